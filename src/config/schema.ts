import { z } from "zod";
import { checks, steps } from "../steps/steps.ts";
import { defaultSettings } from "./settings.ts";

const longestText = 500;

const off = z
  .union([
    z.literal(false).describe("Switched off, without a reason."),
    z.strictObject({ off: z.string().min(1).max(longestText).describe("Why. The report shows it.") }),
  ])
  .describe("Switches it off. A reason helps whoever reads the report.");

const checkIds = checks.map((check) => check.id) as [string, ...string[]];
const stepIds = steps.map((step) => step.id) as [string, ...string[]];

/** The settings file as people write it. Every key may be left out. */
export const settingsSchema = z.strictObject({
  checks: z.partialRecord(z.enum(checkIds), off).default({}).describe("Checks that are switched off, by their id."),
  steps: z
    .partialRecord(z.enum(stepIds), off)
    .default({})
    .describe("Steps that the repository does without, by their id."),
  toolchain: z
    .enum(["essay", "ruff"])
    .default(defaultSettings.toolchain)
    .describe("Tools that are proposed where there are none: black, flake8 and mypy, or ruff and mypy."),
  automatic: z
    .boolean()
    .default(defaultSettings.automatic)
    .describe("Open the first pull request without being asked."),
  limit: z
    .int()
    .min(0)
    .max(10)
    .default(defaultSettings.limit)
    .describe("Pull requests of this app that may be open at one time."),
  ignore: z
    .array(z.string().min(1).max(longestText))
    .max(100)
    .default([...defaultSettings.ignore])
    .describe("Paths that no check looks at, as globs from the root: `legacy/**`. `*` stays inside a folder."),
  force: z
    .boolean()
    .default(defaultSettings.force)
    .describe(
      "Review also a fork, a template, an archived repository, or one that does not look like machine learning.",
    ),
  "fail-on": z
    .enum(["never", "fail", "warn"])
    .default(defaultSettings.failOn)
    .describe("What turns the check run red: nothing, a check that fails, or also one that warns."),
});

export type SettingsFile = z.infer<typeof settingsSchema>;

/** JSON Schema (2020-12) of the settings file, for editors and for docs/configuration.schema.json. */
export function settingsJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(settingsSchema, { io: "input" });
  return {
    $schema,
    title: "Settings of ml-repo-review",
    description: ".github/ml-repo-review.yml",
    ...schema,
  };
}
