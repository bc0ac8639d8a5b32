/** What a work rule says goes some years after it was repealed; that it was issued, reviewed, repealed stays (Provisions 9(1)). */
import { PIPL_19, type RecordKind } from '../../platform/retention.ts';
import { destroyReadings, destroyRules, heldRules } from './store/retention.ts';

const PROVISIONS_9_1 = {
  zh: '《反间谍安全防范工作规定》第九条第（一）项；《个人信息保护法》第十九条',
  en: 'Provisions, Art. 9, item 1; Personal Information Protection Law, Art. 19',
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
] as const satisfies readonly RecordKind[];
