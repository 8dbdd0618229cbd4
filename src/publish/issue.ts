import type { IssueAction } from "../plan/plan.ts";
import { call, statusOf, type Target } from "./target.ts";

/** Carries out what the plan says of the living issue. Its number, or null where nothing stands there. */
export async function publishIssue(target: Target, action: IssueAction): Promise<number | null> {
  switch (action.action) {
    case "leave":
      return null;
    case "create":
      return createIssue(target, action);
    case "update":
      return updateIssue(target, action);
    case "close":
      return updateIssue(target, { ...action, state: "closed", state_reason: "completed" });
    case "reopen":
      return updateIssue(target, { ...action, state: "open", state_reason: "reopened" });
  }
}

interface IssueText {
  readonly title: string;
  readonly body: string;
}

/** Null where issues were switched off in the meantime. */
async function createIssue(target: Target, { title, body }: IssueText): Promise<number | null> {
  try {
    const created = await call(target, "POST /repos/{owner}/{repo}/issues", { title, body });
    return created.number;
  } catch (error) {
    if (statusOf(error) === 410) return null;
    throw error;
  }
}

interface IssueChange extends IssueText {
  readonly number: number;
  readonly state?: "open" | "closed";
  readonly state_reason?: "completed" | "reopened";
}

async function updateIssue(target: Target, { number, title, body, state, state_reason }: IssueChange): Promise<number> {
  await call(target, "PATCH /repos/{owner}/{repo}/issues/{issue_number}", {
    issue_number: number,
    title,
    body,
    ...(state && { state }),
    ...(state_reason && { state_reason }),
  });
  return number;
}
