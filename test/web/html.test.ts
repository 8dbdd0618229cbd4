import { expect, it } from "vitest";
import { html, trusted } from "../../src/web/html.ts";

it("escapes texts in content and attributes", () => {
  const name = `"><script>'&`;
  expect(html`<a title="${name}">${name}</a>`.html).toBe(
    '<a title="&quot;&gt;&lt;script&gt;&#39;&amp;">&quot;&gt;&lt;script&gt;&#39;&amp;</a>',
  );
});

it("puts markup, lists and numbers in as they are, and nothing for what is absent", () => {
  const items = ["a", "b"].map((item) => html`<li>${item}</li>`);
  expect(html`<ul>${items}${null}${undefined}${false}${3}${trusted("<hr>")}</ul>`.html).toBe(
    "<ul><li>a</li><li>b</li>3<hr></ul>",
  );
});
