/**
 * Arguments of natives in the cases that are not plain: given by name, left out, too many; and what
 * CPython says of those that do not fit. CPython: Python/getargs.c, Objects/call.c.
 */
import type { NativeSpec } from './define.ts';
import { BUILTIN, DESCRIPTOR, MODULE, TYPE, TypeFlag } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Type } from './places.ts';
import { isStr } from './protocol/text.ts';
import { raise, shortTypeName } from './raise.ts';
import type { Signature } from './signature.ts';
import { Slot } from './slot-numbers.ts';
import { textOf } from './str-object.ts';
import { suggest } from './suggest.ts';
import { tupleItem, tupleSize } from './tuple-object.ts';

const plural = (count: number): string => (count === 1 ? '' : 's');

/** Raises what CPython says of arguments that a native without names for its parameters cannot take. */
export function wrongArguments(
  m: Machine,
  spec: NativeSpec,
  count: number,
  names: Address,
  callee: Address,
  self: Address,
): never {
  if (names !== 0) raise(m, Type.TypeError, `${called(m, spec, callee, self)} takes no keyword arguments`);
  const { required, positional } = spec.signature;
  switch (spec.style) {
    case 'none':
      raise(m, Type.TypeError, `${called(m, spec, callee, self)} takes no arguments (${count} given)`);
      break;
    case 'one':
      raise(
        m,
        Type.TypeError,
        `${called(m, spec, callee, self)} takes exactly one argument (${count} given)`,
      );
      break;
    case 'tuple':
    case 'nameless tuple':
      wrongTuple(m, spec.style === 'tuple' ? spec.name : '', count, required, positional);
      break;
    default:
      checkPositional(m, spec.name, count, required, positional);
  }
  throw new Error(`the arguments of ${spec.name} were right`);
}

/** The function as messages name it: by the type of its object, or its module. CPython: _PyObject_FunctionStr. */
function called(m: Machine, spec: NativeSpec, callee: Address, self: Address): string {
  if (callee !== 0 && m.typeOf(callee) === Type.method_descriptor) {
    return `${shortTypeName(m, m.load(callee + DESCRIPTOR.type))}.${spec.name}()`;
  }
  if (spec.owner !== '') {
    const bound = callee !== 0 && self !== 0 && m.typeOf(callee) === Type.builtin_function;
    const isClass = bound && (m.load(m.typeOf(self) + TYPE.flags) & TypeFlag.typeSubclass) !== 0;
    const owner = bound ? shortTypeName(m, isClass ? self : m.typeOf(self)) : spec.owner;
    return `${owner}.${spec.name}()`;
  }
  if (callee !== 0 && m.typeOf(callee) === Type.builtin_function) {
    const module = m.load(callee + BUILTIN.module);
    const name = module !== 0 && isStr(m, module) ? textOf(m, module) : 'builtins';
    return name === 'builtins' ? `${spec.name}()` : `${name}.${spec.name}()`;
  }
  if (self === 0 || m.typeOf(self) !== Type.module) return `${spec.name}()`;
  const name = textOf(m, m.load(self + MODULE.name));
  return name === 'builtins' ? `${spec.name}()` : `${name}.${spec.name}()`;
}

/**
 * Raises TypeError unless the number of positional arguments is in range. For natives that look at
 * their arguments themselves, too. CPython: _PyArg_CheckPositional.
 */
export function checkPositional(m: Machine, name: string, count: number, least: number, most: number): void {
  if (count >= least && count <= most) return;
  const bound = least === most ? '' : count < least ? 'at least ' : 'at most ';
  const limit = count < least ? least : most;
  raise(m, Type.TypeError, `${name} expected ${bound}${limit} argument${plural(limit)}, got ${count}`);
}

/** A function as messages about its arguments name it; some are asked for without a name, ''. */
function calledName(name: string, nameless = 'function'): string {
  return name === '' ? nameless : `${name}()`;
}

/** CPython: vgetargs1_impl. */
function wrongTuple(m: Machine, name: string, count: number, least: number, most: number): never {
  if (most === 0) raise(m, Type.TypeError, `${calledName(name)} takes no arguments`);
  const bound = least === most ? 'exactly' : count < least ? 'at least' : 'at most';
  const limit = count < least ? least : most;
  raise(
    m,
    Type.TypeError,
    `${calledName(name)} takes ${bound} ${limit} argument${plural(limit)} (${count} given)`,
  );
}

