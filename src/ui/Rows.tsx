/**
 * Finished rows on the screen. Where there is a surface of our own they lie on it, already painted, and
 * Ink sees only an empty box of their size; elsewhere (tests) each row is a line of Ink's text.
 */
import { Box, type DOMElement, Text } from 'ink';
import { useLayoutEffect, useRef } from 'react';
import type { Row } from '../views/row.ts';
import { useDisplay } from './Display.tsx';
import { paintRow } from './paint-row.ts';

interface RowsProps {
  readonly rows: readonly Row[];
  readonly width: number;
  readonly height: number;
}

export function Rows({ rows, width, height }: RowsProps) {
  const { surface, theme } = useDisplay();
  const box = useRef<DOMElement>(null);
  const owner = useRef<object>({});

  useLayoutEffect(() => {
    if (!surface || !box.current) return;
    const { x, y } = absolutePlace(box.current);
    const painted = rows.map((row) => paintRow(row, theme, x));
    surface.place(owner.current, { x, y, width, height }, painted);
  });
  useLayoutEffect(() => () => surface?.remove(owner.current), [surface]);

  return (
    <Box ref={box} width={width} height={height} flexShrink={0} flexDirection="column" overflow="hidden">
      {surface
        ? null
        : rows.slice(0, height).map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place on the screen
            <Text key={index} wrap="truncate">
              {paintRow(row, theme) || ' '}
            </Text>
          ))}
    </Box>
  );
}

/** Where a box lies on the screen: its places within its parents, added up. */
function absolutePlace(box: DOMElement): { readonly x: number; readonly y: number } {
  let x = 0;
  let y = 0;
  for (let at: DOMElement | undefined = box; at; at = at.parentNode) {
    x += at.yogaNode?.getComputedLeft() ?? 0;
    y += at.yogaNode?.getComputedTop() ?? 0;
  }
  return { x, y };
}
