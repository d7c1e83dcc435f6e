import { execFile } from 'node:child_process';
import { cpSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const kitFolder = fileURLToPath(new URL('../..', import.meta.url));
/** What a clone of the kit needs to check, plan and apply; the register itself comes from a fixture. */
const kitPaths = [
  ...[
    '.editorconfig',
    '.gitattributes',
    '.gitignore',
    '.gitlab-ci.yml',
    '.husky',
    '.prettierignore',
    '.prettierrc.json',
  ],
  ...['bin', 'lint-staged.config.js', 'management', 'package.json', 'schemas', 'scripts', 'templates'],
];

/** What became of a command. */
interface Ended {
  readonly exitCode: number;
  /** Standard output and standard error, in this order. */
  readonly output: string;
}

/** How a command is run in a repository. */
export interface RunOptions {
  /** A folder below the repository's top. */
  readonly folder?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** In a session of its own, which has no terminal. */
  readonly detached?: boolean;
}

/** A real Git repository with real hooks, in a folder of its own that goes with `remove`. */
export class TemporaryRepository {
  readonly folder: string;
  readonly #owned: string;

  private constructor(owned: string, folder: string) {
    this.#owned = owned;
    this.folder = folder;
  }

  /** A clone of this kit with the register of a fixture as its only commit, and with its dependencies and hooks. */
  static async make(fixture: string): Promise<TemporaryRepository> {
    const owned = await mkdtemp(join(tmpdir(), 'nautes-tenant-repository-'));
    const repository = new TemporaryRepository(owned, join(owned, 'register'));
    await mkdir(repository.folder);
    for (const path of kitPaths)
      await cp(join(kitFolder, path), repository.path(path), {
        recursive: true,
        filter: (source) => !isInstalled(source),
      });
    await cp(join(kitFolder, 'test/fixtures', fixture), repository.folder, { recursive: true });
    await symlink(join(kitFolder, 'node_modules'), repository.path('node_modules'), 'junction');
    await repository.git('init', '--quiet', '--initial-branch=main');
    await repository.write('.git/info/exclude', 'node_modules\n');
    await repository.git('add', '--all');
    await repository.git('commit', '--quiet', '--message=Register the first clusters');
    await repository.git('gc', '--quiet');
    await repository.must('npm', ['run', '--silent', 'prepare']);
    return repository;
  }

  /** Another repository just like this one, which goes with it. */
  async copy(): Promise<TemporaryRepository> {
    const owned = await mkdtemp(join(this.#owned, 'copy-'));
    const copy = new TemporaryRepository(owned, join(owned, 'register'));
    cpSync(this.folder, copy.folder, { recursive: true, verbatimSymlinks: true });
    return copy;
  }

  /** The same repository seen from another of its worktrees, which must lie beside it. */
  worktree(name: string): TemporaryRepository {
    return new TemporaryRepository(this.#owned, join(this.#owned, name));
  }

  async remove(): Promise<void> {
    await rm(this.#owned, { recursive: true, force: true });
  }

  path(path: string): string {
    return join(this.folder, path);
  }

  read(path: string): Promise<string> {
    return readFile(this.path(path), 'utf8');
  }

  async write(path: string, content: string | Uint8Array): Promise<void> {
    await mkdir(dirname(this.path(path)), { recursive: true });
    await writeFile(this.path(path), content);
  }

  /** Replaces a text that must be in the file. */
  async edit(path: string, from: string, to: string): Promise<void> {
    const text = await this.read(path);
    if (!text.includes(from)) throw new Error(`${path} does not hold "${from}"`);
    await this.write(path, text.replace(from, to));
  }

  /** What a Git command prints; throws when it fails. */
  git(...args: readonly string[]): Promise<string> {
    return this.must('git', args);
  }

  /** What a command prints; throws when it fails. */
  async must(command: string, args: readonly string[]): Promise<string> {
    const { exitCode, output } = await this.run(command, args);
    if (exitCode !== 0) throw new Error(`${command} ${args.join(' ')} exited with ${exitCode}: ${output}`);
    return output;
  }

  /** Runs a command as a person would who has no settings of their own and has not put node_modules/.bin first. */
  run(
    command: string,
    args: readonly string[],
    { folder = '.', environment = {}, detached = false }: RunOptions = {},
  ): Promise<Ended> {
    return new Promise((resolve, reject) => {
      const options = {
        cwd: this.path(folder),
        env: { ...this.#environment(), ...environment },
        maxBuffer: Infinity,
        detached,
      };
      const child = execFile(command, args, options, (error, stdout, stderr) => {
        if (error !== null && typeof error.code !== 'number') reject(error);
        else resolve({ exitCode: error === null ? 0 : Number(error.code), output: stdout + stderr });
      });
      child.stdin?.end();
    });
  }

  /** Everything that a refused commit must leave as it was: HEAD, index, stash, what is in progress, every file. */
  async state(): Promise<unknown> {
    const listed = await this.git('ls-files', '--cached', '--others', '--exclude-standard', '-z');
    const paths = [...new Set(listed.split('\0').filter(Boolean))].sort();
    const contents = await Promise.all(paths.map(async (path) => [path, await this.#contents(path)]));
    const inProgress = ['MERGE_HEAD', 'CHERRY_PICK_HEAD'].map((name) =>
      this.run('git', ['rev-parse', '--quiet', '--verify', name]),
    );
    return {
      status: await this.git('status', '--porcelain=v2', '--branch'),
      index: await this.git('ls-files', '--stage'),
      stash: await this.git('stash', 'list'),
      inProgress: await Promise.all(inProgress),
      contents,
    };
  }

  async #contents(path: string): Promise<string | undefined> {
    try {
      return await readFile(this.path(path), 'base64');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }

  #environment(): NodeJS.ProcessEnv {
    const search = (process.env['PATH'] ?? '')
      .split(delimiter)
      .filter((part) => !part.includes(join('node_modules', '.bin')));
    const identity = { NAME: 'A Person', EMAIL: 'person@example.com', DATE: '2026-01-01T00:00:00Z' };
    const named = Object.entries(identity).flatMap(([key, value]) => [
      [`GIT_AUTHOR_${key}`, value],
      [`GIT_COMMITTER_${key}`, value],
    ]);
    return {
      PATH: search.join(delimiter),
      HOME: this.#owned,
      LC_ALL: 'C',
      NO_COLOR: '1',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_EDITOR: 'true',
      ...Object.fromEntries(named),
    };
  }
}

/** Whether a file is made by installing, not kept in Git. */
function isInstalled(path: string): boolean {
  return path.endsWith(`${sep}.husky${sep}_`);
}

/** How a pipeline is run. */
interface PipelineOptions {
  readonly variables?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  /** Whether GitLab's schema must take the file: that takes as long as a job, and is asked once of each file. */
  readonly checksSchema?: boolean;
}

/** Node compiles gitlab-ci-local once, and not what its jobs start, as it would by a variable. */
const withCompileCache = `data:text/javascript,${encodeURIComponent(
  `import { enableCompileCache } from 'node:module';
  enableCompileCache(${JSON.stringify(join(kitFolder, 'node_modules/.cache/gitlab-ci-local'))});`,
)}`;

/**
 * Runs the repository's own `.gitlab-ci.yml` with gitlab-ci-local, on what is checked out, without containers. In the output
 * a job's name stands before each of its lines, without the spaces that bring them into a column.
 */
export async function runPipeline(
  repository: TemporaryRepository,
  { variables = {}, args = [], checksSchema = false }: PipelineOptions,
): Promise<Ended> {
  const installed = repository.path('node_modules/.bin');
  // "npm ci" would empty the shared node_modules, and this is what the variable is for: an image that brings them along.
  const given = Object.entries({
    INSTALL_COMMAND: `ln -sfn ${join(kitFolder, 'node_modules')} node_modules`,
    ...variables,
  });
  const gitlabCiLocal = join(installed, 'gitlab-ci-local');
  const settings = ['--force-shell-executor', '--ignore-predefined-vars', given.map(([name]) => name).join(',')];
  if (!checksSchema) settings.push('--json-schema-validation=false');
  const { exitCode, output } = await repository.run(
    join(installed, 'node'),
    [
      '--import',
      withCompileCache,
      gitlabCiLocal,
      ...settings,
      ...given.flatMap(([name, value]) => ['--variable', `${name}=${value}`]),
      ...args,
    ],
    { environment: { PATH: [installed, process.env['PATH']].join(delimiter) } },
  );
  return { exitCode, output: output.replaceAll(/^([a-z-]+) +(?=[>$])/gm, '$1 ') };
}
