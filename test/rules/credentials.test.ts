import { beforeAll, describe, expect, it } from 'vitest';
import { makeIdentity, sealText } from '../../scripts/credential/seal/age.ts';
import { readRepository } from '../../scripts/register/repository.ts';
import { reportDiagnosticsText } from '../../scripts/report/diagnostics/diagnostics-text.ts';
import { checkChange, checkRepository } from '../../scripts/rules/engine/check.ts';
import { argoCheck } from '../support/argo-check.ts';
import { clusterText } from '../support/clusters.ts';
import { diagnosticsOf } from '../support/findings.ts';
import { today, toSources } from '../support/fixtures.ts';

const day = 24 * 60 * 60 * 1000;
const ours: readonly string[] = ['kubeconfig-recipients', 'credential-expiry'];
const far = '2036-01-31T00:00:00Z';

let anna: string;
let boris: string;
let carol: string;
beforeAll(async () => {
  const make = async (): Promise<string> => (await makeIdentity()).recipient;
  [anna, boris, carol] = await Promise.all([make(), make(), make()]);
});

interface Sealed {
  readonly recipients: readonly string[];
  readonly exposedTo?: readonly string[];
  readonly fingerprint?: string;
  readonly expires?: string;
  readonly apiServer?: string;
  /** The recipients of the file itself, where they are others. */
  readonly sealedTo?: readonly string[];
}

type Files = Readonly<Record<string, string>>;

async function register(recipients: string, sealed: Sealed, tenant = 'name: acme\n'): Promise<Files> {
  const { exposedTo, fingerprint = 'a', expires = far, apiServer = 'https://192.0.2.10:6443' } = sealed;
  const block = { fingerprint: `sha256:${fingerprint.repeat(64)}`, expires, recipients: sealed.recipients, exposedTo };
  const spec = { apiServer, clusterType: 'physical', usage: 'host', kubeconfig: { sealed: block } };
  return {
    'tenant.yaml': tenant,
    '.age-recipients': recipients,
    'clusters/prod.yaml': clusterText('prod', spec, {}, (content) => JSON.stringify(content, undefined, 2)),
    'clusters/prod.kubeconfig.age': await sealText('text', sealed.sealedTo ?? sealed.recipients),
  };
}

function findings(head: Files, base?: Files): readonly string[] {
  return diagnosticsOf(head, base)
    .filter(({ ruleId }) => ours.includes(ruleId))
    .map(({ severity, at, message }) => `${at.file}:${at.start.line} ${severity}: ${message}`);
}

const listOf = (...recipients: readonly string[]): string => recipients.map((one) => `${one}\n`).join('');
const short = (recipient: string): string => `"${recipient.slice(0, 12)}…"`;

