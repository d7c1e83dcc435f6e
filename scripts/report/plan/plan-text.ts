import { styleText } from 'node:util';
import { nearEndOf } from '../../credential/credential-facts.ts';
import type { ComponentSteps } from '../../desired/components/effect.ts';
import type { FieldChange } from '../../plan/compare/compare-values.ts';
import { exchangePath, rotationIn, rotationText } from '../../plan/compare/credential-change.ts';
import type { BelowMinimum } from '../../plan/components/below-minimum.ts';
import type { ComponentAction, ComponentChange } from '../../plan/components/component-change.ts';
import {
  losingClusters,
  subjectTitle,
  type Action,
  type Change,
  type NotCompared,
  type Plan,
  type Subject,
} from '../../plan/plan.ts';
import type { ClusterUser } from '../../register/products/cluster-uses.ts';
import { defaultExpiryWarningDays } from '../../register/tenant-file.ts';
import { toPrintable } from '../../text/words.ts';

const signs = {
  register: ['+', 'green'],
  install: ['+', 'green'],
  update: ['~', 'yellow'],
  unregister: ['-', 'red'],
  remove: ['-', 'red'],
} as const satisfies Record<Action | ComponentAction, readonly [string, string]>;

/** How a plan is written. */
export interface PlanStyle {
  /** For terminals. */
  readonly colour?: boolean;
  /** Credentials that end soon after this day are pointed out. */
  readonly today?: Date;
  readonly expiryWarningDays?: number | undefined;
  /** Who uses each cluster, before or after the change. */
  readonly users?: ReadonlyMap<string, readonly ClusterUser[]>;
  /** The address below which GitLab shows the files of the commit. */
  readonly source?: string | undefined;
  /** What the rules say of the files that the change touches and let pass, as text. */
  readonly warnings?: readonly string[];
}

/** A plan as a person reads it: one line a cluster like a diff, removals last, then the count. */
export function reportPlanText(plan: Plan, options: PlanStyle = {}): string {
  const { belowMinimum = [] } = plan;
  const width = Math.max(
    0,
    ...plan.changes.map(({ cluster }) => cluster.length),
    ...plan.components.map(({ component }) => component.length),
    ...plan.blocked.map(({ subject }) => subjectTitle(subject).length),
    ...plan.drift.map((subject) => subjectTitle(subject).length),
    ...notComparedOf(plan).map(({ cluster }) => cluster.length),
    ...belowMinimum.map(({ cluster }) => cluster.length),
  );
  const paint = (colour: 'green' | 'yellow' | 'red', text: string): string =>
    options.colour === true ? styleText(colour, text, { validateStream: false }) : text;
  const shown = (action: Action | ComponentAction, kind: string, name: string, lines: readonly Line[]): string[] => {
    const [sign, colour] = signs[action];
    const lead = `${sign} ${kind.padEnd('unregister'.length)} ${name.padEnd(width)}`;
    const indent = ' '.repeat(lead.length);
    return lines.map(({ text, isLoss }, index) =>
      paint(isLoss === true ? 'red' : colour, `${index === 0 ? lead : indent}  ${text}`),
    );
  };
  const lines = [
    ...plan.changes.flatMap((change) => shown(change.action, change.action, change.cluster, linesOf(change, options))),
    ...plan.components.flatMap((one) => shown(one.action, 'component', one.component, componentLinesOf(one))),
  ];
  for (const { subject, reasons } of plan.blocked)
    for (const reason of reasons)
      lines.push(paint('red', `! blocked    ${subjectTitle(subject).padEnd(width)}  ${reason}`));
  for (const subject of plan.drift)
    lines.push(paint('yellow', `? drift      ${subjectTitle(subject).padEnd(width)}  ${driftText(subject)}`));
  for (const one of notComparedOf(plan))
    lines.push(paint('yellow', `? credential ${one.cluster.padEnd(width)}  ${notComparedText(one)}`));
  for (const one of belowMinimum)
    lines.push(paint('yellow', `? kubernetes ${one.cluster.padEnd(width)}  ${belowMinimumText(one)}`));
  return [...lines, ...noteLines(plan), countLine(plan)].join('\n');
}

/** What a reader would otherwise have to trust: that no dependent of a kind can exist, and what was not compared. */
export function noteLines({ absentKinds = [], unreadKinds = [], leftOut = 0 }: Plan): readonly string[] {
  const [absent, unread] = [absentKinds.join(', '), unreadKinds.join(', ')];
  return [
    ...(absent === '' ? [] : [`note: the management cluster has no ${absent}, so none of these can use a cluster`]),
    ...(unread === ''
      ? []
      : [`note: this identity cannot read ${unread} objects, so they were not compared; apply compares them`]),
    ...(leftOut === 0
      ? []
      : [`note: ${leftOut} ${leftOut === 1 ? 'entry' : 'entries'} about other clusters not shown`]),
  ];
}

function notComparedOf({ notCompared = [] }: Plan): readonly NotCompared[] {
  return notCompared;
}

/** That nothing is known about a credential. */
export function notComparedText({ reason }: NotCompared): string {
  return toPrintable(`not compared: ${reason}; apply compares it`);
}

/** That a component cannot run on a cluster as it is. */
export function belowMinimumText({ component, version, minimum }: BelowMinimum): string {
  return toPrintable(
    `${component} needs Kubernetes ${minimum}, but the cluster had ${version} at the last apply; ` +
      'upgrade it, then run apply --preflight',
  );
}

