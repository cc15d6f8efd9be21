/** What happened in a step or a tick, in sentences made from its facts alone. The most telling come first. */

import { cutText } from '../base/cells.ts';
import type { SessionState } from '../session/commands.ts';
import type { Fact, Label, SourceRange } from '../session/snapshot.ts';
import { narrateChanges } from './narrate-changes.ts';
import { type Naming, narrateCall, narrateNames } from './narrate-names.ts';
import { narrateComparisons, narrateMoved, narrateSurvivors } from './narrate-reasons.ts';
import { listed, Speaker } from './speaker.ts';
import { evaluatedBy } from './tick-view.ts';
import type { IdStyle } from './view-state.ts';

/** Longest stretch of source, and of what was printed, in a sentence. */
const QUOTED = 60;

/** Names that are told one by one; a step that binds more (an import of everything) is summed up. */
const MOST_NAMES = 8;

/** The sentences for the moment that a session shows. */
export function narrate({ snapshot, program }: SessionState, style: IdStyle): readonly string[] {
  const speaker = new Speaker(snapshot, style);
  const { event, exception } = snapshot;
  // At the end of the program what its code held dies with it; that is no news.
  const ended = event === 'end' && exception?.uncaught === true;
  const facts = snapshot.facts.filter(
    ({ kind }) => !(event === 'end' && kind === 'freed') && !(ended && kind === 'raised'),
  );
  const ticked = evaluatedBy(snapshot);
  const reasons = narrateComparisons(facts, (range) => quoted(range, program.lines), speaker);
  const sentences = [
    ...(ticked && reasons.length === 0 ? [gave(ticked, program.lines, speaker)] : []),
    ...narrateChanges(facts, speaker),
    ...narrateEvents(facts, speaker),
    ...narrateBindings(facts, speaker),
    ...narrateLives(facts, speaker),
    ...(event === 'end' ? [] : [...narrateSurvivors(facts, speaker), ...narrateMoved(facts, speaker)]),
  ];
  if (ended)
    sentences.unshift(
      `The program ended in an uncaught ${exceptionWords(exception.type, exception.message)}`,
    );
  const isPrinted = facts.some(({ kind }) => kind === 'output');
  if (sentences.length === 0 && snapshot.range === null && (isPrinted || reasons.length === 0))
    sentences.push(...quietStep(facts, program.lines, speaker));
  sentences.push(...reasons);
  if (event === 'end' && !ended) sentences.push('The program is over.');
  return sentences;
}

/** Whether a sentence tells of an error. */
export const isAboutError = (sentence: string): boolean => /uncaught|was raised/.test(sentence);

const exceptionWords = (type: string, message: string): string =>
  message ? `${type}: ${message}` : `${type}.`;

/** Calls, returns and exceptions, in order. */
function narrateEvents(facts: readonly Fact[], speaker: Speaker): string[] {
  return facts.flatMap((fact, i): string[] => {
    switch (fact.kind) {
      case 'called':
        return narrateCall(fact.function, argumentsAfter(facts, i, fact.function), speaker);
      case 'resumed':
        return [`${fact.function}() goes on where it was.`];
      case 'returned':
        return [
          `${fact.function}() returned ${speaker.hasIdentity(fact.value) ? speaker.object(fact.value) : fact.text}.`,
        ];
      case 'yielded':
        return [
          `${fact.function}() yielded ${speaker.hasIdentity(fact.value) ? speaker.object(fact.value) : fact.text}.`,
        ];
      case 'raised':
        return [`An exception was raised: ${exceptionWords(fact.type, fact.message)}`];
      case 'handled':
        return [`The ${fact.type} is handled here.`];
      case 'input':
        return [`input() got '${fact.text}'.`];
      default:
        return [];
    }
  });
}

const isNaming = (fact: Fact): fact is Naming =>
  fact.kind === 'bound' || fact.kind === 'rebound' || fact.kind === 'unbound';

/** The parameters that a call bound: the names of its frame that follow it at once. */
function argumentsAfter(facts: readonly Fact[], call: number, frame: string): readonly Naming[] {
  const after = facts.slice(call + 1);
  const end = after.findIndex((fact) => fact.kind !== 'bound' || fact.frame !== frame);
  return after.slice(0, end < 0 ? after.length : end).filter(isNaming);
}

