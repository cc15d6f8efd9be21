/** Prints a syntax tree as CPython's `ast.dump` does, byte for byte. CPython 3.13: Lib/ast.py dump. */
import type { AstNode, ConstantValue } from './ast.ts';
import { pythonRepr } from './constant-repr.ts';

export interface DumpOptions {
  /** Spaces a level, or null for one line. */
  readonly indent?: number | null;
  readonly includeAttributes?: boolean;
}

/** The fields of each kind of node in CPython's order. */
export const FIELDS: Readonly<Record<string, string>> = {
  Module: 'body type_ignores',
  Interactive: 'body',
  Expression: 'body',
  FunctionType: 'argtypes returns',
  FunctionDef: 'name args body decorator_list returns type_comment type_params',
  AsyncFunctionDef: 'name args body decorator_list returns type_comment type_params',
  ClassDef: 'name bases keywords body decorator_list type_params',
  Return: 'value',
  Delete: 'targets',
  Assign: 'targets value type_comment',
  TypeAlias: 'name type_params value',
  AugAssign: 'target op value',
  AnnAssign: 'target annotation value simple',
  For: 'target iter body orelse type_comment',
  AsyncFor: 'target iter body orelse type_comment',
  While: 'test body orelse',
  If: 'test body orelse',
  With: 'items body type_comment',
  AsyncWith: 'items body type_comment',
  Match: 'subject cases',
  Raise: 'exc cause',
  Try: 'body handlers orelse finalbody',
  TryStar: 'body handlers orelse finalbody',
  Assert: 'test msg',
  Import: 'names',
  ImportFrom: 'module names level',
  Global: 'names',
  Nonlocal: 'names',
  Expr: 'value',
  Pass: '',
  Break: '',
  Continue: '',
  BoolOp: 'op values',
  NamedExpr: 'target value',
  BinOp: 'left op right',
  UnaryOp: 'op operand',
  Lambda: 'args body',
  IfExp: 'test body orelse',
  Dict: 'keys values',
  Set: 'elts',
  ListComp: 'elt generators',
  SetComp: 'elt generators',
  DictComp: 'key value generators',
  GeneratorExp: 'elt generators',
  Await: 'value',
  Yield: 'value',
  YieldFrom: 'value',
  Compare: 'left ops comparators',
  Call: 'func args keywords',
  FormattedValue: 'value conversion format_spec',
  JoinedStr: 'values',
  Constant: 'value kind',
  Attribute: 'value attr ctx',
  Subscript: 'value slice ctx',
  Starred: 'value ctx',
  Name: 'id ctx',
  List: 'elts ctx',
  Tuple: 'elts ctx',
  Slice: 'lower upper step',
  MatchValue: 'value',
  MatchSingleton: 'value',
  MatchSequence: 'patterns',
  MatchMapping: 'keys patterns rest',
  MatchClass: 'cls patterns kwd_attrs kwd_patterns',
  MatchStar: 'name',
  MatchAs: 'pattern name',
  MatchOr: 'patterns',
  TypeVar: 'name bound default_value',
  ParamSpec: 'name default_value',
  TypeVarTuple: 'name default_value',
  ExceptHandler: 'type name body',
  TypeIgnore: 'lineno tag',
  comprehension: 'target iter ifs is_async',
  arguments: 'posonlyargs args vararg kwonlyargs kw_defaults kwarg defaults',
  arg: 'arg annotation type_comment',
  keyword: 'arg value',
  alias: 'name asname',
  withitem: 'context_expr optional_vars',
  match_case: 'pattern guard body',
};

/** Fields whose strings are names of operators and contexts, which CPython has as nodes. */
export const ENUMERATED = new Set(['op', 'ops', 'ctx']);

export const ATTRIBUTES = ['lineno', 'col_offset', 'end_lineno', 'end_col_offset'] as const;

/** The tree as text. */
export function dump(tree: AstNode, { indent, includeAttributes }: DumpOptions = {}): string {
  return new Dumper(indent ?? null, includeAttributes ?? false).node(tree, 0)[0];
}

/** A node's text, and whether it is short enough to share a line. */
type Dumped = readonly [text: string, simple: boolean];

class Dumper {
  private readonly step: number | null;
  private readonly attributes: boolean;

  constructor(step: number | null, attributes: boolean) {
    this.step = step;
    this.attributes = attributes;
  }

  node(node: AstNode, level: number): Dumped {
    const inner = level + 1;
    const record = node as unknown as Readonly<Record<string, unknown>>;
    const parts: string[] = [];
    let simple = true;
    const fields = FIELDS[node.kind]!;
    for (const field of fields === '' ? [] : fields.split(' ')) {
      const value = record[node.kind === 'Constant' && field === 'kind' ? 'prefix' : field];
      // 3.13 leaves out what is None or an empty list.
      if (value === null || (Array.isArray(value) && value.length === 0)) continue;
      const [text, plain] = this.value(value, field, inner);
      parts.push(`${field}=${text}`);
      simple &&= plain;
    }
    if (this.attributes && 'lineno' in record && node.kind !== 'TypeIgnore') {
      for (const name of ATTRIBUTES) parts.push(`${name}=${record[name]}`);
    }
    if (simple && parts.length <= 3) return [`${node.kind}(${parts.join(', ')})`, parts.length === 0];
    return [`${node.kind}(${this.prefix(inner)}${parts.join(this.separator(inner))})`, false];
  }

  /** The value of a field. */
  private value(value: unknown, name: string, level: number): Dumped {
    if (Array.isArray(value)) return this.list(value, name, level);
    if (value === null) return ['None', true];
    if (typeof value === 'number') return [String(value), true];
    if (typeof value === 'string') {
      return [ENUMERATED.has(name) ? `${value}()` : pythonRepr({ type: 'str', value }), true];
    }
    if ('type' in (value as object) && !('kind' in (value as object))) {
      return [pythonRepr(value as ConstantValue), true];
    }
    return this.node(value as AstNode, level);
  }

  private list(items: readonly unknown[], name: string, level: number): Dumped {
    if (items.length === 0) return ['[]', true];
    const inner = level + 1;
    const texts = items.map((item) => this.value(item, name, inner)[0]);
    return [`[${this.prefix(inner)}${texts.join(this.separator(inner))}]`, false];
  }

  private prefix(level: number): string {
    return this.step === null ? '' : `\n${' '.repeat(this.step * level)}`;
  }

  private separator(level: number): string {
    return this.step === null ? ', ' : `,\n${' '.repeat(this.step * level)}`;
  }
}
