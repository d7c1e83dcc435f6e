import type { ClusterFile } from '../register/cluster-file.ts';
import { componentNameIn } from '../register/layout.ts';
import type { ReadFile } from '../register/source-file.ts';
import { mayHoldSecret } from '../secrets/secret-text.ts';
import type { Finding, Problem } from '../text/diagnostic.ts';
import { quotingFix, replacingFix } from '../text/fix.ts';
import type { PlacedDoubt } from '../text/yaml-document.ts';
import type { Rule } from './engine/rule.ts';

/** How many places of a file are reported; whoever fixes them sees the next. */
const maxFindings = 20;

/** Fetched files are reviewed where they come from. */
export const yamlAmbiguous: Rule = {
  id: 'yaml-ambiguous',
  severity: 'mixed',
  summary: 'A value without quotes means the same to every program, and a port is written as a plain number.',
  why: 'The kit reads YAML 1.2; kubectl and Argo CD often follow YAML 1.1, where "no" is false and 0440 is 288. If only other programs differ, as with dates, it is a warning.',
  explains: ['schema', 'component-valid'],
  *check({ files, sources, clusters }) {
    const fetched = new Set(sources.filter(({ isFetched }) => isFetched === true).map(({ path }) => path));
    const ports = new Map<string, readonly Finding[]>();
    for (const cluster of clusters.values()) {
      const found = portFindings(cluster);
      if (found.length > 0) ports.set(cluster.path, found);
    }
    for (const file of files) {
      if (fetched.has(file.path)) continue;
      const odd = ports.get(file.path) ?? noFindings;
      const doubts = file.doubts ?? [];
      if (odd.length + doubts.length === 0) continue;
      const lines = new Set(odd.map(({ at }) => at.start.line));
      yield* odd;
      for (const doubt of doubts.filter(({ at }) => !lines.has(at.start.line)).slice(0, maxFindings))
        yield findingFor(doubt, file);
    }
  },
};

function findingFor(doubt: PlacedDoubt, file: ReadFile): Finding {
  const { at, here, isElsewhereKubernetes } = doubt;
  const isSecret = mayHoldSecret(file.text.split('\n')[at.start.line - 1] ?? '');
  const meaning = meaningOf(doubt, file);
  const words = wordsFor(doubt, meaning);
  // What is no text here would be something else with quotes, and in a component nobody knows what is wanted.
  const fix =
    words.hint === quoteHint && (typeof here === 'string' || meaning === 'text') ? { fix: quotingFix(at) } : {};
  return { at, ...(isSecret ? secretWords : words), ...fix, ...(isElsewhereKubernetes ? {} : { severity: 'warning' }) };
}

/** Whether text belongs there or something else; undefined in a component, where a chart decides. */
function meaningOf({ at, here }: PlacedDoubt, { path, schemaFindings }: ReadFile): 'text' | 'other' | undefined {
  if (componentNameIn(path) !== undefined) return undefined;
  const { line, column } = at.start;
  const isRefused = schemaFindings.some(({ at: { start } }) => start.line === line && start.column === column);
  return (typeof here === 'string') === isRefused ? 'other' : 'text';
}

const quoteHint = 'put it in quotes';
/** The message where the value must not be repeated. */
const secretWords: Problem = { message: 'programs differ in how they read this value', hint: quoteHint };

function wordsFor(
  { written, here, elsewhere, isElsewhereKubernetes, isKey }: PlacedDoubt,
  meaning: 'text' | 'other' | undefined,
): Problem {
  if (written === '<<')
    return {
      message: '"<<" is an ordinary key here, but kubectl and Argo CD merge what is below it',
      hint: 'write the keys out',
    };
  if (typeof elsewhere === 'bigint')
    return { message: `the number ${written} has too many digits and becomes ${String(here)}`, hint: quoteHint };
  if (elsewhere === null)
    return {
      message: `"${written}" is a number that Kubernetes cannot store`,
      hint: `${quoteHint} if you mean the text`,
    };
  const who = isElsewhereKubernetes ? 'kubectl and Argo CD' : 'programs that read YAML 1.1';
  const values = [here, typeof elsewhere === 'number' && written.includes(':') ? undefined : elsewhere];
  const plain = values.filter((value) => typeof value === 'number' || typeof value === 'boolean').map(String);
  const orQuote = meaning === 'other' ? '' : `, or ${quoteHint} if you mean the text`;
  return {
    message: `"${written}" is read as ${readingWords(here)} here, but as ${readingWords(elsewhere)} by ${who}`,
    hint: plain.length === 0 || isKey || meaning === 'text' ? quoteHint : `write ${plain.join(' or ')}${orQuote}`,
  };
}

function readingWords(value: unknown): string {
  if (typeof value === 'string') return 'text';
  return value instanceof Date ? 'a date' : String(value);
}

const noFindings: readonly Finding[] = [];

/** Every program reads 0x7580 as 30080, and no reviewer does. */
function portFindings({ document, spec }: ClusterFile): readonly Finding[] {
  const { traefik, vcluster } = spec;
  if (traefik === undefined && vcluster === undefined) return noFindings;
  const ports = {
    '/spec/traefik/httpNodePort': traefik?.httpNodePort,
    '/spec/traefik/httpsNodePort': traefik?.httpsNodePort,
    '/spec/vcluster/httpsNodePort': vcluster?.httpsNodePort,
  };
  return Object.entries(ports).flatMap(([pointer, port]) => {
    if (typeof port !== 'number') return [];
    const written = document.writtenAt(pointer);
    if (written === undefined || written === String(port)) return [];
    const [at, hint] = [document.at(pointer), `write ${port}`];
    return [{ at, message: `"${written}" is port ${port}`, hint, fix: replacingFix(at, String(port), hint) }];
  });
}
