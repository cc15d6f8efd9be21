/** The state of the stepping screen as rows: what `views` is told of it. */
import type { PaintableRow } from './paint-row.ts';
import type { ScreenSize } from './screen-size.ts';
import type { StepState } from './step-state.ts';

/** The rows of the whole screen. */
export function pictureOf(state: StepState, size: ScreenSize, _ascii: boolean): readonly PaintableRow[] {
  const { program, snapshot, recording } = state.session;
  const status = `namesake  ${program.path}  step ${snapshot.position.step}/${recording.steps}  line ${snapshot.line}`;
  const source = program.lines.map(
    (line, index) => `${index + 1 === snapshot.line ? '▶' : ' '} ${index + 1} ${line}`,
  );
  return [status, ...source]
    .slice(0, size.rows)
    .map((text) => [{ text: text.slice(0, size.columns), role: 'text' }]);
}
