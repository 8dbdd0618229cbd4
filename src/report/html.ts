import type { Report } from "../review/report.ts";
import { titleOf } from "./document/document.ts";
import { escapeHtml } from "./document/nodes.ts";
import { htmlOf } from "./document/to-html.ts";
import { markdownReport } from "./markdown.ts";
import { reportWords } from "./messages/en.ts";

const style = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; } td, th { padding: .3rem .8rem; border-bottom: 1px solid #8884; text-align: left; }
code { font-size: .9em; overflow-wrap: anywhere; } summary { cursor: pointer; padding: .3rem 0; }`;

/** The report as one HTML file that needs nothing else: `scan --format html`. */
export function htmlReport(report: Report): string {
  const title = escapeHtml(`${report.repository ?? reportWords.documentTitle}: ${titleOf(report)}`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
${htmlOf(markdownReport(report))}
</body>
</html>
`;
}
