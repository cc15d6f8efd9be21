/** Timelines of small programs, and what memory looks like at a position. */
import { makeBootImage } from '../../src/cli/boot-image.ts';
import { bootEndOf, copyPages, PAGE } from '../../src/history/pages.ts';
import { Tape } from '../../src/history/tape.ts';
import { Timeline } from '../../src/history/timeline.ts';
import { FrameWord } from '../../src/machine/layouts.ts';
import { Region } from '../../src/machine/places.ts';
import { loadProgram } from '../../src/session/load-program.ts';

/** Booted memory, made once. */
const IMAGE = new Int32Array(makeBootImage().buffer);

export interface TimelineSettings {
  readonly maxSteps?: number;
  readonly maxBytes?: number;
  /** Records to the end at once. */
  readonly whole?: boolean;
}

/** A timeline of a program. */
export function openTimeline(source: string, settings: TimelineSettings = {}): Timeline {
  const { maxSteps = 100_000, maxBytes = 64 * 1024 * 1024, whole = true } = settings;
  const loaded = loadProgram(source, '/program.py');
  if (!loaded.ok) throw new Error(loaded.message);
  const tape = new Tape({ clock: () => 1.5e9, entropy: () => 7 });
  const timeline = new Timeline(loaded.code, tape, {
    file: '/program.py',
    argv: ['/program.py'],
    warnings: loaded.warnings,
    source: loaded.source,
    image: IMAGE,
    memoryLimit: 0x10000000,
    maxSteps,
    maxBytes,
  });
  if (whole) while (timeline.record(1000));
  return timeline;
}

/**
 * A fingerprint of everything that is in use of a machine's memory, and of its registers. Words of a frame
 * above the top of its operand stack are in nobody's use.
 */
export function fingerprint(timeline: Timeline): string {
  const m = timeline.machine;
  const { pages } = copyPages(m, bootEndOf(m), null);
  let hash = 0x811c9dc5;
  const mix = (value: number) => {
    hash = Math.imul(hash ^ value, 0x01000193) >>> 0;
  };
  for (const [number, page] of [...pages].sort(([a], [b]) => a - b)) {
    const start = number * PAGE;
    if (start >= Region.frames && start < Region.pageMap) continue;
    mix(number);
    for (let i = 0; i < page.length; i++) mix(page[i]!);
  }
  for (let at: number = Region.kept; at < m.kept; at += 4) mix(m.words[at >> 2]!);
  for (let frame = m.frame; frame !== 0; frame = m.load(frame + FrameWord.previous)) {
    const top = frame === m.frame ? m.sp : m.load(frame + FrameWord.top);
    // High halves of slots are in nobody's use, but for two.
    for (let at = frame; at < top; at += 8)
      if (at < frame + FrameWord.pc || at >= frame + FrameWord.locals) mix(m.words[at >> 2]!);
    mix(m.load(frame + FrameWord.activation));
    mix(m.load(frame + FrameWord.owner));
  }
  return [hash, m.frame, m.pc, m.sp, m.frameTop, m.kept, m.steps].join(' ');
}
