import { execFile } from 'node:child_process';
import { accessSync, constants, mkdtempSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

/** Where Chromium is, or why there is none. */
type FoundBrowser = { readonly executable: string } | { readonly missing: string };

declare module 'vitest' {
  interface ProvidedContext {
    browser: FoundBrowser;
  }
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const installMinutes = 10;
const execute = promisify(execFile);

/** Finds Chromium once for all tests in a browser. What is not there is installed from Debian, by root. */
export default async function setup(project: TestProject): Promise<void> {
  project.provide('browser', await findBrowser());
}

async function findBrowser(): Promise<FoundBrowser> {
  const named = process.env['CHROMIUM'];
  if (named)
    return isProgram(named) ? { executable: named } : { missing: `CHROMIUM is "${named}", which is no program` };
  const there = onPath();
  if (there !== undefined) return { executable: there };
  const hint = 'no Chromium on PATH; install it, or set CHROMIUM';
  if (process.getuid?.() !== 0 || !isProgram('/usr/bin/apt-get')) return { missing: hint };
  process.stderr.write('browser: installing chromium from Debian, done once\n');
  try {
    await install();
  } catch (error) {
    return { missing: `${hint}: ${(error as Error).message.split('\n')[0]}` };
  }
  const installed = onPath();
  return installed === undefined ? { missing: hint } : { executable: installed };
}

/** With package lists of its own, so that those of the system stay as they are. */
async function install(): Promise<void> {
  const lists = mkdtempSync(join(tmpdir(), 'nautes-tenant-apt-'));
  const options = [
    '-o',
    `Dir::State::lists=${lists}`,
    '-o',
    'APT::Sandbox::User=root',
    '-o',
    'DPkg::Lock::Timeout=120',
  ];
  const run = (...args: readonly string[]) =>
    execute('apt-get', [...options, ...args], {
      timeout: installMinutes * 60_000,
      maxBuffer: 64 * 1024 * 1024,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  try {
    await mkdir(join(lists, 'partial'));
    await run('update');
    await run('install', '--yes', '--no-install-recommends', 'chromium');
  } finally {
    await rm(lists, { recursive: true, force: true });
  }
}

function onPath(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isProgram);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
