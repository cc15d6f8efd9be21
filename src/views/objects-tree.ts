/**
 * The objects as a tree: a name (the selected one, else all of them), and below it what its object refers to,
 * slot by slot. An object is opened once; where it comes again, the row says where it stands already.
 */
import { cutText } from '../base/cells.ts';
import { type Label, type ObjectView, slotWords } from '../session/snapshot.ts';
import { visibleNames } from './names-view.ts';
import {
  countText,
  idOf,
  inlineText,
  isInline,
  kindOf,
  type Objects,
  objectsOf,
  stateSign,
} from './naming.ts';
import type { ObjectsList } from './objects-table.ts';
import { cutRow, type Row, type Span, span } from './row.ts';
import type { ViewState } from './view-state.ts';

/** More rows are not looked at one by one. */
const MOST_ROWS = 1000;
const MOST_SLOTS = 100;

/** The tree in so many columns. */
export function objectsTree(state: ViewState, width: number): ObjectsList {
  const tree = new Tree(state, width);
  const names = visibleNames(state.session.snapshot, state.showLibrary);
  const chosen = names.filter(({ frame, name }) => frame === state.name?.frame && name === state.name.name);
  for (const { binding } of chosen.length > 0 ? chosen : names)
    if (binding.object !== null) tree.add([], '', [span(`${binding.name} `, 'name')], binding.object);
  return { head: [], labels: tree.labels, rows: tree.rows };
}

class Tree {
  readonly labels: (Label | null)[] = [];
  readonly rows: Row[] = [];
  readonly #opened = new Set<Label>();
  readonly #objects: Objects;
  readonly #state: ViewState;
  readonly #width: number;

  constructor(state: ViewState, width: number) {
    this.#state = state;
    this.#width = width;
    this.#objects = objectsOf(state.session.snapshot);
  }

  /** A row, and below it what the object refers to. `rails` are the lines that go on beside it. */
  add(rails: readonly string[], branch: string, slot: readonly Span[], to: Label): void {
    if (this.rows.length >= MOST_ROWS) return;
    const object = this.#objects.get(to);
    const lead = span(rails.join('') + branch, 'box');
    if (!object || isInline(object)) {
      const text = object ? inlineText(object, 60) : '?';
      this.#row(null, [lead, ...slot, span(text, 'value')]);
      return;
    }
    const again = this.#opened.has(to);
    this.#opened.add(to);
    this.#row(again ? null : to, [lead, ...slot, ...this.#title(object, again)]);
    if (!again) this.#children(object, branch === '' ? rails : [...rails, branch === '└─ ' ? '   ' : '│  ']);
  }

  #title(object: ObjectView, again: boolean): Span[] {
    const { idStyle, object: selected } = this.#state;
    const sign = stateSign(object.state);
    const role = object.label === selected ? 'selected' : 'label';
    return [
      ...(sign === '' ? [] : [span(`${sign} `, object.state)]),
      span(`→ ${idOf(object, idStyle)}`, role),
      span(` ${kindOf(object)}`, 'type'),
      span(again ? ' ↑ above' : ` · ${countText(object)}`, 'dim'),
    ];
  }

  #children(object: ObjectView, rails: readonly string[]): void {
    const slots = object.references.filter(({ slot }) => slot.kind !== 'key');
    const shown = slots.slice(0, MOST_SLOTS);
    const left = Math.max(slots.length, object.length ?? 0) - shown.length;
    const weak = object.weak.filter((to) => this.#objects.has(to));
    shown.forEach(({ slot, to, changed }, i) => {
      const isLast = i === shown.length - 1 && left === 0 && weak.length === 0;
      const words = slot.kind === 'member' ? '' : `${cutText(slotWords(slot), 30)} `;
      const text = span(`${changed ? '~' : ''}${words}`, changed ? 'changed' : 'slot');
      this.add(rails, isLast ? '└─ ' : '├─ ', [text], to);
    });
    weak.forEach((to, i) => {
      this.add(rails, i === weak.length - 1 ? '└─ ' : '├─ ', [span('weak ', 'slot')], to);
    });
    if (left > 0) this.#row(null, [span(`${rails.join('')}└─ … ${left.toLocaleString('en')} more`, 'dim')]);
  }

  #row(label: Label | null, row: Row): void {
    this.rows.push(cutRow(row, this.#width));
    this.labels.push(label);
  }
}
