/**
 * Calling a native by its declaration: the arguments are checked against the signature, with CPython's
 * words where they do not fit. CPython: Objects/methodobject.c, Objects/descrobject.c, Python/getargs.c.
 */
import type { NativeSpec } from './define.ts';
import { dictFromNames } from './dict-from-names.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { bindKeywords, wrongArguments } from './native-arguments.ts';
import { natives } from './registry.ts';
import { argumentsAsTuple } from './tuple-object.ts';

/**
 * Calls a native with borrowed arguments standing in memory: `count` positional ones from `argv` on,
 * then the values for the tuple `names` (0 when there is none). `callee` is the object called, for
 * messages only, 0 for the method as its type has it. New reference.
 */
export function callNative(
  m: Machine,
  spec: NativeSpec,
  self: Address,
  argv: Address,
  count: number,
  names: Address,
  callee: Address = 0,
): Address {
  const mark = m.kept;
  const isPacked = count > 0 && spec.packed;
  if (isPacked) m.keep(argumentsAsTuple(m, argv, count));
  const isNamed = names !== 0 && spec.signature.openKeywords && spec.packed;
  if (isNamed) m.keep(dictFromNames(m, argv + 8 * count, names));
  const result = spec.raw
    ? callRaw(m, spec, self, argv, count, names, callee)
    : callChecked(m, spec, self, argv, count, names, callee);
  if (isNamed) m.release(m.unkeep());
  if (isPacked) m.release(m.unkeep());
  if (m.kept !== mark) throw new Error(`${spec.name} left something on the keep stack`);
  if (result === 0 || result === undefined) throw new Error(`${spec.name} returned nothing`);
  return result;
}

/** A native that looks at its arguments itself; names only reach one that says it takes some. */
function callRaw(
  m: Machine,
  spec: NativeSpec,
  self: Address,
  argv: Address,
  count: number,
  names: Address,
  callee: Address,
): Address {
  const { keywords, openKeywords } = spec.signature;
  if (names !== 0 && !keywords && !openKeywords) wrongArguments(m, spec, count, names, callee, self);
  return natives[spec.native]!(m, self, argv, count, names);
}

function callChecked(
  m: Machine,
  spec: NativeSpec,
  self: Address,
  argv: Address,
  count: number,
  names: Address,
  callee: Address,
): Address {
  const { required, positional, requiredKeywords, parameters } = spec.signature;
  const fn = natives[spec.native]!;
  if (names !== 0 || count < required || count > positional || requiredKeywords > 0) {
    const nameless = spec.style === 'nameless';
    if (spec.style !== 'keywords' && !nameless) wrongArguments(m, spec, count, names, callee, self);
    return fn(m, self, ...bindKeywords(m, nameless ? '' : spec.name, spec.signature, argv, count, names));
  }
  const W = m.words;
  const a = argv >> 2;
  switch (parameters.length) {
    case 0:
      return fn(m, self);
    case 1:
      return fn(m, self, count > 0 ? W[a]! : 0);
    case 2:
      return fn(m, self, count > 0 ? W[a]! : 0, count > 1 ? W[a + 2]! : 0);
    case 3:
      return fn(m, self, count > 0 ? W[a]! : 0, count > 1 ? W[a + 2]! : 0, count > 2 ? W[a + 4]! : 0);
    default: {
      const args: Address[] = [];
      for (let i = 0; i < parameters.length; i++) args.push(i < count ? W[a + 2 * i]! : 0);
      return fn(m, self, ...args);
    }
  }
}
