/**
 * Watches one step while it is executed again, and notes its facts: names bound and unbound, objects made
 * and freed, calls, returns, exceptions. What was changed in place is found by comparing the scenes before
 * and after (changes.ts).
 */
import { POSITION_WIDTH } from '../compile/code.ts';
import { Op } from '../compile/instructions.ts';
import { frameUnit } from '../machine/frames.ts';
import { Header } from '../machine/layout.ts';
import { EXCEPTION } from '../machine/layouts.ts';
import type { Machine } from '../machine/machine.ts';
import type { Address } from '../machine/memory.ts';
import { Own } from '../machine/own-words.ts';
import { Static, Type } from '../machine/places.ts';
import { typeNameOf } from '../machine/raise.ts';
import { textOf } from '../machine/str-object.ts';
import { tupleItem } from '../machine/tuple-object.ts';
import { activationOf } from './activations.ts';
import { comparedRange } from './compared-range.ts';
import { argumentsOf, isGiven } from './frames.ts';
import { labelOf, staleLabel } from './object-label.ts';
import { linesBefore } from './place-in-source.ts';
import { sameValue } from './same-value.ts';
import { sharedReason } from './shared-reason.ts';
import type { Compared, Fact, Label, SourceRange } from './snapshot.ts';
import { valueText } from './value-text.ts';
import { type Comparing, type Naming, RunWatcher } from './watch-run.ts';

/** Facts that are kept of a step that does a great deal. */
const MOST_FACTS = 2000;

/** Sub-expressions whose values are kept; the last one always is. */
const MOST_EVALUATED = 200;

/** Instructions that give an object which something refers to already. */
const LOADS: ReadonlySet<number> = new Set([
  Op.LOAD_FAST,
  Op.LOAD_FAST_CHECK,
  Op.LOAD_FAST_LOAD_FAST,
  Op.LOAD_NAME,
  Op.LOAD_GLOBAL,
  Op.LOAD_DEREF,
  Op.LOAD_ATTR,
  Op.BINARY_SUBSCR,
  Op.COPY,
  Op.FOR_ITER,
  Op.UNPACK_SEQUENCE,
  Op.UNPACK_EX,
  Op.STORE_FAST,
  Op.STORE_NAME,
]);

/** The ticks of a step that are to be told: those after the first `skip`, up to the `stop`-th, where it ends. */
export interface TickWindow {
  readonly skip: number;
  readonly stop: number;
}

const ALL_TICKS: TickWindow = { skip: 0, stop: Number.POSITIVE_INFINITY };

/** A name that the step has bound or unbound. */
export type Touched = Pick<Naming, 'name' | 'place'>;

/** An object that the step made, the number of facts before it, and what had its memory before. */
export interface Birth {
  readonly label: Label;
  readonly at: number;
  readonly previous: Label | null;
}

/** A comparison that has begun: by which instruction of which call. */
interface Begun extends Omit<Extract<Fact, { readonly kind: 'compared' }>, 'kind' | 'result' | 'range'> {
  readonly activation: number;
  readonly pc: number;
}

export class StepWatcher extends RunWatcher {
  readonly facts: Fact[] = [];
  /** Labels of objects that were shown before and died. */
  readonly deaths = new Set<Label>();
  readonly touched: Touched[] = [];
  /** Where the objects that facts are about are, as long as they live. */
  readonly mentioned = new Map<Label, Address>();
  /** Facts about names of comprehensions, which are news only while these run. */
  readonly passing = new Set<Fact>();
  /** Ticks that have ended, the range of the last one, and its value (borrowed), 0 where it had none. */
  ticks = 0;
  range: SourceRange | null = null;
  value: Address = 0;
  readonly #ticks: TickWindow;
  /** Addresses of the objects that are shown before the step. */
  readonly #shown: ReadonlySet<Address>;
  /** What was made on the way and is still there, with the number of facts that came before it. */
  readonly #born = new Map<Address, number>();
  /** What had their memory before them. */
  readonly #previous = new Map<Address, Label>();
  readonly #mentionedAt = new Map<Address, Label>();
  #labels: Set<Label> | null = null;
  #evaluated = 0;
  #comparing: Begun | null = null;
  #lastEvaluated: Fact | null = null;
  /** The fact of the last name bound, and that of its being unbound, had it been so instead. */
  #justBound: { readonly fact: Fact; readonly unbound: Fact | null } | null = null;

  /** `shown` are the addresses of what is shown before what is to be told. */
  constructor(m: Machine, shown: ReadonlySet<Address>, ticks: TickWindow = ALL_TICKS) {
    super(m);
    this.#shown = shown;
    this.#ticks = ticks;
  }

