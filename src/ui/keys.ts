/**
 * Names of keys, and how what Ink reports becomes one. A printable key is its own character; the others
 * have names such as 'page up' or 'ctrl-c'. Keys pressed quickly arrive as one string, hence a list.
 */
import type { Key } from 'ink';
import { type MouseEvent, mouseKey } from './mouse-key.ts';
import { pasteKey } from './paste.ts';

export type KeyName = string;

/** The keys in what Ink's useInput reports at once. */
export function keysOf(input: string, key: Key): readonly KeyName[] {
  if (input.startsWith(PASTE_SIGN)) return [pasteKey(input.slice(PASTE_SIGN.length))];
  if (input.startsWith(MOUSE_SIGN)) return mouseKeys(input.slice(MOUSE_SIGN.length));
  const named = namedKey(input, key);
  if (named !== null) return [named];
  if (key.ctrl || key.meta) return [];
  return [...input].map(characterKey).filter((name) => name !== null);
}

/** In front of pasted text, and of a report of the mouse: characters that no keyboard has. */
export const PASTE_SIGN = '\u{f8f1}';
export const MOUSE_SIGN = '\u{f8f2}';

/** A report such as '0;10;5M': button, column and row from 1, pressed. Other buttons and releases mean nothing. */
function mouseKeys(report: string): readonly KeyName[] {
  const [, button, column, row] = /^(\d+);(\d+);(\d+)M$/.exec(report) ?? [];
  const kind = MOUSE_BUTTONS[button ?? ''];
  if (kind === undefined) return [];
  return [mouseKey({ kind, column: Number(column) - 1, row: Number(row) - 1 })];
}

const MOUSE_BUTTONS: Readonly<Record<string, MouseEvent['kind']>> = {
  0: 'click',
  64: 'wheel up',
  65: 'wheel down',
};

/** The key that Ink has a flag for, or null. */
function namedKey(input: string, key: Key): KeyName | null {
  if (key.upArrow) return 'up';
  if (key.downArrow) return 'down';
  if (key.leftArrow) return 'left';
  if (key.rightArrow) return 'right';
  if (key.home) return 'home';
  if (key.end) return 'end';
  if (key.pageUp) return 'page up';
  if (key.pageDown) return 'page down';
  if (key.return) return 'enter';
  if (key.escape) return 'escape';
  if (key.tab) return key.shift ? 'shift-tab' : 'tab';
  if (key.backspace || key.delete) return 'backspace';
  if (key.ctrl && input === 'c') return 'ctrl-c';
  if (key.ctrl && input === 'd') return 'ctrl-d';
  if (key.ctrl && input === 'l') return 'ctrl-l';
  if (key.ctrl && input === 'z') return 'ctrl-z';
  return null;
}

/** A character out of a longer run of input: control characters in it have names too. */
function characterKey(character: string): KeyName | null {
  switch (character) {
    case '\r':
    case '\n':
      return 'enter';
    case '\t':
      return 'tab';
    case '\x7f':
    case '\b':
      return 'backspace';
    case '\x03':
      return 'ctrl-c';
    case '\x04':
      return 'ctrl-d';
    case '\x0c':
      return 'ctrl-l';
    case '\x1a':
      return 'ctrl-z';
    default:
      return character < ' ' ? null : character;
  }
}
