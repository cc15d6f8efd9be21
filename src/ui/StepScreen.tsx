/** A program being stepped through: keys to the stepper, its state through `views` to the rows. */
import { useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { NO_PLACEMENT, type Placement } from '../views/graph/placement.ts';
import type { Host } from './host.ts';
import { useKeys } from './keyboard.ts';
import { pictureOf } from './picture.ts';
import { Rows } from './Rows.tsx';
import type { ScreenSize } from './screen-size.ts';
import type { Stepper } from './stepper.ts';

interface StepScreenProps {
  readonly stepper: Stepper;
  readonly size: ScreenSize;
  readonly host: Host;
}

export function StepScreen({ stepper, size, host }: StepScreenProps) {
  const state = useSyncExternalStore(stepper.subscribe, stepper.getState);
  const placement = useRef<Placement>(NO_PLACEMENT);
  const { ascii, plain } = host;
  const picture = useMemo(
    () => pictureOf(state, size, { ascii, plain }, placement.current),
    [state, size, ascii, plain],
  );
  placement.current = picture.placement;
  useLayoutEffect(() => stepper.saw(picture), [stepper, picture]);
  useKeys((keys) => {
    for (const name of keys) stepper.press(name);
  });
  return <Rows rows={picture.rows} width={size.columns} height={size.rows} />;
}
