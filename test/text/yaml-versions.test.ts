import fc from 'fast-check';
import { CORE_SCHEMA, load, YAML11_SCHEMA, type Schema } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { parseYaml, YamlDocument, type PlacedDoubt } from '../../scripts/text/yaml-document.ts';
import { unstorableScalars, yamlScalars } from '../support/yaml-scalars.ts';

function doubtsOf(text: string): readonly PlacedDoubt[] {
  const document = parseYaml('clusters/a.yaml', text);
  if (!(document instanceof YamlDocument)) throw new Error(`${JSON.stringify(text)}: ${document.message}`);
  return document.doubtfulScalars();
}

function readBy(schema: Schema, scalar: string): unknown {
  return (load(`key: ${scalar}\n`, { schema }) as { readonly key: unknown }).key;
}

/** What is a number for neither version, and for Go. */
const goAlone: Readonly<Record<string, number>> = {
  ...{ '1e5_0': 1e50, '0_8': 8, '0O17': 15, '-0o7': -7, '+0o7': 7, '0B101': 5, '0X1F': 31, '+0x1F': 31, '-0X1F': -31 },
};

describe('a plain scalar', () => {
  it('is looked at in more than sixty shapes', () => {
    expect(new Set(yamlScalars).size).toBeGreaterThan(90);
  });

  it.for(yamlScalars)('is doubtful where the two versions of YAML read it differently: %s', (scalar) => {
    const [here, elsewhere] = [readBy(CORE_SCHEMA, scalar), readBy(YAML11_SCHEMA, scalar)];
    const [doubt, ...others] = doubtsOf(`key: ${scalar}\n`);
    expect(others).toEqual([]);
    if (scalar in goAlone) expect(doubt).toMatchObject({ here: scalar, elsewhere: goAlone[scalar] });
    else if (Object.is(here, elsewhere)) expect(doubt).toBeUndefined();
    else expect(doubt).toMatchObject({ written: scalar, here, elsewhere, isKey: false });
  });

  it('of any other shape is doubtful for the same reason only', () => {
    const characters = [...'01789abefinosxyNOY_.:+-TZ '];
    const scalars = fc.array(fc.constantFrom(...characters), { minLength: 1, maxLength: 9 }).map((of) => of.join(''));
    const isPlain = (text: string): boolean =>
      /^[\w.+]|^-[^ ]/.test(text) && text.trim() === text && !/: |:$|^\.{3}|_|^[-+]?0[boxBOX]/.test(text);
    fc.assert(
      fc.property(scalars.filter(isPlain), (scalar) => {
        const [here, elsewhere] = [readBy(CORE_SCHEMA, scalar), readBy(YAML11_SCHEMA, scalar)];
        const isStorable = typeof here !== 'number' || (Number.isFinite(here) && Math.abs(here) < 2 ** 53);
        fc.pre(isStorable);
        expect(doubtsOf(`key: ${scalar}\n`).length, scalar).toBe(Object.is(here, elsewhere) ? 0 : 1);
      }),
      { numRuns: 2000 },
    );
  });

  it.for(unstorableScalars)('with more digits than a number holds is doubtful: %s', (scalar) => {
    expect(doubtsOf(`key: ${scalar}\n`)).toMatchObject([{ elsewhere: BigInt(scalar), isElsewhereKubernetes: true }]);
  });

  it.for(['.inf', '-.Inf', '.nan', '.NaN'])('that JSON cannot hold is doubtful: %s', (scalar) => {
    expect(doubtsOf(`key: ${scalar}\n`)).toMatchObject([{ elsewhere: null }]);
  });

  it('is not doubtful in quotes, in a block, behind a tag or in a comment', () => {
    const written = [`"no"`, `'no'`, '|\n  no', '>-\n  no', '!!str no', 'some # no', '\n  # no\n  - "no"'];
    for (const value of written) expect(doubtsOf(`key: ${value}\n`), value).toEqual([]);
  });

  it('is doubtful as a key, in a list and in flow style as well, at its own place', () => {
    const text = 'on: 1\nlist: [no, { off: 0440 }]\n<<: { a: 1 }\nmore:\n  - 0x1F\n  - yes\n';
    expect(doubtsOf(text).map(({ written, at, isKey }) => [written, at.start.line, at.start.column, isKey])).toEqual([
      ['on', 1, 1, true],
      ['no', 2, 8, false],
      ['off', 2, 14, true],
      ['0440', 2, 19, false],
      ['<<', 3, 1, true],
      ['yes', 6, 5, false],
    ]);
  });
});
