import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Demo, startDemo } from "../../src/demo/start-demo.ts";

const repository = "/ada/salt-segmentation";

let demo: Demo;
const progress: string[] = [];
beforeAll(async () => {
  demo = await startDemo({ port: 0, onProgress: (line) => progress.push(line) });
  await demo.idle();
});
afterAll(() => demo.stop());

async function page(path: string): Promise<string> {
  return (await fetch(demo.url + path)).text();
}

/** Sends a form as a browser does from one of the demo's own pages. */
function submit(path: string, fields: Readonly<Record<string, string>>, origin = demo.url): Promise<Response> {
  const body = new URLSearchParams(fields);
  return fetch(demo.url + path, { method: "POST", body, headers: { origin }, redirect: "manual" });
}

async function pullNumber(): Promise<string> {
  const [, number] = new RegExp(`${repository}/pull/(\\d+)"`).exec(await page(repository)) ?? [];
  return number ?? "";
}

/** How many checks of the second step pass, as the page says. */
async function readableChecks(): Promise<number> {
  const row = /Make the code readable(?:<\/strong>)?<\/td>\s*<td[^>]*>(\d+) of /.exec(await page(repository));
  return Number(row?.[1]);
}

/** One story, told in order. */
describe("the demo", () => {
  it("answers a browser with a page where there is nothing, and a program with JSON", async () => {
    const typeFor = async (accept: string) => {
      const { status, headers } = await fetch(`${demo.url}/nowhere`, { headers: { accept } });
      return [status, headers.get("content-type")?.split(";")[0]];
    };
    expect(await typeFor("text/html,*/*")).toEqual([404, "text/html"]);
    expect(await typeFor("application/vnd.github+json")).toEqual([404, "application/json"]);
  });

  it("tells what happens while it happens", () => {
    expect(progress).toEqual(
      expect.arrayContaining([
        "repository ada/salt-segmentation is on GitHub",
        "App installed on 3 repositories, webhook delivered",
        expect.stringMatching(/^ada\/salt-segmentation: issue #\d opened/),
        expect.stringMatching(/^ada\/salt-segmentation: pull request #\d opened/),
        expect.stringMatching(/^ada\/salt-segmentation: check run completed: \d of 9 steps done/),
      ]),
    );
  });

  it("lists the three repositories with their bars", async () => {
    const text = await page("/");
    expect(text.match(/<progress /g)).toHaveLength(2);
    expect(text).toContain("does not look like a machine learning repository");
  });

  it("shows check run, issue and the diff of the pull request", async () => {
    expect(await page(repository)).toMatch(/<h2>\d of 9 steps done\. Next: /);
    expect(await page(`${repository}/pull/${await pullNumber()}`)).toContain('<span class="added">+[flake8]</span>');
    expect(await page(`${repository}/issues/2`)).toContain("the way from trained model to used model");
  });

  it("links evidence to a page with that line", async () => {
    const [, path, line] = /href="(\/ada\/salt-segmentation\/blob\/[^"#]+)#L(\d+)"/.exec(await page(repository)) ?? [];
    expect(await page(path ?? "")).toContain(`<li id="L${line}">`);
  });

  it("refuses a form that another site sends", async () => {
    const number = await pullNumber();
    expect((await submit(`${repository}/merge`, { number }, "http://evil.example")).status).toBe(403);
    expect(await page(`${repository}/pull/${number}`)).toContain('<span class="state open">');
  });

  it("closes the pull request, and shows the no in the issue", async () => {
    const number = await pullNumber();
    const answer = await submit(`${repository}/close-pull`, { number });
    expect(answer.headers.get("location")).toBe(`${repository}/pull/${number}`);
    await demo.idle();
    expect(await page(`${repository}/issues/2`)).toMatch(
      /<button type="submit" form="tick" name="fix" value="readability"[^\n]* declined on /,
    );
  });

  it("ticks the box, and shows the pull request that this asked for", async () => {
    expect((await submit(`${repository}/tick`, { issue: "2", fix: "readability" })).status).toBe(303);
    await demo.idle();
    const pulls = new Set((await page(repository)).match(/\/pull\/\d+"/g));
    expect(pulls.size).toBe(2);
  });

  it("merges it, and shows a review that is further", async () => {
    const before = await readableChecks();
    const numbers = [...(await page(repository)).matchAll(/\/pull\/(\d+)"/g)].map(([, number]) => Number(number));
    const number = String(Math.max(...numbers));
    await submit(`${repository}/merge`, { number });
    await demo.idle();
    expect(await page(`${repository}/pull/${number}`)).toContain('<span class="state merged">');
    expect(await readableChecks()).toBeGreaterThanOrEqual(before + 6);
    expect(await page(`${repository}/issues/2`)).toMatch(/<code>readability<\/code>: <a [^>]*>#\d+<\/a>, merged/);
  });

  it("says so where a page was out of date", async () => {
    const answer = await submit(`${repository}/tick`, { issue: "2", fix: "readability" });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain("has no open box for readability");
  });
});
