import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LocalGitHub } from "../../src/demo/github.ts";
import { withTickedBox } from "../../src/demo/person.ts";
import { openPull } from "../../src/publish/pull-request.ts";
import { change, orderOf } from "../publish/order.ts";
import { mergePull, newRepository, pushCommit, startGitHub, treeOf } from "../support/emulator.ts";

let github: LocalGitHub;
beforeAll(async () => {
  github = await startGitHub();
});
afterAll(() => github.close());

describe("the GitHub on this machine", () => {
  it("keeps what main gained while a pull request was open, when it is merged", async () => {
    const { ours, person, head } = await newRepository(github, "both", { "README.md": "# salt\n" });
    const opened = await openPull(ours, orderOf("readability", head, [change("setup.cfg")]));
    if (opened.outcome !== "opened") throw new Error(opened.outcome);
    await pushCommit(person, "Meanwhile", { "train.py": "import torch\n" });
    await mergePull(person, opened.number);
    expect(Object.keys(await treeOf(ours, "main"))).toEqual(["README.md", "setup.cfg", "train.py"]);
  });

  it("follows a merge with the push that it is, each delivery with an id of its own", async () => {
    github.webhooks.deliverTo("http://127.0.0.1:9/nobody-listens");
    const { ours, person, head } = await newRepository(github, "pushed", { "README.md": "# salt\n" });
    const opened = await openPull(ours, orderOf("readability", head));
    if (opened.outcome !== "opened") throw new Error(opened.outcome);
    await mergePull(person, opened.number);
    const sent = () => github.webhooks.deliveries.filter(({ payload }) => payload.repository.name === "pushed");
    await expect.poll(() => sent().at(-1)?.event).toBe("push");
    expect(sent().at(-2)).toMatchObject({ event: "pull_request", payload: { action: "closed" } });
    expect(sent().at(-1)?.payload).toMatchObject({ ref: "refs/heads/main", before: head, installation: { id: 7001 } });
    const ids = github.webhooks.deliveries.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("withTickedBox", () => {
  const body = "- [ ] `readme`: add parts <!-- fix:readme -->\n- [x] `ci`: done <!-- fix:ci -->\n";

  it("ticks the box of that fix alone", () => {
    expect(withTickedBox(body, "readme")).toBe(body.replace("[ ]", "[x]"));
  });

  it("finds none that is ticked already or is not there", () => {
    expect(withTickedBox(body, "ci")).toBeUndefined();
    expect(withTickedBox(body, "library")).toBeUndefined();
  });
});
