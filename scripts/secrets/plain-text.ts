/** So much of a file that is not text is searched. */
const maxBinaryBytes = 8 * 1024 * 1024;

/**
 * What can be read in a file: UTF-8, UTF-16, or the letters among other bytes. NULs are left out of the latter, so that
 * text of two or four bytes a letter, as it stands in programs and behind what PowerShell appends, becomes readable too.
 */
export function toReadableText(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return decode(buffer, 'utf-16le');
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return decode(buffer, 'utf-16be');
  if (!buffer.includes(0)) return buffer.toString('utf8');
  return buffer.toString('latin1', 0, maxBinaryBytes).replaceAll('\0', '');
}

function decode(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}
