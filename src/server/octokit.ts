import { ProbotOctokit } from "probot";

/** Answers that another try a moment later does not change; 409 is an empty repository. A rate limit lasts longer. */
const notTriedAgain = [400, 401, 403, 404, 409, 410, 422, 429, 451];

/**
 * Probot's Octokit, which does not sleep until a rate limit ends: that can take an hour, in which the job would hold a
 * worker and outlive its time. The queue tries such a job again when the limit has ended.
 * @param throttle false leaves out the pauses between writes that GitHub asks for. Probot sets its own throttle on every
 *   Octokit, so that it can only be changed in what it made.
 */
export function octokitFor({ throttle }: { readonly throttle: boolean }): typeof ProbotOctokit {
  return ProbotOctokit.defaults((options: ConstructorParameters<typeof ProbotOctokit>[0]) => ({
    ...options,
    retry: { doNotRetry: notTriedAgain },
    throttle: {
      ...options?.throttle,
      enabled: throttle,
      onRateLimit: () => false,
      onSecondaryRateLimit: () => false,
    },
  }));
}
