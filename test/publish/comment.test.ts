import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LocalGitHub } from "../../src/demo/github.ts";
import { mayWrite, replyToComment } from "../../src/publish/comment.ts";
import { comment, commentsOf, newRepository, startGitHub, stranger } from "../support/emulator.ts";

let github: LocalGitHub;
beforeAll(async () => {
  github = await startGitHub();
});
afterAll(() => github.close());

describe("comments", () => {
  it("are answered once, however often the job runs", async () => {
    const { ours, person } = await newRepository(github, "asked", { "README.md": "# salt\n" });
    await person.github.request("POST /repos/ada/asked/issues", { title: "question" });
    const first = await comment(person, 1, "/ml-review help");
    await replyToComment(ours, { issue: 1, comment: first }, "This is how.");
    await replyToComment(ours, { issue: 1, comment: first }, "This is how.");
    const second = await comment(person, 1, "/ml-review help");
    await replyToComment(ours, { issue: 1, comment: second }, "This is how.");
    const answers = (await commentsOf(ours, 1)).filter((one) => one.user?.type === "Bot");
    expect(answers.map((one) => one.body?.split("\n").at(-1))).toEqual(["This is how.", "This is how."]);
  });

  it("get no answer once they are deleted", async () => {
    const { ours, person } = await newRepository(github, "regretted", { "README.md": "# salt\n" });
    await person.github.request("POST /repos/ada/regretted/issues", { title: "question" });
    await replyToComment(ours, { issue: 1, comment: 987_654 }, "This is how.");
    expect(await commentsOf(ours, 1)).toEqual([]);
  });

  it("count as commands only from people who may write", async () => {
    const { ours } = await newRepository(github, "writers", { "README.md": "# salt\n" });
    expect(await mayWrite(ours, "ada")).toBe(true);
    expect(await mayWrite(ours, stranger)).toBe(false);
    expect(await mayWrite(ours, "nobody-at-all")).toBe(false);
  });
});
