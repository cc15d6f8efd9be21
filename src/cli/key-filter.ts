/**
 * Lets through only keys that Ink can read. Some sequences end the process inside Ink (a Ctrl key that
 * it has no name for). What is pasted becomes one chunk with a sign in front, so that nobody takes it for
 * keys; so does a report of the mouse.
 *
 * Pure: chunks of text in, clean chunks out; what is cut off in the middle waits for the next chunk.
 */
import { MOUSE_SIGN, PASTE_SIGN } from '../ui/keys.ts';

const KNOWN_CSI = /^\x1b\[(?:[ABCDFHZ]|1;[2-8][ABCDFH]|[1-8]~)$/;
const KNOWN_SS3 = /^\x1bO[ABCDFH]$/;
const ARROW_OR_HOME = /^\x1b\[1;[2-8]([ABCDFH])$/;
const PASTE_BEGIN = '\x1b[200~';
const PASTE_END = '\x1b[201~';
const MOUSE_REPORT = /^\x1b\[<(\d+;\d+;\d+[Mm])$/;

/** Characters of a paste that are kept. */
const MOST_PASTED = 100_000;

/** How much of the text from an escape on is one sequence: its length, or null while it is not complete. */
function sequenceLength(text: string): number | null {
  if (text.length === 1) return 1;
  if (text[1] === 'O') return text.length < 3 ? null : 3;
  if (text[1] !== '[') return 1;
  const match = /^\x1b\[\[?[0-?]*[ -/]*[@-~]/.exec(text);
  if (match) return match[0].length;
  return /^\x1b\[\[?[0-?]*[ -/]*$/.test(text) ? null : 2;
}

/** The filter for one terminal; it remembers an unfinished sequence. */
export class KeyFilter {
  #rest = '';
  /** What has been pasted so far; null while nothing is. */
  #pasted: string | null = null;

  /** The clean keys of a chunk, one string per escape sequence, runs of characters together. */
  push(chunk: string): readonly string[] {
    const text = this.#rest + chunk;
    this.#rest = '';
    const keys: string[] = [];
    let at = 0;
    while (at < text.length) {
      if (this.#pasted !== null) {
        at = this.#paste(text, at, keys);
        continue;
      }
      const start = text.indexOf('\x1b', at);
      const plain = withoutControls(text.slice(at, start < 0 ? undefined : start));
      if (plain) keys.push(plain);
      if (start < 0) break;
      const length = sequenceLength(text.slice(start));
      if (length === null) {
        this.#rest = text.slice(start);
        break;
      }
      const sequence = text.slice(start, start + length);
      if (sequence === PASTE_BEGIN) this.#pasted = '';
      const key = cleanSequence(sequence);
      if (key) keys.push(key);
      at = start + length;
    }
    return keys;
  }

  /** Takes pasted text up to its end; where it goes on afterwards. */
  #paste(text: string, at: number, keys: string[]): number {
    const end = text.indexOf(PASTE_END, at);
    // The end may be cut in two.
    const cut = end >= 0 ? end : Math.max(at, text.length - PASTE_END.length + 1);
    this.#pasted = (this.#pasted! + text.slice(at, cut)).slice(0, MOST_PASTED);
    if (end < 0) {
      this.#rest = text.slice(cut);
      return text.length;
    }
    keys.push(PASTE_SIGN + this.#pasted.replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/g, ''));
    this.#pasted = null;
    return end + PASTE_END.length;
  }
}

/** A sequence that Ink knows, without modifiers it does not need; '' for all others. */
function cleanSequence(sequence: string): string {
  if (sequence === '\x1b' || sequence === PASTE_BEGIN || sequence === PASTE_END)
    return sequence === '\x1b' ? sequence : '';
  const mouse = MOUSE_REPORT.exec(sequence);
  if (mouse) return MOUSE_SIGN + mouse[1];
  const modified = ARROW_OR_HOME.exec(sequence);
  if (modified) return `\x1b[${modified[1]}`;
  return KNOWN_CSI.test(sequence) || KNOWN_SS3.test(sequence) ? sequence : '';
}

/** Drops control characters that mean nothing to us. */
function withoutControls(text: string): string {
  return text.replace(/[\x00-\x02\x05-\x07\x0b\x0e-\x19\x1c-\x1f]/g, '');
}
