/** One block of a PEM text (RFC 7468): what is between its BEGIN and END lines. */
export interface PemBlock {
  readonly label: string;
  readonly body: string;
}

/**
 * The blocks of a PEM text in order; undefined when there is none or one is cut off. A block begins and ends with a line of
 * its own, as Go reads it; whatever else stands around the blocks is a comment, dashes or not.
 */
export function pemBlocksOf(text: string): readonly PemBlock[] | undefined {
  const blocks: PemBlock[] = [];
  let open: { readonly label: string; body: string } | undefined;
  for (const line of text.split('\n')) {
    const begun = labelIn(line, 'BEGIN');
    const ended = labelIn(line, 'END');
    if (begun === undefined && ended === undefined) {
      if (open !== undefined) open.body += `${line}\n`;
    } else if (begun !== undefined && open === undefined) {
      open = { label: begun, body: '\n' };
    } else if (ended !== undefined && ended === open?.label) {
      blocks.push(open);
      open = undefined;
    } else return undefined;
  }
  return open !== undefined || blocks.length === 0 ? undefined : blocks;
}

function labelIn(line: string, edge: 'BEGIN' | 'END'): string | undefined {
  const [start, end] = [`-----${edge} `, '-----'];
  const marker = line.trimEnd();
  const label = marker.slice(start.length, -end.length);
  return marker.startsWith(start) && marker.endsWith(end) && label !== '' ? label : undefined;
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
