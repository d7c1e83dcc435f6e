/** What to correct in a text that is not an apiServer; nothing of it is repeated, since it may hold a password. */
export function apiServerHint(written: unknown): string | undefined {
  if (typeof written !== 'string') return undefined;
  const [, scheme, rest] = /^([a-z]+:\/\/)?(.*)$/is.exec(written.trim()) ?? [];
  if (written !== written.trim()) return 'remove the blanks around it';
  if (scheme !== 'https://') return 'write it with "https://" in front';
  if (rest?.includes('@')) return 'remove the user name and password in front of the host';
  if (/[/?#]./.test(rest ?? '')) return 'remove what follows the host and port';
  const port = /:([^:\]]*)\/?$/.exec(rest ?? '')?.[1];
  if (port !== undefined && !/^[1-9][0-9]{0,4}$/.test(port)) return 'write the port as a number from 1 to 65535';
  if (Number(port) > 65535) return 'write a port from 1 to 65535';
  return 'write a host name of letters, digits, hyphens and dots, or an IP address, IPv6 in brackets';
}
