/**
 * Random memories for laws about the picture: a heap of lists, dicts, instances and plain values, names in
 * some frames, and a run of steps that changes it. Plain snapshots, as a session would give them.
 */
import fc from 'fast-check';
import type {
  Binding,
  Frame,
  Label,
  ObjectShape,
  ObjectView,
  Reference,
  Slot,
  Snapshot,
} from '../../src/session/snapshot.ts';
import { GRAPH_PANE, OWN_SIZES, type ViewState } from '../../src/views/view-state.ts';

/** What one step does: a number for each decision, used modulo what there is. */
type Dice = readonly number[];

interface Thing {
  readonly label: Label;
  readonly shape: ObjectShape;
  readonly type: string;
  readonly text: string;
  readonly born: number;
  /** Slots by name or index, in order. */
  slots: Label[];
  readonly weak: readonly Label[];
}

/** A memory that steps change. */
class Heap {
  readonly things = new Map<Label, Thing>();
  readonly frames: { readonly name: string; readonly names: Map<string, Label> }[] = [
    { name: '<module>', names: new Map() },
  ];
  #births = 0;
  #step = 0;

  /** One step: a call or a return, or a new object, or a changed slot, or a name that moves. */
  act(dice: Dice): void {
    this.#step++;
    const [kind, one, other, third] = dice as [number, number, number, number];
    const names = this.frames.at(-1)!.names;
    switch (kind % 12) {
      case 0:
        if (this.frames.length < 5) this.frames.push({ name: `f${one % 3}`, names: new Map() });
        break;
      case 1:
        if (this.frames.length > 1) this.frames.pop();
        break;
      case 2: {
        const labels = [...this.things.keys()];
        if (labels.length > 0) names.set(`name${one % 9}`, labels[other % labels.length]!);
        break;
      }
      case 3:
        names.delete(`name${one % 9}`);
        break;
      case 4:
      case 5:
      case 6:
        this.#change(one, other, third);
        break;
      case 7:
        names.set(`name${one % 9}`, this.#makeTable(other, third).label);
        break;
      default:
        names.set(`name${one % 9}`, this.#make(other, third).label);
    }
    this.#sweep();
  }

  #make(kind: number, size: number): Thing {
    const number = ++this.#births;
    const shapes = [
      { shape: 'sequence', type: 'list', letter: 'L', text: '[…]' },
      { shape: 'mapping', type: 'dict', letter: 'D', text: '{…}' },
      { shape: 'instance', type: 'Node', letter: 'N', text: '<Node object>' },
      { shape: 'value', type: 'str', letter: '@', text: `'${'word '.repeat(size % 9)}'` },
      { shape: 'sequence', type: 'tuple', letter: 'T', text: '(…)' },
      { shape: 'other', type: 'weakref', letter: 'W', text: 'weak' },
    ] as const;
    const { shape, type, letter, text } = shapes[kind % shapes.length]!;
    const thing: Thing = {
      label: `${letter}${number}`,
      shape,
      type,
      text,
      born: this.#step,
      weak: shape === 'other' ? [this.#any(size)] : [],
      slots:
        shape === 'value' || shape === 'other'
          ? []
          : Array.from({ length: size % 5 }, (_, i) => this.#any(size + 7 * i)),
    };
    this.things.set(thing.label, thing);
    return thing;
  }

  /** A list of rows that nothing else refers to, each of as many numbers. */
  #makeTable(rows: number, columns: number): Thing {
    const table = this.#make(0, 0);
    table.slots = Array.from({ length: 2 + (rows % 4) }, () => {
      const row = this.#make(0, 0);
      row.slots = Array.from({ length: 2 + (columns % 4) }, (_, i) => this.#make(3, i).label);
      return row.label;
    });
    return table;
  }

  /** Some object, the younger ones rather than the old ones. */
  #any(number: number): Label {
    const labels = [...this.things.keys()];
    if (labels.length === 0 || number % 3 === 0) return this.#make(3, number).label;
    return labels[labels.length - 1 - (number % Math.min(8, labels.length))]!;
  }

  #change(which: number, slot: number, value: number): void {
    const boxes = [...this.things.values()].filter(({ shape }) => shape !== 'value' && shape !== 'other');
    const thing = boxes[which % Math.max(1, boxes.length)];
    if (!thing) return;
    const slots = [...thing.slots];
    slots[slot % (slots.length + 1)] = this.#any(value);
    thing.slots = value % 5 === 0 ? slots.slice(1) : slots;
  }

  /** What names do not reach is gone. */
  #sweep(): void {
    const queue = this.frames.flatMap(({ names }) => [...names.values()]);
    const seen = new Set(queue);
    for (let i = 0; i < queue.length; i++)
      for (const to of this.things.get(queue[i]!)?.slots ?? []) {
        if (seen.has(to)) continue;
        seen.add(to);
        queue.push(to);
      }
    for (const label of [...this.things.keys()]) if (!seen.has(label)) this.things.delete(label);
  }

