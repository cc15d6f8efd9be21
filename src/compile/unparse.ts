/**
 * Expressions as text: what annotations are under `from __future__ import annotations`.
 * CPython: Python/ast_unparse.c.
 */
import { unreachable } from '../base/unreachable.ts';
import type {
  Arguments,
  Call,
  Comprehension,
  ConstantValue,
  Dict,
  Expr,
  FormattedValue,
} from '../syntax/ast.ts';
import { pythonRepr } from '../syntax/constant-repr.ts';
import { binaryOperator } from './generate-operator.ts';

/** How tightly things bind; what binds looser than its place asks for is put in parentheses. */
const enum Level {
  TUPLE,
  TEST,
  OR,
  AND,
  NOT,
  CMP,
  BOR,
  EXPR = BOR,
  BXOR,
  BAND,
  SHIFT,
  ARITH,
  TERM,
  FACTOR,
  POWER,
  AWAIT,
  ATOM,
}

/** An expression as CPython writes it. */
export function unparse(e: Expr): string {
  return write(e, Level.TEST);
}

const BINARY_LEVELS = {
  Add: Level.ARITH,
  Sub: Level.ARITH,
  Mult: Level.TERM,
  MatMult: Level.TERM,
  Div: Level.TERM,
  Mod: Level.TERM,
  FloorDiv: Level.TERM,
  LShift: Level.SHIFT,
  RShift: Level.SHIFT,
  BitOr: Level.BOR,
  BitXor: Level.BXOR,
  BitAnd: Level.BAND,
  Pow: Level.POWER,
} as const;

const UNARY = {
  Invert: ['~', Level.FACTOR],
  Not: ['not ', Level.NOT],
  UAdd: ['+', Level.FACTOR],
  USub: ['-', Level.FACTOR],
} as const;

const COMPARISONS = {
  Eq: '==',
  NotEq: '!=',
  Lt: '<',
  LtE: '<=',
  Gt: '>',
  GtE: '>=',
  Is: 'is',
  IsNot: 'is not',
  In: 'in',
  NotIn: 'not in',
} as const;

function enclose(text: string, has: Level, wanted: Level): string {
  return wanted > has ? `(${text})` : text;
}

function writeAll(list: readonly Expr[], level = Level.TEST): string {
  return list.map((e) => write(e, level)).join(', ');
}

function write(e: Expr, level: Level): string {
  switch (e.kind) {
    case 'BoolOp':
    case 'BinOp':
    case 'UnaryOp':
    case 'Compare':
    case 'IfExp':
    case 'Lambda':
    case 'NamedExpr':
    case 'Await':
      return writeOperation(e, level);
    case 'Dict':
      return writeDict(e);
    case 'Set':
      return `{${writeAll(e.elts)}}`;
    case 'List':
      return `[${writeAll(e.elts)}]`;
    case 'Tuple':
      return writeTuple(e.elts, level);
    case 'ListComp':
      return `[${write(e.elt, Level.TEST)}${writeClauses(e.generators)}]`;
    case 'SetComp':
      return `{${write(e.elt, Level.TEST)}${writeClauses(e.generators)}}`;
    case 'GeneratorExp':
      return `(${write(e.elt, Level.TEST)}${writeClauses(e.generators)})`;
    case 'DictComp':
      return `{${write(e.key, Level.TEST)}: ${write(e.value, Level.TEST)}${writeClauses(e.generators)}}`;
    case 'Yield':
      return e.value === null ? '(yield)' : `(yield ${write(e.value, Level.TEST)})`;
    case 'YieldFrom':
      return `(yield from ${write(e.value, Level.TEST)})`;
    case 'Call':
      return writeCall(e);
    case 'Constant':
      return `${e.prefix ?? ''}${writeConstant(e.value)}`;
    case 'JoinedStr':
      return `f${pythonRepr({ type: 'str', value: e.values.map(writePart).join('') })}`;
    case 'FormattedValue':
      return `f${pythonRepr({ type: 'str', value: writePart(e) })}`;
    case 'Attribute': {
      const isInt = e.value.kind === 'Constant' && e.value.value.type === 'int';
      return `${write(e.value, Level.ATOM)}${isInt ? ' .' : '.'}${e.attr}`;
    }
    case 'Subscript':
      return `${write(e.value, Level.ATOM)}[${write(e.slice, Level.TUPLE)}]`;
    case 'Slice': {
      const [lower, upper, step] = [e.lower, e.upper, e.step].map((part) => part && write(part, Level.TEST));
      return `${lower ?? ''}:${upper ?? ''}${step === null ? '' : `:${step}`}`;
    }
    case 'Starred':
      return `*${write(e.value, Level.EXPR)}`;
    case 'Name':
      return e.id;
    default:
      return unreachable(e);
  }
}

type Operation = Expr & {
  kind: 'BoolOp' | 'BinOp' | 'UnaryOp' | 'Compare' | 'IfExp' | 'Lambda' | 'NamedExpr' | 'Await';
};

