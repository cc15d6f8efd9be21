/**
 * The loop: takes one instruction after the other and does what it says.
 *
 * Its registers are host variables: `pc`, `sp` and `locals` (indices of 32-bit words), `frame`. They are
 * written to the machine before anything that may look at them (raise, call, release a container) and
 * read back after whatever may have changed them. An exception ends in recover.ts, which unwinds.
 *
 * The function is kept small, since the host's compiler gives up on large ones: it has only the usual
 * cases of the commonest instructions. Everything else stands in table.ts, one function an instruction.
 *
 * A word of the program is op | argument << 8. Bit 7 is set in the observed copy of the program: such a
 * word asks `atInstruction` first, so that asking costs nothing when nobody does.
 */
import { Op } from '../../compile/instructions.ts';
import { newFloat } from '../float-object.ts';
import { GcWord } from '../gc-list.ts';
import { newInt } from '../int-object.ts';
import { FrameWord } from '../layouts.ts';
import { type Machine, STOPPED } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Own } from '../own-words.ts';
import { Static, Type } from '../places.ts';
import { CACHE_WORDS, OBSERVED } from '../program.ts';
import { listIteratorNext } from '../types/list-iterators.ts';
import { rangeNext } from '../types/range-iterator.ts';
import { FLOAT_VALUE, Hot, VALUES_VALID } from './hot-words.ts';
import { Cached } from './inline-caches.ts';
import { perform, recover } from './recover.ts';
import { returnConstant, returnGenerator, returnValue, yieldValue } from './returns.ts';

/** Arguments of BINARY_OP. */
const enum Binary {
  add = 0,
  multiply = 5,
  subtract = 10,
  inplaceAdd = 13,
  inplaceMultiply = 18,
  inplaceSubtract = 23,
}

/** Products up to here are exact. */
const EXACT = 2 ** 53;

/** Why a loop has come to its end. */
export const enum LoopEnd {
  /** The frame that a native waits for has returned or yielded: what it gives is in `m.result`. */
  returned,
  /** That frame has been left by an exception, which is pending. */
  raised,
  /** The machine is to stop here. */
  stopped,
}

/** At a line event or observed instruction that stops: a loop inside a native can only be abandoned. */
function stop(m: Machine): LoopEnd {
  if (m.nesting > 1) {
    m.abandoned = true;
    throw STOPPED;
  }
  return LoopEnd.stopped;
}

/** Runs until the frame that a native waits for is left; `mark` is the height of the keep stack at the start. */
export function loop(m: Machine, mark: Address): LoopEnd {
  for (;;) {
    try {
      return go(m, mark);
    } catch (error) {
      if (!recover(m, error, mark)) return LoopEnd.raised;
    }
  }
}

