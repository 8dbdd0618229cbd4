import type { MessagesOf } from "../../messages.ts";
import { phrase } from "../../phrase.ts";

export const readabilityToolsMessages: MessagesOf<
  "formatter" | "linter" | "type-checker" | "pre-commit" | "ci-workflow" | "ci-lints" | "protected-branch"
> = {
  "formatter/to-be-written": () => phrase`to be written`,
  "linter/to-be-written": () => phrase`to be written`,
  "type-checker/to-be-written": () => phrase`to be written`,
  "pre-commit/to-be-written": () => phrase`to be written`,
  "ci-workflow/to-be-written": () => phrase`to be written`,
  "ci-lints/to-be-written": () => phrase`to be written`,
  "protected-branch/to-be-written": () => phrase`to be written`,
};
