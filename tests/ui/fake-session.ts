/**
 * A session made of hand-written snapshots, for tests of the screen: SCREEN.md's aliasing example.
 * It moves as a session does (count, direction, ends, the way back), and takes note of what it was asked.
 */
import type {
  Answer,
  Command,
  Evaluation,
  Place,
  Query,
  SessionPort,
  SessionState,
  StopReason,
} from '../../src/session/commands.ts';

import type {
  Binding,
  Inspection,
  Label,
  ObjectView,
  RecordingState,
  Reference,
  Snapshot,
} from '../../src/session/snapshot.ts';

export const ALIASING = [
  'a = ["string", 42]',
  'b = a',
  'b[0] = "some words"',
  'c = a.copy()',
  'c[0] = "hello!"',
  'print(a)',
];

/** An object with ordinary values for what a test does not care about. */
export function objectView(part: Partial<ObjectView> & Pick<ObjectView, 'label' | 'type'>): ObjectView {
  return {
    id: 0x7f0000001000,
    shape: 'value',
    text: '',
    mutable: false,
    immortal: false,
    size: 56,
    count: 1,
    state: 'live',
    length: null,
    references: [],
    weak: [],
    ...part,
  };
}

/** A list with its items. */
function list(label: Label, items: readonly Label[], part: Partial<ObjectView> = {}): ObjectView {
  const references: Reference[] = items.map((to, index) => ({
    slot: { kind: 'index', index },
    to,
    changed: false,
  }));
  return objectView({
    label,
    type: 'list',
    shape: 'sequence',
    text: `list of ${items.length}`,
    mutable: true,
    length: items.length,
    references,
    ...part,
  });
}

const str = (label: Label, text: string) => objectView({ label, type: 'str', text: `'${text}'` });
const ANSWER = objectView({
  label: 'I3',
  type: 'int',
  text: '42',
  immortal: true,
  count: 4294967295,
});

/** The module's frame with the names that have an object so far. */
function names(bound: Readonly<Record<string, Label | null>>, fresh: string | null): readonly Binding[] {
  return Object.entries(bound).map(([name, object]) => ({
    name,
    object,
    state: object === null ? 'unbound yet' : name === fresh ? 'new' : 'bound',
    cell: false,
    role: 'data',
  }));
}

/** One snapshot, the step-th. */
export function snapshotAt(
  step: number,
  bound: Readonly<Record<string, Label | null>>,
  objects: readonly ObjectView[],
  part: Partial<Snapshot> = {},
): Snapshot {
  const line = step < ALIASING.length ? step + 1 : 0;
  return {
    position: { step, tick: 0 },
    event: step === 0 ? 'start' : line === 0 ? 'end' : 'line',
    file: 'aliasing.py',
    line,
    ranLine: step,
    range: null,
    frames: [
      {
        name: '<module>',
        file: 'aliasing.py',
        line,
        library: false,
        callee: null,
        bindings: names(bound, null),
        returning: null,
      },
    ],
    objects,
    output: [],
    exception: null,
    facts: [],
    ...part,
  };
}

const STRING = str('S2', 'string');
const WORDS = str('S4', 'some words');
const HELLO = str('S6', 'hello!');
const none = { a: null, b: null, c: null };

/** The whole run, position by position. */
export const ALIASING_RUN: readonly Snapshot[] = [
  snapshotAt(0, none, []),
  snapshotAt(1, { ...none, a: 'L1' }, [list('L1', ['S2', 'I3'], { state: 'new' }), STRING, ANSWER], {
    facts: [
      { kind: 'created', object: 'L1' },
      { kind: 'bound', name: 'a', frame: '<module>', object: 'L1' },
    ],
  }),
  snapshotAt(2, { ...none, a: 'L1', b: 'L1' }, [list('L1', ['S2', 'I3'], { count: 2 }), STRING, ANSWER]),
  snapshotAt(3, { ...none, a: 'L1', b: 'L1' }, [
    list('L1', ['S4', 'I3'], { count: 2, state: 'changed' }),
    WORDS,
    ANSWER,
  ]),
  snapshotAt(4, { a: 'L1', b: 'L1', c: 'L5' }, [
    list('L1', ['S4', 'I3'], { count: 2 }),
    list('L5', ['S4', 'I3'], { state: 'new' }),
    WORDS,
    ANSWER,
  ]),
  snapshotAt(5, { a: 'L1', b: 'L1', c: 'L5' }, [
    list('L1', ['S4', 'I3'], { count: 2 }),
    list('L5', ['S6', 'I3'], { state: 'changed' }),
    WORDS,
    HELLO,
    ANSWER,
  ]),
  snapshotAt(
    6,
    { a: 'L1', b: 'L1', c: 'L5' },
    [list('L1', ['S4', 'I3'], { count: 2 }), list('L5', ['S6', 'I3']), WORDS, HELLO, ANSWER],
    { output: [{ step: 6, stream: 'stdout', text: "['some words', 42]\n" }] },
  ),
];

const DONE: RecordingState = { steps: 6, state: 'done', reason: '', exitStatus: 0, prompt: '' };

