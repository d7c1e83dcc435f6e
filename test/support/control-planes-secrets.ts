/** A piece of a secret of this many characters is a leak; the chance that one appears by accident is nil. */
const pieceLength = 16;

/** Every piece of a secret that stands in one of the texts: as it is, in base64, or in base64 of base64. */
export function findSecrets(texts: readonly string[], secrets: readonly string[]): readonly string[] {
  const pieces = new Set(secrets.flatMap(spellingsOf).flatMap(piecesOf));
  const found = texts.flatMap((text) => piecesOf(text.replaceAll(/\\n|\s/g, '')).filter((piece) => pieces.has(piece)));
  return [...new Set(found)];
}

/** Every piece of a secret, as it is written here and in no other way, that a text shows. */
export function shownPieces(text: string, secret: string): readonly string[] {
  return piecesOf(secret).filter((piece) => text.includes(piece));
}

/** A PEM block without its public first and last line, or any other text, in the ways in which it may be written down. */
function spellingsOf(secret: string): readonly string[] {
  const inner = secret.replaceAll(/-----[^-]+-----|AGE-SECRET-KEY-1/g, '').trim();
  const once = encoded(inner);
  return [inner.replaceAll('\n', ''), ...once, ...once.flatMap(encoded)];
}

/** Base64 of what holds a text at any place: a group of base64 may begin at each of three places. */
function encoded(inner: string): readonly string[] {
  return [0, 1, 2].map((skip) => Buffer.from(inner.slice(skip)).toString('base64').slice(0, -4));
}

function piecesOf(text: string): readonly string[] {
  return Array.from({ length: Math.max(0, text.length - pieceLength + 1) }, (_, start) =>
    text.slice(start, start + pieceLength),
  );
}
