import { generateHybridIdentity, identityToRecipient } from 'age-encryption';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { recipientProblemOf, shownRecipient } from '../../scripts/credential/age-recipient.ts';
import { isRecipient, makeIdentity } from '../../scripts/credential/seal/age.ts';
import { recipientLinesOf } from '../../scripts/register/recipients-file.ts';

const recipients: string[] = [];
beforeAll(async () => {
  for (let count = 0; count < 20; count++) recipients.push((await makeIdentity()).recipient);
});

describe('a recipient', () => {
  test('is accepted exactly when age accepts it', async () => {
    const letter = fc.constantFrom(...'qpzry9x8gf2tvdw0s3jn54khce6mua7l1boiA');
    const changes = fc.array(fc.tuple(fc.nat({ max: 61 }), letter), { maxLength: 2 });
    const property = fc.asyncProperty(fc.nat({ max: 19 }), changes, async (which, edits) => {
      const text = edits.reduce((now, [at, to]) => now.slice(0, at) + to + now.slice(at + 1), recipients[which] ?? '');
      expect(recipientProblemOf(text) === undefined).toBe(await isRecipient(text));
    });
    await fc.assert(property, { numRuns: 2000 });
    for (const recipient of recipients) expect(recipientProblemOf(recipient)).toBeUndefined();
  });

  test.each([
    ['age1pq1qqqq', 'is a post-quantum recipient, expected an X25519 recipient'],
    ['age1tagpq1qqqq', 'is a post-quantum recipient, expected an X25519 recipient'],
    ['age1tag1qqqq', 'is the recipient of a plugin or a hardware key, expected an X25519 recipient'],
    ['age1yubikey1qwt50', 'is the recipient of a plugin or a hardware key, expected an X25519 recipient'],
    ['ssh-ed25519 AAAA anna', 'is an SSH key, expected an X25519 recipient'],
    ['ssh-rsa AAAA', 'is an SSH key, expected an X25519 recipient'],
    ['ecdsa-sha2-nistp256 AAAA', 'is an SSH key, expected an X25519 recipient'],
    ['AGE-SECRET-KEY-1QQQQ', 'is a secret identity'],
    ['age-secret-key-pq-1qqqq', 'is a secret identity'],
    ['anna@example.com', 'is not an age recipient'],
    ['age1', 'is not an age recipient'],
    ['', 'is not an age recipient'],
  ])('%j %s', (text, predicate) => {
    expect(recipientProblemOf(text)?.predicate).toBe(predicate);
  });

  test('of a real post-quantum identity is told apart', async () => {
    const recipient = await identityToRecipient(await generateHybridIdentity());
    expect(recipientProblemOf(recipient)?.predicate).toMatch('post-quantum');
  });

  test('with a changed letter is told to be mistyped', () => {
    const [recipient = ''] = recipients;
    const changed = recipient.slice(0, 30) + (recipient[30] === 'q' ? 'p' : 'q') + recipient.slice(31);
    expect(recipientProblemOf(changed)?.predicate).toBe('is not an age recipient: its checksum is wrong');
  });

  test('is shown by its start', () => {
    expect(shownRecipient('age1xmqkfm9v29ggxjtqvzmaua6x7eywcfcd3qyderdkyzhwsasa9upsvvtjkl')).toBe('age1xmqkfm9v…');
  });
});

describe('the lines of .age-recipients', () => {
  test.each([
    ['', []],
    ['# a\n\n   \n\t# b\r\n', []],
    ['one\n two \r\n#three\nfour # five', ['1:1-1:4 one', '2:2-2:5 two', '4:1-4:12 four # five']],
    ['\uFEFFone\n', ['1:1-1:4 one']],
    ['a\r\n\r\nb\n', ['1:1-1:2 a', '3:1-3:2 b']],
  ])('of %j are %j', (text, expected) => {
    const lines = recipientLinesOf('.age-recipients', text).map(({ text: line, at: { start, end } }) => {
      return `${start.line}:${start.column}-${end.line}:${end.column} ${line}`;
    });
    expect(lines).toEqual(expected);
  });
});
