/** The tree of departments. Of the ledger a closed one takes away that a liaison of it is to be designated (Provisions 9(2)). */
import { z } from 'zod';
import { action, type Context, done, ownUnit } from '../../../platform/action.ts';
import { DepartmentId } from '../../../platform/ids.ts';
import { line } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import {
  addDepartmentBelow,
  type Department,
  deepestBelow,
  findDepartment,
  getOpenDepartment,
  hangDepartment,
  markClosed,
  nameDepartment,
  unitOfDepartment,
  whatFills,
} from '../store/departments.ts';
import { lockUnit } from '../store/unit.ts';
import { mayPlace } from '../unit.ts';

const named = ({ sql, unitId }: Context, { departmentId }: { departmentId: DepartmentId }) =>
  unitOfDepartment(sql, unitId, departmentId);

/** The department in use, with the tree locked: what is decided from paths stays true until the end. */
async function openDepartment({ sql, unitId }: Context, departmentId: number): Promise<Department> {
  await lockUnit(sql, unitId);
  const department = (await findDepartment(sql, unitId, departmentId)) ?? refuse('not-found');
  return department.closed_on === null ? department : refuse('no-longer-in-use');
}

export const addDepartment = action({
  name: 'units.add-department',
  input: z.strictObject({ name: line(100), parentId: DepartmentId.optional() }),
  by: ['security-officer', 'personnel'],
  within: ownUnit,
  async run({ sql, unitId }, { name, parentId }) {
    await lockUnit(sql, unitId);
    const parent = parentId === undefined ? undefined : await getOpenDepartment(sql, unitId, parentId);
    if (mayPlace(undefined, parent?.path) !== 'fine') refuse('circular');
    const departmentId = await addDepartmentBelow(sql, unitId, parent, name);
    return done({ result: { departmentId }, record: { departmentId, parentId }, touched: 'nothing' });
  },
});

export const renameDepartment = action({
  name: 'units.rename-department',
  input: z.strictObject({ departmentId: DepartmentId, name: line(100) }),
  by: ['security-officer', 'personnel'],
  within: named,
  async run(context, { departmentId, name }) {
    await openDepartment(context, departmentId);
    await nameDepartment(context.sql, context.unitId, departmentId, name);
    return done({ result: {}, record: { departmentId }, touched: 'nothing' });
  },
});

/** Without a parent it comes to stand directly below the unit. */
export const moveDepartment = action({
  name: 'units.move-department',
  input: z.strictObject({ departmentId: DepartmentId, parentId: DepartmentId.optional() }),
  by: ['security-officer', 'personnel'],
  within: named,
  async run(context, { departmentId, parentId }) {
    const { sql, unitId } = context;
    const department = await openDepartment(context, departmentId);
    const parent = parentId === undefined ? undefined : await getOpenDepartment(sql, unitId, parentId);
    const own = { path: department.path, deepestBelow: await deepestBelow(sql, unitId, department.path) };
    if (mayPlace(own, parent?.path) !== 'fine') refuse('circular');
    await hangDepartment(sql, unitId, department, parent);
    return done({
      result: {},
      record: { departmentId, parentBefore: department.parent_id, parentId },
      touched: 'nothing',
    });
  },
});

/** Only an empty one: nobody who has not left, no post and no department in use below it. */
export const closeDepartment = action({
  name: 'units.close-department',
  input: z.strictObject({ departmentId: DepartmentId }),
  by: ['security-officer', 'personnel'],
  within: named,
  async run(context, { departmentId }) {
    const { sql, unitId, today } = context;
    await openDepartment(context, departmentId);
    const filling = await whatFills(sql, unitId, departmentId, today);
    if (filling.people + filling.posts + filling.departments > 0) refuse('not-empty', filling);
    await markClosed(sql, unitId, departmentId, today);
    return done({ result: {}, record: { departmentId, on: today }, touched: { people: [], unit: true } });
  },
});
