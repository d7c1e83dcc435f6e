import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readMutations } from '../control-plane/audit-log.ts';
import type { ControlPlane } from '../control-plane/control-plane.ts';
import type { Narrator } from './narrator.ts';
import type { Stage } from './stage.ts';
import { clusterFileText } from './temporary-register.ts';

/** The first part: one cluster of each main shape is written, sealed, refused and committed. It needs no API server. */
export async function tellWriting(
  narrator: Narrator,
  stage: Stage,
  { register, secrets }: { readonly register: string; readonly secrets: string },
): Promise<void> {
  narrator.chapter('Describe the clusters');
  narrator.say(
    'One YAML file for each cluster: a host, a physical worker for deployments, a virtual worker for pipelines.',
  );
  narrator.say('components/ says what each gets: Argo CD ApplicationSets, which select clusters by their labels.');
  narrator.say('(Everything runs on this machine. A stand-in for DNS resolves *.example.com to it.)');
  const write = async (name: string, spec: Readonly<Record<string, string | number>>): Promise<void> => {
    const content = clusterFileText(name, spec);
    await writeFile(join(register, 'clusters', `${name}.yaml`), content);
    narrator.show(`clusters/${name}.yaml`, content);
  };
  await write('shanghai', { apiServer: stage.host.address, clusterType: 'physical', usage: 'host' });
  await write('prod-eu', {
    apiServer: stage.worker.address,
    clusterType: 'physical',
    usage: 'worker',
    workerType: 'deployment',
  });
  const teamA = { apiServer: stage.virtual.address, clusterType: 'virtual', usage: 'worker', workerType: 'pipeline' };
  await write('team-a', { ...teamA, hostCluster: 'shangai' });

  narrator.chapter('Seal the credentials of the physical clusters');
  narrator.say('Git has kubeconfigs only encrypted with age. A key pair: its public half goes into the register, the');
  narrator.say('private half, the identity, would go into the GitLab variable AGE_IDENTITY. It is not shown here.');
  const { stdout } = await narrator.run(npm('seal', '--init'), { secret: true });
  narrator.setVariable('AGE_IDENTITY', stdout.trim());
  narrator.say('And a second one, kept by another person: losing the only key would lose the fleet.');
  await narrator.run(npm('seal', '--init'), { secret: true });
  for (const [name, { kubeconfig }] of [
    ['shanghai', stage.host],
    ['prod-eu', stage.worker],
  ] as const) {
    const path = join(secrets, `${name}.kubeconfig`);
    await writeFile(path, kubeconfig);
    await chmod(path, 0o600);
    await narrator.run(npm('seal', name, path));
  }

  narrator.chapter('Commit: the hook checks the whole register');
  narrator.say('The host of team-a is misspelt on purpose. The commit is refused, and nothing is lost.');
  await narrator.run(['git', 'add', '.']);
  await narrator.run(['git', 'commit', '--quiet', '-m', 'Register shanghai, prod-eu and team-a'], { refused: true });
  narrator.say('The name is corrected, and the commit goes through.');
  await write('team-a', { ...teamA, hostCluster: 'shanghai' });
  await narrator.run(['git', 'commit', '--quiet', '-a', '-m', 'Register shanghai, prod-eu and team-a']);
}

/** What a merge request shows, from the files alone. */
export async function tellPlanning(narrator: Narrator): Promise<void> {
  narrator.chapter('The plan that reviewers see in the merge request');
  await narrator.run(npm('plan', '--base', 'HEAD~1'));
}

/** The refused deletion. */
export async function tellRefusedRemoval(narrator: Narrator): Promise<void> {
  narrator.chapter('Delete the host: refused, a virtual cluster runs on it');
  await narrator.run(['git', 'rm', '--quiet', 'clusters/shanghai.yaml', 'clusters/shanghai.kubeconfig.age']);
  await narrator.run(['git', 'commit', '--quiet', '-m', 'Unregister shanghai'], { refused: true });
  await narrator.run(['git', 'reset', '--quiet', '--hard']);
}

/** Everything is registered at the API servers, and a second time nothing is left to do. */
export async function tellApplying(narrator: Narrator, management: ControlPlane): Promise<void> {
  narrator.chapter('Apply, as the pipeline of the default branch does');
  narrator.say('Argo CD and vcluster cannot run here. A stand-in plays their part at the API; it installs nothing.');
  await narrator.run(npm('plan', '--live'));
  await narrator.run(npm('apply', '--wait'));
  await narrator.run(npm('status'));

  narrator.chapter('Apply again: nothing to do');
  const before = (await readMutations(management.auditLog)).length;
  await narrator.run(npm('apply'));
  const written = (await readMutations(management.auditLog)).slice(before).filter(isApply);
  const others = written.filter(({ resource }) => resource !== 'leases');
  narrator.say(`The API server's audit log counts ${written.length} writes to the Lease and ${others.length} others.`);
  if (others.length > 0) throw new Error(`the second apply wrote ${others.map(({ resource }) => resource).join(', ')}`);
}

/** The right deletions, in whatever order Git holds them; apply keeps theirs. */
export async function tellUnregistering(narrator: Narrator): Promise<void> {
  narrator.chapter('Delete both: the virtual cluster goes first, then its host');
  const files = ['shanghai.yaml', 'shanghai.kubeconfig.age', 'team-a.yaml'].map((file) => `clusters/${file}`);
  await narrator.run(['git', 'rm', '--quiet', ...files]);
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
