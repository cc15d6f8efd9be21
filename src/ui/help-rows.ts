/** The help screen: the keys, from the keymap, and the signs that the panes use. */

import { wrapText } from '../base/cells.ts';
import type { Row } from '../views/row.ts';
import { keyHelp, keyHelpHere } from './key-words.ts';
import type { Spot } from './spot.ts';

interface PaneSign {
  readonly sign: string;
  readonly ascii: string;
  readonly words: string;
  /** Where it is drawn; everywhere if that is not said. */
  readonly places?: readonly Spot[];
}

const MEMORY: readonly Spot[] = ['names', 'graph', 'table', 'tree'];

/** What the panes draw, in the order in which one meets it. */
const SIGNS: readonly PaneSign[] = [
  { sign: '▶', ascii: '>', words: 'the line that runs next', places: ['source'] },
  { sign: '▷', ascii: '-', words: 'the line that ran last', places: ['source'] },
  { sign: '◆', ascii: '*', words: 'a breakpoint', places: ['source'] },
  {
    sign: '~~ ⇒ 6',
    ascii: '~~ = 6',
    words: 'by ticks: what the marked sub-expression gave',
    places: ['source'],
  },
  {
    sign: '●',
    ascii: '*',
    words: 'a reference; the line from it leads to the object',
    places: ['names', 'graph'],
  },
  {
    sign: '○ ┄',
    ascii: 'o .',
    words: 'a weak reference: it does not keep its object alive',
    places: ['graph'],
  },
  {
    sign: '╭─╮ ╔═╗',
    ascii: '+-+ #=#',
    words: 'an object; with a double frame a tuple or frozenset, whose slots cannot change',
    places: ['graph'],
  },
  {
    sign: '→ L1',
    ascii: '> L1',
    words: 'a reference without room for a line, or one that leads back: to the object L1',
    places: ['names', 'graph', 'tree'],
  },
  {
    sign: 'id of L1',
    ascii: 'id of L1',
    words: 'the object has the id that L1, freed before, had',
    places: ['graph'],
  },
  { sign: '↑ above', ascii: '^ above', words: 'the object is open further up', places: ['tree'] },
  { sign: '∞', ascii: '~', words: 'immortal: not counted', places: ['table'] },
  { sign: '(value)', ascii: '(value)', words: 'what a tick gave and has no name yet', places: ['names'] },
  {
    sign: '█ ▓ ▄ ! ◆',
    ascii: '# % _ ! *',
    words: 'timeline: done, with calls, with output; an exception; a breakpoint',
  },
  { sign: '+', ascii: '+', words: 'made in this step', places: MEMORY },
  { sign: '~', ascii: '~', words: 'changed in this step', places: MEMORY },
  { sign: '×', ascii: 'x', words: 'freed or deleted in this step', places: MEMORY },
  {
    sign: '?',
    ascii: '?',
    words: 'nothing can reach it any more, and it is not freed yet',
    places: MEMORY,
  },
];

/** Between this and the words stands the longest key. */
const WIDEST_KEY = 12;

/** All rows of the help in so many columns, what concerns the place first; the reader scrolls through them. */
export function helpRows(place: Spot, ascii: boolean, width: number): readonly Row[] {
  const rows: Row[] = [
    [{ text: 'Small letter forward, capital letter the same thing backward.', role: 'text' }],
  ];
  const part = (title: string, entries: readonly { readonly key: string; readonly words: string }[]) => {
    if (entries.length === 0) return;
    rows.push(
      [],
      [{ text: title, role: 'title' }],
      ...entries.flatMap(({ key, words }) => entryRows(key, words, width)),
    );
  };
  const signs = (wanted: boolean) =>
    SIGNS.filter(({ places }) => (places?.includes(place) ?? false) === wanted).map((one) => ({
      key: ascii ? one.ascii : one.sign,
      words: one.words,
    }));
  const here = keyHelpHere(place, ascii);
  part(here.title, here.entries);
  part(`Signs in the ${place}`, signs(true));
  for (const { title, entries } of keyHelp(ascii)) part(title, entries);
  part('Other signs', signs(false));
  return rows;
}

/** One key or sign, and what it means. */
function entryRows(key: string, words: string, width: number): readonly Row[] {
  return wrapText(words, Math.max(10, width - WIDEST_KEY - 3)).map((line, i) => [
    { text: `  ${(i === 0 ? key : '').padEnd(WIDEST_KEY)} `, role: 'key' },
    { text: line, role: 'text' },
  ]);
}
