/** Code objects in the form that dump_code.py prints, to compare the two compilers. */
import { type Code, type Const, LocalKind, POSITION_WIDTH } from '../../src/compile/code.ts';
import { INSTRUCTIONS } from '../../src/compile/instructions.ts';
import { floatRepr } from '../../src/syntax/constant-repr.ts';

/** One instruction: name, argument, and the four numbers of its position. */
type Row = readonly [string, number, number, number, number, number];

/** A code object as dump_code.py has it. */
export interface CodeData {
  readonly name: string;
  readonly qualname: string;
  readonly firstlineno: number;
  readonly counts: readonly number[];
  readonly flags: number;
  readonly stacksize: number;
  readonly instructions: readonly Row[];
  readonly handlers: readonly (readonly (number | boolean)[])[];
  readonly consts: readonly string[];
  readonly identity: number;
  readonly names: readonly string[];
  readonly varnames: readonly string[];
  readonly cellvars: readonly string[];
  readonly freevars: readonly string[];
  readonly inner: readonly CodeData[];
}

/** Numbers of host objects in order of appearance. */
type Seen = Map<object, number>;

function numberOf(object: object, seen: Seen): number {
  let number = seen.get(object);
  if (number === undefined) seen.set(object, (number = seen.size));
  return number;
}

/** As Python's json.dumps: everything but ASCII is escaped. */
function jsonText(value: string): string {
  return JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function constantText(constant: Const, seen: Seen): string {
  if ('kind' in constant) return `code ${constant.qualname}`;
  switch (constant.type) {
    case 'None':
      return 'None';
    case 'Ellipsis':
      return 'Ellipsis';
    case 'bool':
      return constant.value ? 'True' : 'False';
    case 'frozenset':
      return valueText(constant, seen);
    default:
      // A tuple is known by its items: the constants of a code object are one too.
      return `${valueText(constant, seen)} #${numberOf(constant.type === 'tuple' ? constant.items : constant, seen)}`;
  }
}

type Plain = Exclude<Const, Code | { readonly type: 'None' | 'Ellipsis' | 'bool' }>;

function valueText(constant: Plain, seen: Seen): string {
  switch (constant.type) {
    case 'int':
      return `int ${constant.value.toString(16)}`;
    case 'float':
      return `float ${floatRepr(constant.value)}`;
    case 'complex':
      return `complex ${floatRepr(constant.real)} ${floatRepr(constant.imag)}`;
    case 'str':
      return `str ${jsonText(constant.value)}`;
    case 'bytes':
      return `bytes ${Buffer.from(constant.value).toString('hex')}`;
    case 'tuple':
      return `tuple (${constant.items.map((item) => constantText(item, seen)).join(', ')})`;
    case 'frozenset':
      return `frozenset (${constant.items
        .map((item) => constantText(item, new Map()))
        .sort()
        .join(', ')})`;
  }
}

/** A code object and those inside it as plain data. */
export function dumpCode(code: Code, seen: Seen = new Map()): CodeData {
  const slots = (kind: number) => code.localsplusnames.filter((_, i) => code.localspluskinds[i]! & kind);
  const instructions = Array.from(code.ops, (op, i): Row => {
    const [line, endLine, column, endColumn] = code.positions.subarray(
      i * POSITION_WIDTH,
    ) as unknown as number[];
    return [INSTRUCTIONS[op]!.name, code.args[i]!, line!, endLine!, column!, endColumn!];
  });
  return {
    name: code.name,
    qualname: code.qualname,
    firstlineno: code.firstlineno,
    counts: [code.argcount, code.posonlyargcount, code.kwonlyargcount],
    flags: code.flags,
    stacksize: code.stacksize,
    instructions,
    handlers: code.exceptionTable.map((e) => [e.start, e.end, e.target, e.depth, e.lasti]),
    consts: code.consts.map((constant) => constantText(constant, seen)),
    identity: numberOf(code.consts, seen),
    names: code.names,
    varnames: slots(LocalKind.LOCAL),
    cellvars: slots(LocalKind.CELL),
    freevars: slots(LocalKind.FREE),
    inner: code.consts.flatMap((constant) => ('kind' in constant ? [dumpCode(constant, seen)] : [])),
  };
}

/** Where two code objects differ first, in words for a maintainer; null: nowhere. */
export function firstDifference(wanted: CodeData, got: CodeData): string | null {
  const where = `${wanted.qualname}, line ${wanted.firstlineno}`;
  for (const field of Object.keys(wanted) as (keyof CodeData)[]) {
    if (field === 'inner' || field === 'instructions') continue;
    const a = JSON.stringify(wanted[field]);
    const b = JSON.stringify(got[field]);
    if (a !== b && wanted.instructions.length === got.instructions.length)
      return `${where}: ${field}\n  wanted ${a}\n  got    ${b}`;
  }
  const length = Math.max(wanted.instructions.length, got.instructions.length);
  for (let i = 0; i < length; i++) {
    if (JSON.stringify(wanted.instructions[i]) === JSON.stringify(got.instructions[i])) continue;
    const shown = (rows: readonly Row[]) =>
      rows.slice(Math.max(0, i - 3), i + 5).map((row) => `    ${row.join(' ')}\n`);
    return `${where}: instruction ${i}\n  wanted\n${shown(wanted.instructions).join('')}  got\n${shown(got.instructions).join('')}`;
  }
  for (let i = 0; i < wanted.inner.length; i++) {
    const difference = firstDifference(wanted.inner[i]!, got.inner[i]!);
    if (difference !== null) return difference;
  }
  return null;
}
