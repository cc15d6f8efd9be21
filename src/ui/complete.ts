/** Names that a word in the command line can be completed to: those of the shown moment, and Python's own. */
import type { Frame } from '../session/snapshot.ts';
import { type EditedLine, insertText } from './line-editor.ts';
import type { StepState } from './step-state.ts';

const PYTHON =
  `False None True abs all any assert bin bool break bytes callable chr class continue def del dict
  dir elif else enumerate except filter finally float for format from frozenset getattr global hasattr hash
  hex id if import in input int is isinstance issubclass iter lambda len list map max min next nonlocal not
  object oct ord pass pow print raise range repr return reversed round set sorted str sum super tuple try
  type vars while with yield zip`.split(/\s+/);

/** Choices that are told. */
const MOST_CHOICES = 12;

export interface Completed {
  readonly line: EditedLine;
  /** The names that are possible, as many as can be told. */
  readonly choices: readonly string[];
}

/** The line with the word before the cursor completed as far as it is certain. */
export function completed(state: StepState, line: EditedLine): Completed {
  const before = line.text.slice(0, line.cursor).join('');
  const word = /[\p{L}_][\p{L}\p{N}_]*$/u.exec(before)?.[0] ?? '';
  const isAttribute = before.slice(0, before.length - word.length).endsWith('.');
  if (word === '' || isAttribute) return { line, choices: [] };
  const names = namesAt(state);
  const choices = [...new Set(names)].filter((name) => name.startsWith(word)).sort();
  const common = commonStart(choices);
  const added = common.slice(word.length);
  return { line: added === '' ? line : insertText(line, added), choices: choices.slice(0, MOST_CHOICES) };
}

/** The names of the innermost frame that is shown, or the selected one, those of the module, and Python's. */
function namesAt({ session, name }: StepState): readonly string[] {
  const { frames } = session.snapshot;
  const chosen = (name && frames[name.frame]) ?? frames.at(-1);
  const of = (frame: Frame | undefined) =>
    (frame?.bindings ?? []).flatMap((one) => (one.object === null ? [] : [one.name]));
  return [...of(chosen), ...of(frames[0]), ...PYTHON];
}

/** What all words begin with. */
function commonStart(words: readonly string[]): string {
  const [first = '', ...others] = words;
  let length = first.length;
  for (const one of others) while (!one.startsWith(first.slice(0, length))) length--;
  return first.slice(0, length);
}
