/**
 * The instruction set: CPython 3.13's, without EXTENDED_ARG, CACHE and the adaptive forms, plus LINE.
 *
 * One table says everything about an instruction. The disassembler prints from it, the stack-depth
 * pass computes from the pictures, and whoever maintains the machine reads it as the manual. It is
 * one table and longer than other files because it has to be read as a whole.
 * CPython: Python/bytecodes.c (names, arguments and effects are the same).
 */

/** Instruction numbers. They are ours: consecutive, so that a switch over them is one jump table. */
export const enum Op {
  NOP,
  RESUME,
  LOAD_FAST,
  LOAD_FAST_CHECK,
  LOAD_FAST_AND_CLEAR,
  LOAD_FAST_LOAD_FAST,
  STORE_FAST,
  STORE_FAST_LOAD_FAST,
  STORE_FAST_STORE_FAST,
  DELETE_FAST,
  LOAD_CONST,
  LOAD_NAME,
  STORE_NAME,
  DELETE_NAME,
  LOAD_GLOBAL,
  STORE_GLOBAL,
  DELETE_GLOBAL,
  LOAD_DEREF,
  STORE_DEREF,
  DELETE_DEREF,
  LOAD_FROM_DICT_OR_DEREF,
  LOAD_FROM_DICT_OR_GLOBALS,
  LOAD_LOCALS,
  MAKE_CELL,
  COPY_FREE_VARS,
  LOAD_ATTR,
  STORE_ATTR,
  DELETE_ATTR,
  LOAD_SUPER_ATTR,
  BINARY_OP,
  BINARY_SUBSCR,
  BINARY_SLICE,
  STORE_SUBSCR,
  STORE_SLICE,
  DELETE_SUBSCR,
  COMPARE_OP,
  CONTAINS_OP,
  IS_OP,
  TO_BOOL,
  UNARY_NOT,
  UNARY_NEGATIVE,
  UNARY_INVERT,
  POP_TOP,
  PUSH_NULL,
  COPY,
  SWAP,
  POP_JUMP_IF_FALSE,
  POP_JUMP_IF_TRUE,
  POP_JUMP_IF_NONE,
  POP_JUMP_IF_NOT_NONE,
  JUMP_FORWARD,
  JUMP_BACKWARD,
  JUMP_BACKWARD_NO_INTERRUPT,
  GET_ITER,
  FOR_ITER,
  END_FOR,
  CALL,
  CALL_KW,
  CALL_FUNCTION_EX,
  RETURN_VALUE,
  RETURN_CONST,
  MAKE_FUNCTION,
  SET_FUNCTION_ATTRIBUTE,
  BUILD_TUPLE,
  BUILD_LIST,
  BUILD_SET,
  BUILD_MAP,
  BUILD_CONST_KEY_MAP,
  BUILD_STRING,
  BUILD_SLICE,
  LIST_APPEND,
  SET_ADD,
  MAP_ADD,
  LIST_EXTEND,
  SET_UPDATE,
  DICT_UPDATE,
  DICT_MERGE,
  UNPACK_SEQUENCE,
  UNPACK_EX,
  CONVERT_VALUE,
  FORMAT_SIMPLE,
  FORMAT_WITH_SPEC,
  PUSH_EXC_INFO,
  POP_EXCEPT,
  CHECK_EXC_MATCH,
  CHECK_EG_MATCH,
  RERAISE,
  RAISE_VARARGS,
  LOAD_ASSERTION_ERROR,
  BEFORE_WITH,
  WITH_EXCEPT_START,
  IMPORT_NAME,
  IMPORT_FROM,
  LOAD_BUILD_CLASS,
  SETUP_ANNOTATIONS,
  CALL_INTRINSIC_1,
  CALL_INTRINSIC_2,
  RETURN_GENERATOR,
  YIELD_VALUE,
  GET_YIELD_FROM_ITER,
  SEND,
  END_SEND,
  CLEANUP_THROW,
  GET_AWAITABLE,
  GET_AITER,
  GET_ANEXT,
  END_ASYNC_FOR,
  BEFORE_ASYNC_WITH,
  GET_LEN,
  MATCH_SEQUENCE,
  MATCH_MAPPING,
  MATCH_KEYS,
  MATCH_CLASS,
  /** Ours: one line event of `sys.settrace`. Only in assembled code (lines.ts), never in `Code`. */
  LINE,
}

