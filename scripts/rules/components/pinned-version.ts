import type { ApplicationSource } from '../../register/components/component-file.ts';

/** Why a source installs whatever is newest on the day, if it does; the words follow "version". */
export function looseVersionOf({ chart, targetRevision = '' }: ApplicationSource): string | undefined {
  if (targetRevision === '') return 'is missing, so the newest is installed';
  if (chart !== undefined && !/^v?\d+\.\d+\.\d+([-+][0-9A-Za-z.+-]+)?$/.test(targetRevision))
    return `"${targetRevision}" is not one exact version of a chart`;
  if (chart === undefined && !isPinnedRevision(targetRevision))
    return `"${targetRevision}" is neither a tag with a version in it nor a full commit id`;
  return undefined;
}

/** A tag can be moved, but nobody moves one that is a version; a branch moves every day. */
function isPinnedRevision(revision: string): boolean {
  if (/^[0-9a-f]{40}([0-9a-f]{24})?$/.test(revision)) return true;
  const nameAt = revision.lastIndexOf('/') + 1;
  const name = revision.slice(nameAt);
  const version = name.search(/\d\.\d/);
  const lead = revision.slice(0, nameAt + Math.max(version, 0));
  return version !== -1 && /^[\w./-]*$/.test(lead) && /^[\w.+-]+$/.test(name);
}
