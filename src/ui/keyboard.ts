/**
 * Keys, for whichever screen is shown. Ink is listened to once, from the start: a listener of each screen's
 * own would be there only some time after the screen can be seen, and the first key would be lost.
 */
import { useInput } from 'ink';
import { createContext, useCallback, useContext, useLayoutEffect, useRef } from 'react';
import type { Host } from './host.ts';
import { type KeyName, keysOf } from './keys.ts';

type Take = (keys: readonly KeyName[]) => void;

/** Who takes the keys at present. */
export const Keyboard = createContext<{ current: Take }>({ current: () => {} });

/** For the outermost component: what to give to `Keyboard`. */
export function useKeyboard(): { current: Take } {
  const taker = useRef<Take>(() => {});
  useInput(useCallback((input, key) => taker.current(keysOf(input, key)), []));
  return taker;
}

/** For screens that are not the keymap's: what Ctrl-Z and Ctrl-L do everywhere. */
export function terminalKeys(keys: readonly KeyName[], host: Pick<Host, 'suspend' | 'redraw'>): void {
  if (keys.includes('ctrl-z')) host.suspend();
  if (keys.includes('ctrl-l')) host.redraw();
}

/** For the screen that is shown: it takes the keys from now on. */
export function useKeys(take: Take): void {
  const taker = useContext(Keyboard);
  useLayoutEffect(() => {
    taker.current = take;
  });
}
