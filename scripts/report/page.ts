import { createHash } from 'node:crypto';
import { toMarkup } from '../text/markup.ts';
import { pictureCss } from './picture.ts';

const commonCss = `
:root { color-scheme: light dark; --text: #1f1e24; --back: #fff; --soft: #626168; --line: #bfbfc3; --panel: #f2f2f4;
  --red: #ae1800; --green: #1c6b3c; --amber: #8a4b00; --link: #0b5cad; }
@media (prefers-color-scheme: dark) { :root { --text: #ececef; --back: #18171d; --soft: #a4a3a8; --line: #4c4b51;
  --panel: #28272d; --red: #ff8f80; --green: #6fd69c; --amber: #f2b25c; --link: #7cb8f2; } }
body { margin: 0; background: var(--back); color: var(--text); font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 75rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.5rem; margin: 0; } h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
code, pre { font: .875em/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top;
  padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); } thead th { color: var(--soft); }
a { color: var(--link); } summary { cursor: pointer; }
${pictureCss}`;

/** What one page is made of, beside what all pages have in common. */
interface Page {
  readonly title: string;
  /** Its own style. */
  readonly css: string;
  /** A convenience; the page has to be readable without. */
  readonly script?: string;
  /** Lines of markup. */
  readonly main: readonly string[];
}

/**
 * A self-contained page that makes no requests. The browser runs and styles only what is known here by its
 * digest, so that no text of others can become more than text.
 */
export function reportPage({ title, css, script, main }: Page): string {
  const style = commonCss + css;
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${digestOf(style)}'`,
    ...(script === undefined ? [] : [`script-src 'sha256-${digestOf(script)}'`]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${toMarkup(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<main>',
    ...main,
    '</main>',
    ...(script === undefined ? [] : [`<script>${script}</script>`]),
    '</body>',
    '</html>',
  ].join('\n');
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