/** Names, without the parameters of calls. */
function narrateBindings(facts: readonly Fact[], speaker: Speaker): string[] {
  const told = new Set(
    facts.flatMap((fact, i) => (fact.kind === 'called' ? argumentsAfter(facts, i, fact.function) : [])),
  );
  const names = facts.filter(isNaming).filter((fact) => !told.has(fact));
  if (names.length <= MOST_NAMES) return narrateNames(names, speaker);
  return [
    `${names.length} names were bound: ${listed(
      names.map(({ name }) => name),
      MOST_NAMES,
    )}.`,
  ];
}

/** Ids that came back, objects that nothing reaches, and the dead. */
function narrateLives(facts: readonly Fact[], speaker: Speaker): string[] {
  const freed: Label[] = [];
  const collected: Label[] = [];
  const sentences: string[] = [];
  // Of objects that come and go within an expression nobody has seen the ids.
  const named = new Set(
    facts.flatMap((one) => (one.kind === 'bound' || one.kind === 'rebound' ? [one.object] : [])),
  );
  for (const fact of facts) {
    if (fact.kind === 'freed' && speaker.hasIdentity(fact.object))
      (fact.why === 'collected' ? collected : freed).push(fact.object);
    if (fact.kind === 'unreachable')
      sentences.push(
        `Nothing reaches ${speaker.object(fact.object)} any more, but its count is not 0: it waits for the collector.`,
      );
    if (fact.kind === 'id reused' && named.has(fact.object) && speaker.hasIdentity(fact.object))
      sentences.push(
        `${speaker.name(fact.object)} has the id that ${fact.previous} had: its memory was free again.`,
      );
  }
  const name = (label: Label) => speaker.object(label);
  if (freed.length > 0)
    sentences.push(
      `${capital(listed(freed.map(name)))} lost ${freed.length === 1 ? 'its last reference and was' : 'their last references and were'} freed.`,
    );
  if (collected.length > 0) sentences.push(`The collector freed ${listed(collected.map(name))}.`);
  return sentences;
}

/** A sub-expression and its value. */
function gave(
  {
    range,
    text,
    object,
  }: { readonly range: SourceRange; readonly text: string; readonly object: Label | null },
  lines: readonly string[],
  speaker: Speaker,
): string {
  const source = quoted(range, lines);
  if (/^(def|class|async def)\b/.test(source))
    return `A function was made: ${text.replace(/^<function |>$/g, '')}.`;
  if (object === null || !speaker.hasIdentity(object)) return `${source} gave ${text}.`;
  return `${source} gave ${speaker.object(object)}${text.startsWith('<') ? '' : `: ${text}`}.`;
}

/** A step that bound, changed and freed nothing: what it printed, or what its condition was. */
function quietStep(facts: readonly Fact[], lines: readonly string[], speaker: Speaker): string[] {
  const printed = facts.flatMap((fact) => (fact.kind === 'output' ? [fact.text] : [])).join('');
  if (printed !== '') return [`Printed: ${cutText(printed.trimEnd().replaceAll('\n', ' ⏎ '), QUOTED)}`];
  if (/^\s*(async\s+)?for\b/.test(lines[speaker.snapshot.ranLine - 1] ?? ''))
    return ['There is no further item: the loop is over.'];
  const last = facts.findLast((fact) => fact.kind === 'evaluated');
  return last?.kind === 'evaluated' && !last.text.startsWith('<') ? [gave(last, lines, speaker)] : [];
}

/** The source of a range in one line. Columns count code points. */
function quoted({ line, column, endLine, endColumn }: SourceRange, lines: readonly string[]): string {
  const parts = lines.slice(line - 1, endLine).map((text, i, all) => {
    const points = [...text];
    const from = i === 0 ? column : 0;
    const to = i === all.length - 1 ? endColumn : points.length;
    return points.slice(from, to).join('').trim();
  });
  return cutText(parts.join(' '), QUOTED);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
