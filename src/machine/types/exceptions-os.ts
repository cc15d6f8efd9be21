/** OSError and its family, chosen by errno. CPython: Objects/exceptions.c, OSError_new and what follows. */
import { defineType, getset, member, method } from '../define.ts';
import { OS_ERROR } from '../exception-layouts.ts';
import { allocateException, exceptionSlots, setField } from '../exception-object.ts';
import { intNumber, newInt } from '../int-object.ts';
import { EXCEPTION } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { noKeywords } from '../native-arguments.ts';
import { Static, Type } from '../places.ts';
import { index } from '../protocol/number.ts';
import { reprText, strText } from '../protocol/text.ts';
import { raise, typeName } from '../raise.ts';
import { slotNative } from '../registry.ts';
import { Slot } from '../slot-numbers.ts';
import { newStr } from '../str-object.ts';
import { newTuple, tupleFrom, tupleItem, tupleSize } from '../tuple-object.ts';
import { exceptionStr } from './base-exception.ts';
import { plainExceptions } from './exceptions.ts';

/** Which class says what an errno of Linux means. */
const CLASSES: ReadonlyMap<number, Type> = new Map([
  [11, Type.BlockingIOError],
  [114, Type.BlockingIOError],
  [115, Type.BlockingIOError],
  [32, Type.BrokenPipeError],
  [108, Type.BrokenPipeError],
  [10, Type.ChildProcessError],
  [103, Type.ConnectionAbortedError],
  [111, Type.ConnectionRefusedError],
  [104, Type.ConnectionResetError],
  [17, Type.FileExistsError],
  [2, Type.FileNotFoundError],
  [21, Type.IsADirectoryError],
  [20, Type.NotADirectoryError],
  [4, Type.InterruptedError],
  [13, Type.PermissionError],
  [1, Type.PermissionError],
  [3, Type.ProcessLookupError],
  [110, Type.TimeoutError],
]);

/**
 * A class with an `__init__` of its own, but not a `__new__`, sees its fields filled by `OSError.__init__`
 * only. CPython: oserror_use_init.
 */
function fillsInInit(m: Machine, type: Address): boolean {
  return m.load(type + Slot.init) !== slotNative(init) && m.load(type + Slot.new) === slotNative(make);
}

function make(m: Machine, type: Address, argv: Address, count: number, names: Address): Address {
  if (fillsInInit(m, type)) return finish(m, allocateException(m, type, Static.emptyTuple), 0, 0);
  noKeywords(m, typeName(m, type), names);
  const two = count >= 2 && count <= 5;
  let kind = type;
  if (type === Type.OSError && two) {
    const number = m.load(argv);
    if (m.typeOf(number) === Type.int) kind = CLASSES.get(intNumber(m, number)) ?? type;
  }
  const self = allocateException(m, kind, tupleFrom(m, argv, keptCount(m, kind, argv, count)));
  return finish(m, self, argv, two ? count : 0);
}

/** Whether the third argument is no file name: BlockingIOError says there how much was written. */
function isCountWritten(m: Machine, kind: Address, third: Address): boolean {
  return kind === Type.BlockingIOError && m.load(m.typeOf(third) + Slot.index) !== 0;
}

/** How many of the arguments stay in `args`: not the file names, which have fields. */
function keptCount(m: Machine, kind: Address, argv: Address, count: number): number {
  if (count < 3 || count > 5) return count;
  const third = m.load(argv + 16);
  return third === Static.None || isCountWritten(m, kind, third) ? count : 2;
}

/** Fills the fields from the arguments. Returns the exception. CPython: oserror_init. */
function finish(m: Machine, self: Address, argv: Address, count: number): Address {
  const filename = count > 2 ? m.load(argv + 16) : Static.None;
  const filename2 = count > 4 ? m.load(argv + 32) : Static.None;
  m.store(self + OS_ERROR.written, -1);
  if (count < 2) return self;
  setField(m, self + OS_ERROR.number, m.load(argv));
  setField(m, self + OS_ERROR.text, m.load(argv + 8));
  if (filename === Static.None) return self;
  if (isCountWritten(m, m.typeOf(self), filename)) {
    m.keep(self);
    const written = index(m, filename);
    m.store(self + OS_ERROR.written, intNumber(m, written));
    m.release(written);
    return m.unkeep();
  }
  setField(m, self + OS_ERROR.filename, filename);
  if (filename2 !== Static.None) setField(m, self + OS_ERROR.filename2, filename2);
  return self;
}

function init(m: Machine, self: Address, argv: Address, count: number, names: Address): void {
  const type = m.typeOf(self);
  if (!fillsInInit(m, type)) return;
  noKeywords(m, typeName(m, type), names);
  const two = count >= 2 && count <= 5;
  m.replace(self + EXCEPTION.args, tupleFrom(m, argv, keptCount(m, type, argv, count)));
  finish(m, self, argv, two ? count : 0);
}

