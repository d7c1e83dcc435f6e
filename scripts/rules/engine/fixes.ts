import { readRepository, type Repository } from '../../register/repository.ts';
import { textOf, type ReadFile, type SourceFile } from '../../register/source-file.ts';
import type { Diagnostic } from '../../text/diagnostic.ts';
import { doOverlap, withEdits, type Edit, type Fix } from '../../text/fix.ts';
import { checkRegister } from './check-register.ts';
import type { Occasion } from './rule.ts';

/** A tree, and what is wrong with it. */
interface JudgedTree {
  readonly tree: readonly SourceFile[];
  readonly repository: Repository;
  readonly diagnostics: readonly Diagnostic[];
}

/** A tree after its fixes, with what is still wrong, and what was fixed, each with its place as it was before. */
interface FixedTree extends JudgedTree {
  /** Undefined where nothing was to be fixed. */
  readonly fixed?: readonly Diagnostic[];
}

/** So often a register is judged again in search of the fixes that help; what is left then is for a person. */
const trialsToFix = 200;
/** The same where they are only offered, as the commit hook does while a person waits. */
const trialsToOffer = 20;
/** What a fix cannot bring about: it writes no such characters, and such scalars only in quotes. They may come into sight, though. */
const neverCaused: ReadonlySet<string> = new Set(['visible-text', 'yaml-ambiguous']);

/**
 * Judges a tree, and makes its fixes where that is wanted: again and again until none is left, as a misspelt key may hide
 * another. A fix after which the register has a problem that it did not have is neither made nor offered.
 */
export async function judgeTree(
  tree: readonly SourceFile[],
  occasion: Occasion,
  isFixing: boolean,
): Promise<FixedTree> {
  const repository = readRepository(tree);
  const judged = { tree, repository, diagnostics: await checkRegister(repository, occasion) };
  if (isFixing) return fixTree(judged, occasion);
  return { ...judged, diagnostics: await withProvenFixes(judged, occasion) };
}

async function fixTree(judged: JudgedTree, occasion: Occasion): Promise<FixedTree> {
  const trials = new Trials(occasion, trialsToFix);
  const fixed: Diagnostic[] = [];
  for (let now = judged; ;) {
    const { made, after } = await trials.fixOnce(now);
    if (made.length === 0) return { ...now, diagnostics: now.diagnostics.map(withoutFix), fixed };
    fixed.push(...made);
    now = after;
  }
}

async function withProvenFixes(judged: JudgedTree, occasion: Occasion): Promise<readonly Diagnostic[]> {
  if (!judged.diagnostics.some(({ fix }) => fix !== undefined)) return judged.diagnostics;
  const { made } = await new Trials(occasion, trialsToOffer).fixOnce(judged);
  const proven = new Set(made);
  return judged.diagnostics.map((diagnostic) => (proven.has(diagnostic) ? diagnostic : withoutFix(diagnostic)));
}

function withoutFix({ fix: _, ...diagnostic }: Diagnostic): Diagnostic {
  return diagnostic;
}

/** A diagnostic that can be fixed. */
type Fixable = Diagnostic & { readonly fix: Fix };

class Trials {
  readonly #occasion: Occasion;
  #left: number;

  constructor(occasion: Occasion, most: number) {
    this.#occasion = occasion;
    this.#left = most;
  }

