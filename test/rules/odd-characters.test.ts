import { describe, expect, it } from 'vitest';
import { findingsOf } from '../support/findings.ts';

const head = 'apiVersion: nautes.resource.nautes.io/v1alpha1\nkind: Cluster\nmetadata:\n  name: a\n';
const rest = '  clusterType: physical\n  usage: host\n  kubeconfig:\n    from: secret\n';

function clusterFindings(spec: string): readonly string[] {
  return findingsOf({ 'clusters/a.yaml': `${head}spec:\n${spec}` });
}

describe('a character that only looks like another one', () => {
  it.for([
    ['\u00a0', 'U+00A0 (no-break space) does not count as a space in YAML'],
    ['\u2009\u2009', 'U+2009 (thin space) does not count as a space in YAML'],
    ['\u3000', 'U+3000 (ideographic space) does not count as a space in YAML'],
    ['\u200b', 'U+200B (zero-width space) is invisible'],
    ['\u200d', 'U+200D (zero-width joiner) is invisible'],
    ['\u00ad', 'U+00AD (soft hyphen) is invisible'],
    ['\u2010', 'U+2010 (hyphen) is not "-"'],
    ['\u2212', 'U+2212 (minus sign) is not "-"'],
    ['\u201d', 'U+201D (right double quotation mark) does not count as a quote in YAML'],
    ['\u2019', 'U+2019 (right single quotation mark) does not count as a quote in YAML'],
    ['\uff1a', 'U+FF1A (fullwidth colon) is not ":"'],
  ])('is the only thing said of an address, a key and an indentation: %j', ([character, words]) => {
    const expected = [`clusters/a.yaml visible-text: ${words}`];
    expect(clusterFindings(`  apiServer: https://a${character}b.example.com\n${rest}`)).toEqual(expected);
    expect(clusterFindings(`  api${character}Server: https://a.example.com\n${rest}`)).toEqual(expected);
    expect(clusterFindings(`  clusterType: physical\n${character}  usage: host\n`)).toEqual(expected);
  });

  it('is left alone in comments and in prose', () => {
    const fine = `${head}  annotations:\n    note: “big” – don’t\u00a0move\n# “so” –\u00a0it is\nspec: # –\n`;
    const address = '  apiServer: https://a.example.com\n';
    expect(findingsOf({ 'clusters/a.yaml': `${fine}${address}${rest}` })).toEqual([]);
    expect(findingsOf({ 'clusters/a.yaml': `${fine}${address}${rest}  usage: host # “host”\u00a0–\n` })).toEqual([
      'clusters/a.yaml yaml-syntax: key "usage" is written twice in the same mapping',
    ]);
  });

  it('hides no other mistake than those that follow from it', () => {
    const component = findingsOf({
      'clusters/a.yaml': `${head}spec:\n  apiServer: https://127.0.0.1\n${rest}`,
      'clusters/b.yaml': `${head}spec:\n  apiServer: https://b\u2011c.example.com\n${rest}`,
    });
    expect(component).toEqual([
      expect.stringMatching(/^clusters\/a.yaml reachable-address: /),
      'clusters/b.yaml visible-text: U+2011 (non-breaking hyphen) is not "-"',
    ]);
  });
});
