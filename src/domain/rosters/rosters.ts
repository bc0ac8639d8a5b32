/**
 * A roster (名册) brings people, posts and what was done for them before. It is never written as it comes: a *proposal* is read from the
 * file, shown with what would be new, changed, the same or in conflict, and accepted or discarded by a person.
 *
 * What is promised: the file stays in memory and is gone when the proposal is decided, after an hour, or when the program stops;
 * protected attributes are dropped before anything is stored (rights.md R4); accepting writes what was shown and nothing else.
 * This is no judgement of the people in it, and no staff register: only what a duty needs is taken.
 */
import type { Localised } from '../../law/localised.ts';

export const PROPOSAL_STATES = ['reading', 'ready', 'failed', 'accepted', 'discarded'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** What accepting would do with a row. A conflict does nothing until it is chosen. */
export const VERDICTS = ['new', 'changed', 'same', 'conflict'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const VERDICT_NAMES: Record<Verdict, Localised> = {
  new: { zh: '新增', en: 'New' },
  changed: { zh: '有变化', en: 'Changed' },
  same: { zh: '无变化', en: 'Same' },
  conflict: { zh: '待选择', en: 'In conflict' },
};

/** Why a row is taken only if somebody chooses it, or not at all. Closed. */
export const CONFLICTS = [
  'rows-differ',
  'number-of-another',
  'one-person-twice',
  'several-of-that-name',
  'has-left',
  'not-yet-held',
  'review-not-passed',
] as const;
export type ConflictReason = (typeof CONFLICTS)[number];

/** The conflicts that a choice can settle; the others need a correction of the file or of the person first. */
export const CHOOSABLE = ['rows-differ', 'number-of-another', 'one-person-twice'] as const;
export const isChoosable = (reason: ConflictReason): boolean => CHOOSABLE.some((one) => one === reason);

export const CONFLICT_WORDS: Record<ConflictReason, Localised> = {
  'rows-differ': {
    zh: '同一人有几行，内容不一致。请选择采用哪一行；确为兼任的，可以都选，人员信息以第一行为准。',
    en: 'Several rows are about this person and differ. Choose the one to take; where both posts are really held, choose both, and the first row gives the personal details.',
  },
  'number-of-another': {
    zh: '系统中该工号属于另一姓名的人员。如为同一人改名，请选择采用；如工号有误，请在文件中更正后重新导入。',
    en: 'In the system this staff number belongs to another name. If the person changed the name, choose it; if the number is wrong, correct the file and import it again.',
  },
  'one-person-twice': {
    zh: '文件中另有一行也对应系统中的同一人员。请选择采用哪一行。',
    en: 'Another row of the file is about the same person in the system. Choose the one to take.',
  },
  'several-of-that-name': {
    zh: '该部门有几名同名人员，无法确定是哪一位，未采用。请在文件中填写工号后重新导入。',
    en: 'Several people of this name are in that department, and it cannot be told who is meant; not taken. Give the staff number in the file and import it again.',
  },
  'has-left': {
    zh: '系统中该人员已登记离职，未采用。如确已返回，请先在人员档案中更正离职日期，再重新导入。',
    en: 'In the system this person has left; not taken. If the person is back, first correct the last day in the person’s file, then import again.',
  },
  'not-yet-held': {
    zh: '该岗位尚未上岗（拟上岗）。上岗前的审查和承诺书须在本系统“审查”“承诺书”中办理，名册所载的不能代替；该人员未采用。请在文件中删去其审查日期、承诺书日期后重新导入。',
    en: 'The post is planned and not yet held. Its review and letter are done here, under Reviews and Letters; what a roster states does not stand in for them. Not taken: remove the days of review and letter from this row of the file and import it again.',
  },
  'review-not-passed': {
    zh: '本系统中该人员该岗位的审查尚未办结或者没有通过，名册所载的审查、承诺书不能代替；该人员未采用。请在“审查”中办理；其他内容请删去审查日期、承诺书日期后重新导入。',
    en: 'The review of this person for this post, kept here, still runs or did not pass; what a roster states of review or letter does not stand in for it. Not taken. Please go on under Reviews; for all else remove the days of review and letter from the file and import it again.',
  },
};

/** A field of a person or a statement about one, as the list of differences names it. */
export const DIFFERENCE_FIELDS = [
  'name',
  'staff-number',
  'department',
  'phone',
  'email',
  'joined-on',
  'presence',
  'post',
  'post-from',
  'training',
  'review',
  'letter',
] as const;
export type DifferenceField = (typeof DIFFERENCE_FIELDS)[number];

export const FIELD_NAMES: Record<DifferenceField, Localised> = {
  name: { zh: '姓名', en: 'Name' },
  'staff-number': { zh: '工号', en: 'Staff number' },
  department: { zh: '部门', en: 'Department' },
  phone: { zh: '电话', en: 'Phone' },
  email: { zh: '邮箱', en: 'E-mail' },
  'joined-on': { zh: '入职日期', en: 'Joined on' },
  presence: { zh: '在岗状态', en: 'Presence' },
  post: { zh: '岗位', en: 'Post' },
  'post-from': { zh: '上岗日期', en: 'In post from' },
  training: { zh: '培训依据', en: 'Training taken' },
  review: { zh: '审查依据', en: 'Review passed' },
  letter: { zh: '承诺书依据', en: 'Letter signed' },
};

export const PRESENCE_NAMES: Record<'in-post' | 'seconded' | 'off-post' | 'stationed-abroad', Localised> = {
  'in-post': { zh: '在岗', en: 'In post' },
  seconded: { zh: '借调', en: 'Seconded' },
  'off-post': { zh: '离岗', en: 'Off post' },
  'stationed-abroad': { zh: '长期驻外', en: 'Stationed abroad' },
};

/** What a difference shows: a text, a day, or a post or training in its parts. */
export type PostShown = {
  readonly title: string;
  /** From the outermost inwards, with slashes; null where it was closed. */
  readonly department: string | null;
  readonly level: 'none' | 'ordinary' | 'important' | 'core';
  readonly foreignRelated: boolean;
  readonly keyPost: boolean;
};
export type TrainingShown = { readonly day: string; readonly hours: number };
export type Shown = string | null | PostShown | readonly PostShown[] | TrainingShown;
export type Difference = { readonly field: DifferenceField; readonly before: Shown; readonly after: Shown };

/** What is assumed or left out when a row is taken, beyond what its single cells say. Closed. */
export const ROW_NOTES = [
  'post-not-named',
  'department-not-named',
  'department-too-deep',
  'off-post-no-appointment',
  'post-start-not-stated',
  'stationed-from-acceptance',
  'hours-without-day',
  'review-without-post',
  'letter-without-post',
] as const;
export type RowNote = (typeof ROW_NOTES)[number];

export const ROW_NOTE_WORDS: Record<RowNote, Localised> = {
  'post-not-named': {
    zh: '有涉密等级、涉外或关键岗位的标注，但没有岗位名称。岗位名称记为“（岗位未注明）”，请导入后补充。',
    en: 'The row marks a level, foreign-relatedness or a key post, but names no post. The post is entered as （岗位未注明）; please name it afterwards.',
  },
  'department-not-named': {
    zh: '有岗位而没有部门。部门记为“（部门未注明）”，请导入后补充。',
    en: 'A post without a department. The department is entered as （部门未注明）; please name it afterwards.',
  },
  'department-too-deep': {
    zh: '部门层级过深，只取前 12 级。',
    en: 'The department lies too deep in the tree; the first 12 levels are taken.',
  },
  'off-post-no-appointment': {
    zh: '该人员离岗，不登记任职；审查和承诺书随岗位，也不导入。',
    en: 'The person is off post: no appointment is entered, nor the review and letter that belong to the post.',
  },
  'post-start-not-stated': {
    zh: '没有可识别的上岗时间。任职自接受之日起计，不推断此前的情况；系统中已有该任职的，维持原日期。',
    en: 'No readable start in the post. The appointment counts from the day of acceptance and nothing is inferred about before; where it is in the system already, its day stays.',
  },
  'stationed-from-acceptance': {
    zh: '没有驻外起始日期。系统中没有登记的，自接受之日起计，请导入后更正。',
    en: 'No day from which the person is stationed abroad. Unless it is in the system already, it counts from acceptance; please correct it afterwards.',
  },
  'hours-without-day': {
    zh: '有本年学时，但没有本年的培训日期，无法确定是哪一天的培训，学时不作为依据。',
    en: 'Hours of this year without a day of training in this year: it cannot be told when, so the hours are not taken as evidence.',
  },
  'review-without-post': {
    zh: '有审查日期而没有岗位，审查须对应岗位，未导入。',
    en: 'A review without a post: a review belongs to a post, so it was not taken.',
  },
  'letter-without-post': {
    zh: '有承诺书日期而没有岗位，承诺书须对应岗位，未导入。',
    en: 'A letter without a post: a letter belongs to a post, so it was not taken.',
  },
};

/** How many rows, and what accepting would do. People are counted once, however many rows they have. */
export type Counts = {
  readonly rows: number;
  readonly new: number;
  readonly changed: number;
  readonly same: number;
  readonly conflict: number;
  readonly newPeople: number;
  readonly changedPeople: number;
  readonly departments: number;
  readonly posts: number;
  readonly appointments: number;
  /** Starts that are planned, and to be opened once what must stand before them stands. Not counted by earlier versions. */
  readonly planned?: number;
  readonly trainings: number;
  readonly reviews: number;
  readonly letters: number;
};

/** What accepting did. `leftOut`: rows whose ground had changed since they were shown. */
export type Outcome = Omit<
  Counts,
  'rows' | 'new' | 'changed' | 'same' | 'conflict' | 'problems' | 'notes' | 'skipped'
> & {
  readonly leftOut: number;
};
