/**
 * The place in a run that somebody looks at, in words that mean something in the run of another version of
 * the program: read before the file is opened again, and found again after it.
 */
import type { Timeline } from '../history/timeline.ts';
import type { Breakpoint, Place } from './commands.ts';
import { movedLines } from './moved-lines.ts';
import { eventAt, type Search } from './stepping.ts';

/** The place of a position. The machine is at that position afterwards. */
export function placeAt(
  timeline: Timeline,
  step: number,
  file: string,
  lines: readonly string[],
  kept: Pick<Place, 'breakpoints' | 'watches'>,
): Place {
  const hits = new Map<number, number>();
  let line = 0;
  let lastLine = 0;
  const note = () => {
    const event = eventAt(timeline.machine);
    if (event.file !== file || event.line === 0) return;
    lastLine = Math.max(lastLine, line);
    line = event.line;
    hits.set(line, (hits.get(line) ?? 0) + 1);
  };
  timeline.seek(0);
  note();
  timeline.scan(0, step, () => {
    note();
    return true;
  });
  timeline.seek(step);
  const next = eventAt(timeline.machine);
  // Where the program's own code is not what runs next, its line has run, or waits for what it has called.
  if (next.file !== file || next.line === 0) lastLine = Math.max(lastLine, line);
  return {
    lines,
    step,
    line,
    hit: hits.get(line) ?? 0,
    lastLine,
    ...kept,
    input: timeline.tape.talk
      .filter(({ stream, prompt }) => stream === 'stdin' && !prompt)
      .map(({ text }) => text),
  };
}

/**
 * Where the place is in the run of these lines. It is the same step where all lines that had run are above
 * the first one that is another now: then the run is the same so far. Else it is the same run of the same
 * line, or the last one of its runs where there are fewer; a line that is gone gives way to the one above.
 */
export async function findPlace(
  timeline: Timeline,
  search: Search,
  place: Place,
  file: string,
  lines: readonly string[],
): Promise<number> {
  await recordWithInput(timeline, search, place);
  const firstChanged = place.lines.findIndex((text, i) => text !== lines[i]);
  if (firstChanged < 0 || place.lastLine <= firstChanged) return Math.min(place.step, timeline.last);
  const moved = movedLines(place.lines, lines);
  let wanted = place.line;
  while (wanted > 0 && moved[wanted - 1] === null) wanted--;
  const line = moved[wanted - 1] ?? null;
  if (line === null) return 0;
  return nearestRun(timeline, search, file, line, place.hit);
}

/** The run of a line with this number, or the last one there is; the start where it never runs. */
async function nearestRun(
  timeline: Timeline,
  search: Search,
  file: string,
  line: number,
  hit: number,
): Promise<number> {
  timeline.seek(0);
  const isWanted = (event: { readonly file: string; readonly line: number }) =>
    event.file === file && event.line === line;
  let count = isWanted(eventAt(timeline.machine)) ? 1 : 0;
  let step = 0;
  while (count < hit) {
    const next = await search.forward(step, isWanted);
    if (next === null) break;
    step = next;
    count++;
  }
  return step;
}

/** Records as far as the step was; what input() was answered before, it is answered again. */
async function recordWithInput(timeline: Timeline, search: Search, place: Place): Promise<void> {
  const answers = [...place.input];
  for (;;) {
    while (timeline.last < place.step && timeline.record(50)) await search.pause();
    if (timeline.end !== 'needs input' || answers.length === 0) return;
    timeline.provideInput(answers.shift()!);
  }
}

/** Breakpoints on the lines where theirs are now; those whose line is gone are gone with it. */
export function movedBreakpoints(
  place: Place,
  file: string,
  lines: readonly string[],
): ReadonlyMap<string, readonly Breakpoint[]> {
  const moved = movedLines(place.lines, lines);
  return new Map(
    place.breakpoints.map(([where, breakpoints]) => [
      where,
      where !== file
        ? breakpoints
        : breakpoints.flatMap((one) => {
            const line = moved[one.line - 1] ?? null;
            return line === null ? [] : [{ ...one, line }];
          }),
    ]),
  );
}
