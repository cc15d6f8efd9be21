/** Answers to questions as rows: memory word by word, a comparison, a difference. */
import { harmless, wrapText } from '../base/cells.ts';
import { unreachable } from '../base/unreachable.ts';
import type { Answer } from '../session/commands.ts';
import type { Comparison, HeapDifference, MemoryPart, MemoryWord } from '../session/snapshot.ts';
import { inlineText, isInline } from './naming.ts';
import { type Row, span } from './row.ts';

/** The rows of an answer in `width` columns; null while it is looked for. */
export function reportRows(answer: Answer | null, width: number): readonly Row[] {
  if (answer === null) return [[span('looking…', 'dim')]];
  switch (answer.kind) {
    case 'memory':
      return memoryRows(answer.parts, width);
    case 'comparison':
      return comparisonRows(answer.comparison, width);
    case 'difference':
      return differenceRows(answer.difference, width);
    case 'life':
    case 'deaths':
    case 'aliases':
    case 'prediction':
    case 'survey':
      return [];
    default:
      return unreachable(answer);
  }
}

/** Offset, name, value and meaning of every word. Where it is narrow the meaning stands below. */
function memoryRows(parts: readonly MemoryPart[], width: number): readonly Row[] {
  const words = parts.flatMap((part) => part.words);
  const name = Math.min(16, Math.max(4, ...words.map((one) => one.name.length)));
  const value = Math.min(18, Math.max(5, ...words.map((one) => one.value.length)));
  return parts.flatMap(({ title, id, words: inside, left }, index): Row[] => [
    ...(index > 0 ? [[]] : []),
    ...wrapText(harmless(`${title}  0x${id.toString(16)}`), width).map((line) => [span(line, 'title')]),
    ...inside.flatMap((word) => wordRows(word, name, value, width)),
    ...(left > 0 ? [[span(`  … ${left} more words`, 'dim')]] : []),
  ]);
}

function wordRows(word: MemoryWord, name: number, value: number, width: number): Row[] {
  const offset = `${word.offset < 0 ? '−' : '+'}${Math.abs(word.offset)}`.padStart(5);
  const head: Row = [
    span(`${offset} `, 'dim'),
    span(`${word.name.padEnd(name)} `, 'text'),
    span(`${word.value.padStart(value)} `, 'count'),
  ];
  const used = 6 + Math.max(name, word.name.length) + 1 + value + 1;
  const room = width - used;
  const meaning = harmless(word.meaning);
  if (room < 16)
    return [head, ...wrapText(meaning, width - 8).map((line) => [span(`        ${line}`, 'dim')])];
  return wrapText(meaning, room).map((line, i) =>
    i === 0 ? [...head, span(line, 'text')] : [span(' '.repeat(used)), span(line, 'text')],
  );
}

/** One object or two; what `==` says; what differs. */
function comparisonRows(comparison: Comparison, width: number): readonly Row[] {
  const { same, equal, how, left, right, differences, since } = comparison;
  const names = [left, right].map((one) => (isInline(one) ? inlineText(one, 30) : one.label));
  const is = same ? 'True: they are one object' : 'False: they are two objects';
  const lines: (readonly [string, string])[] = [
    ['is', is],
    ...(since
      ? ([['since', `step ${since.step}, line ${since.line}: then the names met first`]] as const)
      : []),
    ['==', `${equal}: ${how}`],
    ['id', same ? `0x${left.id.toString(16)}` : `0x${left.id.toString(16)} and 0x${right.id.toString(16)}`],
    ['type', left.type === right.type ? left.type : `${left.type} and ${right.type}`],
    ...(same
      ? ([['value', left.text]] as const)
      : ([
          [names[0]!, left.text],
          [names[1]!, right.text],
        ] as const)),
  ];
  const rows = titledRows(lines, width);
  if (differences.length === 0) return rows;
  return [...rows, [], [span('different slots', 'title')], ...listRows(differences, width)];
}

/** What is different, kind by kind; kinds without anything are left out. */
function differenceRows(difference: HeapDifference, width: number): readonly Row[] {
  const { from, to, names, made, died, changed, counts } = difference;
  const kinds: (readonly [string, readonly string[]])[] = [
    ['names', names],
    ['changed in place', changed],
    ['made', made],
    ['freed', died],
    [
      'objects of each type',
      counts.map(
        ({ type, before, after }) =>
          `${type}: ${before} → ${after} (${after > before ? '+' : '−'}${Math.abs(after - before)})`,
      ),
    ],
  ];
  const rows: Row[] = [[span(`from step ${from} to step ${to}`, 'dim')]];
  for (const [title, lines] of kinds) {
    if (lines.length === 0) continue;
    rows.push([], [span(title, 'title')], ...listRows(lines, width));
  }
  if (rows.length === 1)
    rows.push([span(from === to ? 'it is the same step' : 'nothing is different', 'message')]);
  return rows;
}

function listRows(lines: readonly string[], width: number): Row[] {
  return lines.flatMap((line) =>
    wrapText(harmless(line), width - 4).map((part, i) => [span(i === 0 ? '  ' : '    '), span(part, 'text')]),
  );
}

/** A title of its own beside each text. */
export function titledRows(lines: readonly (readonly [title: string, text: string])[], width: number): Row[] {
  const column = Math.min(14, Math.max(9, ...lines.map(([title]) => title.length + 2)));
  return lines.flatMap(([title, text]) =>
    wrapText(harmless(text), Math.max(10, width - column)).map((line, i) => [
      span((i === 0 ? title : '').padEnd(column), 'dim'),
      span(line, title === 'count' ? 'count' : 'text'),
    ]),
  );
}
