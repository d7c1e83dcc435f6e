import { spawn } from 'node:child_process';

/** Runs two commands in turn, some rounds each, and gives both medians in seconds: what disturbs the machine hits both. */
export async function measureSideBySide(
  ours: readonly string[],
  peer: readonly string[],
  options: { readonly directory: string; readonly rounds: number },
): Promise<readonly [number, number]> {
  const left: number[] = [];
  const right: number[] = [];
  for (let round = 0; round < options.rounds; round++) {
    left.push(await measure(ours, options.directory));
    right.push(await measure(peer, options.directory));
  }
  return [median(left), median(right)];
}

/** Runs one command some rounds and gives the median in seconds. */
export async function measureAlone(
  command: readonly string[],
  options: { readonly directory: string; readonly rounds: number },
): Promise<number> {
  const all: number[] = [];
  for (let round = 0; round < options.rounds; round++) all.push(await measure(command, options.directory));
  return median(all);
}

async function measure([program = '', ...args]: readonly string[], directory: string): Promise<number> {
  const start = performance.now();
  const code = await new Promise<number | null>((resolve, reject) => {
    const child = spawn(program, args, { cwd: directory, stdio: ['ignore', 'ignore', 'inherit'] });
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${code}`);
  return (performance.now() - start) / 1000;
}

function median(all: readonly number[]): number {
  return [...all].sort((left, right) => left - right)[Math.floor(all.length / 2)] ?? 0;
}
