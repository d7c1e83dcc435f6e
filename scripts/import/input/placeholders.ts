import { toSegment } from '../../text/pointer.ts';
import type { ClusterDraft } from '../cluster-draft.ts';
import type { Refusal } from '../note.ts';

/** Words of the templates, `$api-server` and the like, that nobody replaced; no setting of a cluster has a `$` in it. */
export function placeholdersIn(work: ClusterDraft): readonly Refusal[] {
  const refusals = new Map<string, Refusal>();
  for (const [pointer, text] of textsOf(work.spec, '/spec')) {
    const word = /\$\{?[A-Za-z][\w-]*\}?/.exec(text)?.[0];
    if (word === undefined || pointer.includes('/additions/') || refusals.has(word)) continue;
    const line = work.lineOf(pointer);
    refusals.set(word, { line, text: `"${word}" is a placeholder of the template`, hint: 'replace it' });
  }
  return [...refusals.values()];
}

function* textsOf(value: unknown, pointer: string): Iterable<readonly [pointer: string, text: string]> {
  if (typeof value === 'string') yield [pointer, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    yield [pointer, key];
    yield* textsOf(inner, `${pointer}/${toSegment(key)}`);
  }
}