/** The loop itself. What is thrown out of it is rare: releasing an object, or the end of a frame, has failed. */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: registers are its variables
function go(m: Machine, mark: Address): LoopEnd {
  const W = m.words;
  const B = m.bytes;
  const F = m.floats;
  const C = m.program.caches;
  const P = m.atInstruction === null ? m.program.words : m.program.observe();
  let frame = 0;
  let pc = 0;
  let sp = 0;
  let locals = 0;
  let constants = 0;
  for (;;) {
    pc = m.pc;
    sp = m.sp >> 2;
    if (frame !== m.frame) {
      frame = m.frame;
      locals = (frame + FrameWord.locals) >> 2;
      constants = (W[(W[frame >> 2]! >> 2) + Hot.codeConstants]! >> 2) + Hot.tupleItems;
    }
    let word = P[pc++]!;
    inner: for (;;) {
      // biome-ignore lint/suspicious/noConfusingLabels: leaving it is how a case says that it is done
      next: {
        switch (word & 255) {
          case Op.NOP:
            break next;
          case Op.RESUME:
            if (W[Own.breaker >> 2] !== 0) break;
            break next;
          case Op.LINE:
            m.steps++;
            if (m.steps === m.stopAt) {
              m.pc = pc;
              m.sp = sp << 2;
              if (!m.atStop(m)) return stop(m);
            }
            break next;
          case Op.LOAD_FAST: {
            const object = W[locals + 2 * (word >> 8)]!;
            const count = W[object >> 2]!;
            if (count >= 0) W[object >> 2] = count + 1;
            W[sp] = object;
            sp += 2;
            break next;
          }
          case Op.LOAD_CONST: {
            const object = W[constants + 2 * (word >> 8)]!;
            const count = W[object >> 2]!;
            if (count >= 0) W[object >> 2] = count + 1;
            W[sp] = object;
            sp += 2;
            break next;
          }
          case Op.LOAD_FAST_LOAD_FAST: {
            const first = W[locals + 2 * (word >> 12)]!;
            let count = W[first >> 2]!;
            if (count >= 0) W[first >> 2] = count + 1;
            W[sp] = first;
            const second = W[locals + 2 * ((word >> 8) & 15)]!;
            count = W[second >> 2]!;
            if (count >= 0) W[second >> 2] = count + 1;
            W[sp + 2] = second;
            sp += 4;
            break next;
          }
          case Op.STORE_FAST: {
            sp -= 2;
            const at = locals + 2 * (word >> 8);
            const old = W[at]!;
            W[at] = W[sp]!;
            if (old === 0) break next;
            m.pc = pc;
            m.sp = sp << 2;
            m.release(old);
            break next;
          }
          case Op.STORE_FAST_LOAD_FAST: {
            const at = locals + 2 * (word >> 12);
            const old = W[at]!;
            W[at] = W[sp - 2]!;
            if (old !== 0) {
              m.pc = pc;
              m.sp = (sp - 2) << 2;
              m.release(old);
            }
            const object = W[locals + 2 * ((word >> 8) & 15)]!;
            const count = W[object >> 2]!;
            if (count >= 0) W[object >> 2] = count + 1;
            W[sp - 2] = object;
            break next;
          }
          case Op.STORE_FAST_STORE_FAST: {
            let at = locals + 2 * (word >> 12);
            let old = W[at]!;
            W[at] = W[sp - 2]!;
            m.pc = pc;
            m.sp = (sp - 2) << 2;
            if (old !== 0) m.release(old);
            at = locals + 2 * ((word >> 8) & 15);
            old = W[at]!;
            W[at] = W[sp - 4]!;
            sp -= 4;
            m.sp = sp << 2;
            if (old !== 0) m.release(old);
            break next;
          }
          case Op.END_FOR:
          case Op.POP_TOP: {
            sp -= 2;
            m.pc = pc;
            m.sp = sp << 2;
            m.release(W[sp]!);
            break next;
          }
          case Op.PUSH_NULL:
            W[sp] = 0;
            sp += 2;
            break next;
          case Op.POP_JUMP_IF_FALSE:
            sp -= 2;
            if (W[sp] === Static.False) pc = word >> 8;
            break next;
          case Op.POP_JUMP_IF_TRUE:
            sp -= 2;
            if (W[sp] === Static.True) pc = word >> 8;
            break next;
          case Op.JUMP_BACKWARD:
            if (W[Own.breaker >> 2] !== 0) break;
            pc = word >> 8;
            break next;
          case Op.JUMP_FORWARD:
          case Op.JUMP_BACKWARD_NO_INTERRUPT:
            pc = word >> 8;
            break next;
          case Op.LOAD_NAME: {
            const c = CACHE_WORDS * (pc - 1);
            const isCached =
              C[c] === W[Own.namespaceVersion >> 2] && C[c + 1] === W[(frame + FrameWord.namespace) >> 2];
            if (!isCached) break;
            const object = W[C[c + 2]! >> 2]!;
            const count = W[object >> 2]!;
            if (count >= 0) W[object >> 2] = count + 1;
            W[sp] = object;
            sp += 2;
            break next;
          }
          case Op.LOAD_GLOBAL: {
            const c = CACHE_WORDS * (pc - 1);
            const isCached =
              C[c] === W[Own.namespaceVersion >> 2] && C[c + 1] === W[(frame + FrameWord.globals) >> 2];
            if (!isCached) break;
            const object = W[C[c + 2]! >> 2]!;
            const count = W[object >> 2]!;
            if (count >= 0) W[object >> 2] = count + 1;
            W[sp] = object;
            sp += 2;
            if ((word & 256) !== 0) {
              W[sp] = 0;
              sp += 2;
            }
            break next;
          }
          case Op.STORE_NAME: {
            const c = CACHE_WORDS * (pc - 1);
            const namespace = W[(frame + FrameWord.namespace) >> 2]!;
            if (C[c] !== W[Own.namespaceVersion >> 2] || C[c + 1] !== namespace) break;
            if (W[(namespace + GcWord.next) >> 2] === 0) break;
            const at = C[c + 2]! >> 2;
            const old = W[at]!;
            sp -= 2;
            W[at] = W[sp]!;
            m.pc = pc;
            m.sp = sp << 2;
            m.release(old);
            break next;
          }
          case Op.LOAD_DEREF: {
            const object = W[(W[locals + 2 * (word >> 8)]! >> 2) + Hot.cellValue]!;
            if (object === 0) break;
            const count = W[object >> 2]!;
            if (count >= 0) W[object >> 2] = count + 1;
            W[sp] = object;
            sp += 2;
            break next;
          }
          case Op.LOAD_ATTR: {
            const c = CACHE_WORDS * (pc - 1);
            const owner = W[sp - 2]!;
            const type = W[(owner >> 2) + Hot.type]! >> 2;
            if (C[c] !== W[type + Hot.typeVersion]) break;
            const kind = C[c + 1]!;
            const isInline = (W[(owner >> 2) + Hot.values]! & VALUES_VALID) !== 0;
            if (kind === Cached.inline) {
              const object = W[(owner + C[c + 2]!) >> 2]!;
              if (!isInline || object === 0) break;
              const count = W[object >> 2]!;
              if (count >= 0) W[object >> 2] = count + 1;
              W[sp - 2] = object;
              m.pc = pc;
              m.sp = sp << 2;
              m.release(owner);
              if ((word & 256) !== 0) {
                W[sp] = 0;
                sp += 2;
              }
              break next;
            }
            if (kind === Cached.method) {
              if (!isInline || W[(W[type + Hot.typeCachedKeys]! >> 2) + Hot.keysFilled] !== C[c + 3]) break;
            } else if (kind !== Cached.methodOnly) break;
            const method = C[c + 2]!;
            const count = W[method >> 2]!;
            if (count >= 0) W[method >> 2] = count + 1;
            W[sp - 2] = method;
            W[sp] = owner;
            sp += 2;
            break next;
          }
          case Op.STORE_ATTR: {
            const c = CACHE_WORDS * (pc - 1);
            const owner = W[sp - 2]!;
            const type = W[(owner >> 2) + Hot.type]! >> 2;
            if (C[c] !== W[type + Hot.typeVersion] || C[c + 1] !== Cached.inline) break;
            if ((W[(owner >> 2) + Hot.values]! & VALUES_VALID) === 0) break;
            const at = (owner + C[c + 2]!) >> 2;
            const old = W[at]!;
            if (old === 0) break;
            W[at] = W[sp - 4]!;
            W[sp - 4] = 0;
            m.pc = pc;
            m.sp = sp << 2;
            m.release(old);
            sp -= 4;
            m.sp = sp << 2;
            m.release(owner);
            break next;
          }
          case Op.BINARY_OP: {
            const left = W[sp - 4]! >> 2;
            const right = W[sp - 2]! >> 2;
            const op = word >> 8;
            const type = W[left + Hot.type]!;
            if (type !== W[right + Hot.type]) break;
            let result = 0;
            if (type === Type.int) {
              const leftTag = W[left + Hot.intTag]!;
              const rightTag = W[right + Hot.intTag]!;
              if (leftTag >= 16 || rightTag >= 16) break;
              const a = (1 - (leftTag & 3)) * W[left + Hot.intDigit]!;
              const b = (1 - (rightTag & 3)) * W[right + Hot.intDigit]!;
              if (op === Binary.add || op === Binary.inplaceAdd) result = newInt(m, a + b);
              else if (op === Binary.subtract || op === Binary.inplaceSubtract) result = newInt(m, a - b);
              else if (op === Binary.multiply || op === Binary.inplaceMultiply) {
                const product = a * b;
                if (product > EXACT || product < -EXACT) break;
                result = newInt(m, product);
              } else break;
            } else if (type === Type.float) {
              const a = F[(left >> 1) + FLOAT_VALUE]!;
              const b = F[(right >> 1) + FLOAT_VALUE]!;
              let value = 0;
              if (op === Binary.add || op === Binary.inplaceAdd) value = a + b;
              else if (op === Binary.subtract || op === Binary.inplaceSubtract) value = a - b;
              else if (op === Binary.multiply || op === Binary.inplaceMultiply) value = a * b;
              else break;
              const at = Static.warm + ((pc - 1) >> 3);
              const bit = 1 << ((pc - 1) & 7);
              if ((B[at]! & bit) === 0) {
                B[at] = B[at]! | bit;
                result = newFloat(m, value);
              } else if (W[left] === 1) {
                F[(left >> 1) + FLOAT_VALUE] = value;
                sp -= 2;
                m.release(right << 2);
                break next;
              } else if (W[right] === 1) {
                F[(right >> 1) + FLOAT_VALUE] = value;
                W[sp - 4] = right << 2;
                sp -= 2;
                m.release(left << 2);
                break next;
              } else result = newFloat(m, value);
            } else break;
            W[sp - 4] = result;
            sp -= 2;
            m.release(left << 2);
            m.release(right << 2);
            break next;
          }
          case Op.COMPARE_OP: {
            const left = W[sp - 4]! >> 2;
            const right = W[sp - 2]! >> 2;
            const type = W[left + Hot.type]!;
            if (type !== W[right + Hot.type]) break;
            let a = 0;
            let b = 0;
            if (type === Type.int) {
              const leftTag = W[left + Hot.intTag]!;
              const rightTag = W[right + Hot.intTag]!;
              if (leftTag >= 16 || rightTag >= 16) break;
              a = (1 - (leftTag & 3)) * W[left + Hot.intDigit]!;
              b = (1 - (rightTag & 3)) * W[right + Hot.intDigit]!;
            } else if (type === Type.float) {
              a = F[(left >> 1) + FLOAT_VALUE]!;
              b = F[(right >> 1) + FLOAT_VALUE]!;
            } else break;
            const holds =
              ((word >> 13) & 6) === 0
                ? word >> 13 === 0
                  ? a < b
                  : a <= b
                : ((word >> 13) & 6) === 2
                  ? (a === b) === (word >> 13 === 2)
                  : word >> 13 === 4
                    ? a > b
                    : a >= b;
            W[sp - 4] = holds ? Static.True : Static.False;
            sp -= 2;
            m.release(left << 2);
            m.release(right << 2);
            break next;
          }
          case Op.BINARY_SUBSCR: {
            const container = W[sp - 4]!;
            const key = W[sp - 2]!;
            if (W[(key >> 2) + Hot.type] !== Type.int || W[(key >> 2) + Hot.intTag]! >= 16) break;
            const index = (1 - (W[(key >> 2) + Hot.intTag]! & 3)) * W[(key >> 2) + Hot.intDigit]!;
            const type = W[(container >> 2) + Hot.type];
            if (index < 0 || (type !== Type.list && type !== Type.tuple)) break;
            if (index >= W[(container >> 2) + Hot.listSize]!) break;
            const items =
              type === Type.list
                ? W[(container >> 2) + Hot.listItems]! >> 2
                : (container >> 2) + Hot.tupleItems;
            const object = W[items + 2 * index]!;
            const count = W[object >> 2]!;
            if (count >= 0) W[object >> 2] = count + 1;
            W[sp - 4] = object;
            m.release(key);
            sp -= 2;
            m.pc = pc;
            m.sp = sp << 2;
            m.release(container);
            break next;
          }
          case Op.STORE_SUBSCR: {
            const container = W[sp - 4]!;
            const key = W[sp - 2]!;
            if (W[(container >> 2) + Hot.type] !== Type.list || W[(key >> 2) + Hot.type] !== Type.int) break;
            if (W[(key >> 2) + Hot.intTag]! >= 16) break;
            const index = (1 - (W[(key >> 2) + Hot.intTag]! & 3)) * W[(key >> 2) + Hot.intDigit]!;
            if (index < 0 || index >= W[(container >> 2) + Hot.listSize]!) break;
            const at = (W[(container >> 2) + Hot.listItems]! >> 2) + 2 * index;
            const old = W[at]!;
            W[at] = W[sp - 6]!;
            W[sp - 6] = 0;
            m.pc = pc;
            m.sp = sp << 2;
            m.release(old);
            sp -= 6;
            m.sp = sp << 2;
            m.release(container);
            m.release(key);
            break next;
          }
          case Op.FOR_ITER: {
            const iterator = W[sp - 2]!;
            const type = W[(iterator >> 2) + Hot.type];
            let item = 0;
            m.pc = pc;
            m.sp = sp << 2;
            if (type === Type.range_iterator) item = rangeNext(m, iterator);
            else if (type === Type.list_iterator) item = listIteratorNext(m, iterator);
            else break;
            if (item !== 0) {
              W[sp] = item;
              sp += 2;
              break next;
            }
            pc = (word >> 8) + 2;
            sp -= 2;
            m.pc = pc;
            m.sp = sp << 2;
            m.release(iterator);
            break next;
          }
          case Op.TO_BOOL: {
            const object = W[sp - 2];
            if (object === Static.None) W[sp - 2] = Static.False;
            else if (object !== Static.True && object !== Static.False) break;
            break next;
          }
          case Op.UNARY_NOT:
            W[sp - 2] = W[sp - 2] === Static.True ? Static.False : Static.True;
            break next;
          case Op.IS_OP: {
            const left = W[sp - 4]!;
            const right = W[sp - 2]!;
            W[sp - 4] = (left === right) === word < 256 ? Static.True : Static.False;
            m.pc = pc;
            m.sp = sp << 2;
            m.release(left);
            sp -= 2;
            m.sp = sp << 2;
            m.release(right);
            break next;
          }
          case Op.COPY: {
            const object = W[sp - 2 * (word >> 8)]!;
            const count = W[object >> 2]!;
            if (count >= 0) W[object >> 2] = count + 1;
            W[sp] = object;
            sp += 2;
            break next;
          }
          case Op.SWAP: {
            const at = sp - 2 * (word >> 8);
            const object = W[at]!;
            W[at] = W[sp - 2]!;
            W[sp - 2] = object;
            break next;
          }
          case Op.RETURN_VALUE:
            m.pc = pc;
            m.sp = sp << 2;
            if (returnValue(m)) return LoopEnd.returned;
            break inner;
          case Op.RETURN_CONST:
            m.pc = pc;
            m.sp = sp << 2;
            if (returnConstant(m, word >> 8)) return LoopEnd.returned;
            break inner;
          case Op.RETURN_GENERATOR:
            m.pc = pc;
            m.sp = sp << 2;
            if (returnGenerator(m)) return LoopEnd.returned;
            break inner;
          case Op.YIELD_VALUE:
            m.pc = pc;
            m.sp = sp << 2;
            if (yieldValue(m, word >> 8)) return LoopEnd.returned;
            break inner;
        }
        if ((word & OBSERVED) !== 0) {
          m.pc = pc - 1;
          m.sp = sp << 2;
          if (!m.atInstruction!(m)) return stop(m);
          word &= ~OBSERVED;
          continue;
        }
        m.pc = pc;
        m.sp = sp << 2;
        if (!perform(m, word, mark)) return LoopEnd.raised;
        break;
      }
      word = P[pc++]!;
    }
  }
}
