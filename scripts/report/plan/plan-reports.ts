import type { Surroundings } from '../../cli/verb.ts';
import type { Plan } from '../../plan/plan.ts';
import { clusterUsers } from '../../register/products/cluster-uses.ts';
import type { Repository } from '../../register/repository.ts';
import type { Diagnostic } from '../../text/diagnostic.ts';
import { reportDiagnosticText } from '../diagnostics/diagnostics-text.ts';
import { reportPlanJson } from '../json.ts';
import { planNames } from '../names.ts';
import { reportPlanHtml } from './plan-html.ts';
import { reportPlanMarkdown } from './plan-markdown.ts';
import { sourceIn } from './plan-rows.ts';
import { reportPlanText, type PlanStyle } from './plan-text.ts';
import { reportTerraformCounts } from './terraform-counts.ts';
import { toYaml } from '../yaml.ts';

/** The forms that a plan has. */
export const planFormats = ['text', 'json', 'yaml', 'name', 'markdown', 'html', 'terraform'] as const;

/** A plan in one of its forms. */
export function reportPlan(format: (typeof planFormats)[number], plan: Plan, style: PlanStyle): string {
  if (format === 'text') return reportPlanText(plan, style);
  if (format === 'json') return reportPlanJson(plan);
  if (format === 'yaml') return toYaml(reportPlanJson(plan));
  if (format === 'name') return planNames(plan);
  if (format === 'markdown') return reportPlanMarkdown(plan, style);
  return format === 'html' ? reportPlanHtml(plan, style) : reportTerraformCounts(plan);
}

/** What a merge request shows of a plan, by file name. */
export function planReportFiles(plan: Plan, style: PlanStyle): Readonly<Record<string, string>> {
  return {
    'plan.html': reportPlanHtml(plan, style),
    'plan.md': reportPlanMarkdown(plan, style),
    'terraform.json': reportTerraformCounts(plan),
  };
}

/** What is known beside a plan: who uses the clusters, what the rules let pass in the files that a change touches, and where GitLab shows them. */
export function planContext(
  call: Pick<Surroundings, 'environment' | 'now'>,
  {
    head,
    base,
    diagnostics,
  }: {
    readonly head: Repository;
    readonly base: Repository | undefined;
    readonly diagnostics: readonly Diagnostic[];
  },
): PlanStyle {
  const touched = new Set(base === undefined ? [] : head.touched.map(({ path }) => path));
  const texts = new Map(head.files.map(({ path, text }) => [path, text]));
  const isAbout = ({ at, related = [] }: Diagnostic): boolean =>
    [{ at }, ...related].some((place) => touched.has(place.at.file));
  return {
    today: call.now(),
    expiryWarningDays: head.tenant?.settings.expiryWarningDays,
    users: clusterUsers(base === undefined ? [head] : [base, head]),
    source: sourceIn(call.environment),
    warnings: diagnostics.filter(isAbout).map((diagnostic) => reportDiagnosticText(diagnostic, texts)),
  };
}
