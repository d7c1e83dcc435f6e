/** One block of a PEM text (RFC 7468): what is between its BEGIN and END lines. */
export interface PemBlock {
  readonly label: string;
  readonly body: string;
}

/** The blocks of a PEM text in order, text around them left out; undefined when there is none or one is cut off. */
export function pemBlocksOf(text: string): readonly PemBlock[] | undefined {
  const [, ...parts] = text.split('-----');
  if (parts.length === 0 || parts.length % 4 !== 0) return undefined;
  const blocks: PemBlock[] = [];
  for (let at = 0; at < parts.length; at += 4) {
    const [begin = '', body = '', end = ''] = parts.slice(at, at + 3);
    const label = begin.startsWith('BEGIN ') ? begin.slice('BEGIN '.length) : '';
    if (label === '' || end !== `END ${label}`) return undefined;
    blocks.push({ label, body });
  }
  return blocks;
}

/** A block as a text of its own. */
export function toPemText({ label, body }: PemBlock): string {
  return `-----BEGIN ${label}-----${body}-----END ${label}-----\n`;
}

/** The same PEM with LF line ends, no trailing white space and one line break at its end. */
export function normalisePem(text: string): string {
  const lines = text.split('\n').map((line) => line.trimEnd());
  return `${lines.join('\n').trim()}\n`;
}

/** Whether a text is base64 (RFC 4648, section 4) with its padding; white space between the letters is allowed. */
export function isBase64(text: string): boolean {
  const letters = text.replace(/\s+/g, '');
  return letters !== '' && letters.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(letters);
}
