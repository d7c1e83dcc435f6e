import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import type { ExitCode } from '../../scripts/cli/kit-error.ts';
import { standardOutput } from '../../scripts/cli/process.ts';
import { callVerb } from '../../scripts/cli/run.ts';
import type { Surroundings, Verb, VerbOption } from '../../scripts/cli/verb.ts';

/** What became of a verb. */
export interface RecordedCall {
  readonly exitCode: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
  /** The files below the folder that are new, written again or gone, without Git's own. */
  readonly written: readonly string[];
}

/** Where and when a verb is called; it knows nothing of the environment of whoever runs the tests. */
interface CallSurroundings extends Partial<
  Pick<Surroundings, 'environment' | 'interrupted' | 'patience' | 'now' | 'person'>
> {
  readonly directory: string;
  readonly stdin?: string;
  /** Called with each line of progress as it is told. */
  readonly onTell?: (text: string) => void;
}

/** Calls a verb in this process and records what it does, with the line breaks of a real process. */
export async function recordCall<Options extends Record<string, VerbOption>>(
  verb: Verb<Options>,
  args: readonly string[],
  { directory, stdin = '', onTell, ...surroundings }: CallSurroundings,
): Promise<RecordedCall> {
  const [results, others] = [new RecordingStream(), new RecordingStream()];
  const { print, tell } = standardOutput(results, others);
  const before = stampsBelow(directory);
  const exitCode = await callVerb(verb, args, {
    environment: {},
    colour: false,
    now: () => new Date(),
    interrupted: new AbortController().signal,
    readStandardInput: async () => stdin,
    ...surroundings,
    directory,
    print,
    tell: (text) => {
      tell(text);
      onTell?.(text);
    },
  });
  const after = stampsBelow(directory);
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  const written = paths.filter((path) => before.get(path) !== after.get(path));
  return { exitCode, stdout: results.text, stderr: others.text, written };
}

class RecordingStream extends Writable {
  text = '';

  override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

/** What tells whether a file was written since, by its path below a folder. */
function stampsBelow(folder: string, path = ''): ReadonlyMap<string, string> {
  const stamps = new Map<string, string>();
  for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
    const inside = join(path, entry.name);
    if (entry.isDirectory() && !['.git', 'node_modules'].includes(entry.name))
      for (const [file, stamp] of stampsBelow(folder, inside)) stamps.set(file, stamp);
    const stats = lstatSync(join(folder, inside), { bigint: true, throwIfNoEntry: false });
    if (stats?.isDirectory() === false) stamps.set(inside, `${stats.ino} ${stats.mtimeNs} ${stats.size}`);
  }
  return stamps;
}