/** How many instructions there are, LINE included. */
export const OP_COUNT = Op.LINE + 1;

/** What the number beside an instruction means. */
export type ArgKind =
  | 'none'
  | 'count' // a plain number; the picture and the note say of what
  | 'const' // index into consts
  | 'name' // index into names
  | 'name>>1' // index into names, shifted left by 1; the low bit is a flag
  | 'name>>2' // index into names, shifted left by 2; the two low bits are flags
  | 'local' // index into localsplusnames
  | 'locals' // two of those, 4 bits each: (first << 4) | second
  | 'jump' // absolute index of an instruction
  | 'compare' // index into COMPARE_OPERATORS << 5; bit 16: push a true bool; below, Ordering bits
  | 'binary' // index into BINARY_OPERATORS
  | 'intrinsic1' // index into INTRINSICS_1
  | 'intrinsic2' // index into INTRINSICS_2
  | 'line'; // a line number

/** One row of the manual. */
export interface Instruction {
  readonly name: string;
  readonly arg: ArgKind;
  /** What it takes from the stack and what it leaves, bottom to top; `x[n]` is n items, n the argument. */
  readonly before: string;
  readonly after: string;
  readonly note: string;
}

/** Keeps the table below narrow. */
function row(name: string, arg: ArgKind, before: string, after: string, note: string): Instruction {
  return { name, arg, before, after, note };
}

