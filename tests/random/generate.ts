/**
 * Random programs about memory: a case is a few statements that make, share, change and drop objects, and
 * print counts, identity, sizes, what the collector finds, and the order of deaths. It follows from its
 * number alone. `prelude.py` has what cases use.
 */
import { Choices } from './choices.ts';

/** What is known of a name while a case is written. */
type Kind =
  | 'list'
  | 'dict'
  | 'set'
  | 'tuple'
  | 'instance'
  | 'slots'
  | 'function'
  | 'generator'
  | 'weak'
  | 'method'
  | 'error'
  | 'int'
  | 'float'
  | 'str'
  | 'object';

const CONTAINERS: readonly Kind[] = ['list', 'dict', 'set', 'tuple'];
const WEAKLY_REFERABLE: readonly Kind[] = ['instance', 'slots', 'function', 'generator'];
const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const ATTRIBUTES = ['part', 'other', 'third'];

/** A case being written: its lines, and what its names are. */
class Case {
  readonly lines: string[] = [];
  readonly names = new Map<string, Kind>();
  private made = 0;

  constructor(readonly choices: Choices) {}

  /** A name of one of these kinds, or of any; undefined where there is none. */
  name(...kinds: readonly Kind[]): string | undefined {
    const all = [...this.names].filter(([, kind]) => kinds.length === 0 || kinds.includes(kind));
    return all.length === 0 ? undefined : this.choices.of(all)[0];
  }

  /** A name as an operand, or a constant. */
  value(): string {
    const name = this.choices.chance(85) ? this.name() : undefined;
    return (
      name ?? this.choices.of(['1', '257', "'word'", "'two words'", '1.5', 'None', '()', '(1, 2)', '[]'])
    );
  }

  /** Something that can be hashed and whose place in a set does not hang on its address. */
  atom(): string {
    return this.name('int', 'str', 'float') ?? this.choices.of(['1', "'x'", '300', '(1, 2)']);
  }

  label(): string {
    this.made += 1;
    return `'${'xyzuvw'[this.made % 6]}${this.made}'`;
  }

  /** Binds a name, new or used, to what an expression gives. */
  bind(kind: Kind, expression: string): void {
    const name = this.choices.of(NAMES);
    this.names.set(name, kind);
    this.lines.push(`${name} = ${expression}`);
  }

  print(...expressions: readonly string[]): void {
    this.lines.push(`print(${expressions.join(', ')})`);
  }
}

type Statement = (one: Case) => void;

/** Makes an object of some kind and binds it. */
const MAKERS: readonly Statement[] = [
  (one) => one.bind('list', `[${one.value()}, ${one.value()}]`),
  (one) => one.bind('list', `[${one.value()}] * ${one.choices.below(4)}`),
  (one) => one.bind('list', `list((${one.value()}, ${one.value()}, ${one.value()}))`),
  (one) => one.bind('list', `[plain(x) for x in (${one.value()}, ${one.value()})]`),
  (one) => one.bind('dict', `{'k': ${one.value()}, 'l': ${one.value()}}`),
  (one) => one.bind('dict', `dict(k=${one.value()})`),
  (one) => one.bind('dict', `{n: ${one.value()} for n in range(${one.choices.below(9)})}`),
  (one) => one.bind('set', `{${one.atom()}, ${one.atom()}, 3}`),
  (one) => one.bind('tuple', `(${one.value()}, ${one.value()})`),
  (one) => one.bind('tuple', `tuple([${one.value()}, ${one.value()}, ${one.value()}])`),
  (one) => one.bind('instance', `D(${one.label()}, ${one.value()})`),
  (one) => one.bind('instance', `D(${one.label()}, ${one.value()})`),
  (one) => one.bind('instance', `C(${one.label()}, ${one.value()})`),
  (one) => one.bind('instance', `Saves(${one.label()}, ${one.value()})`),
  (one) => one.bind('slots', `S(${one.label()}, ${one.value()})`),
  (one) => one.bind('function', `lambda x=${one.value()}: rc(x)`),
  (one) => one.bind('function', `closure(${one.value()})`),
  (one) => one.bind('function', `pair_of_closures(${one.value()})`),
  (one) => one.bind('generator', `numbers(${one.value()}, ${one.value()})`),
  (one) => one.bind('generator', `finishing(${one.value()})`),
  (one) => one.bind('generator', `delegating(${one.value()})`),
  (one) => one.bind('generator', `(rc(x) for x in [${one.value()}, ${one.value()}])`),
  (one) => one.bind('int', `int('${one.choices.of(['5', '256', '257', '100000', '12345678901234567890'])}')`),
  (one) => one.bind('float', `float('${one.choices.below(9)}.5')`),
  (one) =>
    one.bind('str', `'${one.choices.of(['a', 'ab', 'a b', 'é', '€uro'])}' * ${one.choices.of([0, 2, 3])}`),
  (one) => one.bind('object', 'object()'),
];

