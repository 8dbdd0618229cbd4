import { type Server, startServer } from "../server/start-server.ts";
import { latestReview } from "../store/reviews.ts";
import { type LocalGitHub, startLocalGitHub } from "./github.ts";
import { demoPages } from "./pages/routes.ts";
import { eventLine } from "./progress.ts";
import { installApp } from "./repositories.ts";
import { addSample, sampleOwner, samples } from "./samples.ts";

export interface Demo {
  /** Where a browser finds it. */
  readonly url: string;
  readonly github: LocalGitHub;
  /** Resolves when the App has nothing left to do. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

export interface DemoOptions {
  /** 0 for any free one. */
  readonly port: number;
  /** Called with each line of progress. */
  readonly onProgress: (line: string) => void;
}

/** A GitHub, sample repositories on it and the App itself, all in this process and in memory; the App is installed. */
export async function startDemo({ port, onProgress }: DemoOptions): Promise<Demo> {
  const log: string[] = [];
  const say = (line: string) => {
    log.push(line);
    onProgress(line);
  };
  const installed: { repository: string; about: string }[] = [];
  let server: Server | undefined;
  let working: Promise<void> | undefined;

  const github = await startLocalGitHub({
    owner: sampleOwner,
    port,
    pages: (github) =>
      demoPages({
        github,
        samples: () => installed,
        isBusy: () => working !== undefined || server === undefined,
        log: () => log,
        latestReport: async (id) => (server && (await latestReview(server.database, id))?.report) ?? null,
      }),
    onDelivery: (delivery) => {
      const line = eventLine(delivery);
      if (line !== null) say(line);
      working ??= idle().finally(() => {
        working = undefined;
      });
    },
    onError: (error) => say(`error: ${error instanceof Error ? error.message : String(error)}`),
  });

  /** What the App does brings new webhooks, which bring new work. */
  async function idle(): Promise<void> {
    for (let delivered = -1; delivered !== github.webhooks.deliveries.length; ) {
      delivered = github.webhooks.deliveries.length;
      await github.webhooks.settled();
      await server?.idle();
      await github.webhooks.settled();
    }
  }

  for (const sample of samples) {
    const repository = await addSample(github, sample);
    installed.push({ repository, about: sample.about });
    say(`repository ${repository} is on GitHub`);
  }
  say("the App starts, with its database in memory");
  server = await startServer({
    env: appEnvironment(github),
    store: { kind: "memory" },
    throttle: false,
    site: github.url,
  });
  github.webhooks.deliverTo(server.webhookUrl);
  await installApp(
    github,
    installed.map(({ repository }) => repository),
  );
  return {
    url: github.url,
    github,
    idle,
    stop: async () => {
      await server.stop();
      await github.close();
    },
  };
}

function appEnvironment({ app, url }: LocalGitHub): Readonly<Record<string, string>> {
  return {
    APP_ID: String(app.id),
    PRIVATE_KEY: app.privateKey,
    WEBHOOK_SECRET: app.webhookSecret,
    GITHUB_API_URL: url,
    HOST: "127.0.0.1",
    PORT: "0",
    LOG_LEVEL: "error",
  };
}
