import { createHash } from 'node:crypto';

/** SHA-256 of plain values, the same whatever the order of their keys. */
export function digestOf(...values: readonly unknown[]): string {
  return `sha256:${createHash('sha256').update(JSON.stringify(values, sortKeys)).digest('hex')}`;
}

/** SHA-256 of a file. */
export function digestOfBytes(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

/** For JSON.stringify: the keys of every mapping in the order of their names. */
export function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)));
}
