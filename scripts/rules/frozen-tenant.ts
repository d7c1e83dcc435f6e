import type { ChangeRule } from './engine/rule.ts';

/** A register without clusters may still get its name: who begins with the kit has its components before anything else. */
export const frozenTenant: ChangeRule = {
  id: 'frozen-tenant',
  summary: 'The tenant keeps its name while the register has clusters.',
  why: "Registrations carry the tenant's name. Under a new name, apply would own none of them, and be refused for each cluster.",
  *checkChange(base, head) {
    const [before, after] = [base.tenant, head.tenant];
    if (before === undefined || after === undefined || before.settings.name === after.settings.name) return;
    if (base.declared.size === 0) return;
    yield {
      at: after.document.at('/name'),
      message: `tenant "${before.settings.name}" is renamed to "${after.settings.name}", but everything registered belongs to "${before.settings.name}"`,
      hint: 'undo this, or remove all clusters in an earlier merge request',
    };
  },
};
