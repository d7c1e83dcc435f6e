import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readMutations } from '../control-plane/audit-log.ts';
import type { Narrator } from './narrator.ts';
import type { Stage } from './stage.ts';
import { clusterFileText } from './temporary-register.ts';

/** The first half: a register with one cluster of each main shape is written, committed, planned and applied. */
export async function tellRegistering(
  narrator: Narrator,
  stage: Stage,
  register: string,
  secrets: string,
): Promise<void> {
  narrator.chapter('A key for the credentials');
  narrator.say(
    'Kubeconfigs enter Git only sealed with age. This makes a key pair; the public half goes into the register,',
  );
  narrator.say('the private half, the identity, would go into the GitLab variable AGE_IDENTITY. It is not shown here.');
  const { stdout } = await narrator.run(npm('seal', '--init'), { secret: true });
  narrator.setVariable('AGE_IDENTITY', stdout.trim());
  narrator.say('And a second one, kept by somebody else: a lost key would lose the fleet.');
  await narrator.run(npm('seal', '--init'), { secret: true });

  narrator.chapter('Describe the clusters');
  narrator.say('One YAML file a cluster: a host, a physical worker for deployments, a virtual worker for pipelines.');
  narrator.say(
    'What they get is in components/: one ApplicationSet of Argo CD each, which selects clusters by their shape.',
  );
  const write = async (name: string, spec: Readonly<Record<string, string | number>>): Promise<void> => {
    const content = clusterFileText(name, spec);
    await writeFile(join(register, 'clusters', `${name}.yaml`), content);
    narrator.show(`clusters/${name}.yaml`, content);
  };
  const virtualUrl = `https://127.0.0.1:${stage.virtualPort}`;
  await write('shanghai', { apiServer: stage.host.server, clusterType: 'physical', usage: 'host' });
  await write('prod-eu', {
    apiServer: stage.worker.server,
    clusterType: 'physical',
    usage: 'worker',
    workerType: 'deployment',
  });
  const teamA = { apiServer: virtualUrl, clusterType: 'virtual', usage: 'worker', workerType: 'pipeline' };
  await write('team-a', { ...teamA, hostCluster: 'shangai' });

  narrator.chapter('Seal the credentials of the physical clusters');
  for (const [name, plane] of [
    ['shanghai', stage.host],
    ['prod-eu', stage.worker],
  ] as const) {
    const path = join(secrets, `${name}.kubeconfig`);
    await writeFile(path, plane.adminKubeconfig);
    await chmod(path, 0o600);
    await narrator.run(npm('seal', name, path));
  }

  narrator.chapter('Commit: the hook checks the whole register');
  narrator.say(
    'The host of team-a is misspelt on purpose. The commit is refused, nothing is lost. (Everything here runs',
  );
  narrator.say('on this machine, so the rule reachable-address warns about each address.)');
  await narrator.run(['git', 'add', '.']);
  await narrator.run(['git', 'commit', '--quiet', '-m', 'Register shanghai, prod-eu and team-a'], { refused: true });
  narrator.say('So the name is corrected, and the commit goes through.');
  await write('team-a', { ...teamA, hostCluster: 'shanghai' });
  await narrator.run(['git', 'commit', '--quiet', '-a', '-m', 'Register shanghai, prod-eu and team-a']);

  narrator.chapter('Plan and apply');
  narrator.say('In GitLab the merge request shows the plan, and the pipeline of the default branch applies it.');
  await narrator.run(npm('plan', '--live'));
  narrator.say('Argo CD and vcluster cannot run here. A stand-in plays their part at the API; it installs nothing.');
  await narrator.run(npm('apply', '--wait'));
  await narrator.run(npm('status'));

  narrator.chapter('Apply again: nothing to do');
  const before = (await readMutations(stage.management.auditLog)).length;
  await narrator.run(npm('apply'));
  const written = (await readMutations(stage.management.auditLog)).slice(before).filter(isApply);
  const others = written.filter(({ resource }) => resource !== 'leases');
  narrator.say(`The API server's audit log counts ${written.length} writes to the Lease and ${others.length} others.`);
  if (others.length > 0) throw new Error(`the second apply wrote ${others.map(({ resource }) => resource).join(', ')}`);
}

/** The refused deletion, which breaks nothing and can be shown at any time. */
export async function tellRefusedRemoval(narrator: Narrator): Promise<void> {
  narrator.chapter('Delete the host: refused, a virtual cluster runs on it');
  await narrator.run(['git', 'rm', '--quiet', 'clusters/shanghai.yaml', 'clusters/shanghai.kubeconfig.age']);
  await narrator.run(['git', 'commit', '--quiet', '-m', 'Unregister shanghai'], { refused: true });
}

/** The second half: the right deletions, in whatever order Git holds them; apply keeps theirs. */
export async function tellUnregistering(narrator: Narrator): Promise<void> {
  narrator.chapter('Delete both: the virtual cluster goes first, then its host');
  await narrator.run(['git', 'rm', '--quiet', 'clusters/team-a.yaml']);
  await narrator.run(['git', 'commit', '--quiet', '-m', 'Unregister team-a and its host shanghai']);
  await narrator.run(npm('plan', '--live'));
  await narrator.run(npm('apply'));
  await narrator.run(npm('status'));
}

/** Whether a write is the kit's own; the stand-in writes as administrator. */
function isApply({ user, dryRun }: { readonly user: string; readonly dryRun: boolean }): boolean {
  return user.endsWith(':nautes-tenant-apply') && !dryRun;
}

function npm(verb: string, ...args: readonly string[]): readonly string[] {
  return ['npm', 'run', '--silent', verb, ...(args.length === 0 ? [] : ['--', ...args])];
}
