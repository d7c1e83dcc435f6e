import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { exitCodes, KitError } from '../../scripts/cli/kit-error.ts';

/** What a command did. */
interface CommandResult {
  readonly code: number;
  readonly stdout: string;
}

/** Says that a person ended the story. */
export function interruption(): KitError {
  return new KitError('interrupted', { exitCode: exitCodes.partly });
}

/** Tells the story: plain words, the commands a person would type, and what they really print. */
export class Narrator {
  readonly #tell: (text: string) => void;
  readonly #directory: string;
  readonly #environment: NodeJS.ProcessEnv;
  readonly #interrupted: AbortSignal;
  #chapter = 0;

  constructor(options: {
    readonly tell: (text: string) => void;
    /** Where the commands run. */
    readonly directory: string;
    readonly environment: NodeJS.ProcessEnv;
    readonly interrupted: AbortSignal;
  }) {
    this.#tell = options.tell;
    this.#directory = options.directory;
    this.#environment = options.environment;
    this.#interrupted = options.interrupted;
  }

  /** Begins a chapter of the story. */
  chapter(title: string): void {
    this.#tell(`\n== ${++this.#chapter}. ${title}`);
  }

  /** Says something in plain words. */
  say(line: string): void {
    this.#tell(line);
  }

  /** Shows a file as it was written. */
  show(path: string, content: string): void {
    this.#tell([`$ cat ${path}`, ...indented(content)].join('\n'));
  }

  /** From now on commands see this variable too. */
  setVariable(name: string, value: string): void {
    this.#environment[name] = value;
  }

  /** Runs a command for real, shows it with what it prints as it prints it, and insists on how it ends. */
  async run(
    command: readonly string[],
    options: { readonly refused?: boolean; readonly secret?: boolean } = {},
  ): Promise<CommandResult> {
    this.#tell(`$ ${asTyped(command)}`);
    const result = await this.#spawn(command, options.secret === true);
    if (this.#interrupted.aborted) throw interruption();
    if ((result.code !== 0) === (options.refused ?? false)) return result;
    throw new KitError(`"${asTyped(command)}" ended with exit code ${result.code}`, {
      exitCode: exitCodes.bug,
      hint: 'read what it printed above',
    });
  }

  async #spawn([program = '', ...args]: readonly string[], secret: boolean): Promise<CommandResult> {
    const child = spawn(program, args, {
      cwd: this.#directory,
      env: this.#environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const show = (line: string): void => this.#tell(`  ${line}`.trimEnd());
    const closed = new Promise<number>((resolve, reject) => {
      child.on('error', (error) => reject(new KitError(`"${program}" could not be started`, { cause: error })));
      child.on('close', (code) => resolve(code ?? 1));
    });
    const [code, stdout] = await Promise.all([
      closed,
      eachLine(child.stdout, secret ? () => undefined : show),
      eachLine(child.stderr, show),
    ]);
    return { code, stdout };
  }
}

async function eachLine(stream: Readable, show: (line: string) => void): Promise<string> {
  const lines: string[] = [];
  for await (const line of createInterface({ input: stream })) {
    show(line);
    lines.push(line);
  }
  return lines.join('\n');
}

function indented(output: string): readonly string[] {
  const lines = output.trimEnd().split('\n');
  return lines.map((line) => `  ${line}`.trimEnd());
}

/** A command as a person types it; npm's own banner is left out of the story. */
function asTyped(command: readonly string[]): string {
  const words = command.filter((word) => word !== '--silent');
  return words.map((word) => (/^[\w./:@=,~-]+$/.test(word) ? word : `"${word}"`)).join(' ');
}
