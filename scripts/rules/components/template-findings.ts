import { applicationNameTemplate } from '../../desired/components/application-set.ts';
import { argoProject, cascadeFinalizer } from '../../desired/vcluster-application.ts';
import { argoNamespace } from '../../kubernetes/objects/management-namespaces.ts';
import type { ComponentFile } from '../../register/components/component-file.ts';
import type { Finding } from '../../text/diagnostic.ts';

/** What gives a component's Applications another name, place or deletion than everything else relies on. */
export function* templateFindings({ name, metadata: own, spec, document }: ComponentFile): Iterable<Finding> {
  const finding = (pointer: string, message: string, hint: string): Finding => ({
    at: document.at(pointer),
    message,
    hint,
  });
  if (spec['goTemplate'] !== true)
    yield finding(
      '/spec/goTemplate',
      'goTemplate is not switched on',
      'write "goTemplate: true" and goTemplateOptions: ["missingkey=error"] under spec',
    );
  const options = spec['goTemplateOptions'];
  if (spec['goTemplate'] === true && !(Array.isArray(options) && options.includes('missingkey=error'))) {
    const message = 'a value that a cluster lacks would be left empty';
    yield finding('/spec/goTemplateOptions', message, 'write goTemplateOptions: ["missingkey=error"] under spec');
  }
  if (spec['templatePatch'] !== undefined) {
    const message = 'templatePatch can undo everything that is checked here';
    yield { at: document.atKey('/spec/templatePatch'), message, hint: 'write it into the template' };
  }

  if (own.namespace !== undefined && own.namespace !== argoNamespace) {
    const message = `the ApplicationSet is in namespace "${own.namespace}", expected "${argoNamespace}"`;
    yield finding('/metadata/namespace', message, 'remove it');
  }
  const { metadata, spec: application } = spec.template;
  const wanted = applicationNameTemplate(name);
  if (withoutBlanks(metadata.name) !== withoutBlanks(wanted))
    yield finding(
      '/spec/template/metadata/name',
      `the Applications are named "${metadata.name}", expected "${wanted}"`,
      `write name: "${wanted}", one Application for each cluster`,
    );
  if (metadata.namespace !== undefined && metadata.namespace !== argoNamespace) {
    const message = `the Applications are in namespace "${metadata.namespace}", expected "${argoNamespace}"`;
    yield finding('/spec/template/metadata/namespace', message, 'remove it');
  }
  if (application.project !== argoProject)
    yield finding(
      '/spec/template/spec/project',
      `the project is "${application.project}", expected "${argoProject}"`,
      `write "project: ${argoProject}", the project of management/app-project.yaml`,
    );
  const { destination } = application;
  const place = destination.name ?? destination.server ?? '';
  if (
    !['{{.name}}', '{{.server}}'].includes(withoutBlanks(place)) ||
    (destination.name ?? '') + (destination.server ?? '') !== place
  )
    yield finding(
      `/spec/template/spec/destination/${destination.name === undefined ? 'server' : 'name'}`,
      'the destination is not the selected cluster',
      'write name: "{{ .name }}" under destination',
    );
  if (destination.namespace === undefined || destination.namespace.includes('{{')) {
    const message = 'the destination names no namespace that is the same on every cluster';
    yield finding('/spec/template/spec/destination/namespace', message, 'write "namespace: <name>" under destination');
  }
  yield* deletionFindings({ spec, document });
}

/** What keeps Argo CD from deleting Applications, or what they installed, when a cluster is not selected any more. */
function* deletionFindings({ spec, document }: Pick<ComponentFile, 'spec' | 'document'>): Iterable<Finding> {
  const policy = (spec['syncPolicy'] ?? {}) as Readonly<Record<string, unknown>>;
  const { applicationsSync } = policy;
  if (applicationsSync === 'create-only' || applicationsSync === 'create-update')
    yield {
      at: document.at('/spec/syncPolicy/applicationsSync'),
      message: `applicationsSync "${applicationsSync}" never deletes an Application, so no cluster could be unregistered`,
      hint: 'remove it, or write "sync"',
    };
  if (policy['preserveResourcesOnDeletion'] === true)
    yield {
      at: document.at('/spec/syncPolicy/preserveResourcesOnDeletion'),
      message: 'preserveResourcesOnDeletion leaves everything behind on an unregistered cluster',
      hint: 'remove it',
    };
  const { finalizers } = spec.template.metadata;
  if (finalizers !== undefined && finalizers.length > 0 && !finalizers.some((one) => one.startsWith(cascadeFinalizer)))
    yield {
      at: document.at('/spec/template/metadata/finalizers/0'),
      message: 'with these finalizers, deleting an Application leaves everything it installed behind',
      hint: `add "${cascadeFinalizer}"`,
    };
}

function withoutBlanks(template: string): string {
  const parts = template.split(/(\{\{-?|-?\}\})/);
  return parts
    .map((part, index) => {
      const inside = parts[index - 1]?.startsWith('{{') === true ? part.trimStart() : part;
      return parts[index + 1]?.endsWith('}}') === true ? inside.trimEnd() : inside;
    })
    .join('');
}
