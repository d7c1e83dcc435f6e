import { styleText } from 'node:util';
import type { Drift, DriftItem, DriftKind, ObjectName } from '../../plan/drift/drift.ts';
import { subjectTitle, type Subject } from '../../plan/plan.ts';
import { defined } from '../../text/defined.ts';
import { toPrintable } from '../../text/words.ts';
import { fieldJson } from '../json.ts';
import { reportJunitSuite, type JunitTest } from '../junit-suite.ts';
import { notComparedText } from '../plan/plan-text.ts';

/** Which register a drift was measured against. */
interface DriftContext {
  readonly commit: string;
  /** The commit of the last complete apply. */
  readonly applied: string | undefined;
  readonly colour?: boolean;
}

const labels = {
  'only-live': ['only live', 'yellow'],
  'only-in-files': ['only in files', 'red'],
  differs: ['differs', 'yellow'],
  'other-manager': ['other manager', 'yellow'],
} as const satisfies Record<DriftKind, readonly [string, string]>;

const width = Math.max(...Object.values(labels).map(([label]) => label.length));

/** The drift as a person reads it: a line for each way in which something is not as it should be, then the count. */
export function reportDriftText(drift: Drift, context: DriftContext): string {
  const { items, unmanaged, notCompared, unreadKinds } = drift;
  const names = [...items.map(({ subject }) => subject), ...notCompared.map(({ cluster }) => clusterSubject(cluster))];
  const nameWidth = Math.max(0, ...names.map((subject) => subjectTitle(subject).length));
  const paint = (colour: 'yellow' | 'red', text: string): string =>
    context.colour === true ? styleText(colour, text, { validateStream: false }) : text;
  const lines = items.flatMap((item) => {
    const [label, colour] = labels[item.kind];
    const lead = `${label.padEnd(width)}  ${subjectTitle(item.subject).padEnd(nameWidth)}`;
    return textsOf(item).map((text, index) =>
      paint(colour, `${index === 0 ? lead : ' '.repeat(lead.length)}  ${text}`),
    );
  });
  return [
    ...lines,
    ...notCompared.map(
      (one) => `${'credential'.padEnd(width)}  ${one.cluster.padEnd(nameWidth)}  ${notComparedText(one)}`,
    ),
    ...unmanaged.map(
      (object) => `${'unmanaged'.padEnd(width)}  ${objectTitle(object)}: belongs to no register, never touched`,
    ),
    ...unreadKinds.map((kind) => `note: this identity cannot read ${kind} objects, so they were not compared`),
    ...pendingNote(drift, context),
    countLine(drift, context),
  ].join('\n');
}

/** What is merged and not applied is no hand's work, but nothing here can tell the two apart. */
function pendingNote({ items }: Drift, { commit, applied }: DriftContext): readonly string[] {
  if (items.length === 0 || applied === undefined || applied === commit) return [];
  const since = `${applied.slice(0, 8)}..${commit.slice(0, 8)}`;
  return [
    `note: the last complete apply was at commit ${applied.slice(0, 8)}, so the changes of ${since} are listed too`,
  ];
}

function countLine({ items, compared }: Drift, { commit }: DriftContext): string {
  const counts = (['cluster', 'component'] as const).map((kind) => {
    const all = compared.filter((subject) => subject.kind === kind).length;
    const drifted = new Set(items.flatMap(({ subject }) => (subject.kind === kind ? [subject.name] : []))).size;
    return `${items.length === 0 ? '' : `${drifted} of `}${all} ${kind}${all === 1 ? '' : 's'}`;
  });
  const short = commit.slice(0, 8);
  return items.length === 0
    ? `no drift: ${counts.join(' and ')} match commit ${short}`
    : `${counts.join(' and ')} drifted from commit ${short}`;
}

/** The lines of one item. */
function textsOf({ kind, file, objects, fields, managers, isExplained }: DriftItem): readonly string[] {
  const place = file === undefined ? '' : ` (${file})`;
  if (kind === 'only-in-files') return objects.map((object) => `${objectTitle(object)} is missing${place}`);
  if (kind === 'differs')
    return fields.map(({ path, from, to }) =>
      toPrintable(`${path} is ${from ?? 'missing'}, should ${to === undefined ? 'not be there' : `be ${to}`}`),
    );
  if (kind === 'other-manager')
    return objects.flatMap((object) =>
      managers.map(({ path, manager }) => toPrintable(`${path} of ${objectTitle(object)} is managed by "${manager}"`)),
    );
  const next =
    isExplained === true
      ? 'a commit removed its file; apply will remove it'
      : 'no commit removed its file; it is left alone';
  return objects.map((object) => `${objectTitle(object)} has no file: ${next}`);
}

function objectTitle({ kind, namespace, name }: ObjectName): string {
  return toPrintable(`${kind} "${name}" in namespace ${namespace}`);
}

function clusterSubject(name: string): Subject {
  return { kind: 'cluster', name };
}

/** The drift in the public shape of docs/formats.md. */
export function reportDriftJson(drift: Drift, { commit, applied }: DriftContext): string {
  const { unmanaged, compared, notCompared, unreadKinds } = drift;
  const items = drift.items.map(({ kind, subject, file, objects, fields, managers, isExplained }) => ({
    kind,
    cluster: subjectTitle(subject),
    ...defined({ file }),
    objects,
    fields: fields.map(fieldJson),
    managers,
    ...defined({ isExplained }),
  }));
  const context = { commit, ...defined({ applied }) };
  const shown = { drift: items, unmanaged, notCompared, unreadKinds, compared: compared.length, ...context };
  return JSON.stringify(shown, undefined, 2);
}

/** The drift as a JUnit report: a test for each cluster and component, and what is unmanaged as the output of one more. */
export function reportDriftJunit({ items, unmanaged, compared }: Drift): string {
  const bySubject = Map.groupBy(items, ({ subject }) => subjectTitle(subject));
  const tests = compared.map((subject): JunitTest => {
    const name = subjectTitle(subject);
    const own = bySubject.get(name) ?? [];
    const [first] = own;
    if (first === undefined) return { name };
    const texts = own.flatMap((item) => textsOf(item).map((text) => `${labels[item.kind][0]}: ${text}`));
    const failure = { type: first.kind, message: texts[0] ?? '', text: texts.join('\n') };
    return { name, file: first.file, failure };
  });
  const output = unmanaged.map(objectTitle).join('\n');
  return reportJunitSuite('drift', [...tests, ...(output === '' ? [] : [{ name: 'unmanaged', output }])]);
}
