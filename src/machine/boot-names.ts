/** Names that boot enters in namespaces, each made once however many types have a method of that name. */
import { internText } from './interned.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { declaredNames } from './names.ts';

export class BootNames {
  private readonly m: Machine;
  private readonly known = new Map<string, Address>(declaredNames);

  constructor(m: Machine) {
    this.m = m;
  }

  /** The interned str of a text: immortal. */
  named(text: string): Address {
    let at = this.known.get(text);
    if (at === undefined) this.known.set(text, (at = internText(this.m, text)));
    return at;
  }
}
