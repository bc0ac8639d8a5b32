/** A report goes some years after it was closed, sooner where nothing was to be done; a confirmation goes with its person. */
import { PIPL_19, type RecordKind } from '../../platform/retention.ts';
import { destroyConfirmations, destroyMatters, heldMatters, heldNoAction } from './store/retention.ts';

const GROUND = {
  zh: '《反间谍安全防范工作规定》第九条第（四）项；《个人信息保护法》第十九条、第四十七条',
  en: 'Provisions, Art. 9(4); Personal Information Protection Law, Arts. 19, 47',
};

const REPORT = {
  ground: GROUND,
  holds: { matter: 'rows', matter_word: 'rows' },
  ends: 'by-certificate',
  begins: { zh: '办结之日；未办结的不销毁', en: 'the day it was closed; never before it' },
  does: {
    zh: '删除报告、补充和办理说明，连同其密钥和盐，并删除由此产生的履责证据',
    en: 'report, additions and handling are deleted with their key and salt, and the evidence that they gave',
  },
  remains: {
    zh: '审计日志中的编号和各步的时间，不含种类、内容和结果',
    en: 'its number and the moments of its steps in the record; neither kind nor words nor outcome',
  },
  ofPeople: true,
  isFact: true,
  goesWith: ['person'],
  destroy: destroyMatters,
} as const;

export const MATTERS_KINDS = [
  {
    ...REPORT,
    code: 'matter',
    name: { zh: '报告事项及其办理', en: 'Matter reported, with its handling' },
    figure: 'keep.matter',
    held: heldMatters,
  },
  {
    ...REPORT,
    code: 'matter-no-action',
    name: { zh: '无需办理的报告事项', en: 'Matter reported of which nothing was to be done' },
    figure: 'keep.matter-no-action',
    held: heldNoAction,
  },
  {
    code: 'matter-confirmation',
    name: { zh: '报告事项年度确认', en: 'Yearly confirmation of matters' },
    ground: PIPL_19,
    holds: { matter_confirmation: 'rows' },
    ends: 'with-another',
    goesWith: ['person'],
    does: { zh: '随人员一并删除', en: 'deleted with the person' },
    destroy: destroyConfirmations,
  },
] as const satisfies readonly RecordKind[];
