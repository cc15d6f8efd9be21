/** Frames as text, held against what CPython makes of the same positions. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type FrameEntry, formatFrames } from '../../src/machine/traceback-frames.ts';

interface Case {
  readonly program: string;
  readonly frames: readonly FrameEntry[];
  readonly text: string;
}

const cases = JSON.parse(
  readFileSync(new URL('./tracebacks/cases.json', import.meta.url), 'utf8'),
) as readonly Case[];

describe('frames of tracebacks', () => {
  it.each(cases)('$program', ({ frames, text }) => {
    expect(formatFrames(frames)).toBe(text);
  });

  it('cuts runs of the same line short', () => {
    const frame = { ...cases[0]!.frames[0]!, column: -1 };
    const shown = formatFrames([...Array(7).fill(frame), { ...frame, line: 2 }]);
    expect(shown.split('\n').filter((line) => line.includes('repeated'))).toEqual([
      '  [Previous line repeated 4 more times]',
    ]);
    expect(formatFrames(Array(4).fill(frame))).toContain('[Previous line repeated 1 more time]');
    expect(formatFrames(Array(3).fill(frame))).not.toContain('repeated');
  });
});
