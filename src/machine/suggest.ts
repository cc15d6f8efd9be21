/** "Did you mean …?": the nearest of some names. CPython: Python/suggestions.c, Lib/traceback.py. */

const MAX_CANDIDATES = 750;
const MAX_LENGTH = 40;
const MOVE = 2;
const CASE = 1;

/** The cost of turning one character into another. */
function substitution(a: string, b: string): number {
  if (a === b) return 0;
  return a.toLowerCase() === b.toLowerCase() ? CASE : MOVE;
}

/** Edit distance in half steps, or a number above `limit` as soon as it must exceed it. */
function distance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  a = a.slice(start);
  b = b.slice(start);
  let end = 0;
  while (end < a.length && end < b.length && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  a = a.slice(0, a.length - end);
  b = b.slice(0, b.length - end);
  if (a.length === 0 || b.length === 0) return MOVE * (a.length + b.length);
  if (a.length > MAX_LENGTH || b.length > MAX_LENGTH) return limit + 1;
  if (b.length < a.length) [a, b] = [b, a];
  if ((b.length - a.length) * MOVE > limit) return limit + 1;
  const row = Array.from(a, (_, i) => MOVE * (i + 1));
  let result = 0;
  for (let j = 0; j < b.length; j++) {
    let diagonal = (result = j * MOVE);
    let minimum = Number.POSITIVE_INFINITY;
    for (let i = 0; i < a.length; i++) {
      const substituted = diagonal + substitution(b[j]!, a[i]!);
      diagonal = row[i]!;
      result = Math.min(substituted, Math.min(result, diagonal) + MOVE);
      row[i] = result;
      if (result < minimum) minimum = result;
    }
    if (minimum > limit) return limit + 1;
  }
  return result;
}

/** The nearest candidate to a wrong name, or null when none is near enough. */
export function suggest(wrong: string, candidates: readonly string[]): string | null {
  if (candidates.length > MAX_CANDIDATES || wrong.length > MAX_LENGTH) return null;
  let best: string | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    if (candidate === wrong) continue;
    const limit = Math.min(Math.floor(((candidate.length + wrong.length + 3) * MOVE) / 6), bestDistance - 1);
    const found = distance(wrong, candidate, limit);
    if (found > limit) continue;
    if (best === null || found < bestDistance) {
      best = candidate;
      bestDistance = found;
    }
  }
  return best;
}
