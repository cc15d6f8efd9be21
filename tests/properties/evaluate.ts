/**
 * Evaluates Python expressions by walking their trees over the natives of a booted machine, so that types
 * are tested without the compiler and the loop. Names are those of types and built-in functions.
 */

import { boot } from '../../src/machine/boot.ts';
import { newBytes } from '../../src/machine/bytes-object.ts';
import { dictGet, dictSet, newDict } from '../../src/machine/dict-object.ts';
import { newFloat } from '../../src/machine/float-object.ts';
import { newBigInt } from '../../src/machine/int-object.ts';
import { EXCEPTION } from '../../src/machine/layouts.ts';
import { listOf } from '../../src/machine/list-object.ts';
import { Machine, PYTHON_ERROR } from '../../src/machine/machine.ts';
import type { Address } from '../../src/machine/memory.ts';
import { Own } from '../../src/machine/own-words.ts';
import { Static, Type } from '../../src/machine/places.ts';
import { getAttribute } from '../../src/machine/protocol/attribute.ts';
import { callWith } from '../../src/machine/protocol/call.ts';
import { compare } from '../../src/machine/protocol/compare.ts';
import { formatObject } from '../../src/machine/protocol/format.ts';
import { binary, OPERATORS, unary } from '../../src/machine/protocol/number.ts';
import { contains, getItem } from '../../src/machine/protocol/subscript.ts';
import { repr, reprText, str, strText } from '../../src/machine/protocol/text.ts';
import { raise, takePending, typeNameOf } from '../../src/machine/raise.ts';
import { newSlice } from '../../src/machine/slice-object.ts';
import { type Compare, Slot } from '../../src/machine/slot-numbers.ts';
import { newStr } from '../../src/machine/str-object.ts';
import { tupleOf } from '../../src/machine/tuple-object.ts';
import { strJoin } from '../../src/machine/types/str-join.ts';
import type { Expr } from '../../src/syntax/ast.ts';
import { parse } from '../../src/syntax/parse.ts';

/** A booted machine. */
export function bootedMachine(): Machine {
  const m = new Machine({ write: () => undefined, readLine: () => null } as never, 0x20000000);
  boot(m);
  return m;
}

const ORDER = ['Lt', 'LtE', 'Eq', 'NotEq', 'Gt', 'GtE'];
const SIGNS: Readonly<Record<string, string>> = {
  Add: '+',
  Sub: '-',
  Mult: '*',
  Mod: '%',
  Div: '/',
  FloorDiv: '//',
  BitOr: '|',
};

/** The value of an expression, owned by the keep stack. */
function value(m: Machine, e: Expr): Address {
  const make = (): Address => {
    switch (e.kind) {
      case 'Constant':
        return constant(m, e.value);
      case 'Tuple':
        return tupleOf(m, held(m, e.elts));
      case 'List':
        return listOf(m, held(m, e.elts));
      case 'Dict':
        return dict(m, e.keys as Expr[], e.values);
      case 'Name':
        return named(m, e.id);
      case 'Attribute':
        return getAttribute(m, value(m, e.value), m.keep(newStr(m, e.attr)));
      case 'Call':
        return called(m, e);
      case 'Subscript':
        return getItem(m, value(m, e.value), value(m, e.slice));
      case 'Slice':
        return newSlice(m, part(m, e.lower), part(m, e.upper), part(m, e.step));
      case 'UnaryOp':
        return unary(m, value(m, e.operand), Slot.negative, 'unary -');
      case 'BinOp': {
        const op = OPERATORS.find((one) => one.sign === SIGNS[e.op])!;
        const left = value(m, e.left);
        return binary(m, left, value(m, e.right), op);
      }
      case 'Compare':
        return compared(m, e.ops[0]!, value(m, e.left), value(m, e.comparators[0]!));
      case 'JoinedStr': {
        const pieces = m.keep(tupleOf(m, held(m, e.values)));
        return strJoin(m, Static.emptyStr, pieces);
      }
      case 'FormattedValue':
        return formatted(m, e);
      default:
        throw new Error(`not in the tests' language: ${e.kind}`);
    }
  };
  return m.keep(make());
}

