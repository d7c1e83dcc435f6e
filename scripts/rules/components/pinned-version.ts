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
  return (
    /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(revision) || /^(refs\/tags\/)?[A-Za-z0-9_./-]*\d+\.\d+[\w.+-]*$/.test(revision)
  );
}
