/** One moment as a page of HTML that needs nothing else: the picture, and the same as text for reading aloud. */
import type { Row } from '../views/row.ts';
import { GROUND, type ThemeName } from './palette.ts';
import { escaped } from './svg.ts';

export interface Page {
  readonly title: string;
  /** The picture, an SVG element. */
  readonly picture: string;
  /** The moment as linear text. */
  readonly text: readonly Row[];
  readonly theme: ThemeName;
}

/** The page. */
export function htmlPage({ title, picture, text, theme }: Page): string {
  const { ink, paper } = GROUND[theme];
  const lines = text.map((row) =>
    row
      .map((one) => one.text)
      .join('')
      .trimEnd(),
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>
:root { color-scheme: ${theme}; }
body { margin: 2rem auto; padding: 0 1rem; max-width: 110rem; background: ${paper}; color: ${ink}; font: 1rem/1.5 system-ui, sans-serif; }
svg { display: block; width: 100%; height: auto; }
h1 { font-size: 1.1rem; font-weight: 600; }
pre { white-space: pre-wrap; font: 0.9rem/1.4 ui-monospace, monospace; }
</style>
</head>
<body>
<h1>${escaped(title)}</h1>
${picture}<details>
<summary>The same as text</summary>
<pre>${escaped(lines.join('\n'))}</pre>
</details>
</body>
</html>
`;
}
