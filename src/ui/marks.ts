/** Marks: steps with a letter. `'` and a small letter goes to one, `'` and a capital letter sets it. Pure. */

import type { Reduced } from './effect.ts';
import type { KeyName } from './keys.ts';
import type { Marks, StepState } from './step-state.ts';

/** The letters that are set, and where. */
export function markWords(marks: Marks): string {
  return Object.entries(marks)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([letter, step]) => `${letter} ${step}`)
    .join('  ');
}

/** The key after `'`. */
export function pressMark(before: StepState, key: KeyName): Reduced {
  const state: StepState = { ...before, marking: false };
  const { step } = state.session.snapshot.position;
  if (key === "'") return { state, effect: { kind: 'command', command: { kind: 'back' } } };
  if (/^[A-Z]$/.test(key)) {
    const letter = key.toLowerCase();
    const marks = { ...state.marks, [letter]: step };
    return { state: { ...state, marks, message: `mark ${letter} is step ${step}` }, effect: null };
  }
  if (!/^[a-z]$/.test(key)) return { state, effect: null };
  const wanted = state.marks[key];
  if (wanted === undefined)
    return {
      state: { ...state, message: `there is no mark ${key}: ' and ${key.toUpperCase()} sets it` },
      effect: null,
    };
  return { state, effect: { kind: 'command', command: { kind: 'go', step: wanted } } };
}
