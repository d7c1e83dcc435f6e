import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseApiServer } from '../../scripts/register/api-server.ts';

it('reads a plain address as browsers read any address', () => {
  const label = fc.oneof(
    fc.constantFrom(
      'a',
      'prod-eu',
      'example',
      'com',
      'xn--a',
      'xn--mnchen-3ya',
      'a--b',
      '1',
      '0x7f',
      '127',
      'a1',
      '-a',
      '',
    ),
    fc.string({ unit: fc.constantFrom(...'abcxyz0189-'), maxLength: 12 }),
  );
  const host = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => labels.join('.'));
  const port = fc.constantFrom('', ':443', ':6443', ':65535', ':65536', ':99999', ':0', ':0443', ':1', ':');
  const ending = fc.constantFrom('', '', '', '/', '/k8s', '.');
  const property = fc.property(host, port, ending, (name, at, path) => {
    const address = `${name}${at}${path}`;
    // A scheme in capitals is none of a plain address.
    const { url, ...read } = parseApiServer(`https://${address}`) ?? {};
    const { url: written, ...expected } = parseApiServer(`HTTPS://${address}`) ?? {};
    expect(read).toEqual(expected);
    expect(url?.toLowerCase()).toBe(written?.toLowerCase());
  });
  fc.assert(property, { numRuns: 10_000 });
});
