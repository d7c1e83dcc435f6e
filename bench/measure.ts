import { spawn } from 'node:child_process';
import { finished } from 'node:stream/promises';

/** A program that is run and measured. */
interface Command {
  /** The program and its arguments. */
  readonly line: readonly string[];
  readonly directory: string;
  /** Variables beside those of this process. */
  readonly environment?: NodeJS.ProcessEnv;
  /** What is done before each run, and not measured. */
  readonly prepare?: () => Promise<unknown>;
  /** The exit code that it has to have; zero unless said otherwise. */
  readonly exitCode?: number;
}

interface Pace {
  readonly rounds: number;
  /** No further round begins after so many seconds, once there were three. */
  readonly seconds: number;
}

const pace: Pace = { rounds: 7, seconds: 90 };
const fewestRounds = 3;

/**
 * Runs two commands in turn and gives both medians in seconds: what disturbs the machine hits both. Which of the two is
 * first changes from round to round.
 */
export async function measureSideBySide(
  ours: Command,
  other: Command,
  { rounds, seconds }: Pace = pace,
): Promise<{ readonly ours: number; readonly other: number }> {
  const left: number[] = [];
  const right: number[] = [];
  const start = performance.now();
  for (let round = 0; round < rounds; round++) {
    if (round >= fewestRounds && performance.now() - start > seconds * 1000) break;
    if (round % 2 === 0) left.push(await measure(ours));
    right.push(await measure(other));
    if (round % 2 === 1) left.push(await measure(ours));
  }
  return { ours: median(left), other: median(right) };
}

/** Runs a command so many times and gives the median in seconds. */
export async function measureAlone(command: Command, rounds: number): Promise<number> {
  const all: number[] = [];
  for (let round = 0; round < rounds; round++) all.push(await measure(command));
  return median(all);
}

/** The most memory that a program of Node takes, in MiB, by what it says itself when it ends. */
export async function memoryOf({ line: [node = '', ...args], ...command }: Command): Promise<number> {
  const tell =
    'import { writeSync } from "node:fs"; process.on("exit", () => writeSync(3, String(process.resourceUsage().maxRSS)));';
  const asked = [node, '--import', `data:text/javascript,${encodeURIComponent(tell)}`, ...args];
  const { told } = await run({ ...command, line: asked });
  return Math.round(Number(told) / 1024);
}

async function measure(command: Command): Promise<number> {
  const { seconds } = await run(command);
  return seconds;
}

async function run({ line: [program = '', ...args], directory, environment, prepare, exitCode = 0 }: Command) {
  await prepare?.();
  const start = performance.now();
  const env = { ...process.env, ...environment };
  const child = spawn(program, args, { cwd: directory, env, stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
  const [errors, told] = [child.stderr, child.stdio[3]].map((stream) => {
    const chunks: Buffer[] = [];
    stream?.on('data', (chunk: Buffer) => chunks.push(chunk));
    return chunks;
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', resolve);
  });
  const seconds = (performance.now() - start) / 1000;
  await Promise.all(
    [child.stderr, child.stdio[3]].map((stream) => stream && finished(stream as NodeJS.ReadableStream)),
  );
  const textOf = (chunks: readonly Buffer[] = []): string => Buffer.concat(chunks).toString('utf8');
  if (code !== exitCode) throw new Error(`"${program} ${args.join(' ')}" ended with ${code}: ${textOf(errors)}`);
  return { seconds, told: textOf(told) };
}

function median(all: readonly number[]): number {
  return [...all].sort((left, right) => left - right)[Math.floor(all.length / 2)] ?? 0;
}
