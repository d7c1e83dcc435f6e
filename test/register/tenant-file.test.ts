import { expect, it } from 'vitest';
import { tombstonesOf } from '../../scripts/register/tenant-file.ts';

it.each([
  ['first', [{ name: 'lab', reason: 'gone', abandon: true }, { name: 'lab' }]],
  ['last', [{ name: 'lab' }, { name: 'lab', reason: 'gone', abandon: true }]],
])('a name that is written twice keeps what the %s entry says of it', (_, removals) => {
  const tombstones = tombstonesOf({ name: 'acme', removals });
  expect([...tombstones.values()]).toEqual([{ name: 'lab', reason: 'gone', abandon: true }]);
});
