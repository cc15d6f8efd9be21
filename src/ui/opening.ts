/** What the screen shows, and how it comes to show a program. */
import { useEffect, useRef, useState } from 'react';
import type { Place, ProgramView } from '../session/commands.ts';
import type { Host, Opened, Program } from './host.ts';
import { Stepper } from './stepper.ts';
import { writePicture } from './write-picture.ts';

export type Showing =
  | { readonly kind: 'chooser'; readonly behind: Showing | null }
  | {
      readonly kind: 'broken';
      readonly program: Program;
      readonly message: string;
      readonly place: Place | null;
    }
  | { readonly kind: 'stepping'; readonly program: Program; readonly stepper: Stepper };

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
  /** Opens a program, at the place where it was looked at before, and shows it once it is open. */
  readonly open: (program: Program, place: Place | null) => void;
}

/** Begins with a program, or with the chooser; `exit` leaves, with what broke if something has. */
export function useOpening(host: Host, first: FirstProgram | null, exit: (error?: Error) => void): Opening {
  const fail = (error: unknown) => exit(error instanceof Error ? error : new Error(String(error)));

  const open = (wanted: Program, place: Place | null): void => {
    Promise.resolve(wanted.open()).then((opened) => show(shown(wanted, opened, place)), fail);
  };

  const shown = (wanted: Program, opened: Opened, place: Place | null): Showing => {
    if (opened.kind === 'broken') return { kind: 'broken', program: wanted, message: opened.message, place };
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
      open: (path) => {
        stepper.close();
        open(host.programAt(path), null);
      },
      write: (path) => writePicture(host, stepper.getState(), path),
      fail,
    });
    if (place) stepper.restore(place);
    return { kind: 'stepping', program: wanted, stepper };
  };

  const [showing, show] = useState<Showing>(() =>
    first ? shown(first.program, first.opened, null) : { kind: 'chooser', behind: null },
  );
  useWatched(host, showing, open);
  return { showing, show, open };
}

/** Reads the program again by itself when its file has changed, where the host watches it. */
function useWatched(host: Host, showing: Showing, open: Opening['open']): void {
  const program = showing.kind === 'chooser' ? null : showing.program;
  const now = useRef({ showing, open });
  now.current = { showing, open };
  useEffect(() => {
    if (!program || !host.watch) return;
    return host.watch(program.path, () => {
      const { showing, open } = now.current;
      if (showing.kind === 'stepping') showing.stepper.reload();
      else if (showing.kind === 'broken') open(showing.program, showing.place);
    });
  }, [host, program]);
}
