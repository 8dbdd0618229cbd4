import type { Probot, ProbotOctokit } from "probot";

/** The App's way to GitHub. */
export interface GitHubAccess {
  /** GitHub as one installation may see it. Its token is fetched with the first request. */
  installation(id: number): Promise<ProbotOctokit>;
  /** Login of our App's account: `<slug>[bot]`. */
  bot(): Promise<string>;
  /** Where this server is reached from outside, as the App's webhook address tells; null where it does not. */
  site(): Promise<string | null>;
}

/** Path of the server's address to which GitHub sends webhooks. */
export const webhookPath = "/api/github/webhooks";

export function gitHubAccess(probot: Probot): GitHubAccess {
  let bot: string | undefined;
  let site: string | null | undefined;
  return {
    installation: (id) => probot.auth(id),
    bot: async () => {
      if (bot !== undefined) return bot;
      const app = await probot.auth();
      const { data } = await app.request("GET /app");
      bot = `${data?.slug}[bot]`;
      return bot;
    },
    site: async () => {
      if (site !== undefined) return site;
      const app = await probot.auth();
      try {
        const { data } = await app.request("GET /app/hook/config");
        site = siteOf(data.url ?? "");
      } catch (error) {
        // A GitHub that lacks this leaves the texts without links to our pages; one that fails now is asked again.
        if ((error as { status?: number }).status !== 404) return null;
        site = null;
      }
      return site;
    },
  };
}

function siteOf(webhookUrl: string): string | null {
  return webhookUrl.endsWith(webhookPath) ? webhookUrl.slice(0, -webhookPath.length) : null;
}

/**
 * Web address of the GitHub whose API stands at `apiUrl`: `https://github.com`, an Enterprise Server's
 * (`https://<host>/api/v3`), or a local one that serves both at one address.
 */
export function webAddressOf(apiUrl: string): string {
  const url = new URL(apiUrl);
  if (url.host === "api.github.com") return "https://github.com";
  if (url.host.startsWith("api.") && url.host.endsWith(".ghe.com")) return `https://${url.host.slice("api.".length)}`;
  return url.origin;
}
