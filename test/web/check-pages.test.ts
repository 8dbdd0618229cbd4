import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerWith } from "../../src/server/routes.ts";
import { checks } from "../../src/steps/steps.ts";
import { assetRoute } from "../../src/web/assets.ts";
import { checkPages } from "../../src/web/check-pages.ts";

let server: Server;
let url: string;
beforeAll(async () => {
  server = createServer(answerWith([assetRoute, checkPages], () => {}));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
});

describe("the pages of the checks", () => {
  it("list all checks, each with a page", async () => {
    const text = await (await fetch(`${url}/checks`)).text();
    expect(text.match(/href="\/checks\/[a-z-]+"/g)).toHaveLength(checks.length);
  });

  it("show a check by its id", async () => {
    const page = await fetch(`${url}/checks/readme-data`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain("readme-data");
  });

  it("know no other file than theirs", async () => {
    for (const path of ["/checks/nothing", "/checks/..%2fdesign", "/assets/..%2fpackage.json", "/checks/constructor"]) {
      expect((await fetch(url + path)).status).toBe(404);
    }
  });

  it("load nothing from elsewhere and run no script", async () => {
    const policy = (await fetch(`${url}/checks`)).headers.get("content-security-policy");
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|script-src/);
  });

  it("have their style sheet and icon", async () => {
    const style = await fetch(`${url}/assets/style.css`);
    expect(style.headers.get("content-type")).toBe("text/css; charset=utf-8");
    expect((await fetch(`${url}/assets/icon.svg`)).status).toBe(200);
  });
});