/** Statements that need a name of some kind do nothing where there is none. */
function withName(kinds: readonly Kind[], write: (one: Case, name: string) => void): Statement {
  return (one) => {
    const name = one.name(...kinds);
    if (name !== undefined) write(one, name);
  };
}

const add = (line: (one: Case, name: string) => string) => (one: Case, name: string) => {
  one.lines.push(line(one, name));
};

const show = (text: (one: Case, name: string) => string) => (one: Case, name: string) => {
  one.print(text(one, name));
};

/** Changes an object in place. */
const CHANGES: readonly Statement[] = [
  withName(
    ['list'],
    add((one, l) => `${l}.append(${one.value()})`),
  ),
  withName(
    ['list'],
    add((one, l) => `${l} += [${one.value()}]`),
  ),
  withName(
    ['list'],
    add((one, l) => `${l}.extend(x for x in (${one.value()}, ${one.value()}))`),
  ),
  withName(
    ['list'],
    add((one, l) => `${l}.insert(0, ${one.value()})`),
  ),
  withName(
    ['list'],
    add((one, l) => `${l}[:1] = [${one.value()}, ${one.value()}]`),
  ),
  withName(
    ['list'],
    add((_, l) => `del ${l}[1:]`),
  ),
  withName(
    ['list'],
    add((_, l) => `${l}.clear()`),
  ),
  withName(
    ['list'],
    add((_, l) => `${l}.reverse()`),
  ),
  withName(
    ['list'],
    add((_, l) => `${l}[::2] = [None] * len(${l}[::2])`),
  ),
  withName(
    ['list'],
    add((_, l) => `${l} and ${l}.pop()`),
  ),
  withName(
    ['list'],
    add((_, l) => `${l}.sort(key=rc)`),
  ),
  withName(
    ['dict'],
    add((one, d) => `${d}[${one.atom()}] = ${one.value()}`),
  ),
  withName(
    ['dict'],
    add((one, d) => `${d}['k'] = ${one.value()}`),
  ),
  withName(
    ['dict'],
    add((one, d) => `${d}.update(k=${one.value()}, m=${one.value()})`),
  ),
  withName(
    ['dict'],
    add((one, d) => `${d} |= {'n': ${one.value()}}`),
  ),
  withName(
    ['dict'],
    add((_, d) => `${d}.pop('k', None)`),
  ),
  withName(
    ['dict'],
    add((_, d) => `${d} and ${d}.popitem()`),
  ),
  withName(
    ['dict'],
    add((one, d) => `${d}.setdefault('k', ${one.value()})`),
  ),
  withName(
    ['dict'],
    add((_, d) => `${d}.clear()`),
  ),
  withName(
    ['set'],
    add((one, s) => `${s}.add(${one.atom()})`),
  ),
  withName(
    ['set'],
    add((one, s) => `${s} |= {${one.atom()}, 7, 8, 9}`),
  ),
  withName(
    ['set'],
    add((_, s) => `${s}.discard(3)`),
  ),
  withName(
    ['instance', 'slots'],
    add((one, i) => `${i}.part = ${one.value()}`),
  ),
  withName(
    ['instance'],
    add((one, i) => `${i}.${one.choices.of(ATTRIBUTES)} = ${one.value()}`),
  ),
  withName(
    ['instance'],
    add((one, i) => `${i}.__dict__['other'] = ${one.value()}`),
  ),
  withName(
    ['instance'],
    add((one, i) => `vars(${i}).pop('${one.choices.of(['other', 'part'])}', None)`),
  ),
  withName(
    ['instance', 'slots'],
    add((_, i) => `${i}.part = ${i}`),
  ),
  withName(
    ['list'],
    add((_, l) => `${l}.append(${l})`),
  ),
  withName(
    ['function'],
    add((one, f) => `${f}.note = ${one.value()}`),
  ),
  withName(
    ['int', 'str', 'tuple'],
    add((_, n) => `${n} += ${n}`),
  ),
];

