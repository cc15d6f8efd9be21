/** What is written to the terminal when the picture changes: nothing but the rows that differ. */
import { expect, it } from 'vitest';
import { Surface } from '../../src/ui/surface.ts';

function surface(height: number) {
  const written: string[] = [];
  return { surface: new Surface((bytes) => written.push(bytes), queueMicrotask, height), written };
}

const rowsWritten = (bytes: string) =>
  [...bytes.matchAll(/\x1b\[(\d+);1H/g)].map((match) => Number(match[1]));

it('paints every row the first time, and then those that changed', () => {
  const { surface: screen, written } = surface(3);
  screen.setFrame('one\ntwo\nthree');
  screen.paint();
  screen.setFrame('one\n2\nthree');
  screen.paint();
  expect(written.map(rowsWritten)).toEqual([[1, 2, 3], [2]]);
});

it('writes nothing when nothing changed', () => {
  const { surface: screen, written } = surface(2);
  screen.setFrame('one\ntwo');
  screen.paint();
  screen.setFrame('one\ntwo');
  screen.paint();
  expect(written).toHaveLength(1);
});

it('lays leaves on the frame at their place', () => {
  const { surface: screen, written } = surface(2);
  screen.setFrame('frame\n');
  screen.place({}, { x: 4, y: 1, width: 5, height: 1 }, ['leaf']);
  screen.paint();
  expect(written[0]).toContain('\x1b[2;1H\x1b[0m\x1b[0m\x1b[K\x1b[5Gleaf');
});

it('shows the frame again where a leaf was taken away', () => {
  const { surface: screen, written } = surface(1);
  const owner = {};
  screen.setFrame('frame');
  screen.place(owner, { x: 0, y: 0, width: 4, height: 1 }, ['leaf']);
  screen.paint();
  screen.remove(owner);
  screen.paint();
  expect(written[1]).toContain('frame');
  expect(written[1]).not.toContain('leaf');
});

it('paints everything after the terminal was disturbed', () => {
  const { surface: screen, written } = surface(2);
  screen.setFrame('one\ntwo');
  screen.paint();
  screen.invalidate(1);
  screen.paint();
  expect(rowsWritten(written[1]!)).toEqual([1]);
});

it('puts each change into one synchronized update', () => {
  const { surface: screen, written } = surface(1);
  screen.setFrame('x');
  screen.paint();
  expect(written[0]).toMatch(/^\x1b\[\?2026h.*\x1b\[\?2026l$/);
});

it('paints once for all that happens in one turn', async () => {
  const { surface: screen, written } = surface(2);
  screen.setFrame('one\n');
  screen.place({}, { x: 0, y: 1, width: 3, height: 1 }, ['two']);
  expect(written).toEqual([]);
  await Promise.resolve();
  expect(written).toHaveLength(1);
});