  /** Makes all fixes of a tree that do not get into each other's way. */
  async fixOnce(before: JudgedTree): Promise<{ readonly made: readonly Diagnostic[]; readonly after: JudgedTree }> {
    let after = before;
    const made: Fixable[] = [];
    const attempts = [candidatesOf(before)];
    for (let attempt = attempts.pop(); attempt !== undefined; attempt = attempts.pop()) {
      if (attempt.length === 0 || this.#left-- <= 0) continue;
      const tried = await this.#judge(before.tree, [...made, ...attempt]);
      if (!isWorse(after, tried, attempt)) {
        made.push(...attempt);
        after = tried;
      } else if (attempt.length > 1) attempts.push(...halvesOf(attempt));
    }
    const places = new Map(before.diagnostics.map((diagnostic, index) => [diagnostic, index]));
    return { made: made.sort((left, right) => (places.get(left) ?? 0) - (places.get(right) ?? 0)), after };
  }

  async #judge(tree: readonly SourceFile[], fixables: readonly Fixable[]): Promise<JudgedTree> {
    const edited = edit(tree, fixables);
    const repository = readRepository(edited);
    return { tree: edited, repository, diagnostics: await checkRegister(repository, this.#occasion) };
  }
}

/** What can be fixed at once: where two want the same text, the first one gets it. What was fetched is fixed where it comes from. */
function candidatesOf({ diagnostics, tree }: JudgedTree): readonly Fixable[] {
  const own = new Set(
    tree.filter(({ kind, isFetched }) => kind === 'file' && isFetched !== true).map(({ path }) => path),
  );
  const taken = new Map<string, Edit[]>();
  return diagnostics.filter((diagnostic): diagnostic is Fixable => {
    const edits = diagnostic.fix?.edits ?? [];
    const file = edits[0]?.at.file;
    if (file === undefined || !own.has(file)) return false;
    const others = taken.get(file) ?? [];
    if (edits.some(({ at }) => others.some((other) => doOverlap(at, other.at)))) return false;
    taken.set(file, [...others, ...edits]);
    return true;
  });
}

/** Two halves, the second one first; those of one file stay together, as the two quotes of a text must, until there is no other. */
function halvesOf(fixables: readonly Fixable[]): readonly (readonly Fixable[])[] {
  const half = fixables.length >> 1;
  const fileOf = (index: number): string | undefined => fixables[index]?.at.file;
  const starts = fixables.flatMap((_, index) => (index > 0 && fileOf(index) !== fileOf(index - 1) ? [index] : []));
  const middle = starts.toSorted((left, right) => Math.abs(left - half) - Math.abs(right - half))[0] ?? half;
  return [fixables.slice(middle), fixables.slice(0, middle)];
}

function edit(tree: readonly SourceFile[], fixables: readonly Fixable[]): readonly SourceFile[] {
  const edits = Map.groupBy(
    fixables.flatMap(({ fix }) => fix.edits),
    ({ at }) => at.file,
  );
  return tree.map((source) => {
    const own = source.commit === undefined ? edits.get(source.path) : undefined;
    const text = own === undefined ? undefined : textOf(source);
    if (own === undefined || text === undefined) return source;
    return { ...source, bytes: new TextEncoder().encode(withEdits(text, own)) };
  });
}

/** How far a file is understood: not at all, as YAML, or with the right shape. */
function stageOf({ problem, schemaFindings }: ReadFile): number {
  return problem !== undefined ? 0 : schemaFindings.length > 0 ? 1 : 2;
}

/**
 * Whether there are problems that there were not. One that comes into sight because a file is understood better was there
 * before.
 */
function isWorse(before: JudgedTree, after: JudgedTree, made: readonly Fixable[]): boolean {
  const files = new Map(before.repository.files.map((file) => [file.path, file]));
  const stages = new Map(after.repository.files.map((file) => [file.path, stageOf(file)]));
  const advanced = new Set<string>();
  for (const file of after.repository.files) {
    const old = files.get(file.path);
    if (old === undefined || old === file) continue;
    const step = stageOf(file) - stageOf(old);
    if (step < 0) return true;
    if (step > 0 || isFurtherOn(old, file)) advanced.add(file.path);
    else if (hasNewShape(old, file, made)) return true;
  }
  return newIn(before.diagnostics, after.diagnostics).some(({ at: { file }, ruleId }) => {
    if (neverCaused.has(ruleId) || advanced.has(file)) return false;
    const stage = stages.get(file) ?? 2;
    return stage === 2 ? advanced.size === 0 : stage === 0;
  });
}

/**
 * Whether a file of a wrong shape is wrong in new ways. What a cause has kept from sight comes in its place, such as the
 * keys that are missing in a mapping which is one now; then there are fewer all the same.
 */
function hasNewShape(before: ReadFile, after: ReadFile, made: readonly Fixable[]): boolean {
  const [old, now] = [before.schemaFindings, after.schemaFindings];
  const count = made.filter(({ at }) => at.file === after.path).length;
  return newIn(old, now).length > 0 && now.length > old.length - count;
}

/** Whether a file is read up to a later line than before. */
function isFurtherOn({ problem: before }: ReadFile, { problem: after }: ReadFile): boolean {
  return before !== undefined && after !== undefined && after.at.start.line > before.at.start.line;
}

type Said = Pick<Diagnostic, 'at' | 'message'> & { readonly ruleId?: string };

/** What is reported more often than before, anywhere in its file. */
function newIn<Kind extends Said>(before: readonly Said[], after: readonly Kind[]): readonly Kind[] {
  const counts = new Map<string, number>();
  for (const one of before) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  return after.filter((one) => {
    const left = counts.get(keyOf(one)) ?? 0;
    counts.set(keyOf(one), left - 1);
    return left <= 0;
  });
}

function keyOf({ ruleId = '', at, message }: Said): string {
  return JSON.stringify([ruleId, at.file, message]);
}
