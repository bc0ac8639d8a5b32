/** What was said in a self-inspection goes some years after it; what members said of themselves much sooner. That it was certified, and its result, stay. */
import { PIPL_19, type RecordKind } from '../../platform/retention.ts';
import { destroyInspections, destroyMembers, heldInspections, heldMembers } from './store/retention.ts';

const PROVISIONS_9 = {
  zh: '《反间谍安全防范工作规定》第九条第（九）项',
  en: 'Provisions, Art. 9(9)',
};

export const SELF_INSPECTIONS_KINDS = [
  {
    code: 'self-inspection',
    name: { zh: '自查作答内容和佐证材料', en: 'Self-inspections: what was answered, and files' },
    ground: PROVISIONS_9,
    holds: {
      self_inspection: ['returned', 'key', 'salt', 'file_hash', 'content_hash'],
      self_inspection_answer: ['words'],
      self_inspection_file: 'rows',
      file: 'rows',
    },
    ends: 'by-certificate',
    begins: { zh: '签署或者取消之日', en: 'the day it was certified or given up' },
    figure: 'keep.self-inspection',
    does: {
      zh: '销毁作答说明的密钥，删除佐证材料和报告',
      en: 'the key of all words in it is destroyed; files and report are deleted',
    },
    remains: {
      zh: '期间、模板、各项答案、部门签署、得分和签署日期',
      en: 'period, template, answers, signatures of departments, the result and the day of certification',
    },
    ofPeople: false,
    held: heldInspections,
    destroy: destroyInspections,
  },
  {
    code: 'self-inspection-record',
    name: { zh: '自查的开展和签署', en: 'That self-inspections were held and certified' },
    ground: PROVISIONS_9,
    holds: {
      self_inspection: 'rows',
      self_inspection_department: 'rows',
      self_inspection_answer: 'rows',
      self_inspection_template: 'rows',
    },
    ends: 'stays',
    why: {
      zh: '证明单位何时开展并签署了自查，不涉及个人；操作人只有账号编号',
      en: 'proves when the unit inspected itself; about nobody, who acted is the number of an account',
    },
  },
  {
    code: 'self-inspection-member',
    name: { zh: '个人自查内容', en: 'What members said of themselves' },
    ground: PIPL_19,
    holds: { self_inspection_member: 'rows' },
    ends: 'by-certificate',
    begins: { zh: '该次自查签署或者取消之日', en: 'the day that the self-inspection was certified or given up' },
    figure: 'keep.self-inspection-member',
    goesWith: ['person'],
    does: { zh: '删除，内容的密钥一并销毁', en: 'deleted, with the key of what it says' },
    remains: { zh: '报送人数', en: 'how many sent it' },
    ofPeople: true,
    held: heldMembers,
    destroy: destroyMembers,
  },
] as const satisfies readonly RecordKind[];
