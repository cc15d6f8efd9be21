/** The shortest way by counted references that leads to an object: why it is alive. */
import { FrameWord, MODULE } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Own } from './own-words.ts';
import { Reached } from './reached.ts';
import { walkReferences } from './walk.ts';

/** A reference on the way: the word it stands in and what that belongs to (0: a word of the machine). */
export interface Reference {
  readonly at: Address;
  readonly holder: Address;
  readonly referent: Address;
}

/** All references of memory, those of one holder one behind the other. */
class References {
  readonly #referents: Address[] = [];
  readonly #places: Address[] = [];
  readonly #holders: Address[] = [];
  /** Where the references of each holder begin and end. The machine's own words come in several stretches. */
  readonly #stretches = new Map<Address, [number, number]>();
  readonly #own: [number, number][] = [];

  constructor(m: Machine) {
    let last: [number, number] | null = null;
    let holderBefore = -1;
    walkReferences(m, new Reached(m), (referent, at, holder) => {
      const index = this.#referents.length;
      if (holder !== holderBefore || last === null) {
        last = [index, index];
        if (holder === 0) this.#own.push(last);
        else this.#stretches.set(holder, last);
        holderBefore = holder;
      }
      last[1] = index + 1;
      this.#referents.push(referent);
      this.#places.push(at);
      this.#holders.push(holder);
    });
  }

  /** Indices of the references of a holder. */
  *of(holder: Address): Iterable<number> {
    const stretch = this.#stretches.get(holder);
    for (const [start, end] of holder === 0 ? this.#own : stretch === undefined ? [] : [stretch])
      for (let i = start; i < end; i++) yield i;
  }

  at(index: number): Reference {
    return {
      referent: this.#referents[index]!,
      at: this.#places[index]!,
      holder: this.#holders[index]!,
    };
  }
}

/** The references from a root to the object, in order; null where none leads there. */
export function wayFromRoot(m: Machine, object: Address): readonly Reference[] | null {
  const references = new References(m);
  const sources = sourcesOf(m, object);
  /** The reference by which each object was reached first. */
  const reachedBy = new Map<Address, number>();
  const seen = new Set(sources);
  for (const holder of seen) {
    for (const index of references.of(holder)) {
      const { referent } = references.at(index);
      if (seen.has(referent)) continue;
      reachedBy.set(referent, index);
      if (referent === object) return wayBack(references, reachedBy, object);
      seen.add(referent);
    }
  }
  return null;
}

/** Where the search begins: the names of the program, its frames from the innermost on, then the machine. */
function sourcesOf(m: Machine, object: Address): Address[] {
  const module = m.load(Own.mainModule);
  const namespace = module === 0 ? 0 : m.load(module + MODULE.dict);
  const sources = namespace === 0 || namespace === object ? [] : [namespace];
  for (let frame = m.frame; frame !== 0; frame = m.load(frame + FrameWord.previous)) sources.push(frame);
  return [...sources, 0];
}

function wayBack(references: References, reachedBy: ReadonlyMap<Address, number>, object: Address) {
  const way: Reference[] = [];
  for (let index = reachedBy.get(object); index !== undefined; ) {
    const reference = references.at(index);
    way.unshift(reference);
    index = reachedBy.get(reference.holder);
  }
  return way;
}
