/**
 * Layouts of the objects that more than one file knows. Offsets are those of CPython 3.13 on a 64-bit
 * machine, so sizes and size classes are too. Tabular: one entry a struct, CPython's struct named beside.
 */
import { block, borrowed, double, hash, layout, native, reference, word } from './layout.ts';

/** Nothing but the header: object(), None. */
export const PLAIN = layout('object', {});

/** PyTypeObject, as far as it is kept; slots follow at Slot.dealloc. Static and made types alike. */
export const TYPE = layout('type', {
  size: word('number of slots made by __slots__'),
  name: reference('__name__'),
  qualname: reference('__qualname__'),
  basicSize: word('bytes of the fixed part of an instance'),
  itemSize: word('bytes of an item of variable part'),
  flags: word('TypeFlag bits'),
  dict: reference('namespace of the class'),
  base: reference('the base that gives the layout'),
  bases: reference('__bases__'),
  mro: reference('method resolution order'),
  subclasses: block('direct subclasses, not counted'),
  version: word('changes whenever the result of an attribute look-up may'),
  cachedKeys: block('keys table shared by the instances'),
  slotNames: reference('__slots__ as a tuple'),
  weakList: borrowed('weak references to the class'),
  dictOffset: word('offset of __dict__ in an instance'),
  weakOffset: word('offset of the list of weak references in an instance'),
  spec: word('address of the nearest built-in type, whose declaration gives the layout'),
  module: reference('the module that defined it, for library types'),
  slotsOffset: word('offset of the first of them in an instance'),
  typeParameters: reference('not used by 3.13 itself'),
  annotations: reference('not used by 3.13 itself'),
});

/** Bits of TYPE.flags. */
export const enum TypeFlag {
  /** Made by a class statement. */
  heap = 1,
  /** May be a base class. */
  baseType = 2,
  collected = 4,
  /** Instances have a managed `__dict__`, with their attributes inline until it is asked for. */
  inlineValues = 8,
  managedDict = 16,
  managedWeak = 32,
  /** Calling it does not make an instance. */
  noInstances = 64,
  /** Attributes cannot be set. */
  immutable = 128,
  /** The objects of it get a label. */
  labelled = 256,
  intSubclass = 512,
  strSubclass = 1024,
  listSubclass = 2048,
  tupleSubclass = 4096,
  dictSubclass = 8192,
  exceptionSubclass = 16384,
  typeSubclass = 32768,
  bytesSubclass = 65536,
  /** Matches sequence / mapping patterns. */
  sequence = 1 << 17,
  mapping = 1 << 18,
  abstract = 1 << 19,
  /** Methods of it are looked up without making a bound method. */
  methodDescriptor = 1 << 20,
  ready = 1 << 21,
  floatSubclass = 1 << 22,
  setSubclass = 1 << 23,
  /** A class of library code that CPython has in C: messages call it by its module, too. */
  namedInFull = 1 << 24,
}

/** PyLongObject: tag = digits << 3 | (0 positive, 1 zero, 2 negative); 30-bit digits of 4 bytes from `digits`. */
export const INT = layout('int', { tag: word('sign and number of digits') });
export const INT_DIGITS = 24;

export const FLOAT = layout('float', { value: double('the number') });
export const COMPLEX = layout('complex', { real: double('real part'), imag: double('imaginary part') });

/** PyASCIIObject; the compact form for other text continues in STR_WIDE. Data follow. */
export const STR = layout('str', {
  length: word('number of code points'),
  hash: hash('cached hash, -1 when not known'),
  state: word('interned (bits 0-1), bytes a character (bits 2-4), compact (5), ascii (6)'),
});
/**
 * Offsets of the data: of ASCII text, of wider text (two words for a UTF-8 cache in between). An instance
 * of a derived class has them in a block apart, whose address stands where wider text would begin.
 */
