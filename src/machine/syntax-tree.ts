/**
 * The references that a program's syntax tree owns while the program runs: one to each constant that
 * stands in its source. CPython: Python/pyarena.c; the arena is freed when the code has run
 * (Python/pythonrun.c, run_mod). There is nothing else left of the tree here.
 */
import type { Code, Const } from '../compile/code.ts';
import { constantKey } from '../compile/constants.ts';
import { CODE } from './layouts.ts';
import { IMMORTAL, type Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Own } from './own-words.ts';
import { Type } from './places.ts';
import type { Visitor } from './slots.ts';
import { tupleItem } from './tuple-object.ts';
import { unitOf } from './units.ts';

/** A block of the tree of the main program: the number of references, then these. */
const HEAD = 8;

/**
 * The objects of the constants in a code object that stand in the source it is compiled from: each once, but
 * bytes twice, since joining a literal with nothing gives the same object and owns it again.
 */
function constantsOf(m: Machine, code: Address): Address[] {
  const root = unitOf(m, code).code;
  const keys = root.sourceConstants;
  const found = new Set<Address>();
  if (keys !== undefined) collectFromCode(m, code, root, keys, found);
  return [...found].flatMap((object) => (m.typeOf(object) === Type.bytes ? [object, object] : [object]));
}

function collectFromCode(
  m: Machine,
  object: Address,
  code: Code,
  keys: ReadonlySet<string>,
  found: Set<Address>,
): void {
  const constants = m.load(object + CODE.constants);
  code.consts.forEach((constant, i) => {
    collect(m, tupleItem(m, constants, i), constant, keys, found);
  });
}

function collect(
  m: Machine,
  object: Address,
  constant: Const,
  keys: ReadonlySet<string>,
  found: Set<Address>,
): void {
  if ('kind' in constant) {
    collectFromCode(m, object, constant, keys, found);
    return;
  }
  if (keys.has(constantKey(constant)) && m.count(object) !== IMMORTAL) found.add(object);
  if (constant.type !== 'tuple') return;
  constant.items.forEach((item, i) => {
    collect(m, tupleItem(m, object, i), item, keys, found);
  });
}

/** Fills a fresh array with new references. */
function fill(m: Machine, from: Address, objects: readonly Address[]): void {
  objects.forEach((object, i) => {
    m.store(from + 8 * i, m.hold(object));
    m.store(from + 8 * i + 4, 0);
  });
}

/** For a native that runs the code (borrowed) at once: the tree's references go to the keep stack. */
export function keepSyntaxTree(m: Machine, code: Address): void {
  const objects = constantsOf(m, code);
  const block = m.heap.allocate(Math.max(8, 8 * objects.length));
  fill(m, block, objects);
  m.keepArray(block, objects.length);
}

/** The tree of the main program, whose code is borrowed, lives until `dropSyntaxTree`. */
export function startSyntaxTree(m: Machine, code: Address): void {
  const objects = constantsOf(m, code);
  const block = m.heap.allocate(HEAD + 8 * objects.length);
  m.store(block, objects.length);
  fill(m, block + HEAD, objects);
  m.store(Own.syntaxTree, block);
}

/** The main program's code has run: its tree goes, the last constant first. */
export function dropSyntaxTree(m: Machine): void {
  const block = m.load(Own.syntaxTree);
  if (block === 0) return;
  for (let count = m.load(block); count > 0; count = m.load(block)) {
    m.store(block, count - 1);
    m.release(m.load(block + HEAD + 8 * (count - 1)));
  }
  m.store(Own.syntaxTree, 0);
  m.heap.free(block);
}

/** Visits what the tree of the main program owns. */
export function visitSyntaxTree(m: Machine, visitor: Visitor): void {
  const block = m.load(Own.syntaxTree);
  if (block === 0) return;
  for (let i = 0, n = m.load(block); i < n; i++) visitor(m.load(block + HEAD + 8 * i), block + HEAD + 8 * i);
}