/** Raises TypeError when arguments are given by name. CPython: _PyArg_NoKeywords. */
export function noKeywords(m: Machine, name: string, names: Address): void {
  if (names !== 0 && tupleSize(m, names) > 0) {
    raise(m, Type.TypeError, `${name}() takes no keyword arguments`);
  }
}

/**
 * The same for the constructor of `base`, asked by a class derived from it: one with an `__init__` of its
 * own may take whatever it wants.
 */
export function noKeywordsUnlessInit(
  m: Machine,
  name: string,
  names: Address,
  type: Address,
  base: Address,
): void {
  if (m.load(type + Slot.init) === m.load(base + Slot.init)) noKeywords(m, name, names);
}

/**
 * The arguments in the order of the parameters, 0 for those left out; all borrowed. Host array: for the
 * cases that are not plain. CPython: _PyArg_UnpackKeywords.
 */
export function bindKeywords(
  m: Machine,
  name: string,
  signature: Signature,
  argv: Address,
  count: number,
  names: Address,
): Address[] {
  const { parameters, positionalOnly, positional } = signature;
  checkCounts(m, name, signature, count, names === 0 ? 0 : tupleSize(m, names));
  const args: Address[] = [];
  for (let i = 0; i < count; i++) args.push(m.load(argv + 8 * i));
  const values = argv + 8 * count;
  let left = names === 0 ? 0 : tupleSize(m, names);
  for (let i = count; i < parameters.length; i++) {
    const parameter = parameters[i]!;
    const at = i < positionalOnly ? -1 : indexOfName(m, names, parameter.name);
    if (at < 0 && parameter.required && i >= positionalOnly) {
      raise(
        m,
        Type.TypeError,
        `${calledName(name)} missing required argument '${parameter.name}' (pos ${i + 1})`,
      );
    }
    if (at >= 0) left--;
    args.push(at < 0 ? 0 : m.load(values + 8 * at));
  }
  if (left > 0) unexpectedName(m, name, signature, Math.min(count, positional), names);
  return args;
}

function checkCounts(m: Machine, name: string, signature: Signature, count: number, named: number): void {
  const { parameters, positionalOnly, positional, required } = signature;
  const all = parameters.length;
  if (count + named > all) {
    const kind = count === 0 ? 'keyword ' : '';
    raise(
      m,
      Type.TypeError,
      `${calledName(name)} takes at most ${all} ${kind}argument${plural(all)} (${count + named} given)`,
    );
  }
  if (count > positional) {
    if (positional === 0) raise(m, Type.TypeError, `${calledName(name)} takes no positional arguments`);
    const bound = required < positional ? 'at most' : 'exactly';
    tooManyOrFew(m, name, bound, positional, count);
  }
  const least = Math.min(positionalOnly, required);
  if (count < least) tooManyOrFew(m, name, least < positional ? 'at least' : 'exactly', least, count);
}

function tooManyOrFew(m: Machine, name: string, bound: string, limit: number, count: number): never {
  raise(
    m,
    Type.TypeError,
    `${calledName(name)} takes ${bound} ${limit} positional argument${plural(limit)} (${count} given)`,
  );
}

/** Place of a name in a tuple of names, or -1. */
function indexOfName(m: Machine, names: Address, text: string): number {
  if (names === 0) return -1;
  for (let i = 0, n = tupleSize(m, names); i < n; i++)
    if (textOf(m, tupleItem(m, names, i)) === text) return i;
  return -1;
}

/** A name for an argument that was given by position as well, or that no parameter has. */
function unexpectedName(
  m: Machine,
  name: string,
  signature: Signature,
  given: number,
  names: Address,
): never {
  const { parameters, positionalOnly } = signature;
  for (let i = positionalOnly; i < given; i++) {
    const text = parameters[i]!.name;
    if (indexOfName(m, names, text) < 0) continue;
    raise(
      m,
      Type.TypeError,
      `argument for ${calledName(name)} given by name ('${text}') and position (${i + 1})`,
    );
  }
  const known = parameters.slice(positionalOnly).map((parameter) => parameter.name);
  for (let i = 0, n = tupleSize(m, names); i < n; i++) {
    const text = textOf(m, tupleItem(m, names, i));
    if (known.includes(text)) continue;
    const near = suggest(text, known);
    const hint = near === null ? '' : `. Did you mean '${near}'?`;
    raise(
      m,
      Type.TypeError,
      `${calledName(name, 'this function')} got an unexpected keyword argument '${text}'${hint}`,
    );
  }
  throw new Error(`the names given to ${name} were right`);
}
