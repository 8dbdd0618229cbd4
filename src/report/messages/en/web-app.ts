import type { MessagesOf } from "../../messages.ts";
import { phrase } from "../../phrase.ts";

export const webAppMessages: MessagesOf<"web-app" | "web-app-deployment"> = {
  "web-app/to-be-written": () => phrase`to be written`,
  "web-app-deployment/to-be-written": () => phrase`to be written`,
};
