/** What a work rule says goes some years after it was repealed; that it was issued, reviewed, repealed stays (Provisions 9(1)). */
import { PIPL_19, type RecordKind } from '../../platform/retention.ts';
import {
  destroyDesignated,
  destroyDesignations,
  destroyReadings,
  destroyRules,
  destroyTasks,
  destroyTurns,
  heldDesignations,
  heldRules,
  heldTasks,
  heldTurns,
} from './store/retention.ts';

const PROVISIONS_9_1 = {
  zh: '《反间谍安全防范工作规定》第九条第（一）项；《个人信息保护法》第十九条',
  en: 'Provisions, Art. 9, item 1; Personal Information Protection Law, Art. 19',
};

const PROVISIONS_9_2 = {
  zh: '《反间谍安全防范工作规定》第九条第（二）项；《个人信息保护法》第十九条',
  en: 'Provisions, Art. 9, item 2; Personal Information Protection Law, Art. 19',
};
const PROVISIONS_8_6 = {
  zh: '《反间谍安全防范工作规定》第八条第（六）项；《个人信息保护法》第十九条',
  en: 'Provisions, Art. 8, item 6; Personal Information Protection Law, Art. 19',
};

export const RULES_KINDS = [
  {
    code: 'work-rule',
    name: { zh: '工作制度内容', en: 'Work rules: what they say' },
    ground: PROVISIONS_9_1,
    holds: {
      work_rule_version: ['content', 'returned', 'key', 'salt', 'file_hash', 'content_hash', 'media_type'],
      file: 'rows',
    },
    ends: 'by-certificate',
    begins: { zh: '废止之日；在用的不销毁', en: 'the day it was repealed; never while it is used' },
    figure: 'keep.rule',
    does: {
      zh: '销毁各版本内容的密钥和文件，删除阅读记录',
      en: 'the keys of all its versions and their files are destroyed, who has read them is deleted',
    },
    remains: {
      zh: '类别、版本号、文号、批准、印发、生效和废止日期，复核日期',
      en: 'kinds, versions, numbers, days of approval, issue, effect and repeal; the reviews',
    },
    ofPeople: false,
    held: heldRules,
    destroy: destroyRules,
  },
  {
    code: 'work-rule-record',
    name: { zh: '工作制度的印发和复核', en: 'That work rules were issued and reviewed' },
    ground: PROVISIONS_9_1,
    holds: { work_rule: 'rows', work_rule_version: 'rows', work_rule_author: 'rows', work_rule_review: 'rows' },
    ends: 'stays',
    why: {
      zh: '证明单位何时印发、复核、废止了制度，不涉及个人；操作人只有账号编号',
      en: 'proves when the unit issued, reviewed and repealed its rules; about nobody, who acted is the number of an account',
    },
  },
  {
    code: 'work-rule-reading',
    name: { zh: '阅读工作制度的记录', en: 'Having read work rules' },
    ground: PIPL_19,
    holds: { work_rule_reading: 'rows' },
    ends: 'with-another',
    goesWith: ['person'],
    does: { zh: '删除', en: 'deleted' },
    destroy: destroyReadings,
  },
  {
    code: 'designation',
    name: { zh: '机构和人员任命', en: 'Designations' },
    ground: PROVISIONS_9_2,
    holds: { designation: 'rows', designation_item: 'rows', file: 'rows' },
    ends: 'by-certificate',
    begins: { zh: '离任之日；在任的不销毁', en: 'the day it ended; never while it lasts' },
    figure: 'keep.designation',
    does: {
      zh: '删除任命、交接记录和任命文件',
      en: 'the designation, what was handed over, and its document are deleted',
    },
    remains: { zh: '台账中的履行日期', en: 'the days in the ledger' },
    ofPeople: false,
    held: heldDesignations,
    destroy: destroyDesignations,
  },
  {
    code: 'designated-person',
    name: { zh: '任命中的人员', en: 'Who was designated' },
    ground: PIPL_19,
    holds: { designation: ['person_id', 'phone'] },
    ends: 'with-another',
    goesWith: ['person'],
    does: {
      zh: '删除姓名和值班电话，职责、文号和日期保留',
      en: 'name and duty number are deleted; the place, its document and days stay',
    },
    destroy: destroyDesignated,
  },
  {
    code: 'required-task',
    name: { zh: '行业要求事项的内容', en: 'What tasks of requirements ask for' },
    ground: PROVISIONS_8_6,
    holds: { required_task: ['words', 'key', 'salt'] },
    ends: 'by-certificate',
    begins: { zh: '事项结束之日；在办的不销毁', en: 'the day the task ended; never while it goes on' },
    figure: 'keep.required-task',
    does: {
      zh: '销毁内容的密钥和各次的说明、材料',
      en: 'the key of its words is destroyed, with notes and files of its turns',
    },
    remains: { zh: '依据、次数、期限和办理日期', en: 'by what it was required, how often, when it was due and done' },
    ofPeople: false,
    held: heldTasks,
    destroy: destroyTasks,
  },
  {
    code: 'required-task-turn',
    name: { zh: '行业要求事项的办理材料', en: 'Files and notes of tasks that were done' },
    ground: PROVISIONS_8_6,
    holds: { required_task_turn: ['note', 'file_hash', 'content_hash', 'media_type'], file: 'rows' },
    ends: 'by-certificate',
    begins: { zh: '办理之日', en: 'the day it was done' },
    figure: 'keep.required-task',
    does: { zh: '删除说明和材料', en: 'note and file are deleted' },
    remains: { zh: '期限和办理日期', en: 'when it was due and done' },
    ofPeople: false,
    held: heldTurns,
    destroy: destroyTurns,
  },
  {
    code: 'required-task-record',
    name: { zh: '行业要求事项的采纳和办理', en: 'That tasks of requirements were adopted and done' },
    ground: PROVISIONS_8_6,
    holds: { required_task: 'rows', required_task_turn: 'rows' },
    ends: 'stays',
    why: {
      zh: '证明单位何时办理了行业要求的事项，不涉及个人；操作人只有账号编号',
      en: 'proves when the unit did what was required; about nobody, who acted is the number of an account',
    },
  },
] as const satisfies readonly RecordKind[];
