/** What leaves as a file: a rule as an official paper, the file that it came with, the lists. */
import { z } from 'zod';
import { printed } from '../../../exports/printed.ts';
import { tableExport } from '../../../exports/table-export.ts';
import { reference } from '../../../journal/entry.ts';
import { neededRule } from '../../../law/needed-rules.ts';
import { action, done } from '../../../platform/action.ts';
import { hashOf, readFile } from '../../../platform/files.ts';
import { WorkRuleVersionId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { findFile } from '../../../platform/store.ts';
import { getUnit } from '../../units/store/unit.ts';
import { rulePaper } from '../documents.ts';
import { RuleFilterFields, shownRules } from '../listed.ts';
import { AUDIENCE_NAMES, EVERYBODY, READ, RULE_STAND_NAMES, RUN } from '../rules.ts';
import { listReaders, type Reader } from '../store/readings.ts';
import { namedVersion } from '../within.ts';

import { readableVersion } from './read.ts';

export const printRule = action({
  name: 'rules.print',
  input: z.strictObject({ workRuleVersionId: WorkRuleVersionId }),
  by: EVERYBODY,
  within: namedVersion,
  async prepare({ read, unitId, now, timeZone, services }, { workRuleVersionId }) {
    const parts = await read(async (context) => ({
      ...(await readableVersion(context, workRuleVersionId)),
      unitName: (await getUnit(context.sql, unitId)).name,
    }));
    if (parts.version.words === undefined) return refuse('wrong-state');
    const bytes = await printed(rulePaper({ ...parts, at: now, timeZone }), services.fontsRoot);
    const name = `工作制度-${parts.version.workRuleId}-${parts.version.number}.pdf`;
    return { file: { name, mediaType: 'application/pdf', bytes }, digest: reference(hashOf(bytes)) };
  },
  async run(_, { workRuleVersionId }, { file, digest }) {
    return done({ result: { file }, record: { workRuleVersionId, digest }, touched: 'nothing' });
  },
});

export const openFile = action({
  name: 'rules.open-file',
  input: z.strictObject({ workRuleVersionId: WorkRuleVersionId }),
  by: EVERYBODY,
  within: namedVersion,
  prepare: ({ read, services }, { workRuleVersionId }) =>
    read(async (context) => {
      const { fileHash, mediaType, number, workRuleId } = (await readableVersion(context, workRuleVersionId)).version;
      const found = fileHash === null ? undefined : await findFile(context.sql, context.unitId, fileHash);
      const bytes = found && (await readFile(services.filesRoot, found.hash, found.key));
      const ending = { 'application/pdf': 'pdf', 'image/png': 'png' }[mediaType ?? ''] ?? 'jpg';
      const name = `工作制度原件-${workRuleId}-${number}.${ending}`;
      return { name, mediaType: mediaType!, bytes: bytes ?? refuse('not-found') };
    }),
  async run(_, { workRuleVersionId }, file) {
    return done({ result: { file }, record: { workRuleVersionId }, touched: 'nothing' });
  },
});

export const exportRules = tableExport({
  name: 'rules.export',
  file: { zh: '工作制度台账', en: 'work-rules' },
  by: READ,
  ofPeople: false,
  filter: RuleFilterFields,
  rows: async (context, filter, slice) => (await shownRules(context, filter, slice)).rows,
  columns: [
    { zh: '制度名称', en: 'Title', of: ({ title }) => title },
    { zh: '文号', en: 'Number', of: ({ document }) => document },
    { zh: '版本', en: 'Version', of: ({ number }) => number },
    { zh: '状态', en: 'State', of: ({ stand }) => RULE_STAND_NAMES[stand] },
    { zh: '所属类别', en: 'Kinds', of: ({ kinds }) => kinds.map((kind) => neededRule(kind).title) },
    { zh: '落实的义务', en: 'Implements', of: (row) => [...row.implements] },
    { zh: '印发日期', en: 'Issued on', of: ({ issuedOn }) => issuedOn },
    { zh: '登记时间', en: 'Entered at', of: ({ issuedAt }, { moment }) => moment(issuedAt) },
    { zh: '生效日期', en: 'In force from', of: ({ effectiveFrom }) => effectiveFrom },
    { zh: '有效期至', en: 'In force to', of: ({ effectiveTo }) => effectiveTo },
    { zh: '复核期限', en: 'Review by', of: ({ reviewBy }) => reviewBy },
    { zh: '阅读范围', en: 'To be read by', of: ({ audience }) => audience && AUDIENCE_NAMES[audience] },
    { zh: '废止日期', en: 'Repealed on', of: ({ repealedOn }) => repealedOn },
  ],
});

export const exportReaders = tableExport({
  name: 'rules.export-readers',
  file: { zh: '工作制度阅读情况', en: 'work-rule-readers' },
  by: RUN,
  ofPeople: ({ personId }: Reader) => personId,
  filter: { workRuleVersionId: WorkRuleVersionId, unread: z.boolean().optional() },
  within: (context, { workRuleVersionId }) => namedVersion(context, { workRuleVersionId }),
  rows: async ({ sql, unitId, today }, { workRuleVersionId, unread }, slice) =>
    (await listReaders(sql, unitId, { versionId: workRuleVersionId, today, unread }, slice)).rows,
  columns: [
    { zh: '姓名', en: 'Name', of: ({ name }) => name },
    { zh: '部门', en: 'Department', of: ({ department }) => department },
    { zh: '已读时间', en: 'Read at', of: ({ readAt }, { moment }) => moment(readAt) },
    { zh: '最近提醒', en: 'Last reminded', of: ({ remindedOn }) => remindedOn },
    { zh: '有账号', en: 'Has an account', of: ({ hasAccount }) => hasAccount },
  ],
});
