/** What folding makes of expressions and statements, as CPython's optimised tree has it. */
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/compile/fold.ts';
import { dump } from '../../src/syntax/dump.ts';
import { parse } from '../../src/syntax/parse.ts';

/** The folded tree of a program, dumped. */
function folded(text: string, mode: 'exec' | 'eval', keepAnnotations = false): string {
  const parsed = parse(text, 'f', mode);
  if (!parsed.ok) throw new Error(parsed.diagnostics[0]!.message);
  return dump(fold(parsed.tree, { keepAnnotations }));
}

/** Expressions and their trees; null: the tree stays as it was. */
const EXPRESSIONS: readonly (readonly [string, string | null])[] = [
  ['1 + 2 * 3', 'Constant(value=7)'],
  ['-5 // 3', 'Constant(value=-2)'],
  ['5 // -3', 'Constant(value=-2)'],
  ['-5 % 3', 'Constant(value=1)'],
  ['5 % -3', 'Constant(value=-1)'],
  ['7 / 2', 'Constant(value=3.5)'],
  ['10 ** 20 / 3', 'Constant(value=3.333333333333333e+19)'],
  ['1 << 100', 'Constant(value=1267650600228229401496703205376)'],
  ['1 << 127', 'Constant(value=170141183460469231731687303715884105728)'],
  ['1 << 128', null],
  ['3 << 127', null],
  ['2 ** 127', null],
  ['2 ** 128', null],
  ['2 ** -2', 'Constant(value=0.25)'],
  ['0 ** -1', 'BinOp(left=Constant(value=0), op=Pow(), right=Constant(value=-1))'],
  ['(-8) ** (1 / 3)', 'Constant(value=(1.0000000000000002+1.7320508075688772j))'],
  ['1 / 0', null],
  ['1 % 0', null],
  ['1.0 // 0', null],
  ['5.5 // 2', 'Constant(value=2.0)'],
  ['-5.5 // 2', 'Constant(value=-3.0)'],
  ['5.5 % -2', 'Constant(value=-0.5)'],
  ['-0.0', 'Constant(value=-0.0)'],
  ['0.0 * -1', 'Constant(value=-0.0)'],
  ['1e300 * 1e300', 'Constant(value=inf)'],
  ['1e308 + 1e308 - 1e308', 'Constant(value=inf)'],
  ['2.0 ** 0.5', 'Constant(value=1.4142135623730951)'],
  ['10.0 ** -3', 'Constant(value=0.001)'],
  ['(-2.0) ** 3', 'Constant(value=-8.0)'],
  ['3 & 5 | 8 ^ 1', 'Constant(value=9)'],
  ['~5', 'Constant(value=-6)'],
  ['~0', 'Constant(value=-1)'],
  ['-True', 'Constant(value=-1)'],
  ['+True', 'Constant(value=1)'],
  ['True + True', 'Constant(value=2)'],
  ['True & False', 'Constant(value=False)'],
  ['True | 2', 'Constant(value=3)'],
  ['not 5', 'Constant(value=False)'],
  ['not ()', 'Constant(value=True)'],
  ["not ''", 'Constant(value=True)'],
  ['not x', null],
  [
    'not x in y',
    "Compare(left=Name(id='x', ctx=Load()), ops=[NotIn()], comparators=[Name(id='y', ctx=Load())])",
  ],
  [
    'not x is y',
    "Compare(left=Name(id='x', ctx=Load()), ops=[IsNot()], comparators=[Name(id='y', ctx=Load())])",
  ],
  ['not x == y', null],
  ["'a' + 'b'", "Constant(value='ab')"],
  ["'ab' * 3", "Constant(value='ababab')"],
  ["3 * 'ab'", "Constant(value='ababab')"],
  ["'ab' * -1", "BinOp(left=Constant(value='ab'), op=Mult(), right=Constant(value=-1))"],
  ["'ab' * 0", "Constant(value='')"],
  ["'a' * 4097", null],
  ["b'a' + b'b'", "Constant(value=b'ab')"],
  ["b'ab' * 2", "Constant(value=b'abab')"],
  ["'a' + b'b'", null],
  ['(1, 2) + (3,)', 'Constant(value=(1, 2, 3))'],
  ['(1, 2) * 2', 'Constant(value=(1, 2, 1, 2))'],
  ['(1,) * 257', 'BinOp(left=Constant(value=(1,)), op=Mult(), right=Constant(value=257))'],
  ['((1, 2), 3) * 2', 'Constant(value=((1, 2), 3, (1, 2), 3))'],
  ['() * 10 ** 5', 'Constant(value=())'],
  ["'abc'[0]", "Constant(value='a')"],
  ["'abc'[-1]", "Constant(value='c')"],
  ["'abc'[3]", null],
  ["'abc'[True]", "Constant(value='b')"],
  ["'abc'[1:]", null],
  ["b'abc'[1]", 'Constant(value=98)'],
  ['(1, 2)[1]', 'Constant(value=2)'],
  ['[1, 2][1]', null],
  ['x[1 + 1]', "Subscript(value=Name(id='x', ctx=Load()), slice=Constant(value=2), ctx=Load())"],
  ["(1, 2, (3, 'x'))", "Constant(value=(1, 2, (3, 'x')))"],
  ['(1, x)', null],
  ['[1, 2]', null],
  ['{1, 2}', null],
  ['x in [1, 2]', "Compare(left=Name(id='x', ctx=Load()), ops=[In()], comparators=[Constant(value=(1, 2))])"],
  [
    'x in [1, y]',
    "Compare(left=Name(id='x', ctx=Load()), ops=[In()], comparators=[Tuple(elts=[Constant(value=1), Name(id='y', ctx=Load())], ctx=Load())])",
  ],
  [
    'x in {1, 2}',
    "Compare(left=Name(id='x', ctx=Load()), ops=[In()], comparators=[Constant(value=frozenset({1, 2}))])",
  ],
  ['x in {1, y}', null],
  ['x in [*y]', null],
  [
    'x in [1] in [2]',
    "Compare(left=Name(id='x', ctx=Load()), ops=[In(), In()], comparators=[List(elts=[Constant(value=1)], ctx=Load()), Constant(value=(2,))])",
  ],
  [
    'x not in [1]',
    "Compare(left=Name(id='x', ctx=Load()), ops=[NotIn()], comparators=[Constant(value=(1,))])",
  ],
  ['x == [1]', null],
  ["'%s' % x", null],
  ["'%s' % (x,)", "JoinedStr(values=[FormattedValue(value=Name(id='x', ctx=Load()), conversion=115)])"],
  [
    "'%s %r %a' % (x, y, z)",
    "JoinedStr(values=[FormattedValue(value=Name(id='x', ctx=Load()), conversion=115), Constant(value=' '), FormattedValue(value=Name(id='y', ctx=Load()), conversion=114), Constant(value=' '), FormattedValue(value=Name(id='z', ctx=Load()), conversion=97)])",
  ],
  [
    "'%5s|%-5s|%05r|%.2s|%3.1a' % (x, y, z, u, v)",
    "JoinedStr(values=[FormattedValue(value=Name(id='x', ctx=Load()), conversion=115, format_spec=Constant(value='>5')), Constant(value='|'), FormattedValue(value=Name(id='y', ctx=Load()), conversion=115, format_spec=Constant(value='5')), Constant(value='|'), FormattedValue(value=Name(id='z', ctx=Load()), conversion=114, format_spec=Constant(value='>5')), Constant(value='|'), FormattedValue(value=Name(id='u', ctx=Load()), conversion=115, format_spec=Constant(value='.2')), Constant(value='|'), FormattedValue(value=Name(id='v', ctx=Load()), conversion=97, format_spec=Constant(value='>3.1'))])",
  ],
  ["'%d' % (x,)", null],
  ["'%s' % (x, y)", null],
  ["'%s %s' % (x,)", null],
  [
    "'100%% %s' % (x,)",
    "JoinedStr(values=[Constant(value='100% '), FormattedValue(value=Name(id='x', ctx=Load()), conversion=115)])",
  ],
  ["'%' % (x,)", null],
  ["'%100s' % (x,)", null],
  ["'%s' % (*x,)", null],
  ["'%s' % (1,)", "BinOp(left=Constant(value='%s'), op=Mod(), right=Constant(value=(1,)))"],
  ['1j * 1j', 'Constant(value=(-1+0j))'],
  ['(1 + 2j) / (3 - 4j)', 'Constant(value=(-0.2+0.4j))'],
  ['(1 + 2j) ** 2', 'Constant(value=(-3+4j))'],
  ['2j ** -1', 'Constant(value=-0.5j)'],
  ['1j ** 0.5', 'Constant(value=(0.7071067811865476+0.7071067811865475j))'],
  ['1 - 2j', 'Constant(value=(1-2j))'],
  ['-(1 + 2j)', 'Constant(value=(-1-2j))'],
  ['1j // 2', null],
  ['1 / 0j', null],
  ['__debug__', 'Constant(value=True)'],
  ['x.__debug__', null],
  [
    '[i for i in [1, 2]]',
    "ListComp(elt=Name(id='i', ctx=Load()), generators=[comprehension(target=Name(id='i', ctx=Store()), iter=Constant(value=(1, 2)), is_async=0)])",
  ],
  [
    '{i for i in {1, 2}}',
    "SetComp(elt=Name(id='i', ctx=Load()), generators=[comprehension(target=Name(id='i', ctx=Store()), iter=Constant(value=frozenset({1, 2})), is_async=0)])",
  ],
  [
    'lambda a=1 + 1: [2 * 3]',
    "Lambda(args=arguments(args=[arg(arg='a')], defaults=[Constant(value=2)]), body=List(elts=[Constant(value=6)], ctx=Load()))",
  ],
  ["f'{1 + 1}'", 'JoinedStr(values=[FormattedValue(value=Constant(value=2), conversion=-1)])'],
  [
    'x if 1 + 1 else y',
    "IfExp(test=Constant(value=2), body=Name(id='x', ctx=Load()), orelse=Name(id='y', ctx=Load()))",
  ],
  ['1 < 2', null],
  ['1 and 2', null],
  [
    'f(1 + 1, *(1, 2), k=3 * 4)',
    "Call(func=Name(id='f', ctx=Load()), args=[Constant(value=2), Starred(value=Constant(value=(1, 2)), ctx=Load())], keywords=[keyword(arg='k', value=Constant(value=12))])",
  ],
  ['x[1, 2]', "Subscript(value=Name(id='x', ctx=Load()), slice=Constant(value=(1, 2)), ctx=Load())"],
  ['(y := 1 + 1)', "NamedExpr(target=Name(id='y', ctx=Store()), value=Constant(value=2))"],
];

