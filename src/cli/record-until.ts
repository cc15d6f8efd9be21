/** Recording without a screen, as far as somebody wants to look. */
import type { SessionPort } from '../session/commands.ts';

/** Milliseconds of one slice: nobody waits for a key. */
const LONG_SLICE = 1000;

/** Records until there are `steps` of them, or the run is over; input is given as it is asked for. */
export async function recordUntil(
  session: SessionPort,
  steps: number,
  readLine: () => string | null,
): Promise<void> {
  for (;;) {
    const more = await session.record(LONG_SLICE);
    const { recording } = session.state;
    if (recording.steps >= steps) return;
    if (recording.state === 'needs input') session.provideInput(readLine());
    else if (!more) return;
  }
}