/** Lets go of something. */
const DROPS: readonly Statement[] = [
  withName([], (one, name) => {
    one.names.delete(name);
    one.lines.push(`del ${name}`);
  }),
  withName([], (one, name) => {
    one.names.set(name, 'object');
    one.lines.push(`${name} = None`);
  }),
  (one) => one.lines.push('gc.collect()'),
  (one) => one.lines.push('Saves.kept.clear()'),
];

/** Binds a name to what other names lead to. */
const DERIVED: readonly Statement[] = [
  withName([], (one, name) => one.bind(one.names.get(name)!, name)),
  withName(['list'], (one, name) =>
    one.bind(
      'list',
      one.choices.of([
        `${name}[:]`,
        `copy(${name})`,
        `${name} + ${name}`,
        `sorted(${name}, key=rc)`,
        `list(reversed(${name}))`,
        `[*${name}]`,
      ]),
    ),
  ),
  withName(['dict'], (one, name) =>
    one.bind('dict', one.choices.of([`${name}.copy()`, `{**${name}}`, `${name} | ${name}`])),
  ),
  withName(['dict'], (one, name) =>
    one.bind('list', one.choices.of([`list(${name}.values())`, `list(${name}.items())`])),
  ),
  withName(['tuple'], (one, name) =>
    one.bind(
      'tuple',
      one.choices.of([`${name}[:1]`, `tuple(${name})`, `${name} + (${one.value()},)`, `${name} * 2`]),
    ),
  ),
  withName(['set'], (one, name) =>
    one.bind('set', one.choices.of([`${name} | {1}`, `set(${name})`, `{x for x in ${name}}`])),
  ),
  withName(['instance'], (one, name) => one.bind('method', `${name}.meth`)),
  withName(['instance'], (one, name) => one.bind('instance', `${name}.me()`)),
  withName(['list'], (one, name) => one.bind('method', `${name}.append`)),
  withName(WEAKLY_REFERABLE, (one, name) =>
    one.bind('weak', one.choices.of([`weakref.ref(${name})`, `weakref.ref(${name}, called)`])),
  ),
  withName(['list', 'tuple'], (one, name) => one.bind('generator', `iter(${name})`)),
  withName([], (one, name) => one.bind('list', `[x for x in zip([${name}, 1], [2, ${name}])]`)),
  (one) => one.bind('list', '[[]] * 3'),
  (one) => one.bind('list', '[[] for _ in range(3)]'),
];

/** Blocks of several lines. */
const BLOCKS: readonly Statement[] = [
  withName([], (one, name) => {
    const kept = one.choices.of(NAMES);
    one.lines.push(
      'try:',
      `    raising(${name})`,
      'except Failure as error:',
      `    print(rc(error), rc(${name}))`,
    );
    if (one.choices.chance(60)) {
      one.lines.push(`    ${kept} = error`);
      one.names.set(kept, 'error');
    }
  }),
  withName([], (one, name) => {
    one.lines.push(`with Context(${name}) as h:`, '    print(rc(h))');
    if (one.choices.chance(40)) one.lines.push('    raising(h)');
    one.lines.push('del h');
  }),
  withName(['list', 'tuple'], (one, name) => {
    one.lines.push(`for x in ${name}:`, '    print(rc(x), end=" ")', `print(rc(${name}))`);
    if (one.choices.chance(50)) one.lines.push('x = None');
  }),
  withName(['dict'], (one, name) => {
    one.lines.push(`for k, v in ${name}.items():`, '    print(rc(v), end=" ")', 'v = None', 'print()');
  }),
  withName(['generator'], (one, name) => {
    one.lines.push(`print(next(${name}, 'ended') is None)`);
  }),
  withName(
    ['generator'],
    add((_, g) => `${g}.close() if hasattr(${g}, 'close') else None`),
  ),
  withName(['list', 'tuple'], (one, name) => {
    one.lines.push(
      `if len(${name}) == 2:`,
      `    h, i = ${name}`,
      '    print(rc(h), rc(i), h is i)',
      '    del h, i',
    );
  }),
  withName([], (one, name) => {
    one.lines.push(
      'def local(p=' + name + '):',
      `    return rc(p), rc(${name})`,
      'print(local(), rc(local))',
      'del local',
    );
  }),
  withName([], (one, name) => {
    one.lines.push(
      'class Local:',
      `    held = ${name}`,
      `print(rc(${name}), rc(Local))`,
      'del Local',
      'print(gc.collect())',
    );
  }),
];

