/** compile, eval, exec. CPython: Python/bltinmodule.c. */
import { CodeFlag } from '../../compile/code.ts';
import type { Mode } from '../../syntax/parse.ts';
import { builtin } from '../define.ts';
import { isDict } from '../dict-merge.ts';
import { dictContains, dictSetName } from '../dict-object.ts';
import { currentLocals } from '../frame-locals.ts';
import { frameUnit } from '../frames.ts';
import { BYTES, BYTES_DATA, FrameWord, TYPE, TypeFlag } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { name } from '../names.ts';
import { Static, Type } from '../places.ts';
import { callBound } from '../protocol/attribute.ts';
import { asCIntArgument } from '../protocol/c-int.ts';
import { call } from '../protocol/call.ts';
import { isStr } from '../protocol/text.ts';
import { truth } from '../protocol/truth.ts';
import { argumentTypeName, isSubtype, raise, typeNameOf } from '../raise.ts';
import { interpreter } from '../run-python.ts';
import { Slot } from '../slot-numbers.ts';
import { codeOfSource } from '../source-code.ts';
import { textOf } from '../str-object.ts';
import { isTuple, tupleItem, tupleSize } from '../tuple-object.ts';
import { unitOf } from '../units.ts';

const BUILTINS = name('__builtins__');
const FSPATH = name('__fspath__');

/** The future features that code can ask for. */
const FUTURES =
  CodeFlag.FUTURE_DIVISION |
  CodeFlag.FUTURE_ABSOLUTE_IMPORT |
  CodeFlag.FUTURE_WITH_STATEMENT |
  CodeFlag.FUTURE_PRINT_FUNCTION |
  CodeFlag.FUTURE_UNICODE_LITERALS |
  CodeFlag.FUTURE_BARRY_AS_BDFL |
  CodeFlag.FUTURE_GENERATOR_STOP |
  CodeFlag.FUTURE_ANNOTATIONS;

/** Flags of `ast`: a tree instead of code, and others that change nothing here. */
const ONLY_TREE = 0x400;
const KNOWN_FLAGS = FUTURES | ONLY_TREE | 0x100 | 0x200 | 0x1000 | 0x2000 | 0x8000;

/** The future features in force where a native was called. */
function inheritedFutures(m: Machine): number {
  return m.frame === 0 ? 0 : frameUnit(m, m.frame).code.flags & FUTURES;
}

/** Source as the parser takes it; `what` and `kinds` are for the message about anything else. */
function sourceText(m: Machine, source: Address, what: string, kinds: string): string | Uint8Array {
  if (isStr(m, source)) return textOf(m, source);
  const type = m.typeOf(source);
  if ((m.load(type + TYPE.flags) & TypeFlag.bytesSubclass) !== 0) return bytesOf(m, source);
  if (isSubtype(m, type, Type.bytearray) || type === Type.memoryview) {
    const copy = m.keep(call(m, Type.bytes, source));
    const bytes = bytesOf(m, copy);
    m.release(m.unkeep());
    return bytes;
  }
  raise(m, Type.TypeError, `${what}() arg 1 must be a ${kinds} object`);
}

function bytesOf(m: Machine, bytes: Address): Uint8Array {
  const from = bytes + BYTES_DATA;
  return m.bytes.slice(from, from + m.load(bytes + BYTES.size));
}

/** A file name: a str, bytes, or what `__fspath__` answers. CPython: PyUnicode_FSDecoder. */
function filenameText(m: Machine, object: Address): string {
  const isText = isStr(m, object) || (m.load(m.typeOf(object) + TYPE.flags) & TypeFlag.bytesSubclass) !== 0;
  const path = m.keep(isText ? m.hold(object) : callBound(m, object, FSPATH));
  if (path === 0) {
    const what = typeNameOf(m, object);
    raise(m, Type.TypeError, `expected str, bytes or os.PathLike object, not ${what}`);
  }
  const text = isStr(m, path) ? textOf(m, path) : new TextDecoder().decode(bytesOf(m, path));
  m.release(m.unkeep());
  return text;
}

const MODES: readonly string[] = ['exec', 'eval', 'single'];

function compileSource(
  m: Machine,
  _module: Address,
  source: Address,
  filename: Address,
  mode: Address,
  flags: Address,
  dontInherit: Address,
  optimize: Address,
): Address {
  const file = filenameText(m, filename);
  if (!isStr(m, mode)) {
    raise(m, Type.TypeError, `compile() argument 'mode' must be str, not ${argumentTypeName(m, mode)}`);
  }
  const wanted = flags === 0 ? 0 : asCIntArgument(m, flags);
  const inherit = dontInherit === 0 || !truth(m, dontInherit);
  const level = optimize === 0 ? -1 : asCIntArgument(m, optimize);
  if ((wanted & ~KNOWN_FLAGS) !== 0) raise(m, Type.ValueError, 'compile(): unrecognised flags');
  if (level < -1 || level > 2) raise(m, Type.ValueError, 'compile(): invalid optimize value');
  const text = textOf(m, mode);
  if (!MODES.includes(text)) raise(m, Type.ValueError, "compile() mode must be 'exec', 'eval' or 'single'");
  if ((wanted & ONLY_TREE) !== 0) raise(m, Type.NotImplementedError, 'syntax trees are not supported');
  const futures = (wanted & FUTURES) | (inherit ? inheritedFutures(m) : 0);
  const given = sourceText(m, source, 'compile', 'string, bytes or AST');
  return codeOfSource(m, given, file, text as Mode, futures);
}