/** The last line of a plan. */
export function countLine(plan: Plan): string {
  const count = (action: Action): number => plan.changes.filter((change) => change.action === action).length;
  const parts = [
    `${count('register')} to register`,
    `${count('update')} to update`,
    `${count('unregister')} to unregister`,
    ...(plan.blocked.length === 0 ? [] : [`${plan.blocked.length} blocked`]),
    ...(plan.drift.length === 0 ? [] : [`${plan.drift.length} drifted`]),
    `${plan.unchanged.length} unchanged`,
  ];
  const components = (['install', 'update', 'remove'] as const).flatMap((action) => {
    const changes = plan.components.filter((change) => change.action === action).length;
    return changes === 0 ? [] : [`${changes} to ${action}`];
  });
  const losing = losingClusters(plan).length;
  const unseen = notComparedOf(plan).length;
  return [
    parts.join(', '),
    ...(components.length === 0 ? [] : [`components: ${components.join(', ')}`]),
    ...(unseen === 0 ? [] : [`${unseen} ${unseen === 1 ? 'credential' : 'credentials'} not compared`]),
    ...(losing === 0 ? [] : [`${losing} ${losing === 1 ? 'cluster loses' : 'clusters lose'} components`]),
  ].join('; ');
}

/** One field's change on one line, such as `apiServer: https://a:6443 → https://b:6443`. */
export function fieldText(change: FieldChange): string {
  const { path, from, to } = change;
  const rotation = rotationIn(change);
  if (rotation !== undefined) return toPrintable(rotationText(rotation));
  if (path === exchangePath)
    return toPrintable(`${to === undefined ? 'no longer exchanges' : 'exchanges'} the credential for ${to ?? from}`);
  const text = to === undefined ? `removed ${from}` : from === undefined ? `added ${to}` : `${from} → ${to}`;
  return toPrintable(`${path}: ${text}`);
}

/** What a reviewer should know about the credential of a changed cluster: that it ends soon, or may be of another cluster. */
export function warningTexts({ credentialExpires, kubeconfigServer }: Change, style: PlanStyle): readonly string[] {
  const { today, expiryWarningDays = defaultExpiryWarningDays } = style;
  const end =
    today === undefined || credentialExpires === undefined
      ? undefined
      : nearEndOf(credentialExpires, today, expiryWarningDays);
  return [
    ...(end === undefined ? [] : [`credential ${end.words}`]),
    ...(kubeconfigServer === undefined
      ? []
      : [toPrintable(`the kubeconfig is for ${kubeconfigServer}, not for this cluster's apiServer`)]),
  ];
}

/** One line below a change; a loss is one of what Argo CD deletes. */
interface Line {
  readonly text: string;
  readonly isLoss?: boolean;
}

function linesOf(change: Change, style: PlanStyle): readonly Line[] {
  const place = change.origin === undefined ? 'no file' : `${change.origin.file}:${change.origin.line}`;
  return [
    { text: `${place}  ${change.shape}` },
    ...change.fields.map((field) => ({ text: fieldText(field) })),
    ...effectsOnCluster(change.components).map(toLine),
    ...warningTexts(change, style).map((text) => ({ text: `warning: ${text}` })),
  ];
}

function componentLinesOf(change: ComponentChange): readonly Line[] {
  const place = change.origin === undefined ? 'no file' : `${change.origin.file}:${change.origin.line}`;
  return [
    { text: place },
    ...effectsOfComponent(change).map(toLine),
    ...change.fields.map((field) => ({ text: fieldText(field) })),
  ];
}

function toLine({ verb, what, isLoss }: EffectText): Line {
  return { text: `${verb} ${what}`, isLoss };
}

/** What a change does to components, such as `loses` and `traefik, tekton`. */
export interface EffectText {
  readonly verb: string;
  readonly what: string;
  /** Whether Argo CD deletes what was installed. */
  readonly isLoss: boolean;
}

/** What becomes of a cluster's components, each verb that applies; what goes comes first. */
export function effectsOnCluster(steps: ComponentSteps): readonly EffectText[] {
  return (['loses', 'gets', 'keeps'] as const).flatMap((verb) =>
    steps[verb].length === 0 ? [] : [{ verb, what: steps[verb].join(', '), isLoss: verb === 'loses' }],
  );
}

/** On which clusters a component's change is felt, and which of them lose it. */
export function effectsOfComponent({ clusters, losing }: ComponentChange): readonly EffectText[] {
  const isAll = clusters.length === losing.length && losing.length > 0;
  return [
    ...(losing.length === 0 ? [] : [{ verb: 'withdrawn from', what: counted(losing), isLoss: true }]),
    ...(isAll ? [] : [{ verb: 'touches', what: counted(clusters), isLoss: false }]),
  ];
}

function counted(clusters: readonly string[]): string {
  if (clusters.length === 0) return 'no cluster';
  return `${clusters.length} ${clusters.length === 1 ? 'cluster' : 'clusters'}: ${clusters.join(', ')}`;
}

/** What exists and no file asks for, by its name in a plan: a cluster, or `component/<name>`. */
export function driftText({ kind }: Subject): string {
  const state = kind === 'component' ? 'installed' : 'registered';
  return `${state}, but no commit removed its file: left alone`;
}