const KINDS_OF_ID: readonly string[] = [
  '[]',
  '{}',
  'set()',
  "float('1.5')",
  "int('1000')",
  'object()',
  'closure(1)',
  'numbers(1)',
  "S('same')",
  'tuple([1, 2])',
  "b'x' * 30",
  "'xyz' * 9",
  'len.__call__',
  'iter([])',
  'slice(1, 2)',
  'range(7)',
  'lambda: 0',
  'memoryview(b"")',
  'weakref.ref(C)',
  'Context(1).__enter__',
  'type(1).__mro__',
  'enumerate([])',
  'zip()',
  'Failure()',
  'frozenset([1])',
  'bytearray()',
  '1j * 2',
  'dict(a=1)',
  '[1, 2, 3]',
  'str(12345)',
];

/** Asks for what a program can see of memory. */
const QUESTIONS: readonly Statement[] = [
  withName(
    [],
    show((_, n) => `rc(${n})`),
  ),
  withName(
    [],
    show((_, n) => `rc(${n})`),
  ),
  withName(
    [],
    show((one, n) => `rc(${n}), rc(${one.value()})`),
  ),
  withName(
    [],
    show((one, n) => `counts(${n}, ${one.value()}, k=${one.value()})`),
  ),
  withName(
    [],
    show((one, n) => `counts(*[${n}, ${one.value()}], **{'k': ${n}})`),
  ),
  withName(
    [],
    show((_, n) => `default(${n})`),
  ),
  withName(
    [],
    show((one, n) => `${n} is ${one.name()}`),
  ),
  withName(
    [],
    show((_, n) => `gc.is_tracked(${n}), size(${n})`),
  ),
  withName(
    ['int', 'float', 'str', 'tuple', 'list', 'set', 'dict'],
    show((_, n) => `size(${n})`),
  ),
  withName(
    ['list', 'tuple'],
    show((_, n) => `[rc(x) for x in ${n}]`),
  ),
  withName(
    ['list', 'tuple'],
    show((_, n) => `list(map(rc, ${n})), len({id(x) for x in ${n}})`),
  ),
  withName(
    ['list', 'tuple'],
    show((_, n) => `sum(rc(x) < 1000 for x in ${n}), any(x is None for x in ${n})`),
  ),
  withName(
    ['list', 'tuple'],
    show((_, n) => `list(map(rc, filter(None, ${n})))`),
  ),
  withName(
    ['list', 'tuple'],
    show((_, n) => `[rc(x) for x, y in zip(${n}, ${n})]`),
  ),
  withName(
    ['list', 'tuple'],
    show((_, n) => `[rc(x) for i, x in enumerate(${n})], rc(${n})`),
  ),
  withName(
    ['list', 'tuple'],
    show((_, n) => `rc(max(${n}, key=rc)) if ${n} else 0`),
  ),
  withName(
    ['dict'],
    show((_, n) => `[rc(v) for v in ${n}.values()], len(${n})`),
  ),
  withName(
    ['dict'],
    show((_, n) => `{k: rc(v) for k, v in ${n}.items()}`),
  ),
  withName(
    ['instance'],
    show((one, n) => `${n}.meth(${one.value()})`),
  ),
  withName(
    ['instance'],
    show((_, n) => `rc(${n}.__dict__), rc(${n}.part)`),
  ),
  withName(
    ['instance', 'slots'],
    show((_, n) => `rc(${n}.part), ${n}.part is ${n}`),
  ),
  withName(
    ['instance'],
    show((_, n) => `size(${n}.__dict__), list(vars(${n}))`),
  ),
  withName(
    ['method'],
    show((_, n) => `rc(${n}), rc(${n}.__self__)`),
  ),
  withName(
    ['function'],
    show((_, n) => `rc(${n}), rc(${n}.__code__), ${n}.__closure__ is None`),
  ),
  withName(
    ['generator'],
    show((_, n) => `rc(${n})`),
  ),
  withName(
    ['weak'],
    show((_, n) => `${n}() is None, rc(${n})`),
  ),
  withName(
    ['weak'],
    show((_, n) => `rc(${n}())`),
  ),
  withName(
    WEAKLY_REFERABLE,
    show((_, n) => `weakref.getweakrefcount(${n})`),
  ),
  withName(
    ['error'],
    show((_, n) => `rc(${n}), rc(${n}.__traceback__), rc(${n}.args)`),
  ),
  withName(
    CONTAINERS,
    show((_, n) => `len(gc.get_referents(${n}))`),
  ),
  withName(
    ['instance', 'list'],
    show((_, n) => `len(gc.get_referrers(${n}))`),
  ),
  (one) => one.print('gc.collect()'),
  (one) => {
    const kind = one.choices.of(KINDS_OF_ID);
    one.print(`id(${kind}) == id(${kind})`);
  },
  (one) => {
    const [first, second] = [one.choices.of(KINDS_OF_ID), one.choices.of(KINDS_OF_ID)];
    const kind = one.choices.chance(60) ? first : second;
    one.lines.push(`h = ${first}`, 'i = id(h)', 'del h', `h = ${kind}`, 'print(id(h) == i)', 'del h, i');
  },
];

