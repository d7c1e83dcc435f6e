import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toKubeconfigText } from '../scripts/credential/kubeconfig-text.ts';
import completion from '../bin/completion.json' with { type: 'json' };
import kit from '../package.json' with { type: 'json' };
import { makeCa, makeClientCertificate } from './support/certificates.ts';
import { TemporaryRepository } from './support/temporary-repository.ts';

// What README, docs/ and the other pages tell people to type.

const root = dirname(import.meta.dirname);
const pages = ['.', 'docs', 'management', 'clusters'].flatMap((folder) =>
  readdirSync(join(root, folder)).flatMap((name) => (name.endsWith('.md') ? [join(folder, name)] : [])),
);
/** Hints and help are read like pages. */
const sources = readdirSync(join(root, 'scripts'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join('scripts', name));
const verbs: Readonly<Record<string, VerbWords>> = completion.verbs;

interface VerbWords {
  readonly positionals?: readonly string[];
  readonly options: Readonly<
    Record<string, { readonly type: string; readonly short?: string; readonly choices?: readonly string[] }>
  >;
}

/** A verb with its arguments, as a page shows it. */
interface Shown {
  readonly page: string;
  readonly command: string;
  readonly verb: string;
  readonly args: readonly string[];
}

/** Commands end where their quotation, comment or line ends, or another command begins. */
function commandsOf(page: string): readonly Shown[] {
  const text = readFileSync(join(root, page), 'utf8').replaceAll(/\\\n */g, '');
  const name = Object.keys(verbs).join('|');
  const rest = '((?: +[^\\s`"\'#|&;)\\\\]+| +"[^"`]*")*)';
  // By npm, by its own name, or in prose as `<verb> --option`.
  const start =
    'npm run (?:--silent |-s )?|(?:node )?bin/nautes-tenant\\.js |npx nautes-tenant |nautes-tenant |(?<=`)(?=[a-z-]+ -)';
  const typed = new RegExp(`(?:${start})(${name})(?![\\w-])${rest}`, 'g');
  return [...text.matchAll(typed)].flatMap(([command, verb = '', rest = '']) => {
    const all = rest
      .replaceAll(/<[^>]*>/g, '<…>')
      .trim()
      .split(/\s+/)
      .filter(Boolean);
    const end = all.findIndex(
      (arg, index) => arg === 'or' || arg.startsWith('$(') || /.[,.:]$/.test(all[index - 1] ?? ''),
    );
    const args = end === -1 ? all : all.slice(0, end);
    const isProse = /^npm run/.test(command) && args[0] !== '--';
    return [{ page, command, verb, args: isProse ? [] : args.slice(command.startsWith('npm run') ? 1 : 0) }];
  });
}

const shown = [...pages, '.gitlab-ci.yml', ...sources]
  .flatMap(commandsOf)
  .filter(({ args }) => args.some((arg) => arg.startsWith('-')));

describe('a command on a page', () => {
  it('is found on many of them', () => {
    expect(new Set(shown.map(({ page }) => page)).size).toBeGreaterThan(6);
  });

  it('is by npm one of its scripts', () => {
    const scripts = new Set(Object.keys(kit.scripts));
    const unknown = [...pages, ...sources].flatMap((page) =>
      [...readFileSync(join(root, page), 'utf8').matchAll(/npm run (?:--silent |-s )?([a-z][\w-]*)/g)]
        .filter(([, name = '']) => !scripts.has(name))
        .map(([command]) => `${page}: ${command}`),
    );
    expect(unknown).toEqual([]);
  });

  it.for(shown)('$page: $command', ({ verb, args }) => {
    const { options = {}, positionals = [] } = verbs[verb] ?? {};
    const known = Object.fromEntries(
      Object.entries(options).map(([name, { type, short }]) => [
        name,
        { type: type as 'string' | 'boolean', ...(short === undefined ? {} : { short }) },
      ]),
    );
    const words = args
      .map((arg) => arg.replace(/[,.:]$/, ''))
      .filter((arg) => !['[options]', '…', '...'].includes(arg));
    const parsed = parseArgs({ args: words, options: known, allowPositionals: true, strict: true });
    for (const [name, value] of Object.entries(parsed.values)) {
      const choices = options[name]?.choices;
      if (choices !== undefined) expect(choices).toContain(value);
    }
    const takesMany = positionals.some((name) => name.endsWith('...]'));
    if (!takesMany) expect(parsed.positionals.length).toBeLessThanOrEqual(positionals.length);
  });
});

describe('docs/tutorial.md', () => {
  const page = readFileSync(join(root, 'docs/tutorial.md'), 'utf8');
  const blocks = [...page.matchAll(/```console\n([^]*?)```/g)].map(([, block = '']) => block);
  const steps = blocks.flatMap((block) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((step) => {
        const end = step.indexOf('\n');
        return { command: step.slice(0, end), output: step.slice(end + 1) };
      }),
  );
  let repository: TemporaryRepository;

  beforeAll(async () => {
    repository = await TemporaryRepository.make('ok/empty-register');
    await cp(join(root, 'components'), repository.path('components'), { recursive: true });
    await repository.git('add', '--all');
    await repository.git('commit', '--quiet', '--no-verify', '--message=Begin');
    await repository.write('tenant.yaml', 'name: acme\n');
    const ca = makeCa();
    const { certificatePem, keyPem } = makeClientCertificate(ca, { notAfter: new Date(Date.now() + 300 * 86_400_000) });
    const credential = { caPem: ca.certificatePem, certificatePem, keyPem };
    await writeFile(
      join(dirname(repository.folder), 'shanghai.kubeconfig'),
      toKubeconfigText('default', 'https://203.0.113.7:6443', credential),
    );
  });
  afterAll(() => repository.remove());

  /** Without what differs each time: keys, dates, how many files there are. */
  function comparable(text: string): string {
    return text
      .replaceAll(/age1[0-9a-z]{58}/g, '<recipient>')
      .replaceAll(/AGE-SECRET-KEY-1\S+/g, '<identity>')
      .replaceAll(/\d{4}-\d\d-\d\dT[\d:]+Z \(\d+ days left\)/g, '<date>')
      .replaceAll(/of \d+ files|in \d+ files/g, 'in <n> files')
      .trimEnd();
  }

  it('has steps in every part that is done on this machine', () => {
    expect(steps.length).toBeGreaterThan(12);
  });

  it('says what is really printed, one command after the other', async () => {
    const really: string[] = [];
    for (const { command } of steps) {
      // In one stream, as on a terminal, and without the two lines of npm itself.
      const { output } = await repository.run('sh', ['-c', `exec 2>&1; ${command}`], {
        environment: { npm_config_loglevel: 'silent' },
      });
      really.push(`$ ${command}\n${comparable(output)}`.trimEnd());
    }
    expect(really.join('\n')).toBe(
      steps.map(({ command, output }) => `$ ${command}\n${comparable(output)}`.trimEnd()).join('\n'),
    );
  });
});

describe('a link on a page', () => {
  /** As GitLab and GitHub make them of headings. */
  const anchorsOf = (text: string): ReadonlySet<string> =>
    new Set(
      [...text.replaceAll(/^```.*?^```/gms, '').matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
        heading
          .toLowerCase()
          .replaceAll(/[^\p{L}\p{N}_ -]/gu, '')
          .replaceAll(' ', '-'),
      ),
    );
  const links = pages.flatMap((page) =>
    [...readFileSync(join(root, page), 'utf8').matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map(
      ([, target = '']) => [page, target] as const,
    ),
  );

  it.each(links)('of %s leads somewhere: %s', (page, target) => {
    const [path = '', anchor] = target.split('#');
    const file = path === '' ? join(root, page) : join(root, dirname(page), path);
    expect(existsSync(file)).toBe(true);
    if (anchor !== undefined) expect([...anchorsOf(readFileSync(file, 'utf8'))]).toContain(anchor);
  });
});
