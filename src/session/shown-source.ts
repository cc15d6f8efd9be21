/** Which source is shown: the one that the running code is from. */
import { frameUnit } from '../machine/frames.ts';
import { FrameWord } from '../machine/layouts.ts';
import type { Machine } from '../machine/machine.ts';
import type { Source } from '../syntax/source.ts';
import type { ProgramView } from './commands.ts';
import { fileAt } from './place-in-source.ts';

/** A source as it is shown, and its name in frames. */
export interface ShownSource {
  readonly file: string;
  readonly view: ProgramView;
}

/** The sources of a run; each is made into lines once. */
export class ShownSources {
  #main: ShownSource;
  readonly #others = new Map<Source, ShownSource>();

  constructor(main: ShownSource) {
    this.#main = main;
  }

  /** The program's own. */
  get main(): ProgramView {
    return this.#main.view;
  }

  /** Lines have been typed below those that there are. */
  add(text: string): void {
    const { file, view } = this.#main;
    const added = text === '' ? [] : text.replace(/\n$/, '').split('\n');
    this.#main = { file, view: { ...view, lines: [...view.lines, ...added] } };
  }

  /** The one that the machine's innermost code is from; the program's own where that is not known. */
  at(m: Machine): ShownSource {
    for (let frame = m.frame; frame !== 0; frame = m.load(frame + FrameWord.previous)) {
      const { code, library } = frameUnit(m, frame);
      if (library) continue;
      if (fileAt(m, frame) === this.#main.file) return this.#main;
      const source = m.program.texts.get(code) ?? m.program.sources.get(code.filename);
      return source ? this.#other(code.filename, source) : this.#main;
    }
    return this.#main;
  }

  #other(file: string, source: Source): ShownSource {
    let known = this.#others.get(source);
    if (known === undefined) {
      const view = { path: file, lines: linesOf(source), mainPath: this.#main.view.path };
      this.#others.set(source, (known = { file, view }));
    }
    return known;
  }
}

/** The lines of a source, without an empty one behind the last newline. */
export function linesOf({ text }: Source): readonly string[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
