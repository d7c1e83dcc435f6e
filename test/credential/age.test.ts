import { execFileSync } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Encrypter, generateHybridIdentity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KitError } from '../../scripts/cli/kit-error.ts';
import { troubleText } from '../../scripts/cli/run.ts';
import { isIdentity, isRecipient, makeIdentity, openSealed, sealText } from '../../scripts/credential/seal/age.ts';
import { identitiesFromEnvironment } from '../../scripts/credential/seal/given-secrets.ts';
import { recipientCountOf } from '../../scripts/credential/sealed-header.ts';
import { requireAge } from '../support/age.ts';

const text = 'apiVersion: v1\nkind: Config\n# ünïcode\n';
const bytes = (armored: string): Uint8Array => new TextEncoder().encode(armored);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'age-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function trouble(action: Promise<unknown>): Promise<string> {
  const error: unknown = await action.then(
    () => new Error('nothing was refused'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof KitError)) throw error;
  return `${error.exitCode} ${error.message}`;
}

describe('what was sealed', () => {
  test('is opened by each of its recipients', async () => {
    const [one, two] = [await makeIdentity(), await makeIdentity()];
    const sealed = await sealText(text, [one.recipient, two.recipient]);
    expect(sealed).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----\n[^]*\n-----END AGE ENCRYPTED FILE-----\n$/);
    expect(await openSealed(bytes(sealed), [one.identity])).toBe(text);
    expect(await openSealed(bytes(sealed.replaceAll('\n', '\r\n')), [two.identity])).toBe(text);
  });

  test('is opened by whichever of several identities fits', async () => {
    const [one, two] = [await makeIdentity(), await makeIdentity()];
    const sealed = bytes(await sealText(text, [two.recipient]));
    expect(await openSealed(sealed, [one.identity, two.identity])).toBe(text);
  });

  test('is not opened by another identity', async () => {
    const [one, two] = [await makeIdentity(), await makeIdentity()];
    const sealed = bytes(await sealText(text, [one.recipient]));
    expect(await trouble(openSealed(sealed, [two.identity], 'clusters/x.kubeconfig.age'))).toBe(
      '3 AGE_IDENTITY does not open clusters/x.kubeconfig.age: it is sealed to other recipients',
    );
  });

  test.each([
    ['its last letters', (lines: string[]) => lines.with(-3, swapped(lines.at(-3) ?? ''))],
    ['a letter of its header', (lines: string[]) => lines.with(3, swapped(lines[3] ?? ''))],
  ])('is not opened after a change of %s', async (_what, change) => {
    const { identity, recipient } = await makeIdentity();
    const sealed = await sealText(text.repeat(20), [recipient]);
    const damaged = change(sealed.split('\n')).join('\n');
    expect(await trouble(openSealed(bytes(damaged), [identity], 'x.age'))).toMatch(
      /x\.age (is damaged|is not an armored)|sealed to other/,
    );
  });

  test.each([
    ['nothing', ''],
    ['a kubeconfig in plain text', text],
    ['an armor around nothing', '-----BEGIN AGE ENCRYPTED FILE-----\n-----END AGE ENCRYPTED FILE-----\n'],
    [
      'an armor around something else',
      '-----BEGIN AGE ENCRYPTED FILE-----\naGVsbG8=\n-----END AGE ENCRYPTED FILE-----\n',
    ],
    ['a file that is too large', 'A'.repeat(1024 * 1024 + 1)],
  ])('is not %s', async (_what, armored) => {
    const { identity } = await makeIdentity();
    expect(await trouble(openSealed(bytes(armored), [identity], 'x.age'))).toBe('3 x.age is not an armored age file');
  });

  test.each([
    ['with a byte order mark', '\uFEFF'],
    ['without one', ''],
  ])('is not UTF-16 %s', async (_what, mark) => {
    const { identity, recipient } = await makeIdentity();
    const sealed = Buffer.from(mark + (await sealText(text, [recipient])), 'utf16le');
    expect(await trouble(openSealed(sealed, [identity], 'x.age'))).toBe('3 x.age is not UTF-8');
  });

  test('is text', async () => {
    const { identity, recipient } = await makeIdentity();
    const encrypter = new Encrypter();
    encrypter.addRecipient(recipient);
    const { armor } = await import('age-encryption');
    const sealed = armor.encode(await encrypter.encrypt(new Uint8Array([0xff, 0xfe])));
    expect(await trouble(openSealed(bytes(sealed), [identity], 'x.age'))).toMatch('x.age is damaged');
  });
});

describe('sealing', () => {
  test('refuses to seal to nobody or to a malformed recipient', async () => {
    const { recipient } = await makeIdentity();
    expect(await trouble(sealText(text, []))).toBe('2 there is no age recipient to seal it to');
    expect(await trouble(sealText(text, [recipient, swapped(recipient)]))).toBe('2 an age recipient is malformed');
  });
});

