/** The panes as lines of text one under the other, without frames and without lines between objects. */
import type { Fact, Label, ObjectView, Slot } from '../session/snapshot.ts';
import { inspectorLinks } from './inspector-links.ts';
import type { PaintableRow } from './paint-row.ts';
import type { IdStyle, Overlay, StepState } from './step-state.ts';
import { visibleNames } from './visible-names.ts';

const IMMORTAL = 4294967295;

/** Text that cannot move the cursor or change the terminal: control characters as pictures of them. */
function harmless(text: string): string {
  return text
    .replaceAll('\t', '    ')
    .replace(/[\x00-\x1f]/g, (character) => String.fromCodePoint(0x2400 + character.charCodeAt(0)))
    .replace(/[\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '\u2421');
}

/** A stretch of the source around the cursor. */
export function sourceRows(state: StepState, room: number, ascii: boolean): readonly PaintableRow[] {
  const { program, snapshot, breakpoints } = state.session;
  const first = Math.max(0, Math.min(state.cursorLine - Math.ceil(room / 2), program.lines.length - room));
  const width = String(program.lines.length).length;
  return program.lines.slice(first, first + room).map((text, index) => {
    const line = first + index + 1;
    const sign =
      line === snapshot.line ? (ascii ? '>' : '▶') : line === snapshot.ranLine ? (ascii ? '-' : '▷') : ' ';
    const stop = breakpoints.some((breakpoint) => breakpoint.line === line) ? '*' : ' ';
    const role = line === snapshot.line ? 'title' : 'text';
    const cursor = state.focus === 1 && line === state.cursorLine ? 'selected' : 'dim';
    return [
      { text: ` ${sign}${stop}`, role },
      { text: String(line).padStart(width), role: cursor },
      { text: ` ${harmless(text)}`, role },
    ];
  });
}

/** Every entry of every namespace, innermost frame first. */
export function nameRows(state: StepState): readonly PaintableRow[] {
  const { snapshot } = state.session;
  let frame = -1;
  return visibleNames(snapshot, state.showLibrary).flatMap((entry) => {
    const rows: PaintableRow[] = [];
    if (entry.frame !== frame)
      rows.push([{ text: ` ${frameTitle(snapshot.frames[entry.frame]!.name)}`, role: 'title' }]);
    frame = entry.frame;
    const { name, object, state: binding, cell } = entry.binding;
    const selected = state.focus === 2 && state.name?.frame === entry.frame && state.name.name === name;
    const sign = binding === 'new' ? '+' : binding === 'rebound' ? '~' : ' ';
    const target = object === null ? binding : `→ ${idText(object, snapshot.objects, state.idStyle)}`;
    rows.push([
      { text: ` ${sign} ${name} ${target}${cell ? ' (cell)' : ''}`, role: selected ? 'selected' : 'text' },
    ]);
    return rows;
  });
}

/** What a frame is called in the names pane. */
function frameTitle(name: string): string {
  return name === '<module>' ? 'global' : name;
}

/** Every object, with its references as labels. */
export function objectRows(state: StepState): readonly PaintableRow[] {
  const { objects } = state.session.snapshot;
  const signs = { live: ' ', new: '+', changed: '~', freed: '×', unreachable: '?' } as const;
  return objects.map((object) => {
    const slots = object.references.map(
      ({ slot, to }) => `${slotText(slot)}→ ${idText(to, objects, state.idStyle)}`,
    );
    const id = idText(object.label, objects, state.idStyle);
    const words = `${id} ${object.type} ${harmless(object.text)}${slots.length ? `  [${slots.join(', ')}]` : ''}`;
    const role = state.object === object.label ? 'selected' : 'text';
    return [
      { text: ` ${signs[object.state]} `, role: 'title' },
      { text: words, role },
      { text: `  ${countText(object)}`, role: 'dim' },
    ];
  });
}

/** A slot before its arrow. */
function slotText(slot: Slot): string {
  switch (slot.kind) {
    case 'index':
      return `${slot.index} `;
    case 'key':
    case 'member':
      return '';
    case 'value':
      return `${harmless(slot.text)}: `;
    case 'attribute':
      return `.${slot.name} `;
  }
}

/** How often an object is referred to. */
function countText({ state, count, immortal }: ObjectView): string {
  if (state === 'freed') return 'freed in this step';
  return immortal || count === IMMORTAL ? 'immortal' : count === 1 ? '1 reference' : `${count} references`;
}

/** An object's name in the chosen style. */
function idText(label: Label, objects: readonly ObjectView[], style: IdStyle): string {
  const object = objects.find((candidate) => candidate.label === label);
  if (style === 'label' || !object) return label;
  return style === 'decimal' ? String(object.id) : `0x${object.id.toString(16)}`;
}

/** The end of what was printed. */
export function outputRows(state: StepState): readonly PaintableRow[] {
  const text = state.session.snapshot.output.map((part) => part.text).join('');
  if (text === '') return [];
  const lines = text.replace(/\n$/, '').split('\n');
  const end = Math.max(1, lines.length - state.outputScroll);
  return [
    [{ text: ' output', role: 'title' }],
    ...lines
      .slice(0, end)
      .slice(-20)
      .map((line): PaintableRow => [{ text: `   ${harmless(line)}`, role: 'text' }]),
  ];
}

/** What happened in the step, one line for each fact worth a line. */
export function happenedRows(state: StepState): readonly PaintableRow[] {
  const { facts, exception } = state.session.snapshot;
  const words = facts.map(factWords).filter((line) => line !== '');
  if (exception) words.push(`${exception.type}: ${exception.message}`);
  return words.slice(state.happenedScroll).map((text) => [{ text: ` ${harmless(text)}`, role: 'dim' }]);
}

/** One fact in words; '' for those that the other panes show. */
function factWords(fact: Fact): string {
  switch (fact.kind) {
    case 'bound':
      return `${fact.name} is bound to ${fact.object}.`;
    case 'rebound':
      return `${fact.name} moves from ${fact.old} to ${fact.object}.`;
    case 'unbound':
      return `${fact.name} is unbound from ${fact.old}.`;
    case 'mutated':
      return `${fact.object} is changed in place.`;
    case 'freed':
      return `${fact.object} is freed: ${fact.why}.`;
    case 'called':
      return `${fact.function} is called.`;
    case 'returned':
      return `${fact.function} returns ${fact.text}.`;
    case 'raised':
      return `${fact.type} is raised.`;
    case 'handled':
      return `${fact.type} is handled.`;
    case 'id reused':
      return `${fact.object} has the id that ${fact.previous} had.`;
    case 'unreachable':
      return `nothing can reach ${fact.object} any more.`;
    default:
      return '';
  }
}

/** Everything about one object, and where one can go from it. */
export function inspectorRows(
  { trail, inspection, row }: Extract<Overlay, { kind: 'inspector' }>,
  style: IdStyle,
): readonly PaintableRow[] {
  if (!inspection) return [[{ text: ` ${trail.at(-1)} is not there at this step`, role: 'text' }]];
  const { object } = inspection;
  const ledger = inspection.ledger
    .map(({ words, count }) => (count === 1 ? words : `${count} × ${words}`))
    .join(' + ');
  const counted = object.immortal ? 'immortal' : `${object.count} = ${ledger || '?'}`;
  const lines: readonly (readonly [string, string])[] = [
    ['object', trail.join(' → ')],
    ['id', `0x${object.id.toString(16)} = ${object.id}`],
    ['type', `${object.type}, ${object.mutable ? 'mutable' : 'immutable'}`],
    ['value', harmless(object.text)],
    ['size', `${object.size} bytes`],
    ['count', counted],
    ['names', inspection.names.join(', ') || 'none'],
    [
      'made',
      inspection.bornAt === 0
        ? 'before the program'
        : `in step ${inspection.bornAt}, line ${inspection.bornAtLine}`,
    ],
    ...(inspection.shared ? ([['shared', inspection.shared]] as const) : []),
  ];
  return [
    ...lines.map(
      ([name, text]): PaintableRow => [
        { text: ` ${name.padEnd(7)} `, role: 'dim' },
        { text, role: 'text' },
      ],
    ),
    ...inspectorLinks(inspection).map(
      ({ kind, label }, index): PaintableRow => [
        { text: `   ${kind} `, role: 'dim' },
        {
          text: style === 'label' || label !== object.label ? label : 'itself',
          role: index === row ? 'selected' : 'text',
        },
      ],
    ),
  ];
}
