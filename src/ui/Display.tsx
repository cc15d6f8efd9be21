/** Tells the components what they draw on: our own surface where there is one, and the colours. */
import { createContext, type ReactNode, useContext } from 'react';
import type { Surface } from './surface.ts';
import { PLAIN_THEME, type Theme } from './theme.ts';

interface DisplayValue {
  readonly surface: Surface | null;
  readonly theme: Theme;
}

const DisplayContext = createContext<DisplayValue>({ surface: null, theme: PLAIN_THEME });

interface DisplayProps extends DisplayValue {
  readonly children: ReactNode;
}

/** Without it (in tests, for a screen reader) rows are printed as plain text through Ink. */
export function Display({ surface, theme, children }: DisplayProps) {
  return <DisplayContext.Provider value={{ surface, theme }}>{children}</DisplayContext.Provider>;
}

export const useDisplay = () => useContext(DisplayContext);
