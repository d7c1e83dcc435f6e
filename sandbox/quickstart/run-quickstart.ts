import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onInterruption, removeFolderNow } from '../control-plane/cleanup.ts';
import { interruption, Narrator } from './narrator.ts';
import { ProgressLine } from './progress-line.ts';
import { setStage, type Stage } from './stage.ts';
import { tellApplying, tellPlanning, tellRefusedRemoval, tellUnregistering, tellWriting } from './story.ts';
import { makeTemporaryRegister } from './temporary-register.ts';

/** What the quickstart is given. */
interface QuickstartOptions {
  /** Stop after the clusters are registered and leave everything running until interrupted. */
  readonly keep: boolean;
  readonly tell: (text: string) => void;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly interrupted: AbortSignal;
}

const namesOnThisMachine = pathToFileURL(join(import.meta.dirname, 'names-on-this-machine.js')).href;

/** Plays the whole story in a temporary folder; whatever it starts is stopped and removed, however it ends. */
export async function runQuickstart(options: QuickstartOptions): Promise<void> {
  const { tell } = options;
  await import(namesOnThisMachine);
  const progress = new ProgressLine(process.stderr);
  const kit = dirname(dirname(import.meta.dirname));
  const directory = await mkdtemp(join(tmpdir(), 'nautes-quickstart-'));
  const withdraw = onInterruption(() => removeFolderNow(directory));
  try {
    const stage = await setStage({ kit, directory, progress: progress.say });
    try {
      await playOn(stage, { ...options, kit, directory, progress });
    } finally {
      await stage.stop();
    }
  } catch (error) {
    // A terminal interrupts all that runs, so whatever fails then fails because of that.
    throw options.interrupted.aborted ? interruption() : error;
  } finally {
    removeFolderNow(directory);
    withdraw();
  }
  tell('Everything is stopped and removed.');
}

async function playOn(
  stage: Stage,
  options: QuickstartOptions & { readonly kit: string; readonly directory: string; readonly progress: ProgressLine },
): Promise<void> {
  const { tell, interrupted } = options;
  const start = performance.now();
  const register = join(options.directory, 'register');
  const secrets = join(options.directory, 'kubeconfigs');
  const kubeconfig = join(secrets, 'management');
  await mkdir(secrets, { mode: 0o700 });
  await makeTemporaryRegister(options.kit, register);
  const environment = storyEnvironment(options.environment, kubeconfig);
  const narrator = new Narrator({ tell, directory: register, environment, interrupted });
  narrator.chapter('A register');
  narrator.say('A register is a clone of this repository: here a temporary one, with the real commit hook.');
  await narrator.run(['git', 'init', '--quiet', '--initial-branch=main']);
  await narrator.run(['git', 'add', '.']);
  await narrator.run(['git', 'commit', '--quiet', '-m', 'Begin with the kit']);
  await narrator.run(['npm', 'run', '--silent', 'prepare']);
  await tellWriting(narrator, stage, { register, secrets });
  await tellPlanning(narrator);
  await tellRefusedRemoval(narrator);
  const { management, applyKubeconfig } = await options.progress.during(stage.opened);
  await writeFile(kubeconfig, applyKubeconfig, { mode: 0o600 });
  await tellApplying(narrator, management);
  if (options.keep) {
    const admin = join(secrets, 'management-admin');
    await writeFile(admin, management.adminKubeconfig, { mode: 0o600 });
    await waitForInterruption(interrupted, () => tell(keepText(admin, register)));
    return;
  }
  await tellUnregistering(narrator);
  tell(`\nThat was the whole story, in ${((performance.now() - start) / 1000).toFixed(0)} seconds.`);
}

/** The story's commands must not find a cluster, key or identity of the person who runs it. */
function storyEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
  kubeconfig: string,
): NodeJS.ProcessEnv {
  const foreign = /^(GIT_|AGE_|KUBE|CI$|CI_|GITLAB_|npm_|INIT_CWD$|HUSKY)/;
  const kept = Object.entries(environment).filter(([name]) => !foreign.test(name));
  const person = { NAME: 'Quickstart', EMAIL: 'quickstart@example.com' };
  return {
    ...Object.fromEntries(kept),
    NO_COLOR: '1',
    NODE_OPTIONS: `--import=${namesOnThisMachine}`,
    KUBECONFIG: kubeconfig,
    GIT_AUTHOR_NAME: person.NAME,
    GIT_AUTHOR_EMAIL: person.EMAIL,
    GIT_COMMITTER_NAME: person.NAME,
    GIT_COMMITTER_EMAIL: person.EMAIL,
  };
}

function keepText(kubeconfig: string, register: string): string {
  return [
    '',
    'Everything keeps running until Ctrl-C. In another terminal:',
    `  export KUBECONFIG=${kubeconfig}`,
    '  kubectl get clusters.nautes.resource.nautes.io -A',
    '  kubectl get secrets -n argocd -l argocd.argoproj.io/secret-type=cluster',
    `  export NODE_OPTIONS=--import=${namesOnThisMachine}`,
    `  cd ${register}`,
  ].join('\n');
}

async function waitForInterruption(interrupted: AbortSignal, ready: () => void): Promise<void> {
  const heartbeat = setInterval(() => undefined, 60_000);
  const over = new Promise<void>((resolve) => interrupted.addEventListener('abort', () => resolve(), { once: true }));
  ready();
  if (!interrupted.aborted) await over;
  clearInterval(heartbeat);
}
