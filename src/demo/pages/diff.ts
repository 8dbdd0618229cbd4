import { structuredPatch } from "diff";
import { type Html, html } from "../../web/html.ts";

const contextLines = 3;
const timeLimitMilliseconds = 1000;

/** What changed in a file, coloured line by line. Undefined stands for no file. */
export function diffOf(path: string, before: string | undefined, after: string | undefined): Html {
  const patch = structuredPatch(path, path, before ?? "", after ?? "", undefined, undefined, {
    context: contextLines,
    timeout: timeLimitMilliseconds,
  });
  const kind = before === undefined ? "new file" : after === undefined ? "removed" : "changed";
  return html`<details open class="diff"><summary><code>${path}</code> <span class="quiet">${kind}</span></summary>
${
  patch
    ? html`<pre>${patch.hunks.map((hunk) => [
        html`<span class="hunk">@@ -${hunk.oldStart},${hunk.oldLines} +${hunk.newStart},${hunk.newLines} @@</span>\n`,
        hunk.lines.map(lineOf),
      ])}</pre>`
    : html`<p class="quiet">This file changed too much to be compared here.</p>`
}
</details>`;
}

function lineOf(line: string): Html {
  const kind = line.startsWith("+") ? "added" : line.startsWith("-") ? "removed" : "same";
  return html`<span class="${kind}">${line}</span>\n`;
}
