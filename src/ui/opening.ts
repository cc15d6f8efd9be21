/** What the screen shows, and how it comes to show a program. */
import { useState } from 'react';
import type { ProgramView } from '../session/commands.ts';
import type { Host, Opened, Program } from './host.ts';
import { Stepper } from './stepper.ts';

export type Showing =
  | { readonly kind: 'chooser'; readonly behind: Showing | null }
  | { readonly kind: 'broken'; readonly program: Program; readonly message: string; readonly step: number }
  | { readonly kind: 'stepping'; readonly stepper: Stepper };

const mainPath = ({ path, mainPath = path }: ProgramView): string => mainPath;

/** Path of the program that is shown, or lies behind what is. */
export function pathOf(showing: Showing): string | null {
  switch (showing.kind) {
    case 'chooser':
      return null;
    case 'broken':
      return showing.program.path;
    case 'stepping':
      return mainPath(showing.stepper.getState().session.program);
  }
}

/** The program that the screen begins with. */
export interface FirstProgram {
  readonly program: Program;
  readonly opened: Opened;
}

/** What is shown, and the ways from one thing to another. */
export interface Opening {
  readonly showing: Showing;
  readonly show: (showing: Showing) => void;
  /** Opens a program, at a step where it was looked at before, and shows it once it is open. */
  readonly open: (program: Program, step: number) => void;
}

/** Begins with a program, or with the chooser; `exit` leaves, with what broke if something has. */
export function useOpening(host: Host, first: FirstProgram | null, exit: (error?: Error) => void): Opening {
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

  const [showing, show] = useState<Showing>(() =>
    first ? shown(first.program, first.opened, 0) : { kind: 'chooser', behind: null },
  );
  return { showing, show, open };
}
