/** print and input. CPython: Python/bltinmodule.c. */
import { builtin, rawBuiltin } from '../define.ts';
import { dictGetName } from '../dict-object.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { namedArguments } from '../named-arguments.ts';
import { name } from '../names.ts';
import { Own } from '../own-words.ts';
import { Static, Type } from '../places.ts';
import { callMethod } from '../protocol/attribute.ts';
import { isStr, str, strText } from '../protocol/text.ts';
import { truth } from '../protocol/truth.ts';
import { raise, typeNameOf } from '../raise.ts';
import { isStandard, Stream, writeText } from '../standard-stream.ts';
import { newStr, textOf } from '../str-object.ts';
import { tupleFrom } from '../tuple-object.ts';
import { standardStream } from '../types/standard-stream.ts';

export const STDIN = name('stdin');
const STDOUT = name('stdout');
const WRITE = name('write');
const FLUSH = name('flush');
const READLINE = name('readline');
const NEWLINE = '\n';

/** A standard stream as the program has it now: borrowed. */
export function systemStream(m: Machine, which: Address): Address {
  const stream = dictGetName(m, m.load(Own.sysNamespace), which);
  if (stream === 0) raise(m, Type.RuntimeError, `lost sys.${textOf(m, which)}`);
  return stream;
}

/** An argument that is None or a str: 0 stands for what is used otherwise. */
function separator(m: Machine, what: string, value: Address): Address {
  if (value === 0 || value === Static.None) return 0;
  if (!isStr(m, value)) {
    raise(m, Type.TypeError, `${what} must be None or a string, not ${typeNameOf(m, value)}`);
  }
  return value;
}

function print(m: Machine, _module: Address, argv: Address, count: number, names: Address): Address {
  const given = namedArguments(m, 'print', ['sep', 'end', 'file', 'flush'], argv, count, names);
  const flush = given[3] !== 0 && truth(m, given[3]!);
  const file = given[2] === 0 || given[2] === Static.None ? systemStream(m, STDOUT) : given[2]!;
  if (file === Static.None) return Static.None;
  const between = separator(m, 'sep', given[0]!);
  const end = separator(m, 'end', given[1]!);
  m.keep(m.hold(file));
  // CPython's print has its arguments in a tuple of its own, however it is called.
  m.keep(tupleFrom(m, argv, count));
  if (isStandard(m, file, standardStream.address, Stream.stdout)) printOut(m, argv, count, between, end);
  else printTo(m, file, argv, count, between, end);
  if (flush) m.release(callMethod(m, file, FLUSH));
  m.release(m.unkeep());
  m.release(m.unkeep());
  return Static.None;
}

/** Whether str() of the object runs no Python code, so that pieces can be written together. */
function isAtom(m: Machine, object: Address): boolean {
  const type = m.typeOf(object);
  return type === Type.str || type === Type.int || type === Type.float || type === Type.bool;
}

/** Prints to the original stdout; what was printed before a str() that runs code goes out before it. */
function printOut(m: Machine, argv: Address, count: number, between: Address, end: Address): void {
  let text = '';
  for (let i = 0; i < count; i++) {
    if (i > 0) text += between === 0 ? ' ' : textOf(m, between);
    const object = m.load(argv + 8 * i);
    if (!isAtom(m, object)) {
      if (text !== '') writeText(m, Stream.stdout, text);
      text = '';
    }
    text += m.typeOf(object) === Type.str ? textOf(m, object) : strText(m, object);
  }
  writeText(m, Stream.stdout, text + (end === 0 ? NEWLINE : textOf(m, end)));
}

/** Prints to any object with a method `write`, piece by piece. */
function printTo(
  m: Machine,
  file: Address,
  argv: Address,
  count: number,
  between: Address,
  end: Address,
): void {
  for (let i = 0; i < count; i++) {
    if (i > 0) writeTo(m, file, between === 0 ? newStr(m, ' ') : m.hold(between));
    writeTo(m, file, str(m, m.load(argv + 8 * i)));
  }
  writeTo(m, file, end === 0 ? newStr(m, NEWLINE) : m.hold(end));
}

/** file.write(text). Steals the text. */
function writeTo(m: Machine, file: Address, text: Address): void {
  m.keep(text);
  m.release(callMethod(m, file, WRITE, text));
  m.release(m.unkeep());
}

/** Prints a text as it is. */
export function printText(m: Machine, text: string): void {
  const file = m.keep(m.hold(systemStream(m, STDOUT)));
  if (isStandard(m, file, standardStream.address, Stream.stdout)) writeText(m, Stream.stdout, text);
  else if (file !== Static.None) writeTo(m, file, newStr(m, text));
  m.release(m.unkeep());
}

function input(m: Machine, _module: Address, prompt: Address): Address {
  const source = m.keep(m.hold(systemStream(m, STDIN)));
  const target = m.keep(m.hold(systemStream(m, STDOUT)));
  if (prompt !== 0) {
    if (isStandard(m, target, standardStream.address, Stream.stdout)) {
      writeText(m, Stream.stdout, strText(m, prompt));
    } else writeTo(m, target, str(m, prompt));
  }
  m.release(callMethod(m, target, FLUSH));
  const line = isStandard(m, source, standardStream.address, Stream.stdin)
    ? readStandard(m)
    : readFrom(m, source);
  m.release(m.unkeep());
  m.release(m.unkeep());
  return line;
}

function readStandard(m: Machine): Address {
  const line = m.outside.readLine();
  if (line === null) raise(m, Type.EOFError, 'EOF when reading a line');
  return newStr(m, line.endsWith(NEWLINE) ? line.slice(0, -1) : line);
}

/** CPython: PyFile_GetLine. */
function readFrom(m: Machine, source: Address): Address {
  const line = m.keep(callMethod(m, source, READLINE));
  if (!isStr(m, line)) raise(m, Type.TypeError, 'object.readline() returned non-string');
  const text = textOf(m, line);
  if (text === '') raise(m, Type.EOFError, 'EOF when reading a line');
  m.unkeep();
  if (!text.endsWith(NEWLINE)) return line;
  m.release(line);
  return newStr(m, text.slice(0, -1));
}

export const printBuiltin = rawBuiltin(
  'print',
  print,
  "(*args, sep=' ', end='\\n', file=None, flush=False)",
  'positional',
);

export const inputBuiltin = builtin('input', input, "(prompt='', /)");
