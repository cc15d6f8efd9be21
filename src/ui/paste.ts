/**
 * Pasted text as a key of its own: whoever edits a line takes it as text, everywhere else it means nothing,
 * so that it cannot run wild among the keys.
 */
const PASTE = 'paste ';

/** The key that a pasted text is. Ends of lines are '\n' in it. */
export const pasteKey = (text: string): string => PASTE + text.replace(/\r\n?/g, '\n');

/** What was pasted; null for other keys. */
export const pastedText = (key: string): string | null =>
  key.startsWith(PASTE) ? key.slice(PASTE.length) : null;

/** The keys that somebody would have pressed to type it. */
export const keysOfPaste = (text: string): readonly string[] =>
  [...text].map((one) => (one === '\n' ? 'enter' : one === '\t' ? 'tab' : one)).filter((one) => one >= ' ');
