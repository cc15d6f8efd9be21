/**
 * Questions about a step that has not been shown yet, made from the run itself: what there is before it, and
 * what there is after it. The same step gives the same question each time.
 */
import type { Prediction } from './commands.ts';
import { QUESTION_MAKERS, type Step } from './questions.ts';

/** Answers to choose from. */
const MOST_CHOICES = 4;

/** A question about the step; null where there is nothing to ask. */
export function predict(step: Omit<Step, 'draw'>): Prediction | null {
  const draw = drawing(step.before.position.step * 1000 + step.before.position.tick);
  const whole: Step = { ...step, draw };
  const drafts = QUESTION_MAKERS.flatMap(({ weight, make }) => {
    const draft = make(whole);
    const wrong = draft && [...new Set(draft.wrong)].filter((text) => text !== draft.right && text !== '');
    return draft && wrong!.length > 0 ? [{ weight, draft: { ...draft, wrong: wrong! } }] : [];
  });
  if (drafts.length === 0) return null;
  let left = draw(drafts.reduce((sum, { weight }) => sum + weight, 0));
  const chosen = drafts.find(({ weight }) => (left -= weight) < 0)!.draft;
  const choices = [...chosen.wrong.slice(0, MOST_CHOICES - 1)];
  const right = draw(choices.length + 1);
  choices.splice(right, 0, chosen.right);
  return { text: chosen.text, choices, right, why: chosen.why };
}

/** Numbers that depend on a seed alone. */
function drawing(seed: number): (limit: number) => number {
  let state = (seed + 1) >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}
