/** What happened in a step, in sentences made from its facts alone. */
import type { Binding, Fact, Label, Slot, Snapshot } from '../session/snapshot.ts';
import { nameOf, objectsOf } from './naming.ts';
import type { IdStyle } from './view-state.ts';

/** The sentences for a snapshot's facts, the most telling first. */
export function narrate(snapshot: Snapshot, style: IdStyle): readonly string[] {
  const teller = new Teller(snapshot, style);
  return teller.tell();
}

type Mutation = Extract<Fact, { readonly kind: 'mutated' }>;

/** Changes of one object that are told one by one; more are counted. */
const MOST_CHANGES = 3;

class Teller {
  readonly #snapshot: Snapshot;
  readonly #style: IdStyle;

  constructor(snapshot: Snapshot, style: IdStyle) {
    this.#snapshot = snapshot;
    this.#style = style;
  }

  tell(): string[] {
    const { exception, event } = this.#snapshot;
    // At the end of the program its code goes too; what only the code held is no news.
    const facts = this.#snapshot.facts.filter((fact) => event !== 'end' || fact.kind !== 'freed');
    const sentences: string[] = [];
    const mutations = new Map<Label, Mutation[]>();
    for (const fact of facts) {
      if (fact.kind === 'mutated') mutations.set(fact.object, [...(mutations.get(fact.object) ?? []), fact]);
    }
    for (const [object, changes] of mutations) sentences.push(...this.#mutated(object, changes));
    for (const fact of facts) {
      const sentence = this.#sentence(fact);
      if (sentence !== '') sentences.push(sentence);
    }
    if (exception?.uncaught)
      sentences.unshift(`The program ended in an uncaught ${exception.type}: ${exception.message}`);
    else if (event === 'end' && sentences.length === 0) sentences.push('The program is over.');
    return sentences;
  }

  #name(label: Label): string {
    return nameOf(label, objectsOf(this.#snapshot), this.#style);
  }

  /** An object with its type where its name alone says little. */
  #object(label: Label): string {
    const object = objectsOf(this.#snapshot).get(label);
    const name = this.#name(label);
    if (!object || label.startsWith('@') || object.shape === 'function' || object.shape === 'class')
      return name;
    return `the ${object.state === 'new' ? 'new ' : ''}${object.type} ${name}`;
  }

  #sentence(fact: Fact): string {
    switch (fact.kind) {
      case 'bound':
        return this.#bound(fact.name, fact.object);
      case 'rebound':
        return this.#rebound(fact.name, fact.old, fact.object);
      case 'unbound':
        return `The name ${fact.name} is gone; it referred to ${this.#name(fact.old)}.`;
      case 'freed':
        return fact.why === 'collected'
          ? `The collector freed ${this.#name(fact.object)}.`
          : `${this.#object(fact.object)} lost its last reference and was freed.`.replace(/^t/, 'T');
      case 'unreachable':
        return `Nothing reaches ${this.#name(fact.object)} any more, but its count is not 0.`;
      case 'id reused':
        return `${this.#name(fact.object)} has the id that ${fact.previous} had.`;
      case 'shared':
        return `${this.#name(fact.object)} is shared: ${fact.why}.`;
      case 'called':
        return `${fact.function} was called: a new frame.`;
      case 'returned':
        return `${fact.function} returned ${fact.text}.`;
      case 'resumed':
        return `${fact.function} went on after its yield.`;
      case 'yielded':
        return `${fact.function} yielded ${fact.text}.`;
      case 'altered':
        return `${this.#name(fact.object)} changed in place: it was ${fact.old}.`;
      case 'raised':
        return `${fact.type} was raised${fact.message ? `: ${fact.message}` : '.'}`;
      case 'handled':
        return `${fact.type} was handled.`;
      case 'output':
        return '';
      case 'input':
        return `input() got ${fact.text}.`;
      case 'evaluated':
      case 'created':
      case 'mutated':
        return '';
    }
  }

  #bound(name: string, object: Label): string {
    const others = this.#othersOf(object, name);
    const told = `${name} refers to ${this.#object(object)}.`;
    if (others.length === 0 || object.startsWith('@')) return told;
    return `${told} ${listed([...others, name])} are names of one object.`;
  }

  #rebound(name: string, old: Label, object: Label): string {
    if (old === object)
      return object.startsWith('@')
        ? `${name} was bound again to the same object.`
        : `${name} was bound again to the same object, ${this.#name(object)}.`;
    const others = this.#othersOf(object, name);
    const told = `${name} moved from ${this.#name(old)} to ${this.#object(object)}.`;
    if (others.length === 0 || object.startsWith('@')) return told;
    return `${told} ${listed([...others, name])} are names of one object.`;
  }

  /** Other names of an object, of every frame. */
  #othersOf(object: Label, except: string): string[] {
    const names: string[] = [];
    for (const frame of this.#snapshot.frames)
      for (const binding of frame.bindings) if (isOther(binding, object, except)) names.push(binding.name);
    return [...new Set(names)];
  }

  #mutated(object: Label, changes: readonly Mutation[]): string[] {
    const view = objectsOf(this.#snapshot).get(object);
    if (!view || view.shape === 'function') return [];
    const what = `the ${view.type} ${this.#name(object)}`;
    if (view.type === 'cell') return [];
    const told = changes.slice(0, MOST_CHANGES).map((change) => this.#change(change));
    const more = changes.length > MOST_CHANGES ? [`${changes.length - MOST_CHANGES} more slots changed`] : [];
    const sentence = `${capital(what)} changed in place: ${[...told, ...more].join('; ')}.`;
    const names = this.#othersOf(object, '');
    if (names.length < 2) return [sentence];
    return [sentence, `${listed(names)} are names of ${this.#name(object)}, so all of them show it.`];
  }

  #change({ slot, old, value }: Mutation): string {
    const where = slotWords(slot);
    if (value === null) return `${where} is gone, it was ${this.#name(old!)}`;
    if (old === null) return `${where} is new and refers to ${this.#name(value)}`;
    return `${where} now refers to ${this.#name(value)}, no longer to ${this.#name(old)}`;
  }
}

function isOther(binding: Binding, object: Label, except: string): boolean {
  return binding.object === object && binding.name !== except;
}

function slotWords(slot: Slot): string {
  switch (slot.kind) {
    case 'index':
      return `slot ${slot.index}`;
    case 'key':
      return `the key ${slot.text}`;
    case 'value':
      return `[${slot.text}]`;
    case 'attribute':
      return `.${slot.name}`;
    case 'member':
      return 'a member';
  }
}

/** 'a', 'b' and 'c' as 'a, b and c'. */
function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
