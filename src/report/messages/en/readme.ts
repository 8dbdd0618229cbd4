import type { MessagesOf } from "../../messages.ts";
import { phrase } from "../../phrase.ts";

export const readmeMessages: MessagesOf<
  "readme-figure" | "readme-data" | "readme-train" | "readme-infer" | "readme-concise"
> = {
  "readme-figure/to-be-written": () => phrase`to be written`,
  "readme-data/to-be-written": () => phrase`to be written`,
  "readme-train/to-be-written": () => phrase`to be written`,
  "readme-infer/to-be-written": () => phrase`to be written`,
  "readme-concise/to-be-written": () => phrase`to be written`,
};
