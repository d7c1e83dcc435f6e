/** One key or index as a segment of a JSON pointer (RFC 6901, section 3). */
export function toSegment(key: string | number): string {
  const text = String(key);
  return /[~/]/.test(text) ? text.replaceAll('~', '~0').replaceAll('/', '~1') : text;
}

/** The pointer of the container that holds what `pointer` names; the root holds itself. */
export function parentOf(pointer: string): string {
  return pointer.slice(0, Math.max(pointer.lastIndexOf('/'), 0));
}

/** The last key of a pointer, unescaped; empty for the root. */
export function lastKeyOf(pointer: string): string {
  return pointer
    .slice(pointer.lastIndexOf('/') + 1)
    .replaceAll('~1', '/')
    .replaceAll('~0', '~');
}
