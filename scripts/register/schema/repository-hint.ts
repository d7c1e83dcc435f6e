/** The URL of a repository that was written as scp and GitLab's "Clone with SSH" write it; undefined for anything else. */
export function repositoryHint(written: unknown): string | undefined {
  if (typeof written !== 'string') return undefined;
  const [, user, host, path] = /^(git)@([a-z0-9.-]+):(?!\d+\/)\/?([\w./-]+)$/i.exec(written.trim()) ?? [];
  return path === undefined ? undefined : `write "ssh://${user}@${host}/${path}"`;
}
