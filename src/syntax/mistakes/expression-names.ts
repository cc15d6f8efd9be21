/** What CPython calls the kinds of expressions in its messages. CPython: Parser/pegen.c _PyPegen_get_expr_name. */
import type { PNode } from './parser.ts';

const NAMES: Readonly<Record<string, string>> = {
  Attribute: 'attribute',
  Subscript: 'subscript',
  Starred: 'starred',
  Name: 'name',
  List: 'list',
  Tuple: 'tuple',
  Lambda: 'lambda',
  Call: 'function call',
  Operation: 'expression',
  GeneratorExp: 'generator expression',
  Yield: 'yield expression',
  Await: 'await expression',
  ListComp: 'list comprehension',
  SetComp: 'set comprehension',
  DictComp: 'dict comprehension',
  Dict: 'dict literal',
  Set: 'set display',
  JoinedStr: 'f-string expression',
  Literal: 'literal',
  None: 'None',
  True: 'True',
  False: 'False',
  Ellipsis: 'ellipsis',
  Compare: 'comparison',
  IfExp: 'conditional expression',
  NamedExpr: 'named expression',
};

/** The name of an expression's kind. */
export function expressionName(node: PNode): string {
  return NAMES[node.kind] ?? 'expression';
}

const isExpression = (node: PNode) => NAMES[node.kind] !== undefined;

/** The nodes directly inside a node that stand for something themselves. */
export function innerNodes(node: PNode): PNode[] {
  return node.parts.flatMap((part) => {
    if (part.kind === 'group' || part.kind === 'nothing') return innerNodes(part);
    return part.kind === 'token' ? [] : [part];
  });
}

/** The expression that cannot be a target, or null. CPython: _PyPegen_get_invalid_target. */
export function invalidTarget(node: PNode, use: 'assign' | 'loop' | 'delete'): PNode | null {
  switch (node.kind) {
    case 'List':
    case 'Tuple':
      for (const item of innerNodes(node).filter(isExpression)) {
        const found = invalidTarget(item, use);
        if (found) return found;
      }
      return null;
    case 'Starred':
      return use === 'delete' ? node : invalidTarget(innerNodes(node)[0]!, use);
    case 'Compare':
      if (use !== 'loop') return node;
      return node.parts[1]!.kind === 'in' ? invalidTarget(node.parts[0]!, use) : null;
    case 'Name':
    case 'Subscript':
    case 'Attribute':
      return null;
    default:
      return node;
  }
}
