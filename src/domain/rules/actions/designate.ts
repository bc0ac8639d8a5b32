/** Somebody is designated by a document, or a designation ends; whoever leaves one hands over, item by item, and it is finished then alone. */
import { z } from 'zod';
import { keepScan } from '../../../imports/scan.ts';
import { reference } from '../../../journal/entry.ts';
import {
  type DesignationRole,
  designationRole,
  END_REASONS,
  HANDED_OVER,
  ITEMS_HANDED_OVER,
  ROLES_DESIGNATED,
} from '../../../law/needed-bodies.ts';
import { action, type Context, done } from '../../../platform/action.ts';
import { attach } from '../../../platform/attach.ts';
import { readFile } from '../../../platform/files.ts';
import { DepartmentId, DesignationId, PersonId, type UnitId } from '../../../platform/ids.ts';
import { DayField, line } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { findFile } from '../../../platform/store.ts';
import { getOpenDepartment } from '../../units/store/departments.ts';
import { lockUnit } from '../../units/store/unit.ts';
import { giveIfAppointed, giveSuccessors, takeBackDesignated } from '../evidence.ts';
import { READ, RUN } from '../rules.ts';
import {
  type Designation,
  designationsOf,
  endDesignation,
  getDesignation,
  insertDesignation,
  insertItems,
  keepDesignationFile,
  settleItem,
  unitOfDesignation,
} from '../store/designations.ts';
import { isHere } from '../store/people.ts';
import { figuresOf, OWN_ROW, ofUnit, refuseSecrets } from '../within.ts';

export const namedDesignation = (
  { sql, unitId }: Pick<Context, 'sql' | 'unitId'>,
  { designationId }: { designationId: number },
): Promise<UnitId> => unitOfDesignation(sql, unitId, designationId);

/** A number as it is dialled. */
const Telephone = line(40)
  .refine((text) => /^[\d+()\-—、,;/ 转ext.]*$/i.test(text), { message: 'telephone' })
  .or(z.literal(''));

/** By the paper that says so. From today on or before: what is still to come is entered when it has come. */
export const designate = action({
  name: 'rules.designate',
  input: z.strictObject({
    role: z.enum(ROLES_DESIGNATED),
    departmentId: DepartmentId.nullable().default(null),
    deputy: z.boolean().default(false),
    personId: PersonId,
    phone: Telephone.default(''),
    document: line(60),
    decidedOn: DayField,
    from: DayField,
    to: DayField.nullable().default(null),
  }),
  by: RUN,
  within: ofUnit,
  async run(context, { phone, document, ...asked }) {
    const { sql, unitId, now, today, actor } = context;
    const { role, departmentId, personId, decidedOn, from, to } = asked;
    await lockUnit(sql, unitId); // two at once do not both find the place free
    if ((role === 'liaison') !== (departmentId !== null)) refuse('liaison-of-department');
    if (departmentId !== null) await getOpenDepartment(sql, unitId, departmentId);
    if (from > today || decidedOn > today) refuse('in-the-future');
    if (from < decidedOn) refuse('designated-too-early');
    if (to !== null && to < from) refuse('wrong-order');
    if (!(await isHere(sql, unitId, personId, today))) refuse('not-here-any-more');
    refuseSecrets(document);
    refuseTaken(await designationsOf(sql, unitId, today), asked);
    const replaceWithin = (await figuresOf(context))['designation.replacement'];
    const designationId = await insertDesignation(sql, unitId, {
      ...{ ...asked, phone, document, replaceWithin, at: now, by: actor.accountId },
    });
    const followed = await giveSuccessors(context);
    const complete = await giveIfAppointed(context, designationId);
    return done({
      result: { designationId, complete },
      record: { designationId, ...asked, followed, complete },
      touched: OWN_ROW,
    });
  },
});

type Asked = { role: DesignationRole; departmentId: number | null; deputy: boolean; personId: number };
function refuseTaken(all: readonly Designation[], { role, departmentId, deputy, personId }: Asked): void {
  const here = all.filter((one) => one.role === role && one.departmentId === departmentId && one.away === null);
  if (here.some((one) => one.personId === personId)) refuse('designated-already');
  if (!deputy && designationRole(role).single && here.some((one) => !one.deputy)) refuse('place-taken');
}

/** The paper, once. */
export const addDesignationFile = action({
  name: 'rules.add-designation-file',
  input: z.strictObject({ designationId: DesignationId }),
  by: RUN,
  takesFile: true,
  within: namedDesignation,
  prepare: (preparing) => keepScan(preparing),
  async run(context, { designationId }, file) {
    const { sql, unitId, today } = context;
    if ((await getDesignation(sql, unitId, designationId, today)).hasFile) refuse('rule-filed-already');
    await attach(context, file);
    await keepDesignationFile(sql, unitId, designationId, file);
    const facts = { designationId, file: reference(file.hash), content: reference(file.contentHash) };
    return done({ result: {}, record: facts, touched: 'nothing' });
  },
});

export const openDesignationFile = action({
  name: 'rules.open-designation-file',
  input: z.strictObject({ designationId: DesignationId }),
  by: READ,
  within: namedDesignation,
  prepare: ({ read, services }, { designationId }) =>
    read(async ({ sql, unitId, today }) => {
      const { fileHash, mediaType } = await getDesignation(sql, unitId, designationId, today);
      const found = fileHash === null ? undefined : await findFile(sql, unitId, fileHash);
      const bytes = found && (await readFile(services.filesRoot, found.hash, found.key));
      const ending = { 'application/pdf': 'pdf', 'image/png': 'png' }[mediaType ?? ''] ?? 'jpg';
      return {
        name: `任命文件-${designationId}.${ending}`,
        mediaType: mediaType!,
        bytes: bytes ?? refuse('not-found'),
      };
    }),
  async run(_, { designationId }, file) {
    return done({ result: { file }, record: { designationId }, touched: 'nothing' });
  },
});

/** With its last day; what is to be handed over then stands there. One entered by mistake never was, and takes back what it gave. */
export const endIt = action({
  name: 'rules.end-designation',
  input: z.strictObject({ designationId: DesignationId, to: DayField, reason: z.enum(END_REASONS) }),
  by: RUN,
  within: namedDesignation,
  async run(context, { designationId, to, reason }) {
    const { sql, unitId, now, today, actor } = context;
    await lockUnit(sql, unitId);
    const one = await getDesignation(sql, unitId, designationId, today);
    if (one.endReason !== null) refuse('wrong-state');
    if (to > today) refuse('in-the-future');
    if (to < one.from) refuse('wrong-order');
    await endDesignation(sql, unitId, designationId, { to, reason, at: now, by: actor.accountId });
    if (reason === 'entered-by-mistake') await takeBackDesignated(context, one);
    else await insertItems(sql, unitId, designationId, designationRole(one.role).handsOver);
    return done({ result: {}, record: { designationId, to, reason }, touched: OWN_ROW });
  },
});

export const handOver = action({
  name: 'rules.hand-over',
  input: z.strictObject({ designationId: DesignationId, item: z.enum(ITEMS_HANDED_OVER), how: z.enum(HANDED_OVER) }),
  by: RUN,
  within: namedDesignation,
  async run({ sql, unitId, now, actor }, { designationId, item, how }) {
    if (!(await settleItem(sql, unitId, designationId, { item, how, at: now, by: actor.accountId })))
      refuse('wrong-state');
    return done({ result: {}, record: { designationId, item, how }, touched: 'nothing' });
  },
});
