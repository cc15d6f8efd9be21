/** SyntaxWarnings: code that runs but is hardly meant. CPython: Python/compile.c, check_caller and others. */
import type { Assert, Compare, Expr, Subscript } from '../syntax/ast.ts';
import type { Const } from './code.ts';
import type { Generator } from './generator.ts';
import { locate } from './locate.ts';

/** The type of a constant, as messages name it. */
function constantType(constant: Const): string {
  if ('kind' in constant) return 'code';
  if (constant.type === 'None') return 'NoneType';
  if (constant.type === 'Ellipsis') return 'ellipsis';
  return constant.type;
}

/** The type that an expression is sure to have, or null. CPython: infer_type. */
function inferType(e: Expr): string | null {
  switch (e.kind) {
    case 'Tuple':
      return 'tuple';
    case 'List':
    case 'ListComp':
      return 'list';
    case 'Dict':
    case 'DictComp':
      return 'dict';
    case 'Set':
    case 'SetComp':
      return 'set';
    case 'GeneratorExp':
      return 'generator';
    case 'Lambda':
      return 'function';
    case 'JoinedStr':
    case 'FormattedValue':
      return 'str';
    case 'Constant':
      return constantType(e.value);
    default:
      return null;
  }
}

/** `1(2)`. */
export function checkCaller(g: Generator, e: Expr): void {
  const type = inferType(e);
  if (type === null || type === 'function') return;
  g.warn(`'${type}' object is not callable; perhaps you missed a comma?`, locate(e));
}

const UNSUBSCRIPTABLE = ['NoneType', 'ellipsis', 'bool', 'int', 'float', 'complex', 'frozenset'];
const INDEXED = ['str', 'bytes', 'tuple', 'list'];

/** `1[2]`, `[1]['a']`. */
export function checkSubscript(g: Generator, e: Subscript): void {
  const { value } = e;
  const type = inferType(value);
  if (type === null) return;
  if (UNSUBSCRIPTABLE.includes(type) || type === 'set' || type === 'generator' || type === 'function') {
    g.warn(`'${type}' object is not subscriptable; perhaps you missed a comma?`, locate(value));
  }
  const index = inferType(e.slice);
  if (index === null || index === 'int' || index === 'bool' || !INDEXED.includes(type)) return;
  g.warn(
    `${type} indices must be integers or slices, not ${index}; perhaps you missed a comma?`,
    locate(value),
  );
}

/** Whether `is` with an expression may make sense. CPython: check_is_arg. */
function mayBeIs(e: Expr): boolean {
  if (e.kind !== 'Constant') return true;
  const { type } = e.value;
  return type === 'None' || type === 'bool' || type === 'Ellipsis';
}

/** `x is 1`. */
export function checkCompare(g: Generator, e: Compare): void {
  let left = e.left;
  for (let i = 0; i < e.ops.length; i++) {
    const op = e.ops[i]!;
    const right = e.comparators[i]!;
    if ((op === 'Is' || op === 'IsNot') && !(mayBeIs(left) && mayBeIs(right))) {
      const type = inferType(mayBeIs(left) ? right : left)!;
      const [word, other] = op === 'Is' ? ['is', '=='] : ['is not', '!='];
      g.warn(`"${word}" with '${type}' literal. Did you mean "${other}"?`, locate(e));
      return;
    }
    left = right;
  }
}

/** `assert (test, message)`. */
export function checkAssertion(g: Generator, s: Assert): void {
  const { test } = s;
  const value: Const | null = test.kind === 'Constant' ? test.value : null;
  const always =
    test.kind === 'Tuple'
      ? test.elts.length > 0
      : value !== null && !('kind' in value) && value.type === 'tuple' && value.items.length > 0;
  if (always) g.warn('assertion is always true, perhaps remove parentheses?', locate(s));
}