/** The manual, in the order of `Op`. */
export const INSTRUCTIONS: readonly Instruction[] = [
  row('NOP', 'none', '', '', 'Does nothing; stands for a line that left no other instruction.'),
  row(
    'RESUME',
    'count',
    '',
    '',
    'Start (0), or go on after yield (1), yield from (2), await (3); bit 4: inside one exception handler.',
  ),
  row('LOAD_FAST', 'local', '', 'value', 'Pushes a local that is known to be bound.'),
  row('LOAD_FAST_CHECK', 'local', '', 'value', 'Pushes a local, or raises UnboundLocalError.'),
  row(
    'LOAD_FAST_AND_CLEAR',
    'local',
    '',
    'value',
    'Pushes a local or null and unbinds it: an inlined comprehension puts it aside.',
  ),
  row('LOAD_FAST_LOAD_FAST', 'locals', '', 'first second', 'Two LOAD_FAST in one.'),
  row('STORE_FAST', 'local', 'value', '', 'Binds a local.'),
  row('STORE_FAST_LOAD_FAST', 'locals', 'value', 'other', 'STORE_FAST first, then LOAD_FAST second.'),
  row(
    'STORE_FAST_STORE_FAST',
    'locals',
    'below top',
    '',
    'STORE_FAST top into first, then below into second.',
  ),
  row('DELETE_FAST', 'local', '', '', 'Unbinds a local, or raises UnboundLocalError.'),
  row('LOAD_CONST', 'const', '', 'value', 'Pushes a constant.'),
  row('LOAD_NAME', 'name', '', 'value', 'Looks in locals, globals, builtins; NameError.'),
  row('STORE_NAME', 'name', 'value', '', 'Binds in the namespace of the frame.'),
  row('DELETE_NAME', 'name', '', '', 'Unbinds in the namespace of the frame; NameError.'),
  row(
    'LOAD_GLOBAL',
    'name>>1',
    '',
    'value null[n&1]',
    'Looks in globals, builtins; NameError. Bit 1: also push null, a call follows.',
  ),
  row('STORE_GLOBAL', 'name', 'value', '', 'Binds in globals.'),
  row('DELETE_GLOBAL', 'name', '', '', 'Unbinds in globals; NameError.'),
  row('LOAD_DEREF', 'local', '', 'value', 'Pushes what a cell holds; NameError or UnboundLocalError.'),
  row('STORE_DEREF', 'local', 'value', '', 'Puts into a cell.'),
  row('DELETE_DEREF', 'local', '', '', 'Empties a cell.'),
  row(
    'LOAD_FROM_DICT_OR_DEREF',
    'local',
    'mapping',
    'value',
    'Looks in a class namespace, then in the cell.',
  ),
  row(
    'LOAD_FROM_DICT_OR_GLOBALS',
    'name',
    'mapping',
    'value',
    'Looks in a class namespace, then globals, builtins.',
  ),
  row('LOAD_LOCALS', 'none', '', 'mapping', 'Pushes the namespace of the frame.'),
  row('MAKE_CELL', 'local', '', '', 'Replaces a slot by a new cell that holds what was there.'),
  row('COPY_FREE_VARS', 'count', '', '', 'Copies n cells of the closure into the last n slots.'),
  row(
    'LOAD_ATTR',
    'name>>1',
    'owner',
    'value self_or_null[n&1]',
    'Attribute. Bit 1: for a call; pushes function and self, or value and null.',
  ),
  row('STORE_ATTR', 'name', 'value owner', '', 'owner.name = value.'),
  row('DELETE_ATTR', 'name', 'owner', '', 'del owner.name.'),
  row(
    'LOAD_SUPER_ATTR',
    'name>>2',
    'super class self',
    'value self_or_null[n&1]',
    'super().name without the super object. Bit 1: for a call; bit 2: super was written with two arguments.',
  ),
  row('BINARY_OP', 'binary', 'left right', 'result', 'left op right; from 13 on the in-place forms.'),
  row('BINARY_SUBSCR', 'none', 'container key', 'result', 'container[key].'),
  row('BINARY_SLICE', 'none', 'container start stop', 'result', 'container[start:stop].'),
  row('STORE_SUBSCR', 'none', 'value container key', '', 'container[key] = value.'),
  row('STORE_SLICE', 'none', 'value container start stop', '', 'container[start:stop] = value.'),
  row('DELETE_SUBSCR', 'none', 'container key', '', 'del container[key].'),
  row('COMPARE_OP', 'compare', 'left right', 'result', 'left < right and so on.'),
  row('CONTAINS_OP', 'count', 'item container', 'bool', 'item in container; n = 1: not in.'),
  row('IS_OP', 'count', 'left right', 'bool', 'left is right; n = 1: is not.'),
  row('TO_BOOL', 'none', 'value', 'bool', 'The truth of value.'),
  row('UNARY_NOT', 'none', 'bool', 'bool', 'The other bool; value is a bool already.'),
  row('UNARY_NEGATIVE', 'none', 'value', 'result', '-value.'),
  row('UNARY_INVERT', 'none', 'value', 'result', '~value.'),
  row('POP_TOP', 'none', 'value', '', 'Drops the top.'),
  row('PUSH_NULL', 'none', '', 'null', 'Pushes null: a call without self.'),
  row('COPY', 'count', 'item others[n-1]', 'item others[n-1] item', 'Pushes the n-th item from the top.'),
  row('SWAP', 'count', 'item others[n-2] top', 'top others[n-2] item', 'Swaps the top with the n-th item.'),
  row('POP_JUMP_IF_FALSE', 'jump', 'bool', '', 'Jumps if False; value is a bool already.'),
  row('POP_JUMP_IF_TRUE', 'jump', 'bool', '', 'Jumps if True; value is a bool already.'),
  row('POP_JUMP_IF_NONE', 'jump', 'value', '', 'Jumps if None.'),
  row('POP_JUMP_IF_NOT_NONE', 'jump', 'value', '', 'Jumps if not None.'),
  row('JUMP_FORWARD', 'jump', '', '', 'Jumps down.'),
  row('JUMP_BACKWARD', 'jump', '', '', 'Jumps up; signals are looked at.'),
  row('JUMP_BACKWARD_NO_INTERRUPT', 'jump', '', '', 'Jumps up while waiting for a sub-iterator.'),
  row('GET_ITER', 'none', 'iterable', 'iterator', 'iter(iterable).'),
  row(
    'FOR_ITER',
    'jump',
    'iterator',
    'iterator next',
    'Pushes the next item; at the end jumps behind the END_FOR and POP_TOP at n, iterator dropped.',
  ),
  row('END_FOR', 'none', 'value', '', 'Drops the top at the end of a loop.'),
  row('CALL', 'count', 'callable self_or_null args[n]', 'result', 'Calls with n positional arguments.'),
  row(
    'CALL_KW',
    'count',
    'callable self_or_null args[n] names',
    'result',
    'Calls; the last len(names) of the n arguments are by name.',
  ),
  row('CALL_FUNCTION_EX', 'count', 'callable null args kwargs[n&1]', 'result', 'callable(*args, **kwargs).'),
  row('RETURN_VALUE', 'none', 'value', 'value', 'Ends the frame; the caller finds value on its stack.'),
  row('RETURN_CONST', 'const', '', 'value', 'Ends the frame with a constant.'),
  row('MAKE_FUNCTION', 'none', 'code', 'function', 'A function from its code.'),
  row(
    'SET_FUNCTION_ATTRIBUTE',
    'count',
    'value function',
    'function',
    'Sets 1 defaults, 2 kwdefaults, 4 annotations, 8 closure.',
  ),
  row('BUILD_TUPLE', 'count', 'items[n]', 'tuple', 'A tuple of n items.'),
  row('BUILD_LIST', 'count', 'items[n]', 'list', 'A list of n items.'),
  row('BUILD_SET', 'count', 'items[n]', 'set', 'A set of n items.'),
  row('BUILD_MAP', 'count', 'items[2n]', 'dict', 'A dict of n keys and values, in turn.'),
  row('BUILD_CONST_KEY_MAP', 'count', 'values[n] keys', 'dict', 'A dict of n values and a tuple of keys.'),
  row('BUILD_STRING', 'count', 'parts[n]', 'str', 'Joins n strings.'),
  row(
    'BUILD_SLICE',
    'count',
    'start stop step[n-2]',
    'slice',
    'slice(start, stop) or, n = 3, slice(start, stop, step).',
  ),
  row('LIST_APPEND', 'count', 'list others[n-1] item', 'list others[n-1]', 'Appends to the list n below.'),
  row('SET_ADD', 'count', 'set others[n-1] item', 'set others[n-1]', 'Adds to the set n below.'),
  row(
    'MAP_ADD',
    'count',
    'dict others[n-1] key value',
    'dict others[n-1]',
    'dict[key] = value, the dict n below.',
  ),
  row('LIST_EXTEND', 'count', 'list others[n-1] iterable', 'list others[n-1]', 'Extends the list n below.'),
  row('SET_UPDATE', 'count', 'set others[n-1] iterable', 'set others[n-1]', 'Updates the set n below.'),
  row(
    'DICT_UPDATE',
    'count',
    'dict others[n-1] mapping',
    'dict others[n-1]',
    'Updates the dict n below; TypeError unless a mapping.',
  ),
  row(
    'DICT_MERGE',
    'count',
    'callable null args dict others[n-1] mapping',
    'callable null args dict others[n-1]',
    'As DICT_UPDATE, for a call: a key twice is a TypeError that names callable.',
  ),
  row('UNPACK_SEQUENCE', 'count', 'iterable', 'items[n]', 'Exactly n items, the first on top.'),
  row(
    'UNPACK_EX',
    'count',
    'iterable',
    'after[n>>8] rest before[n&255]',
    'Items before the star, a list of the rest, items after it; the first on top.',
  ),
  row('CONVERT_VALUE', 'count', 'value', 'str', 'f-string conversion: 1 str, 2 repr, 3 ascii.'),
  row('FORMAT_SIMPLE', 'none', 'value', 'str', "format(value, ''); a str stays."),
  row('FORMAT_WITH_SPEC', 'none', 'value spec', 'str', 'format(value, spec).'),
  row(
    'PUSH_EXC_INFO',
    'none',
    'exception',
    'previous exception',
    'Enters a handler: the exception becomes the one being handled.',
  ),
  row('POP_EXCEPT', 'none', 'previous', '', 'Leaves a handler: the previous one is being handled again.'),
  row('CHECK_EXC_MATCH', 'none', 'exception type', 'exception bool', 'Does `except type` take it?'),
  row(
    'CHECK_EG_MATCH',
    'none',
    'exception type',
    'rest match',
    'Splits an exception group by `except* type`; match may be None.',
  ),
  row(
    'RERAISE',
    'count',
    'others[n] exception',
    'others[n]',
    'Raises again; n > 0: f_lasti comes from n below.',
  ),
  row('RAISE_VARARGS', 'count', 'args[n]', '', 'raise; raise exc; raise exc from cause.'),
  row('LOAD_ASSERTION_ERROR', 'none', '', 'type', 'Pushes AssertionError.'),
  row('BEFORE_WITH', 'none', 'manager', 'exit value', 'Looks up __enter__ and __exit__, calls __enter__.'),
  row(
    'WITH_EXCEPT_START',
    'none',
    'exit lasti previous exception',
    'exit lasti previous exception result',
    'exit(type, exception, traceback).',
  ),
  row('IMPORT_NAME', 'name', 'level fromlist', 'module', '__import__.'),
  row('IMPORT_FROM', 'name', 'module', 'module value', 'A name of a module, or its submodule.'),
  row('LOAD_BUILD_CLASS', 'none', '', 'function', 'Pushes builtins.__build_class__.'),
  row('SETUP_ANNOTATIONS', 'none', '', '', 'Makes __annotations__ in the namespace if there is none.'),
  row('CALL_INTRINSIC_1', 'intrinsic1', 'value', 'result', 'A helper of the machine with one argument.'),
  row('CALL_INTRINSIC_2', 'intrinsic2', 'below top', 'result', 'A helper of the machine with two arguments.'),
  row(
    'RETURN_GENERATOR',
    'none',
    '',
    'generator',
    'Makes the generator or coroutine of this frame and returns it to the caller.',
  ),
  row('YIELD_VALUE', 'count', 'value', 'sent', 'Yields; n = 1: on behalf of yield from or await.'),
  row(
    'GET_YIELD_FROM_ITER',
    'none',
    'iterable',
    'iterator',
    'iter(iterable) unless a generator, or a coroutine in a coroutine.',
  ),
  row(
    'SEND',
    'jump',
    'receiver value',
    'receiver result',
    'Sends on; when the receiver is done, jumps to the END_SEND at n.',
  ),
  row('END_SEND', 'none', 'receiver value', 'value', 'Drops the receiver.'),
  row(
    'CLEANUP_THROW',
    'none',
    'receiver sent exception',
    'none value',
    'A StopIteration thrown through: its value goes on; anything else is raised again.',
  ),
  row(
    'GET_AWAITABLE',
    'count',
    'value',
    'iterator',
    'What await waits on; n: 1 __aenter__, 2 __aexit__, for the message.',
  ),
  row('GET_AITER', 'none', 'value', 'iterator', 'aiter(value).'),
  row('GET_ANEXT', 'none', 'iterator', 'iterator awaitable', 'anext, made awaitable.'),
  row(
    'END_ASYNC_FOR',
    'none',
    'iterator exception',
    '',
    'Ends async for on StopAsyncIteration; raises anything else again.',
  ),
  row(
    'BEFORE_ASYNC_WITH',
    'none',
    'manager',
    'exit awaitable',
    'Looks up __aenter__ and __aexit__, calls __aenter__.',
  ),
  row('GET_LEN', 'none', 'value', 'value length', 'len(value).'),
  row('MATCH_SEQUENCE', 'none', 'subject', 'subject bool', 'Is it a sequence for a pattern?'),
  row('MATCH_MAPPING', 'none', 'subject', 'subject bool', 'Is it a mapping for a pattern?'),
  row(
    'MATCH_KEYS',
    'none',
    'subject keys',
    'subject keys values',
    'A tuple of the values of those keys, or None.',
  ),
  row(
    'MATCH_CLASS',
    'count',
    'subject class names',
    'attributes',
    'Instance of class? A tuple of n positional and the named attributes, or None.',
  ),
  row('LINE', 'line', '', '', 'A line event. Only in assembled code.'),
];

