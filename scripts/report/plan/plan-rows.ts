import type { ComponentAction } from '../../plan/components/component-change.ts';
import { subjectTitle, type Action, type Change, type Plan } from '../../plan/plan.ts';
import { defined } from '../../text/defined.ts';
import {
  belowMinimumText,
  driftText,
  effectsOfComponent,
  effectsOnCluster,
  fieldText,
  notComparedText,
  warningTexts,
  type EffectText,
  type PlanStyle,
} from './plan-text.ts';

/** One thing that changes, for a table. */
export interface PlanRow {
  readonly action: Action | ComponentAction;
  readonly isRemoval: boolean;
  readonly name: string;
  /** The shape of a cluster. */
  readonly shape?: string;
  readonly origin?: { readonly file: string; readonly line: number };
  readonly details: readonly Detail[];
}

/** One line of what changes; a verb is a word of ours, the text is from a repository. */
export interface Detail {
  readonly kind: 'field' | 'effect' | 'loss' | 'warning';
  readonly verb?: string;
  readonly text: string;
}

/** What a row shows about a cluster or component besides its change. */
export interface Remark {
  readonly name: string;
  readonly text: string;
}

/** The changes of clusters, what destroys first; at most so many. */
export function clusterRows(plan: Plan, style: PlanStyle, most?: number): readonly PlanRow[] {
  const rank = ({ action, components }: Change): number =>
    action === 'unregister' ? 0 : components.loses.length > 0 ? 1 : 2;
  return [...plan.changes]
    .sort((left, right) => rank(left) - rank(right))
    .slice(0, most)
    .map((change) => ({
      ...{ action: change.action, isRemoval: change.action === 'unregister', name: change.cluster },
      ...defined({ origin: change.origin }),
      shape: change.shape,
      details: [
        ...change.fields.map((field) => ({ kind: 'field', text: fieldText(field) }) as const),
        ...effectsOnCluster(change.components).map(effectDetail),
        ...warningTexts(change, style).map((text) => ({ kind: 'warning', text }) as const),
      ],
    }));
}

/** The changes of components, what destroys first; at most so many. */
export function componentRows(plan: Plan, most?: number): readonly PlanRow[] {
  return [...plan.components]
    .sort((left, right) => Number(right.losing.length > 0) - Number(left.losing.length > 0))
    .slice(0, most)
    .map((change) => ({
      ...{ action: change.action, isRemoval: change.action === 'remove', name: change.component },
      ...defined({ origin: change.origin }),
      details: [
        ...effectsOfComponent(change).map(effectDetail),
        ...change.fields.map((field) => ({ kind: 'field', text: fieldText(field) }) as const),
      ],
    }));
}

function effectDetail({ verb, what, isLoss }: EffectText): Detail {
  return { kind: isLoss ? 'loss' : 'effect', verb, text: what };
}

/** What is refused, one line a reason. */
export function blockedRemarks({ blocked }: Plan): readonly Remark[] {
  return blocked.flatMap(({ subject, reasons }) => reasons.map((text) => ({ name: subjectTitle(subject), text })));
}

/** What exists and no file asks for. */
export function driftRemarks({ drift }: Plan): readonly Remark[] {
  return drift.map((subject) => ({ name: subjectTitle(subject), text: driftText(subject) }));
}

/** Clusters whose credential was not compared. */
export function credentialRemarks({ notCompared = [] }: Plan): readonly Remark[] {
  return notCompared.map((one) => ({ name: one.cluster, text: notComparedText(one) }));
}

/** Clusters whose Kubernetes is too old. */
export function kubernetesRemarks({ belowMinimum = [] }: Plan): readonly Remark[] {
  return belowMinimum.map((one) => ({ name: one.cluster, text: belowMinimumText(one) }));
}

/** Where GitLab shows the line that asks for a change; undefined when unknown, or no line does. */
export function linkTo(origin: PlanRow['origin'], { source }: PlanStyle): string | undefined {
  if (origin === undefined || source === undefined) return undefined;
  const path = origin.file.split('/').map(encodeStrictly).join('/');
  return `${source}/${path}#L${origin.line}`;
}

/** Also what ends a link in markdown. */
function encodeStrictly(part: string): string {
  return encodeURIComponent(part.toWellFormed()).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  );
}

/** The address of the commit's files, from the variables of a GitLab job; of the source branch where the job runs on a merge. */
export function sourceIn(environment: Readonly<Record<string, string | undefined>>): string | undefined {
  const commit = environment['CI_MERGE_REQUEST_SOURCE_BRANCH_SHA'] || environment['CI_COMMIT_SHA'] || '';
  const project = environment['CI_MERGE_REQUEST_SOURCE_PROJECT_URL'] || environment['CI_PROJECT_URL'] || '';
  const isAddress = /^https?:\/\/[\w.:-]+(?:\/[\w.-]+)+$/.test(project);
  return isAddress && /^[0-9a-f]{40,64}$/.test(commit) ? `${project}/-/blob/${commit}` : undefined;
}
