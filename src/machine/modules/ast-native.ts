/**
 * The module _ast_tree, which the library's ast is made with: source text as a tree of tuples. A node is
 * (kind, fields in CPython's order, positions or None), where fields are nodes, lists, texts and constants.
 */
import type { AstNode, ConstantValue } from '../../syntax/ast.ts';
import { ATTRIBUTES, ENUMERATED, FIELDS } from '../../syntax/dump.ts';
import type { Mode } from '../../syntax/parse.ts';
import { bytesOf, isBytes, newBytes } from '../bytes-object.ts';
import { newComplex } from '../complex-object.ts';
import { builtin, defineModule } from '../define.ts';
import { newFloat } from '../float-object.ts';
import { newBigInt, newInt } from '../int-object.ts';
import { listOf } from '../list-object.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Static } from '../places.ts';
import { treeOfSource } from '../source-code.ts';
import { newStr, textOf } from '../str-object.ts';
import { tupleOf } from '../tuple-object.ts';

/** The object of a constant. New. */
function constantOf(m: Machine, constant: ConstantValue): Address {
  switch (constant.type) {
    case 'None':
      return Static.None;
    case 'Ellipsis':
      return Static.Ellipsis;
    case 'bool':
      return m.boolean(constant.value);
    case 'int':
      return newBigInt(m, constant.value);
    case 'float':
      return newFloat(m, constant.value);
    case 'complex':
      return newComplex(m, constant.real, constant.imag);
    case 'str':
      return newStr(m, constant.value);
    case 'bytes':
      return newBytes(m, constant.value);
    default:
      return tupleOf(
        m,
        constant.items.map((item) => constantOf(m, item)),
      );
  }
}

/** A node as a tuple. New. */
function nodeOf(m: Machine, node: AstNode): Address {
  const record = node as unknown as Readonly<Record<string, unknown>>;
  const fields = FIELDS[node.kind]!;
  const values = (fields === '' ? [] : fields.split(' ')).map((field) =>
    fieldOf(m, record[node.kind === 'Constant' && field === 'kind' ? 'prefix' : field], field),
  );
  const located = 'lineno' in record && node.kind !== 'TypeIgnore';
  const positions = located
    ? tupleOf(
        m,
        ATTRIBUTES.map((name) => newInt(m, record[name] as number)),
      )
    : Static.None;
  return tupleOf(m, [newStr(m, node.kind), listOf(m, values), positions]);
}

/** The value of a field. New. */
function fieldOf(m: Machine, value: unknown, field: string): Address {
  if (value === null || value === undefined) return Static.None;
  if (Array.isArray(value)) {
    return listOf(
      m,
      value.map((item) => fieldOf(m, item, field)),
    );
  }
  if (typeof value === 'number') return newInt(m, value);
  if (typeof value === 'string') {
    if (!ENUMERATED.has(field)) return newStr(m, value);
    return tupleOf(m, [newStr(m, value), listOf(m, []), Static.None]);
  }
  if ('kind' in (value as object)) return nodeOf(m, value as AstNode);
  // A constant is wrapped, so that a tuple cannot be taken for a node.
  return tupleOf(m, [constantOf(m, value as ConstantValue)]);
}

/** The tree of a source (str or bytes). Raises SyntaxError where there is none. */
function tree(m: Machine, _module: Address, source: Address, filename: Address, mode: Address): Address {
  const text = isBytes(m, source) ? bytesOf(m, source).slice() : textOf(m, source);
  return nodeOf(m, treeOfSource(m, text, textOf(m, filename), textOf(m, mode) as Mode));
}

defineModule('_ast_tree', null, [builtin('tree', tree, '(source, filename, mode, /)')]);
