import { existsSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Demo, startDemo } from "../../src/demo/start-demo.ts";

const executablePath = "/usr/bin/chromium";
const isHere = existsSync(executablePath);
if (!isHere) console.log(`skipped: the demo in a browser, because there is no ${executablePath}`);

/** One story, told in order. */
describe.skipIf(!isHere)("the demo in a browser", () => {
  let demo: Demo;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    demo = await startDemo({ port: 0, onProgress: () => {} });
    await demo.idle();
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
    page = await browser.newPage();
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
  });
  afterAll(async () => {
    await browser.close();
    await demo.stop();
  });

  it("leads from the list to the pull request", async () => {
    await page.goto(demo.url);
    await page.getByRole("link", { name: "ada/salt-segmentation" }).click();
    await page
      .getByRole("navigation")
      .getByRole("link", { name: /^Pull request/ })
      .click();
    expect(await page.getByText("Open", { exact: true }).isVisible()).toBe(true);
    expect(await page.locator(".diff .added").count()).toBeGreaterThan(10);
  });

  it("closes it with a button, and follows until the App has seen it", async () => {
    await page.getByRole("button", { name: "Close pull request" }).click();
    await page.getByText("Closed", { exact: true }).waitFor();
    await page.getByText("Reviewed.").waitFor();
  });

  it("asks for it again with the box in the issue, and the new pull request appears", async () => {
    await page
      .getByRole("navigation")
      .getByRole("link", { name: /^Issue/ })
      .click();
    await page.getByRole("button", { name: "Ask for readability" }).click();
    await page
      .getByRole("navigation")
      .getByRole("link", { name: /^Pull request/ })
      .nth(1)
      .waitFor();
    await page.getByText("Reviewed.").waitFor();
  });

  it("breaks none of its own rules and fits a phone", async () => {
    expect(complaints).toEqual([]);
    await page.setViewportSize({ width: 375, height: 800 });
    for (const path of ["/", "/ada/salt-segmentation", "/ada/salt-segmentation/issues/2"]) {
      await page.goto(demo.url + path);
      const width = await page.evaluate("document.documentElement.scrollWidth");
      expect([path, width]).toEqual([path, 375]);
    }
  });
});
