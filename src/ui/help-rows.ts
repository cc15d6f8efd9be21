/** The help screen: the keys, from the keymap, and the signs that the panes use. */

import type { Row } from '../views/row.ts';
import { keyHelp } from './key-words.ts';

/** What the panes draw, in the order in which one meets it. */
const SIGNS: readonly (readonly [sign: string, ascii: string, words: string])[] = [
  ['▶', '>', 'the line that runs next'],
  ['▷', '-', 'the line that ran last'],
  ['◆', '*', 'a breakpoint'],
  ['~~ ⇒ 6', '~~ = 6', 'by ticks: what the marked sub-expression gave'],
  ['●', '*', 'a reference; the line from it leads to the object'],
  ['○ ┄', 'o .', 'a weak reference: it does not keep its object alive'],
  ['╔═╗', '#=#', 'a tuple or frozenset: locked, its slots refer to the same objects for ever'],
  ['→ L1', '> L1', 'a reference without room for a line, or one that leads back: to the object L1'],
  ['(value)', '(value)', 'what a tick gave and has no name yet'],
  ['+', '+', 'made in this step'],
  ['~', '~', 'changed in this step'],
  ['×', 'x', 'freed or deleted in this step'],
  ['?', '?', 'nothing can reach it any more, and it is not freed yet'],
];

/** Between this and the words stands the longest key. */
const WIDEST_KEY = 12;

/** All rows of the help; the reader scrolls through them. */
export function helpRows(ascii: boolean): readonly Row[] {
  const rows: Row[] = [
    [{ text: 'Small letter forward, capital letter the same thing backward.', role: 'text' }],
  ];
  for (const { title, entries } of keyHelp(ascii)) {
    rows.push([], [{ text: title, role: 'title' }]);
    for (const { key, words } of entries) rows.push(entryRow(key, words));
  }
  rows.push([], [{ text: 'Signs', role: 'title' }]);
  for (const [sign, plain, words] of SIGNS) rows.push(entryRow(ascii ? plain : sign, words));
  return rows;
}

/** One key or sign, and what it means. */
function entryRow(key: string, words: string): Row {
  return [
    { text: `  ${key.padEnd(WIDEST_KEY)} `, role: 'key' },
    { text: words, role: 'text' },
  ];
}