  born(object: Address): void {
    const previous = staleLabel(this.machine, object);
    if (previous !== null) this.#previous.set(object, previous);
    this.#born.set(object, this.facts.length);
  }

  /** What was shown before the step is a fact when it dies. */
  override died(object: Address): void {
    super.died(object);
    const mentioned = this.#mentionedAt.get(object);
    if (mentioned !== undefined) {
      this.#mentionedAt.delete(object);
      this.mentioned.delete(mentioned);
    }
    if (object === this.value) this.value = 0;
    if (this.#born.delete(object) || !this.#shown.has(object)) return;
    const m = this.machine;
    const label = labelOf(m, object);
    if (this.deaths.has(label)) return;
    this.deaths.add(label);
    const why = m.load(Own.collecting) === 0 ? 'last reference gone' : 'collected';
    this.#note({ kind: 'freed', object: label, why });
  }

  /** Whether an object was made in the step, and is still there. */
  isBorn(object: Address): boolean {
    return this.#born.has(object);
  }

  /** The same by its label; to be asked once the step is over. */
  isNew(label: Label): boolean {
    this.#labels ??= new Set(this.births().map((one) => one.label));
    return this.#labels.has(label);
  }

  /** The objects that were made and are still there, in order. */
  births(): readonly Birth[] {
    const m = this.machine;
    return [...this.#born].map(([object, at]) => {
      const label = labelOf(m, object);
      const previous = this.#previous.get(object) ?? null;
      return { label, at, previous: previous === label ? null : previous };
    });
  }

  /** The facts, and the value of the last tick where it was one too many. */
  allFacts(): readonly Fact[] {
    const last = this.#lastEvaluated;
    return last === null || this.facts.includes(last) ? this.facts : [...this.facts, last];
  }

  protected goesOn(): boolean {
    return this.ticks < this.#ticks.stop;
  }

