/** Sentences about names: what they were bound to, and what else refers to it. */
import type { Fact, Label } from '../session/snapshot.ts';
import { listed, type Speaker } from './speaker.ts';

export type Naming = Extract<Fact, { readonly kind: 'bound' | 'rebound' | 'unbound' }>;

/** What happened to names, in order. Names that are bound to one object one after the other share a sentence. */
export function narrateNames(facts: readonly Naming[], speaker: Speaker): string[] {
  const sentences: string[] = [];
  for (let i = 0; i < facts.length; i++) {
    const fact = facts[i]!;
    const together = [fact.name];
    for (let next = facts[i + 1]; bindSame(fact, next); next = facts[i + 1]) {
      together.push(next!.name);
      i++;
    }
    if (together.length > 1 && fact.kind === 'bound')
      sentences.push(`${listed(together)} refer to ${speaker.object(fact.object)}: one object.`);
    else sentences.push(narrateName(fact, speaker));
  }
  return sentences;
}

function bindSame(one: Naming, other: Naming | undefined): boolean {
  return (
    one.kind === 'bound' &&
    other?.kind === 'bound' &&
    one.object === other.object &&
    one.frame === other.frame
  );
}

function narrateName(fact: Naming, speaker: Speaker): string {
  switch (fact.kind) {
    case 'bound':
      return `${fact.name} refers to ${speaker.object(fact.object)}${aliases(fact, fact.object, speaker)}.`;
    case 'rebound':
      return rebound(fact, speaker);
    case 'unbound':
      return `The name ${fact.name} is gone; it referred to ${speaker.name(fact.old)}.`;
  }
}

function rebound(fact: Extract<Fact, { readonly kind: 'rebound' }>, speaker: Speaker): string {
  const { name, old, object } = fact;
  if (old === object) return `${name} was bound again to the object it referred to: ${speaker.name(object)}.`;
  const moved = `${name} moved from ${speaker.name(old)} to ${speaker.object(object)}`;
  const equal = speaker.looksEqual(old, object);
  if (equal && speaker.hasIdentity(object)) return `${moved}: another object, though its value is equal.`;
  if (equal) return `${name} moved to another object with the same value, ${speaker.name(object)}.`;
  return `${moved}${aliases(fact, object, speaker)}.`;
}

/** The other names of an object that is more than its value. */
function aliases(
  fact: { readonly name: string; readonly frame: string },
  object: Label,
  speaker: Speaker,
): string {
  if (!speaker.isOneOfMany(object)) return '';
  const others = speaker.namesOf(object, fact);
  if (others.length === 0) return '';
  return `, as ${listed(others)} ${others.length === 1 ? 'does' : 'do'}: one object`;
}

/** A call with what its parameters were bound to, and the names that its arguments have elsewhere. */
export function narrateCall(name: string, bound: readonly Naming[], speaker: Speaker): string[] {
  const given = bound.map(
    (fact) => `${fact.name}=${fact.kind === 'unbound' ? '?' : speaker.name(fact.object)}`,
  );
  const sentences = [`${name}(${given.join(', ')}) was called.`];
  for (const fact of bound) {
    if (fact.kind === 'unbound' || !speaker.hasIdentity(fact.object)) continue;
    const others = speaker.namesOf(fact.object, fact);
    if (others.length > 0)
      sentences.push(
        `${listed([fact.name, ...others])} are names of one object, ${speaker.name(fact.object)}.`,
      );
  }
  return sentences;
}
