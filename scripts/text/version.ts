import kit from '../../package.json' with { type: 'json' };

/** The version of the kit that runs. */
export const kitVersion: string = kit.version;

/** Whether a version of the kit is older than another (semver.org, section 11, without pre-releases). */
export function isOlderVersion(version: string, than: string): boolean {
  const [left, right] = [partsOf(version), partsOf(than)];
  for (const index of [0, 1, 2]) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

function partsOf(version: string): readonly number[] {
  return /^\d+\.\d+\.\d+/.exec(version)?.[0].split('.').map(Number) ?? [];
}

/** The newest of some versions, of which not all are known. */
export function newestVersion(versions: readonly (string | undefined)[]): string | undefined {
  return versions.reduce(
    (newest, one) => (newest === undefined || (one !== undefined && isOlderVersion(newest, one)) ? one : newest),
    undefined,
  );
}
