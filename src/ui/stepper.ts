/**
 * Joins a session to the screen: keys go in, states come out. Owns what takes time: commands, the
 * recording that runs ahead, playing, and the moment after which a typed number is forgotten.
 */

import { unreachable } from '../base/unreachable.ts';
import type { Command, Evaluation, Place, Query, SessionPort } from '../session/commands.ts';
import { CommandRunner } from './command-runner.ts';
import type { Effect } from './effect.ts';
import type { Host } from './host.ts';
import type { KeyName } from './keys.ts';
import { questionOf, withAnswer } from './look.ts';
import { keysOfPaste, pastedText } from './paste.ts';
import { forgetNumber, pressKey } from './press-key.ts';
import { withQuestion } from './quiz.ts';
import { Recorder } from './recorder.ts';
import { withSession } from './reduce.ts';
import { NOTHING_SEEN, type Seen } from './seen.ts';
import type { StepState } from './step-state.ts';
import { initialState, PLAY_SPEEDS } from './step-state.ts';
import { Surveyor } from './survey.ts';
import { afterTyping } from './type-at-prompt.ts';

/** A number before a key is forgotten after this. */
const NUMBER_LASTS = 1500;

/** A command that takes longer is worth a word on the screen. */
const BUSY_AFTER = 150;

/** What the stepper cannot do itself. */
export interface StepperExits {
  readonly quit: () => void;
  readonly choose: () => void;
  readonly reload: (place: Place) => void;
  /** Another program. */
  readonly open: (path: string) => void;
  /** Writes a picture of the screen; what there is to say about it. */
  readonly write: (path: string) => string;
  /** Something of ours broke. */
  readonly fail: (error: unknown) => void;
}

export class Stepper {
  readonly #session: SessionPort;
  readonly #host: Host;
  readonly #exits: StepperExits;
  readonly #runner: CommandRunner;
  readonly #recorder: Recorder;
  readonly #surveyor: Surveyor;
  readonly #listeners = new Set<() => void>();
  #state: StepState;
  #seen: Seen = NOTHING_SEEN;
  #forgetTimer: (() => void) | null = null;
  #playTimer: (() => void) | null = null;
  #busyTimer: (() => void) | null = null;
  #interrupted = false;
  #predicting = false;
  /** Keys pressed while a question is being made. */
  readonly #waiting: KeyName[] = [];
  /** The question that was asked last, with its position, and what ends the search for the answer. */
  #asked: string | null = null;
  #asking: AbortController | null = null;

