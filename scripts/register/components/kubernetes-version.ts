/** A version of Kubernetes: major, minor, patch. */
type KubernetesVersion = readonly [number, number, number];

/** Whether a text names a version of Kubernetes as a component asks for one, such as `1.34` or `1.34.2`. */
export function isKubernetesVersion(text: string): boolean {
  return /^\d{1,3}\.\d{1,3}(\.\d{1,3})?$/.test(text);
}

/**
 * Whether a server's version, such as `v1.33.1+k3s1`, is below another one. What follows the numbers, as distributions write
 * it, does not count; a server that names no version is below none.
 */
export function isBelow(server: string, minimum: string): boolean {
  const [version, least] = [numbersOf(server), numbersOf(minimum)];
  if (version === undefined || least === undefined) return false;
  const at = version.findIndex((number, index) => number !== least[index]);
  return at !== -1 && (version[at] ?? 0) < (least[at] ?? 0);
}

function numbersOf(text: string): KubernetesVersion | undefined {
  const [, major, minor, patch = '0'] = /^v?(\d{1,3})\.(\d{1,3})(?:\.(\d{1,3}))?(?!\d)/.exec(text) ?? [];
  return major === undefined || minor === undefined ? undefined : [Number(major), Number(minor), Number(patch)];
}
