import type { Applied } from '../../plan/outcome.ts';
import { reportOutcomesJson } from '../json.ts';
import { outcomeNames } from '../names.ts';
import { reportOutcomesText } from './outcomes-text.ts';
import { toYaml } from '../yaml.ts';

/** The forms that the result of an apply has. */
export const outcomeFormats = ['text', 'json', 'yaml', 'name'] as const;

/** What an apply did, in one of its forms. */
export function reportOutcomes(format: (typeof outcomeFormats)[number], applied: Applied): string {
  if (format === 'text') return reportOutcomesText(applied);
  if (format === 'name') return outcomeNames(applied);
  return format === 'json' ? reportOutcomesJson(applied) : toYaml(reportOutcomesJson(applied));
}
