/** The kinds of question about a step, each a row of the table at the end. */
import { isReadable, type Label, type ObjectView, type Snapshot } from './snapshot.ts';

/** A step as questions are made of it. */
export interface Step {
  readonly before: Snapshot;
  readonly after: Snapshot;
  readonly lines: readonly string[];
  /** Who holds an object after the step, in words: `2 = global a + global b`. */
  readonly holders: (object: ObjectView) => string;
  /** A whole number below a limit, as if drawn by chance. */
  readonly draw: (limit: number) => number;
}

/** What can be asked about a step: the answer, and others that somebody might give. */
export interface Draft {
  readonly text: string;
  readonly right: string;
  /** The likeliest mistakes first; those that are the answer are left out later. */
  readonly wrong: readonly string[];
  readonly why: string;
}

/** A name that can be asked about. */
interface Named {
  readonly name: string;
  readonly object: Label;
}

/** The data names that can be seen, innermost frame first; of several with one name the innermost. */
function namesOf({ frames }: Snapshot): readonly Named[] {
  const found = new Map<string, Named>();
  for (const frame of [...frames].reverse())
    for (const { name, object, role } of frame.library ? [] : frame.bindings)
      if (object !== null && role === 'data' && !found.has(name)) found.set(name, { name, object });
  return [...found.values()];
}

const objectOf = ({ objects }: Snapshot, label: Label): ObjectView | undefined =>
  objects.find((one) => one.label === label);

const isAlive = ({ state }: ObjectView): boolean => state !== 'freed' && state !== 'unreachable';

/** An object in a few words: its label where it has one, else its value. */
const called = (object: ObjectView): string => (isReadable(object.label) ? object.label : object.text);

const short = (text: string, room = 60): string =>
  text.length > room ? `${text.slice(0, room - 1)}…` : text;

/** Numbers near one, truth values turned round: what one is off by. */
function nearly(text: string): readonly string[] {
  if (text === 'True') return ['False'];
  if (text === 'False') return ['True'];
  if (!/^-?\d{1,15}$/.test(text)) return [];
  return [String(Number(text) + 1), String(Number(text) - 1)];
}

/** What the step binds last, where it is data. */
function boundIn({ after }: Step): Named | null {
  const fact = after.facts.findLast(({ kind }) => kind === 'bound' || kind === 'rebound');
  if (fact?.kind !== 'bound' && fact?.kind !== 'rebound') return null;
  return namesOf(after).find(({ name, object }) => name === fact.name && object === fact.object) ?? null;
}

/** What will be printed? */
function output({ before, after }: Step): Draft | null {
  const added = after.output.slice(before.output.length).filter(({ stream }) => stream === 'stdout');
  const text = added.map((part) => part.text).join('');
  if (text.trim() === '') return null;
  const shown = (printed: string) => short(printed.trimEnd().replaceAll('\n', ' ⏎ '));
  const right = shown(text);
  const values = namesOf(before).map(({ object }) => objectOf(before, object)?.text ?? '');
  // The value that an object had before the step changed it.
  const old = after.objects
    .filter((object) => object.state === 'changed' && object.text === right)
    .map(({ label }) => objectOf(before, label)?.text ?? '');
  const printed = before.output.filter(({ stream }) => stream === 'stdout').map((part) => shown(part.text));
  const strings = values.map((value) => (/^'.*'$/.test(value) ? value.slice(1, -1) : value));
  return {
    text: 'What will be printed?',
    right,
    wrong: [
      ...nearly(right),
      ...old,
      ...strings.map((value) => short(value)),
      ...printed.reverse(),
      'nothing',
    ],
    why: `It prints ${right}`,
  };
}

/** What will a name refer to? */
function value(step: Step): Draft | null {
  const { before, after } = step;
  const bound = boundIn(step);
  const object = bound && objectOf(after, bound.object);
  if (!bound || !object) return null;
  const others = [...namesOf(before)].reverse().filter(({ name }) => name !== bound.name);
  const old = namesOf(before).find(({ name }) => name === bound.name);
  const textAt = ({ object: label }: Named) => short(objectOf(before, label)?.text ?? '');
  return {
    text: `What will ${bound.name} refer to?`,
    right: short(object.text),
    wrong: [...(old ? [textAt(old)] : []), ...nearly(object.text), ...others.map(textAt), 'None'],
    why: isReadable(object.label)
      ? `${bound.name} refers to ${object.label}, ${short(object.text)}`
      : `${bound.name} refers to ${short(object.text)}`,
  };
}

