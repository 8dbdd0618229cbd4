import { readFileSync } from "node:fs";
import type { StoreLocation } from "../store/store.ts";

/** What the environment lacks or has wrong, in one sentence for the operator. */
export class ConfigurationError extends Error {
  override readonly name = "ConfigurationError";
}

/** The server's settings, in the names of Probot and of GitHub. */
export interface ServerSettings {
  readonly appId: number;
  readonly privateKey: string;
  readonly webhookSecret: string;
  readonly port: number;
  readonly host: string;
  readonly logLevel: LogLevel;
  /** Base address of GitHub's REST API. */
  readonly apiUrl: string;
  readonly store: StoreLocation;
}

const logLevels = ["trace", "debug", "info", "warn", "error", "fatal"] as const;
type LogLevel = (typeof logLevels)[number];
type Environment = Readonly<Record<string, string | undefined>>;

/** @throws ConfigurationError */
export function readEnvironment(env: Environment): ServerSettings {
  const missing = ["APP_ID", "WEBHOOK_SECRET"].filter((name) => !env[name]);
  if (!env.PRIVATE_KEY && !env.PRIVATE_KEY_PATH) missing.push("PRIVATE_KEY (or PRIVATE_KEY_PATH)");
  if (missing.length > 0) throw new ConfigurationError(`not set: ${missing.join(", ")}`);
  return {
    appId: wholeNumber(env, "APP_ID"),
    privateKey: privateKeyOf(env),
    webhookSecret: env.WEBHOOK_SECRET as string,
    port: env.PORT ? wholeNumber(env, "PORT") : 3000,
    host: env.HOST || "0.0.0.0",
    logLevel: logLevelOf(env),
    apiUrl: apiUrlOf(env),
    store: env.DATABASE_URL
      ? { kind: "postgres", url: env.DATABASE_URL }
      : { kind: "directory", path: env.DATA_DIR || "data" },
  };
}

function wholeNumber(env: Environment, name: string): number {
  const text = env[name] ?? "";
  if (!/^\d{1,15}$/.test(text)) throw new ConfigurationError(`${name} must be a whole number`);
  return Number(text);
}

/** The key itself, with line breaks or `\n`, or in base64; or a file that holds it. */
function privateKeyOf(env: Environment): string {
  const key = env.PRIVATE_KEY ? env.PRIVATE_KEY.replaceAll("\\n", "\n") : readKeyFile(env.PRIVATE_KEY_PATH ?? "");
  const text = key.includes("PRIVATE KEY") ? key : Buffer.from(key, "base64").toString("utf8");
  if (!text.includes("PRIVATE KEY")) throw new ConfigurationError("PRIVATE_KEY holds no PEM private key");
  return text;
}

function readKeyFile(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new ConfigurationError(`PRIVATE_KEY_PATH cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
}

function logLevelOf(env: Environment): LogLevel {
  const level = env.LOG_LEVEL || "info";
  const known = logLevels.find((candidate) => candidate === level);
  if (!known) throw new ConfigurationError(`LOG_LEVEL must be one of ${logLevels.join(", ")}`);
  return known;
}

function apiUrlOf(env: Environment): string {
  const text = env.GITHUB_API_URL || "https://api.github.com";
  if (!URL.canParse(text)) throw new ConfigurationError("GITHUB_API_URL is no address");
  return text.replace(/\/+$/, "");
}
