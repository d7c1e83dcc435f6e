// What "npm pack" runs first: makes dist/, the JavaScript that a package has in place of scripts/. Every path out of it is as
// long as before, so what the scripts read beside them, schemas and components and management, is found in both.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kitFolder } from '../scripts/cli/kit-folder.ts';
import { readRuleExamples } from '../scripts/docs/rule-examples.ts';
import { openGit } from '../scripts/git/git.ts';
import { bestExample, judgedFile } from '../scripts/report/docs/rule-example.ts';
import { rules } from '../scripts/rules/index.ts';

const dist = join(kitFolder, 'dist');
const made = mkdtempSync(join(tmpdir(), 'nautes-tenant-build-'));
try {
  const tsc = join(kitFolder, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', join(kitFolder, 'tsconfig.build.json'), '--outDir', made], {
    stdio: 'inherit',
  });
  rmSync(dist, { recursive: true, force: true });
  cpSync(join(made, 'scripts'), dist, { recursive: true });
} finally {
  rmSync(made, { recursive: true, force: true });
}

// JavaScript already, so that tsc only reads its declarations.
const validators = 'register/schema/validators.js';
const text = readFileSync(join(kitFolder, 'scripts', validators), 'utf8');
writeFileSync(join(dist, validators), text.replace("from './schemas.ts'", "from './schemas.js'"));

// "explain" shows fixtures, which are not in the package: of each rule the one that it would choose, and of that one file.
const examples = await readRuleExamples(await openGit({ directory: kitFolder, root: kitFolder }));
const best = new Set(rules.flatMap(({ id }) => bestExample(id, examples) ?? []));
const kept = [...best].map((example) => {
  const { path, text } = judgedFile(example);
  return { ...example, files: text === undefined ? [] : [[path, text]] };
});
writeFileSync(join(dist, 'rule-examples.json'), `${JSON.stringify(kept)}\n`);
