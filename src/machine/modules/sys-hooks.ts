/** What sys offers to print values and exceptions, and can be put in their place. CPython: Python/sysmodule.c. */
import { setHooks } from '../asyncgen-hooks.ts';
import { builtin, type ModuleMember, moduleAlias } from '../define.ts';
import { dictGetName, dictSetName } from '../dict-object.ts';
import { writeError } from '../error-output.ts';
import { setField } from '../exception-object.ts';
import { EXCEPTION } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { name } from '../names.ts';
import { Own } from '../own-words.ts';
import { Static, Type } from '../places.ts';
import { callMethod } from '../protocol/attribute.ts';
import { reprText } from '../protocol/text.ts';
import { isException, raise, typeNameOf } from '../raise.ts';
import { isStandard, Stream, writeText } from '../standard-stream.ts';
import { newStr, textOf } from '../str-object.ts';
import { newStructSequence, structSequence } from '../struct-sequence.ts';
import { tupleItem } from '../tuple-object.ts';
import { standardStream } from '../types/standard-stream.ts';
import { formatException } from '../uncaught.ts';
import { printUnraisable, unraisableArguments } from '../unraisable.ts';

const UNDERSCORE = name('_');
const STDOUT = name('stdout');
const WRITE = name('write');

/** Prints a value as the prompt does, and binds it to `_` in builtins. */
function displayHook(m: Machine, _module: Address, value: Address): Address {
  if (value === Static.None) return Static.None;
  const builtins = m.load(Own.builtins);
  dictSetName(m, builtins, UNDERSCORE, Static.None);
  const stream = dictGetName(m, m.load(Own.sysNamespace), STDOUT);
  if (stream === 0 || stream === Static.None) raise(m, Type.RuntimeError, 'lost sys.stdout');
  m.keep(m.hold(stream));
  const text = reprText(m, value);
  if (isStandard(m, stream, standardStream.address, Stream.stdout)) writeText(m, Stream.stdout, `${text}\n`);
  else
    for (const part of [text, '\n']) {
      const shown = m.keep(newStr(m, part));
      m.release(callMethod(m, stream, WRITE, shown));
      m.release(m.unkeep());
    }
  m.release(m.unkeep());
  dictSetName(m, builtins, UNDERSCORE, value);
  return Static.None;
}

/** Prints an exception as the end of a program does. */
function exceptHook(
  m: Machine,
  _module: Address,
  _type: Address,
  value: Address,
  traceback: Address,
): Address {
  if (!isException(m, value)) {
    const given = typeNameOf(m, value);
    writeError(m, `TypeError: print_exception(): Exception expected for value, ${given} found\n`);
    return Static.None;
  }
  if (m.typeOf(traceback) === Type.traceback && m.load(value + EXCEPTION.traceback) === 0) {
    setField(m, value + EXCEPTION.traceback, traceback);
  }
  writeError(m, formatException(m, value));
  return Static.None;
}

/** Reports an exception that was ignored. */
function unraisableHook(m: Machine, _module: Address, args: Address): Address {
  if (m.typeOf(args) !== unraisableArguments.address) {
    raise(m, Type.TypeError, 'sys.unraisablehook argument type must be UnraisableHookArgs');
  }
  const [value, message, object] = [1, 3, 4].map((i) => tupleItem(m, args, i)) as [Address, Address, Address];
  const title = message === Static.None ? null : textOf(m, message);
  if (isException(m, value)) printUnraisable(m, value, object, title);
  return Static.None;
}

const unraisable = builtin('unraisablehook', unraisableHook, '(unraisable, /)');
const display = builtin('displayhook', displayHook, '(object, /)');
const except = builtin('excepthook', exceptHook, '(exctype, value, traceback, /)');

const asyncgenHooks = structSequence(
  'asyncgen_hooks',
  'sys',
  ['firstiter', 'finalizer'],
  'sys.asyncgen_hooks(firstiter=None, finalizer=None)',
);

function getAsyncgenHooks(m: Machine): Address {
  const hooks = [Own.asyncgenFirst, Own.asyncgenFinalizer].map((word) => m.hold(m.load(word) || Static.None));
  return newStructSequence(m, asyncgenHooks, hooks);
}

function setAsyncgenHooks(m: Machine, _module: Address, first: Address, finalizer: Address): Address {
  setHooks(m, first, finalizer);
  return Static.None;
}

/** The hooks in the namespace of the module. */
export const SYS_HOOKS: readonly ModuleMember[] = [
  display,
  moduleAlias('__displayhook__', 'displayhook'),
  except,
  moduleAlias('__excepthook__', 'excepthook'),
  unraisable,
  moduleAlias('__unraisablehook__', 'unraisablehook'),
  builtin('get_asyncgen_hooks', getAsyncgenHooks, '()'),
  builtin(
    'set_asyncgen_hooks',
    setAsyncgenHooks,
    '(firstiter=<unrepresentable>, finalizer=<unrepresentable>)',
  ),
];
