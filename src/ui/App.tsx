/**
 * The whole screen: the chooser, a program being stepped through, or the words why one cannot run.
 * Components here only print; what keys do is decided in reduce.ts, what is seen in `views`.
 */
import { useApp, useInput } from 'ink';
import { useState } from 'react';
import type { ProgramView } from '../session/commands.ts';
import { BrokenScreen } from './BrokenScreen.tsx';
import { Chooser } from './Chooser.tsx';
import type { Host, Program } from './host.ts';
import { keysOf } from './keys.ts';
import { StepScreen } from './StepScreen.tsx';
import { useScreenSize } from './screen-size.ts';
import { Stepper } from './stepper.ts';

interface AppProps {
  readonly host: Host;
  /** The program named on the command line; null begins with the chooser. */
  readonly program: Program | null;
}

const mainPath = ({ path, mainPath = path }: ProgramView): string => mainPath;

/** Path of the program that is shown, or lies behind what is. */
function pathOf(showing: Showing): string | null {
  switch (showing.kind) {
    case 'chooser':
      return null;
    case 'broken':
      return showing.program.path;
    case 'stepping':
      return mainPath(showing.stepper.getState().session.program);
  }
}

type Showing =
  | { readonly kind: 'chooser'; readonly behind: Showing | null }
  | { readonly kind: 'broken'; readonly program: Program; readonly message: string; readonly step: number }
  | { readonly kind: 'stepping'; readonly stepper: Stepper };

/** Shows one thing at a time, and goes from one to the other. */
export function App({ host, program }: AppProps) {
  const { exit } = useApp();
  const size = useScreenSize();

  /** Opens a program, at a step where it was looked at before. */
  const opening = (wanted: Program, step: number): Showing => {
    const opened = wanted.open();
    if (opened.kind === 'broken') return { kind: 'broken', program: wanted, message: opened.message, step };
    const stepper = new Stepper(opened.session, host, {
      quit: () => {
        stepper.close();
        exit();
      },
      choose: () => show((behind) => ({ kind: 'chooser', behind })),
      reload: (at) => {
        stepper.close();
        show(opening(wanted, at));
      },
      fail: (error) => exit(error instanceof Error ? error : new Error(String(error))),
    });
    if (step > 0) stepper.goTo(step);
    return { kind: 'stepping', stepper };
  };

  const [showing, show] = useState<Showing>(() =>
    program ? opening(program, 0) : { kind: 'chooser', behind: null },
  );

  // While stepping, the keymap has these keys.
  useInput(
    (input, key) => {
      const pressed = keysOf(input, key);
      if (pressed.includes('ctrl-z')) host.suspend();
      if (pressed.includes('ctrl-l')) host.redraw();
    },
    { isActive: showing.kind !== 'stepping' },
  );

  switch (showing.kind) {
    case 'chooser':
      return (
        <Chooser
          samples={host.samples}
          size={size}
          ascii={host.ascii}
          first={showing.behind === null ? null : pathOf(showing.behind)}
          onChoose={(sample) => {
            if (showing.behind?.kind === 'stepping') showing.behind.stepper.close();
            show(opening(host.programOf(sample), 0));
          }}
          onLeave={() => (showing.behind ? show(showing.behind) : exit())}
        />
      );
    case 'broken':
      return (
        <BrokenScreen
          path={showing.program.path}
          message={showing.message}
          size={size}
          onReload={() => show(opening(showing.program, showing.step))}
          onChoose={() => show({ kind: 'chooser', behind: showing })}
          onLeave={() => exit()}
        />
      );
    case 'stepping':
      return <StepScreen stepper={showing.stepper} size={size} host={host} />;
  }
}
