import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { kitFolder } from '../../scripts/cli/kit-folder.ts';

const run = promisify(execFile);

/** What became of a command of the installed kit. */
interface Ended {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The package as somebody has it who never saw this repository: packed by npm, and installed by npm into an empty folder. */
export class InstalledPackage {
  readonly folder: string;
  /** The paths in the package. */
  readonly files: readonly string[];
  /** How many bytes are downloaded. */
  readonly size: number;
  readonly tarball: string;

  private constructor(folder: string, tarball: string, packed: Packed) {
    this.folder = folder;
    this.tarball = tarball;
    this.files = packed.files.map(({ path }) => path);
    this.size = packed.size;
  }

  static async make(): Promise<InstalledPackage> {
    const folder = await mkdtemp(join(tmpdir(), 'nautes-tenant-package-'));
    const { stdout } = await npm(kitFolder, 'pack', '--json', '--pack-destination', folder);
    // Before the JSON npm prints what the scripts of the package print.
    const [packed] = Object.values(JSON.parse(stdout.slice(stdout.search(/^[[{]$/m))) as Record<string, Packed>);
    if (packed === undefined) throw new Error('npm packed nothing');
    const one = new InstalledPackage(folder, join(folder, packed.filename), packed);
    await one.#install();
    return one;
  }

  async #install(): Promise<void> {
    await writeFile(this.path('package.json'), '{}\n');
    try {
      await npm(this.folder, 'install', ...quiet, this.tarball);
    } catch (error) {
      if (!noRegistry.test(String((error as { stderr?: string }).stderr))) throw error;
      await this.#installWithoutRegistry();
    }
  }

  /** Where no registry is reached, the dependencies are those of the clone. */
  async #installWithoutRegistry(): Promise<void> {
    await mkdir(this.kit, { recursive: true });
    await run('tar', ['-xzf', this.tarball, '-C', this.kit, '--strip-components=1']);
    const clones = join(kitFolder, 'node_modules');
    for (const name of await readdir(clones))
      if (!name.startsWith('.')) await symlink(join(clones, name), this.path(`node_modules/${name}`));
  }

  get kit(): string {
    return this.path('node_modules/nautes-tenant');
  }

  path(path: string): string {
    return join(this.folder, path);
  }

  /** Runs the installed command in a folder. */
  run(directory: string, ...args: readonly string[]): Promise<Ended> {
    return ended(process.execPath, [join(this.kit, 'bin/nautes-tenant.js'), ...args], directory);
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}

interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly files: readonly { readonly path: string }[];
}

const quiet = ['--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'] as const;
const noRegistry = /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|ENOTCACHED|EHOSTUNREACH)\b/;

function npm(directory: string, ...args: readonly string[]): Promise<{ readonly stdout: string }> {
  return run('npm', args, { cwd: directory, env: environment(), maxBuffer: Infinity });
}

/** Without what npm hands to the scripts that it runs, as it may run this test. */
function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(npm_|INIT_CWD$|NODE_OPTIONS$|VITEST)/.test(name));
  const search = [dirname(process.execPath), process.env['PATH']].join(delimiter);
  return { ...Object.fromEntries(kept), PATH: search, NO_COLOR: '1' };
}

function ended(command: string, args: readonly string[], directory: string): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      command,
      args,
      { cwd: directory, env: environment(), maxBuffer: Infinity },
      (error, stdout, stderr) => {
        if (error !== null && typeof error.code !== 'number') reject(error);
        else resolve({ exitCode: error === null ? 0 : Number(error.code), stdout, stderr });
      },
    );
    child.stdin?.end();
  });
}
