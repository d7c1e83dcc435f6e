import { styleText } from 'node:util';
import { dateOf } from '../../credential/credential-facts.ts';
import type { CredentialEnd } from '../../plan/expiry.ts';
import { grantText } from '../../plan/token-grant.ts';
import { defined } from '../../text/defined.ts';
import { toPrintable } from '../../text/words.ts';
import { reportJunitSuite } from '../junit-suite.ts';

/** What the ends were asked for. */
interface ExpiryContext {
  readonly tenant: string;
  readonly now: Date;
  readonly withinDays: number;
  readonly colour?: boolean;
}

const headings = ['CLUSTER', 'SHAPE', 'DAYS LEFT', 'CREDENTIAL EXPIRES', 'FILE'];
const daysColumn = 2;

/** A calendar as a table, what ends first at the top, then the count of what is due. */
export function reportExpiryText(ends: readonly CredentialEnd[], { withinDays, colour }: ExpiryContext): string {
  const rows = ends.map((end) =>
    [end.cluster, shapeOf(end), daysText(end), dateOf(end.expires), end.file ?? 'no file'].map(toPrintable),
  );
  const widths = headings.map((heading, column) =>
    Math.max(...[heading, ...rows.map((row) => row[column] ?? '')].map(({ length }) => length)),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((text, column) =>
        column === daysColumn ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  const paint = (text: string, { isDue }: CredentialEnd): string =>
    colour === true && isDue ? styleText('red', text, { validateStream: false }) : text;
  const table =
    ends.length === 0 ? [] : [line(headings), ...ends.map((end, index) => paint(line(rows[index] ?? []), end))];
  const notes = ends.flatMap(({ cluster, tokenSeconds }) => {
    const grant = grantText(tokenSeconds);
    return grant === undefined ? [] : [toPrintable(`${cluster}: ${grant}`)];
  });
  return [...table, ...notes, countLine(ends, withinDays)].join('\n');
}

function countLine(ends: readonly CredentialEnd[], withinDays: number): string {
  const due = ends.filter(({ isDue }) => isDue).length;
  const silent = ends.filter((end) => end.daysLeft === undefined).length;
  const credentials = ends.length === 1 ? '1 credential' : `${ends.length} credentials`;
  const more = silent === 0 ? '' : `; ${silent} ${silent === 1 ? 'does' : 'do'} not say when`;
  return `${due} of ${credentials} ${due === 1 ? 'has expired or expires' : 'have expired or expire'} within ${withinDays} ${withinDays === 1 ? 'day' : 'days'}${more}`;
}

function shapeOf({ shape, host }: CredentialEnd): string {
  return host === undefined ? shape : `${shape} on ${host}`;
}

function daysText({ daysLeft }: CredentialEnd): string {
  if (daysLeft === undefined) return '-';
  return daysLeft < 0 ? 'expired' : String(daysLeft);
}

/** The ends in the public shape of docs/formats.md. */
export function reportExpiryJson(ends: readonly CredentialEnd[], { tenant, withinDays }: ExpiryContext): string {
  const credentials = ends.map(({ cluster, shape, host, file, expires, tokenSeconds, daysLeft, isDue }) => ({
    cluster,
    shape,
    ...defined({ host, file }),
    expires,
    ...defined({ tokenSeconds, daysLeft }),
    isDue,
  }));
  return JSON.stringify({ tenant, withinDays, credentials }, undefined, 2);
}

/** The ends as a JUnit report: a test for each cluster, which fails when its credential is due. */
export function reportExpiryJunit(ends: readonly CredentialEnd[]): string {
  const tests = ends.map((end) => {
    const { cluster, file, isDue } = end;
    const text = endText(end);
    const failure = { type: 'expiry', message: text, text };
    return { name: cluster, file, ...(isDue ? { failure } : { output: text }) };
  });
  return reportJunitSuite('expiry', tests);
}

function endText({ expires, daysLeft }: CredentialEnd): string {
  if (daysLeft === undefined) return 'the credential does not say when it expires';
  if (daysLeft < 0) return `the credential expired on ${dateOf(expires)}`;
  return `the credential expires on ${dateOf(expires)}, ${daysLeft} ${daysLeft === 1 ? 'day' : 'days'} left`;
}

/**
 * The ends as Prometheus reads them (Prometheus manual, "Exposition formats"): times instead of days, so that the rest
 * is counted at each query, and the time of this look, so that a file that is no longer written is found out.
 */
export function reportExpiryMetrics(ends: readonly CredentialEnd[], { tenant, now }: ExpiryContext): string {
  const labelsOf = (more: Readonly<Record<string, string>> = {}): string =>
    Object.entries({ tenant, ...more })
      .map(([name, value]) => `${name}="${toLabelValue(value)}"`)
      .join(',');
  const perCluster = (value: (end: CredentialEnd) => number | undefined): readonly Sample[] =>
    ends.flatMap((end) => {
      const { cluster, shape, host } = end;
      const number = value(end);
      return number === undefined ? [] : [[labelsOf({ cluster, shape, ...defined({ host }) }), number]];
    });
  const seconds = (milliseconds: number): number => Math.floor(milliseconds / 1000);
  return [
    ...family(
      'credential_end_timestamp_seconds',
      'When the credential of a registered cluster expires, in Unix time.',
      perCluster(({ expires, daysLeft }) => (daysLeft === undefined ? undefined : seconds(Date.parse(expires)))),
    ),
    ...family(
      'credential_end_known',
      'Whether the credential of a registered cluster has an expiry date.',
      perCluster(({ daysLeft }) => (daysLeft === undefined ? 0 : 1)),
    ),
    ...family('expiry_look_timestamp_seconds', 'When these expiry dates were read, in Unix time.', [
      [labelsOf(), seconds(now.getTime())],
    ]),
  ].join('\n');
}

type Sample = readonly [labels: string, value: number];

function family(name: string, help: string, samples: readonly Sample[]): readonly string[] {
  const full = `nautes_tenant_${name}`;
  return [
    `# HELP ${full} ${help}`,
    `# TYPE ${full} gauge`,
    ...samples.map(([labels, value]) => `${full}{${labels}} ${value}`),
  ];
}

/** A backslash, a double quote and a line break are the three characters that the format escapes. */
function toLabelValue(text: string): string {
  return toPrintable(text).replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}
