/** What to ask about the way from the shown position to another one, read from the timeline. */
import type { Timeline } from '../history/timeline.ts';
import type { Answer, SessionState } from './commands.ts';
import { inspectionOf, ledgerWords } from './inspect.ts';
import type { Moments } from './moment.ts';
import { predict } from './prediction.ts';
import type { ObjectView, Position } from './snapshot.ts';

/** Null where the way leads nowhere, or there is nothing to ask about it. */
export function predictionOf(
  timeline: Timeline,
  moments: Moments,
  { snapshot: before, program }: SessionState,
  { step, tick }: Position,
): Answer | null {
  if (step === before.position.step && tick === before.position.tick) return null;
  const after = moments.snapshotAt({ step, tick });
  const holders = (object: ObjectView): string => ledgerWords(inspectionOf(timeline, moments, after, object));
  const prediction = predict({ before, after, lines: program.lines, holders });
  return prediction && { kind: 'prediction', prediction };
}
