import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LocalGitHub } from "../../src/demo/github.ts";
import { openPull } from "../../src/publish/pull-request.ts";
import type { Target } from "../../src/publish/target.ts";
import {
  allPullsOf,
  closePull,
  mergePull,
  newRepository,
  pushCommit,
  startGitHub,
  textOf,
  tipOf,
  treeOf,
} from "../support/emulator.ts";
import { change, orderOf } from "./order.ts";

let github: LocalGitHub;
beforeAll(async () => {
  github = await startGitHub();
});
afterAll(() => github.close());

const files = { "README.md": "# salt\n", "src/train.py": "import torch\n" };
const branch = "ml-repo-review/readability";

describe("openPull", () => {
  it("opens one pull request that changes these files and no other", async () => {
    const { ours, head } = await newRepository(github, "one", files);
    const opened = await openPull(
      ours,
      orderOf("readability", head, [
        change("setup.cfg", { after: "[mypy]\r\n" }),
        change("bin/run.sh", { mode: "executable", after: "#!/bin/sh\n" }),
        change("README.md", { before: "# salt\n", after: "# salt 盐\n" }),
      ]),
    );
    expect(opened).toMatchObject({ outcome: "opened" });
    expect(await allPullsOf(ours)).toMatchObject([
      { title: "Add readability", state: "open", head: { ref: branch }, base: { ref: "main" }, user: { type: "Bot" } },
    ]);
    expect(await treeOf(ours, branch)).toEqual({
      "README.md": "100644",
      "bin/run.sh": "100755",
      "setup.cfg": "100644",
      "src/train.py": "100644",
    });
    expect(await textOf(ours, "setup.cfg", branch)).toBe("[mypy]\r\n");
    expect(await textOf(ours, "README.md", branch)).toBe("# salt 盐\n");
  });

  it("opens no second one when run again", async () => {
    const { ours, head } = await newRepository(github, "again", files);
    await openPull(ours, orderOf("readability", head));
    const tip = await tipOf(ours, branch);
    expect(await openPull(ours, orderOf("readability", head))).toMatchObject({ outcome: "already-open" });
    expect(await allPullsOf(ours)).toHaveLength(1);
    expect(await tipOf(ours, branch)).toBe(tip);
  });

  it("finishes what a crash left behind: a branch without its pull request", async () => {
    const { ours, head } = await newRepository(github, "crash", files);
    await expect(
      openPull(failingAt(ours, "POST /repos/{owner}/{repo}/pulls"), orderOf("readability", head)),
    ).rejects.toThrow();
    expect(await openPull(ours, orderOf("readability", head))).toMatchObject({ outcome: "opened" });
    expect(await allPullsOf(ours)).toHaveLength(1);
  });

  it("takes GitHub's word that another run has just opened it", async () => {
    const { ours, head } = await newRepository(github, "race", files);
    const late: Target = {
      ...ours,
      github: {
        request: async (route, parameters) => {
          const answer = await ours.github.request(route, parameters);
          if (route === "POST /repos/{owner}/{repo}/pulls") throw refusal(422);
          return answer;
        },
      },
    };
    expect(await openPull(late, orderOf("readability", head))).toMatchObject({ outcome: "already-open" });
  });

  it("starts its branch afresh after a closed pull request, where all on it is ours", async () => {
    const { ours, person, head } = await newRepository(github, "afresh", files);
    const first = await openPull(ours, orderOf("readability", head));
    if (first.outcome !== "opened") throw new Error(first.outcome);
    await closePull(person, first.number);
    const later = await pushCommit(person, "Work", { "src/model.py": "x = 1\n" });
    const second = await openPull(ours, orderOf("readability", later, [change("pyproject.toml")]));
    expect(second).toMatchObject({ outcome: "opened" });
    expect(Object.keys(await treeOf(ours, branch))).toEqual([
      "README.md",
      "pyproject.toml",
      "src/model.py",
      "src/train.py",
    ]);
  });

  it("refuses to move a branch that holds a person's commit", async () => {
    const { ours, person, head } = await newRepository(github, "theirs", files);
    const first = await openPull(ours, orderOf("readability", head));
    if (first.outcome !== "opened") throw new Error(first.outcome);
    const theirs = await pushCommit(person, "Mine", { "mine.py": "x = 1\n" }, branch);
    await closePull(person, first.number);
    expect(await openPull(ours, orderOf("readability", head))).toEqual({ outcome: "refused", why: "foreign-commits" });
    expect(await tipOf(ours, branch)).toBe(theirs);
  });

  it("uses its branch again after a merge", async () => {
    const { ours, person, head } = await newRepository(github, "merged", files);
    const first = await openPull(ours, orderOf("readability", head));
    if (first.outcome !== "opened") throw new Error(first.outcome);
    await mergePull(person, first.number);
    const second = await openPull(ours, orderOf("readability", await tipOf(ours, "main"), [change("mypy.ini")]));
    expect(second).toMatchObject({ outcome: "opened" });
  });

  it("leaves workflow files out where it may not write them, and says which", async () => {
    const { ours, head } = await newRepository(github, "workflows", files);
    const order = orderOf("readability", head, [change("setup.cfg"), change(".github/workflows/ci.yml")]);
    const opened = await openPull(withoutWorkflows(ours, 403), order);
    expect(opened).toMatchObject({ outcome: "opened" });
    expect(await allPullsOf(ours)).toMatchObject([{ body: "body\nleft out: .github/workflows/ci.yml" }]);
    expect(Object.keys(await treeOf(ours, branch))).toEqual(["README.md", "setup.cfg", "src/train.py"]);
  });

  it("refuses where nothing is left without the workflow files", async () => {
    const { ours, head } = await newRepository(github, "only-workflows", files);
    const order = orderOf("readability", head, [change(".github/workflows/ci.yml")]);
    expect(await openPull(withoutWorkflows(ours, 404), order)).toEqual({ outcome: "refused", why: "no-permission" });
    expect(await allPullsOf(ours)).toEqual([]);
  });

  it("does not take a rate limit for a missing permission", async () => {
    const { ours, head } = await newRepository(github, "limited", files);
    const order = orderOf("readability", head, [change("setup.cfg"), change(".github/workflows/ci.yml")]);
    const limited = withoutWorkflows(ours, 403, { "retry-after": "60" });
    await expect(openPull(limited, order)).rejects.toMatchObject({ status: 403 });
    expect(await allPullsOf(ours)).toEqual([]);
  });
});

