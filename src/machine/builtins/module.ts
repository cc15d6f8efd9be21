/** The module builtins: which names there are, in CPython's order. CPython: Python/bltinmodule.c, Objects/exceptions.c. */
import { defineModule, type ModuleMember, moduleValue } from '../define.ts';
import { importBuiltin } from '../import.ts';
import { openBuiltin } from '../modules/io/open.ts';
import { Static, Type } from '../places.ts';
import { asyncBuiltins } from './asynchronous.ts';
import { breakpointBuiltin } from './breakpoint.ts';
import { buildClassBuiltin, isinstanceBuiltin, issubclassBuiltin } from './classes.ts';
import { codeBuiltins } from './code.ts';
import { maxBuiltin, minBuiltin } from './extremes.ts';
import { formatBuiltin } from './formatting.ts';
import { iterationBuiltins as iteration } from './iteration.ts';
import { namespaceBuiltins as namespaces } from './namespaces.ts';
import { numberBuiltins as numbers } from './numbers.ts';
import { objectBuiltins as objects } from './objects.ts';
import { inputBuiltin, printBuiltin } from './output.ts';
import { siteBuiltins } from './site.ts';
import { sumBuiltin } from './sum.ts';

const FUNCTIONS: readonly ModuleMember[] = [
  buildClassBuiltin,
  importBuiltin,
  numbers.abs,
  iteration.all,
  iteration.any,
  objects.ascii,
  numbers.bin,
  breakpointBuiltin,
  objects.callable,
  numbers.chr,
  codeBuiltins.compile,
  objects.delattr,
  namespaces.dir,
  numbers.divmod,
  codeBuiltins.eval,
  codeBuiltins.exec,
  formatBuiltin,
  objects.getattr,
  namespaces.globals,
  objects.hasattr,
  objects.hash,
  numbers.hex,
  objects.id,
  inputBuiltin,
  isinstanceBuiltin,
  issubclassBuiltin,
  iteration.iter,
  asyncBuiltins.aiter,
  objects.len,
  namespaces.locals,
  maxBuiltin,
  minBuiltin,
  iteration.next,
  asyncBuiltins.anext,
  numbers.oct,
  numbers.ord,
  numbers.pow,
  printBuiltin,
  objects.repr,
  numbers.round,
  objects.setattr,
  iteration.sorted,
  sumBuiltin,
  namespaces.vars,
];

const CONSTANTS: readonly ModuleMember[] = [
  moduleValue('None', () => Static.None),
  moduleValue('Ellipsis', () => Static.Ellipsis),
  moduleValue('NotImplemented', () => Static.NotImplemented),
  moduleValue('False', () => Static.False),
  moduleValue('True', () => Static.True),
];

/** A type by its name here; those that exceptions are named twice by stand at the end. */
const type = (name: string, address: Type): ModuleMember => ({ kind: 'type', name, type: address });

const TYPES: readonly ModuleMember[] = [
  type('bool', Type.bool),
  type('memoryview', Type.memoryview),
  type('bytearray', Type.bytearray),
  type('bytes', Type.bytes),
  type('classmethod', Type.classmethod),
  type('complex', Type.complex),
  type('dict', Type.dict),
  type('enumerate', Type.enumerate),
  type('filter', Type.filter),
  type('float', Type.float),
  type('frozenset', Type.frozenset),
  type('property', Type.property),
  type('int', Type.int),
  type('list', Type.list),
  type('map', Type.map),
  type('object', Type.object),
  type('range', Type.range),
  type('reversed', Type.reversed),
  type('set', Type.set),
  type('slice', Type.slice),
  type('staticmethod', Type.staticmethod),
  type('str', Type.str),
  type('super', Type.super),
  type('tuple', Type.tuple),
  type('type', Type.type),
  type('zip', Type.zip),
  moduleValue('__debug__', () => Static.True),
];

