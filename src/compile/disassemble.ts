/**
 * Code objects as text, as CPython's `dis` prints them, but for the addresses of code objects: there is
 * no memory yet. CPython: Lib/dis.py (disassemble, ArgResolver, Formatter).
 */
import { pythonRepr } from '../syntax/constant-repr.ts';
import { type Code, type Const, POSITION_WIDTH } from './code.ts';
import {
  BINARY_OPERATORS,
  COMPARE_OPERATORS,
  COMPARE_TO_BOOL,
  INSTRUCTIONS,
  INTRINSICS_1,
  INTRINSICS_2,
  Op,
} from './instructions.ts';
import { extensions, type Offsets, offsetsOf } from './offsets.ts';

const NAME_WIDTH = 20;
const ARG_WIDTH = 5;
const NO_LINE = '  --';

/** A code object and all code inside it. */
export function disassemble(code: Code): string {
  let text = disassembleOne(code);
  for (const constant of code.consts) {
    if ('kind' in constant) text += `\nDisassembly of ${constText(constant)}:\n${disassemble(constant)}`;
  }
  return text;
}

function disassembleOne(code: Code): string {
  const offsets = offsetsOf(code);
  const labels = labelsOf(code);
  const lineWidth = lineWidthOf(code);
  const labelWidth = 4 + String(labels.size).length;
  const rows: string[] = [];
  let line = Number.NaN;
  for (let i = 0; i < code.ops.length; i++) {
    const own = code.positions[i * POSITION_WIDTH]!;
    const starts = own !== line;
    line = own;
    if (starts && lineWidth > 0 && i > 0) rows.push('');
    const shownLine = starts ? (own < 0 ? NO_LINE : String(own)) : '';
    const label = labels.get(i);
    const margin = [
      ...(lineWidth > 0 ? [shownLine.padStart(lineWidth)] : []),
      (label === undefined ? '' : `L${label}:`).padStart(labelWidth),
    ].join(' ');
    rows.push(...instructionRows(code, offsets, labels, i, margin));
  }
  const handlers = code.exceptionTable.map(({ start, end, target, depth, lasti }) => {
    const [from, to, where] = [start, end, target].map((index) => `L${labels.get(index)}`);
    return `  ${from} to ${to} -> ${where} [${depth}]${lasti ? ' lasti' : ''}`;
  });
  if (handlers.length > 0) rows.push('ExceptionTable:', ...handlers);
  return rows.map((row) => `${row}\n`).join('');
}

/** Numbers of the instructions that are jumped to or bound a handler's range, in order. */
function labelsOf(code: Code): Map<number, number> {
  const places = new Set<number>();
  code.ops.forEach((op, i) => {
    if (INSTRUCTIONS[op]!.arg === 'jump') places.add(code.args[i]!);
  });
  for (const { start, end, target } of code.exceptionTable) places.add(start).add(end).add(target);
  return new Map([...places].sort((a, b) => a - b).map((place, i) => [place, i + 1]));
}

function lineWidthOf(code: Code): number {
  const lines = Array.from(code.ops, (_, i) => code.positions[i * POSITION_WIDTH]!);
  const last = lines.reduce((a, b) => Math.max(a, b), 0);
  if (last <= 0) return 0;
  const width = Math.max(3, String(last).length);
  return lines.includes(-1) ? Math.max(width, NO_LINE.length) : width;
}

/** The rows of one instruction: its EXTENDED_ARGs, then itself; the first has the margin. */
function instructionRows(
  code: Code,
  offsets: Offsets,
  labels: ReadonlyMap<number, number>,
  at: number,
  margin: string,
): string[] {
  const op = code.ops[at]! as Op;
  const arg = offsets.args[at]!;
  const rows: string[] = [];
  for (let left = extensions(arg); left > 0; left--) {
    rows.push(
      row(rows.length === 0 ? margin : ' '.repeat(margin.length), 'EXTENDED_ARG', arg >> (8 * left), ''),
    );
  }
  const { name, arg: kind } = INSTRUCTIONS[op]!;
  const meaning = kind === 'jump' ? `to L${labels.get(code.args[at]!)}` : argText(code, op, arg);
  const ownMargin = rows.length === 0 ? margin : ' '.repeat(margin.length);
  rows.push(row(ownMargin, name, kind === 'none' ? null : arg, meaning));
  return rows;
}

/** Margin, an empty column for the arrow that marks the current instruction, name, argument, meaning. */
function row(margin: string, name: string, arg: number | null, meaning: string): string {
  const fields = [margin, '   ', name.padEnd(NAME_WIDTH)];
  if (arg !== null) {
    fields.push(String(arg).padStart(ARG_WIDTH - Math.max(0, name.length - NAME_WIDTH)));
    if (meaning !== '') fields.push(`(${meaning})`);
  }
  return fields.join(' ').trimEnd();
}

const FUNCTION_ATTRIBUTES = ['defaults', 'kwdefaults', 'annotations', 'closure'];

/** What an argument means; '': nothing beyond the number. */
function argText(code: Code, op: Op, arg: number): string {
  const { names, localsplusnames: locals } = code;
  switch (INSTRUCTIONS[op]!.arg) {
    case 'const':
      return constText(code.consts[arg]!);
    case 'name':
      return names[arg]!;
    case 'name>>1':
      return names[arg >> 1]! + (arg & 1 ? (op === Op.LOAD_GLOBAL ? ' + NULL' : ' + NULL|self') : '');
    case 'name>>2':
      return names[arg >> 2]! + (arg & 1 ? ' + NULL|self' : '');
    case 'local':
      return locals[arg]!;
    case 'locals':
      return `${locals[arg >> 4]}, ${locals[arg & 15]}`;
    case 'compare': {
      const operator = COMPARE_OPERATORS[arg >> 5]!;
      return arg & COMPARE_TO_BOOL ? `bool(${operator})` : operator;
    }
    case 'binary':
      return BINARY_OPERATORS[arg]!;
    case 'intrinsic1':
      return INTRINSICS_1[arg]!;
    case 'intrinsic2':
      return INTRINSICS_2[arg]!;
    default:
      if (op === Op.CONVERT_VALUE) return ['', 'str', 'repr', 'ascii'][arg]!;
      if (op !== Op.SET_FUNCTION_ATTRIBUTE) return '';
      return FUNCTION_ATTRIBUTES.filter((_, i) => arg & (1 << i)).join(', ');
  }
}

/** The repr of a constant. */
function constText(constant: Const): string {
  if ('kind' in constant)
    return `<code object ${constant.name}, file "${constant.filename}", line ${constant.firstlineno}>`;
  if (constant.type !== 'tuple' && constant.type !== 'frozenset') return pythonRepr(constant);
  const items = constant.items.map(constText).join(', ');
  if (constant.type === 'frozenset') return `frozenset({${items}})`;
  return `(${items}${constant.items.length === 1 ? ',' : ''})`;
}
