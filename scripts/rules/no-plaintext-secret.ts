import { sealedHeaderOf } from '../credential/sealed-header.ts';
import { clustersFolder, isClusterName, toClusterEntry } from '../register/layout.ts';
import { textReadBefore, type SourceFile } from '../register/source-file.ts';
import { toReadableText } from '../secrets/file-bytes.ts';
import { kubeconfigSign } from '../secrets/secret-text.ts';
import { minReasonLength, secretsOfFile } from '../secrets/secrets-of-file.ts';
import type { Finding } from '../text/diagnostic.ts';
import { topOf } from '../text/position.ts';
import type { Rule } from './engine/rule.ts';

/** Of each file the first secrets are reported; who removes them sees the next. */
export const noPlaintextSecret: Rule = {
  id: 'no-plaintext-secret',
  summary:
    'No file that the change touches contains a private key, a token, an age identity or a kubeconfig with its credential, in plain text or base64.',
  why: `Git keeps what was committed forever, so such a secret has to be replaced even if the next commit removes it. With a base, every commit of the change is searched, with its message and paths. To allow an example, write the comment "# nautes: allow-secret <reason>" (or with // or <!-- -->) on the same line or the one above; the reason has at least ${minReasonLength} characters.`,
  explains: ['kubeconfig-recipients'],
  *check({ touched }) {
    for (const file of touched) yield* fileFindings(file);
  },
};

const maxFindings = 20;
const ways = ['in plain text', 'encoded in base64', 'encoded in base64 twice', 'encoded in base64 three times'];
const rotate = 'rotate the credential if it was pushed';

/** The bytes in which nothing was found: where fixes are tried, nearly all files are searched again. */
const harmless = new WeakSet<Uint8Array>();

function* fileFindings(file: SourceFile): Iterable<Finding> {
  const { path, bytes, commit } = file;
  if (path.endsWith('.age') && sealedHeaderOf(bytes) !== undefined) return;
  if (commit !== undefined) return yield* passingFindings(file, commit);
  const sealedName = path.startsWith(`${clustersFolder}/`) ? sealedNameOf(path) : undefined;
  if (sealedName !== undefined && kubeconfigSign.test(toReadableText(bytes))) {
    const name = isClusterName(sealedName) ? sealedName : '<name>';
    const hint = `run "npm run seal -- ${name} <kubeconfig file>", and ${rotate}`;
    yield { at: topOf(path), message: 'file is an unencrypted kubeconfig, expected an armored age file', hint };
    return;
  }
  if (harmless.has(bytes)) return;
  const { secrets, bareComments } = secretsOfFile(path, bytes, textReadBefore(file));
  if (secrets.length === 0 && bareComments.length === 0) harmless.add(bytes);
  for (const { name, at, wrapped } of secrets.slice(0, maxFindings))
    yield { at, message: `${name} is here ${ways[wrapped]}`, hint: hintFor(name), isHidden: true };
  for (const at of bareComments.slice(0, maxFindings))
    yield {
      at,
      message: 'this comment allows no secret, because it gives no reason',
      hint: `add a reason of at least ${minReasonLength} characters, or remove the comment`,
    };
}

/** Secrets that a commit of the change brings in, and that the files as they will be do not hold. */
function* passingFindings({ path, bytes, isMessage }: SourceFile, commit: string): Iterable<Finding> {
  for (const { name, at, wrapped } of secretsOfFile(path, bytes).secrets.slice(0, maxFindings)) {
    const where =
      isMessage === true
        ? 'in its message or in a path'
        : `on line ${at.start.line} of this file in commit ${commit.slice(0, 8)}`;
    yield {
      at: topOf(path),
      message: `${name} is ${where}, ${ways[wrapped]}, and stays in the history`,
      hint: `rewrite the commits without it, with "git rebase --interactive" or a squash, and ${rotate}`,
    };
  }
}

/** The cluster that a file is sealed for, by its name, however deep in the folder of the clusters it is. */
function sealedNameOf(path: string): string | undefined {
  const entry = toClusterEntry(path.slice(path.lastIndexOf('/') + 1));
  return entry?.kind === 'sealed' ? entry.name : undefined;
}

function hintFor(name: string): string {
  if (name.endsWith('kubeconfig'))
    return `remove it, seal the kubeconfig with "npm run seal -- <name> <kubeconfig file>", and ${rotate}`;
  return `remove it, and ${rotate}; above an example write "# nautes: allow-secret <your reason>"`;
}