function str(m: Machine, self: Address): Address {
  const text = (field: number): string => strText(m, m.load(self + field) || Static.None);
  const filename = m.load(self + OS_ERROR.filename);
  if (filename !== 0) {
    const start = `[Errno ${text(OS_ERROR.number)}] ${text(OS_ERROR.text)}: ${reprText(m, filename)}`;
    const second = m.load(self + OS_ERROR.filename2);
    return newStr(m, second === 0 ? start : `${start} -> ${reprText(m, second)}`);
  }
  if (m.load(self + OS_ERROR.number) !== 0 && m.load(self + OS_ERROR.text) !== 0) {
    return newStr(m, `[Errno ${text(OS_ERROR.number)}] ${text(OS_ERROR.text)}`);
  }
  return exceptionStr(m, self);
}

/** The file names, which `args` does not have, are given to the copy as arguments. */
function reduce(m: Machine, self: Address): Address {
  const args = m.load(self + EXCEPTION.args);
  const filename = m.load(self + OS_ERROR.filename);
  let given = m.hold(args);
  if (filename !== 0 && tupleSize(m, args) === 2) {
    m.release(given);
    const second = m.load(self + OS_ERROR.filename2);
    const item = (at: number): Address => m.hold(tupleItem(m, args, at));
    given =
      second === 0
        ? newTuple(m, item(0), item(1), m.hold(filename))
        : newTuple(m, item(0), item(1), m.hold(filename), Static.None, m.hold(second));
  }
  const type = m.hold(m.typeOf(self));
  const dict = m.load(self + EXCEPTION.dict);
  return dict === 0 ? newTuple(m, type, given) : newTuple(m, type, given, m.hold(dict));
}

function getWritten(m: Machine, self: Address): Address {
  const written = m.load(self + OS_ERROR.written);
  if (written === -1) raise(m, Type.AttributeError, 'characters_written');
  return newInt(m, written);
}

function setWritten(m: Machine, self: Address, value: Address): void {
  if (value === 0) {
    if (m.load(self + OS_ERROR.written) === -1) raise(m, Type.AttributeError, 'characters_written');
    m.store(self + OS_ERROR.written, -1);
    return;
  }
  const written = index(m, value);
  m.store(self + OS_ERROR.written, intNumber(m, written));
  m.release(written);
}

defineType(
  'OSError',
  {
    at: Type.OSError,
    base: Type.Exception,
    layout: OS_ERROR,
    collected: true,
    dictOffset: EXCEPTION.dict,
    letter: 'E',
    doc: 'Base class for I/O related errors.',
    ...exceptionSlots(OS_ERROR),
    new: make,
    init,
    str,
  },
  [
    method('__reduce__', reduce, '()'),
    member('errno', OS_ERROR.number, true),
    member('strerror', OS_ERROR.text, true),
    member('filename', OS_ERROR.filename, true),
    member('filename2', OS_ERROR.filename2, true),
    getset('characters_written', getWritten, setWritten),
  ],
);

plainExceptions(OS_ERROR, { init }, [
  ['BlockingIOError', Type.BlockingIOError, Type.OSError, 'I/O operation would block.'],
  ['ChildProcessError', Type.ChildProcessError, Type.OSError, 'Child process error.'],
  ['ConnectionError', Type.ConnectionError, Type.OSError, 'Connection error.'],
  ['BrokenPipeError', Type.BrokenPipeError, Type.ConnectionError, 'Broken pipe.'],
  ['ConnectionAbortedError', Type.ConnectionAbortedError, Type.ConnectionError, 'Connection aborted.'],
  ['ConnectionRefusedError', Type.ConnectionRefusedError, Type.ConnectionError, 'Connection refused.'],
  ['ConnectionResetError', Type.ConnectionResetError, Type.ConnectionError, 'Connection reset.'],
  ['FileExistsError', Type.FileExistsError, Type.OSError, 'File already exists.'],
  ['FileNotFoundError', Type.FileNotFoundError, Type.OSError, 'File not found.'],
  ['InterruptedError', Type.InterruptedError, Type.OSError, 'Interrupted by signal.'],
  ['IsADirectoryError', Type.IsADirectoryError, Type.OSError, "Operation doesn't work on directories."],
  ['NotADirectoryError', Type.NotADirectoryError, Type.OSError, 'Operation only works on directories.'],
  ['PermissionError', Type.PermissionError, Type.OSError, 'Not enough permissions.'],
  ['ProcessLookupError', Type.ProcessLookupError, Type.OSError, 'Process not found.'],
  ['TimeoutError', Type.TimeoutError, Type.OSError, 'Timeout expired.'],
]);
