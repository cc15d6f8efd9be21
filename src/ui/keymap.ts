/**
 * The one table of keys. Dispatch, the hint row, the help screen and the README's table come from it.
 *
 * One sentence to learn: small letter forward, capital letter the same thing backward. Longer than a
 * table of its size should be only because every key has its words.
 */
import type { Action, Movement } from './action.ts';
import type { KeyName } from './keys.ts';
import type { Spot } from './spot.ts';

export type KeyGroup = 'moving' | 'panes' | 'looking' | 'program';

export type Hints = Readonly<Partial<Record<Spot, string>>>;

/** One key, or several that mean the same. */
export interface KeyBinding {
  readonly keys: readonly KeyName[];
  readonly action: Action;
  readonly words: string;
  readonly group: KeyGroup;
  /** A word for the hint row, wherever one is; keys without one are only in the help. */
  readonly hint?: string;
  /** The key means this only there, and goes before what it means elsewhere. */
  readonly where?: Spot;
  /** Words for the hint row in certain places, where the key comes before those of everywhere. */
  readonly hints?: Hints;
}

/** A movement's two bindings. */
function pair(
  by: Movement,
  keys: readonly [forward: readonly KeyName[], backward: readonly KeyName[]],
  words: readonly [forward: string, backward: string],
  hints: readonly [forward: string, backward: string] | null = null,
): readonly KeyBinding[] {
  return ([1, -1] as const).map((direction, index) => ({
    keys: keys[index]!,
    action: { kind: 'move', by, direction },
    words: words[index]!,
    group: 'moving',
    ...(hints?.[index] ? { hint: hints[index] } : {}),
  }));
}

