import { expect, it } from 'vitest';
import { wantsColour } from '../../scripts/cli/colour.ts';

it.for([
  ['a terminal', {}, true, true],
  ['a pipe or a file', {}, false, false],
  ['the log of a GitLab job', { GITLAB_CI: 'true' }, false, true],
  ['the log of gitlab-ci-local', { GITLAB_CI: 'false' }, false, false],
  ['whatever is forced', { FORCE_COLOR: '1' }, false, true],
  ['whatever is forced without a number', { FORCE_COLOR: '' }, false, true],
  ['a terminal where colours are forced off', { FORCE_COLOR: '0' }, true, false],
  ['a terminal where colours are forced to be false', { FORCE_COLOR: 'false' }, true, false],
  ['a terminal with NO_COLOR', { NO_COLOR: '1' }, true, false],
  ['a terminal with an empty NO_COLOR', { NO_COLOR: '' }, true, true],
  ['a GitLab job with NO_COLOR', { NO_COLOR: '1', GITLAB_CI: 'true', FORCE_COLOR: '1' }, false, false],
] as const)('the colours of %s', ([, environment, isTerminal, expected]) => {
  expect(wantsColour(environment, isTerminal)).toBe(expected);
});
