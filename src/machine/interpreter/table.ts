/**
 * The function of every instruction. The loop has the usual cases of the commonest ones itself and comes
 * here for everything else. A function is called with the registers in the machine, and changes them.
 * Instructions that can end a frame are the loop's own business. A table.
 */
import { INSTRUCTIONS, Op } from '../../compile/instructions.ts';
import type { Machine } from '../machine.ts';
import * as attributes from './attributes.ts';
import * as building from './building.ts';
import * as calls from './calls.ts';
import * as exceptions from './exceptions.ts';
import * as functions from './functions.ts';
import * as generators from './generators.ts';
import * as imports from './imports.ts';
import * as intrinsics from './intrinsics.ts';
import * as iteration from './iteration.ts';
import * as matching from './matching.ts';
import * as names from './names.ts';
import * as operators from './operators.ts';
import * as shuffling from './shuffling.ts';
import * as withs from './with.ts';

export type Handler = (m: Machine, arg: number) => void;

const TABLE: Partial<Record<Op, Handler>> = {
  [Op.LOAD_FAST_CHECK]: names.loadFastCheck,
  [Op.LOAD_FAST_AND_CLEAR]: names.loadFastAndClear,
  [Op.DELETE_FAST]: names.deleteFast,
  [Op.LOAD_NAME]: names.loadName,
  [Op.STORE_NAME]: names.storeName,
  [Op.DELETE_NAME]: names.deleteName,
  [Op.LOAD_GLOBAL]: names.loadGlobal,
  [Op.STORE_GLOBAL]: names.storeGlobal,
  [Op.DELETE_GLOBAL]: names.deleteGlobal,
  [Op.LOAD_DEREF]: names.loadDeref,
  [Op.STORE_DEREF]: names.storeDeref,
  [Op.DELETE_DEREF]: names.deleteDeref,
  [Op.LOAD_FROM_DICT_OR_DEREF]: names.loadFromDictOrDeref,
  [Op.LOAD_FROM_DICT_OR_GLOBALS]: names.loadFromDictOrGlobals,
  [Op.LOAD_LOCALS]: names.loadLocals,
  [Op.MAKE_CELL]: names.makeCell,
  [Op.COPY_FREE_VARS]: names.copyFreeVars,
  [Op.LOAD_ATTR]: attributes.loadAttr,
  [Op.STORE_ATTR]: attributes.storeAttr,
  [Op.DELETE_ATTR]: attributes.deleteAttr,
  [Op.LOAD_SUPER_ATTR]: attributes.loadSuperAttr,
  [Op.BINARY_OP]: operators.binaryOp,
  [Op.BINARY_SUBSCR]: operators.binarySubscr,
  [Op.BINARY_SLICE]: operators.binarySlice,
  [Op.STORE_SUBSCR]: operators.storeSubscr,
  [Op.STORE_SLICE]: operators.storeSlice,
  [Op.DELETE_SUBSCR]: operators.deleteSubscr,
  [Op.COMPARE_OP]: operators.compareOp,
  [Op.CONTAINS_OP]: operators.containsOp,
  [Op.IS_OP]: operators.isOp,
  [Op.TO_BOOL]: operators.toBool,
  [Op.UNARY_NOT]: operators.unaryNot,
  [Op.UNARY_NEGATIVE]: operators.unaryNegative,
  [Op.UNARY_INVERT]: operators.unaryInvert,
  [Op.RESUME]: shuffling.resumeOp,
  [Op.JUMP_BACKWARD]: shuffling.jumpBackward,
  [Op.COPY]: shuffling.copy,
  [Op.SWAP]: shuffling.swap,
  [Op.POP_JUMP_IF_NONE]: shuffling.popJumpIfNone,
  [Op.POP_JUMP_IF_NOT_NONE]: shuffling.popJumpIfNotNone,
  [Op.GET_ITER]: iteration.getIter,
  [Op.FOR_ITER]: generators.forIter,
  [Op.CALL]: calls.callOp,
  [Op.CALL_KW]: calls.callKw,
  [Op.CALL_FUNCTION_EX]: calls.callFunctionEx,
  [Op.MAKE_FUNCTION]: functions.makeFunction,
  [Op.SET_FUNCTION_ATTRIBUTE]: functions.setFunctionAttribute,
  [Op.BUILD_TUPLE]: building.buildTuple,
  [Op.BUILD_LIST]: building.buildList,
  [Op.BUILD_SET]: building.buildSet,
  [Op.BUILD_MAP]: building.buildMap,
  [Op.BUILD_CONST_KEY_MAP]: building.buildConstKeyMap,
  [Op.BUILD_STRING]: building.buildString,
  [Op.BUILD_SLICE]: building.buildSlice,
  [Op.LIST_APPEND]: building.listAppendOp,
  [Op.SET_ADD]: building.setAddOp,
  [Op.MAP_ADD]: building.mapAdd,
  [Op.LIST_EXTEND]: building.listExtendOp,
  [Op.SET_UPDATE]: building.setUpdateOp,
  [Op.DICT_UPDATE]: building.dictUpdateOp,
  [Op.DICT_MERGE]: building.dictMergeOp,
  [Op.UNPACK_SEQUENCE]: iteration.unpackSequence,
  [Op.UNPACK_EX]: iteration.unpackEx,
  [Op.CONVERT_VALUE]: building.convertValue,
  [Op.FORMAT_SIMPLE]: building.formatSimple,
  [Op.FORMAT_WITH_SPEC]: building.formatWithSpec,
  [Op.PUSH_EXC_INFO]: exceptions.pushExcInfo,
  [Op.POP_EXCEPT]: exceptions.popExcept,
  [Op.CHECK_EXC_MATCH]: exceptions.checkExcMatch,
  [Op.CHECK_EG_MATCH]: exceptions.checkEgMatch,
  [Op.RERAISE]: exceptions.reraise,
  [Op.RAISE_VARARGS]: exceptions.raiseVarargs,
  [Op.LOAD_ASSERTION_ERROR]: exceptions.loadAssertionError,
  [Op.BEFORE_WITH]: withs.beforeWith,
  [Op.WITH_EXCEPT_START]: exceptions.withExceptStart,
  [Op.IMPORT_NAME]: imports.importName,
  [Op.IMPORT_FROM]: imports.importFrom,
  [Op.LOAD_BUILD_CLASS]: intrinsics.loadBuildClass,
  [Op.SETUP_ANNOTATIONS]: intrinsics.setupAnnotations,
  [Op.CALL_INTRINSIC_1]: intrinsics.callIntrinsic1,
  [Op.CALL_INTRINSIC_2]: intrinsics.callIntrinsic2,
  [Op.GET_YIELD_FROM_ITER]: generators.getYieldFromIter,
  [Op.SEND]: generators.send,
  [Op.END_SEND]: generators.endSend,
  [Op.CLEANUP_THROW]: generators.cleanupThrow,
  [Op.GET_AWAITABLE]: generators.getAwaitable,
  [Op.GET_AITER]: generators.getAiter,
  [Op.GET_ANEXT]: generators.getAnext,
  [Op.END_ASYNC_FOR]: generators.endAsyncFor,
  [Op.BEFORE_ASYNC_WITH]: withs.beforeAsyncWith,
  [Op.GET_LEN]: matching.getLen,
  [Op.MATCH_SEQUENCE]: matching.matchSequence,
  [Op.MATCH_MAPPING]: matching.matchMapping,
  [Op.MATCH_KEYS]: matching.matchKeys,
  [Op.MATCH_CLASS]: matching.matchClass,
};

/** By the number of the instruction. */
export const HANDLERS: readonly Handler[] = INSTRUCTIONS.map(
  ({ name }, op) =>
    TABLE[op as Op] ??
    (() => {
      throw new Error(`${name} is the loop's own`);
    }),
);
