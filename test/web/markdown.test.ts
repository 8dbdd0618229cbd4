import { describe, expect, it } from "vitest";
import { renderMarkdown } from "../../src/web/markdown.ts";

describe("renderMarkdown", () => {
  it("renders what our texts are made of: tables, details, task boxes", () => {
    const { html } = renderMarkdown(
      "| a |\n| --- |\n| b |\n\n<details><summary>Step</summary>\n\n- [x] done\n\n</details>\n",
    );
    expect(html).toContain("<td>b</td>");
    expect(html).toContain("<details><summary>Step</summary>");
    expect(html).toMatch(/<input type="checkbox" checked disabled>/);
  });

  it("makes the open box of a fix a button of the form", () => {
    const { html } = renderMarkdown("- [ ] `readme`: add parts <!-- fix:readme -->\n- [ ] other\n");
    expect(html).toMatch(
      /<button type="submit" form="tick" name="fix" value="readme"[^>]*><\/button> <code>readme<\/code>/,
    );
    expect(html.match(/<button/g)).toHaveLength(1);
  });

  it("leaves a ticked box and the box of a nested list alone", () => {
    const { html } = renderMarkdown("- [x] a <!-- fix:readme -->\n- [ ] b\n  - c <!-- fix:library -->\n");
    expect(html).not.toContain("<button");
  });

  it("takes no button from markup in the text", () => {
    const { html } = renderMarkdown(
      '<ul><li data-fix="evil"><input type="checkbox"> x</li></ul>\n\n<form action="https://example.com"><button>x</button></form>',
    );
    expect(html).not.toMatch(/<button|<form|data-fix/);
  });

  it("lets nothing act: no scripts, handlers, styles or script links", () => {
    const { html } = renderMarkdown(
      '<script>x</script><b onclick="x">b</b><p style="color:red">p</p>\n\n[a](javascript:alert(1))',
    );
    expect(html).not.toMatch(/script|onclick|style=/);
    expect(html).toContain("<b>b</b>");
  });

  it("draws the marks of our texts, and says what they are", () => {
    const { html } = renderMarkdown("✅ license ⚠️ weights");
    expect(html).toBe(
      '<p><span class="emoji pass" role="img" aria-label="✅"></span> license <span class="emoji warn" role="img" aria-label="⚠️"></span> weights</p>',
    );
  });
});
