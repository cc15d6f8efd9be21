/**
 * The syntax tree, with CPython 3.13's node and field names (Parser/Python.asdl).
 *
 * Every node is plain readonly data with a `kind`; a switch over a union ends in `unreachable`.
 * Positions: lines count from 1, columns from 0 in code points of the line, ends are exclusive.
 * (CPython counts columns in UTF-8 bytes; Differs only where a line has non-ASCII text, and the
 * places that print columns convert.)
 */

/** Where a node stands in the source. */
export interface Located {
  readonly lineno: number;
  readonly col_offset: number;
  readonly end_lineno: number;
  readonly end_col_offset: number;
}

/**
 * The value of a constant. Strings are UTF-16 host strings; a lone surrogate stays one unit. Tuples and
 * frozensets (items in the order they were written) come only from folding.
 */
export type ConstantValue =
  | { readonly type: 'None' }
  | { readonly type: 'Ellipsis' }
  | { readonly type: 'bool'; readonly value: boolean }
  | { readonly type: 'int'; readonly value: bigint }
  | { readonly type: 'float'; readonly value: number }
  | { readonly type: 'complex'; readonly real: number; readonly imag: number }
  | { readonly type: 'str'; readonly value: string }
  | { readonly type: 'bytes'; readonly value: Uint8Array }
  | { readonly type: 'tuple'; readonly items: readonly ConstantValue[] }
  | { readonly type: 'frozenset'; readonly items: readonly ConstantValue[] };

export type ExprContext = 'Load' | 'Store' | 'Del';

export type BoolOperator = 'And' | 'Or';

export type Operator =
  | 'Add'
  | 'Sub'
  | 'Mult'
  | 'MatMult'
  | 'Div'
  | 'Mod'
  | 'Pow'
  | 'LShift'
  | 'RShift'
  | 'BitOr'
  | 'BitXor'
  | 'BitAnd'
  | 'FloorDiv';

export type UnaryOperator = 'Invert' | 'Not' | 'UAdd' | 'USub';

export type CmpOperator = 'Eq' | 'NotEq' | 'Lt' | 'LtE' | 'Gt' | 'GtE' | 'Is' | 'IsNot' | 'In' | 'NotIn';

export type Mod = Module | Interactive | Expression | FunctionType;

export interface Module {
  readonly kind: 'Module';
  readonly body: readonly Stmt[];
  readonly type_ignores: readonly TypeIgnore[];
}

export interface Interactive {
  readonly kind: 'Interactive';
  readonly body: readonly Stmt[];
}

export interface Expression {
  readonly kind: 'Expression';
  readonly body: Expr;
}

export interface FunctionType {
  readonly kind: 'FunctionType';
  readonly argtypes: readonly Expr[];
  readonly returns: Expr;
}

export type Stmt =
  | FunctionDef
  | AsyncFunctionDef
  | ClassDef
  | Return
  | Delete
  | Assign
  | TypeAlias
  | AugAssign
  | AnnAssign
  | For
  | AsyncFor
  | While
  | If
  | With
  | AsyncWith
  | Match
  | Raise
  | Try
  | TryStar
  | Assert
  | Import
  | ImportFrom
  | Global
  | Nonlocal
  | ExprStmt
  | Pass
  | Break
  | Continue;

export interface FunctionDef extends Located {
  readonly kind: 'FunctionDef';
  readonly name: string;
  readonly args: Arguments;
  readonly body: readonly Stmt[];
  readonly decorator_list: readonly Expr[];
  readonly returns: Expr | null;
  readonly type_comment: string | null;
  readonly type_params: readonly TypeParam[];
}

export interface AsyncFunctionDef extends Located {
  readonly kind: 'AsyncFunctionDef';
  readonly name: string;
  readonly args: Arguments;
  readonly body: readonly Stmt[];
  readonly decorator_list: readonly Expr[];
  readonly returns: Expr | null;
  readonly type_comment: string | null;
  readonly type_params: readonly TypeParam[];
}

export interface ClassDef extends Located {
  readonly kind: 'ClassDef';
  readonly name: string;
  readonly bases: readonly Expr[];
  readonly keywords: readonly Keyword[];
  readonly body: readonly Stmt[];
  readonly decorator_list: readonly Expr[];
  readonly type_params: readonly TypeParam[];
}