const EXCEPTIONS: readonly ModuleMember[] = [
  type('BaseException', Type.BaseException),
  type('BaseExceptionGroup', Type.BaseExceptionGroup),
  type('Exception', Type.Exception),
  type('GeneratorExit', Type.GeneratorExit),
  type('KeyboardInterrupt', Type.KeyboardInterrupt),
  type('SystemExit', Type.SystemExit),
  type('ArithmeticError', Type.ArithmeticError),
  type('AssertionError', Type.AssertionError),
  type('AttributeError', Type.AttributeError),
  type('BufferError', Type.BufferError),
  type('EOFError', Type.EOFError),
  type('ImportError', Type.ImportError),
  type('LookupError', Type.LookupError),
  type('MemoryError', Type.MemoryError),
  type('NameError', Type.NameError),
  type('OSError', Type.OSError),
  type('ReferenceError', Type.ReferenceError),
  type('RuntimeError', Type.RuntimeError),
  type('StopAsyncIteration', Type.StopAsyncIteration),
  type('StopIteration', Type.StopIteration),
  type('SyntaxError', Type.SyntaxError),
  type('SystemError', Type.SystemError),
  type('TypeError', Type.TypeError),
  type('ValueError', Type.ValueError),
  type('Warning', Type.Warning),
  type('FloatingPointError', Type.FloatingPointError),
  type('OverflowError', Type.OverflowError),
  type('ZeroDivisionError', Type.ZeroDivisionError),
  type('BytesWarning', Type.BytesWarning),
  type('DeprecationWarning', Type.DeprecationWarning),
  type('EncodingWarning', Type.EncodingWarning),
  type('FutureWarning', Type.FutureWarning),
  type('ImportWarning', Type.ImportWarning),
  type('PendingDeprecationWarning', Type.PendingDeprecationWarning),
  type('ResourceWarning', Type.ResourceWarning),
  type('RuntimeWarning', Type.RuntimeWarning),
  type('SyntaxWarning', Type.SyntaxWarning),
  type('UnicodeWarning', Type.UnicodeWarning),
  type('UserWarning', Type.UserWarning),
  type('BlockingIOError', Type.BlockingIOError),
  type('ChildProcessError', Type.ChildProcessError),
  type('ConnectionError', Type.ConnectionError),
  type('FileExistsError', Type.FileExistsError),
  type('FileNotFoundError', Type.FileNotFoundError),
  type('InterruptedError', Type.InterruptedError),
  type('IsADirectoryError', Type.IsADirectoryError),
  type('NotADirectoryError', Type.NotADirectoryError),
  type('PermissionError', Type.PermissionError),
  type('ProcessLookupError', Type.ProcessLookupError),
  type('TimeoutError', Type.TimeoutError),
  type('IndentationError', Type.IndentationError),
  type('_IncompleteInputError', Type._IncompleteInputError),
  type('IndexError', Type.IndexError),
  type('KeyError', Type.KeyError),
  type('ModuleNotFoundError', Type.ModuleNotFoundError),
  type('NotImplementedError', Type.NotImplementedError),
  type('PythonFinalizationError', Type.PythonFinalizationError),
  type('RecursionError', Type.RecursionError),
  type('UnboundLocalError', Type.UnboundLocalError),
  type('UnicodeError', Type.UnicodeError),
  type('BrokenPipeError', Type.BrokenPipeError),
  type('ConnectionAbortedError', Type.ConnectionAbortedError),
  type('ConnectionRefusedError', Type.ConnectionRefusedError),
  type('ConnectionResetError', Type.ConnectionResetError),
  type('TabError', Type.TabError),
  type('UnicodeDecodeError', Type.UnicodeDecodeError),
  type('UnicodeEncodeError', Type.UnicodeEncodeError),
  type('UnicodeTranslateError', Type.UnicodeTranslateError),
  type('ExceptionGroup', Type.ExceptionGroup),
  type('EnvironmentError', Type.OSError),
  type('IOError', Type.OSError),
];

const DOC = `Built-in functions, types, exceptions, and other objects.

This module provides direct access to all 'built-in'
identifiers of Python; for example, builtins.len is
the full name for the built-in function len().

This module is not normally accessed explicitly by most
applications, but can be useful in modules that provide
objects with the same name as a builtin and need to
restrict access to the built-in one.`;

defineModule('builtins', DOC, [
  ...FUNCTIONS,
  ...CONSTANTS,
  ...TYPES,
  ...EXCEPTIONS,
  openBuiltin,
  ...siteBuiltins,
]);