export class FakeSession implements SessionPort {
  state: SessionState;
  readonly asked: Command[] = [];
  readonly queries: Query[] = [];
  /** What it says to each kind of question. */
  readonly answers = new Map<Query['kind'], Answer>();
  readonly evaluated: { readonly text: string; readonly frame: number | null }[] = [];
  readonly inputs: (string | null)[] = [];
  /** When set, commands wait for it, as long searches do. */
  gate: Promise<void> | null = null;
  /** Calls of record() that still report more to come. */
  slicesLeft = 0;
  readonly #run: readonly Snapshot[];
  #before = 0;

  constructor(run: readonly Snapshot[] = ALIASING_RUN, recording: RecordingState = DONE) {
    this.#run = run;
    this.state = {
      program: { path: 'aliasing.py', lines: ALIASING },
      snapshot: run[0]!,
      recording,
      stop: { kind: 'start' },
      breakpoints: [],
      watchpoints: [],
      watches: [],
    };
  }

  async perform(command: Command, signal?: AbortSignal): Promise<SessionState> {
    this.asked.push(command);
    if (this.gate) {
      const cancelled = new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve()));
      await Promise.race([this.gate, cancelled]);
      if (signal?.aborted) {
        this.state = { ...this.state, stop: { kind: 'cancelled' } };
        return this.state;
      }
    }
    if (command.kind === 'breakpoint') this.#toggle(command.line);
    else this.#go(this.#target(command));
    return this.state;
  }

  inspect(label: Label): Inspection | null {
    const object = this.state.snapshot.objects.find((candidate) => candidate.label === label);
    return object
      ? {
          object,
          ledger: [{ words: 'global a', by: null, count: object.count }],
          weakly: [],
          names: ['a in <module>'],
          why: [{ words: 'global a', to: label }],
          generation: 0,
          bornAt: 1,
          bornAtLine: 1,
          shared: null,
        }
      : null;
  }

  async ask(query: Query): Promise<Answer | null> {
    this.queries.push(query);
    return this.answers.get(query.kind) ?? null;
  }

  /** Says what it was given, in one line. */
  evaluate(text: string, frame: number | null): Evaluation {
    this.evaluated.push({ text, frame });
    return { parts: [{ stream: 'stdout', text: `value of ${text}\n` }], failed: false };
  }

  record(): boolean {
    if (this.slicesLeft === 0) return false;
    this.slicesLeft--;
    const recording = this.state.recording;
    this.state = {
      ...this.state,
      recording: { ...recording, steps: recording.steps + 1000, state: this.slicesLeft ? 'running' : 'done' },
    };
    return this.slicesLeft > 0;
  }

  interrupt(): void {}

  place(): Place {
    const { step } = this.state.snapshot.position;
    return { lines: ALIASING, step, line: 0, hit: 0, lastLine: 0, breakpoints: [], watches: [], input: [] };
  }

  type(): 'taken' {
    return 'taken';
  }

  provideInput(line: string | null): void {
    this.inputs.push(line);
    this.state = { ...this.state, recording: { ...this.state.recording, state: 'done', prompt: '' } };
  }

  #target(command: Command): number {
    const now = this.state.snapshot.position.step;
    switch (command.kind) {
      case 'go':
        return command.step;
      case 'restore':
        return command.place.step;
      case 'first':
        return 0;
      case 'last':
        return this.#run.length - 1;
      case 'back':
        return this.#before;
      case 'continue':
        return command.direction > 0 ? this.#run.length - 1 : 0;
      case 'line':
        return this.#findLine(command.line, command.direction, command.count) ?? now;
      case 'percent':
        return Math.round((command.percent * (this.#run.length - 1)) / 100);
      case 'line run':
        return this.#findLine(command.line, 1, command.run) ?? now;
      default:
        return 'direction' in command ? now + command.direction * command.count : now;
    }
  }

  /** The count-th position from here on at which a line runs next; the start itself counts. */
  #findLine(line: number, direction: 1 | -1, count: number): number | null {
    const now = this.state.snapshot.position.step;
    const there = this.#run
      .map((snapshot, step) => ({ step, line: snapshot.line }))
      .filter(({ step }) => (step - now) * direction > 0 || (now === 0 && step === 0))
      .filter((position) => position.line === line);
    return there.at(direction > 0 ? count - 1 : -count)?.step ?? null;
  }

  #go(target: number): void {
    const last = this.#run.length - 1;
    const step = Math.max(0, Math.min(last, target));
    const stop: StopReason =
      target > last && this.state.recording.state === 'needs input'
        ? { kind: 'needs input' }
        : target > last
          ? { kind: 'last step' }
          : target < 0
            ? { kind: 'first step' }
            : { kind: 'moved' };
    this.#before = this.state.snapshot.position.step;
    this.state = { ...this.state, snapshot: this.#run[step]!, stop };
  }

  #toggle(line: number): void {
    const there = this.state.breakpoints.some((breakpoint) => breakpoint.line === line);
    const others = this.state.breakpoints.filter((breakpoint) => breakpoint.line !== line);
    this.state = {
      ...this.state,
      breakpoints: there ? others : [...others, { line, enabled: true, condition: '', hits: null }],
    };
  }
}
