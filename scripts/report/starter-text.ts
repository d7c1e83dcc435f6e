import { diff } from 'node:util';

/** A file that is to be written. */
interface WrittenFile {
  readonly path: string;
  readonly text: string;
  readonly before: string | undefined;
}

/** How many lines around a change are shown. */
const around = 2;

/** What a person reads before files are written: the new ones by name, of the others what changes. */
export function starterFilesText(files: readonly WrittenFile[]): string {
  const created = files.filter(({ before }) => before === undefined).map(({ path }) => `create  ${path}`);
  const changed = files.flatMap(({ path, before, text }) =>
    before === undefined ? [] : [`change  ${path}`, ...changedLines(before, text).map((line) => `    ${line}`)],
  );
  return [...created, ...changed].join('\n');
}

/** The report after that, and the next steps in a new register. */
export function writtenText(files: readonly WrittenFile[], isHookNew: boolean): string {
  const isNew = files.some(({ path, before }) => path === 'tenant.yaml' && before === undefined);
  const written = files.length === 1 ? '1 file written' : `${files.length} files written`;
  return [isHookNew ? `${written}, commit hook installed` : written, ...(isNew ? nextSteps : [])].join('\n');
}

const nextSteps = [
  'next: npm install',
  '      npm run --silent seal -- --init   # creates a key; keep what it prints for the apply job, and create a second one as a spare',
  '      git add --all && git commit -m "Begin the register"',
  'The name in tenant.yaml cannot be changed once a cluster is registered.',
];

function changedLines(before: string, after: string): readonly string[] {
  const lines = diff(linesOf(before), linesOf(after)).map(([side, line]) => ({ side, line }));
  const isNear = (index: number): boolean =>
    lines.slice(Math.max(0, index - around), index + around + 1).some(({ side }) => side !== 0);
  return lines.flatMap(({ side, line }, index) => {
    if (!isNear(index)) return index > 0 && isNear(index - 1) ? ['…'] : [];
    return [`${side === 0 ? ' ' : side > 0 ? '-' : '+'} ${line}`];
  });
}

function linesOf(text: string): string[] {
  return (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n');
}