/** Statements and their trees. */
const STATEMENTS: readonly (readonly [string, string])[] = [
  ["'a' 'b'", "Module(body=[Expr(value=Constant(value='ab'))])"],
  ["'a' + 'b'", "Module(body=[Expr(value=JoinedStr(values=[Constant(value='ab')]))])"],
  [
    "def f():\n    'a' + 'b'",
    "Module(body=[FunctionDef(name='f', args=arguments(), body=[Expr(value=JoinedStr(values=[Constant(value='ab')]))])])",
  ],
  [
    "class C:\n    'x' * 2",
    "Module(body=[ClassDef(name='C', body=[Expr(value=JoinedStr(values=[Constant(value='xx')]))])])",
  ],
  [
    'for i in [1, 2]: pass',
    "Module(body=[For(target=Name(id='i', ctx=Store()), iter=Constant(value=(1, 2)), body=[Pass()])])",
  ],
  [
    'for i in [1, x]: pass',
    "Module(body=[For(target=Name(id='i', ctx=Store()), iter=Tuple(elts=[Constant(value=1), Name(id='x', ctx=Load())], ctx=Load()), body=[Pass()])])",
  ],
  [
    'async def f():\n    async for i in [1, 2]: pass',
    "Module(body=[AsyncFunctionDef(name='f', args=arguments(), body=[AsyncFor(target=Name(id='i', ctx=Store()), iter=List(elts=[Constant(value=1), Constant(value=2)], ctx=Load()), body=[Pass()])])])",
  ],
  [
    'match x:\n    case -1: pass\n    case 1 + 2j: pass\n    case {-1: y}: pass',
    "Module(body=[Match(subject=Name(id='x', ctx=Load()), cases=[match_case(pattern=MatchValue(value=Constant(value=-1)), body=[Pass()]), match_case(pattern=MatchValue(value=Constant(value=(1+2j))), body=[Pass()]), match_case(pattern=MatchMapping(keys=[Constant(value=-1)], patterns=[MatchAs(name='y')]), body=[Pass()])])])",
  ],
  [
    'def f(a: 1 + 1 = 2 + 2) -> 3 + 3: pass',
    "Module(body=[FunctionDef(name='f', args=arguments(args=[arg(arg='a', annotation=Constant(value=2))], defaults=[Constant(value=4)]), body=[Pass()], returns=Constant(value=6))])",
  ],
  [
    'x: 1 + 1 = 2 + 2',
    "Module(body=[AnnAssign(target=Name(id='x', ctx=Store()), annotation=Constant(value=2), value=Constant(value=4), simple=1)])",
  ],
  [
    'del x[1 + 1]',
    "Module(body=[Delete(targets=[Subscript(value=Name(id='x', ctx=Load()), slice=Constant(value=2), ctx=Del())])])",
  ],
  [
    'x[1, 2] = 3, 4',
    "Module(body=[Assign(targets=[Subscript(value=Name(id='x', ctx=Load()), slice=Constant(value=(1, 2)), ctx=Store())], value=Constant(value=(3, 4)))])",
  ],
  ['type X = 1 + 1', "Module(body=[TypeAlias(name=Name(id='X', ctx=Store()), value=Constant(value=2))])"],
  [
    'with f(1 + 1) as x[2 + 2]: pass',
    "Module(body=[With(items=[withitem(context_expr=Call(func=Name(id='f', ctx=Load()), args=[Constant(value=2)]), optional_vars=Subscript(value=Name(id='x', ctx=Load()), slice=Constant(value=4), ctx=Store()))], body=[Pass()])])",
  ],
  ['raise x from 1 + 1', "Module(body=[Raise(exc=Name(id='x', ctx=Load()), cause=Constant(value=2))])"],
  ['assert 1 + 1, 2 + 2', 'Module(body=[Assert(test=Constant(value=2), msg=Constant(value=4))])'],
  ['if 1 + 1: 2 + 2', 'Module(body=[If(test=Constant(value=2), body=[Expr(value=Constant(value=4))])])'],
  [
    'return_ = 1',
    "Module(body=[Assign(targets=[Name(id='return_', ctx=Store())], value=Constant(value=1))])",
  ],
];

