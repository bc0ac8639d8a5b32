/** Certificates: a member takes the own one; the officer prints those of a list, for a purpose, and each of them sees who did. */
import { z } from 'zod';
import { tableExport } from '../../exports/table-export.ts';
import { reference } from '../../journal/entry.ts';
import { logLook } from '../../journal/look.ts';
import { action, done, ownUnit } from '../../platform/action.ts';
import { hashOf } from '../../platform/files.ts';
import { DepartmentId, PersonId } from '../../platform/ids.ts';
import { PurposeField } from '../../platform/input.ts';
import { refuse } from '../../platform/refusal.ts';
import { ATTESTATION_KIND_NAMES, ATTESTATION_KINDS, PRINTED_AT_MOST, type What } from './attestations.ts';
import { makeAttestations, prepareAttestations } from './issue.ts';
import { holders, type Listed, listAttestations } from './store/attestations.ts';

export const YearField = z.int().min(2000).max(2200);
export const WhatFields = {
  kind: z.enum(ATTESTATION_KINDS),
  year: YearField,
  /** The course or the test; 0 for the whole year. */
  refId: z.int().min(0),
};
/** Of a whole year nothing else is named. */
export const whatOf = ({ kind, year, refId }: What): What => ({ kind, year, refId: kind === 'year' ? 0 : refId });

export const issueOwn = action({
  name: 'attestations.issue-own',
  input: z.strictObject(WhatFields),
  by: ['member'],
  within: ownUnit,
  prepare: (preparing, given) =>
    prepareAttestations(preparing, [preparing.actor.personId ?? refuse('not-found')], whatOf(given)),
  async run(context, given, prepared) {
    const what = whatOf(given);
    const { made, certificate } = await makeAttestations(context, what, prepared);
    const { file } = prepared;
    return done({
      result: { file },
      record: { ...what, ...made[0]!, digest: reference(hashOf(file.bytes)), certificate: reference(certificate) },
      touched: 'nothing',
    });
  },
});

/** All on one paper, a page each. It opens of each of them what he learnt: for a purpose, and he sees who did (rights.md R8). */
export const printForOthers = action({
  name: 'attestations.print',
  input: z.strictObject({
    ...WhatFields,
    personIds: z.array(PersonId).min(1).max(PRINTED_AT_MOST),
    purpose: PurposeField.exclude(['own']),
  }),
  by: ['security-officer'],
  async within({ sql, unitId }, { personIds }) {
    const known = await holders(sql, unitId, personIds);
    return known.length === new Set(personIds).size ? unitId : refuse('not-found');
  },
  prepare: (preparing, { personIds, ...given }) => prepareAttestations(preparing, personIds, whatOf(given)),
  async run(context, { purpose, ...given }, prepared) {
    const what = whatOf(given);
    const { sql, unitId, now, actor } = context;
    const { made, certificate } = await makeAttestations(context, what, prepared);
    const look = { unitId, at: now, accountId: actor.accountId, purpose, query: 'attestations.print' };
    for (const { personId } of made) if (personId !== actor.personId) await logLook(sql, { ...look, personId });
    const { file } = prepared;
    return done({
      result: { file },
      record: { ...what, purpose, made, digest: reference(hashOf(file.bytes)), certificate: reference(certificate) },
      touched: 'nothing',
    });
  },
});

export const FilterFields = {
  kind: z.enum(ATTESTATION_KINDS).optional(),
  year: YearField.optional(),
  departmentId: DepartmentId.optional(),
  /** Those alone that stand no more. */
  fallen: z.boolean().optional(),
};

export const exportAttestations = tableExport({
  name: 'attestations.export',
  file: { zh: '培训证明', en: 'training-certificates' },
  by: ['security-officer'],
  ofPeople: (row: Listed) => row.personId,
  filter: FilterFields,
  rows: async ({ sql, unitId }, filter, slice) => (await listAttestations(sql, unitId, { ...filter, ...slice })).rows,
  columns: [
    { zh: '姓名', en: 'Name', of: (row) => row.name },
    { zh: '工号', en: 'Staff number', of: (row) => row.staffNumber },
    { zh: '部门', en: 'Department', of: (row) => row.department },
    { zh: '证明事项', en: 'Of', of: (row) => ATTESTATION_KIND_NAMES[row.kind] },
    {
      zh: '课程或者测试',
      en: 'Course or test',
      of: (row) => row.titleZh && { zh: row.titleZh, en: row.titleEn || row.titleZh },
    },
    { zh: '年度', en: 'Year', of: (row) => row.year },
    { zh: '学时', en: 'Hours', of: (row) => row.hours },
    { zh: '出具日期', en: 'Issued on', of: (row) => row.issuedOn },
    {
      zh: '是否有效',
      en: 'Stands',
      of: (row) => (row.stands ? { zh: '有效', en: 'yes' } : { zh: '已失效', en: 'no more' }),
    },
  ],
});