/** Enters the built-ins in a namespace that has none. */
function addBuiltins(m: Machine, globals: Address): void {
  if (dictContains(m, globals, BUILTINS)) return;
  dictSetName(m, globals, BUILTINS, m.load(m.frame + FrameWord.builtins));
}

/** Whether the object can be used as a mapping. CPython: PyMapping_Check. */
function isMapping(m: Machine, object: Address): boolean {
  return m.load(m.typeOf(object) + Slot.getItem) !== 0;
}

/** The namespaces that code is to run in: both go to the keep stack, the globals first. */
function keepNamespaces(m: Machine, globals: Address, locals: Address): void {
  const own = globals === 0 || globals === Static.None;
  const space = m.keep(m.hold(own ? m.load(m.frame + FrameWord.globals) : globals));
  if (locals !== 0 && locals !== Static.None) m.keep(m.hold(locals));
  else m.keep(own ? currentLocals(m) : m.hold(space));
}

function evaluate(m: Machine, _module: Address, source: Address, globals: Address, locals: Address): Address {
  if (locals !== 0 && locals !== Static.None && !isMapping(m, locals)) {
    raise(m, Type.TypeError, 'locals must be a mapping');
  }
  if (globals !== 0 && globals !== Static.None && !isDict(m, globals)) {
    const real = 'globals must be a real dict; try eval(expr, {}, mapping)';
    raise(m, Type.TypeError, isMapping(m, globals) ? real : 'globals must be a dict');
  }
  m.keep(0);
  const mark = m.kept;
  keepNamespaces(m, globals, locals);
  addBuiltins(m, m.load(mark));
  let code = source;
  if (m.typeOf(source) === Type.code) {
    if (unitOf(m, source).code.nfrees > 0) {
      raise(m, Type.TypeError, 'code object passed to eval() may not contain free variables');
    }
  } else {
    let text = sourceText(m, source, 'eval', 'string, bytes or code');
    if (typeof text === 'string') text = text.replace(/^[ \t]+/, '');
    code = m.keep(codeOfSource(m, text, '<string>', 'eval', inheritedFutures(m), 'run'));
  }
  return runIn(m, mark, code, 0);
}

/**
 * Runs code in the namespaces kept from `mark` on, which are released afterwards, while the result stands
 * in the place kept under them. New.
 */
function runIn(m: Machine, mark: Address, code: Address, closure: Address): Address {
  m.store(mark - 8, interpreter.runCode(m, code, m.load(mark), m.load(mark + 8), closure));
  m.releaseTo(mark);
  return m.unkeep();
}

function execute(
  m: Machine,
  _module: Address,
  source: Address,
  globals: Address,
  locals: Address,
  closure: Address,
): Address {
  m.keep(0);
  const mark = m.kept;
  keepNamespaces(m, globals, locals);
  const space = m.load(mark);
  if (!isDict(m, space)) {
    raise(m, Type.TypeError, `exec() globals must be a dict, not ${typeNameOf(m, space)}`);
  }
  if (!isMapping(m, m.load(mark + 8))) {
    raise(m, Type.TypeError, `locals must be a mapping or None, not ${typeNameOf(m, m.load(mark + 8))}`);
  }
  addBuiltins(m, space);
  const cells = closure === Static.None ? 0 : closure;
  let code = source;
  if (m.typeOf(source) === Type.code) checkClosure(m, source, cells);
  else {
    if (cells !== 0) {
      raise(m, Type.TypeError, 'closure can only be used when source is a code object');
    }
    const text = sourceText(m, source, 'exec', 'string, bytes or code');
    code = m.keep(codeOfSource(m, text, '<string>', 'exec', inheritedFutures(m), 'run'));
  }
  m.release(runIn(m, mark, code, cells));
  return Static.None;
}

/** Code with free names needs exactly as many cells. */
function checkClosure(m: Machine, code: Address, closure: Address): void {
  const free = unitOf(m, code).code.nfrees;
  if (free === 0) {
    if (closure !== 0) raise(m, Type.TypeError, 'cannot use a closure with this code object');
    return;
  }
  let fits = closure !== 0 && isTuple(m, closure) && tupleSize(m, closure) === free;
  for (let i = 0; fits && i < free; i++) fits = m.typeOf(tupleItem(m, closure, i)) === Type.cell;
  if (!fits) raise(m, Type.TypeError, `code object requires a closure of exactly length ${free}`);
}

export const codeBuiltins = {
  compile: builtin(
    'compile',
    compileSource,
    '(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)',
  ),
  eval: builtin('eval', evaluate, '(source, /, globals=None, locals=None)'),
  exec: builtin('exec', execute, '(source, /, globals=None, locals=None, *, closure=None)'),
};
