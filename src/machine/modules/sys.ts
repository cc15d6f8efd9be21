/** The module sys. CPython: Python/sysmodule.c; values stand in sys-values.ts, hooks in sys-hooks.ts. */
import { builtin, defineModule, rawBuiltin, typeSpecAt } from '../define.ts';
import { floatValue, newFloat } from '../float-object.ts';
import { frameObject, seenFrame } from '../frame-object.ts';
import { eachBlock, eachFreeBlock } from '../heap-blocks.ts';
import { intNumber, newInt } from '../int-object.ts';
import { internMortal, isInterned } from '../interned.ts';
import { EXCEPTION, FrameWord, FUNCTION, TYPE, TypeFlag } from '../layouts.ts';
import { IMMORTAL, type Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { name } from '../names.ts';
import { Own } from '../own-words.ts';
import { Static, Type } from '../places.ts';
import { callBound } from '../protocol/attribute.ts';
import { call } from '../protocol/call.ts';
import { sizeArgument } from '../protocol/index-value.ts';
import { isStr } from '../protocol/text.ts';
import {
  argumentTypeName,
  caught,
  handledException,
  raise,
  throwException,
  typeName,
  typeNameOf,
} from '../raise.ts';
import { newTuple, tupleItem, tupleSize } from '../tuple-object.ts';
import { SYS_HOOKS } from './sys-hooks.ts';
import { SYS_VALUES } from './sys-values.ts';

const SIZEOF = name('__sizeof__');

/** The count that CPython shows of immortal objects. */
const IMMORTAL_SHOWN = 4294967295;

/** The stored count: the caller's operand stack holds one of the references. */
function getRefCount(m: Machine, _module: Address, object: Address): Address {
  const count = m.count(object);
  return newInt(m, count === IMMORTAL ? IMMORTAL_SHOWN : count);
}

/** What `__sizeof__` says, and the words in front of the object. CPython: _PySys_GetSizeOf. */
function sizeOf(m: Machine, object: Address): Address {
  const size = callBound(m, object, SIZEOF);
  const type = m.typeOf(object);
  if (size === 0) raise(m, Type.TypeError, `Type ${typeName(m, type)} doesn't define __sizeof__`);
  m.keep(size);
  if ((m.load(m.typeOf(size) + TYPE.flags) & TypeFlag.intSubclass) === 0) {
    raise(m, Type.TypeError, 'an integer is required');
  }
  const bytes = intNumber(m, size);
  if (bytes < 0) raise(m, Type.ValueError, '__sizeof__() should return >= 0');
  m.release(m.unkeep());
  const collected =
    (m.load(type + TYPE.flags) & TypeFlag.collected) !== 0 && typeSpecAt(object) === undefined;
  return newInt(m, bytes + (collected ? m.preHeader(type) : 0));
}

function getSizeOf(m: Machine, _module: Address, object: Address, otherwise: Address): Address {
  if (otherwise === 0) return sizeOf(m, object);
  const mark = m.kept;
  try {
    return sizeOf(m, object);
  } catch (error) {
    caught(m, error, mark, Type.TypeError);
    return m.hold(otherwise);
  }
}

function intern(m: Machine, _module: Address, text: Address): Address {
  if (!isStr(m, text)) {
    raise(m, Type.TypeError, `intern() argument must be str, not ${argumentTypeName(m, text)}`);
  }
  if (m.typeOf(text) !== Type.str) raise(m, Type.TypeError, `can't intern ${typeNameOf(m, text)}`);
  return internMortal(m, m.hold(text));
}

/** SystemExit with the status; a tuple is taken as its arguments. CPython: sys_exit_impl. */
function exit(m: Machine, _module: Address, status: Address): Address {
  const given = status === 0 ? Static.None : status;
  if (given === Static.None) throwException(m, call(m, Type.SystemExit));
  if (m.typeOf(given) !== Type.tuple) throwException(m, call(m, Type.SystemExit, given));
  const items = Array.from({ length: tupleSize(m, given) }, (_, i) => tupleItem(m, given, i));
  throwException(m, call(m, Type.SystemExit, ...items));
}

function getRecursionLimit(m: Machine): Address {
  return newInt(m, m.load(Own.recursionLimit));
}

function setRecursionLimit(m: Machine, _module: Address, limit: Address): Address {
  const wanted = sizeArgument(m, limit);
  if (wanted < 1) raise(m, Type.ValueError, 'recursion limit must be greater or equal than 1');
  if (wanted > 0x7fffffff) {
    raise(m, Type.OverflowError, 'Python int too large to convert to C int');
  }
  const depth = m.load(Own.depth);
  if (depth >= wanted) {
    const where = `the recursion limit to ${wanted} at the recursion depth ${depth}`;
    raise(m, Type.RecursionError, `cannot set ${where}: the limit is too low`);
  }
  m.store(Own.recursionLimit, wanted);
  return Static.None;
}

/** The exception being handled by the caller, None when there is none. */
function exception(m: Machine): Address {
  return m.hold(handledException(m) || Static.None);
}

function excInfo(m: Machine): Address {
  const handled = handledException(m);
  if (handled === 0) return newTuple(m, Static.None, Static.None, Static.None);
  const traceback = m.load(handled + EXCEPTION.traceback) || Static.None;
  return newTuple(m, m.hold(m.typeOf(handled)), m.hold(handled), m.hold(traceback));
}

/** The frame object of the caller, or of one further out. */
function getFrame(m: Machine, _module: Address, depth: Address): Address {
  let left = depth === 0 ? 0 : Math.max(0, sizeArgument(m, depth));
  let frame = seenFrame(m, m.frame);
  for (; left > 0 && frame !== 0; left--) frame = seenFrame(m, m.load(frame + FrameWord.previous));
  if (frame === 0) raise(m, Type.ValueError, 'call stack is not deep enough');
  return m.hold(frameObject(m, frame));
}

/** The name of the module whose code runs in the caller's frame, or in one further out; None outside of all. */
function getFrameModuleName(m: Machine, _module: Address, depth: Address): Address {
  let left = depth === 0 ? 0 : sizeArgument(m, depth);
  let frame = seenFrame(m, m.frame);
  for (; left > 0 && frame !== 0; left--) frame = seenFrame(m, m.load(frame + FrameWord.previous));
  const callee = frame === 0 ? 0 : m.load(frame + FrameWord.function);
  const module = callee === 0 ? 0 : m.load(callee + FUNCTION.module);
  return module === 0 ? Static.None : m.hold(module);
}

/** Blocks of memory that are handed out. */
function allocatedBlocks(m: Machine): Address {
  let count = 0;
  eachBlock(m, () => {
    count++;
  });
  eachFreeBlock(m, () => {
    count--;
  });
  return newInt(m, count);
}

function setSwitchInterval(m: Machine, _module: Address, interval: Address): Address {
  const seconds = m.keep(call(m, Type.float, interval));
  if (floatValue(m, seconds) <= 0) {
    raise(m, Type.ValueError, 'switch interval must be strictly positive');
  }
  m.release(m.unkeep());
  return Static.None;
}

const DIGITS_THRESHOLD = 640;

function setMaxDigits(m: Machine, _module: Address, digits: Address): Address {
  const most = sizeArgument(m, digits);
  if (most !== 0 && most < DIGITS_THRESHOLD) {
    raise(m, Type.ValueError, `maxdigits must be 0 or larger than ${DIGITS_THRESHOLD}`);
  }
  m.store(Own.intMaxStrDigits, most);
  return Static.None;
}

function notSupported(what: string) {
  return (m: Machine): never => {
    raise(m, Type.NotImplementedError, `sys.${what}() is not supported by Namesake: it traces by itself`);
  };
}

const utf8 = (m: Machine): Address => m.hold(UTF8);
const UTF8 = name('utf-8');
const SURROGATE_ESCAPE = name('surrogateescape');

defineModule(
  'sys',
  'This module provides access to some objects used or maintained by the\ninterpreter and to functions that interact strongly with the interpreter.',
  [
    ...SYS_VALUES,
    ...SYS_HOOKS,
    builtin('_getframe', getFrame, '(depth=0, /)'),
    builtin('_is_interned', (m, _module, text) => m.boolean(isInterned(m, text)), '(string, /)'),
    builtin('_clear_type_cache', () => Static.None, '()'),
    builtin('_getframemodulename', getFrameModuleName, '(depth=0)'),
    rawBuiltin('audit', () => Static.None, '(event, /, *args)'),
    builtin('addaudithook', () => Static.None, '(hook)'),
    builtin('exc_info', excInfo, '()'),
    builtin('getallocatedblocks', allocatedBlocks, '()'),
    builtin('setswitchinterval', setSwitchInterval, '(interval, /)'),
    builtin('exception', exception, '()'),
    builtin('exit', exit, '(status=None, /)'),
    builtin('get_int_max_str_digits', (m) => newInt(m, m.load(Own.intMaxStrDigits)), '()'),
    builtin('set_int_max_str_digits', setMaxDigits, '(maxdigits)'),
    builtin('getdefaultencoding', utf8, '()'),
    builtin('getfilesystemencoding', utf8, '()'),
    builtin('getfilesystemencodeerrors', (m) => m.hold(SURROGATE_ESCAPE), '()'),
    builtin('getrecursionlimit', getRecursionLimit, '()'),
    builtin('setrecursionlimit', setRecursionLimit, '(limit, /)'),
    builtin('getrefcount', getRefCount, '(object, /)'),
    builtin('getsizeof', getSizeOf, '(object, default=None)'),
    builtin('getswitchinterval', (m) => newFloat(m, 0.005), '()'),
    builtin('intern', intern, '(string, /)'),
    builtin('is_finalizing', (m) => m.boolean(m.load(Own.finalizing) !== 0), '()'),
    builtin('gettrace', () => Static.None, '()'),
    builtin('getprofile', () => Static.None, '()'),
    builtin('settrace', notSupported('settrace'), '(function, /)'),
    builtin('setprofile', notSupported('setprofile'), '(function, /)'),
  ],
);