/** Every key there is, in the order of the help. */
export const KEYMAP: readonly KeyBinding[] = [
  ...pair(
    'step',
    [
      ['right', '.'],
      ['left', ','],
    ],
    ['next step', 'step back'],
    ['step', 'back'],
  ),
  ...pair('tick', [['e'], ['E']], ['next tick: one sub-expression', 'tick back'], ['tick', '']),
  ...pair('over', [['n'], ['N']], ['over a call', 'over a call, back'], ['over', '']),
  ...pair('in', [['s'], ['S']], ['into a call', 'into a call, back']),
  ...pair('out', [['f'], ['F']], ['out: to the end of this call', 'to where this call began'], ['out', '']),
  ...pair(
    'continue',
    [['c'], ['C']],
    ['to the next stop: a breakpoint, a change that is watched for', 'to the previous stop'],
    ['run', ''],
  ),
  ...pair('line', [['t'], ['T']], ['to the next run of the cursor line', 'to its previous run']),
  {
    keys: [']'],
    action: { kind: 'change', direction: 1 },
    words: 'to the next change of the selected name or object',
    group: 'moving',
    hints: { names: 'next change', graph: 'next change' },
  },
  {
    keys: ['['],
    action: { kind: 'change', direction: -1 },
    words: 'to its previous change',
    group: 'moving',
    hints: { names: 'previous', graph: 'previous' },
  },
  {
    keys: ['}'],
    action: { kind: 'event', direction: 1 },
    words:
      'to the next call, return, output, exception, object freed or collection: the first time it asks for which',
    group: 'moving',
  },
  {
    keys: ['{'],
    action: { kind: 'event', direction: -1 },
    words: 'to the previous one',
    group: 'moving',
  },
  {
    keys: ['|'],
    action: { kind: 'event list' },
    words: 'choose what } and { look for',
    group: 'moving',
  },
  { keys: ['0', 'home'], action: { kind: 'jump', to: 'first' }, words: 'first step', group: 'moving' },
  { keys: ['$', 'end'], action: { kind: 'jump', to: 'last' }, words: 'last step', group: 'moving' },
  { keys: ['-'], action: { kind: 'jump', to: 'back' }, words: 'back to the last position', group: 'moving' },
  { keys: [' '], action: { kind: 'play' }, words: 'play, pause', group: 'moving', hint: 'play' },
  { keys: ['<'], action: { kind: 'speed', direction: -1 }, words: 'play slower', group: 'moving' },
  { keys: ['>'], action: { kind: 'speed', direction: 1 }, words: 'play faster', group: 'moving' },

  {
    keys: ["'"],
    action: { kind: 'mark' },
    words: "a mark: ' and a letter goes to it, ' and a capital letter sets it, '' goes back",
    group: 'moving',
  },
  {
    keys: [':'],
    action: { kind: 'line', of: 'command' },
    words: 'Python, evaluated here and changing nothing; 120 a step, l 12 3 a run of a line, 50%, e FILE',
    group: 'moving',
    hint: 'ask',
  },

  { keys: ['1'], action: { kind: 'focus', pane: 1 }, words: 'source', group: 'panes' },
  { keys: ['2'], action: { kind: 'focus', pane: 2 }, words: 'names', group: 'panes' },
  { keys: ['3'], action: { kind: 'focus', pane: 3 }, words: 'objects', group: 'panes' },
  { keys: ['4'], action: { kind: 'focus', pane: 4 }, words: 'output', group: 'panes' },
  { keys: ['5'], action: { kind: 'focus', pane: 5 }, words: 'what happened', group: 'panes' },
  { keys: ['tab'], action: { kind: 'next pane', direction: 1 }, words: 'next pane', group: 'panes' },
  {
    keys: ['shift-tab'],
    action: { kind: 'next pane', direction: -1 },
    words: 'previous pane',
    group: 'panes',
  },
  {
    keys: ['z'],
    action: { kind: 'zoom' },
    words: 'give the pane the whole screen, and back',
    group: 'panes',
  },
  { keys: ['+'], action: { kind: 'size', direction: 1 }, words: 'the pane larger', group: 'panes' },
  { keys: ['_'], action: { kind: 'size', direction: -1 }, words: 'the pane smaller', group: 'panes' },
  { keys: ['up', 'k'], action: { kind: 'cursor', to: 'up' }, words: 'up in the pane', group: 'panes' },
  {
    keys: ['down', 'j'],
    action: { kind: 'cursor', to: 'down' },
    words: 'down in the pane',
    group: 'panes',
    hints: {
      names: 'name',
      graph: 'object',
      table: 'row',
      tree: 'row',
      output: 'scroll',
      'what happened': 'scroll',
      help: 'scroll',
      breakpoints: 'choose',
      inspector: 'choose',
    },
  },
  {
    keys: ['h'],
    action: { kind: 'cursor', to: 'left' },
    words: 'source: scroll to the left; objects: to one that refers to this one',
    group: 'panes',
  },
  {
    keys: ['l'],
    action: { kind: 'cursor', to: 'right' },
    words: 'source: scroll to the right; names, objects: to what it refers to',
    group: 'panes',
    hints: { names: 'its object', graph: 'follow', table: 'order' },
  },
  { keys: ['page up'], action: { kind: 'cursor', to: 'page up' }, words: 'a page up', group: 'panes' },
  { keys: ['page down'], action: { kind: 'cursor', to: 'page down' }, words: 'a page down', group: 'panes' },
  { keys: ['g'], action: { kind: 'cursor', to: 'top' }, words: 'to the top', group: 'panes' },
  { keys: ['G'], action: { kind: 'cursor', to: 'bottom' }, words: 'to the bottom', group: 'panes' },

  {
    keys: ['enter'],
    action: { kind: 'inspect' },
    words:
      'inspect the selected object; again: follow its reference; output: to the step that printed the line',
    group: 'looking',
    hints: {
      output: 'its step',
      names: 'inspect',
      graph: 'inspect',
      table: 'inspect',
      tree: 'inspect',
      inspector: 'follow',
    },
    hint: 'inspect',
  },
  {
    keys: ['r'],
    action: { kind: 'look', at: 'ledger' },
    words: 'ledger of the selected object: who holds each of its references',
    group: 'looking',
    hints: { names: 'ledger', graph: 'ledger', table: 'ledger', tree: 'ledger', inspector: 'ledger' },
  },
  {
    keys: ['p'],
    action: { kind: 'look', at: 'why' },
    words: 'why it is alive: the shortest way to it from a name or a frame',
    group: 'looking',
    hints: { inspector: 'why alive' },
  },
  {
    keys: ['*'],
    action: { kind: 'alias' },
    words: 'the next name that refers to the selected object',
    group: 'looking',
    hints: { names: 'alias', graph: 'alias' },
  },
  {
    keys: ['='],
    action: { kind: 'compare' },
    words: 'mark the selected object, then another one: compares them by is and ==, and says why',
    group: 'looking',
    hints: { names: 'compare', graph: 'compare' },
  },
  {
    keys: ['m'],
    action: { kind: 'look', at: 'memory' },
    words: 'memory of the selected object, word by word',
    group: 'looking',
    hints: { graph: 'memory', inspector: 'memory' },
  },
  {
    keys: ['d'],
    action: { kind: 'look', at: 'difference' },
    words: 'what is different from the step that was looked at before',
    group: 'looking',
  },
  {
    keys: ['v'],
    action: { kind: 'objects pane', change: 'next view' },
    words: 'objects as a graph, a table, a tree',
    group: 'looking',
    hints: { graph: 'table', table: 'tree', tree: 'graph' },
  },
  {
    keys: ['V'],
    action: { kind: 'objects pane', change: 'previous view' },
    words: 'the same backward',
    group: 'looking',
  },
  {
    keys: ['&'],
    action: { kind: 'objects pane', change: 'filter' },
    words: 'table: only rows with certain words in them',
    group: 'looking',
    hints: { table: 'filter' },
  },
  {
    keys: ['^'],
    action: { kind: 'objects pane', change: 'upside down' },
    words: 'table: upside down',
    group: 'looking',
    hints: { table: 'upside down' },
  },
  {
    keys: ['i'],
    action: { kind: 'id style' },
    words: 'ids as labels, hexadecimal, decimal',
    group: 'looking',
    hint: 'ids',
  },
  {
    keys: ['a'],
    action: { kind: 'atoms' },
    words: 'numbers and strings as objects of their own: those of names, all, none',
    group: 'looking',
    hint: 'values',
  },
  {
    keys: ['u'],
    action: { kind: 'library' },
    words: 'show or hide library frames, functions, classes and modules',
    group: 'looking',
  },
  {
    keys: ['b'],
    action: { kind: 'breakpoint' },
    words: 'breakpoint on the cursor line',
    group: 'looking',
    hints: { source: 'breakpoint' },
  },
  {
    keys: ['B'],
    action: { kind: 'breakpoint list' },
    words: 'list of what c stops at, and of what is watched: conditions, hit counts',
    group: 'looking',
  },
  {
    keys: ['w'],
    action: { kind: 'line', of: 'watch' },
    words: 'watch an expression: its value at every step',
    group: 'looking',
  },
  {
    keys: ['W'],
    action: { kind: 'watchpoint' },
    words: 'stop (c, C) where the selected name or object changes; again: no longer',
    group: 'looking',
  },
  {
    keys: ['/'],
    action: { kind: 'line', of: 'find' },
    words: 'find a text in source, names, objects, output',
    group: 'looking',
  },
  {
    keys: ['x'],
    action: { kind: 'find again', direction: 1 },
    words: 'the next place of it',
    group: 'looking',
  },
  {
    keys: ['X'],
    action: { kind: 'find again', direction: -1 },
    words: 'the previous place',
    group: 'looking',
  },
  {
    keys: ['e'],
    action: { kind: 'stop list', change: 'condition' },
    words: 'list of stops: edit the condition',
    group: 'looking',
    where: 'breakpoints',
    hints: { breakpoints: 'condition' },
  },
  {
    keys: [' '],
    action: { kind: 'stop list', change: 'switch' },
    words: 'list of stops: off, and on again',
    group: 'looking',
    where: 'breakpoints',
    hints: { breakpoints: 'off, on' },
  },
  {
    keys: ['d', 'backspace'],
    action: { kind: 'stop list', change: 'remove' },
    words: 'list of stops: delete',
    group: 'looking',
    where: 'breakpoints',
    hints: { breakpoints: 'delete' },
  },
  {
    keys: ['Q'],
    action: { kind: 'quiz' },
    words: 'prediction: say what a step will do before it runs; again: the score',
    group: 'looking',
  },
  {
    keys: ['escape'],
    action: { kind: 'close' },
    words: 'close what is open, forget a number',
    group: 'looking',
    hints: { help: 'close', breakpoints: 'close', events: 'close', report: 'close', inspector: 'back' },
  },

  {
    keys: ['M'],
    action: { kind: 'mouse' },
    words: "the mouse: click selects, wheel scrolls; again: it is the terminal's",
    group: 'program',
  },
  { keys: ['o'], action: { kind: 'choose' }, words: 'open a sample', group: 'program' },
  {
    keys: ['R'],
    action: { kind: 'reload' },
    words: 'read the file again, keeping the place',
    group: 'program',
  },
  {
    keys: ['?'],
    action: { kind: 'help' },
    words: 'these keys, and the signs',
    group: 'program',
    hint: 'keys',
  },
  { keys: ['q'], action: { kind: 'quit' }, words: 'quit', group: 'program', hint: 'quit' },
  {
    keys: ['ctrl-c'],
    action: { kind: 'interrupt' },
    words: 'stop a search or the recording; twice: leave',
    group: 'program',
  },
  { keys: ['ctrl-z'], action: { kind: 'suspend' }, words: 'suspend', group: 'program' },
  { keys: ['ctrl-l'], action: { kind: 'redraw' }, words: 'draw the screen anew', group: 'program' },
];
