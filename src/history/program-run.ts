/**
 * A program from its first line to the end of everything: the module's code, then what is printed about
 * an uncaught exception, then the interpreter putting everything away (`__del__`, `atexit`). Both ends
 * count as line events, so that they are positions like others.
 */
import { unreachable } from '../base/unreachable.ts';
import { promptTurn } from '../machine/interpreter/prompt.ts';
import { finishProgram, run } from '../machine/interpreter/run.ts';
import type { Machine } from '../machine/machine.ts';
import { Own } from '../machine/own-words.ts';
import { printUncaught } from '../machine/uncaught.ts';

/**
 * How far the program is. `running`: the module's code runs. `ended`: it is over, what it made is still
 * there. `exited`: everything has been put away.
 */
export type Phase = 'running' | 'ended' | 'exited';

export class ProgramRun {
  phase: Phase = 'running';
  exitStatus = 0;
  /** The end of everything is a position of its own: something ran or was printed on the way there. */
  exitIsEvent = false;
  readonly #m: Machine;
  /** The ends, in between the phases, run natives. */
  #ending = false;

  constructor(m: Machine) {
    this.#m = m;
  }

  /** Whether the machine, now at a line event, could be continued after being put aside. */
  get resumable(): boolean {
    return !this.#ending && (this.phase !== 'running' || this.#m.nesting <= 1);
  }

  /**
   * Runs until the machine's `atStop` says no, or the end of everything; a prompt, until there is no
   * further statement yet. That it waits is a line event, which the first line of a statement replaces.
   */
  goOn(): 'stopped' | 'waiting' | 'exited' {
    const m = this.#m;
    this.#ending = false;
    if (this.phase === 'running') {
      const how = m.load(Own.prompt) === 0 ? this.#runCode() : this.#runPrompt();
      if (how !== 'over') return how;
      this.phase = 'ended';
      if (this.#isStop()) return 'stopped';
    }
    if (this.phase === 'ended') {
      const { steps } = m;
      const printed = m.load(Own.printed);
      this.#end(finishProgram);
      this.phase = 'exited';
      this.exitIsEvent = m.steps > steps || m.load(Own.printed) > printed;
      if (this.exitIsEvent) this.#isStop();
    }
    return 'exited';
  }

  #runCode(): 'stopped' | 'over' {
    if (run(this.#m) === 'stopped') return 'stopped';
    this.exitStatus = this.#end(printUncaught);
    return 'over';
  }

  #runPrompt(): 'stopped' | 'waiting' | 'over' {
    const m = this.#m;
    for (;;) {
      if (run(m) === 'stopped') return 'stopped';
      const turn = this.#end(promptTurn);
      switch (turn.kind) {
        case 'entered':
          break;
        case 'refused':
          if (this.#isStop()) return 'stopped';
          break;
        case 'waiting':
          this.#ending = true;
          this.#isStop();
          this.#ending = false;
          return 'waiting';
        case 'over':
          this.exitStatus = turn.exitStatus;
          return 'over';
        default:
          unreachable(turn);
      }
    }
  }

  /** Runs a native at the outermost: what it calls of Python runs in a loop inside it. */
  #end<T>(native: (m: Machine) => T): T {
    const m = this.#m;
    this.#ending = true;
    m.nesting = 1;
    const result = native(m);
    m.nesting = 0;
    this.#ending = false;
    return result;
  }

  /** One more line event, without a line; whether to stop there. */
  #isStop(): boolean {
    const m = this.#m;
    m.steps++;
    return m.steps >= m.stopAt && !m.atStop(m);
  }
}
