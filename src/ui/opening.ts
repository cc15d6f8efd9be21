/** What the screen shows, and how it comes to show a program. */
import { useEffect, useState } from 'react';
import type { ProgramView } from '../session/commands.ts';
import type { Host, Opened, Program } from './host.ts';
import { Stepper } from './stepper.ts';

export type Showing =
  /** The first program is being opened; Ink sets itself up meanwhile. */
  | { readonly kind: 'nothing yet' }
  | { readonly kind: 'chooser'; readonly behind: Showing | null }
  | { readonly kind: 'broken'; readonly program: Program; readonly message: string; readonly step: number }
  | { readonly kind: 'stepping'; readonly stepper: Stepper };

const mainPath = ({ path, mainPath = path }: ProgramView): string => mainPath;

/** Path of the program that is shown, or lies behind what is. */
export function pathOf(showing: Showing): string | null {
  switch (showing.kind) {
    case 'nothing yet':
    case 'chooser':
      return null;
    case 'broken':
      return showing.program.path;
    case 'stepping':
      return mainPath(showing.stepper.getState().session.program);
  }
}

/** What is shown, and the ways from one thing to another. */
export interface Opening {
  readonly showing: Showing;
  readonly show: (showing: Showing) => void;
  /** Opens a program, at a step where it was looked at before, and shows it once it is open. */
  readonly open: (program: Program, step: number) => void;
}

/** Begins with a program, or with the chooser; `exit` leaves, with what broke if something has. */
export function useOpening(host: Host, program: Program | null, exit: (error?: Error) => void): Opening {
  const [showing, show] = useState<Showing>(
    program ? { kind: 'nothing yet' } : { kind: 'chooser', behind: null },
  );
  const fail = (error: unknown) => exit(error instanceof Error ? error : new Error(String(error)));

  const open = (wanted: Program, step: number): void => {
    Promise.resolve(wanted.open()).then((opened) => show(shown(wanted, opened, step)), fail);
  };

  const shown = (wanted: Program, opened: Opened, step: number): Showing => {
    if (opened.kind === 'broken') return { kind: 'broken', program: wanted, message: opened.message, step };
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
      fail,
    });
    if (step > 0) stepper.goTo(step);
    return { kind: 'stepping', stepper };
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the screen is there
  useEffect(() => {
    if (program) open(program, 0);
  }, []);
  return { showing, show, open };
}
