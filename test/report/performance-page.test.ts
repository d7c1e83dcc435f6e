import { expect, it } from 'vitest';
import { performancePage, type BenchResults, type Measurement } from '../../scripts/report/docs/performance-page.ts';

const machine = { processor: 'a processor', cores: 2, system: 'Linux 6.1', node: '24.2.0', load: 0.5 };
const page = `# Performance

before

<!-- Between these two lines: written by \`npm run docs\` from bench/results.json. -->

old

<!-- End of what is written. -->

after
`;

function pageWith(...measurements: readonly Measurement[]): string {
  const results: BenchResults = { validate: { measured: '2026-01-31', machine, measurements } };
  return performancePage(page, results);
}

const measurement = { work: 'ours', against: 'theirs', ours: 0.5, other: 1 };

it('changes nothing but what stands between its two lines, and nothing the second time', () => {
  const written = pageWith({ ...measurement, goal: { times: 0.6 } });
  expect(written).toMatch(/^# Performance\n\nbefore\n/);
  expect(written).toMatch(/\n\nafter\n$/);
  expect(written).not.toContain('old');
  expect(performancePage(written, { validate: { measured: '2026-01-31', machine, measurements: [] } })).not.toContain(
    'ours',
  );
  expect(() => performancePage('# Performance\n', {})).toThrow('no marker lines');
});

it.for<readonly [Measurement, string]>([
  [{ ...measurement, goal: { times: 0.6 } }, '| ours | 0.500 s | theirs | 1.00 s | 0.50 × | 0.6 × |  |'],
  [
    { ...measurement, goal: { times: 0.4 } },
    '| ours | 0.500 s | theirs | 1.00 s | 0.50 × | 0.4 × | **beyond the goal** |',
  ],
  [
    { ...measurement, ours: 1.04, goal: { secondsMore: 0.06 }, mebibytes: 80, note: 'a | b' },
    '| ours | 1.04 s | theirs | 1.00 s | + 0.040 s | + 0.060 s | 80 MiB; a \\| b |',
  ],
  [{ ...measurement, ours: 1.1, goal: { secondsMore: 0.06 } }, '+ 0.100 s | + 0.060 s | **beyond the goal** |'],
])('says how a measurement compares with its goal', ([one, row]) => {
  expect(pageWith(one)).toContain(row);
});

it('holds the line through the smallest and the largest size against what is between', () => {
  const goal = { times: 1 };
  const sized = [1_000, 10_000, 50_000].map((size) => ({
    ...measurement,
    goal,
    size,
    ours: size / 10_000,
    mebibytes: 100,
  }));
  const written = pageWith(...sized);
  expect(written).toContain('| 10,000 | 1.00 s | 1.00 s | 100 MiB | 100 MiB |');
  expect(pageWith(...sized.slice(1))).not.toContain('predicted');
});

it('shows the slowest of many that are alike', () => {
  const many = Array.from({ length: 11 }, (_, index) => ({
    ...measurement,
    work: `verb ${index}`,
    ours: 1 + index / 10,
  }));
  const written = pageWith(...many);
  expect(written).toMatch(/verb 10 .*\n.*verb 9 .*\n.*verb 8 .*\n\| and 8 others, which take less \|/);
  expect(written).not.toContain('verb 7');
  expect(pageWith(...many.slice(1))).toContain('verb 1 ');
});

it('describes a machine once', () => {
  const part = { measured: '2026-01-31', machine, measurements: [] };
  expect(performancePage(page, { validate: part, apply: part })).toMatch(
    /, a processor, [^]*### apply\n\n2026-01-31, load 0.5\./,
  );
});

it('says that the machine was busy where it was', () => {
  const busy = { validate: { measured: '2026-01-31', machine: { ...machine, load: 9.1 }, measurements: [] } };
  expect(performancePage(page, busy)).toContain('load 9.1; the machine was busy, so only the ratios mean anything.');
});
