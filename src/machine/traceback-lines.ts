/** Lines of text as tracebacks indent them. CPython: Lib/textwrap.py. */

/** Takes away the leading blanks that all lines have in common; blank lines become empty. */
export function dedent(lines: readonly string[]): string[] {
  const bare = lines.map((line) => (/^[ \t]+$/.test(line) ? '' : line));
  let margin: string | null = null;
  for (const line of bare) {
    if (line === '') continue;
    const indent = /^[ \t]*/.exec(line)![0];
    margin = margin === null ? indent : commonStart(margin, indent);
  }
  const cut = margin === null ? 0 : margin.length;
  return bare.map((line) => line.slice(cut));
}

function commonStart(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return a.slice(0, length);
}

/** Puts the same text in front of every line of a text, whose lines all end in a newline. */
export function indent(text: string, front: string): string {
  return front === '' ? text : text.replace(/[^\n]*\n|[^\n]+$/g, (line) => front + line);
}