  snapshot(): Snapshot {
    return {
      position: { step: this.#step, tick: 0 },
      event: 'line',
      file: 'program.py',
      line: 1,
      ranLine: 1,
      range: null,
      frames: this.frames.map(frameView),
      objects: [...this.things.values()].map((thing) => this.#view(thing)),
      output: [],
      exception: null,
      facts: [],
    };
  }

  #view({ label, shape, type, text, born, slots, weak }: Thing): ObjectView {
    return {
      label,
      id: 0x7f0000000000 + 16 * Number(label.slice(1)),
      type,
      shape,
      text,
      mutable: shape !== 'value' && type !== 'tuple',
      immortal: false,
      size: 64,
      count: 1,
      state: born === this.#step ? 'new' : 'live',
      length: shape === 'sequence' || shape === 'mapping' ? slots.length : null,
      references: slots.map((to, i): Reference => ({ slot: slotOf(shape, i), to, changed: false })),
      weak: weak.filter((to) => this.things.has(to)),
    };
  }
}

function slotOf(shape: ObjectShape, i: number): Slot {
  if (shape === 'sequence') return { kind: 'index', index: i };
  if (shape === 'mapping') return { kind: 'value', key: `@key${i}`, text: `'key${i}'` };
  return { kind: 'attribute', name: `attribute${i}` };
}

function frameView({ name, names }: { name: string; names: ReadonlyMap<string, Label> }, i: number): Frame {
  return {
    name,
    file: 'program.py',
    line: 1,
    library: false,
    activation: i,
    callee: null,
    bindings: [...names].map(
      ([bound, object]): Binding => ({ name: bound, object, state: 'bound', cell: false, role: 'data' }),
    ),
    returning: null,
  };
}

/** The snapshots of a random run. */
export const randomRun: fc.Arbitrary<readonly Snapshot[]> = fc
  .array(fc.array(fc.nat(1000), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 40 })
  .map((steps) => {
    const heap = new Heap();
    return steps.map((dice) => {
      heap.act(dice);
      return heap.snapshot();
    });
  });

/** The screen's state that shows a snapshot. */
export function stateOf(snapshot: Snapshot, part: Partial<ViewState> = {}): ViewState {
  return {
    session: {
      program: { path: 'program.py', lines: ['pass'] },
      snapshot,
      recording: { steps: 100, state: 'done', reason: '', exitStatus: 0, prompt: '' },
      stop: { kind: 'moved' },
      breakpoints: [],
      watchpoints: [],
      watches: [],
    },
    focus: 1,
    zoomed: false,
    sizes: OWN_SIZES,
    cursorLine: 1,
    name: null,
    object: null,
    graphScroll: null,
    sourceScroll: null,
    outputScroll: 0,
    happenedScroll: 0,
    pane: GRAPH_PANE,
    idStyle: 'label',
    found: '',
    atoms: 'names',
    showLibrary: true,
    typing: null,
    prompt: null,
    ...part,
  };
}
