/** What to do about a file that is not UTF-8. */
export const saveAsUtf8 = 'save it as UTF-8; PowerShell redirects into UTF-16';

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Bytes as text, a byte order mark included; undefined when they are not UTF-8. */
export function utf8Of(bytes: Uint8Array): string | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  // What stands for bytes that are not UTF-8 may also have been written.
  if (text.includes('\ufffd') && !isUtf8(bytes)) return undefined;
  return text.includes('\0') && isUtf16(bytes) ? undefined : text;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    strict.decode(bytes);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
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
