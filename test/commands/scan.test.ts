import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { addRepository, startGitHub } from "../support/emulator.ts";
import { commitAll, git, temporaryDirectory, writeFiles } from "../support/git-repository.ts";
import { command } from "./command-test.ts";

const files = {
  "README.md": "# Salt\n\n## Training\n\n```\npython train.py\n```\n",
  "train.py": "import torch\n\nmodel = torch.nn.Linear(1, 1)\ntorch.save(model, 'model.pth')\n",
  "requirements.txt": "torch\n",
};

let directory: string;
let remove: () => void;
beforeEach(() => {
  ({ path: directory, remove } = temporaryDirectory());
  writeFiles(directory, files);
});
afterEach(() => remove());

test("scans this directory, as text without escape codes", async () => {
  const { code, out, err } = await command(["scan"], { directory });
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toContain("Next: ");
  expect(out).not.toContain("\u001b");
});

test("colours where it is forced, and NO_COLOR wins", async () => {
  const scan = async (env: Record<string, string>) => (await command(["scan"], { directory, env })).out;
  expect(await scan({ FORCE_COLOR: "1" })).toContain("\u001b[");
  expect(await scan({ FORCE_COLOR: "0" })).not.toContain("\u001b[");
  expect(await scan({ FORCE_COLOR: "1", NO_COLOR: "1" })).not.toContain("\u001b[");
});

test("the same commit gives the same JSON from a directory and from GitHub, save for what only GitHub knows", async () => {
  commitAll(directory);
  git(directory, "remote", "add", "origin", "https://github.com/ada/salt.git");
  const gitHub = await startGitHub();
  await addRepository(gitHub, "salt", files);
  const env = { GITHUB_API_URL: gitHub.url, GITHUB_TOKEN: "token-of-ada" };
  const remote = await command(["scan", "ada/salt", "--format", "json"], { env });
  await gitHub.close();
  const local = await command(["scan", directory, "--format", "json"]);
  expect(remote.code).toBe(0);
  const comparable = (json: string) => {
    const { checks, score, steps, repository, ...same } = JSON.parse(json);
    const onlyGitHub = ["public-repository", "protected-branch", "weights-published"];
    return {
      ...same,
      name: repository.name,
      checks: checks.filter(({ id }: { id: string }) => !onlyGitHub.includes(id)),
    };
  };
  expect(comparable(local.out)).toEqual(comparable(remote.out));
});

test.each(["json", "markdown", "html", "sarif"])(
  "--format %s to a file, and nothing to standard output",
  async (format) => {
    const { code, out } = await command(["scan", "--format", format, "--output", "report"], { directory });
    expect({ code, out }).toEqual({ code: 0, out: "" });
    expect(readFileSync(join(directory, "report"), "utf8").length).toBeGreaterThan(100);
    expect(readdirSync(directory).filter((name) => name.startsWith(".ml-repo-review-"))).toEqual([]);
  },
);

test.each([
  ["a link", "link"],
  ["a device", "/dev/null"],
  ["a folder", "."],
  ["a folder that is not there", "nowhere/report"],
])("--output refuses %s", async (_what, output) => {
  writeFiles(directory, { link: { link: "README.md" } });
  const { code, err } = await command(["scan", "--output", output], { directory });
  expect(code).toBe(2);
  expect(err).toMatch(/^ml-repo-review: --output: [^\n]*\n$/);
  expect(readFileSync(join(directory, "README.md"), "utf8")).toBe(files["README.md"]);
  expect(lstatSync("/dev/null").isCharacterDevice()).toBe(true);
});

test("--fail-on decides the exit code, whatever the report says", async () => {
  const exit = async (...args: string[]) => (await command(["scan", ...args], { directory })).code;
  expect(await exit()).toBe(0);
  expect(await exit("--fail-on", "never")).toBe(0);
  expect(await exit("--fail-on", "fail")).toBe(1);
  expect(await exit("--fail-on", "warn")).toBe(1);
});

