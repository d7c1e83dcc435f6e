import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Measurement } from '../scripts/report/docs/performance-page.ts';

/** One part of the benchmarks. */
export interface BenchCase {
  /** By which it is asked for, and the title of its table. */
  readonly part: string;
  /** Measures in a folder of its own, which goes afterwards. */
  measure(folder: string): Promise<readonly Measurement[]>;
}

/** The folder of the kit. */
const kit = dirname(import.meta.dirname);
/** The Node that runs everything. */
export const node = process.execPath;

/** A call of the kit, as a command line. */
export function kitCall(...args: readonly string[]): readonly string[] {
  return [node, join(kit, 'bin/nautes-tenant.js'), ...args];
}

/** What people would check the shape of the files with instead: ajv-cli, on the same files and the same schema. */
export function peerCall(): readonly string[] {
  const peer = join(import.meta.dirname, 'node_modules/.bin/ajv');
  if (!existsSync(peer)) throw new Error('the peers are not installed; run "npm ci --prefix bench" first');
  const schema = join(kit, 'schemas/cluster.schema.json');
  return [node, peer, 'validate', '--strict=false', '-s', schema, '-d', 'clusters/*.yaml'];
}
