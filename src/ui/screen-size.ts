/** The size of the terminal, and how a component follows it. */
import { useStdout } from 'ink';
import { useCallback, useMemo, useSyncExternalStore } from 'react';

export interface ScreenSize {
  readonly columns: number;
  readonly rows: number;
}

const NO_ROWS = 24;

/** The terminal's size now, and again whenever it changes. */
export function useScreenSize(): ScreenSize {
  const { stdout } = useStdout();
  const subscribe = useCallback(
    (changed: () => void) => {
      stdout.on('resize', changed);
      return () => {
        stdout.off('resize', changed);
      };
    },
    [stdout],
  );
  const columns = useSyncExternalStore(subscribe, () => stdout.columns || 80);
  const rows = useSyncExternalStore(subscribe, () => stdout.rows || NO_ROWS);
  return useMemo(() => ({ columns, rows }), [columns, rows]);
}
