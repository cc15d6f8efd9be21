/**
 * The list of samples, with a line about the highlighted one and the beginning of its text. Shown when
 * no program is named, and by the key that opens another one.
 */
import { Box, Text, useInput } from 'ink';
import SelectInput from 'ink-select-input';
import { useMemo, useState } from 'react';
import { keysOf } from './keys.ts';
import type { Sample } from './sample.ts';
import type { ScreenSize } from './screen-size.ts';

/** Below this the preview has no room beside the list. */
const WIDTH_FOR_PREVIEW = 60;

interface ChooserProps {
  readonly samples: readonly Sample[];
  readonly size: ScreenSize;
  readonly onChoose: (sample: Sample) => void;
  readonly onLeave: () => void;
}

interface Item {
  readonly key: string;
  readonly label: string;
  readonly value: Sample;
}

/** The chooser, as high and wide as the terminal. */
export function Chooser({ samples, size, onChoose, onLeave }: ChooserProps) {
  const items = useMemo(() => samples.map(itemOf(samples)), [samples]);
  const [highlighted, highlight] = useState<Sample | undefined>(samples[0]);
  useInput((input, key) => {
    if (keysOf(input, key).some((name) => name === 'q' || name === 'escape' || name === 'ctrl-c')) onLeave();
  });
  const wide = size.columns >= WIDTH_FOR_PREVIEW;
  const listWidth = Math.max(...items.map((item) => item.label.length), 10) + 4;
  const listHeight = Math.max(1, size.rows - 3);
  return (
    <Box flexDirection="column" width={size.columns} height={size.rows} overflow="hidden">
      <Text wrap="truncate">
        <Text bold> namesake </Text>
        {highlighted ? ` ${highlighted.group} · ${highlighted.name}` : ' there are no samples'}
      </Text>
      <Text wrap="truncate" dimColor>{` ${highlighted?.description ?? ''}`}</Text>
      <Box height={listHeight} overflow="hidden">
        <Box
          width={wide ? Math.min(listWidth, size.columns - 30) : size.columns}
          flexShrink={0}
          overflow="hidden"
        >
          <SelectInput
            items={items}
            limit={listHeight}
            onHighlight={(item: { readonly value: Sample }) => highlight(item.value)}
            onSelect={(item: { readonly value: Sample }) => onChoose(item.value)}
            itemComponent={ItemLabel}
          />
        </Box>
        {wide && highlighted ? <Preview text={highlighted.text} height={listHeight} /> : null}
      </Box>
      <Text wrap="truncate" dimColor>
        {' ↑↓ choose  Enter open  q quit'}
      </Text>
    </Box>
  );
}

/** One item as SelectInput shows it: bold and underlined when highlighted, so that no colour is needed. */
function ItemLabel({ label, isSelected = false }: { readonly label: string; readonly isSelected?: boolean }) {
  return (
    <Text bold={isSelected} wrap="truncate">
      {label}
    </Text>
  );
}

/** The beginning of a sample's text. */
function Preview({ text, height }: { readonly text: string; readonly height: number }) {
  const lines = text
    .replaceAll('\t', '        ')
    .split('\n')
    .slice(0, Math.max(0, height - 2));
  return (
    <Box
      borderStyle="round"
      borderDimColor
      flexDirection="column"
      flexGrow={1}
      paddingX={1}
      overflow="hidden"
    >
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a fixed text have no other identity
        <Text key={index} wrap="truncate">
          {line === '' ? ' ' : line}
        </Text>
      ))}
    </Box>
  );
}

/** A sample as an item of the list; the first of each group carries the group's name. */
function itemOf(samples: readonly Sample[]): (sample: Sample, index: number) => Item {
  const width = Math.max(0, ...samples.map((sample) => sample.group.length));
  return (sample, index) => {
    const first = index === 0 || samples[index - 1]!.group !== sample.group;
    return {
      key: sample.path,
      label: `${(first ? sample.group : '').padEnd(width)}  ${sample.name}`,
      value: sample,
    };
  };
}
