/**
 * Frames of a program as they are stored: the screen as text, and below it which cells have which role, row
 * by row. Nothing in them depends on where an object happens to lie in memory.
 */
import { readFileSync } from 'node:fs';
import { textWidth } from '../../src/base/cells.ts';
import { openProgram } from '../../src/cli/open-program.ts';
import { isForPrompt } from '../../src/cli/samples-folder.ts';
import type { SessionPort } from '../../src/session/commands.ts';
import { pictureOf } from '../../src/ui/picture.ts';
import { withSession } from '../../src/ui/reduce.ts';
import type { ScreenSize } from '../../src/ui/screen-size.ts';
import { initialState } from '../../src/ui/step-state.ts';
import { NO_PLACEMENT } from '../../src/views/graph/placement.ts';
import type { Row } from '../../src/views/row.ts';

export const SIZES: readonly ScreenSize[] = [
  { columns: 80, rows: 24 },
  { columns: 120, rows: 40 },
  { columns: 200, rows: 60 },
];

/** Groups of samples whose frames are stored in all sizes, at start, middle and end. */
const FULL_GROUPS = /\/0[1-4]-[^/]*\/[^/]*$/;

/** Of the others one size is stored, at middle and end: they are many. */
const ONE_SIZE: readonly ScreenSize[] = [{ columns: 120, rows: 40 }];

/** Steps that are walked before a frame of a run that is too long to be walked as a whole. */
const APPROACH = 12;

/** The frames of a program: walked through from its start to its end, some of them kept. */
export async function storedFrames(file: string): Promise<string> {
  const opened = openProgram({
    // The same place wherever the samples lie: tracebacks name it.
    path: `/samples/${file.split('/').slice(-2).join('/')}`,
    bytes: readFileSync(file),
    programArguments: [],
    argumentZero: 'sample.py',
    ...(isForPrompt(file) ? { prompt: 'text' } : {}),
  });
  if (opened.kind === 'broken') throw new Error(opened.message);
  const { session } = opened;
  while (session.record(1000));
  const { steps } = session.state.recording;
  const middle = Math.floor(steps / 2);
  const isFull = FULL_GROUPS.test(file);
  const kept = [...new Set(isFull ? [0, middle, steps] : [middle, steps])];
  const parts: string[] = [];
  for (const size of isFull ? SIZES : ONE_SIZE) parts.push(...(await walk(session, size, kept)));
  return withoutAddresses(parts.join('\n'));
}

/** Goes through the run at one size, as somebody does who steps, and keeps the frames of some steps. */
async function walk(session: SessionPort, size: ScreenSize, kept: readonly number[]): Promise<string[]> {
  const inspect = (label: string) => session.inspect(label);
  await session.perform({ kind: 'first' });
  let state = initialState(session.state);
  let placement = NO_PLACEMENT;
  const frames: string[] = [];
  for (let step = 0; step <= kept.at(-1)!; step++) {
    if (!kept.some((one) => step <= one && step > one - APPROACH)) continue;
    if (step > 0) state = withSession(state, await session.perform({ kind: 'go', step }), inspect, true);
    const picture = pictureOf(state, size, { ascii: false, plain: false }, placement);
    placement = picture.placement;
    // Without the hints: they are keys' and no sample's, and change with every key.
    const shown = picture.rows.slice(0, -1);
    if (kept.includes(step)) frames.push(frame(shown, `${size.columns}×${size.rows} step ${step}`));
  }
  return frames;
}

/** A frame: its text, and the roles of its cells. */
function frame(rows: readonly Row[], title: string): string {
  const texts = rows.map((row) =>
    row
      .map(({ text }) => text)
      .join('')
      .trimEnd(),
  );
  const roles = rows.map((row, y) => ({ y, words: rolesOf(row) })).filter(({ words }) => words !== '');
  return [`══ ${title}`, ...texts, '── roles', ...roles.map(({ y, words }) => `${y}: ${words}`), ''].join(
    '\n',
  );
}

/** Roles that are plain to see in the text: the edges of panes. */
const EVIDENT = new Set(['text', 'frame', 'frame focus']);

/** The stretches of a row that have a role, by their first column and width. */
function rolesOf(row: Row): string {
  const stretches: string[] = [];
  let column = 0;
  for (const { text, role } of row) {
    const width = textWidth(text);
    if (!EVIDENT.has(role) && text.trim() !== '') stretches.push(`${column}+${width} ${role}`);
    column += width;
  }
  return stretches.join(', ');
}

/** Ids change with everything that lies before an object in memory. */
function withoutAddresses(text: string): string {
  return text
    .replace(/0x7f[0-9a-f]{6,}/g, (id) => '0x7f'.padEnd(id.length, '#'))
    .replace(/\b1[34]\d{13}\b/g, (id) => '#'.repeat(id.length));
}
