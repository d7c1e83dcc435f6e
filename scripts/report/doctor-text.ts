import type { Check } from '../text/check.ts';

const marks = { ok: '✓', problem: '✗', unknown: '?', change: '~' } as const;

/** The checks as a person ticks them off, by area, with the way out below what is not fine. */
export function reportChecksText(checks: readonly Check[]): string {
  const areas = [...new Set(checks.map(({ area }) => area))];
  const blocks = areas.map((area) => {
    const lines = checks.filter((check) => check.area === area).flatMap(linesOf);
    return [area, ...lines].join('\n');
  });
  return [...blocks, countsOf(checks)].join('\n\n');
}

function linesOf({ state, found, hint }: Check): readonly string[] {
  return [`  ${marks[state]} ${found}`, ...(hint === undefined ? [] : [`      ${hint}`])];
}

function countsOf(checks: readonly Check[]): string {
  const count = (state: Check['state']): number => checks.filter((check) => check.state === state).length;
  const problems = count('problem') === 1 ? '1 problem' : `${count('problem')} problems`;
  const changes = count('change') === 0 ? '' : `, ${count('change')} to do or to choose`;
  return `${count('ok')} ok, ${problems}, ${count('unknown')} unknown${changes}`;
}

/** The same for scripts. */
export function reportChecksJson(checks: readonly Check[]): string {
  return JSON.stringify({ checks }, undefined, 2);
}

/** What an upgrade brings, for scripts: from which kit to which, and the steps. */
export function reportUpgradeJson(
  kits: { readonly from?: string; readonly to: string },
  steps: readonly Check[],
): string {
  return JSON.stringify({ ...kits, steps }, undefined, 2);
}
