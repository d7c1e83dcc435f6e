import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

type Environment = Readonly<Record<string, string | undefined>>;

/** Since when the terminals know hyperlinks that say in TERM_PROGRAM who they are. */
const firstVersions: Readonly<Record<string, readonly [major: number, minor: number]>> = {
  'iTerm.app': [3, 1],
  WezTerm: [20_200_620, 0],
  vscode: [1, 72],
  ghostty: [0, 0],
  zed: [0, 0],
};

/**
 * Whether what is printed may hold hyperlinks (OSC 8), as the package supports-hyperlinks decides: FORCE_HYPERLINK wins,
 * then it takes a terminal that is known to know them, outside of CI.
 */
export function knowsHyperlinks(environment: Environment, isTerminal: boolean): boolean {
  const {
    FORCE_HYPERLINK,
    CI,
    TERM,
    TERM_PROGRAM = '',
    TERM_PROGRAM_VERSION = '',
    VTE_VERSION,
    WT_SESSION,
  } = environment;
  if (FORCE_HYPERLINK !== undefined) return FORCE_HYPERLINK !== '0' && FORCE_HYPERLINK !== 'false';
  if (!isTerminal || (CI !== undefined && CI !== '' && CI !== 'false') || TERM === 'dumb') return false;
  if (WT_SESSION !== undefined || TERM === 'xterm-kitty' || TERM === 'alacritty') return true;
  const first = Object.hasOwn(firstVersions, TERM_PROGRAM) ? firstVersions[TERM_PROGRAM] : undefined;
  if (first !== undefined) {
    const [major = 0, minor = 0] = TERM_PROGRAM_VERSION.split(/[.-]/).map(Number);
    return major > first[0] || (major === first[0] && minor >= first[1]);
  }
  // Version 0.50.0 of VTE, which GNOME's terminals and others are built on, crashed on them.
  return Number(VTE_VERSION ?? 0) > 5000;
}

/** The page about rules as a terminal that knows hyperlinks can open it; undefined for any other terminal. */
export function rulesPageFor(environment: Environment, isTerminal: boolean): string | undefined {
  if (!knowsHyperlinks(environment, isTerminal)) return undefined;
  const page = join(import.meta.dirname, '../../docs/rules.md');
  return existsSync(page) ? pathToFileURL(page).href : undefined;
}
