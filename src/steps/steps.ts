import blog from "./blog/step.ts";
import library from "./library/step.ts";
import notebook from "./notebook/step.ts";
import paper from "./paper/step.ts";
import publish from "./publish/step.ts";
import readability from "./readability/step.ts";
import readme from "./readme/step.ts";
import webApp from "./web-app/step.ts";
import weights from "./weights/step.ts";

/** The nine steps in the essay's order. */
export const steps = [publish, readability, readme, weights, library, notebook, webApp, blog, paper] as const;

/** All checks, step by step. */
export const checks = [
  ...publish.checks,
  ...readability.checks,
  ...readme.checks,
  ...weights.checks,
  ...library.checks,
  ...notebook.checks,
  ...webApp.checks,
  ...blog.checks,
  ...paper.checks,
] as const;

/** All fixes, step by step. */
export const fixes = [
  ...publish.fixes,
  ...readability.fixes,
  ...readme.fixes,
  ...weights.fixes,
  ...library.fixes,
  ...notebook.fixes,
  ...webApp.fixes,
  ...blog.fixes,
  ...paper.fixes,
] as const;
