import fc from 'fast-check';
import { dump, load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { withSealedBlock } from '../../scripts/credential/seal/sealed-files.ts';
import { exposedRecipients, sealedBlockOf } from '../../scripts/credential/sealed-block.ts';
import type { SealedBlock } from '../../scripts/register/cluster-file.ts';
import { parseYaml, YamlDocument } from '../../scripts/text/yaml-document.ts';

const anna = `age1${'a'.repeat(58)}`;
const boris = `age1${'b'.repeat(58)}`;
const carol = `age1${'c'.repeat(58)}`;
const fingerprint = `sha256:${'0'.repeat(64)}`;
const block = { fingerprint, expires: '2027-01-31T00:00:00Z', recipients: [anna, boris] };

const blockText = `    sealed:
      fingerprint: ${fingerprint}
      expires: "2027-01-31T00:00:00Z"
      recipients:
        - ${anna}
        - ${boris}
`;

function edited(text: string, wanted: SealedBlock = block): string | undefined {
  const document = parseYaml('clusters/prod.yaml', text);
  if (!(document instanceof YamlDocument)) throw new Error(document.message);
  return withSealedBlock(document, wanted);
}

const head = `# The production cluster.
apiVersion: nautes.resource.nautes.io/v1alpha1
kind: Cluster
metadata:
  name: prod # as the file
spec:
  # Reached through the VPN.
  apiServer: https://10.0.0.1:6443
  usage: host # of everything
`;

describe('a sealed block is added', () => {
  test('behind the last key of spec', () => {
    expect(edited(head)).toBe(`${head}  kubeconfig:\n${blockText}`);
  });

  test('to a file without a line break at its end, which stays so', () => {
    expect(edited(head.trimEnd())).toBe(`${head}  kubeconfig:\n${blockText}`.trimEnd());
  });

  test('before what follows spec, comments included', () => {
    const tail = '\n  # traefik: later\n\nstatus: {}\n';
    expect(edited(head + tail)).toBe(`${head}  kubeconfig:\n${blockText}${tail}`);
  });

  test('to spec in front of metadata', () => {
    const text = 'spec:\n  usage: host\nmetadata:\n  name: prod\n';
    expect(edited(text)).toBe(`spec:\n  usage: host\n  kubeconfig:\n${blockText}metadata:\n  name: prod\n`);
  });

  test('to a kubeconfig that says where it is from', () => {
    const text = `${head}  kubeconfig:\n    from: sealed # the default\n  primaryDomain: example.com\n`;
    expect(edited(text)).toBe(
      `${head}  kubeconfig:\n    from: sealed # the default\n${blockText}  primaryDomain: example.com\n`,
    );
  });

  test('to an empty kubeconfig', () => {
    expect(edited(`${head}  kubeconfig: # soon\n  primaryDomain: example.com\n`)).toBe(
      `${head}  kubeconfig: # soon\n${blockText}  primaryDomain: example.com\n`,
    );
  });

  test('to an empty sealed', () => {
    expect(edited(`${head}  kubeconfig:\n    sealed:\n`)).toBe(`${head}  kubeconfig:\n${blockText}`);
  });

  test('with CRLF where the file has it', () => {
    const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
    expect(edited(crlf(head))).toBe(crlf(`${head}  kubeconfig:\n${blockText}`));
  });

  test("with the file's own indentation", () => {
    expect(edited('spec:\n    usage: host\n')).toBe(
      `spec:\n    usage: host\n    kubeconfig:\n        sealed:\n            fingerprint: ${fingerprint}\n` +
        `            expires: "2027-01-31T00:00:00Z"\n            recipients:\n                - ${anna}\n                - ${boris}\n`,
    );
  });

  test.each([
    [
      'a flow collection over several lines',
      'spec:\n  componentsList: {\n    traefik: { name: traefik, }, # one\n    }\n',
    ],
    ['a list', 'spec:\n  names:\n  - a\n  - b # two\n'],
    ['a literal block', 'spec:\n  note: |\n    # text\n\n    more\n\n'],
    ['a literal block that keeps its breaks', 'spec:\n  note: |+\n    text\n\n\n'],
    ['a quoted text over two lines', 'spec:\n  note: "one\n    two"\n'],
    ['an empty value', 'spec:\n  usage:\n'],
    ['an anchor-like text', 'spec:\n  note: "a: b # c"\n'],
  ])('behind %s', (_what, text) => {
    const before = load(text) as { spec: object };
    const after = edited(text) ?? '';
    expect(load(after)).toEqual({ spec: { ...before.spec, kubeconfig: { sealed: block } } });
    expect(after.replace(`  kubeconfig:\n${blockText}`, '')).toBe(text);
  });

  test('in flow style, keys quoted as the others are', () => {
    expect(edited('spec: { usage: host, kubeconfig: { from: sealed } }\n')).toBe(
      `spec: { usage: host, kubeconfig: { from: sealed, sealed: { fingerprint: ${fingerprint}, ` +
        `expires: "2027-01-31T00:00:00Z", recipients: [${anna}, ${boris}] } } }\n`,
    );
    const json = edited('{"spec": {"usage": "host",\n\t"kubeconfig": {}}}');
    expect(JSON.parse(json ?? '')).toEqual({ spec: { usage: 'host', kubeconfig: { sealed: block } } });
  });
});

describe('a sealed block is replaced', () => {
  const present = `${head}  kubeconfig:
    # Written by seal.
    sealed: # see docs/credentials.md
      recipients: # two people
        - ${anna} # Anna
        - ${carol} # Carol, left

      expires: 2026-01-01T00:00:00Z # last year's
      fingerprint: "sha256:${'1'.repeat(64)}"
  primaryDomain: example.com
`;

  test('value by value, comments and order kept', () => {
    expect(edited(present)).toBe(
      present
        .replace(`\n        - ${carol} # Carol, left`, `\n        - ${boris}`)
        .replace('2026-01-01T00:00:00Z', '"2027-01-31T00:00:00Z"')
        .replace('1'.repeat(64), '0'.repeat(64)),
    );
  });

  test('by nothing when it says the same', () => {
    const text = edited(present) ?? '';
    expect(edited(text)).toBe(text);
    expect(edited(text, { ...block, recipients: [boris, anna] })).toBe(text);
  });

  test('with all recipients exchanged', () => {
    const text = edited(present, { ...block, recipients: [boris] }) ?? '';
    expect(text).toContain(`      recipients: # two people\n        - ${boris}\n\n      expires`);
  });

  test('with CRLF', () => {
    const text = present.replaceAll('\n', '\r\n');
    expect(edited(text)).toBe(edited(present)?.replaceAll('\n', '\r\n'));
  });

  test('in flow style', () => {
    const text = `spec: { kubeconfig: { sealed: { fingerprint: x, expires: y, recipients: [ ${carol} ] } } } # end\n`;
    expect(edited(text)).toBe(
      `spec: { kubeconfig: { sealed: { fingerprint: ${fingerprint}, expires: "2027-01-31T00:00:00Z", ` +
        `recipients: [${anna}, ${boris}] } } } # end\n`,
    );
  });
});

describe('the former recipients of a credential', () => {
  const exposed = { ...block, exposedTo: [carol] };
  const exposedText = `      exposedTo:\n        - ${carol}\n`;

  test('are added behind the rest of the block, and taken away again', () => {
    const text = edited(head, exposed) ?? '';
    expect(text).toBe(`${head}  kubeconfig:\n${blockText}${exposedText}`);
    expect(edited(text, exposed)).toBe(text);
    expect(edited(text)).toBe(edited(head));
    expect(edited(text, { ...block, exposedTo: [] })).toBe(edited(head));
  });

  test('keep their order and comments', () => {
    const text = (edited(head, exposed) ?? '').replace(carol, `${carol} # left in May`);
    const dora = `age1${'d'.repeat(58)}`;
    expect(edited(text, { ...block, exposedTo: [dora, carol] })).toBe(`${text}        - ${dora}\n`);
  });

  test.each([
    ['with CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['without a line break at the end', (text: string) => text.trimEnd()],
    ['in front of another key', (text: string) => `${text}  primaryDomain: example.com\n`],
    ['with comments around', (text: string) => text.replace('      exposedTo', '      # who\n      exposedTo')],
  ])('are taken away %s', (_what, change) => {
    const without = change(edited(head) ?? '');
    const text = change(edited(head, exposed) ?? '');
    const [after, expected] = [edited(text), without].map((one) => one?.replace(/\n? +# who/, ''));
    expect(after).toBe(expected);
  });

  test.each([
    ['behind others', `a: 1, exposedTo: [${carol}]`],
    ['in front of others', `exposedTo: [${carol}], a: 1`],
    ['between others', `a: 1, exposedTo: [ ${carol} ], b: { }`],
    ['with a comma at the end', `a: 1, exposedTo: [${carol},],`],
  ])('are taken away in flow style, %s', (_what, keys) => {
    const text = `spec: { kubeconfig: { sealed: { ${keys} } } }\n`;
    const { spec } = load(edited(text) ?? '') as { spec: { kubeconfig: { sealed: object } } };
    expect(spec.kubeconfig.sealed).toEqual({ a: 1, ...(keys.includes('b:') && { b: {} }), ...block });
  });

  test('are those who could open the same credential before', () => {
    const after = (recipients: readonly string[], print = fingerprint) => ({ fingerprint: print, recipients });
    expect(exposedRecipients(undefined, after([anna]))).toEqual([]);
    expect(exposedRecipients(block, after([anna, boris, carol]))).toEqual([]);
    expect(exposedRecipients(block, after([anna]))).toEqual([boris]);
    expect(exposedRecipients(exposed, after([anna]))).toEqual([boris, carol]);
    expect(exposedRecipients(exposed, after([carol]))).toEqual([anna, boris]);
    expect(exposedRecipients(exposed, after([anna], `sha256:${'1'.repeat(64)}`))).toEqual([]);
  });

  test('are read from any file', () => {
    const blockOf = (text: string) => {
      const document = parseYaml('clusters/prod.yaml', text);
      return document instanceof YamlDocument ? sealedBlockOf(document) : document;
    };
    expect(blockOf(edited(head, exposed) ?? '')).toEqual(exposed);
    for (const text of ['a: 1', '[]', 'spec: text', 'spec: { kubeconfig: { sealed: { fingerprint: 1 } } }'])
      expect(blockOf(text)).toBeUndefined();
    const odd = 'spec: { kubeconfig: { sealed: { fingerprint: a, expires: b, recipients: [1, c], exposedTo: d } } }';
    expect(blockOf(odd)).toEqual({ fingerprint: 'a', expires: 'b', recipients: ['c'], exposedTo: [] });
  });
});

describe('a file is not edited', () => {
  test.each([
    ['spec is text', 'spec: none\n'],
    ['spec is missing its mapping', '- spec\n'],
    ['sealed is text', 'spec:\n  kubeconfig:\n    sealed: yes\n'],
    ['a key is not a scalar', 'spec:\n  ? [a]\n  : b\n'],
    ['the fingerprint carries a tag', 'spec:\n  kubeconfig:\n    sealed:\n      fingerprint: !!int 1\n'],
    ['the fingerprint is a block', 'spec:\n  kubeconfig:\n    sealed:\n      fingerprint: |\n        x\n'],
  ])('when %s', (_what, text) => {
    const document = parseYaml('clusters/prod.yaml', text);
    expect(document instanceof YamlDocument ? withSealedBlock(document, block) : undefined).toBeUndefined();
  });
});

describe('any mapping is edited', () => {
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.string(),
      fc.constantFrom('a\nb\n', '\n# x\n\n', '', 1, null),
      tie('list'),
      tie('map'),
    ),
    list: fc.array(tie('value'), { maxLength: 3 }),
    map: fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), tie('value'), { maxKeys: 3 }),
  }));
  const spec = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), value, { minKeys: 1, maxKeys: 4 });
  const scalars = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.oneof(fc.stringMatching(/^\w{0,9}$/), fc.nat()), {
    minKeys: 1,
  });
  const style = fc.record({
    flowLevel: fc.integer({ min: 2, max: 5 }),
    indent: fc.integer({ min: 2, max: 4 }),
    lineWidth: fc.constantFrom(20, -1),
  });

  test('with every line of it kept', () => {
    fc.assert(
      fc.property(spec, style, fc.boolean(), (written, options, crlf) => {
        const plain = dump({ spec: written, tail: 'x' }, options);
        const text = crlf ? plain.replaceAll('\n', '\r\n') : plain;
        const after = edited(text) ?? '';
        expect(load(after)).toEqual({ spec: { ...written, kubeconfig: { sealed: block } }, tail: 'x' });
        expect(edited(edited(text, { ...block, exposedTo: [carol] }) ?? '')).toBe(after);
        const lines = after.split('\n');
        for (const line of text.split('\n')) expect(lines.splice(0, lines.indexOf(line) + 1)).toContain(line);
      }),
    );
  });

  test('with every byte kept that is not of the block, whatever comments and blank lines are around', () => {
    const noise = fc.array(fc.constantFrom('', '', ' # "x": {', '\n# at the margin', '\n\n    # far in', '\n', '  '), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(scalars, style, noise, fc.boolean(), (written, options, all, crlf) => {
        const lines = dump({ spec: written, tail: 'x' }, options).split('\n').slice(0, -1);
        const plain = lines.map((line, at) => `${line}${all[at % all.length]}\n`).join('');
        const text = crlf ? plain.replaceAll('\n', '\r\n') : plain;
        const first = edited(text) ?? '';
        const [start, end] = changedPart(text, first);
        expect(end).toBe(start);
        const other = { fingerprint: `sha256:${'1'.repeat(64)}`, expires: 'unknown', recipients: [carol, boris] };
        for (const again of [other, { ...other, exposedTo: [anna] }, { ...block, exposedTo: [carol] }]) {
          const second = edited(first, again) ?? '';
          expect(second.startsWith(text.slice(0, start))).toBe(true);
          expect(second.endsWith(text.slice(start))).toBe(true);
          expect(edited(second, again)).toBe(second);
        }
      }),
    );
  });
});

/** What of a text is not in another any more: what is between their common beginning and their common end. */
function changedPart(before: string, after: string): readonly [start: number, end: number] {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = before.length;
  while (end > start && before[end - 1] === after[after.length - before.length + end - 1]) end--;
  return [start, end];
}
