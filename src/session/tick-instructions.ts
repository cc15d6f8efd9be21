/** The instructions that end a tick: those that evaluate a sub-expression, and those that store. */
import { Op } from '../compile/instructions.ts';

/** Those that leave no value on the stack. */
export const STORES: ReadonlySet<number> = new Set([
  Op.STORE_NAME,
  Op.STORE_GLOBAL,
  Op.STORE_FAST,
  Op.STORE_FAST_LOAD_FAST,
  Op.STORE_FAST_STORE_FAST,
  Op.STORE_DEREF,
  Op.STORE_ATTR,
  Op.STORE_SUBSCR,
  Op.STORE_SLICE,
  Op.DELETE_NAME,
  Op.DELETE_GLOBAL,
  Op.DELETE_FAST,
  Op.DELETE_DEREF,
  Op.DELETE_ATTR,
  Op.DELETE_SUBSCR,
  Op.LIST_APPEND,
  Op.SET_ADD,
  Op.MAP_ADD,
]);

/** All of them. */
export const TICKS: ReadonlySet<number> = new Set([
  ...STORES,
  Op.BINARY_OP,
  Op.BINARY_SUBSCR,
  Op.BINARY_SLICE,
  Op.COMPARE_OP,
  Op.CONTAINS_OP,
  Op.IS_OP,
  Op.UNARY_NOT,
  Op.UNARY_NEGATIVE,
  Op.UNARY_INVERT,
  Op.LOAD_ATTR,
  Op.LOAD_SUPER_ATTR,
  Op.CALL,
  Op.CALL_KW,
  Op.CALL_FUNCTION_EX,
  Op.BUILD_LIST,
  Op.BUILD_TUPLE,
  Op.BUILD_SET,
  Op.BUILD_MAP,
  Op.BUILD_CONST_KEY_MAP,
  Op.BUILD_STRING,
  Op.BUILD_SLICE,
  Op.FORMAT_SIMPLE,
  Op.FORMAT_WITH_SPEC,
  Op.MAKE_FUNCTION,
  Op.FOR_ITER,
]);
