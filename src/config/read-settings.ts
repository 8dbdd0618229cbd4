import type { z } from "zod";
import type { ConfigFile } from "../facts/formats/config-file.ts";
import { parseYaml } from "../facts/formats/yaml.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { type SettingsFile, settingsSchema } from "./schema.ts";
import { defaultSettings, type Settings } from "./settings.ts";

/** Where a repository keeps its settings; the first one that is there counts. */
export const settingsPaths = [".github/ml-repo-review.yml", ".github/ml-repo-review.yaml"] as const;

export interface SettingsReading {
  readonly settings: Settings;
  /** One sentence for each thing that is wrong, with its line. The default stands for what is wrong, the rest is used. */
  readonly problems: readonly string[];
}

/** Reported at most; one mistake of structure can make hundreds. */
const mostProblems = 20;

/** Settings that a repository states about itself. */
export function settingsOf(snapshot: Snapshot): SettingsReading {
  const path = settingsPaths.find((candidate) => snapshot.files.has(candidate));
  const content = path === undefined ? undefined : snapshot.files.get(path);
  if (content?.kind === "unreadable") {
    return { settings: defaultSettings, problems: [`${path} cannot be read (${content.reason})`] };
  }
  return readSettings(content?.text, path);
}

/** Reads the text of a settings file; undefined gives the defaults. Never throws. */
export function readSettings(text: string | undefined, path: string = settingsPaths[0]): SettingsReading {
  if (text === undefined) return { settings: defaultSettings, problems: [] };
  const file = parseYaml(text);
  if (!file.ok) {
    const line = file.line === null ? "" : `:${file.line}`;
    return { settings: defaultSettings, problems: [`${path}${line}: not valid YAML: ${file.message}`] };
  }
  if (file.value === null) return { settings: defaultSettings, problems: [] };
  if (!isMapping(file.value)) {
    return { settings: defaultSettings, problems: [`${path}:1: expected keys and values, such as "toolchain: ruff"`] };
  }
  return readMapping(file.value, file, path);
}

function readMapping(
  value: Record<string, unknown>,
  file: Extract<ConfigFile<unknown>, { ok: true }>,
  path: string,
): SettingsReading {
  const problems: { readonly line: number; readonly text: string }[] = [];
  const rest = structuredClone(value);
  // What is wrong is told and taken out, until what remains is right. Each round takes something out.
  for (;;) {
    const parsed = settingsSchema.safeParse(rest);
    const mistakes = parsed.success ? [] : parsed.error.issues.flatMap(mistakesOf);
    if (parsed.success || mistakes.some(({ keys }) => keys.length === 0)) {
      const sorted = problems.sort((one, other) => one.line - other.line).map(({ text }) => text);
      return {
        settings: parsed.success ? settingsFrom(parsed.data) : defaultSettings,
        problems: sorted.slice(0, mostProblems),
      };
    }
    for (const { keys, message } of mistakes) {
      const line = file.lineOf(keys) ?? 1;
      problems.push({ line, text: `${path}:${line}: ${message}` });
      remove(rest, keys);
    }
  }
}

interface Mistake {
  /** Path of the value that is wrong. */
  readonly keys: readonly (string | number)[];
  readonly message: string;
}

function mistakesOf(issue: z.core.$ZodIssue): Mistake[] {
  const keys = issue.path.map((key) => (typeof key === "symbol" ? String(key) : key));
  const name = keys.join(".");
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ keys: [...keys, key], message: `unknown key "${[...keys, key].join(".")}"` }));
  }
  if (issue.code === "invalid_union") return [{ keys, message: `"${name}" must be false, or off: with the reason` }];
  return [{ keys, message: `"${name}": ${issue.message.charAt(0).toLowerCase()}${issue.message.slice(1)}` }];
}

/** Takes the value at the path out; a list goes as a whole, since its places would shift. */
function remove(root: Record<string, unknown>, keys: readonly (string | number)[]): void {
  const last = keys.findIndex((key) => typeof key === "number");
  const path = last === -1 ? keys : keys.slice(0, last);
  let parent = root;
  for (const key of path.slice(0, -1)) {
    const next = parent[key];
    if (!isMapping(next)) return;
    parent = next;
  }
  delete parent[path.at(-1) as string];
}

function settingsFrom({ checks, steps, "fail-on": failOn, ...same }: SettingsFile): Settings {
  return { ...same, disabledChecks: reasonsOf(checks), declinedSteps: reasonsOf(steps), failOn };
}

function reasonsOf(switched: SettingsFile["checks"]): ReadonlyMap<string, string> {
  return new Map(Object.entries(switched).map(([id, value]) => [id, value ? value.off : "no reason given"]));
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
