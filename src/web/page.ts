import { type Html, html } from "./html.ts";

export interface Page {
  readonly title: string;
  /** What stands at the right of the bar at the top. */
  readonly aside?: Html;
  readonly body: Html;
  /** Seconds after which the page loads itself again. */
  readonly refresh?: number;
}

/** A whole document. Everything that it loads is our own. */
export function documentOf({ title, aside, body, refresh }: Page): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${refresh !== undefined && html`<meta http-equiv="refresh" content="${refresh}">`}
<title>${title}</title>
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/style.css">
</head>
<body>
<header class="bar"><a href="/" class="brand"><img src="/assets/icon.svg" alt="" width="20" height="20"> ML repo review</a>${aside}</header>
<main>
${body}
</main>
</body>
</html>
`.html;
}
