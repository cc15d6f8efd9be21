/**
 * The whole screen: the chooser, a program being stepped through, or the words why one cannot run.
 * Components here only print; what keys do is decided in reduce.ts, what is seen in `views`.
 */
import { useApp } from 'ink';
import { BrokenScreen } from './BrokenScreen.tsx';
import { Chooser } from './Chooser.tsx';
import type { Host } from './host.ts';
import { Keyboard, useKeyboard } from './keyboard.ts';
import { type FirstProgram, pathOf, useOpening } from './opening.ts';
import { StepScreen } from './StepScreen.tsx';
import { useScreenSize } from './screen-size.ts';

interface AppProps {
  readonly host: Host;
  /** The program named on the command line, opened; null begins with the chooser. */
  readonly first: FirstProgram | null;
}

/** Shows one thing at a time, and goes from one to the other. */
export function App({ host, first }: AppProps) {
  return (
    <Keyboard.Provider value={useKeyboard()}>
      <Shown host={host} first={first} />
    </Keyboard.Provider>
  );
}

function Shown({ host, first }: AppProps) {
  const { exit } = useApp();
  const size = useScreenSize();
  const { showing, show, open } = useOpening(host, first, exit);
  switch (showing.kind) {
    case 'chooser':
      return (
        <Chooser
          samples={host.samples}
          size={size}
          host={host}
          first={showing.behind === null ? null : pathOf(showing.behind)}
          onChoose={(sample) => {
            if (showing.behind?.kind === 'stepping') showing.behind.stepper.close();
            open(host.programOf(sample), null);
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
          host={host}
          onReload={() => open(showing.program, showing.place)}
          onChoose={() => show({ kind: 'chooser', behind: showing })}
          onLeave={() => exit()}
        />
      );
    case 'stepping':
      return <StepScreen stepper={showing.stepper} size={size} host={host} />;
  }
}
