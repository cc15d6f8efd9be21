/** The published program, run as a process of its own. */
import { spawn } from 'node:child_process';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PROGRAM = path.join(ROOT, 'bin/namesake.js');

export interface Ended {
  readonly stdout: string;
  readonly stderr: string;
  /** Exit status, or the signal that ended it. */
  readonly status: number | string;
}

export interface RunSettings {
  readonly folder?: string;
  /** Standard input; closed at once where there is none. */
  readonly input?: string | Uint8Array;
  /** Told of output on either stream as it comes, with a way to send a signal and one to close standard output. */
  readonly onOutput?: (output: string, process: RunningProcess) => void;
}

export interface RunningProcess {
  kill(signal: NodeJS.Signals): void;
  closeOutput(): void;
}

/** Runs it with arguments until it ends. */
export function runNamesake(args: readonly string[], settings: RunSettings = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [PROGRAM, ...args], { cwd: settings.folder ?? ROOT });
    let stdout = '';
    let stderr = '';
    const running: RunningProcess = {
      kill: (signal) => child.kill(signal),
      closeOutput: () => child.stdout.destroy(),
    };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      settings.onOutput?.(stdout + stderr, running);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
      settings.onOutput?.(stdout + stderr, running);
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(settings.input ?? '');
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ stdout, stderr, status: code ?? signal ?? 0 }));
  });
}
