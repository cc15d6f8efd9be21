/**
 * The ledger: who holds the references that an object's count counts. The same walk as the audit's, and
 * each word that was found put into words (holder-of-word.ts).
 */
import type { Holder } from './holder.ts';
import { holderOfWord, type Owner } from './holder-of-word.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Type } from './places.ts';
import { Reached } from './reached.ts';
import { walkReferences } from './walk.ts';

/** Everything that holds a counted reference to the object, one entry for each reference. */
export function holdersOf(m: Machine, object: Address): Holder[] {
  const words = wordsThatHold(m, new Set([object]));
  const containers = words.map((word) => word.holder).filter((holder) => isNamespace(m, holder));
  const owners = containers.length === 0 ? [] : wordsThatHold(m, new Set(containers));
  return words.map(({ at, holder }) =>
    holderOfWord(
      m,
      at,
      holder,
      owners.filter((owner) => owner.referent === holder),
    ),
  );
}

/** Whether it matters whose the container is: a dict may be a namespace, a tuple the constants of code. */
function isNamespace(m: Machine, holder: Address): boolean {
  if (holder === 0) return false;
  const type = m.typeOf(holder);
  return type === Type.dict || type === Type.tuple;
}

/** The words that refer to any of these objects. */
function wordsThatHold(m: Machine, objects: ReadonlySet<Address>): (Owner & { referent: Address })[] {
  const found: (Owner & { referent: Address })[] = [];
  walkReferences(m, new Reached(m), (referent, at, holder) => {
    if (objects.has(referent)) found.push({ referent, at, holder });
  });
  return found;
}
