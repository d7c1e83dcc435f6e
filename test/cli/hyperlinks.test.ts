import { expect, it } from 'vitest';
import { knowsHyperlinks, rulesPageFor } from '../../scripts/cli/hyperlinks.ts';
import { ruleMark } from '../../scripts/report/diagnostics/diagnostics-text.ts';
import { toHarmless } from '../../scripts/text/words.ts';

it.for([
  ['a terminal of which nothing is known', {}, true, false],
  ['iTerm', { TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.5.0' }, true, true],
  ['an old iTerm', { TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.0.9' }, true, false],
  ['the terminal of VS Code', { TERM_PROGRAM: 'vscode', TERM_PROGRAM_VERSION: '1.105.1' }, true, true],
  ['the terminal of an old VS Code', { TERM_PROGRAM: 'vscode', TERM_PROGRAM_VERSION: '1.71.2' }, true, false],
  ['WezTerm', { TERM_PROGRAM: 'WezTerm', TERM_PROGRAM_VERSION: '20240203-110809-5046fc22' }, true, true],
  ['tmux', { TERM_PROGRAM: 'tmux', TERM_PROGRAM_VERSION: '3.5' }, true, false],
  ['a name of JavaScript', { TERM_PROGRAM: 'constructor' }, true, false],
  ['the terminal of GNOME', { VTE_VERSION: '7600' }, true, true],
  ['the VTE that crashed', { VTE_VERSION: '5000' }, true, false],
  ['the terminal of Windows', { WT_SESSION: 'b1c2' }, true, true],
  ['kitty', { TERM: 'xterm-kitty' }, true, true],
  ['a pipe', { VTE_VERSION: '7600' }, false, false],
  ['a job', { VTE_VERSION: '7600', CI: 'true' }, true, false],
  ['a dumb terminal', { WT_SESSION: 'b1c2', TERM: 'dumb' }, true, false],
  ['whatever is forced', { FORCE_HYPERLINK: '1', CI: 'true' }, false, true],
  ['whatever is forced without a number', { FORCE_HYPERLINK: '' }, false, true],
  ['a terminal where links are forced off', { FORCE_HYPERLINK: '0', WT_SESSION: 'b1c2' }, true, false],
] as const)('the links of %s', ([, environment, isTerminal, expected]) => {
  expect(knowsHyperlinks(environment, isTerminal)).toBe(expected);
  expect(rulesPageFor(environment, isTerminal)).toEqual(
    expected ? expect.stringMatching(/^file:\/\/.*\/docs\/rules\.md$/) : undefined,
  );
});

it('a link to a rule goes to the terminal, and no other one', () => {
  const rulesPage = 'file:///home/a(b)/docs/rules.md';
  const link = ruleMark('unique-api-server', rulesPage);
  expect(link).toBe(`[\u001b]8;;${rulesPage}#unique-api-server\u001b\\unique-api-server\u001b]8;;\u001b\\]`);
  expect(toHarmless(link, { colour: false, rulesPage })).toBe(link);
  expect(toHarmless(link, { colour: true })).not.toContain('\u001b');
  for (const other of [
    link.replace('rules.md', 'rules.mdx'),
    link.replace('file:///home', 'https://example.com'),
    link.replace('#unique', '#u?'),
    link.replace('8;;file', '8;id=1;file'),
    link.replace('\u001b\\', '\u0007'),
  ])
    expect(toHarmless(other.replace('\u001b]8;;\u001b\\', ''), { colour: false, rulesPage })).not.toMatch(
      /[\u001b\u0007]/,
    );
  expect(toHarmless(link.replace('a(b)', 'ab'), { colour: false, rulesPage })).toContain('\\u001b]8;;file');
});
