/** The chart on paper, and the list of designations as a sheet. */
import { z } from 'zod';
import { printed } from '../../../exports/printed.ts';
import { tableExport } from '../../../exports/table-export.ts';
import { reference } from '../../../journal/entry.ts';
import { designationRole, END_REASON_NAMES } from '../../../law/needed-bodies.ts';
import { action, done } from '../../../platform/action.ts';
import { hashOf } from '../../../platform/files.ts';
import { getUnit } from '../../units/store/unit.ts';
import { gapsOf } from '../bodies.ts';
import { bodiesPaper } from '../documents-of-bodies.ts';
import { READ } from '../rules.ts';
import { type Designation, designationsOf, openDepartments } from '../store/designations.ts';
import { ofUnit } from '../within.ts';

export const printBodies = action({
  name: 'rules.print-bodies',
  input: z.strictObject({ language: z.enum(['zh', 'en']).default('zh') }),
  by: READ,
  within: ofUnit,
  async prepare({ read, unitId, now, timeZone, services }, { language }) {
    const parts = await read(async ({ sql, today }) => {
      const all = await designationsOf(sql, unitId, today);
      const gaps = gapsOf(all, await openDepartments(sql, unitId));
      return { all, gaps, unitName: (await getUnit(sql, unitId)).name };
    });
    const bytes = await printed(bodiesPaper({ ...parts, language, asOf: now, timeZone }), services.fontsRoot);
    const name = `${{ zh: '机构和人员', en: 'bodies' }[language]}.pdf`;
    return { file: { name, mediaType: 'application/pdf', bytes }, digest: reference(hashOf(bytes)) };
  },
  async run(_, __, { file, digest }) {
    return done({ result: { file }, record: { digest }, touched: 'nothing' });
  },
});

export const exportDesignations = tableExport({
  name: 'rules.export-designations',
  file: { zh: '机构和人员任命', en: 'designations' },
  by: READ,
  ofPeople: ({ personId }: Designation) => personId,
  filter: {},
  rows: async ({ sql, unitId, today }, _, { offset, limit }) =>
    (await designationsOf(sql, unitId, today)).slice(offset, offset + limit),
  columns: [
    { zh: '职责', en: 'As', of: ({ role }) => designationRole(role).name },
    { zh: '部门', en: 'Department', of: ({ department }) => department },
    { zh: '替补', en: 'Deputy', of: ({ deputy }) => deputy },
    { zh: '姓名', en: 'Name', of: ({ name }) => name },
    { zh: '任命文件', en: 'Document', of: (row) => row.document },
    { zh: '文件日期', en: 'Decided on', of: ({ decidedOn }) => decidedOn },
    { zh: '起', en: 'From', of: ({ from }) => from },
    { zh: '止', en: 'To', of: ({ to }) => to },
    { zh: '结束原因', en: 'Why it ended', of: ({ endReason }) => endReason && END_REASON_NAMES[endReason] },
    { zh: '登记时间', en: 'Entered at', of: ({ enteredAt }, { moment }) => moment(enteredAt) },
  ],
});
