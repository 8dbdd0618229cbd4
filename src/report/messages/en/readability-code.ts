import type { MessagesOf } from "../../messages.ts";
import { phrase } from "../../phrase.ts";

export const readabilityCodeMessages: MessagesOf<"formatted-code" | "lint-findings" | "type-hints"> = {
  "formatted-code/to-be-written": () => phrase`to be written`,
  "lint-findings/to-be-written": () => phrase`to be written`,
  "type-hints/to-be-written": () => phrase`to be written`,
};
