import { setFlagsFromString } from 'node:v8';
import { describe, expect, it } from 'vitest';
import { escapes, lineGlue } from '../../scripts/secrets/encoded-blocks.ts';
import { findSecrets } from '../../scripts/secrets/find-secrets.ts';
import {
  clientKeyValue,
  kubeconfigSign,
  kubeconfigValue,
  privateKeyStart,
  secretForms,
  secretStart,
} from '../../scripts/secrets/secret-text.ts';
import { document } from '../../scripts/secrets/secret-values.ts';
import { allowWords } from '../../scripts/secrets/secrets-of-file.ts';
import { opaqueToken, plantedSecrets } from '../support/planted-secrets.ts';

/** Long enough to tell work that grows with the square of the length from work that grows with the length. */
const textLength = 32 * 1024;

/** What is repeated to fill a megabyte: the beginnings of everything that is searched for, each again before its end. */
const hostilePieces: readonly string[] = [
  ...['A', '-', '=', ' ', '\t', '\n', '\r\n', '\\', '"', ':', '/', '\0', '\uFEFF', 'é'],
  ...[
    'a1A',
    'aB1\n',
    'AbCdEfGhIjKlMnOpQrStUvWx12\n',
    'VVVV',
    'Vm0wd2Qy',
    `${'aB1'.repeat(9)}\n# `,
    `${'aB1'.repeat(9)} `,
  ],
  ...[
    'eyJ',
    'eyJ-',
    'eyJa.',
    'eyJhbGciOiJSUzI1NiJ9.',
    'AGE-SECRET-KEY-',
    'AGE-SECRET-KEY-1Q',
    'glpat-',
    'glpat-a',
    'hvs.',
  ],
  ...[
    'kubeconfig-',
    'kubeconfig-a:',
    'token-abcde:',
    'token',
    'token:',
    'token: ',
    'token: |\n',
    'token: # ',
    'sha256~',
    'ghp_',
  ],
  ...[
    'bearer ',
    'Bearer   ',
    'user:',
    'user: "',
    'users:\nuser:\n',
    'kind:',
    'kind: ',
    'current-context',
    'password: a',
  ],
  ...[
    '-----BEGIN ',
    '-----BEGIN A ',
    '-----BEGIN PRIVATE KEY-----',
    '-----BEGIN PRIVATE KEY-----\naB1',
    'Private-Lines: 1',
  ],
  ...[
    'client-key-data:',
    'client-key-data: ',
    'client-key-data: aB1',
    'nautes:',
    '# nautes: ',
    '\\u00',
    '\\n',
    '\\\n  ',
    '- ',
  ],
];
const hostileTexts = hostilePieces.map((piece) => [piece, piece.repeat(textLength / piece.length)] as const);

/** At most so many letters are looked at for each one of the text, by all steps together. */
const maxLettersPerLetter = 50;
/** At most so many times a pattern goes back for each letter of the text. */
const maxStepsBackPerLetter = 300;

describe('the search of a hostile text', () => {
  it.each(hostileTexts)('of %j takes work in proportion to its length', (_piece, text) => {
    const work = { letters: 0 };
    findSecrets(text, work);
    expect(work.letters).toBeLessThan(maxLettersPerLetter * text.length);
  });

  it('finds what stands behind it', () => {
    const key = plantedSecrets['an EC key in SEC 1']?.text ?? '';
    for (const [piece, text] of hostileTexts) {
      const found = findSecrets(`${text}\n\n\n${key}\n`);
      expect(found.at(-1)?.name, JSON.stringify(piece)).toMatch(/private key/);
    }
  });

  it('unwraps base64 of base64 of base64 in proportion, too', () => {
    let text = 'some words '.repeat(30_000);
    for (let time = 0; time < 4; time++) text = Buffer.from(text).toString('base64');
    const work = { letters: 0 };
    findSecrets(text, work);
    expect(work.letters).toBeLessThan(maxLettersPerLetter * text.length);
  });
});

describe('no pattern goes back and forth', () => {
  const patterns: readonly (readonly [pattern: RegExp, match: string])[] = [
    ...secretForms.map(({ pattern }) => [pattern, formOf(pattern)] as const),
    [secretStart, 'hvs.'],
    [privateKeyStart, '-----BEGIN RSA PRIVATE KEY-----'],
    [kubeconfigSign, ' kind: Config'],
    [kubeconfigValue, `token: ${opaqueToken()}`],
    [clientKeyValue, `client-key-data: ${'aB1'.repeat(20)}`],
    [escapes, '\\n'],
    [allowWords, ['nautes:', 'allow-secret'].join(' ')],
    [document, '\nkey: value'],
    [new RegExp(lineGlue.source, 'g'), "' +\n  '"],
  ];

  it.each(patterns)('%s', (pattern, match) => {
    for (const [piece, text] of hostileTexts) {
      const bounded = withStepsBack(pattern, maxStepsBackPerLetter * text.length);
      const whole = text + match;
      let last = bounded.exec(whole);
      for (let next = last; next !== null && bounded.global; next = bounded.exec(whole)) last = next;
      // A pattern that ran out of steps finds nothing any more, not even what stands at the end.
      const end = last === null ? 0 : last.index + last[0].length;
      expect(end, JSON.stringify(piece)).toBeGreaterThan(bounded.global ? text.length : 0);
    }
  });
});

/** A text that a pattern of a form matches. */
function formOf(pattern: RegExp): string {
  const texts = [...Object.values(plantedSecrets).map(({ text }) => text), `--token=${opaqueToken()}`];
  return `\n${texts.find((text) => new RegExp(pattern).test(text))}`;
}

/** The same pattern, which gives up after going back so many times: counted, not timed. */
function withStepsBack({ source, flags }: RegExp, limit: number): RegExp {
  setFlagsFromString('--allow-natives-syntax');
  const make = new Function('source', 'flags', 'limit', 'return %NewRegExpWithBacktrackLimit(source, flags, limit)');
  return make(source, flags, limit) as RegExp;
}
