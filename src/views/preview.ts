/** The beginning of a program in a frame, as the chooser shows it: comments are wrapped, code is cut. */
import { wrapText } from '../base/cells.ts';
import { Canvas } from './canvas.ts';
import { highlight } from './highlight.ts';
import { type Row, span } from './row.ts';

/** The preview's rows, `width` columns each. */
export function previewRows(text: string, width: number, height: number, ascii: boolean): readonly Row[] {
  const canvas = new Canvas(width, height, ascii);
  canvas.frame({ x: 0, y: 0, width, height }, [], 'frame');
  const inner = { x: 2, y: 1, width: width - 4, height: height - 2 };
  canvas.rows(programRows(text, inner.width), inner);
  return canvas.finish();
}

function programRows(text: string, width: number): readonly Row[] {
  const lines = text.split('\n');
  return highlight(lines).flatMap((spans, index): readonly Row[] => {
    const line = lines[index]!;
    if (!/^\s*#/.test(line)) return [spans];
    return wrapText(line, Math.max(8, width)).map((part, i) => [
      span(i === 0 ? part : `  ${part}`, 'comment'),
    ]);
  });
}