describe('folding', () => {
  it.each(EXPRESSIONS)('of %s', (text, tree) => {
    const parsed = parse(text, 'f', 'eval');
    if (!parsed.ok) throw new Error(parsed.diagnostics[0]!.message);
    expect(folded(text, 'eval')).toBe(tree === null ? dump(parsed.tree) : `Expression(body=${tree})`);
  });

  it.each(STATEMENTS)('of the statement %s', (text, tree) => {
    expect(folded(text, 'exec')).toBe(tree);
  });

  it('leaves annotations alone where they are kept', () => {
    expect(folded('def f(a: 1 + 1) -> 2 + 2: 3 + 3', 'exec', true)).toBe(
      "Module(body=[FunctionDef(name='f', args=arguments(args=[arg(arg='a', annotation=BinOp(left=Constant(value=1), op=Add(), right=Constant(value=1)))]), body=[Expr(value=Constant(value=6))], returns=BinOp(left=Constant(value=2), op=Add(), right=Constant(value=2)))])",
    );
  });

  it('keeps nodes in which nothing changes, and never changes a tree', () => {
    const parsed = parse('def f(x):\n    return x\ny = 1 + 1\n', 'f');
    if (!parsed.ok || parsed.tree.kind !== 'Module') throw new Error('not a program');
    const before = dump(parsed.tree);
    const tree = fold(parsed.tree);
    expect(tree.body[0]).toBe(parsed.tree.body[0]);
    expect(dump(parsed.tree)).toBe(before);
  });
});