/** COMPARE_OP: the argument shifted right by 5 is the place in this list. */
export const COMPARE_OPERATORS = ['<', '<=', '==', '!=', '>', '>='] as const;

/** COMPARE_OP: this bit of the argument asks for a bool, whatever the comparison gave. */
export const COMPARE_TO_BOOL = 16;

/** COMPARE_OP: the low bits of the argument say for which outcomes of a comparison it is true. CPython: COMPARISON_*. */
export const enum Ordering {
  UNORDERED = 1,
  LESS = 2,
  GREATER = 4,
  EQUAL = 8,
}

/** BINARY_OP: what the argument means. */
export const BINARY_OPERATORS = [
  ...['+', '&', '//', '<<', '@', '*', '%', '|', '**', '>>', '-', '/', '^'],
  ...['+=', '&=', '//=', '<<=', '@=', '*=', '%=', '|=', '**=', '>>=', '-=', '/=', '^='],
] as const;

/** CALL_INTRINSIC_1: what the argument means. CPython: Include/internal/pycore_intrinsics.h. */
export const INTRINSICS_1 = [
  'INTRINSIC_1_INVALID',
  'INTRINSIC_PRINT',
  'INTRINSIC_IMPORT_STAR',
  'INTRINSIC_STOPITERATION_ERROR',
  'INTRINSIC_ASYNC_GEN_WRAP',
  'INTRINSIC_UNARY_POSITIVE',
  'INTRINSIC_LIST_TO_TUPLE',
  'INTRINSIC_TYPEVAR',
  'INTRINSIC_PARAMSPEC',
  'INTRINSIC_TYPEVARTUPLE',
  'INTRINSIC_SUBSCRIPT_GENERIC',
  'INTRINSIC_TYPEALIAS',
] as const;

