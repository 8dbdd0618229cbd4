type Headers = Readonly<Record<string, string | number | undefined>>;

/** What GitHub's answer says went wrong, whatever the client's class of errors. */
export interface Failure {
  /** HTTP status, 0 where no answer came. */
  readonly status: number;
  readonly message: string;
  /** The primary or a secondary rate limit was met. */
  readonly isRateLimit: boolean;
  /** When the limit ends, where GitHub says so. */
  readonly retryAt: Date | null;
}

export function failureOf(error: unknown): Failure {
  const { status, message, response } = error as {
    readonly status?: number;
    readonly message?: string;
    readonly response?: { readonly headers?: Headers };
  };
  const headers = response?.headers ?? {};
  const answered = response !== undefined;
  const isLimited =
    (status === 403 || status === 429) &&
    (String(headers["x-ratelimit-remaining"]) === "0" || "retry-after" in headers);
  return {
    status: answered ? (status ?? 0) : 0,
    message: (message ?? String(error)).split("\n", 1)[0] ?? "",
    isRateLimit: isLimited || status === 429 || /rate limit/i.test(message ?? ""),
    retryAt: isLimited ? retryTime(headers) : null,
  };
}

/** `retry-after` counts seconds from now. */
function retryTime(headers: Headers): Date | null {
  const wait = Number(headers["retry-after"]);
  return wait > 0 ? new Date(Date.now() + wait * 1000) : resetTime(headers);
}

/** When GitHub grants the next requests: `x-ratelimit-reset` is in seconds since 1970. */
export function resetTime(headers: Headers): Date | null {
  const reset = Number(headers["x-ratelimit-reset"]);
  return reset > 0 ? new Date(reset * 1000) : null;
}
