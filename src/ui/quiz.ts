/**
 * Prediction mode: before a movement forward somebody says what it will lead to. The question is made by the
 * session; here are the keys that answer it, and the score.
 */
import type { Command, Prediction } from '../session/commands.ts';
import type { KeyName } from './keys.ts';
import type { Quiz, StepState } from './step-state.ts';

const NEW_QUIZ: Quiz = { asked: 0, right: 0, pending: null, told: null };

/** `3 of 4 right`. */
export const score = ({ asked, right }: Quiz): string => `${right} of ${asked} right`;

/** Begins, or ends with the score. */
export function toggleQuiz(state: StepState): StepState {
  if (state.quiz === null)
    return { ...state, quiz: NEW_QUIZ, message: 'prediction: each step forward asks first; Q ends it' };
  const { asked } = state.quiz;
  return {
    ...state,
    quiz: null,
    message: asked === 0 ? 'prediction has ended' : `the end: ${score(state.quiz)}`,
  };
}

/** Whether a movement asks first. Ticks are too small for it. */
export function asksFirst({ quiz }: StepState, command: Command): boolean {
  if (quiz === null || !('direction' in command)) return false;
  return command.direction > 0 && command.kind !== 'tick';
}

/** A question is there. */
export function withQuestion(state: StepState, prediction: Prediction, command: Command): StepState {
  return state.quiz
    ? { ...state, quiz: { ...state.quiz, pending: { prediction, command }, told: null } }
    : state;
}

/** What a key does while a question waits: an answer moves on; other keys but these mean what they always do. */
export function answerKey(
  state: StepState,
  quiz: Quiz,
  key: KeyName,
): { readonly state: StepState; readonly command: Command | null } | null {
  if (quiz.pending === null) return null;
  const { prediction, command } = quiz.pending;
  const chosen = /^[1-9]$/.test(key) ? Number(key) - 1 : -1;
  if (chosen >= 0 && chosen < prediction.choices.length) {
    const isRight = chosen === prediction.right;
    const told = { isRight, prediction };
    const next: Quiz = { asked: quiz.asked + 1, right: quiz.right + (isRight ? 1 : 0), pending: null, told };
    return { state: { ...state, quiz: next }, command };
  }
  if (key === 'escape') return { state: { ...state, quiz: { ...quiz, pending: null } }, command: null };
  return null;
}

/** The question is dropped, and the last answer not told any more. */
export function quietQuiz(quiz: Quiz): Quiz {
  return quiz.pending === null && quiz.told === null ? quiz : { ...quiz, pending: null, told: null };
}