export interface Return extends Located {
  readonly kind: 'Return';
  readonly value: Expr | null;
}

export interface Delete extends Located {
  readonly kind: 'Delete';
  readonly targets: readonly Expr[];
}

export interface Assign extends Located {
  readonly kind: 'Assign';
  readonly targets: readonly Expr[];
  readonly value: Expr;
  readonly type_comment: string | null;
}

export interface TypeAlias extends Located {
  readonly kind: 'TypeAlias';
  readonly name: Expr;
  readonly type_params: readonly TypeParam[];
  readonly value: Expr;
}

export interface AugAssign extends Located {
  readonly kind: 'AugAssign';
  readonly target: Expr;
  readonly op: Operator;
  readonly value: Expr;
}

export interface AnnAssign extends Located {
  readonly kind: 'AnnAssign';
  readonly target: Expr;
  readonly annotation: Expr;
  readonly value: Expr | null;
  readonly simple: number;
}

export interface For extends Located {
  readonly kind: 'For';
  readonly target: Expr;
  readonly iter: Expr;
  readonly body: readonly Stmt[];
  readonly orelse: readonly Stmt[];
  readonly type_comment: string | null;
}

export interface AsyncFor extends Located {
  readonly kind: 'AsyncFor';
  readonly target: Expr;
  readonly iter: Expr;
  readonly body: readonly Stmt[];
  readonly orelse: readonly Stmt[];
  readonly type_comment: string | null;
}

export interface While extends Located {
  readonly kind: 'While';
  readonly test: Expr;
  readonly body: readonly Stmt[];
  readonly orelse: readonly Stmt[];
}

export interface If extends Located {
  readonly kind: 'If';
  readonly test: Expr;
  readonly body: readonly Stmt[];
  readonly orelse: readonly Stmt[];
}

export interface With extends Located {
  readonly kind: 'With';
  readonly items: readonly WithItem[];
  readonly body: readonly Stmt[];
  readonly type_comment: string | null;
}

export interface AsyncWith extends Located {
  readonly kind: 'AsyncWith';
  readonly items: readonly WithItem[];
  readonly body: readonly Stmt[];
  readonly type_comment: string | null;
}

export interface Match extends Located {
  readonly kind: 'Match';
  readonly subject: Expr;
  readonly cases: readonly MatchCase[];
}

export interface Raise extends Located {
  readonly kind: 'Raise';
  readonly exc: Expr | null;
  readonly cause: Expr | null;
}

export interface Try extends Located {
  readonly kind: 'Try';
  readonly body: readonly Stmt[];
  readonly handlers: readonly ExceptHandler[];
  readonly orelse: readonly Stmt[];
  readonly finalbody: readonly Stmt[];
}

export interface TryStar extends Located {
  readonly kind: 'TryStar';
  readonly body: readonly Stmt[];
  readonly handlers: readonly ExceptHandler[];
  readonly orelse: readonly Stmt[];
  readonly finalbody: readonly Stmt[];
}

export interface Assert extends Located {
  readonly kind: 'Assert';
  readonly test: Expr;
  readonly msg: Expr | null;
}

export interface Import extends Located {
  readonly kind: 'Import';
  readonly names: readonly Alias[];
}

export interface ImportFrom extends Located {
  readonly kind: 'ImportFrom';
  readonly module: string | null;
  readonly names: readonly Alias[];
  readonly level: number | null;
}

export interface Global extends Located {
  readonly kind: 'Global';
  readonly names: readonly string[];
}

export interface Nonlocal extends Located {
  readonly kind: 'Nonlocal';
  readonly names: readonly string[];
}

export interface ExprStmt extends Located {
  readonly kind: 'Expr';
  readonly value: Expr;
}

export interface Pass extends Located {
  readonly kind: 'Pass';
}

export interface Break extends Located {
  readonly kind: 'Break';
}

export interface Continue extends Located {
  readonly kind: 'Continue';
}

