/** Sessions of small programs, and short ways to say what they show. */
import { Tape } from '../../src/history/tape.ts';
import { Timeline } from '../../src/history/timeline.ts';
import type { Command, SessionState } from '../../src/session/commands.ts';
import { loadProgram } from '../../src/session/load-program.ts';
import { Session } from '../../src/session/session.ts';
import type { Fact, Label, Slot, Snapshot } from '../../src/session/snapshot.ts';
import { bootedMemory } from '../run-audited.ts';

export interface SessionSettings {
  /** What the program is given by input(). */
  readonly input?: readonly string[];
  /** Python files beside the program, by module name. */
  readonly modules?: Readonly<Record<string, string>>;
  readonly maxSteps?: number;
  /** Records to the end at once, unless told otherwise. */
  readonly whole?: boolean;
}

export interface Opened {
  readonly session: Session;
  readonly timeline: Timeline;
}

/** A session of a program, recorded to its end. The text may begin with an empty line. */
export function openSession(text: string, settings: SessionSettings = {}): Opened {
  const source = text.replace(/^\n/, '');
  const { input = [], modules = {}, maxSteps = 100_000, whole = true } = settings;
  const file = '/program.py';
  const loaded = loadProgram(source, file);
  if (!loaded.ok) throw new Error(loaded.message);
  const lines = [...input];
  const tape = new Tape({
    clock: () => 1.5e9,
    entropy: () => 7,
    moduleSource: (name) =>
      modules[name] === undefined
        ? null
        : { source: modules[name].replace(/^\n/, ''), file: `/${name}.py`, isPackage: false },
  });
  const timeline = new Timeline(loaded.code, tape, {
    file,
    argv: [file],
    warnings: loaded.warnings,
    source: loaded.source,
    image: bootedMemory(),
    memoryLimit: 0x10000000,
    maxSteps,
    maxBytes: 64 * 1024 * 1024,
  });
  const session = new Session(timeline, { path: 'program.py', lines: source.split('\n'), file });
  if (!whole) return { session, timeline };
  for (;;) {
    while (session.record(1000));
    if (session.state.recording.state !== 'needs input') return { session, timeline };
    session.provideInput(lines.shift() ?? null);
  }
}

/** Goes to a step and answers its snapshot. */
export async function at({ session }: Opened, step: number): Promise<Snapshot> {
  return (await session.perform({ kind: 'go', step })).snapshot;
}

/** Commands by the keys of the screen. */
export const KEYS: Readonly<Record<string, Command>> = {
  '→': { kind: 'step', direction: 1, count: 1 },
  '←': { kind: 'step', direction: -1, count: 1 },
  e: { kind: 'tick', direction: 1, count: 1 },
  E: { kind: 'tick', direction: -1, count: 1 },
  n: { kind: 'over', direction: 1, count: 1 },
  N: { kind: 'over', direction: -1, count: 1 },
  s: { kind: 'in', direction: 1, count: 1 },
  S: { kind: 'in', direction: -1, count: 1 },
  f: { kind: 'out', direction: 1, count: 1 },
  F: { kind: 'out', direction: -1, count: 1 },
  c: { kind: 'continue', direction: 1, count: 1 },
  C: { kind: 'continue', direction: -1, count: 1 },
  $: { kind: 'last' },
  0: { kind: 'first' },
};

/** `line frame`, with the reason of the stop where it says more than that the session has moved. */
export function placeOf({ snapshot, stop }: SessionState): string {
  const frame = snapshot.frames.at(-1)?.name ?? '';
  const tick = snapshot.position.tick > 0 ? `.${snapshot.position.tick}` : '';
  const file = snapshot.file === '/program.py' ? '' : `${snapshot.file}:`;
  const place = snapshot.event === 'end' ? 'end' : `${file}${snapshot.line}${tick} ${frame}`;
  switch (stop.kind) {
    case 'start':
    case 'moved':
      return place;
    case 'not found':
      return `${place} (${stop.what})`;
    case 'exception':
      return `${place} (${stop.type})`;
    default:
      return `${place} (${stop.kind})`;
  }
}

