import { maxReleaseNameLength } from '../desired/components/application-set.ts';
import { sourcesOf, type ComponentFile } from '../register/components/component-file.ts';
import { componentNameIn } from '../register/layout.ts';
import type { Finding } from '../text/diagnostic.ts';
import { argoFindings } from './components/argo-findings.ts';
import { catalogueFindings } from './components/catalogue-findings.ts';
import { looseVersionOf } from './components/pinned-version.ts';
import type { Rule } from './engine/rule.ts';

/** With ssh a user name alone is no secret. */
const credentialInUrl = /^(?:https?:\/\/[^\s/]*@|[a-z+]+:\/\/[^\s/:@]*:[^\s/@]*@)/i;

/** Argo CD's types judge the files that the change touches: the others were judged when they came. */
export const componentValid: Rule = {
  id: 'component-valid',
  summary:
    'A component file is an ApplicationSet that Argo CD accepts, with pinned versions and a place in the catalogue.',
  why: 'Argo CD silently installs nothing from a file that it rejects; an unpinned version can change the fleet at any time; a password in a URL stays in Git.',
  *check({ components, files, sources }, { argoCheck }) {
    for (const { path, schemaFindings } of files)
      if (schemaFindings.length > 0 && componentNameIn(path) !== undefined) yield* schemaFindings;
    const untouched = new Set(sources.filter(({ isUntouched }) => isUntouched === true).map(({ path }) => path));
    for (const component of components.values()) {
      if (!untouched.has(component.path)) {
        if (argoCheck === undefined) throw new TypeError(`nothing to check ${component.path} with`);
        yield* argoFindings(component, argoCheck(component.document.value));
      }
      yield* sourceFindings(component);
    }
    yield* catalogueFindings([...components.values()]);
  },
};

function* sourceFindings(component: ComponentFile): Iterable<Finding> {
  const { spec, document } = component;
  const sources = sourcesOf(component);
  if (sources.length === 0) {
    const message = 'component has no source, so it installs nothing';
    yield {
      at: document.atKey('/spec/template/spec'),
      message,
      hint: 'write the chart or the repository under source',
    };
  }
  const isSingle = spec.template.spec.source !== undefined;
  for (const [index, source] of sources.entries()) {
    const number = isSingle ? index - 1 : index;
    const pointer = `/spec/template/spec/${number === -1 ? 'source' : `sources/${number}`}`;
    if (source.repoURL !== undefined && credentialInUrl.test(source.repoURL))
      yield {
        at: document.at(`${pointer}/repoURL`),
        message: 'the URL of the source contains a user name or a password',
        hint: 'remove it, give Argo CD the credential in a repository Secret, and rotate it if it was pushed',
      };
    const loose = looseVersionOf(source);
    if (loose !== undefined)
      yield {
        at: document.at(`${pointer}/targetRevision`),
        message: `version ${loose}`,
        hint: source.chart === undefined ? 'write a release tag such as "v1.2.0"' : 'write one version such as "1.2.0"',
      };
    const release = source.helm?.releaseName;
    if (release !== undefined && release.length > maxReleaseNameLength)
      yield {
        at: document.at(`${pointer}/helm/releaseName`),
        message: `Helm release name is ${release.length} characters long, at most ${maxReleaseNameLength} are allowed`,
        hint: 'shorten it',
      };
  }
}
