/**
 * Whether results are coloured. NO_COLOR wins (no-color.org), then FORCE_COLOR as Node reads it; else a terminal is
 * coloured, and the log of a GitLab job, which is none but shows colours.
 */
export function wantsColour(environment: Readonly<Record<string, string | undefined>>, isTerminal: boolean): boolean {
  const { NO_COLOR, FORCE_COLOR, GITLAB_CI } = environment;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return isTerminal || GITLAB_CI === 'true';
}
