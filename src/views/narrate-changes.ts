/** Sentences about objects that changed in place. */
import { type Fact, type Label, slotWords } from '../session/snapshot.ts';
import { listed, type Speaker } from './speaker.ts';

type Mutation = Extract<Fact, { readonly kind: 'mutated' }>;

/** Changes of one object that are told one by one; more are counted. */
const MOST_CHANGES = 3;

/** What changed in place, object by object. */
export function narrateChanges(facts: readonly Fact[], speaker: Speaker): string[] {
  const mutations = new Map<Label, Mutation[]>();
  const sentences: string[] = [];
  for (const fact of facts) {
    if (fact.kind === 'mutated') {
      mutations.set(fact.object, [...(mutations.get(fact.object) ?? []), fact]);
    } else if (fact.kind === 'altered') {
      sentences.push(
        `${speaker.subject(fact.object)} changed in place: it was ${fact.old}, now ${fact.text}.`,
      );
    }
  }
  for (const [object, changes] of mutations) sentences.push(...mutated(object, changes, speaker));
  return sentences;
}

function mutated(object: Label, changes: readonly Mutation[], speaker: Speaker): string[] {
  const view = speaker.objects.get(object);
  // A cell is told of as the name that it is for.
  if (!view || view.type === 'cell') return [];
  const told = changes.slice(0, MOST_CHANGES).map((change) => changeWords(change, speaker));
  const left = changes.length - told.length;
  const more = left > 0 ? [`${left} more ${left === 1 ? 'slot' : 'slots'} changed`] : [];
  const paths = speaker.pathsTo(object);
  const way = paths.length === 1 && speaker.namesOf(object).length === 0 ? `, ${paths[0]},` : '';
  const sentence = `${speaker.subject(object)}${way} changed in place: ${[...told, ...more].join('; ')}.`;
  if (paths.length < 2) return [sentence];
  const both = paths.length === 2 ? 'both' : 'all of them';
  return [sentence, `${listed(paths)} are ${speaker.name(object)}: ${both} show it.`];
}

function changeWords({ slot, old, value }: Mutation, speaker: Speaker): string {
  if (slot.kind === 'member')
    return value === null
      ? `${speaker.name(old!)} is no longer a member`
      : `${speaker.name(value)} is a new member`;
  const where = slotWords(slot);
  if (value === null) return `${where} is gone, it referred to ${speaker.name(old!)}`;
  if (old === null) return `${where} is new and refers to ${speaker.object(value)}`;
  if (speaker.looksEqual(old, value))
    return `${where} now refers to another object of equal value, ${speaker.object(value)}`;
  return `${where} now refers to ${speaker.object(value)} instead of ${speaker.name(old)}`;
}
