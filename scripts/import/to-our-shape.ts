import type { ClusterDraft } from './cluster-draft.ts';
import { dropForeignComponents, trimComponents } from './components.ts';
import { deriveHosts, derivePort, deriveWorkerType } from './derived-settings.ts';
import { dropForeignSettings, leaveOutDefaults } from './left-out-settings.ts';
import { moveAdditions, noteMoves } from './moved-additions.ts';
import { isMapping } from './source-node.ts';

/** Makes a cluster file's spec of what a source said: one place for each setting, and nothing that is filled in anyway. */
export function toOurShape(work: ClusterDraft): void {
  deriveWorkerType(work);
  dropForeignComponents(work);
  const moves = moveAdditions(work);
  dropForeignSettings(work);
  trimComponents(work);
  deriveHosts(work);
  derivePort(work);
  leaveOutDefaults(work);
  noteMoves(work, moves);
  noteLeftOut(work);
  noteWrongGroup(work);
}

function noteLeftOut(work: ClusterDraft): void {
  const components = work.leftOut.filter((key) => key.startsWith('componentsList.')).length;
  const settings = work.leftOut.filter((key) => !key.startsWith('componentsList.'));
  const counted = components === 0 ? [] : [`${components} ${components === 1 ? 'component' : 'components'}`];
  const all = [...settings, ...counted].join(', ');
  if (all !== '') work.note('', `left out what is filled in anyway: ${all}`);
}

/** A mistake of every example of Nautes: roles are in another group, so the grant has no effect. */
function noteWrongGroup(work: ClusterDraft): void {
  const grants = Object.values(work.mapping('productAllowedClusterResources')).flat();
  if (grants.some((grant) => isMapping(grant) && grant['group'] === 'authorization.k8s.io'))
    work.note(
      '/spec/productAllowedClusterResources',
      'kept group "authorization.k8s.io", which has no roles: they are in "rbac.authorization.k8s.io"',
    );
}