const ONE_OBJECT = 'yes: one object with two names';
const EQUAL = 'no: two objects of the same value';
const DIFFERENT = 'no: two objects of different values';

/** Is it the same object? */
function identity(step: Step): Draft | null {
  const { after } = step;
  const bound = boundIn(step);
  const object = bound && objectOf(after, bound.object);
  if (!bound || !object) return null;
  const others = namesOf(after).filter(({ name, object: label }) => {
    const other = objectOf(after, label);
    return name !== bound.name && other?.type === object.type && !other.text.endsWith('…');
  });
  const alike = others.filter(({ object: label }) => objectOf(after, label)!.text === object.text);
  const from = alike.length > 0 ? alike : others;
  const other = from[from.length === 0 ? 0 : step.draw(from.length)];
  // A value in angle brackets does not tell whether the objects are equal.
  if (!other || object.text.endsWith('…') || object.text.startsWith('<')) return null;
  const same = other.object === object.label;
  const pair = `${bound.name} and ${other.name}`;
  const found = objectOf(after, other.object)!;
  return {
    text: `After this step: is ${bound.name} the same object as ${other.name}?`,
    right: same ? ONE_OBJECT : found.text === object.text ? EQUAL : DIFFERENT,
    wrong: [ONE_OBJECT, EQUAL, DIFFERENT],
    why: same
      ? `${pair} are two names of ${called(object)}`
      : `${bound.name} refers to ${called(object)}, ${other.name} to ${isReadable(found.label) ? found.label : `another ${found.type}`}`,
  };
}

/** How many objects of a type? */
function population({ before, after, draw }: Step): Draft | null {
  const told = after.facts.flatMap((fact) =>
    fact.kind === 'created' || fact.kind === 'freed' || fact.kind === 'bound' || fact.kind === 'rebound'
      ? [fact.object]
      : [],
  );
  const types = [...new Set(told)].flatMap((label) => {
    const object = objectOf(after, label) ?? objectOf(before, label);
    const plain = object && isReadable(label) && !['function', 'class', 'other'].includes(object.shape);
    return plain ? [object.type] : [];
  });
  if (types.length === 0) return null;
  const type = types[draw(types.length)]!;
  const count = ({ objects }: Snapshot): number =>
    objects.filter((one) => one.type === type && isReadable(one.label) && isAlive(one)).length;
  const [was, right] = [count(before), count(after)];
  const change = right === was ? 'none is new or gone' : `there ${was === 1 ? 'was' : 'were'} ${was}`;
  return {
    text: `How many ${type} objects will there be in the picture?`,
    right: String(right),
    wrong: [was, right + 1, right - 1, right + 2].filter((number) => number >= 0).map(String),
    why: `${right}: ${change}`,
  };
}

/** Which names see the change? */
function seers(step: Step): Draft | null {
  const { before, after, lines } = step;
  const changed = after.facts.find(({ kind }) => kind === 'mutated' || kind === 'altered');
  if (changed?.kind !== 'mutated' && changed?.kind !== 'altered') return null;
  // Over a call or a return there are other names than those that the question is read with.
  const [from, to] = [before.frames.at(-1), after.frames.at(-1)];
  if (from?.activation !== to?.activation && !(from?.name === '<module>' && to?.name === '<module>'))
    return null;
  const names = namesOf(after).filter(({ object }) => {
    const shape = objectOf(after, object)?.shape ?? 'value';
    return shape !== 'value' || object === changed.object;
  });
  const sees = new Set(
    names.filter(({ object }) => reaches(after, object, changed.object)).map(({ name }) => name),
  );
  if (sees.size === 0 || names.length < 2) return null;
  const all = names.map(({ name }) => name);
  const right = all.filter((name) => sees.has(name));
  const others = all.filter((name) => !sees.has(name));
  const line = lines[before.line - 1] ?? '';
  const written = all.filter((name) => new RegExp(`\\b${name}\\b`).test(line));
  return {
    text: 'Which names will show the change that this step makes?',
    right: listed(right),
    wrong: [written, all, right.slice(0, -1), [...right, ...others.slice(0, 1)], right.slice(1), others]
      .map((set) => all.filter((name) => set.includes(name)))
      .map(listed),
    why: `${changed.object} changes: ${listed(right)} ${right.length === 1 ? 'leads' : 'lead'} to it`,
  };
}

