/** The text that was asked for stands out wherever it is seen. */
import type { Span } from './row.ts';

/** The spans with each place of a text in a role of its own. Small letters find capital ones, too. */
export function markFound(spans: readonly Span[], found: string): readonly Span[] {
  if (found === '') return spans;
  const isExact = found !== found.toLowerCase();
  const whole = spans.map(({ text }) => text).join('');
  const text = isExact ? whole : whole.toLowerCase();
  // A letter whose small form is longer would shift the places.
  if (text.length !== whole.length) return spans;
  const marked: Span[] = [];
  let at = 0;
  let place = text.indexOf(found);
  for (const one of spans) {
    const end = at + one.text.length;
    let from = at;
    while (place >= 0 && place < end) {
      const start = Math.max(from, place);
      const stop = Math.min(end, place + found.length);
      if (start > from) marked.push({ text: whole.slice(from, start), role: one.role });
      marked.push({ text: whole.slice(start, stop), role: 'found' });
      from = stop;
      if (place + found.length > end) break;
      place = text.indexOf(found, place + found.length);
    }
    if (from < end) marked.push({ text: whole.slice(from, end), role: one.role });
    at = end;
  }
  return marked;
}