describe('kubeconfig-recipients', () => {
  it('says nothing when all three agree, in any order, with comments, CRLF and a byte order mark', async () => {
    const recipients = [anna, boris, carol];
    const text = `\uFEFF# us\r\n  ${carol}\r\n\r\n${anna} \r\n#${boris}\r\n${boris}`;
    expect(findings(await register(text, { recipients }))).toEqual([]);
  });

  it('says nothing about recipients while nothing is sealed', async () => {
    const { 'tenant.yaml': tenant = '' } = await register('', { recipients: [anna] });
    expect(findings({ 'tenant.yaml': tenant, '.age-recipients': listOf(anna) })).toEqual([]);
    expect(findings({ 'tenant.yaml': tenant })).toEqual([]);
  });

  it('counts a recipient that is listed twice once', async () => {
    expect(findings(await register(listOf(anna, anna), { recipients: [anna] }))).toEqual([
      '.age-recipients:1 warning: this is the only recipient: losing its key loses the fleet',
    ]);
  });

  it('names a bad line by its number, and leaves the comparison alone', async () => {
    const files = await register(`# one\r\n${anna}\r\nnobody\r\n`, { recipients: [boris, carol] });
    expect(findings(files)).toEqual(['.age-recipients:3 error: this line is not an age recipient']);
  });

  it('says once that a line is an identity, and shows none of it', async () => {
    const { identity } = await makeIdentity();
    const repository = readRepository(toSources(await register(`${identity}\n`, { recipients: [anna] })));
    const diagnostics = checkRepository(repository, { today, argoCheck });
    expect(diagnostics.map(({ at }) => `${at.file}:${at.start.line}`)).toEqual(['.age-recipients:1']);
    const text = reportDiagnosticsText(diagnostics, repository.files);
    for (let at = 'AGE-SECRET-KEY-'.length; at + 8 <= identity.length; at++)
      expect(text).not.toContain(identity.slice(at, at + 8));
  });

  it('says once that the list is empty, and nothing when a link is in its place', async () => {
    const files = await register('# nobody\n', { recipients: [anna, boris] });
    expect(findings(files)).toEqual([
      '.age-recipients:1 error: no recipient is listed, although kubeconfigs are sealed: of "prod"',
    ]);
    const sources = toSources(files).map((file) =>
      file.path === '.age-recipients' ? { ...file, kind: 'symlink' as const, bytes: new Uint8Array() } : file,
    );
    const ids = checkRepository(readRepository(sources), { today, argoCheck }).map(({ ruleId }) => ruleId);
    expect(ids).toEqual(['file-placement']);
  });

  it('reports a recipient that was exchanged for another from both sides', async () => {
    const found = findings(await register(listOf(anna, carol), { recipients: [anna, boris] }));
    expect(found).toEqual([
      expect.stringMatching(/yaml:\d+ error: the kubeconfig is not sealed to "age1/),
      expect.stringContaining(`error: recipient ${short(boris)} was removed from .age-recipients, but can still open`),
    ]);
  });

  it('does not take what rage adds to a header for a recipient', async () => {
    const files = await register(listOf(anna, boris), { recipients: [anna, boris] });
    const path = 'clusters/prod.kubeconfig.age';
    const header = Buffer.from((files[path] ?? '').split('\n').slice(1, -2).join(''), 'base64').toString('latin1');
    const greased = Buffer.from(header.replace('\n-> ', '\n-> Ab-grease xy\nAAAA\n-> '), 'latin1').toString('base64');
    const lines = greased.match(/.{1,64}/g) ?? [];
    const armored = ['-----BEGIN AGE ENCRYPTED FILE-----', ...lines, '-----END AGE ENCRYPTED FILE-----'].join('\n');
    expect(findings({ ...files, [path]: armored })).toEqual([]);
    expect(findings({ ...files, [path]: armored.replace(lines.join('\n'), wrapped('ssh-rsa', header)) })).toEqual([
      expect.stringMatching(/age:1 error: file is sealed to recipients that are not X25519: "ssh-rsa"$/),
    ]);
  });

  describe('on a former recipient', () => {
    it('warns as long as exposedTo names one', async () => {
      const files = await register(listOf(anna, boris), { recipients: [anna, boris], exposedTo: [carol] });
      const warning = `warning: former recipient ${short(carol)} can open this credential in Git's history`;
      expect(findings(files)).toEqual([expect.stringContaining(warning)]);
      expect(findings(files, files)).toEqual([expect.stringContaining(warning)]);
    });

    it('says nothing once he is a recipient again', async () => {
      const recipients = [anna, boris, carol];
      expect(findings(await register(listOf(...recipients), { recipients, exposedTo: [carol] }))).toEqual([]);
    });

    it.each([
      ['was a recipient', () => ({ recipients: [anna, boris, carol] })],
      ['was exposed before', () => ({ recipients: [anna, boris], exposedTo: [carol] })],
    ])('refuses that exposedTo leaves out who %s, unless the credential is another one', async (_, before) => {
      const base = await register(listOf(...before().recipients), before());
      const silent = await register(listOf(anna, boris), { recipients: [anna, boris] });
      expect(findings(silent, base)).toEqual([
        expect.stringContaining(
          `error: exposedTo leaves out ${short(carol)}, who could open the same credential before`,
        ),
      ]);
      expect(findings(silent)).toEqual([]);
      const rotated = await register(listOf(anna, boris), { recipients: [anna, boris], fingerprint: 'b' });
      expect(findings(rotated, base)).toEqual([]);
    });
  });
});

describe('credential-expiry', () => {
  const inDays = (days: number): string => new Date(today.getTime() + days * day).toISOString().replace('.000', '');
  const ending = (expires: string, change: Partial<Sealed> = {}, tenant?: string): Promise<Files> =>
    register(listOf(anna, boris), { recipients: [anna, boris], expires, ...change }, tenant);

  it.each([
    [-400, undefined, 'expired on 2025-10-17'],
    [-0.5, undefined, 'expired on 2026-11-21'],
    [0, undefined, 'expires within a day, on 2026-11-21'],
    [1, undefined, 'expires in 1 day, on 2026-11-22'],
    [29, undefined, 'expires in 29 days, on 2026-12-20'],
    [30, undefined, 'expires in 30 days, on 2026-12-21'],
    [30.01, undefined, undefined],
    [31, undefined, undefined],
    [7, 7, 'expires in 7 days, on 2026-11-28'],
    [8, 7, undefined],
    [364, 365, 'expires in 364 days, on 2027-11-20'],
  ])('with %s days left, warned of %s days before, says: %s', async (days, setting, words) => {
    const tenant = setting === undefined ? undefined : `name: acme\nexpiryWarningDays: ${setting}\n`;
    const expected = words === undefined ? [] : [expect.stringMatching(`warning: the credential of "prod" ${words}$`)];
    expect(findings(await ending(inDays(days), {}, tenant))).toEqual(expected);
  });

  it('does not watch what does not say when it ends', async () => {
    expect(findings(await ending('unknown'))).toEqual([]);
  });

  it('goes by 30 days beside a tenant.yaml that is broken', async () => {
    expect(findings(await ending(inDays(29), {}, 'expiryWarningDays: none\n'))).toHaveLength(1);
  });

  describe('of an expired credential', () => {
    const error = [expect.stringContaining('error: the credential of "prod" expired')];
    const warning = [expect.stringContaining('warning: the credential of "prod" expired')];
    const tenantOnly = { 'tenant.yaml': 'name: acme\n' };

    it('is an error when the change adds the cluster, alters it or seals it again', async () => {
      const head = await ending(inDays(-1));
      expect(findings(head, tenantOnly)).toEqual(error);
      expect(findings(head, await ending(inDays(-1), { apiServer: 'https://192.0.2.20:6443' }))).toEqual(error);
      expect(findings(head, await ending(inDays(-1), { fingerprint: 'b' }))).toEqual(error);
      expect(findings(head, await ending(inDays(9)))).toEqual(error);
      expect(findings(head, { ...head, 'clusters/prod.yaml': 'kind: [' })).toEqual(error);
    });

    it('is a warning when the change leaves the cluster alone, or seals it for others only', async () => {
      const head = await ending(inDays(-1));
      expect(findings(head, head)).toEqual(warning);
      const spaced = { ...head, 'clusters/prod.yaml': `# Soon to be replaced.\n${head['clusters/prod.yaml']}` };
      expect(findings(spaced, head)).toEqual(warning);
      const before = await register(listOf(anna), { recipients: [anna], expires: inDays(-1) });
      expect(findings(head, before)).toEqual(warning);
    });

    it('is a warning without a base, and nothing that apply is stopped by', async () => {
      const head = await ending(inDays(-1));
      expect(findings(head)).toEqual(warning);
      const [base, after] = [tenantOnly, head].map((files) => readRepository(toSources(files)));
      if (base === undefined || after === undefined) throw new Error('there are two trees');
      expect(checkChange(base, after)).toEqual([]);
    });
  });

  it('of a credential that ends soon is a warning for a new cluster too', async () => {
    const found = findings(await ending(inDays(9)), { 'tenant.yaml': 'name: acme\n' });
    expect(found).toEqual([expect.stringContaining('warning: the credential of "prod" expires in 9 days')]);
  });
});

/** The armor's lines of a header with one more stanza. */
function wrapped(type: string, header: string): string {
  const changed = header.replace('\n-> ', `\n-> ${type} xy\nAAAA\n-> `);
  return (
    Buffer.from(changed, 'latin1')
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  ).join('\n');
}
