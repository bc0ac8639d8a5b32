/** What a person asked for, and the answer. */
import { PIPL_19, type RecordKind } from '../../platform/retention.ts';
import { destroyAssessments, heldAssessments } from './store/assessment.ts';
import { destroyAcknowledgements } from './store/notice.ts';
import { destroyCorrections, heldCorrections } from './store.ts';

export const RIGHTS_KINDS = [
  {
    code: 'correction',
    name: { zh: '更正申请及答复', en: 'Request for correction with its answer' },
    ground: {
      zh: '《个人信息保护法》第十九条、第四十六条、第四十七条、第五十条',
      en: 'Personal Information Protection Law, Arts. 19, 46, 47, 50',
    },
    holds: { correction: 'rows' },
    ends: 'by-certificate',
    begins: { zh: '答复之日；未答复的不销毁', en: 'the day of the answer; never before it' },
    figure: 'keep.correction',
    does: { zh: '删除申请和答复，连同其密钥和盐', en: 'request and answer are deleted with their key and salt' },
    remains: { zh: '审计日志中的编号、事项和结果', en: 'its number, subject and outcome in the record' },
    ofPeople: true,
    held: heldCorrections,
    goesWith: ['person'],
    destroy: destroyCorrections,
  },
  {
    code: 'notice-read',
    name: { zh: '告知书的阅读记录', en: 'That the privacy notice was read' },
    ground: PIPL_19,
    holds: { notice_acknowledgement: 'rows' },
    ends: 'with-another',
    goesWith: ['person'],
    does: { zh: '随人员一并删除', en: 'deleted with the person' },
    destroy: destroyAcknowledgements,
  },
  {
    code: 'privacy-notice',
    name: { zh: '个人信息处理告知书的文本', en: 'The wording of the privacy notice' },
    ground: { zh: '《个人信息保护法》第十七条', en: 'Personal Information Protection Law, Art. 17' },
    holds: { privacy_notice: 'rows' },
    ends: 'stays',
    why: { zh: '不是关于人的记录，证明告知过什么', en: 'it is not about people; it proves what was told' },
  },
  {
    code: 'impact-assessment',
    name: { zh: '个人信息保护影响评估', en: 'Impact assessment' },
    ground: {
      zh: '《个人信息保护法》第五十五条、第五十六条（至少三年）',
      en: 'Personal Information Protection Law, Arts. 55, 56 (at least three years)',
    },
    holds: { impact_assessment: 'rows', file: 'rows' },
    ends: 'by-certificate',
    begins: {
      zh: '新版本签署之日；最新签署的版本一直保存',
      en: 'the day on which a newer version was signed; the newest signed one stays',
    },
    figure: 'impact-assessment.keep',
    does: {
      zh: '删除该版本，并销毁签署文件的密钥',
      en: 'the version is deleted, and the key of its signed file destroyed',
    },
    remains: { zh: '审计日志中的编号、版本和时间', en: 'its number, version and moments in the record' },
    ofPeople: false,
    held: heldAssessments,
    destroy: destroyAssessments,
  },
] as const satisfies readonly RecordKind[];