/** CALL_INTRINSIC_2: what the argument means. */
export const INTRINSICS_2 = [
  'INTRINSIC_2_INVALID',
  'INTRINSIC_PREP_RERAISE_STAR',
  'INTRINSIC_TYPEVAR_WITH_BOUND',
  'INTRINSIC_TYPEVAR_WITH_CONSTRAINTS',
  'INTRINSIC_SET_FUNCTION_TYPE_PARAMS',
  'INTRINSIC_SET_TYPEPARAM_DEFAULT',
] as const;

/** The same numbers by name, for those who emit or run the intrinsics. */
export const enum Intrinsic1 {
  PRINT = 1,
  IMPORT_STAR,
  STOPITERATION_ERROR,
  ASYNC_GEN_WRAP,
  UNARY_POSITIVE,
  LIST_TO_TUPLE,
  TYPEVAR,
  PARAMSPEC,
  TYPEVARTUPLE,
  SUBSCRIPT_GENERIC,
  TYPEALIAS,
}

/** As Intrinsic1. */
export const enum Intrinsic2 {
  PREP_RERAISE_STAR = 1,
  TYPEVAR_WITH_BOUND,
  TYPEVAR_WITH_CONSTRAINTS,
  SET_FUNCTION_TYPE_PARAMS,
  SET_TYPEPARAM_DEFAULT,
}
