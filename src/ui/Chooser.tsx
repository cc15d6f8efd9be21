/**
 * The list of samples by group, with a line about the highlighted one and the beginning of its text. Shown
 * when no program is named, and by the key that opens another one.
 */
import { Box, Text } from 'ink';
import SelectInput from 'ink-select-input';
import { useRef, useState } from 'react';
import { previewRows } from '../views/preview.ts';
import { listAt, moveInList, type SampleItem, visibleItems } from './chooser-list.ts';
import type { Host } from './host.ts';
import { terminalKeys, useKeys } from './keyboard.ts';
import { Rows } from './Rows.tsx';
import type { Sample } from './sample.ts';
import type { ScreenSize } from './screen-size.ts';

/** Below this the preview has no room beside the list. */
const WIDTH_FOR_PREVIEW = 60;

/** From so many rows on the description may take two. */
const ROWS_FOR_DESCRIPTION = 12;

interface ChooserProps {
  readonly samples: readonly Sample[];
  readonly size: ScreenSize;
  readonly host: Host;
  /** Path of the sample that is highlighted first. */
  readonly first: string | null;
  readonly onChoose: (sample: Sample) => void;
  readonly onLeave: () => void;
}

/** The chooser, as high and wide as the terminal. */
export function Chooser({ samples, size, host, first, onChoose, onLeave }: ChooserProps) {
  const { ascii } = host;
  const [list, show] = useState(() => listAt(samples, first));
  // Several keys may come before the next frame: each moves on from where the last one led.
  const now = useRef(list);
  const described = size.rows < ROWS_FOR_DESCRIPTION ? 1 : 2;
  const height = Math.max(1, size.rows - 2 - described);
  const items = visibleItems(samples, list, height);
  const highlighted = samples[list.at];
  useKeys((keys) => {
    terminalKeys(keys, host);
    for (const name of keys) {
      const chosen = samples[now.current.at];
      if (name === 'q' || name === 'escape' || name === 'ctrl-c') return onLeave();
      if (name === 'enter' && chosen) return onChoose(chosen);
      now.current = moveInList(now.current, name, samples, height);
    }
    show(now.current);
  });
  const longest = Math.max(...samples.map(({ name }) => name.length), 10) + 5;
  const listWidth = size.columns < WIDTH_FOR_PREVIEW ? size.columns : Math.min(longest, size.columns - 24);
  const previewWidth = size.columns - listWidth;
  return (
    <Box flexDirection="column" width={size.columns} height={size.rows} overflow="hidden">
      <Text wrap="truncate">
        <Text bold> namesake </Text>
        {highlighted
          ? ` ${highlighted.group} ${ascii ? '-' : '·'} ${highlighted.name}`
          : ' there are no samples'}
      </Text>
      <Box height={described} flexShrink={0} paddingX={1} overflow="hidden">
        <Text dimColor>{highlighted?.description ?? ''}</Text>
      </Box>
      <Box height={height} overflow="hidden">
        <Box width={listWidth} flexShrink={0} overflow="hidden">
          <SelectInput
            // Only draws: what it knows of its keys is a frame old, and it cannot be told where to scroll.
            key={`${items[0]?.key} ${list.at}`}
            isFocused={false}
            items={items.map((item) => ({ ...item, sign: ascii ? '>' : '❯' }))}
            initialIndex={Math.max(
              0,
              items.findIndex(({ value }) => value === highlighted),
            )}
            indicatorComponent={NoIndicator}
            itemComponent={ItemRow}
          />
        </Box>
        {previewWidth > 4 && highlighted ? (
          <Rows
            rows={previewRows(highlighted.text, previewWidth, height, ascii)}
            width={previewWidth}
            height={height}
          />
        ) : null}
      </Box>
      <Text wrap="truncate" dimColor>
        {` ${ascii ? 'Up Down' : '↑↓'} choose  Enter open  q quit`}
      </Text>
    </Box>
  );
}

/** The item itself shows whether it is highlighted. */
const NoIndicator = () => null;

/** What the list gives to each of its items. */
interface ItemRowProps extends Partial<SampleItem> {
  readonly sign?: string;
  readonly isSelected?: boolean;
}

/** One item, below its group's name where the group begins. */
function ItemRow({ label, heading, sign, isSelected = false }: ItemRowProps) {
  return (
    <Box flexDirection="column">
      {heading ? (
        <Text wrap="truncate" dimColor>
          {` ${heading}`}
        </Text>
      ) : null}
      <Text bold={isSelected} inverse={isSelected} wrap="truncate">
        {` ${isSelected ? sign : ' '} ${label} `}
      </Text>
    </Box>
  );
}
