/** The templates that can be chosen, the one that comes with the product first; and one whole. */
import { z } from 'zod';
import { query } from '../../platform/query.ts';
import { TemplateField } from './actions/open.ts';
import { itemsOf, READ } from './self-inspections.ts';
import { getTemplate, listTemplates } from './store/templates.ts';
import { BUILT_IN } from './template/built-in.ts';

export const templates = query({
  name: 'self-inspections.templates',
  input: z.strictObject({}),
  by: READ,
  recorded: 'no',
  async run({ sql, unitId }) {
    const { code, version, title } = BUILT_IN;
    const own = await listTemplates(sql, unitId);
    const first = { templateId: null, code, version, title, source: 'built-in' as const };
    return {
      rows: [{ ...first, createdAt: null, retiredAt: null, items: itemsOf(BUILT_IN).length }, ...own],
    };
  },
});

export const template = query({
  name: 'self-inspections.template',
  input: z.strictObject(TemplateField),
  by: READ,
  recorded: 'no',
  async run({ sql, unitId }, { selfInspectionTemplateId: chosen }) {
    return chosen === undefined ? { template: BUILT_IN, retiredAt: null } : getTemplate(sql, unitId, chosen);
  },
});
