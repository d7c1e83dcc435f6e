/** What to do about a file that is not UTF-8. */
export const saveAsUtf8 = 'save it as UTF-8; PowerShell redirects into UTF-16';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Bytes as text, a byte order mark included; undefined when they are not UTF-8. */
export function utf8Of(bytes: Uint8Array): string | undefined {
  try {
    const text = utf8.decode(bytes);
    return text.includes('\0') && isUtf16(bytes) ? undefined : text;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Whether bytes begin as UTF-16 without a byte order mark does, which would pass as UTF-8: every other one is zero. */
function isUtf16(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 64);
  return (
    start.length > 2 &&
    start.includes(0) &&
    [0, 1].some((odd) => start.every((byte, at) => at % 2 !== odd || byte === 0))
  );
}
