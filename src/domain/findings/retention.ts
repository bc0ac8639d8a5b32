/** What is said of a finding goes some years after it was closed; that something was found and put right stays. Provisions 8(2). */
import { PIPL_19, type RecordKind } from '../../platform/retention.ts';
import { destroyFindings, destroyPeopleIn, findingsOfPerson, heldFindings } from './store/retention.ts';

const PROVISIONS_8 = {
  zh: '《反间谍安全防范工作规定》第八条第（二）项；《个人信息保护法》第十九条',
  en: 'Provisions, Art. 8(2); Personal Information Protection Law, Art. 19',
};

export const FINDINGS_KINDS = [
  {
    code: 'finding',
    name: { zh: '问题整改内容', en: 'Findings: what they say' },
    ground: PROVISIONS_8,
    holds: {
      finding: ['content', 'cause', 'measures', 'key', 'salt', 'responsible_id'],
      finding_entry: ['words'],
      finding_file: 'rows',
      file: 'rows',
    },
    ends: 'by-certificate',
    begins: {
      zh: '销号或者决定不作为问题之日；未了结的不销毁',
      en: 'the day it was closed or set aside; never before it',
    },
    figure: 'keep.finding',
    does: {
      zh: '销毁问题、原因、措施和各步说明的密钥，删除佐证材料、责任人和涉及人员',
      en: 'the key of what it says, its cause, measures and steps is destroyed; evidence, who was responsible and whom it was about are deleted',
    },
    remains: {
      zh: '来源、严重程度、责任部门和各步的时间',
      en: 'source, severity, department and the moments of its steps',
    },
    ofPeople: true,
    held: heldFindings,
    alsoOf: findingsOfPerson,
    destroy: destroyFindings,
  },
  {
    code: 'finding-record',
    name: { zh: '问题整改的发现和销号', en: 'That something was found and put right' },
    ground: PROVISIONS_8,
    holds: { finding: 'rows', finding_entry: 'rows' },
    ends: 'stays',
    why: {
      zh: '证明单位何时发现、何时消除了隐患，不涉及个人；操作人只有账号编号',
      en: 'proves when the unit found and removed a danger; about nobody, who acted is the number of an account',
    },
  },
  {
    code: 'finding-person',
    name: { zh: '问题涉及的人员和整改责任人', en: 'Whom a finding is about, and who puts it right' },
    ground: PIPL_19,
    holds: { finding_person: 'rows' },
    ends: 'with-another',
    goesWith: ['person'],
    does: { zh: '删除，问题只留部门', en: 'deleted; the finding keeps the department' },
    destroy: destroyPeopleIn,
  },
] as const satisfies readonly RecordKind[];