export const enum StrData {
  ascii = 40,
  wide = 56,
  apart = 56,
  /** Bytes of the fixed part of such an instance. CPython: sizeof(PyUnicodeObject). */
  end = 64,
  /** In wide text: length of the cached UTF-8 form, which counts in sys.getsizeof. */
  utf8Length = 40,
}

export const BYTES = layout('bytes', { size: word('number of bytes'), hash: hash('cached hash') });
export const BYTES_DATA = 32;

/** PyTupleObject; items follow. */
export const TUPLE = layout('tuple', { size: word('number of items') });
export const TUPLE_ITEMS = 24;

/** PyListObject. */
export const LIST = layout('list', {
  size: word('number of items'),
  items: block('array of references'),
  allocated: word('room in the array, in items'),
});

/** PyDictObject. */
export const DICT = layout('dict', {
  used: word('number of entries'),
  watched: word('1 for a module namespace: new names change Own.namespaceVersion'),
  keys: block('keys table'),
  values: block('values of a split table, 0 for a combined one'),
});

/** _PyDictViewObject: dict_keys, dict_values, dict_items. */
export const DICT_VIEW = layout('dict view', { dict: reference('what is seen through it') });

/** PySetObject. */
export const SET = layout('set', {
  fill: word('entries used or dummy'),
  used: word('entries used'),
  mask: word('size of the table less one'),
  table: block('table of (key, hash) pairs; inside the object when small'),
  hash: hash('cached hash of a frozenset'),
  finger: word('where pop looks next'),
});

export const SLICE = layout('slice', {
  start: reference('start'),
  stop: reference('stop'),
  step: reference('step'),
});

/** PyFunctionObject. */
export const FUNCTION = layout('function', {
  globals: reference('__globals__'),
  builtins: reference('__builtins__'),
  name: reference('__name__'),
  qualname: reference('__qualname__'),
  code: reference('__code__'),
  defaults: reference('__defaults__'),
  kwDefaults: reference('__kwdefaults__'),
  closure: reference('__closure__'),
  doc: reference('__doc__'),
  dict: reference('__dict__'),
  weakList: borrowed('weak references'),
  module: reference('__module__'),
  annotations: reference('__annotations__'),
  typeParameters: reference('__type_params__'),
  vectorcall: native('not used'),
  version: word('not used'),
});

/** PyMethodObject. */
export const METHOD = layout('method', {
  function: reference('__func__'),
  self: reference('__self__'),
  weakList: borrowed('weak references'),
  vectorcall: native('not used'),
});

/** PyCFunctionObject. */
export const BUILTIN = layout('builtin_function_or_method', {
  native: native('number of the native'),
  self: reference('__self__'),
  module: reference('__module__'),
  weakList: borrowed('weak references'),
  vectorcall: native('not used'),
});

/** PyMethodDescrObject and its kin: method, class method, getset, member, wrapper. */
export const DESCRIPTOR = layout('descriptor', {
  type: reference('__objclass__'),
  name: reference('__name__'),
  qualname: reference('__qualname__'),
  /** method: number of the native; getset: the getter's; member: offset; wrapper: number of the slot's native. */
  what: native('native or offset'),
  vectorcall: native('not used; not there in getset and member'),
});
/**
 * High half of the word `what`. getset: number of the setter's native; member: MemberKind; wrapper: place
 * in the table of special methods.
 */
export const DESCRIPTOR_MORE = 44;

export const CELL = layout('cell', { value: reference('cell_contents') });

/** PyCodeObject, as far as it is kept: the instructions themselves are host data under `unit`. */
export const CODE = layout('code', {
  unit: word('number of the loaded code'),
  constants: reference('co_consts'),
  names: reference('co_names'),
  localNames: reference('co_varnames + cells + free, as one tuple'),
  name: reference('co_name'),
  qualname: reference('co_qualname'),
  filename: reference('co_filename'),
  flags: word('co_flags'),
  firstLine: word('co_firstlineno'),
  argumentCount: word('co_argcount'),
  positionalOnly: word('co_posonlyargcount'),
  keywordOnly: word('co_kwonlyargcount'),
  weakList: borrowed('weak references'),
});

