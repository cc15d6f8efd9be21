/** Sentences that give reasons: why `is` and `==` answer what they do, why an object lives on, who moved it. */
import type { Compared, Fact, Label } from '../session/snapshot.ts';
import { isReadable } from '../session/snapshot.ts';
import { listed, type Speaker } from './speaker.ts';

type Comparison = Extract<Fact, { readonly kind: 'compared' }>;

/** Comparisons of one step that are told of. */
const MOST_COMPARED = 2;

/** Types whose plural people say. */
const PLURALS: Readonly<Record<string, string>> = {
  list: 'lists',
  dict: 'dicts',
  tuple: 'tuples',
  set: 'sets',
  int: 'ints',
  float: 'floats',
  str: 'strings',
};

/** Types that `==` compares by what they hold. */
const CONTAINERS: ReadonlySet<string> = new Set(['list', 'dict', 'tuple']);

/** Whether the reason is worth a sentence: of plain values only that of `is`, and never that of None and its like. */
export function isWorthTelling({ operator, left, right, same, equal }: Comparison): boolean {
  const isPlain = ({ label }: Compared) => !isReadable(label);
  const isSingle = ({ type }: Compared) => /^(NoneType|bool|ellipsis|NotImplementedType)$/.test(type);
  if (isSingle(left) || isSingle(right)) return false;
  if (operator === 'is' || operator === 'is not') return true;
  return !(isPlain(left) && isPlain(right)) && (same || equal !== null);
}

/** The comparisons of a step with their reasons; `source` gives the text of a range. */
export function narrateComparisons(
  facts: readonly Fact[],
  source: (range: Comparison['range']) => string,
  speaker: Speaker,
): string[] {
  const told = facts.filter((fact) => fact.kind === 'compared').filter(isWorthTelling);
  return told.slice(0, MOST_COMPARED).flatMap((fact) => {
    const text = source(fact.range);
    // What is said here is about the comparison, and not about its opposite.
    return text === '' || /^not\b/.test(text) ? [] : [`${text} is ${fact.result}: ${reason(fact, speaker)}.`];
  });
}

function reason(fact: Comparison, speaker: Speaker): string {
  const { left, right, same, equal, operator } = fact;
  const [one, other] = [nameOf(left, speaker), nameOf(right, speaker)];
  if (same) return `both are ${one}, one object`;
  const isEqual = operator === '==' || operator === '!=';
  if (isEqual && equal !== null && left.type === right.type)
    return equal
      ? `${one} and ${other} are two ${plural(left.type)} with equal ${what(left)}`
      : `the ${what(left)} of ${one} and ${other} ${CONTAINERS.has(left.type) ? 'differ' : 'differs'}`;
  const two =
    left.type === right.type
      ? `${one} and ${other} are two ${plural(left.type)}`
      : `${one} is of type ${left.type}, ${other} of type ${right.type}`;
  if (isEqual || equal === null || (left.type !== right.type && !equal)) return two;
  return `${two}; == compares ${CONTAINERS.has(left.type) ? 'contents' : 'values'}: ${equal ? 'True' : 'False'}`;
}

const plural = (type: string): string => PLURALS[type] ?? `objects of type ${type}`;

const what = ({ type }: Compared): string => (CONTAINERS.has(type) ? 'contents' : 'value');

/** By label in the chosen style, or by value. */
function nameOf({ label, text }: Compared, speaker: Speaker): string {
  if (!isReadable(label)) return text;
  return speaker.objects.has(label) ? speaker.name(label) : label;
}

/** Objects that a name or a slot was taken from, and that live on. What ends with a call is no news. */
export function narrateSurvivors(facts: readonly Fact[], speaker: Speaker): string[] {
  const taken = new Set(
    facts.flatMap((fact) =>
      fact.kind === 'unbound' || fact.kind === 'rebound' || fact.kind === 'mutated' ? [fact.old] : [],
    ),
  );
  return facts.flatMap((fact) => {
    if (fact.kind !== 'count' || fact.to >= fact.from || fact.to === 0 || !taken.has(fact.object)) return [];
    if (!speaker.hasIdentity(fact.object) || fact.lost.length === 0) return [];
    const left = fact.to === 1 ? '1 reference' : `${fact.to} references`;
    return [
      `${speaker.name(fact.object)} lost ${listed(fact.lost.map(lostWords))} and lives on: ${left} left.`,
    ];
  });
}

/** `global b` as the name that it is. */
const lostWords = (holder: string): string =>
  holder.replace(/^(?:global|local|argument) (\S+)(?: of .*)?$/, 'the name $1');

/** Objects that a collection has moved. */
export function narrateMoved(facts: readonly Fact[], speaker: Speaker): string[] {
  const generations = new Map<number, Label[]>();
  for (const fact of facts)
    if (fact.kind === 'moved' && speaker.hasIdentity(fact.object))
      generations.set(fact.generation, [...(generations.get(fact.generation) ?? []), fact.object]);
  return [...generations].map(
    ([generation, labels]) =>
      `${listed(labels.map((label) => speaker.name(label)))} ${labels.length === 1 ? 'is' : 'are'} in the collector's generation ${generation} now.`,
  );
}
