/** What the rules for mistakes do when they match: raise, or find that this is none. */
import { tokenNumber } from '../tokens.ts';
import { expressionName, innerNodes, invalidTarget } from './expression-names.ts';
import type { Parser, PNode } from './parser.ts';
import type { Action } from './peg.ts';

type Labels = Readonly<Record<string, PNode>>;

/** One kind of action; false when there is nothing to raise. */
type Handler = (p: Parser, message: string, labels: Labels, end: number) => boolean;

const LEGACY = new Set(['print', 'exec']);
const OPENING = new Set((['(', '[', '{'] as const).map(tokenNumber));
const CLOSING = new Set(([')', ']', '}'] as const).map(tokenNumber));

/** Puts names, texts and lines into a message. */
function fill(p: Parser, message: string, about: PNode | undefined): string {
  if (!about) return message;
  return message
    .replace(/%s/g, () => expressionName(about))
    .replace(/%t/g, () => p.text(about.first))
    .replace(/%d/g, () => String(p.tokens.lines[about.first]));
}

/** Raises at what a target holds that cannot be one; false when everything in it can. */
const badTarget =
  (use: 'assign' | 'loop' | 'delete'): Handler =>
  (p, message, { a }) => {
    const found = invalidTarget(a!, use);
    return found ? p.raiseRange(found.first, found.last, fill(p, message, found)) : false;
  };

/** The last expression of the last for-clause. */
function lastItem(clauses: PNode): number {
  const clause = innerNodes(clauses).at(-1) ?? clauses;
  return innerNodes(clause).at(-1)!.last;
}

/** The arguments without those by keyword. */
const positional = (args: PNode) =>
  innerNodes(args).filter((part) => part.kind !== 'Keyword' && part.kind !== 'DoubleStarred');

/** How many brackets are open behind token `at`, counted from the start of its statement. */
function bracketDepth(p: Parser, at: number): number {
  let depth = 0;
  for (let token = p.start; token <= at; token++) {
    const kind = p.kind(token);
    if (OPENING.has(kind)) depth++;
    else if (CLOSING.has(kind)) depth--;
  }
  return depth;
}

const HANDLERS: Readonly<Record<string, Handler>> = {
  error: (p, message, { a, b }) => p.raiseRange(a!.first, (b ?? a!).last, fill(p, message, a)),
  last: (p, message) => p.raiseAt(p.furthest, message),
  next: (p, message, _labels, end) => p.raiseAt(end, message),
  from: (p, message, { a }) => p.raiseFrom(a!.first, message),
  indent: (p, message, { a }) => p.raiseAt(p.furthest, fill(p, message, a), 'IndentationError'),
  indented: (p, message) => p.raiseAt(p.furthest, message, 'IndentationError'),
  target: badTarget('assign'),
  loopTarget: badTarget('loop'),
  deleted: badTarget('delete'),
  legacy: (p, message, { a, b }) =>
    LEGACY.has(p.text(a!.first)) && p.raiseRange(a!.first, b!.last, fill(p, message, a)),
  comma: (p, message, { a, b }, end) => {
    if (a!.kind === 'Name' && LEGACY.has(p.text(a!.first))) return false;
    return bracketDepth(p, end - 1) > 0 && p.raiseRange(a!.first, b!.last, message);
  },
  clauses: (p, message, { a, b }) => p.raiseRange(a!.first, lastItem(b!), message),
  bareGenerator: (p, message, { a, b }) => {
    const args = positional(a!);
    return args.length > 1 && p.raiseRange(args.at(-1)!.first, lastItem(b!), message);
  },
  order: (p, message, { a }) => {
    const unpacked = innerNodes(a!).some((part) => part.kind === 'DoubleStarred');
    return p.raiseAt(p.furthest, unpacked ? `${message} unpacking` : message);
  },
  untilItem: (p, message, { a, b }) => p.raiseRange(a!.first, innerNodes(b!).at(-1)!.last, message),
  parameter: (p, message, { a }) => p.raiseRange(a!.first, parameterEnd(a!), message),
  key: (p, message, { a }) => {
    const line = p.tokens.endLines[a!.last]!;
    const column = p.source.column(p.tokens.ends[a!.last]!, line);
    return p.raise('SyntaxError', message, p.tokens.lines[a!.first]!, column, line, 0);
  },
  bound: (p, kind, { a, b }) => {
    const what = b!.kind === 'Tuple' ? 'constraints' : 'bound';
    return p.raiseFrom(a!.first, `cannot use ${what} with ${kind}`);
  },
};

/** A parameter without the comma behind it. */
function parameterEnd(node: PNode): number {
  const [param] = node.parts;
  return param ? param.last : node.last;
}

/** Reads an action: `name(labels) message`. */
export function readAction(text: string): Action {
  const match = /^(\w+)(\([^)]*\))? ?(.*)$/.exec(text)!;
  const [, name, named, message] = match as unknown as [string, string, string | undefined, string];
  const wanted = named?.match(/\w+/g) ?? [];
  const handler = HANDLERS[name];
  if (!handler) throw new Error(`the grammar of mistakes has no action ${name}`);
  return (p, labels, _first, end) => {
    const given = Object.fromEntries(wanted.map((label) => [label, labels[label]!]));
    return handler(p, message, given, end);
  };
}