const held = (m: Machine, expressions: readonly Expr[]): Address[] =>
  expressions.map((one) => m.hold(value(m, one)));

const part = (m: Machine, e: Expr | null): Address => (e === null ? Static.None : m.hold(value(m, e)));

function constant(m: Machine, c: Extract<Expr, { kind: 'Constant' }>['value']): Address {
  switch (c.type) {
    case 'None':
      return Static.None;
    case 'Ellipsis':
      return Static.Ellipsis;
    case 'bool':
      return m.boolean(c.value);
    case 'int':
      return newBigInt(m, c.value);
    case 'float':
      return newFloat(m, c.value);
    case 'str':
      return newStr(m, c.value);
    case 'bytes':
      return newBytes(m, c.value);
    default:
      throw new Error(`not in the tests' language: ${c.type}`);
  }
}

function dict(m: Machine, keys: readonly Expr[], values: readonly Expr[]): Address {
  const made = m.keep(newDict(m));
  keys.forEach((key, i) => {
    const k = value(m, key);
    dictSet(m, made, k, value(m, values[i]!));
  });
  return m.hold(made);
}

function named(m: Machine, id: string): Address {
  const types: Readonly<Record<string, Address>> = {
    str: Type.str,
    bytes: Type.bytes,
    bytearray: Type.bytearray,
  };
  if (id in types) return types[id]!;
  const found = dictGet(m, m.load(Own.builtins), m.keep(newStr(m, id)));
  if (found === 0) raise(m, Type.NameError, `name '${id}' is not defined`);
  return m.hold(found);
}

function called(m: Machine, e: Extract<Expr, { kind: 'Call' }>): Address {
  const callable = value(m, e.func);
  const args = e.args.map((one) => value(m, one));
  const named = e.keywords.map((one) => value(m, one.value));
  const names =
    e.keywords.length === 0
      ? 0
      : m.keep(
          tupleOf(
            m,
            e.keywords.map((one) => newStr(m, one.arg!)),
          ),
        );
  return callWith(m, callable, [...args, ...named], names);
}

function compared(m: Machine, op: string, left: Address, right: Address): Address {
  if (op === 'In') return m.boolean(contains(m, right, left));
  if (op === 'NotIn') return m.boolean(!contains(m, right, left));
  if (op === 'Is') return m.boolean(left === right);
  return compare(m, left, right, ORDER.indexOf(op) as Compare);
}

function formatted(m: Machine, e: Extract<Expr, { kind: 'FormattedValue' }>): Address {
  let object = value(m, e.value);
  if (e.conversion === 115) object = m.keep(str(m, object));
  if (e.conversion === 114) object = m.keep(repr(m, object));
  const spec = e.format_spec === null ? Static.emptyStr : value(m, e.format_spec);
  return formatObject(m, object, spec);
}

/** What an expression comes to: its repr, or '!Type: message'. Nothing is left behind. */
export function answerOf(m: Machine, source: string): string {
  const parsed = parse(source, '<test>', 'eval');
  if (!parsed.ok || parsed.tree.kind !== 'Expression') throw new Error(`cannot be parsed: ${source}`);
  const mark = m.kept;
  const top = m.frameTop;
  try {
    const text = reprText(m, value(m, parsed.tree.body));
    m.releaseTo(mark);
    return text;
  } catch (error) {
    if (error !== PYTHON_ERROR) throw error;
    m.releaseTo(mark);
    m.frameTop = top;
    return failure(m);
  }
}

function failure(m: Machine): string {
  const exception = m.keep(takePending(m));
  m.drop(exception + EXCEPTION.traceback);
  const text = `!${typeNameOf(m, exception)}: ${strText(m, exception)}`;
  m.release(m.unkeep());
  return text;
}
