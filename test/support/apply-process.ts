import { spawn, type ChildProcess } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { applyKubeconfig } from './control-planes.ts';
import { printed, type TestRegister } from './register.ts';

const kit = fileURLToPath(new URL('../..', import.meta.url));
const command = join(kit, 'bin/nautes-tenant.js');

/** What became of a process: its exit code, or the signal that ended it. */
export interface ProcessEnded {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** How a process is started; by default `nautes-tenant apply` as the apply identity. */
interface ProcessOptions {
  /** The text of the kubeconfig that KUBECONFIG names. */
  readonly kubeconfig?: string;
  /** The program and its arguments before those of the verb. */
  readonly command?: readonly [string, ...string[]];
  /** Called when it has said something on standard error, with all of it so far. */
  readonly onTell?: (stderr: string) => void;
}

let count = 0;

/** `apply` on a register in a process of its own, the leader of a process group of its own. */
export class ApplyProcess {
  readonly ended: Promise<ProcessEnded>;
  readonly #child: ChildProcess;
  #stderr = '';
  #listeners: (() => void)[] = [];

  private constructor(child: ChildProcess, onTell: ((stderr: string) => void) | undefined) {
    this.#child = child;
    let stdout = '';
    child.stdout?.setEncoding('utf8').on('data', (piece: string) => (stdout += piece));
    child.stderr?.setEncoding('utf8').on('data', (piece: string) => {
      this.#stderr += piece;
      onTell?.(this.#stderr);
      for (const listener of this.#listeners) listener();
    });
    this.ended = new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (exitCode, signal) => {
        printed.push(stdout, this.#stderr);
        for (const listener of this.#listeners) listener();
        resolve({ exitCode, signal, stdout, stderr: this.#stderr });
      });
    });
  }

  static async start(register: TestRegister, options: ProcessOptions = {}): Promise<ApplyProcess> {
    const file = join(register.folder, '.git', `kubeconfig-of-process-${count++}`);
    await writeFile(file, options.kubeconfig ?? applyKubeconfig(), { mode: 0o600 });
    const [program, ...args] = options.command ?? [process.execPath, command, 'apply'];
    const child = spawn(program, [...args, '--root', register.folder], {
      cwd: kit,
      detached: true,
      env: {
        PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter),
        HOME: register.folder,
        GIT_CONFIG_NOSYSTEM: '1',
        KUBECONFIG: file,
        AGE_IDENTITY: register.identity,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return new ApplyProcess(child, options.onTell);
  }

  /** Whether it has not ended yet. */
  get isRunning(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Sends a signal to the process that was started, or to its whole group as a terminal does. */
  signal(signal: NodeJS.Signals, to: 'process' | 'group' = 'process'): void {
    const { pid } = this.#child;
    if (pid === undefined || !this.isRunning) return;
    process.kill(to === 'group' ? -pid : pid, signal);
  }

  /** Resolves when it has said something on standard error, and throws when it ends without. */
  async said(text: string): Promise<void> {
    while (!this.#stderr.includes(text)) {
      if (!this.isRunning) throw new Error(`it ended without "${text}": ${this.#stderr}`);
      await new Promise<void>((resolve) => this.#listeners.push(resolve));
      this.#listeners = [];
    }
  }

  /** Kills it as the kernel would, and resolves when it is gone. */
  async kill(): Promise<void> {
    this.signal('SIGKILL', 'group');
    await this.ended;
  }
}
