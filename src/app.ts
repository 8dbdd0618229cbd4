import type { Probot } from "probot";
import type { Job } from "./jobs/job.ts";
import type { Delivery } from "./store/deliveries.ts";
import { jobsOf } from "./webhooks/jobs-of.ts";

/** Stores a delivery and its jobs; what this resolves after is safe. */
export type Accept = (delivery: Delivery, jobs: readonly Job[]) => Promise<unknown>;

/** The Probot app: event -> jobs. The webhook is answered when they are stored; the work is done elsewhere. */
export function createApp({ appId, accept }: { readonly appId: number; readonly accept: Accept }) {
  return (app: Probot): void => {
    app.onAny(async ({ id, name, payload }) => {
      const action = "action" in payload ? payload.action : null;
      await accept({ id, event: name, action }, jobsOf(name, payload, appId));
    });
  };
}