describe('the number of recipients', () => {
  test.each([1, 2, 5, 40])('of a file sealed to %s is read from its header', async (count) => {
    const recipients = await Promise.all(Array.from({ length: count }, async () => (await makeIdentity()).recipient));
    expect(recipientCountOf(bytes(await sealText(text, recipients)))).toBe(count);
  });

  test('counts X25519 only', async () => {
    const { recipient } = await makeIdentity();
    const { armor } = await import('age-encryption');
    const encrypter = new Encrypter();
    encrypter.addRecipient(await identityToRecipient(await generateHybridIdentity()));
    encrypter.addRecipient(recipient);
    expect(recipientCountOf(bytes(armor.encode(await encrypter.encrypt(text))))).toBe(1);
  });

  test('of anything else is unknown', async () => {
    const sealed = await sealText(text, [(await makeIdentity()).recipient]);
    const header = Buffer.from(sealed.split('\n').slice(1, -2).join(''), 'base64').toString('latin1');
    const around = (inner: string): string => {
      const lines =
        Buffer.from(inner, 'latin1')
          .toString('base64')
          .match(/.{1,64}/g) ?? [];
      return ['-----BEGIN AGE ENCRYPTED FILE-----', ...lines, '-----END AGE ENCRYPTED FILE-----'].join('\n');
    };
    expect(recipientCountOf(bytes(around(header)))).toBe(1);
    for (const other of [
      '',
      'hello',
      around('hello'),
      around(header.replace('v1', 'v2')),
      around(header.replace('-> ', '=> ')),
      around(header.replace('X25519 ', 'X25519  ')),
      around(header.replace(/--- .*/, '--- short')),
      around(header.slice(0, 100)),
      sealed.replace('\n', '\nAAAA\n'),
      sealed.replace('END', 'BEGIN'),
    ])
      expect(recipientCountOf(bytes(other))).toBeUndefined();
  });
});

describe('key pairs', () => {
  test('are recognised with their checksums', async () => {
    const { identity, recipient } = await makeIdentity();
    expect([await isIdentity(identity), await isRecipient(recipient)]).toEqual([true, true]);
    for (const wrong of [swapped(identity), identity.toLowerCase(), `${identity}\n`, recipient, ''])
      expect(await isIdentity(wrong)).toBe(false);
    for (const wrong of [swapped(recipient), recipient.toUpperCase(), ` ${recipient}`, identity, 'age1pq1x', ''])
      expect(await isRecipient(wrong)).toBe(false);
  });

  test('of the post-quantum kind are not accepted', async () => {
    const identity = await generateHybridIdentity();
    expect([await isIdentity(identity), await isRecipient(await identityToRecipient(identity))]).toEqual([
      false,
      false,
    ]);
  });
});

