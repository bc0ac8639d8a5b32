/** What the looks at self-inspections are called. */
import type { Localised } from '../law/localised.ts';

export const LOOKS_AT_SELF_INSPECTIONS = {
  'self-inspections.list': { zh: '自查台账', en: 'Self-inspections' },
  'self-inspections.calendar': { zh: '检查日历', en: 'What is checked when' },
  'self-inspections.checked': { zh: '检查日历中的一项', en: 'What one figure of the calendar stands for' },
  'self-inspections.get': { zh: '一次自查', en: 'One self-inspection' },
  'self-inspections.department': { zh: '一个部门的自查', en: 'A department’s part of a self-inspection' },
  'self-inspections.my-departments': { zh: '本人负责作答的部门', en: 'The departments one answers for' },
  'self-inspections.mine': { zh: '本人的自查事项', en: 'Self-inspections in which one is asked' },
  'self-inspections.own': { zh: '本人的个人自查', en: 'One’s own part of a self-inspection' },
  'self-inspections.senders': { zh: '已报送个人自查的人员', en: 'Who has sent their part' },
  'self-inspections.member': { zh: '一人的个人自查', en: 'What a member said in a self-inspection' },
  'self-inspections.templates': { zh: '自查模板', en: 'Templates of self-inspection' },
  'self-inspections.template': { zh: '一个自查模板', en: 'A template of self-inspection' },
  'self-inspections.over-years': { zh: '历次自查结果', en: 'Results of self-inspections over the years' },
} as const satisfies Record<string, Localised>;
