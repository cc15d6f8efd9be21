/**
 * The machine's own words in the null page: state of allocator, collector, exceptions, counters.
 * They lie in memory so that a copy of memory is a copy of the whole paused program. Byte addresses.
 */
export const enum Own {
  /** Exception being raised: an owned reference, 0 when none. CPython: tstate->current_exception. */
  pending = 64,
  /** Address of the innermost exception-info item {exception, previous}. CPython: tstate->exc_info. */
  handled = 72,
  /** The outermost exception-info item, 16 bytes. */
  handledBase = 80,
  /** Births so far of objects that get a label of their own. */
  births = 96,
  /** The same for objects made quietly (`Machine.quietly`). */
  quietBirths = 1240,
  /** Last version number given to a type. */
  typeVersions = 104,
  /** Changes of the set of names in module namespaces. */
  namespaceVersion = 112,
  /** The dict of interned strings; modules by name; the namespace of builtins; that of sys. */
  interned = 120,
  modules = 128,
  builtins = 136,
  sysNamespace = 144,
  /** sys.setrecursionlimit, frames in use. */
  recursionLimit = 152,
  depth = 160,
  /** Pieces of output written since the start, and input lines consumed. */
  printed = 168,
  inputLines = 176,
  /** Nesting of frees, and the list of those put off. CPython: trashcan. */
  freeDepth = 184,
  freeLater = 192,
  /** The collector: on or off, running, thresholds and counts of its three generations. */
  collectorOn = 200,
  collecting = 208,
  threshold = 216,
  counts = 240,
  /** List heads (next, previous), 16 bytes each: three generations, the permanent one. */
  generations = 272,
  longLivedTotal = 336,
  longLivedPending = 344,
  /** Column where the next output starts is not kept: print does not need it. */
  mainModule = 352,
  /** Number of the last code unit loaded for exec and eval. */
  codeUnits = 360,
  /** Random, clock and other entropy drawn from the log so far. */
  logPosition = 368,
  /** Shared keys tables whose class is gone while a dict still uses them: head of a list. */
  orphanKeys = 376,
  /** sys.set_int_max_str_digits; 0 for no limit. */
  intMaxStrDigits = 384,
  /** Handlers of encoding errors that the program registered: an owned dict, 0 for none. */
  errorHandlers = 392,
  /** Functions that atexit is to call: the first block of a chain. */
  atExit = 400,
  /** gc.garbage and gc.callbacks, owned; bits of gc.set_debug. */
  garbage = 408,
  collectorCallbacks = 416,
  collectorDebug = 424,
  /** Collections, objects collected and uncollectable, three words for each generation. */
  collectorStats = 432,
  /** 1 while everything is put away at the end of a program, 2 once there are no modules any more. */
  finalizing = 504,
  /** Free lists: head and count, 16 bytes each, numbered by FreeList. */
  freeLists = 512,
  /** Seconds that the program has slept, a double. */
  slept = 1184,
  /** The current context of decimal arithmetic: an owned reference, 0 before it is asked for. */
  decimalContext = 1192,
  /** warnings: the list of filters and the dict of what is shown once, owned; changes of the filters. */
  warningFilters = 1200,
  warningsOnce = 1208,
  warningsVersion = 1216,
  /** Innermost of the frames that have been left and still give up what they own; 0 when none. */
  dyingFrames = 1224,
  /** Not 0 when the loop has something to do at the next jump back, call or start of a function: collect. */
  breaker = 1232,
  /** 1 once the last of the memory has been touched: a MemoryError is due. */
  memoryShort = 1160,
  /** 1 once somebody has interrupted the program: a KeyboardInterrupt is due. */
  interrupted = 1152,
  /** Codecs that have been found and functions that search them: an owned list, 0 for none. */
  codecs = 1168,
  /** Innermost repr being made that is guarded: where the keep stack has what it was before; 0 for none. */
  reprs = 1560,
  /** How the prompt is doing (`Prompt`), statements taken so far, those compiled, future features in force. */
  prompt = 1568,
  promptTaken = 1576,
  promptCompiled = 1584,
  promptFutures = 1592,
  /** What sys.set_asyncgen_hooks has been given, owned; 0 for none. */
  asyncgenFirst = 0x3fd0,
  asyncgenFinalizer = 0x3fd8,
  /** Files that the program has written: an owned dict of bytearrays by path, 0 for none. */
  files = 1176,
  /** Classes that have been registered with abstract ones: what was found out before may be wrong. */
  abstractRegistrations = 1256,
  /** What the syntax tree of the main program owns: a raw block; 0 when its code does not run. */
  syntaxTree = 1248,
  /** First address behind what boot has made. */
  bootEnd = 1272,
  /** Calls so far: each frame has the number of its own. */
  calls = 1264,
  /** Pools with a free block, by size class: head of a list, 8 bytes each. */
  usedPools = 1280,
  /** Empty pools; first page never used. */
  emptyPools = 1536,
  nextPage = 1544,
  /** Where the next large block is cut from. */
  largeNext = 1552,
  /** Heads of the bins of freed large blocks. */
  largeBins = 1600,
  /** Heads of the lists that a running collection uses, 16 bytes each, numbered by CollectorList. */
  collectorLists = 0x3e00,
  /** Objects being freed, outermost first: as many as `freeDepth` says. */
  dying = 0x3c00,
  /** What `items` of a list refers to once it has been made empty by a shrinking: a block of no size. */
  noItems = 0x3ff0,
  /** First byte not owned by anything here. */
  end = 0x4000,
}
