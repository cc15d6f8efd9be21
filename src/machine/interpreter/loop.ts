/**
 * The loop: takes one instruction after the other and does what it says.
 *
 * Its registers are host variables: `pc`, `sp` and `locals` (indices of 32-bit words), `frame`. They are
 * written to the machine before anything that may look at them (raise, call, release a container) and
 * read back after whatever may have changed them. An exception leaves the loop; nested.ts catches it,
 * unwinds and comes back.
 *
 * The function is kept small, since the host's compiler gives up on large ones: it has only the usual
 * cases of the commonest instructions. Everything else stands in table.ts, one function an instruction.
 *
 * A word of the program is op | argument << 8. Bit 7 is set in the observed copy of the program: such a
 * word asks `atInstruction` first, so that asking costs nothing when nobody does.
 */
import { Op } from '../../compile/instructions.ts';
import { CODE, FrameWord, TUPLE_ITEMS } from '../layouts.ts';
import { type Machine, STOPPED } from '../machine.ts';
import { Static } from '../places.ts';
import { OBSERVED } from '../program.ts';
import { returnConstant, returnGenerator, returnValue, yieldValue } from './returns.ts';
import { HANDLERS } from './table.ts';

/** At a line event or observed instruction that stops: a loop inside a native can only be abandoned. */
function stop(m: Machine): false {
  if (m.nesting > 1) throw STOPPED;
  return false;
}

/**
 * Runs until the frame that a native has pushed is left (true: what it gives is in `m.result`), or the
 * machine is to stop (false).
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: registers are its variables
export function loop(m: Machine): boolean {
  const W = m.words;
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
      constants = (W[(W[(frame + FrameWord.code) >> 2]! + CODE.constants) >> 2]! + TUPLE_ITEMS) >> 2;
    }
    let word = P[pc++]!;
    inner: for (;;) {
      switch (word & 255) {
        case Op.NOP:
        case Op.RESUME:
          break;
        case Op.LINE:
          m.steps++;
          if (m.steps === m.stopAt) {
            m.pc = pc;
            m.sp = sp << 2;
            if (!m.atStop(m)) return stop(m);
          }
          break;
        case Op.LOAD_FAST: {
          const object = W[locals + 2 * (word >> 8)]!;
          const count = W[object >> 2]!;
          if (count >= 0) W[object >> 2] = count + 1;
          W[sp] = object;
          sp += 2;
          break;
        }
        case Op.LOAD_CONST: {
          const object = W[constants + 2 * (word >> 8)]!;
          const count = W[object >> 2]!;
          if (count >= 0) W[object >> 2] = count + 1;
          W[sp] = object;
          sp += 2;
          break;
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
          break;
        }
        case Op.STORE_FAST: {
          sp -= 2;
          const at = locals + 2 * (word >> 8);
          const old = W[at]!;
          W[at] = W[sp]!;
          if (old === 0) break;
          m.pc = pc;
          m.sp = sp << 2;
          m.release(old);
          break;
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
          break;
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
          break;
        }
        case Op.END_FOR:
        case Op.POP_TOP: {
          sp -= 2;
          m.pc = pc;
          m.sp = sp << 2;
          m.release(W[sp]!);
          break;
        }
        case Op.PUSH_NULL:
          W[sp] = 0;
          sp += 2;
          break;
        case Op.POP_JUMP_IF_FALSE:
          sp -= 2;
          if (W[sp] === Static.False) pc = word >> 8;
          break;
        case Op.POP_JUMP_IF_TRUE:
          sp -= 2;
          if (W[sp] === Static.True) pc = word >> 8;
          break;
        case Op.JUMP_FORWARD:
        case Op.JUMP_BACKWARD:
        case Op.JUMP_BACKWARD_NO_INTERRUPT:
          pc = word >> 8;
          break;
        case Op.RETURN_VALUE:
          m.pc = pc;
          m.sp = sp << 2;
          if (returnValue(m)) return true;
          break inner;
        case Op.RETURN_CONST:
          m.pc = pc;
          m.sp = sp << 2;
          if (returnConstant(m, word >> 8)) return true;
          break inner;
        case Op.RETURN_GENERATOR:
          m.pc = pc;
          m.sp = sp << 2;
          if (returnGenerator(m)) return true;
          break inner;
        case Op.YIELD_VALUE:
          m.pc = pc;
          m.sp = sp << 2;
          if (yieldValue(m, word >> 8)) return true;
          break inner;
        default:
          if ((word & OBSERVED) !== 0) {
            m.pc = pc - 1;
            m.sp = sp << 2;
            if (!m.atInstruction!(m)) return stop(m);
            word &= ~OBSERVED;
            continue;
          }
          m.pc = pc;
          m.sp = sp << 2;
          HANDLERS[word & 255]!(m, word >> 8);
          break inner;
      }
      word = P[pc++]!;
    }
  }
}
