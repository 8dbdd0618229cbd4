import type { IssueAction } from "../plan/plan.ts";
import { call, isForbidden, statusOf, type Target } from "./target.ts";

/** Carries out what the plan says of the living issue. Its number, or null where nothing stands or may be written there. */
export async function publishIssue(target: Target, action: IssueAction): Promise<number | null> {
  try {
    return await carryOut(target, action);
  } catch (error) {
    // Switched off or deleted in the meantime, or not ours to write: the rest of the review does not suffer from it.
    if (statusOf(error) === 410 || isForbidden(error)) return null;
    throw error;
  }
}

async function carryOut(target: Target, action: IssueAction): Promise<number | null> {
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

async function createIssue(target: Target, { title, body }: IssueText): Promise<number> {
  const created = await call(target, "POST /repos/{owner}/{repo}/issues", { title, body });
  return created.number;
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
