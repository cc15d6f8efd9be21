/** The module _random: the generator under random.Random. CPython: Modules/_randommodule.c. */
import { defineModule, defineType, method, moduleType } from '../../define.ts';
import { newFloat } from '../../float-object.ts';
import { track } from '../../gc-list.ts';
import { allocateInstance } from '../../instance-values.ts';
import { intAbsolute } from '../../int-arithmetic.ts';
import { intBig, intNumber, intSign, isInt, newBigInt, newInt } from '../../int-object.ts';
import { layout, word } from '../../layout.ts';
import { TYPE, TypeFlag } from '../../layouts.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { noKeywords } from '../../native-arguments.ts';
import { Static, Type } from '../../places.ts';
import { hashOf } from '../../protocol/compare.ts';
import { index } from '../../protocol/number.ts';
import { raise } from '../../raise.ts';
import { Slot } from '../../slot-numbers.ts';
import { tupleItem, tupleOf, tupleSize } from '../../tuple-object.ts';
import { nextWord, STATE_SIZE, seedWords, TWISTER_END, TWISTER_INDEX, TWISTER_STATE } from './twister.ts';

const RANDOM = layout('Random', { state: word('index; 624 words of 32 bits follow') });

function make(m: Machine, type: Address): Address {
  const object = allocateInstance(m, type);
  if ((m.load(type + TYPE.flags) & TypeFlag.collected) !== 0) track(m, object);
  return object;
}

/** CPython: random_init. */
function init(m: Machine, self: Address, argv: Address, count: number, names: Address): void {
  if (m.load(m.typeOf(self) + Slot.init) === m.load(random.address + Slot.init)) {
    noKeywords(m, 'Random', names);
  }
  if (count > 1) raise(m, Type.TypeError, 'Random() requires 0 or 1 argument');
  seed(m, self, count === 0 ? 0 : m.load(argv));
}

/** CPython: random_seed. */
function seed(m: Machine, self: Address, given: Address): Address {
  if (given === 0 || given === Static.None) {
    const key: number[] = [];
    for (let i = 0; i < STATE_SIZE; i++) key.push(m.outside.entropy() | 0);
    seedWords(m, self, key);
    return Static.None;
  }
  if (isInt(m, given)) {
    const size = intAbsolute(m, given);
    const value = intBig(m, size);
    m.release(size);
    seedWords(m, self, wordsOf(value));
    return Static.None;
  }
  const low = hashOf(m, given);
  const high = m.hashHigh;
  seedWords(m, self, high === 0 ? [low] : [low, high]);
  return Static.None;
}

/** A value that is not negative in words of 32 bits, lowest first; at least one. */
function wordsOf(value: bigint): number[] {
  const hex = value.toString(16);
  const words: number[] = [];
  for (let end = hex.length; end > 0; end -= 8) {
    words.push(Number.parseInt(hex.slice(Math.max(0, end - 8), end), 16) | 0);
  }
  return words;
}

/** A number from 0 to 1 with 53 bits. */
function nextDouble(m: Machine, self: Address): Address {
  const high = nextWord(m, self) >>> 5;
  const low = nextWord(m, self) >>> 6;
  return newFloat(m, (high * 67108864 + low) * (1 / 9007199254740992));
}

function getBits(m: Machine, self: Address, given: Address): Address {
  const int = m.keep(index(m, given));
  const bits = intNumber(m, int);
  const fits = Math.abs(bits) < 2 ** 31;
  if (!fits) raise(m, Type.OverflowError, 'Python int too large to convert to C int');
  m.release(m.unkeep());
  if (bits < 0) raise(m, Type.ValueError, 'number of bits must be non-negative');
  if (bits === 0) return newInt(m, 0);
  if (bits <= 32) return newInt(m, nextWord(m, self) >>> (32 - bits));
  let hex = '';
  for (let left = bits; left > 0; left -= 32) {
    const next = nextWord(m, self);
    hex = (left < 32 ? next >>> (32 - left) : next).toString(16).padStart(8, '0') + hex;
  }
  return newBigInt(m, BigInt(`0x${hex}`), Math.ceil(bits / 30));
}

/** The state as a tuple of 625 ints, the index last. */
function getState(m: Machine, self: Address): Address {
  const items: Address[] = [];
  for (let i = 0; i < STATE_SIZE; i++) items.push(newInt(m, m.load(self + TWISTER_STATE + 4 * i) >>> 0));
  items.push(newInt(m, m.load(self + TWISTER_INDEX)));
  return tupleOf(m, items);
}

function setState(m: Machine, self: Address, state: Address): Address {
  if ((m.load(m.typeOf(state) + TYPE.flags) & TypeFlag.tupleSubclass) === 0) {
    raise(m, Type.TypeError, 'state vector must be a tuple');
  }
  if (tupleSize(m, state) !== STATE_SIZE + 1) {
    raise(m, Type.ValueError, 'state vector is the wrong size');
  }
  const words: number[] = [];
  for (let i = 0; i < STATE_SIZE; i++) words.push(stateWord(m, tupleItem(m, state, i)));
  const last = tupleItem(m, state, STATE_SIZE);
  const position = isInt(m, last) ? intNumber(m, last) : Number.NaN;
  if (!(position >= 0 && position <= STATE_SIZE)) raise(m, Type.ValueError, 'invalid state');
  for (let i = 0; i < STATE_SIZE; i++) m.store(self + TWISTER_STATE + 4 * i, words[i]!);
  m.store(self + TWISTER_INDEX, position);
  return Static.None;
}

/** CPython: PyLong_AsUnsignedLong, cut to 32 bits. */
function stateWord(m: Machine, item: Address): number {
  if (!isInt(m, item)) raise(m, Type.TypeError, 'an integer is required');
  if (intSign(m, item) < 0) {
    raise(m, Type.OverflowError, "can't convert negative value to unsigned int");
  }
  const value = intNumber(m, item);
  return Number.isNaN(value) ? Number(BigInt.asIntN(32, intBig(m, item))) : value | 0;
}

const random = defineType(
  'Random',
  {
    layout: RANDOM,
    size: (TWISTER_END + 7) & ~7,
    module: '_random',
    doc: 'Random() -> create a random number generator with its own internal state.',
    dealloc: (m, self) => m.freeObject(self),
    new: make,
    init,
  },
  [
    method('random', nextDouble, '()'),
    method('seed', seed, '(n=None, /)'),
    method('getstate', getState, '()'),
    method('setstate', setState, '(state, /)'),
    method('getrandbits', getBits, '(k, /)'),
  ],
);

defineModule('_random', 'Module implements the Mersenne Twister random number generator.', [
  moduleType(random),
]);