test("the repository's own settings hold; what is wrong in them is told and does not end the scan", async () => {
  writeFiles(directory, { ".github/ml-repo-review.yml": "checks:\n  license:\n    off: soon\nlimt: 3\n" });
  const { code, out, err } = await command(["scan", "--format", "json"], { directory });
  expect(code).toBe(0);
  expect(err).toBe('ml-repo-review: .github/ml-repo-review.yml:4: unknown key "limt"\n');
  expect(JSON.parse(out).checks).toContainEqual(expect.objectContaining({ id: "license", verdict: "skip" }));
});

test("--config takes their place, and must be right", async () => {
  writeFiles(directory, { "own.yml": "checks: { license: false }\n", "broken.yml": "limit: many\nfoo: 1\n" });
  const { out } = await command(["scan", "--config", "own.yml", "--format", "json"], { directory });
  expect(JSON.parse(out).checks).toContainEqual(expect.objectContaining({ id: "license", verdict: "skip" }));
  const broken = await command(["scan", "--config", "broken.yml"], { directory });
  expect(broken).toMatchObject({ code: 2, out: "" });
  expect(broken.err.split("\n")).toHaveLength(3);
});

test("ignored paths are as if they were not there", async () => {
  writeFiles(directory, { "own.yml": "ignore: [requirements.txt]\n" });
  const { out } = await command(["scan", "--config", "own.yml", "--format", "json"], { directory });
  expect(JSON.parse(out).checks).toContainEqual(expect.objectContaining({ id: "requirements", verdict: "fail" }));
});

test("a target that cannot be read is one line and exit code 3", async () => {
  const missing = await command(["scan", "missing"], { directory });
  expect(missing).toEqual({
    code: 3,
    out: "",
    err: `ml-repo-review: ${join(directory, "missing")}: there is no such directory\n`,
  });
  const offline = await command(["scan", "ada/salt"], { directory, env: { GITHUB_API_URL: "http://127.0.0.1:1" } });
  expect(offline).toMatchObject({ code: 3, out: "" });
  expect(offline.err).toMatch(/^ml-repo-review: ada\/salt: GitHub could not be reached [^\n]*\n$/);
});

test.each([
  ["an empty target", [""], 2],
  ["an empty --output", ["--output", ""], 2],
  ["an empty --config", ["--config", ""], 2],
  ["an address that is no repository at GitHub", ["https://github.com/ada/salt/tree/main"], 2],
])("%s is one line, and nothing is scanned", async (_what, args, exit) => {
  const { code, out, err } = await command(["scan", ...args], { directory });
  expect({ code, out }).toEqual({ code: exit, out: "" });
  expect(err).toMatch(/^ml-repo-review: [^\n]+\n$/);
});

test("an error of --output names the file that was asked for, not the one beside it", async () => {
  const { err } = await command(["scan", "--output", "nowhere/report"], { directory });
  expect(err).toBe("ml-repo-review: --output: there is no folder for nowhere/report\n");
});

test("the source runs as a program: exit code, and a reader that leaves early is no error", () => {
  const cli = new URL("../../src/cli.ts", import.meta.url).pathname;
  const shell = `"${process.execPath}" "${cli}" scan "${directory}" --format json | head -c 1; echo "\${PIPESTATUS[0]}"`;
  expect(execFileSync("bash", ["-c", shell], { encoding: "utf8" })).toBe("{0\n");
  expect(existsSync(join(directory, "model.pth"))).toBe(false);
});

test("a scan of a directory loads neither server, nor database, nor network client", () => {
  const cli = new URL("../../src/cli.ts", import.meta.url).pathname;
  const hook = `import { registerHooks } from "node:module";
    registerHooks({ load(url, context, next) { process.stderr.write(url + "\\n"); return next(url, context); } });`;
  const args = ["--import", `data:text/javascript,${encodeURIComponent(hook)}`, cli, "scan", directory];
  const { stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  expect(stderr).toContain("/src/commands/scan.ts");
  expect(stderr).not.toMatch(/node_modules\/(probot|pg|pg-boss|@electric-sql|emulate|@octokit)\//);
});