export type Expr =
  | BoolOp
  | NamedExpr
  | BinOp
  | UnaryOp
  | Lambda
  | IfExp
  | Dict
  | Set
  | ListComp
  | SetComp
  | DictComp
  | GeneratorExp
  | Await
  | Yield
  | YieldFrom
  | Compare
  | Call
  | FormattedValue
  | JoinedStr
  | Constant
  | Attribute
  | Subscript
  | Starred
  | Name
  | List
  | Tuple
  | Slice;

export interface BoolOp extends Located {
  readonly kind: 'BoolOp';
  readonly op: BoolOperator;
  readonly values: readonly Expr[];
}

export interface NamedExpr extends Located {
  readonly kind: 'NamedExpr';
  readonly target: Expr;
  readonly value: Expr;
}

export interface BinOp extends Located {
  readonly kind: 'BinOp';
  readonly left: Expr;
  readonly op: Operator;
  readonly right: Expr;
}

export interface UnaryOp extends Located {
  readonly kind: 'UnaryOp';
  readonly op: UnaryOperator;
  readonly operand: Expr;
}

export interface Lambda extends Located {
  readonly kind: 'Lambda';
  readonly args: Arguments;
  readonly body: Expr;
}

export interface IfExp extends Located {
  readonly kind: 'IfExp';
  readonly test: Expr;
  readonly body: Expr;
  readonly orelse: Expr;
}

export interface Dict extends Located {
  readonly kind: 'Dict';
  readonly keys: readonly (Expr | null)[];
  readonly values: readonly Expr[];
}

export interface Set extends Located {
  readonly kind: 'Set';
  readonly elts: readonly Expr[];
}

export interface ListComp extends Located {
  readonly kind: 'ListComp';
  readonly elt: Expr;
  readonly generators: readonly Comprehension[];
}

export interface SetComp extends Located {
  readonly kind: 'SetComp';
  readonly elt: Expr;
  readonly generators: readonly Comprehension[];
}

export interface DictComp extends Located {
  readonly kind: 'DictComp';
  readonly key: Expr;
  readonly value: Expr;
  readonly generators: readonly Comprehension[];
}

export interface GeneratorExp extends Located {
  readonly kind: 'GeneratorExp';
  readonly elt: Expr;
  readonly generators: readonly Comprehension[];
}

export interface Await extends Located {
  readonly kind: 'Await';
  readonly value: Expr;
}

export interface Yield extends Located {
  readonly kind: 'Yield';
  readonly value: Expr | null;
}

export interface YieldFrom extends Located {
  readonly kind: 'YieldFrom';
  readonly value: Expr;
}

export interface Compare extends Located {
  readonly kind: 'Compare';
  readonly left: Expr;
  readonly ops: readonly CmpOperator[];
  readonly comparators: readonly Expr[];
}

export interface Call extends Located {
  readonly kind: 'Call';
  readonly func: Expr;
  readonly args: readonly Expr[];
  readonly keywords: readonly Keyword[];
}

export interface FormattedValue extends Located {
  readonly kind: 'FormattedValue';
  readonly value: Expr;
  readonly conversion: number;
  readonly format_spec: Expr | null;
}

export interface JoinedStr extends Located {
  readonly kind: 'JoinedStr';
  readonly values: readonly Expr[];
}

export interface Constant extends Located {
  readonly kind: 'Constant';
  readonly value: ConstantValue;
  /** CPython's field `kind`: 'u' for a u-prefixed string. */
  readonly prefix: string | null;
}

export interface Attribute extends Located {
  readonly kind: 'Attribute';
  readonly value: Expr;
  readonly attr: string;
  readonly ctx: ExprContext;
}

export interface Subscript extends Located {
  readonly kind: 'Subscript';
  readonly value: Expr;
  readonly slice: Expr;
  readonly ctx: ExprContext;
}

export interface Starred extends Located {
  readonly kind: 'Starred';
  readonly value: Expr;
  readonly ctx: ExprContext;
}

export interface Name extends Located {
  readonly kind: 'Name';
  readonly id: string;
  readonly ctx: ExprContext;
}

export interface List extends Located {
  readonly kind: 'List';
  readonly elts: readonly Expr[];
  readonly ctx: ExprContext;
}

