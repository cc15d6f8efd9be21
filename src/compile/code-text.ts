/**
 * Code objects written out as text and read back: so that the library, which never changes, is compiled
 * once, when the program is built. One table of constants, each written once, refers to itself by number:
 * what was the same host object is the same again.
 */
import type { Code, Const } from './code.ts';

/** A number as JSON can hold it: what it cannot is written as text. */
const packNumber = (value: number): number | string =>
  Number.isFinite(value) && !Object.is(value, -0) ? value : Object.is(value, -0) ? '-0' : String(value);

type Packed = readonly [kind: string, ...rest: readonly unknown[]];

/** The fields of a code object that are plain numbers and text. */
const PLAIN = [
  'name',
  'qualname',
  'filename',
  'firstlineno',
  'argcount',
  'posonlyargcount',
  'kwonlyargcount',
  'flags',
  'stacksize',
  'names',
  'localsplusnames',
  'nlocals',
  'ncells',
  'nfrees',
  'exceptionTable',
] as const;

/** The code as text. */
export function packCode(code: Code): string {
  const table: Packed[] = [];
  const numbers = new Map<Const, number>();
  const add = (constant: Const): number => {
    const known = numbers.get(constant);
    if (known !== undefined) return known;
    const packed = 'kind' in constant ? packOne(constant, add) : packPlain(constant, add);
    table.push(packed);
    numbers.set(constant, table.length - 1);
    return table.length - 1;
  };
  add(code);
  return JSON.stringify(table);
}

function packOne(code: Code, add: (constant: Const) => number): Packed {
  const arrays = [code.ops, code.args, code.positions, code.localspluskinds].map((array) =>
    Array.from(array),
  );
  return ['code', PLAIN.map((field) => code[field]), code.consts.map(add), ...arrays];
}

function packPlain(constant: Exclude<Const, Code>, add: (constant: Const) => number): Packed {
  switch (constant.type) {
    case 'None':
    case 'Ellipsis':
      return [constant.type];
    case 'int':
      return ['int', String(constant.value)];
    case 'float':
      return ['float', packNumber(constant.value)];
    case 'complex':
      return ['complex', packNumber(constant.real), packNumber(constant.imag)];
    case 'bytes':
      return ['bytes', Array.from(constant.value)];
    case 'tuple':
    case 'frozenset':
      return [constant.type, constant.items.map(add)];
    default:
      return [constant.type, constant.value];
  }
}

/** The code that a text was made of. */
export function unpackCode(text: string): Code {
  const made: Const[] = [];
  for (const packed of JSON.parse(text) as Packed[]) made.push(unpackOne(packed, made));
  return made.at(-1) as Code;
}

function unpackOne([kind, ...rest]: Packed, made: readonly Const[]): Const {
  const at = (numbers: unknown): Const[] => (numbers as number[]).map((number) => made[number]!);
  switch (kind) {
    case 'code':
      return unpackFields(rest, at(rest[1]));
    case 'int':
      return { type: 'int', value: BigInt(rest[0] as string) };
    case 'float':
      return { type: 'float', value: Number(rest[0]) };
    case 'complex':
      return { type: 'complex', real: Number(rest[0]), imag: Number(rest[1]) };
    case 'bytes':
      return { type: 'bytes', value: Uint8Array.from(rest[0] as number[]) };
    case 'tuple':
    case 'frozenset':
      return { type: kind, items: at(rest[0]) } as Const;
    case 'None':
    case 'Ellipsis':
      return { type: kind };
    default:
      return { type: kind, value: rest[0] } as Const;
  }
}

function unpackFields(rest: readonly unknown[], consts: readonly Const[]): Code {
  const [plain, , ops, args, positions, kinds] = rest as [unknown[], ...number[][]];
  const fields = Object.fromEntries(PLAIN.map((field, i) => [field, plain[i]]));
  return {
    ...fields,
    kind: 'code',
    consts,
    ops: Uint8Array.from(ops!),
    args: Int32Array.from(args!),
    positions: Int32Array.from(positions!),
    localspluskinds: Uint8Array.from(kinds!),
  } as unknown as Code;
}