describe("openPull where GitHub refuses for good", () => {
  const ref = "POST /repos/{owner}/{repo}/git/refs";
  const rule = "Repository rule violations found\n\nCannot create ref due to creations being restricted.";

  it.each([
    ["a missing permission to write", "POST /repos/{owner}/{repo}/git/trees", refusal(403), "no-permission"],
    [
      "a missing permission for pull requests",
      "POST /repos/{owner}/{repo}/pulls",
      refusal(403, {}, "Resource not accessible by integration"),
      "no-permission",
    ],
    ["a rule that keeps our branch from being made", ref, refusal(422, {}, rule), "branch-rules"],
  ])("tells of %s instead of failing the review", async (name, route, error, why) => {
    const { ours, head } = await newRepository(github, `barrier-${name.length}`, files);
    const refusing = answering(ours, (asked) => asked === route && error);
    expect(await openPull(refusing, orderOf("readability", head))).toEqual({ outcome: "refused", why });
    expect(await allPullsOf(ours)).toEqual([]);
  });

  it("fails, to be tried again, where another run has just made the branch", async () => {
    const { ours, head } = await newRepository(github, "made-meanwhile", files);
    const racing = answering(ours, (asked) => asked === ref && refusal(422, {}, "Reference already exists"));
    await expect(openPull(racing, orderOf("readability", head))).rejects.toMatchObject({ status: 422 });
  });

  it("leaves a person's branch alone that has no history in common with ours", async () => {
    const { ours, person, head } = await newRepository(github, "orphan", files);
    const theirs = await pushCommit(person, "Mine", { "mine.py": "x = 1\n" });
    await person.github.request("POST /repos/ada/orphan/git/refs", { ref: `refs/heads/${branch}`, sha: theirs });
    const unrelated = answering(ours, (asked) => asked.includes("/compare/") && refusal(404, {}, "No common ancestor"));
    expect(await openPull(unrelated, orderOf("readability", head))).toEqual({
      outcome: "refused",
      why: "foreign-commits",
    });
    expect(await tipOf(ours, branch)).toBe(theirs);
  });

  it("cuts a body that GitHub would refuse", async () => {
    const { ours, head } = await newRepository(github, "wordy", files);
    const order = orderOf("readability", head);
    const text = () => ({ ...order.text([]), body: "a line of text\n".repeat(6000) });
    await openPull(ours, { ...order, text });
    expect((await allPullsOf(ours))[0]?.body?.length).toBeLessThanOrEqual(65_536);
  });
});

/** GitHub as it answers an App without the `workflows` permission; the emulator does not ask for it. */
function withoutWorkflows(target: Target, status: number, headers = {}): Target {
  return answering(target, (route, parameters) => {
    const tree = (parameters?.tree ?? []) as readonly { readonly path: string }[];
    const isRefused = route.endsWith("/git/trees") && tree.some((entry) => entry.path.startsWith(".github/workflows/"));
    return isRefused && refusal(status, headers);
  });
}

function failingAt(target: Target, failing: string): Target {
  return answering(target, (route) => route === failing && refusal(502));
}

/** GitHub, but for the requests that `refuse` gives an error for. */
function answering(
  target: Target,
  refuse: (route: string, parameters?: Record<string, unknown>) => Error | false,
): Target {
  const request: Target["github"]["request"] = async (route, parameters) => {
    const error = refuse(route, parameters);
    if (error) throw error;
    return target.github.request(route, parameters);
  };
  return { ...target, github: { request } };
}

function refusal(status: number, headers = {}, message = `refused with ${status}`): Error {
  return Object.assign(new Error(message), { status, response: { headers } });
}