/** An object in words: its value where it is shown by that, else its label. */
export function nameOf({ objects }: Snapshot, label: Label | null): string {
  if (label === null) return '-';
  const object = objects.find((one) => one.label === label);
  if (!label.startsWith('@')) return label;
  return object?.text ?? '?';
}

/** Facts that tests look at by themselves. */
const LOOKED_AT_APART: ReadonlySet<Fact['kind']> = new Set(['evaluated', 'compared', 'count', 'moved']);

/** The facts of a snapshot in words, one a line; values of sub-expressions left out. */
export function factsOf(snapshot: Snapshot): string[] {
  return snapshot.facts
    .filter(({ kind }) => !LOOKED_AT_APART.has(kind))
    .map((fact) => factWords(snapshot, fact));
}

function factWords(snapshot: Snapshot, fact: Fact): string {
  const name = (label: Label | null) => nameOf(snapshot, label);
  switch (fact.kind) {
    case 'bound':
      return `bound ${fact.frame}.${fact.name} ${name(fact.object)}`;
    case 'rebound':
      return `rebound ${fact.frame}.${fact.name} ${name(fact.old)} → ${name(fact.object)}`;
    case 'unbound':
      return `unbound ${fact.frame}.${fact.name} ${name(fact.old)}`;
    case 'mutated':
      return `mutated ${name(fact.object)}${slotWords(fact.slot)} ${name(fact.old)} → ${name(fact.value)}`;
    case 'altered':
      return `altered ${name(fact.object)} ${fact.old} → ${fact.text}`;
    case 'referent gone':
      return `referent gone ${name(fact.object)} ${name(fact.old)}`;
    case 'created':
      return `created ${name(fact.object)}`;
    case 'freed':
      return `freed ${name(fact.object)} (${fact.why})`;
    case 'unreachable':
      return `unreachable ${name(fact.object)}`;
    case 'id reused':
      return `id reused ${name(fact.object)} of ${fact.previous}`;
    case 'shared':
      return `shared ${name(fact.object)} (${fact.why})`;
    case 'called':
    case 'resumed':
      return `${fact.kind} ${fact.function}`;
    case 'returned':
    case 'yielded':
      return `${fact.kind} ${fact.function} ${fact.text}`;
    case 'raised':
      return `raised ${fact.type}${fact.message && ': '}${fact.message}`;
    case 'handled':
      return `handled ${fact.type}`;
    case 'compared':
      return `compared ${fact.left.text} ${fact.operator} ${fact.right.text}`;
    case 'count':
      return `count of ${name(fact.object)}: ${fact.from} → ${fact.to}`;
    case 'moved':
      return `moved ${name(fact.object)} to generation ${fact.generation}`;
    case 'output':
      return `output ${JSON.stringify(fact.text)}`;
    case 'input':
      return `input ${fact.text}`;
    case 'evaluated':
      return `evaluated ${fact.text}`;
  }
}

/** A slot as it is written in Python. */
function slotWords(slot: Slot): string {
  switch (slot.kind) {
    case 'index':
      return `[${slot.index}]`;
    case 'key':
    case 'value':
      return `[${slot.text}]`;
    case 'attribute':
      return `.${slot.name}`;
    case 'member':
      return '{}';
  }
}

/** The names of a frame (innermost first) with what they refer to and what the step did to them. */
export function namesOf(snapshot: Snapshot, frame = 0): string[] {
  const { bindings } = snapshot.frames.at(-1 - frame)!;
  return bindings.map(({ name, object, state }) =>
    object === null
      ? `${name} (${state})`
      : `${name} ${nameOf(snapshot, object)}${state === 'bound' ? '' : ` (${state})`}`,
  );
}

/** The objects that are no plain values, with their state where it is not 'live', count and slots. */
export function objectsOf(snapshot: Snapshot): string[] {
  return snapshot.objects
    .filter(({ label }) => !label.startsWith('@'))
    .map(({ label, type, state, references }) => {
      const slots = references
        .filter(({ slot }) => slot.kind !== 'key')
        .map(({ slot, to, changed }) => `${slotWords(slot)}${changed ? '*' : ''}${nameOf(snapshot, to)}`);
      return `${label} ${type}${state === 'live' ? '' : ` ${state}`}: ${slots.join(' ')}`.trim();
    });
}
