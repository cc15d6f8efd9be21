/**
 * What matching a pattern has on the stack: the captured values, deepest first, above them what is being taken
 * apart. When matching fails, just that much has to go. CPython: Python/compile.c, pattern_context.
 */
import { generateName, refuseForbidden } from './generate-name.ts';
import type { Generator } from './generator.ts';
import { Op } from './instructions.ts';
import type { Label, Location, Pseudo } from './sequence.ts';

export class PatternState {
  /** Captured names, in the order in which their values are on the stack. */
  stores: string[] = [];
  /** Whether a pattern that always matches may stand here. */
  allowIrrefutable: boolean;
  /** How many other items are on the stack above the captured ones. */
  onTop = 0;
  /** Where to jump on failure: label n drops n items. */
  private failPop: Label[] = [];
  readonly g: Generator;

  constructor(g: Generator, allowIrrefutable: boolean) {
    this.g = g;
    this.allowIrrefutable = allowIrrefutable;
  }

  /** Jumps to where everything on the stack is dropped. CPython: jump_to_fail_pop. */
  fail(op: Op | Pseudo, location: Location): void {
    this.g.jump(op, this.failLabel(this.onTop + this.stores.length), location);
  }

  /** Where `count` items are dropped. CPython: ensure_fail_pop. */
  failLabel(count: number): Label {
    while (this.failPop.length <= count) this.failPop.push(this.g.label());
    return this.failPop[count]!;
  }

  /** Places the labels for failure. CPython: emit_and_reset_fail_pop. */
  placeFailures(location: Location): void {
    const { g } = this;
    for (let count = this.failPop.length - 1; count > 0; count--) {
      g.use(this.failPop[count]!);
      g.emit(Op.POP_TOP, location);
    }
    if (this.failPop.length > 0) g.use(this.failPop[0]!);
    this.failPop = [];
  }

  /** Captures the top of the stack; null drops it. CPython: pattern_helper_store_name. */
  capture(name: string | null, location: Location): void {
    if (name === null) return this.g.emit(Op.POP_TOP, location);
    refuseForbidden(this.g, name, 'Store', location);
    this.refuseAgain(name, location);
    this.sink(this.onTop + this.stores.length + 1, location);
    this.stores.push(name);
  }

  /** A name can be captured once. */
  refuseAgain(name: string, location: Location): void {
    if (this.stores.includes(name)) {
      this.g.fault(`multiple assignments to name '${name}' in pattern`, location);
    }
  }

  /** Moves the top of the stack below `count - 1` others. CPython: pattern_helper_rotate. */
  sink(count: number, location: Location): void {
    for (let n = count; n > 1; n--) this.g.emit(Op.SWAP, location, n);
  }

  /** Binds what was captured. */
  bind(location: Location): void {
    for (const name of this.stores) generateName(this.g, name, 'Store', location);
  }
}
