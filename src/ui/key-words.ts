/** The keymap put into words: the hint row, the help screen, the README's table. */
import type { KeyBinding, KeyGroup } from './keymap.ts';
import { KEYMAP } from './keymap.ts';
import type { KeyName } from './keys.ts';
import type { Spot } from './spot.ts';

/** Signs on the keyboard, as people know them. */
const SIGNS: Readonly<Record<string, string>> = {
  left: '←',
  right: '→',
  up: '↑',
  down: '↓',
  home: 'Home',
  end: 'End',
  'page up': 'PgUp',
  'page down': 'PgDn',
  enter: 'Enter',
  escape: 'Esc',
  tab: 'Tab',
  'shift-tab': 'Shift-Tab',
  backspace: 'Backspace',
  'ctrl-c': 'Ctrl-C',
  'ctrl-z': 'Ctrl-Z',
  'ctrl-l': 'Ctrl-L',
  ' ': 'Space',
};

/** Where the terminal has no arrows. */
const ASCII_SIGNS: Readonly<Record<string, string>> = {
  ...SIGNS,
  left: 'Left',
  right: 'Right',
  up: 'Up',
  down: 'Down',
};

const GROUP_TITLES: Readonly<Record<KeyGroup, string>> = {
  moving: 'Moving in time (a number before the key repeats it)',
  panes: 'Panes',
  looking: 'Looking',
  program: 'Program',
};

const GROUPS: readonly KeyGroup[] = ['moving', 'panes', 'looking', 'program'];

/** How a key is written. */
export function keySign(key: KeyName, ascii = false): string {
  return (ascii ? ASCII_SIGNS : SIGNS)[key] ?? key;
}

/** One entry of the hint row. */
export interface KeyHint {
  readonly key: string;
  readonly words: string;
}

/** How many of the keys for everywhere stand before those of the place: a step forward and back. */
const FIRST = 2;

/**
 * The keys worth a place in the hint row, most useful first: the step, then those that mean something where
 * one is, then those that mean the same everywhere.
 */
export function keyHints(ascii: boolean, place: Spot): readonly KeyHint[] {
  const hint = (binding: KeyBinding, words: string | undefined): KeyHint[] =>
    words ? [{ key: keySign(binding.keys[0]!, ascii), words }] : [];
  const here = KEYMAP.flatMap((binding) => hint(binding, binding.hints?.[place]));
  const everywhere = KEYMAP.filter((binding) => !binding.hints?.[place]).flatMap((binding) =>
    hint(binding, binding.hint),
  );
  return [...everywhere.slice(0, FIRST), ...here, ...everywhere.slice(FIRST)];
}

/** The columns that a hint takes. */
export const hintWidth = ({ key, words }: KeyHint): number => key.length + words.length + 3;

/** The hints that have room side by side: help and quitting first of all, then in the keymap's order. */
export function hintsThatFit(columns: number, ascii: boolean, place: Spot): readonly KeyHint[] {
  const hints = keyHints(ascii, place);
  const kept = new Set<KeyHint>();
  let room = columns;
  for (const hint of [...hints.slice(-2).reverse(), ...hints.slice(0, -2)]) {
    room -= hintWidth(hint);
    if (room < 0) break;
    kept.add(hint);
  }
  return hints.filter((hint) => kept.has(hint));
}

/** A titled part of the help screen. */
export interface KeyHelpPart {
  readonly title: string;
  readonly entries: readonly KeyHint[];
}

/** What keys mean in a place more than elsewhere. */
export function keyHelpHere(place: Spot, ascii: boolean): KeyHelpPart {
  const entries = KEYMAP.filter(({ hints }) => hints?.[place]).map((binding) => ({
    key: signsOf(binding, ascii),
    words: `${binding.hints![place]}: ${binding.words}`,
  }));
  return { title: `Here, in the ${place}`, entries };
}

/** The help screen's text, from the table. */
export function keyHelp(ascii: boolean): readonly KeyHelpPart[] {
  return GROUPS.map((group) => ({
    title: GROUP_TITLES[group],
    entries: KEYMAP.filter((binding) => binding.group === group).map((binding) => ({
      key: signsOf(binding, ascii),
      words: binding.words,
    })),
  }));
}

/** The keys of one binding, written side by side. */
function signsOf(binding: KeyBinding, ascii: boolean): string {
  return binding.keys.map((key) => keySign(key, ascii)).join(' ');
}

/** The README's table of keys. */
export function keyTableForReadme(): string {
  const rows = KEYMAP.map((binding) => {
    const keys = binding.keys.map((key) => '`' + keySign(key) + '`').join(' ');
    return `| ${keys} | ${binding.words} |`;
  });
  return ['| key | what it does |', '| --- | --- |', ...rows, ''].join('\n');
}
