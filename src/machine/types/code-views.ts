/** code.replace, and where the instructions of code come from. CPython: Objects/codeobject.c. */
import { POSITION_WIDTH } from '../../compile/code.ts';
import { type MemberSpec, method } from '../define.ts';
import { newInt } from '../int-object.ts';
import { CODE } from '../layouts.ts';
import { listOf } from '../list-object.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Static, Type } from '../places.ts';
import { sizeArgument } from '../protocol/index-value.ts';
import { iterate } from '../protocol/iterate.ts';
import { isStr } from '../protocol/text.ts';
import { raise, typeNameOf } from '../raise.ts';
import { LASTI_STEP } from '../traceback-object.ts';
import { tupleOf } from '../tuple-object.ts';

const REFERENCES = [
  CODE.constants,
  CODE.names,
  CODE.localNames,
  CODE.name,
  CODE.qualname,
  CODE.filename,
] as const;
const WORDS = [
  CODE.unit,
  CODE.flags,
  CODE.firstLine,
  CODE.argumentCount,
  CODE.positionalOnly,
  CODE.keywordOnly,
] as const;

/** A copy that differs in what is given, of the fields that do not change what it does. New. */
function replace(m: Machine, self: Address, ...given: readonly Address[]): Address {
  const [name = 0, qualname = 0, filename = 0, flags = 0, firstLine = 0] = given;
  for (const [field, value] of [
    ['co_name', name],
    ['co_qualname', qualname],
    ['co_filename', filename],
  ] as const) {
    if (value !== 0 && !isStr(m, value)) {
      raise(m, Type.TypeError, `replace() argument '${field}' must be str, not ${typeNameOf(m, value)}`);
    }
  }
  const newFlags = flags === 0 ? m.load(self + CODE.flags) : sizeArgument(m, flags);
  const newLine = firstLine === 0 ? m.load(self + CODE.firstLine) : sizeArgument(m, firstLine);
  const made = m.newObject(Type.code, CODE.end);
  const texts = new Map<number, Address>([
    [CODE.name, name],
    [CODE.qualname, qualname],
    [CODE.filename, filename],
  ]);
  for (const offset of REFERENCES) {
    m.store(made + offset, m.hold(texts.get(offset) || m.load(self + offset)));
  }
  for (const offset of WORDS) m.store(made + offset, m.load(self + offset));
  m.store(made + CODE.flags, newFlags);
  m.store(made + CODE.firstLine, newLine);
  m.store(made + CODE.weakList, 0);
  return made;
}

const numberOrNone = (m: Machine, value: number): Address => (value < 0 ? Static.None : newInt(m, value));

function positionsOf(m: Machine, self: Address): Int32Array {
  return m.program.units[m.load(self + CODE.unit)]!.code.positions;
}

/** An iterator over what has been put together in a list (steals it). New. */
function iteratorOf(m: Machine, list: Address): Address {
  m.keep(list);
  const iterator = iterate(m, list);
  m.release(m.unkeep());
  return iterator;
}

/** (line, end line, column, end column) of each instruction. */
function coPositions(m: Machine, self: Address): Address {
  const positions = positionsOf(m, self);
  const rows: Address[] = [];
  for (let at = 0; at < positions.length; at += POSITION_WIDTH) {
    const row = positions.subarray(at, at + POSITION_WIDTH);
    rows.push(
      tupleOf(
        m,
        Array.from(row, (value) => numberOrNone(m, value)),
      ),
    );
  }
  return iteratorOf(m, listOf(m, rows));
}

/** (start, end, line) of each run of instructions of one line. */
function coLines(m: Machine, self: Address): Address {
  const positions = positionsOf(m, self);
  const rows: Address[] = [];
  const count = positions.length / POSITION_WIDTH;
  for (let start = 0; start < count; ) {
    const line = positions[start * POSITION_WIDTH]!;
    let end = start + 1;
    while (end < count && positions[end * POSITION_WIDTH] === line) end++;
    rows.push(
      tupleOf(m, [newInt(m, start * LASTI_STEP), newInt(m, end * LASTI_STEP), numberOrNone(m, line)]),
    );
    start = end;
  }
  return iteratorOf(m, listOf(m, rows));
}

const LEFT_OUT = '<unrepresentable>';

export const CODE_VIEWS: readonly MemberSpec[] = [
  method(
    'replace',
    replace,
    `(*, co_name=${LEFT_OUT}, co_qualname=${LEFT_OUT}, co_filename=${LEFT_OUT}, co_flags=${LEFT_OUT}, co_firstlineno=${LEFT_OUT})`,
  ),
  method('co_positions', coPositions, '()'),
  method('co_lines', coLines, '()'),
];
