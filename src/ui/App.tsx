/**
 * The whole screen: the chooser, a program being stepped through, or the words why one cannot run.
 * Components here only print; what keys do is decided in reduce.ts, what is seen in `views`.
 */
import { Box, useApp } from 'ink';
import { BrokenScreen } from './BrokenScreen.tsx';
import { Chooser } from './Chooser.tsx';
import type { Host, Program } from './host.ts';
import { Keyboard, useKeyboard, useKeys } from './keyboard.ts';
import { pathOf, useOpening } from './opening.ts';
import { StepScreen } from './StepScreen.tsx';
import { type ScreenSize, useScreenSize } from './screen-size.ts';

interface AppProps {
  readonly host: Host;
  /** The program named on the command line; null begins with the chooser. */
  readonly program: Program | null;
}

/** Shows one thing at a time, and goes from one to the other. */
export function App({ host, program }: AppProps) {
  return (
    <Keyboard.Provider value={useKeyboard()}>
      <Shown host={host} program={program} />
    </Keyboard.Provider>
  );
}

function Shown({ host, program }: AppProps) {
  const { exit } = useApp();
  const size = useScreenSize();
  const { showing, show, open } = useOpening(host, program, exit);
  switch (showing.kind) {
    case 'nothing yet':
      return <NothingYet size={size} onLeave={exit} />;
    case 'chooser':
      return (
        <Chooser
          samples={host.samples}
          size={size}
          host={host}
          first={showing.behind === null ? null : pathOf(showing.behind)}
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
          host={host}
          onReload={() => open(showing.program, showing.step)}
          onChoose={() => show({ kind: 'chooser', behind: showing })}
          onLeave={() => exit()}
        />
      );
    case 'stepping':
      return <StepScreen stepper={showing.stepper} size={size} host={host} />;
  }
}

/** Before the first program is open. */
function NothingYet({ size, onLeave }: { readonly size: ScreenSize; readonly onLeave: () => void }) {
  useKeys((keys) => {
    if (keys.includes('q') || keys.includes('ctrl-c')) onLeave();
  });
  return <Box width={size.columns} height={size.rows} />;
}
