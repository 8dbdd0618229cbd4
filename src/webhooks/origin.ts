import type { JobRepository } from "../jobs/job.ts";

/** What nearly every event says of where it comes from. */
export interface RepositoryEvent {
  readonly installation?: { readonly id: number };
  readonly repository: {
    readonly id: number;
    readonly full_name: string;
    readonly archived?: boolean;
    readonly disabled?: boolean;
  };
  readonly sender?: { readonly login: string; readonly type: string };
}

export interface Origin {
  readonly installation: number;
  readonly repository: JobRepository;
}

/** Where a job's work is to happen; null where the App can or should do none: not installed, archived or disabled. */
export function originOf({ installation, repository }: RepositoryEvent): Origin | null {
  if (!installation || repository.archived || repository.disabled) return null;
  return { installation: installation.id, repository: { id: repository.id, name: repository.full_name } };
}

/** A bot's events, ours among them, never start a conversation. */
export function isFromBot({ sender }: RepositoryEvent): boolean {
  return sender?.type === "Bot";
}

/** How much an event of this sender lets us say. */
export function voiceOf(event: RepositoryEvent): { readonly voice: "all" | "check-run"; readonly because?: "person" } {
  return isFromBot(event) ? { voice: "check-run" } : { voice: "all", because: "person" };
}
