/**
 * The memory of an object, word by word, with what each word is, and the blocks that it owns. What a word is
 * called is said by memory-names.ts; here it is read, and put into words.
 */
import { TYPE, TypeFlag } from '../machine/layouts.ts';
import { IMMORTAL, type Machine } from '../machine/machine.ts';
import { type Address, ID_BASE } from '../machine/memory.ts';
import { Region } from '../machine/places.ts';
import { typeName } from '../machine/raise.ts';
import { blocksOf, type WordName, wordNames } from './memory-names.ts';
import { labelOf } from './object-label.ts';
import { sizeOf } from './object-size.ts';
import type { MemoryPart, MemoryWord } from './snapshot.ts';
import { isReadable } from './snapshot.ts';
import { valueText } from './value-text.ts';

/** Words that are listed of an object or block. */
const MOST_WORDS = 300;

/** Longest value in the meaning of a word. */
const WIDTH = 40;

/** The object's words, those in front of it included, and its blocks. Memory is read only. */
export function memoryOf(m: Machine, object: Address): MemoryPart[] {
  const type = m.typeOf(object);
  const collected = (m.load(type + TYPE.flags) & TypeFlag.collected) !== 0 && object >= Region.heap;
  const front = collected ? m.preHeader(type) : 0;
  const end =
    object >= Region.heap ? object - front + m.heap.capacity(object - front) : object + sizeOf(m, object);
  const size = `${sizeOf(m, object)} bytes as sys.getsizeof counts`;
  const names = wordNames(m, object);
  return [
    part(m, `${typeName(m, type)} ${nameOf(m, object)}: ${size}`, object, object - front, end, names),
    ...blocksOf(m, object).map(({ title, at, end: stop, names: inside }) =>
      part(m, title, at, at, stop, inside),
    ),
  ];
}

function part(
  m: Machine,
  title: string,
  base: Address,
  start: Address,
  end: Address,
  names: ReadonlyMap<number, WordName>,
): MemoryPart {
  const words: MemoryWord[] = [];
  const all = Math.max(0, (end - start) >> 3);
  for (let i = 0; i < Math.min(all, MOST_WORDS); i++) {
    const at = start + 8 * i;
    words.push(wordAt(m, at, at - base, names.get(at - base)));
  }
  return { title, id: m.id(base), words, left: all - words.length };
}

const REST: WordName = { name: '', kind: 'word', about: 'the rest of the block, not in use' };

function wordAt(m: Machine, at: Address, offset: number, named: WordName = REST): MemoryWord {
  const low = m.words[at >> 2]! >>> 0;
  const high = m.words[(at + 4) >> 2]! >>> 0;
  const { name, about } = named;
  return { offset, name, value: hexOf(named.kind, low, high), meaning: meaningOf(m, named, at, about) };
}

/** Kinds of words that are addresses. */
const ADDRESSES: ReadonlySet<WordName['kind']> = new Set(['reference', 'borrowed', 'block', 'key']);

function hexOf(kind: WordName['kind'], low: number, high: number): string {
  if (ADDRESSES.has(kind)) return low === 0 ? '0' : `0x${(low + ID_BASE).toString(16)}`;
  return `0x${high === 0 ? low.toString(16) : `${high.toString(16)}${low.toString(16).padStart(8, '0')}`}`;
}

function meaningOf(m: Machine, { kind }: WordName, at: Address, about: string): string {
  const low = m.words[at >> 2]!;
  switch (kind) {
    case 'count':
      return low === IMMORTAL ? 'immortal: not counted' : `${low} ${low === 1 ? 'reference' : 'references'}`;
    case 'reference':
    case 'key':
      return low === 0 ? `nothing (${about})` : `${referentText(m, low)} (${about})`;
    case 'borrowed':
      return low === 0 ? `nothing (${about})` : `${about}; adds no count`;
    case 'block':
      return low === 0 ? `none (${about})` : about;
    case 'double':
      return `${m.floats[at >> 3]} (${about})`;
    case 'hash':
      return low === -1 ? `not computed yet (${about})` : about;
    case 'native':
      return about;
    case 'text':
    case 'bytes':
      return about;
    case 'word':
      return named(low, about);
  }
}

const named = (value: number, about: string): string =>
  about.startsWith('the rest') ? about : `${value} (${about})`;

/** What a word refers to: its label, or its value. */
function referentText(m: Machine, object: Address): string {
  const name = nameOf(m, object);
  return name === '' ? valueText(m, object, WIDTH) : `${name}, a ${typeName(m, m.typeOf(object))}`;
}

/** The label, where it is one to be read. */
function nameOf(m: Machine, object: Address): string {
  const label = labelOf(m, object);
  return isReadable(label) ? label : '';
}