  constructor(session: SessionPort, host: Host, exits: StepperExits) {
    this.#session = session;
    this.#host = host;
    this.#exits = exits;
    this.#state = { ...initialState(session.state), mouse: host.withMouse ?? false };
    this.#runner = new CommandRunner(session, () => this.#refresh(true), exits.fail);
    this.#recorder = new Recorder(
      session,
      host.clock,
      () => !this.#runner.busy && !this.#predicting && this.#asking === null,
      () => this.#refresh(false),
      exits.fail,
    );
    this.#surveyor = new Surveyor(
      session,
      host.clock,
      () => this.#runner.busy || this.#recorder.running,
      (survey) => this.#show({ ...this.#state, survey }),
      exits.fail,
    );
    this.#recorder.start();
    this.#surveyor.wait();
  }

  readonly getState = (): StepState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** One key, or what was pasted: where a line is typed it is typed, but nothing runs on behind that. */
  press(key: KeyName): void {
    const pasted = pastedText(key);
    if (pasted !== null && this.#state.typing !== null) {
      for (const one of keysOfPaste(pasted.split('\n')[0]!)) this.#press(one);
    } else if (pasted !== null && this.#state.prompt?.typing) {
      for (const one of keysOfPaste(pasted)) if (this.#state.prompt?.typing) this.#press(one);
    } else this.#press(key);
  }

  #press(key: KeyName): void {
    this.#surveyor.wait();
    if (this.#predicting) {
      // What is being asked about has to stay where it is until the question is there.
      this.#waiting.push(key);
      return;
    }
    if (key !== 'ctrl-c') this.#interrupted = false;
    const { state, effect } = pressKey(this.#state, key, this.#inspect, this.#seen);
    this.#show(state);
    this.#forgetLater();
    if (effect) this.#perform(effect);
    this.#playLater();
  }

  /** The picture of the present state has been drawn; keys that move in the graph go by it. */
  saw(seen: Seen): void {
    this.#seen = seen;
  }

  /** Goes to a place in the run of another version of the program, as after a reload. */
  restore(place: Place): void {
    this.#runner.ask({ kind: 'restore', place });
  }

  /** Reads the program's file again; the place that is looked at is handed on. */
  reload(): void {
    this.#recorder.stop(true);
    this.#runner.cancel();
    Promise.resolve(this.#session.place()).then(this.#exits.reload, this.#exits.fail);
  }

  /** Nothing of the stepper's goes on after this. */
  close(): void {
    this.#recorder.stop(true);
    this.#runner.cancel();
    this.#asking?.abort();
    this.#surveyor.close();
    this.#forgetTimer?.();
    this.#playTimer?.();
    this.#busyTimer?.();
    this.#listeners.clear();
  }

  readonly #inspect = (label: string) => this.#session.inspect(label);

  /** Carries an effect out. */
  #perform(effect: Effect): void {
    switch (effect.kind) {
      case 'command':
        this.#runner.ask(effect.command);
        this.#busyTimer ??= this.#host.clock.after(BUSY_AFTER, () => {
          this.#busyTimer = null;
          this.#show({ ...this.#state, busy: this.#runner.busy });
        });
        return;
      case 'input':
        this.#session.provideInput(effect.line);
        this.#runner.ask(this.#state.prompt ? { kind: 'last' } : { kind: 'step', direction: 1, count: 1 });
        return;
      case 'predict':
        void this.#predict(effect.command);
        return;
      case 'type': {
        const taken = this.#session.type(effect.lines) === 'taken';
        this.#show(afterTyping(this.#state, taken));
        if (taken) this.#perform({ kind: 'command', command: { kind: 'last' } });
        return;
      }
      case 'evaluate':
        this.#evaluate(effect.text, effect.frame);
        return;
      case 'open':
        this.#exits.open(effect.path);
        return;
      case 'write':
        this.#show({ ...this.#state, message: this.#exits.write(effect.path) });
        return;
      case 'interrupt':
        this.#interrupt();
        return;
      case 'quit':
        this.#exits.quit();
        return;
      case 'choose':
        this.#exits.choose();
        return;
      case 'reload':
        if (this.#state.prompt) this.#show({ ...this.#state, message: 'a prompt has no file to read again' });
        else this.reload();
        return;
      case 'mouse':
        this.#host.mouse?.(effect.on);
        return;
      case 'suspend':
        this.#host.suspend();
        return;
      case 'redraw':
        this.#host.redraw();
        return;
      default:
        unreachable(effect);
    }
  }

  /** Asks about a movement before it is made; where there is nothing to ask, it is made at once. */
  async #predict(command: Command): Promise<void> {
    if (this.#runner.busy) {
      this.#runner.ask(command);
      return;
    }
    this.#predicting = true;
    try {
      const answer = await this.#session.ask({ kind: 'prediction', command });
      this.#predicting = false;
      if (answer?.kind === 'prediction') this.#show(withQuestion(this.#state, answer.prediction, command));
      else this.#runner.ask(command);
      for (const key of this.#waiting.splice(0)) this.#press(key);
    } catch (error) {
      this.#exits.fail(error);
    }
  }

  /** Asks the session for what Python says, and shows it. */
  #evaluate(text: string, frame: number | null): void {
    const show = ({ parts }: Evaluation) =>
      this.#show({ ...this.#state, overlay: { kind: 'answer', asked: text, parts, scroll: 0 } });
    Promise.resolve(this.#session.evaluate(text, frame)).then(show, this.#exits.fail);
  }

  /** Ctrl-C: stops a search, else the recording; when there is nothing to stop, or the second time, leaves. */
  #interrupt(): void {
    if (this.#interrupted) {
      this.#exits.quit();
      return;
    }
    this.#interrupted = true;
    const { state } = this.#session.state.recording;
    if (this.#state.prompt && (state === 'running' || state === 'budget')) {
      // A statement that runs is interrupted, as at any prompt.
      this.#interrupted = false;
      this.#session.interrupt();
      this.#runner.ask({ kind: 'last' });
      return;
    }
    if (this.#runner.cancel()) return;
    if (this.#asking) {
      this.#asking.abort();
      return;
    }
    if (this.#recorder.running) {
      this.#recorder.stop(true);
      this.#show({ ...this.#state, message: 'recording stopped; Ctrl-C again leaves' });
      return;
    }
    this.#show({ ...this.#state, typing: null, message: 'Ctrl-C again leaves' });
  }

  /** The session has changed by itself or by a command. */
  #refresh(asked: boolean): void {
    this.#show({ ...withSession(this.#state, this.#session.state, this.#inspect, asked), busy: false });
    if (!this.#runner.busy && this.#session.state.recording.state === 'running') this.#recorder.start();
    this.#playLater();
  }

  /** A new state, told to whoever shows it. */
  #show(state: StepState): void {
    if (state === this.#state) return;
    this.#state = state;
    for (const listener of [...this.#listeners]) listener();
    this.#askAbout();
  }

  /** Asks the session what lies over the panes wants to know, once for each position. */
  #askAbout(): void {
    const query = questionOf(this.#state);
    const { position } = this.#state.session.snapshot;
    const about = query && JSON.stringify([query, position]);
    if (about === this.#asked || (query && this.#runner.busy)) return;
    this.#asking?.abort();
    this.#asked = about;
    this.#asking = null;
    if (query) void this.#ask(query);
  }

  async #ask(query: Query): Promise<void> {
    const asking = new AbortController();
    this.#asking = asking;
    try {
      const answer = await this.#session.ask(query, asking.signal);
      if (this.#asking !== asking) return;
      this.#asking = null;
      this.#show(withAnswer(this.#state, query, answer));
    } catch (error) {
      this.#exits.fail(error);
    }
    if (this.#session.state.recording.state === 'running') this.#recorder.start();
  }

  /** Starts the time after which a number is forgotten. */
  #forgetLater(): void {
    this.#forgetTimer?.();
    this.#forgetTimer = null;
    if (this.#state.digits !== '')
      this.#forgetTimer = this.#host.clock.after(NUMBER_LASTS, () => this.#show(forgetNumber(this.#state)));
  }

  /** While playing, the next step comes by itself. */
  #playLater(): void {
    if (!this.#state.playing) {
      this.#playTimer?.();
      this.#playTimer = null;
      return;
    }
    if (this.#playTimer || this.#runner.busy) return;
    this.#playTimer = this.#host.clock.after(1000 / PLAY_SPEEDS[this.#state.speed]!, () => {
      this.#playTimer = null;
      if (this.#state.playing) this.#runner.ask({ kind: 'step', direction: 1, count: 1 });
    });
  }
}