export interface Tuple extends Located {
  readonly kind: 'Tuple';
  readonly elts: readonly Expr[];
  readonly ctx: ExprContext;
}

export interface Slice extends Located {
  readonly kind: 'Slice';
  readonly lower: Expr | null;
  readonly upper: Expr | null;
  readonly step: Expr | null;
}

export type Pattern =
  | MatchValue
  | MatchSingleton
  | MatchSequence
  | MatchMapping
  | MatchClass
  | MatchStar
  | MatchAs
  | MatchOr;

export interface MatchValue extends Located {
  readonly kind: 'MatchValue';
  readonly value: Expr;
}

export interface MatchSingleton extends Located {
  readonly kind: 'MatchSingleton';
  readonly value: ConstantValue;
}

export interface MatchSequence extends Located {
  readonly kind: 'MatchSequence';
  readonly patterns: readonly Pattern[];
}

export interface MatchMapping extends Located {
  readonly kind: 'MatchMapping';
  readonly keys: readonly Expr[];
  readonly patterns: readonly Pattern[];
  readonly rest: string | null;
}

export interface MatchClass extends Located {
  readonly kind: 'MatchClass';
  readonly cls: Expr;
  readonly patterns: readonly Pattern[];
  readonly kwd_attrs: readonly string[];
  readonly kwd_patterns: readonly Pattern[];
}

export interface MatchStar extends Located {
  readonly kind: 'MatchStar';
  readonly name: string | null;
}

export interface MatchAs extends Located {
  readonly kind: 'MatchAs';
  readonly pattern: Pattern | null;
  readonly name: string | null;
}

export interface MatchOr extends Located {
  readonly kind: 'MatchOr';
  readonly patterns: readonly Pattern[];
}

export type TypeParam = TypeVar | ParamSpec | TypeVarTuple;

export interface TypeVar extends Located {
  readonly kind: 'TypeVar';
  readonly name: string;
  readonly bound: Expr | null;
  readonly default_value: Expr | null;
}

export interface ParamSpec extends Located {
  readonly kind: 'ParamSpec';
  readonly name: string;
  readonly default_value: Expr | null;
}

export interface TypeVarTuple extends Located {
  readonly kind: 'TypeVarTuple';
  readonly name: string;
  readonly default_value: Expr | null;
}

export interface ExceptHandler extends Located {
  readonly kind: 'ExceptHandler';
  readonly type: Expr | null;
  readonly name: string | null;
  readonly body: readonly Stmt[];
}

export interface TypeIgnore {
  readonly kind: 'TypeIgnore';
  readonly lineno: number;
  readonly tag: string;
}

export interface Comprehension {
  readonly kind: 'comprehension';
  readonly target: Expr;
  readonly iter: Expr;
  readonly ifs: readonly Expr[];
  readonly is_async: number;
}

export interface Arguments {
  readonly kind: 'arguments';
  readonly posonlyargs: readonly Arg[];
  readonly args: readonly Arg[];
  readonly vararg: Arg | null;
  readonly kwonlyargs: readonly Arg[];
  readonly kw_defaults: readonly (Expr | null)[];
  readonly kwarg: Arg | null;
  readonly defaults: readonly Expr[];
}

export interface Arg extends Located {
  readonly kind: 'arg';
  readonly arg: string;
  readonly annotation: Expr | null;
  readonly type_comment: string | null;
}

export interface Keyword extends Located {
  readonly kind: 'keyword';
  readonly arg: string | null;
  readonly value: Expr;
}

export interface Alias extends Located {
  readonly kind: 'alias';
  readonly name: string;
  readonly asname: string | null;
}

export interface WithItem {
  readonly kind: 'withitem';
  readonly context_expr: Expr;
  readonly optional_vars: Expr | null;
}

export interface MatchCase {
  readonly kind: 'match_case';
  readonly pattern: Pattern;
  readonly guard: Expr | null;
  readonly body: readonly Stmt[];
}

/** Any node at all. */
export type AstNode =
  | Mod
  | Stmt
  | Expr
  | Pattern
  | TypeParam
  | ExceptHandler
  | TypeIgnore
  | Comprehension
  | Arguments
  | Arg
  | Keyword
  | Alias
  | WithItem
  | MatchCase;