function writeOperation(e: Operation, level: Level): string {
  switch (e.kind) {
    case 'BoolOp': {
      const own = e.op === 'And' ? Level.AND : Level.OR;
      const parts = e.values.map((value) => write(value, own + 1));
      return enclose(parts.join(e.op === 'And' ? ' and ' : ' or '), own, level);
    }
    case 'BinOp': {
      const own = BINARY_LEVELS[e.op];
      const fromRight = e.op === 'Pow';
      const left = write(e.left, own + (fromRight ? 1 : 0));
      const right = write(e.right, own + (fromRight ? 0 : 1));
      return enclose(`${left} ${binaryOperator(e.op)} ${right}`, own, level);
    }
    case 'UnaryOp': {
      const [operator, own] = UNARY[e.op];
      return enclose(operator + write(e.operand, own), own, level);
    }
    case 'Compare': {
      const rest = e.ops.map((op, i) => ` ${COMPARISONS[op]} ${write(e.comparators[i]!, Level.CMP + 1)}`);
      return enclose(write(e.left, Level.CMP + 1) + rest.join(''), Level.CMP, level);
    }
    case 'IfExp': {
      const body = write(e.body, Level.TEST + 1);
      const test = write(e.test, Level.TEST + 1);
      return enclose(`${body} if ${test} else ${write(e.orelse, Level.TEST)}`, Level.TEST, level);
    }
    case 'Lambda': {
      const args = writeArguments(e.args);
      // CPython writes `lambda*a`.
      const space = e.args.posonlyargs.length + e.args.args.length > 0 ? ' ' : '';
      return enclose(`lambda${space}${args}: ${write(e.body, Level.TEST)}`, Level.TEST, level);
    }
    case 'NamedExpr':
      return enclose(`${write(e.target, Level.ATOM)} := ${write(e.value, Level.ATOM)}`, Level.TUPLE, level);
    case 'Await':
      return enclose(`await ${write(e.value, Level.ATOM)}`, Level.AWAIT, level);
  }
}

function writeTuple(elements: readonly Expr[], level: Level): string {
  if (elements.length === 0) return '()';
  const comma = elements.length === 1 ? ',' : '';
  return enclose(writeAll(elements) + comma, Level.TUPLE, level);
}

function writeDict(e: Dict): string {
  const items = e.keys.map((key, i) => {
    const value = e.values[i]!;
    return key === null
      ? `**${write(value, Level.EXPR)}`
      : `${write(key, Level.TEST)}: ${write(value, Level.TEST)}`;
  });
  return `{${items.join(', ')}}`;
}

function writeClauses(clauses: readonly Comprehension[]): string {
  return clauses
    .map(({ target, iter, ifs, is_async }) => {
      const head = is_async ? ' async for ' : ' for ';
      const tests = ifs.map((test) => ` if ${write(test, Level.TEST + 1)}`).join('');
      return `${head}${write(target, Level.TUPLE)} in ${write(iter, Level.TEST + 1)}${tests}`;
    })
    .join('');
}

function writeCall({ func, args, keywords }: Call): string {
  const callee = write(func, Level.ATOM);
  if (args.length === 1 && keywords.length === 0 && args[0]!.kind === 'GeneratorExp') {
    return callee + write(args[0]!, Level.TEST);
  }
  const named = keywords.map(({ arg, value }) => {
    return (arg === null ? '**' : `${arg}=`) + write(value, Level.TEST);
  });
  return `${callee}(${[...args.map((arg) => write(arg, Level.TEST)), ...named].join(', ')})`;
}

function writeConstant(value: ConstantValue): string {
  if (value.type === 'Ellipsis') return '...';
  const text = pythonRepr(value);
  // There is no literal for infinity, only for numbers that are too large.
  return value.type === 'float' || value.type === 'complex' ? text.replaceAll('inf', '1e309') : text;
}

/** A part of an f-string, without quotes. CPython: append_fstring_element. */
function writePart(e: Expr): string {
  if (e.kind === 'FormattedValue') return writeReplacement(e);
  if (e.kind === 'JoinedStr') return e.values.map(writePart).join('');
  if (e.kind !== 'Constant' || e.value.type !== 'str') throw new Error(`a ${e.kind} in an f-string`);
  return e.value.value.replace(/[{}]/g, '$&$&');
}

function writeReplacement(e: FormattedValue): string {
  const value = write(e.value, Level.TEST + 1);
  const open = value.startsWith('{') ? '{ ' : '{';
  const conversion = e.conversion < 0 ? '' : `!${String.fromCharCode(e.conversion)}`;
  const spec = e.format_spec === null ? '' : `:${writePart(e.format_spec)}`;
  return `${open}${value}${conversion}${spec}}`;
}

function writeArguments(args: Arguments): string {
  const parts: string[] = [];
  const named = (arg: { arg: string; annotation: Expr | null }) =>
    arg.arg + (arg.annotation === null ? '' : `: ${write(arg.annotation, Level.TEST)}`);
  const withDefault = (text: string, value: Expr | null | undefined) =>
    value ? `${text}=${write(value, Level.TEST)}` : text;
  const positional = [...args.posonlyargs, ...args.args];
  const plain = positional.length - args.defaults.length;
  positional.forEach((arg, i) => {
    parts.push(withDefault(named(arg), args.defaults[i - plain]));
    if (i + 1 === args.posonlyargs.length) parts.push('/');
  });
  if (args.vararg !== null) parts.push(`*${named(args.vararg)}`);
  else if (args.kwonlyargs.length > 0) parts.push('*');
  args.kwonlyargs.forEach((arg, i) => {
    parts.push(withDefault(named(arg), args.kw_defaults[i]));
  });
  if (args.kwarg !== null) parts.push(`**${named(args.kwarg)}`);
  return parts.join(', ');
}
