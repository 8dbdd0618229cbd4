import type { Settings } from "../config/settings.ts";
import type { CheckRunText, GitHubContext, Report } from "./context.ts";

/** Text of the check run on the reviewed commit. */
export function checkRunText(_report: Report, _context: GitHubContext, _settings: Settings): CheckRunText {
  throw new Error("to be written");
}
