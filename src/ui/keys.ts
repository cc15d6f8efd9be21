/**
 * Names of keys, and how what Ink reports becomes one. A printable key is its own character; the others
 * have names such as 'page up' or 'ctrl-c'. Keys pressed quickly arrive as one string, hence a list.
 */
import type { Key } from 'ink';

export type KeyName = string;

/** The keys in what Ink's useInput reports at once. */
export function keysOf(input: string, key: Key): readonly KeyName[] {
  const named = namedKey(input, key);
  if (named !== null) return [named];
  if (key.ctrl || key.meta) return [];
  return [...input].map(characterKey).filter((name) => name !== null);
}

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