/** Names as they are said: `a, b and c`. */
function listed(names: readonly string[]): string {
  if (names.length <= 1) return names.length === 0 ? 'none' : `only ${names[0]}`;
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** Whether one comes from an object to another one by references. */
function reaches(snapshot: Snapshot, from: Label, to: Label): boolean {
  const objects = new Map(snapshot.objects.map((object) => [object.label, object]));
  const seen = new Set([from]);
  for (const label of seen) {
    if (label === to) return true;
    for (const reference of objects.get(label)?.references ?? []) seen.add(reference.to);
  }
  return false;
}

/** How many references to an object? */
function references({ before, after, draw, holders }: Step): Draft | null {
  const changed = after.objects.filter((object) => {
    const old = objectOf(before, object.label);
    const counted = isReadable(object.label) && !object.immortal && isAlive(object);
    return counted && old !== undefined && old.count !== object.count && object.shape !== 'class';
  });
  if (changed.length === 0) return null;
  const object = changed[draw(changed.length)]!;
  const was = objectOf(before, object.label)!.count;
  const name = namesOf(before).find((one) => one.object === object.label)?.name;
  return {
    text: `What will the reference count of ${object.label}${name ? ` (${name})` : ''} be? It is ${was} now.`,
    right: String(object.count),
    wrong: [was, object.count + 1, object.count - 1, was + 2].filter((count) => count >= 0).map(String),
    why: holders(object),
  };
}

/** Which line runs next? */
function nextLine(step: Step): Draft | null {
  const { before, after, lines } = step;
  if (before.file !== after.file || before.line === 0) return null;
  const words = (line: number): string => {
    const text = lines[line - 1]?.trim() ?? '';
    return text === '' ? '' : `${line}: ${short(text, 50)}`;
  };
  const right = after.event === 'end' || after.line === 0 ? NO_LINE : words(after.line);
  if (right === '') return null;
  return {
    text: `Line ${before.line} runs: which line is next after it?`,
    right,
    wrong: [...likelyLines(step), ...before.frames.map(({ line }) => line)].map(words).concat(NO_LINE),
    why: right === NO_LINE ? 'The program is over' : `Line ${after.line} is next`,
  };
}

const NO_LINE = 'none: the program ends';

/** Lines that somebody might take for the next one: the one below, the loop above, behind the block, in a function. */
function likelyLines({ before, lines }: Step): readonly number[] {
  const at = before.line;
  const depth = (line: number): number => /^\s*/.exec(lines[line - 1] ?? '')![0].length;
  const isCode = (line: number): boolean => !/^\s*(#.*)?$/.test(lines[line - 1] ?? '');
  const below = Array.from({ length: lines.length - at }, (_, i) => at + i + 1).filter(isCode);
  const above = Array.from({ length: at - 1 }, (_, i) => at - i - 1).filter(isCode);
  const loop = above.find((line) => depth(line) < depth(at) && /^\s*(for|while)\b/.test(lines[line - 1]!));
  const behind = below.find((line) => depth(line) <= depth(at) && line !== below[0]);
  const names = [...(lines[at - 1] ?? '').matchAll(/(\w+)\(/g)].map(([, name]) => name);
  const body = names.flatMap((name) => {
    const start = lines.findIndex((line) => line.trimStart().startsWith(`def ${name}(`));
    return start < 0 ? [] : [start + 2];
  });
  return [below[0], loop, ...body, behind, above[0], at].filter((line) => line !== undefined);
}

/** How often a kind is chosen beside the others that are possible, and how it is made. */
export const QUESTION_MAKERS: readonly {
  readonly weight: number;
  readonly make: (step: Step) => Draft | null;
}[] = [
  { weight: 12, make: seers },
  { weight: 12, make: output },
  { weight: 6, make: identity },
  { weight: 3, make: references },
  { weight: 3, make: population },
  { weight: 2, make: value },
  { weight: 2, make: nextLine },
];
