/**
 * The whole screen: the chooser, a program being stepped through, or the words why one cannot run.
 * Components here only print; what keys do is decided in reduce.ts, what is seen in `views`.
 */
import { useApp } from 'ink';
import { useEffect, useState } from 'react';
import { BrokenScreen } from './BrokenScreen.tsx';
import { Chooser } from './Chooser.tsx';
import type { Host, Program } from './host.ts';
import { StepScreen } from './StepScreen.tsx';
import { useScreenSize } from './screen-size.ts';
import { Stepper } from './stepper.ts';

interface AppProps {
  readonly host: Host;
  /** The program named on the command line; null begins with the chooser. */
  readonly program: Program | null;
}

type Showing =
  | { readonly kind: 'chooser'; readonly behind: Showing | null }
  | { readonly kind: 'broken'; readonly program: Program; readonly message: string; readonly step: number }
  | { readonly kind: 'stepping'; readonly program: Program; readonly stepper: Stepper };

/** Shows one thing at a time, and goes from one to the other. */
export function App({ host, program }: AppProps) {
  const { exit } = useApp();
  const size = useScreenSize();
  const [showing, show] = useState<Showing>({ kind: 'chooser', behind: null });

  const open = (wanted: Program, step: number): void => {
    const opened = wanted.open();
    if (opened.kind === 'broken') {
      show({ kind: 'broken', program: wanted, message: opened.message, step });
      return;
    }
    const stepper = new Stepper(opened.session, host, {
      quit: () => {
        stepper.close();
        exit();
      },
      choose: () => show((behind) => ({ kind: 'chooser', behind })),
      reload: (at) => {
        stepper.close();
        open(wanted, at);
      },
      fail: (error) => exit(error instanceof Error ? error : new Error(String(error))),
    });
    if (step > 0) stepper.goTo(step);
    show({ kind: 'stepping', program: wanted, stepper });
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the program of the command line is opened once
  useEffect(() => {
    if (program) open(program, 0);
  }, []);

  switch (showing.kind) {
    case 'chooser':
      return program && !showing.behind ? null : (
        <Chooser
          samples={host.samples}
          size={size}
          onChoose={(sample) => {
            if (showing.behind?.kind === 'stepping') showing.behind.stepper.close();
            open(host.programOf(sample), 0);
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
          onReload={() => open(showing.program, showing.step)}
          onChoose={() => show({ kind: 'chooser', behind: showing })}
          onLeave={() => exit()}
        />
      );
    case 'stepping':
      return <StepScreen stepper={showing.stepper} size={size} host={host} />;
  }
}
