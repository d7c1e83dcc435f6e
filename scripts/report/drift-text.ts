/** What is there and nobody asked for, by its name in a plan: a cluster, or `component/<name>`. */
export function driftText(name: string): string {
  const state = name.includes('/') ? 'installed' : 'registered';
  return `${state}, but no commit removed its file: left alone`;
}
