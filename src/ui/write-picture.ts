/** `:w FILE`: the screen as a picture in a file, SVG or one HTML page by the name's ending, else plain text. */
import { linearRows } from '../views/linear.ts';
import type { Host } from './host.ts';
import { htmlPage } from './html-page.ts';
import { pictureOf } from './picture.ts';
import type { StepState } from './step-state.ts';
import { svgOf } from './svg.ts';

/** Size of a picture in cells. */
const COLUMNS = 120;
const ROWS = 40;

/** Writes the picture; what there is to say about it. */
export function writePicture(host: Host, state: StepState, path: string): string {
  const why = host.write(path, drawn(state, path));
  return why === null ? `${path} is written` : why;
}

function drawn(state: StepState, path: string): string {
  const { program, snapshot, recording } = state.session;
  const shown: StepState = { ...state, commandLine: null, message: '' };
  const rows = pictureOf(shown, { columns: COLUMNS, rows: ROWS }, { ascii: false, plain: false }).rows;
  const isText = !/\.(svg|html?)$/i.test(path);
  if (isText)
    return rows
      .map(
        (row) =>
          `${row
            .map(({ text }) => text)
            .join('')
            .trimEnd()}\n`,
      )
      .join('');
  const title = `${program.path.split('/').at(-1)}, step ${snapshot.position.step} of ${recording.steps}`;
  const svg = svgOf(rows, { columns: COLUMNS, theme: 'dark', title });
  if (/\.svg$/i.test(path)) return svg;
  const text = linearRows(shown, 100, Number.POSITIVE_INFINITY);
  return htmlPage({ title, picture: svg, text, theme: 'dark' });
}
