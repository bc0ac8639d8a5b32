/** The list of people stationed abroad as a file: without a word of what was said. */
import { tableExport } from '../../../exports/table-export.ts';
import { StationedFilterFields } from '../queries.ts';
import { listStationed } from '../store/lists.ts';
import { READ, withinOf } from '../within.ts';

export const exportStationed = tableExport({
  name: 'stationed.export',
  file: { zh: '长期驻外人员台账', en: 'People stationed abroad' },
  by: READ,
  filter: StationedFilterFields,
  rows: async (context, filter, slice) =>
    (
      await listStationed(context.sql, context.unitId, filter, await withinOf(context), {
        ...slice,
        today: context.today,
      })
    ).rows,
  ofPeople: (row) => row.personId,
  columns: [
    { zh: '姓名', en: 'Name', of: ({ name }) => name },
    { zh: '工号', en: 'Staff number', of: ({ staffNumber }) => staffNumber },
    { zh: '部门', en: 'Department', of: ({ department }) => department },
    { zh: '驻外自', en: 'Abroad from', of: ({ from }) => from },
    { zh: '驻外至', en: 'Abroad to', of: ({ to }) => to },
    { zh: '联系人', en: 'Contact person', of: ({ contactName }) => contactName },
    { zh: '最近联系', en: 'Last contact', of: ({ lastContact }) => lastContact },
    { zh: '下次联系期限', en: 'Next contact by', of: ({ nextContactBy }) => nextContactBy },
    { zh: '回国（境）休假自', en: 'Home leave from', of: ({ homeFrom }) => homeFrom },
    { zh: '回国（境）休假至', en: 'Home leave to', of: ({ homeTo }) => homeTo },
    { zh: '访谈期限', en: 'Interview by', of: ({ interviewBy }) => interviewBy },
    { zh: '访谈日期', en: 'Interviewed on', of: ({ interviewedOn }) => interviewedOn },
  ],
});