  /** The label of an object that a fact is about. */
  #mention(object: Address): Label {
    const label = labelOf(this.machine, object);
    if (this.mentioned.size < MOST_FACTS) {
      this.mentioned.set(label, object);
      this.#mentionedAt.set(object, label);
    }
    return label;
  }

  #note(fact: Fact): void {
    if (this.facts.length < MOST_FACTS) this.facts.push(fact);
  }

  protected ticked(m: Machine, pc: number, value: Address): void {
    this.ticks++;
    this.range = rangeAt(m, m.frame, pc);
    this.value = value;
    if (this.ticks === this.#ticks.skip) this.#forget();
    if (this.range === null || value === 0 || this.ticks <= this.#ticks.skip) return;
    this.#evaluated++;
    if (this.#evaluated > MOST_EVALUATED && this.ticks < this.#ticks.stop) return;
    this.#lastEvaluated = {
      kind: 'evaluated',
      range: this.range,
      text: valueText(m, value),
      object: this.#mention(value),
    };
    this.#note(this.#lastEvaluated);
    this.#compared(m, pc, this.range, valueText(m, value));
  }

  /** Both objects are looked at before: what `__eq__` does may change them. */
  protected override comparing(m: Machine, operator: Comparing, left: Address, right: Address): void {
    this.#comparing = null;
    if (this.ticks < this.#ticks.skip || this.#evaluated > MOST_EVALUATED) return;
    // Of a chain the first comparisons may be given the source of all of it.
    const { words } = m.program;
    const isFirst = (words[m.pc - 1]! & 0x7f) === Op.COPY && (words[m.pc - 2]! & 0x7f) === Op.SWAP;
    if (isFirst && ownRange(m, m.frame, m.pc) === null) return;
    this.#comparing = {
      activation: activationOf(m, m.frame),
      pc: m.pc,
      operator,
      left: comparedView(m, left),
      right: comparedView(m, right),
      same: left === right,
      equal: sameValue(m, left, right),
    };
  }

  /** A comparison is over, if it is that which began last. */
  #compared(m: Machine, pc: number, range: SourceRange, result: string): void {
    const known = this.#comparing;
    if (known === null || known.pc !== pc || known.activation !== activationOf(m, m.frame)) return;
    this.#comparing = null;
    const { operator, left, right, same, equal } = known;
    this.#note({ kind: 'compared', operator, left, right, same, equal, result, range });
  }

  /** What comes from here on is to be told, and nothing before. */
  #forget(): void {
    this.facts.length = 0;
    this.touched.length = 0;
    this.deaths.clear();
    this.passing.clear();
    this.#born.clear();
    this.#previous.clear();
    this.#lastEvaluated = null;
    this.#justBound = null;
  }

  protected naming({ name, frame, place, old, value, passing }: Naming): void {
    if (isGiven(name)) return;
    this.touched.push({ name, place });
    const from = old === 0 ? null : this.#mention(old);
    const unbound: Fact | null = from === null ? null : { kind: 'unbound', name, frame, old: from };
    if (value === 0) {
      if (unbound === null || this.#endsHandler(name, frame)) return;
      if (passing) this.passing.add(unbound);
      this.#note(unbound);
      return;
    }
    const object = this.#mention(value);
    const fact: Fact =
      from === null
        ? { kind: 'bound', name, frame, object }
        : { kind: 'rebound', name, frame, old: from, object };
    if (passing) this.passing.add(fact);
    this.#note(fact);
    this.#justBound = { fact, unbound };
    this.#shared(value, object);
  }

  /** `except E as e` ends by binding e to None and unbinding it: one fact, about what it referred to. */
  #endsHandler(name: string, frame: string): boolean {
    const just = this.#justBound;
    const last = this.facts.findLast(({ kind }) => kind !== 'freed');
    const isSame =
      just?.unbound?.kind === 'unbound' &&
      last === just.fact &&
      just.unbound.name === name &&
      just.unbound.frame === frame &&
      just.fact.kind === 'rebound' &&
      just.fact.object === labelOf(this.machine, Static.None);
    if (!isSame) return false;
    this.facts[this.facts.lastIndexOf(just.fact)] = just.unbound;
    return true;
  }

  /** A value that was not taken from a name or a slot, and is one that others may have all the same. */
  #shared(value: Address, object: Label): void {
    const isConstant = this.lastOp === Op.LOAD_CONST;
    const why = LOADS.has(this.lastOp) ? null : sharedReason(this.machine, value, isConstant);
    const isCertain = isConstant || why === 'small int' || why === 'one-character string';
    if (why !== null && why !== 'singleton' && isCertain) this.#note({ kind: 'shared', object, why });
  }

  protected called(m: Machine, resumed: boolean): void {
    const { name, firstlineno } = frameUnit(m, m.frame).code;
    this.#note({
      kind: resumed ? 'resumed' : 'called',
      function: name,
      line: linesBefore(m, m.frame) + firstlineno,
    });
    if (resumed) return;
    for (const { name: argument, object } of argumentsOf(m, m.frame))
      this.#note({ kind: 'bound', name: argument, frame: name, object: this.#mention(object) });
  }

  protected leaving(m: Machine, value: Address, yields: boolean): void {
    this.#note({
      kind: yields ? 'yielded' : 'returned',
      function: frameUnit(m, m.frame).code.name,
      value: this.#mention(value),
      text: valueText(m, value),
    });
  }

  protected threw(m: Machine, exception: Address): void {
    this.#note({ kind: 'raised', type: typeNameOf(m, exception), message: messageOf(m, exception) });
  }

  protected handles(m: Machine, exception: Address): void {
    if (exception !== 0) this.#note({ kind: 'handled', type: typeNameOf(m, exception) });
  }
}

/** An exception's message, where it can be told without running anything. */
export function messageOf(m: Machine, exception: Address): string {
  const args = m.load(exception + EXCEPTION.args);
  if (args === 0 || m.load(args + Header.size) === 0) return '';
  if (m.load(args + Header.size) > 1) return valueText(m, args);
  const first = tupleItem(m, args, 0);
  return m.typeOf(first) === Type.str && m.typeOf(exception) !== Type.KeyError
    ? textOf(m, first)
    : valueText(m, first);
}

/** An object as a comparison found it. */
function comparedView(m: Machine, object: Address): Compared {
  return {
    label: labelOf(m, object),
    type: typeNameOf(m, object).replace(/^.*\./, ''),
    text: valueText(m, object, 40),
  };
}

/** The source range of an instruction; null where it has none. */
function rangeAt(m: Machine, frame: Address, pc: number): SourceRange | null {
  const unit = frameUnit(m, frame);
  const at = POSITION_WIDTH * (pc - unit.start);
  const [line, endLine, column, endColumn] = unit.assembled.positions.subarray(at, at + POSITION_WIDTH);
  if (line === undefined || line < 1 || column === undefined || column < 0) return null;
  const before = linesBefore(m, frame);
  const compared = ownRange(m, frame, pc);
  if (compared) return { ...compared, line: before + compared.line, endLine: before + compared.endLine };
  return { line: before + line, column, endLine: before + endLine!, endColumn: endColumn! };
}

/** The operands of a comparison; null where it has none, or the whole expression says the same. */
function ownRange(m: Machine, frame: Address, pc: number): SourceRange | null {
  const unit = frameUnit(m, frame);
  const source = m.program.texts.get(unit.code) ?? m.program.sources.get(unit.code.filename);
  return comparedRange(unit, pc - unit.start, source);
}
