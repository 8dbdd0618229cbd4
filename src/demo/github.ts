import { generateKeyPairSync } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:net";
import { createEmulator } from "emulate";
import { ProbotOctokit } from "probot";
import type { GitHub } from "../publish/target.ts";
import type { Route } from "../server/routes.ts";
import { type CheckRunAction, startGateway } from "./gateway.ts";
import { type Delivery, startWebhooks, type Webhooks } from "./webhooks.ts";

/** A GitHub on this machine, with our App registered and installed for one account. */
export interface LocalGitHub {
  /** Base address of its REST API and of its pages. */
  readonly url: string;
  readonly app: {
    readonly id: number;
    readonly slug: string;
    readonly privateKey: string;
    readonly webhookSecret: string;
  };
  readonly installation: number;
  /** Account that the App is installed for, owner of the repositories. */
  readonly owner: string;
  readonly webhooks: Webhooks;
  /** GitHub as a person sees it who is signed in. */
  as(login: string): GitHub;
  /** The buttons of a check run. */
  actionsOf(checkRun: number): readonly CheckRunAction[];
  close(): Promise<void>;
}

export interface LocalGitHubOptions {
  readonly owner: string;
  /** Accounts beside the owner. */
  readonly people?: readonly string[];
  /** What the App may do; least permissions as in app.yml where it is not given. */
  readonly permissions?: Readonly<Record<string, "read" | "write">>;
  /** Port of its one address, any free one where it is not given. */
  readonly port?: number;
  /** Its pages; without them it has an API only. */
  readonly pages?: (github: LocalGitHub) => readonly Route[];
  readonly onDelivery?: (delivery: Delivery) => void;
  /** A request of a browser or of the App that could not be answered. */
  readonly onError?: (error: unknown) => void;
}

const app = { id: 4101, slug: "ml-repo-review", webhookSecret: "a secret of the local GitHub" };
const installation = 7001;

const appPermissions = {
  metadata: "read",
  administration: "read",
  contents: "write",
  issues: "write",
  pull_requests: "write",
  checks: "write",
  workflows: "write",
} as const;

export async function startLocalGitHub(options: LocalGitHubOptions): Promise<LocalGitHub> {
  const { owner, people = [], permissions = appPermissions, onDelivery } = options;
  const gateway = await startGateway({ port: options.port ?? 0, onError: options.onError ?? (() => {}) });
  const webhooks = await startWebhooks({ secret: app.webhookSecret, app, ...(onDelivery && { onDelivery }) });
  const privateKey = newPrivateKey();
  const logins = [owner, ...people];
  const port = await freePort();
  const emulator = await createEmulator({
    service: "github",
    port,
    baseUrl: gateway.url,
    seed: {
      tokens: Object.fromEntries(logins.map((login) => [tokenOf(login), { login }])),
      github: {
        users: logins.map((login) => ({ login, name: login, email: `${login}@example.com` })),
        apps: [
          {
            app_id: app.id,
            slug: app.slug,
            name: "ML repo review",
            private_key: privateKey,
            permissions,
            events: ["*"],
            webhook_url: webhooks.url,
            webhook_secret: app.webhookSecret,
            installations: [{ installation_id: installation, account: owner }],
          },
        ],
      },
    },
  });
  const github: LocalGitHub = {
    url: gateway.url,
    app: { ...app, privateKey },
    installation,
    owner,
    webhooks,
    as: (login) => octokit(gateway.url, tokenOf(login)),
    actionsOf: (checkRun) => gateway.actionsOf(checkRun),
    close: async () => {
      await gateway.close();
      await emulator.close();
      await webhooks.close();
    },
  };
  gateway.serve(`http://127.0.0.1:${port}`, options.pages?.(github) ?? []);
  return github;
}

function octokit(baseUrl: string, token: string): GitHub {
  const quiet = { enabled: false };
  return new ProbotOctokit({ baseUrl, auth: { token }, throttle: quiet, retry: quiet });
}

function tokenOf(login: string): string {
  return `token-of-${login}`;
}

function newPrivateKey(): string {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return privateKey.export({ type: "pkcs1", format: "pem" }).toString();
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}
