import { toApplicationSet, type ApplicationSet } from '../../desired/components/application-set.ts';
import { resources } from '../../kubernetes/objects/resources.ts';
import { compareApplicationSet, type ComponentChange } from '../../plan/components/component-change.ts';
import { componentTitle } from '../../plan/plan.ts';
import { StepFailure, type ApplyContext } from '../apply-context.ts';
import { waitFor } from '../wait-for.ts';
import { tryObject, writeObject } from '../write-object.ts';

/** Makes the ApplicationSet of a component what its file says; Argo CD does the rest on each cluster that it selects. */
export async function installComponent(context: ApplyContext, { component }: ComponentChange): Promise<void> {
  const { components, tenant, commit, writer, progress } = context;
  const file = components.get(component);
  if (file === undefined) throw new TypeError(`a plan installs component "${component}", which has no file`);
  const { applicationSet } = resources;
  const found = await outliveRemoval(context, component);
  const write = { resource: applicationSet, object: toApplicationSet(tenant, file, commit), found };
  await tryObject(writer, write, compareApplicationSet);
  progress.step(componentTitle(component), 'writing its ApplicationSet');
  const written = await writeObject(writer, write);
  if (written.metadata.uid !== undefined) context.ownSets.add(written.metadata.uid);
}

/** Applying onto an object that is being deleted succeeds, and then it vanishes: gives back what is there to stay. */
async function outliveRemoval(context: ApplyContext, component: string): Promise<ApplicationSet | undefined> {
  const of = componentTitle(component);
  const settled = await waitFor(context, { of, doing: 'waiting until the old ApplicationSet is gone' }, async () => {
    const set = await context.reader.find<ApplicationSet>(resources.applicationSet, component);
    return set?.metadata.deletionTimestamp === undefined ? { set } : undefined;
  });
  if (settled !== undefined) return settled.set;
  throw new StepFailure(
    `the old ApplicationSet "${component}" is still being deleted; the next apply goes on`,
    'waiting',
  );
}