/** PyBaseExceptionObject. */
export const EXCEPTION = layout('BaseException', {
  dict: reference('__dict__'),
  args: reference('args'),
  notes: reference('not used: __notes__ lives in __dict__'),
  traceback: reference('__traceback__'),
  context: reference('__context__'),
  cause: reference('__cause__'),
  suppressContext: word('__suppress_context__'),
});

/** PyAttributeErrorObject: what follows the fields of every exception. */
export const enum AttributeErrorWord {
  object = 72,
  name = 80,
}

/** PyTracebackObject. */
export const TRACEBACK = layout('traceback', {
  next: reference('tb_next'),
  frame: reference('tb_frame'),
  lasti: word('instruction; its high half is the line'),
});

/** PyModuleObject. */
export const MODULE = layout('module', {
  dict: reference('__dict__'),
  definition: native('not used'),
  state: block('not used'),
  weakList: borrowed('weak references'),
  name: reference('name for error messages'),
});

/**
 * _PyInterpreterFrame: a frame on the stack of frames or inside a generator. Not an object. Locals,
 * cells and free variables follow at `FrameWord.locals`, then the operand stack.
 */
export const enum FrameWord {
  code = 0,
  /** Number of the call that made the frame, in the high half of the same word: frames are told apart by it. */
  activation = 4,
  previous = 8,
  function = 16,
  globals = 24,
  builtins = 32,
  /** Namespace of a module or class body; 0 in a function. */
  namespace = 40,
  /** The frame object, once somebody asked for it: an owned reference. */
  object = 48,
  /** Index of the instruction after the one that runs. */
  pc = 56,
  /** Address after the top of the operand stack, while the frame does not run. */
  top = 64,
  /** FrameOwner, in the high half of the same word. */
  owner = 68,
  locals = 72,
}

/** Who takes a frame's result. */
export const enum FrameOwner {
  /** The calling frame's operand stack. */
  caller = 0,
  /** The built-in that runs it in a loop of its own. */
  host = 1,
  /** The caller's stack already has the new instance; `__init__` must return None. */
  construct = 2,
  /**
   * The calling frame's operand stack, in the place of its instruction's operands, which are still there:
   * the call of a special method, as a native would make it.
   */
  operands = 3,
  /** A generator's frame, resumed by the calling frame. */
  generator = 4,
  /** A generator's frame, resumed by a built-in. */
  generatorHost = 5,
  /** As `operands`; what the call is made with is on the keep stack: see interpreter/tuple-call.ts. */
  tupleCall = 6,
  /** A finished frame, kept by its frame object. */
  object = 8,
}

/** How far a generator is. CPython: FRAME_CREATED and so on. */
export const enum GeneratorState {
  created = 0,
  suspended = 1,
  /** Suspended inside `yield from` or `await`. */
  delegating = 2,
  running = 3,
  finished = 4,
}

/** PyFrameObject; room for a copy of the frame follows, used when the object outlives its frame. */
export const FRAME = layout('frame', {
  back: reference('f_back, once the frame is over'),
  frame: borrowed('address of the frame: on the stack, in a generator, or the copy'),
  trace: reference('f_trace'),
  line: word('f_lineno set by hand'),
  extraLocals: reference('names added through f_locals'),
  localsCache: reference('dict handed to C code'),
});
export const FRAME_COPY = 64;

/** PyGenObject; the frame lies inside. */
export const GENERATOR = layout('generator', {
  weakList: borrowed('weak references'),
  name: reference('__name__'),
  qualname: reference('__qualname__'),
  handled: reference('exception handled inside'),
  previousHandled: borrowed('exception-info item of the resumer'),
  origin: reference('origin or finalizer'),
  state: word('GeneratorState; its high half has the kind: 0 generator, 1 coroutine, 2 async generator'),
});
export const GENERATOR_FRAME = 72;
