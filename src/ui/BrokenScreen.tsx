/** A program that cannot run: what Python says about it, and a key that reads the file again. */
import { Box, Text } from 'ink';
import type { Host } from './host.ts';
import { terminalKeys, useKeys } from './keyboard.ts';
import type { ScreenSize } from './screen-size.ts';

interface BrokenScreenProps {
  readonly path: string;
  readonly message: string;
  readonly size: ScreenSize;
  readonly host: Host;
  readonly onReload: () => void;
  readonly onChoose: () => void;
  readonly onLeave: () => void;
}

export function BrokenScreen({ path, message, size, host, onReload, onChoose, onLeave }: BrokenScreenProps) {
  useKeys((keys) => {
    terminalKeys(keys, host);
    for (const pressed of keys) {
      if (pressed === 'R') onReload();
      else if (pressed === 'o') return onChoose();
      else if (pressed === 'q' || pressed === 'escape' || pressed === 'ctrl-c') return onLeave();
    }
  });
  const lines = message
    .trimEnd()
    .split('\n')
    .slice(-Math.max(1, size.rows - 4));
  return (
    <Box flexDirection="column" width={size.columns} height={size.rows} overflow="hidden">
      <Text wrap="truncate">
        <Text bold> namesake </Text>
        {` ${path} cannot run`}
      </Text>
      <Text> </Text>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a fixed text have no other identity
        <Text key={index} wrap="truncate">{` ${line}`}</Text>
      ))}
      <Text> </Text>
      <Text wrap="truncate" dimColor>
        {' R read the file again  o open a sample  q quit'}
      </Text>
    </Box>
  );
}