const STATEMENTS: readonly (readonly [weight: number, statements: readonly Statement[]])[] = [
  [28, MAKERS],
  [20, CHANGES],
  [10, DROPS],
  [12, DERIVED],
  [8, BLOCKS],
  [22, QUESTIONS],
];

/** One statement more, of some kind. */
function write(one: Case): void {
  let at = one.choices.below(100);
  for (const [weight, statements] of STATEMENTS) {
    at -= weight;
    if (at < 0) {
      one.choices.of(statements)(one);
      return;
    }
  }
}

/** Words before the output of a case. */
export const CASE_MARK = '## case ';

/** A case as lines of Python. It catches what it raises, and leaves nothing behind. */
export function caseText(number: number): string {
  const one = new Case(new Choices(number));
  const length = 6 + one.choices.below(12);
  while (one.lines.length < length) write(one);
  for (const name of [...one.names.keys()].slice(0, 3)) one.print(`rc(${name})`);
  const lines = ['try:', ...one.lines.map((line) => `    ${line}`)];
  lines.push('except Exception as error:', '    print(type(error).__name__, error)');
  if (one.choices.chance(30)) return atModuleLevel(number, lines);
  return [
    `def case_${number}():`,
    ...lines.map((line) => `    ${line}`),
    `print('${CASE_MARK}${number}')`,
    `case_${number}()`,
    'print(gc.collect())',
    'Saves.kept.clear()',
    '',
  ].join('\n');
}

/** The names of such a case are the module's. */
function atModuleLevel(number: number, lines: readonly string[]): string {
  return [
    `print('${CASE_MARK}${number}')`,
    ...lines,
    `for name in [*${JSON.stringify([...NAMES, 'h', 'i', 'k', 'v', 'x', 'local', 'Local', 'error'])}]:`,
    '    globals().pop(name, None)',
    'print(gc.collect())',
    'Saves.kept.clear()',
    '',
  ].join('\n');
}

/** A program of several cases. */
export function program(prelude: string, from: number, count: number): string {
  const cases = Array.from({ length: count }, (_, i) => caseText(from + i));
  return [prelude, 'gc.collect()', 'gc.disable()', ...cases].join('\n');
}

/** The output of each case of a program. */
export function outputs(printed: string): Map<number, string> {
  const all = new Map<number, string>();
  for (const part of printed.split(CASE_MARK).slice(1)) {
    const end = part.indexOf('\n');
    all.set(Number(part.slice(0, end)), part.slice(end + 1));
  }
  return all;
}