describe('AGE_IDENTITY', () => {
  test('holds an identity, or several with the comments of age-keygen', async () => {
    const [one, two] = [await makeIdentity(), await makeIdentity()];
    expect(await identitiesFromEnvironment({ AGE_IDENTITY: `${one.identity}\n` })).toEqual({
      identities: [one.identity],
      warnings: [],
    });
    const file = `# created: 2026-01-01\r\n# public key: ${one.recipient}\r\n${one.identity}\r\n\r\n${two.identity}\r\n`;
    expect(await identitiesFromEnvironment({ AGE_IDENTITY: file })).toMatchObject({
      identities: [one.identity, two.identity],
    });
  });

  test('names a file, and warns when others can read it', async () => {
    const { identity } = await makeIdentity();
    const path = join(folder, 'identity.txt');
    await writeFile(path, `# mine\n${identity}\n`, { mode: 0o600 });
    expect(await identitiesFromEnvironment({ AGE_IDENTITY: path })).toEqual({ identities: [identity], warnings: [] });
    await chmod(path, 0o644);
    const { warnings } = await identitiesFromEnvironment({ AGE_IDENTITY: path });
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/^the file that AGE_IDENTITY names can be read by other users; run "chmod 600"/);
  });

  test('is missing', async () => {
    for (const environment of [{}, { AGE_IDENTITY: '' }, { AGE_IDENTITY: ' \n' }])
      expect(await trouble(identitiesFromEnvironment(environment))).toBe(
        '2 AGE_IDENTITY is not set, so the sealed kubeconfigs cannot be opened',
      );
  });

  test.each([
    ['a wrong checksum', (identity: string) => swapped(identity), 'line 1 of AGE_IDENTITY is not an age identity'],
    ['lower case', (identity: string) => identity.toLowerCase(), 'line 1 of AGE_IDENTITY is not an age identity'],
    [
      'a cut line',
      (identity: string) => `# x\n${identity.slice(0, -9)}`,
      'line 2 of AGE_IDENTITY is not an age identity',
    ],
    ['only a comment', (identity: string) => `# ${identity}`, 'AGE_IDENTITY contains no age identity'],
    [
      'half an identity',
      (identity: string) => identity.slice(20),
      'AGE_IDENTITY is neither an age identity nor the path of a file that can be read',
    ],
    ['a folder', () => folder, 'AGE_IDENTITY is neither an age identity nor the path of a file that can be read'],
  ])('with %s is refused without being shown', async (_what, change, message) => {
    const { identity } = await makeIdentity();
    const value = change(identity);
    const action = identitiesFromEnvironment({ AGE_IDENTITY: value });
    expect(await trouble(action)).toBe(`2 ${message}`);
    const shown = troubleText(await action.catch((error: unknown) => error));
    for (let at = 0; at + 16 <= identity.length; at++) {
      const piece = identity.slice(at, at + 16);
      if (!piece.startsWith('AGE-')) expect(shown.toUpperCase()).not.toContain(piece);
    }
  });

  test.each([
    ['with a byte order mark', '\uFEFF'],
    ['without one', ''],
  ])('that names a file in UTF-16 %s says so', async (_what, mark) => {
    const { identity, recipient } = await makeIdentity();
    const path = join(folder, 'identity-in-utf-16.txt');
    const file = `${mark}# public key: ${recipient}\r\n${identity}\r\n`;
    await writeFile(path, Buffer.from(file, 'utf16le'), { mode: 0o600 });
    expect(await trouble(identitiesFromEnvironment({ AGE_IDENTITY: path }))).toBe(
      '2 the file that AGE_IDENTITY names is not UTF-8',
    );
    await writeFile(path, `\uFEFF${file}`);
    expect(await identitiesFromEnvironment({ AGE_IDENTITY: path })).toMatchObject({ identities: [identity] });
  });

  test('that is a recipient is told apart', async () => {
    const { recipient } = await makeIdentity();
    const error: unknown = await identitiesFromEnvironment({ AGE_IDENTITY: recipient }).catch(
      (reason: unknown) => reason,
    );
    expect(troubleText(error)).toContain('a recipient (age1…) is public and only seals');
  });

  test('that is malformed does not reach a message through openSealed either', async () => {
    const { identity, recipient } = await makeIdentity();
    const sealed = bytes(await sealText(text, [recipient]));
    expect(await trouble(openSealed(sealed, [swapped(identity)]))).toBe(
      '2 AGE_IDENTITY is malformed: an age identity is one line that starts with AGE-SECRET-KEY-1',
    );
  });
});

describe("Debian's age", () => {
  beforeAll(requireAge, 300_000);

  test('opens what we sealed', async () => {
    const { identity, recipient } = await makeIdentity();
    const other = await makeIdentity();
    const [key, file] = [join(folder, 'key.txt'), join(folder, 'ours.age')];
    await writeFile(key, `${identity}\n`, { mode: 0o600 });
    await writeFile(file, await sealText(text, [other.recipient, recipient]));
    expect(execFileSync('age', ['-d', '-i', key, file], { encoding: 'utf8' })).toBe(text);
  });

  test('seals what we open, to several recipients', async () => {
    const [one, two] = [await makeIdentity(), await makeIdentity()];
    const recipients = join(folder, 'recipients');
    await writeFile(recipients, `# one\n${one.recipient}\n\n${two.recipient}\n`);
    const sealed = execFileSync('age', ['-a', '-R', recipients], { input: text });
    expect(await openSealed(sealed, [two.identity])).toBe(text);
    expect(recipientCountOf(sealed)).toBe(2);
  });

  test('makes key files that we read, and agrees on the recipient', async () => {
    const path = join(folder, 'keygen.txt');
    execFileSync('age-keygen', ['-o', path], { stdio: 'ignore' });
    const { identities } = await identitiesFromEnvironment({ AGE_IDENTITY: path });
    const recipient = execFileSync('age-keygen', ['-y', path], { encoding: 'utf8' }).trim();
    const sealed = execFileSync('age', ['-a', '-r', recipient], { input: text });
    expect(await isRecipient(recipient)).toBe(true);
    expect(await openSealed(sealed, identities)).toBe(text);
  });
});

/** The same text with its last letter changed to another of the same alphabet. */
function swapped(value: string): string {
  const last = value.at(-1) ?? '';
  const [one, two] = last === last.toUpperCase() ? ['Q', 'P'] : ['q', 'p'];
  return value.slice(0, -1) + (last === one ? two : one);
}
