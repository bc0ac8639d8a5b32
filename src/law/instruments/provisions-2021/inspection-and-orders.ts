/** Inspection, orders to rectify, talks and transfer: Articles 21, 23 and 25 to 29. The report on rectification is the unit's. */
import type { Duty } from '../../duty.ts';
import { SINCE_PROVISIONS } from '../../parameters/sources.ts';
import { counterEspionageLaw, inInspections, itsOwnBody, onEvent, provisions, theUnit } from '../writing.ts';

export const INSPECTION_AND_ORDERS: readonly Duty[] = [
  {
    code: 'P21',
    title: { zh: '检查须经批准并出具法律文书', en: 'Inspection: approval and legal instrument' },
    summary: {
      zh: '有规定情形之一，经设区的市级以上国家安全机关负责人批准并出具法律文书，方可开展检查。',
      en: 'Inspect only on one of the grounds given, with the approval of the head of an organ at or above city-with-districts level, and with a legal instrument.',
    },
    citations: [provisions(21), counterEspionageLaw(22)],
    inForce: SINCE_PROVISIONS,
    bearer: 'organ',
    rules: [
      {
        number: 21001,
        code: 'P21',
        title: { zh: '检查的批准', en: 'Approval of an inspection' },
        about: 'inspection',
        cases: [{ binds: itsOwnBody, due: onEvent({ zh: '检查开始前', en: 'Before the inspection begins' }) }],
        satisfiedBy: ['inspection-recorded'],
        evidenceInWords: { zh: '批准层级、法律文书、检查情形', en: 'Level of approval, instrument, ground' },
      },
    ],
    recordedIn: inInspections,
  },
  {
    code: 'P23',
    title: { zh: '技术防范检查检测须经批准', en: 'Technical inspection: approval' },
    summary: {
      zh: '对存在风险隐患的单位开展技术防范检查检测，须经设区的市级以上国家安全机关负责人批准。',
      en: 'Technical inspection and testing of units with risks needs the same approval.',
    },
    citations: [provisions(23), counterEspionageLaw(22)],
    inForce: SINCE_PROVISIONS,
    bearer: 'organ',
    rules: [
      {
        number: 23001,
        code: 'P23',
        title: { zh: '技术检查检测的批准', en: 'Approval of a technical inspection' },
        about: 'inspection',
        cases: [{ binds: itsOwnBody, due: onEvent({ zh: '检查检测开始前', en: 'Before it begins' }) }],
        satisfiedBy: ['inspection-recorded'],
        evidenceInWords: { zh: '批准层级、范围', en: 'Level of approval, scope' },
      },
    ],
    recordedIn: inInspections,
  },
  {
    code: 'P25',
    title: { zh: '两人、出示证件、事先告知、如实记录', en: 'Two inspectors, credentials, prior notice, record' },
    summary: {
      zh: '现场检查检测人员不得少于两人并出示证件；远程检测事先告知时间、范围；如实制作记录。',
      en: 'On site, at least two inspectors showing credentials; remote testing only after notice of its time and scope; a truthful record.',
    },
    citations: [provisions(25), counterEspionageLaw(31)],
    inForce: SINCE_PROVISIONS,
    bearer: 'organ',
    rules: [
      {
        number: 25001,
        code: 'P25',
        title: { zh: '检查检测记录', en: 'Record of an inspection' },
        about: 'inspection',
        cases: [{ binds: itsOwnBody, due: onEvent({ zh: '检查检测时', en: 'At the inspection' }) }],
        satisfiedBy: ['inspection-recorded'],
        evidenceInWords: { zh: '人员、证件、告知、记录', en: 'Inspectors, credentials, notice, record' },
      },
    ],
    recordedIn: inInspections,
  },
  {
    code: 'P26',
    title: { zh: '责令采取技术整改措施', en: 'Order technical remedies' },
    summary: {
      zh: '为防止危害发生或者扩大，可以依法责令采取技术屏蔽、隔离、拆除或者停止使用等措施，指导督促落实并在记录中注明。',
      en: 'To prevent harm it may order shielding, isolation, removal or cessation of use; it guides and urges them and notes them in the record.',
    },
    citations: [provisions(26)],
    inForce: SINCE_PROVISIONS,
    bearer: 'organ',
    rules: [
      {
        number: 26001,
        code: 'P26',
        title: { zh: '督促落实并记录', en: 'Urged and noted in the record' },
        about: 'inspection',
        cases: [{ binds: itsOwnBody, due: onEvent({ zh: '责令之后', en: 'After the order' }) }],
        satisfiedBy: ['inspection-recorded'],
        evidenceInWords: { zh: '检查检测记录中的注明', en: 'The note in the record' },
      },
    ],
    recordedIn: inInspections,
  },
  {
    code: 'P27',
    title: { zh: '提出检查意见', en: 'Opinion after inspection' },
    summary: {
      zh: '根据检查情况，可以向被检查单位提出意见和建议，督促落实责任和义务。',
      en: 'It may give the unit opinions and suggestions and urge it to meet its duties.',
    },
    citations: [provisions(27)],
    inForce: SINCE_PROVISIONS,
    bearer: 'organ',
    rules: [
      {
        number: 27001,
        code: 'P27',
        title: { zh: '检查意见', en: 'Opinion' },
        about: 'inspection',
        cases: [{ binds: itsOwnBody, due: onEvent({ zh: '检查之后', en: 'After the inspection' }) }],
        satisfiedBy: ['guidance-given'],
        evidenceInWords: { zh: '意见书和接收回执', en: 'The opinion and its receipt' },
      },
    ],
    recordedIn: inInspections,
  },
  {
    code: 'P28.1',
    title: { zh: '被责令整改的，期限届满前提交整改报告', en: 'Rectification report before the limit ends' },
    summary: {
      zh: '被责令限期整改的单位，于整改期限届满前向国家安全机关提交整改报告。',
      en: 'A unit ordered to rectify submits its report to the organ before the limit ends.',
    },
    citations: [provisions(28), counterEspionageLaw(56)],
    inForce: SINCE_PROVISIONS,
    bearer: 'unit',
    rules: [
      {
        number: 28101,
        code: 'P28.1',
        title: { zh: '整改报告', en: 'Rectification report' },
        about: 'order',
        cases: [
          {
            binds: theUnit('unit'),
            due: onEvent({ zh: '整改期限届满前', en: 'Before the limit ends' }, 'order.report'),
          },
        ],
        satisfiedBy: ['rectification-reported'],
        evidenceInWords: { zh: '整改报告和收到回执', en: 'The report and its receipt' },
      },
    ],
    recordedIn: inInspections,
  },
  {
    code: 'P28.2',
    title: { zh: '收到整改报告后检查整改情况', en: 'Check after the rectification report' },
    summary: {
      zh: '责令限期整改的，自收到整改报告之日起十五个工作日内检查整改情况。',
      en: 'Having ordered rectification, check it within fifteen working days of receiving the report.',
    },
    citations: [provisions(28), counterEspionageLaw(56)],
    inForce: SINCE_PROVISIONS,
    bearer: 'organ',
    rules: [
      {
        number: 28201,
        code: 'P28.2',
        title: { zh: '检查整改情况', en: 'Check of the rectification' },
        about: 'order',
        cases: [
          {
            binds: itsOwnBody,
            due: onEvent({ zh: '收到整改报告后', en: 'After the report is received' }, 'order.check'),
          },
        ],
        satisfiedBy: ['order-checked'],
        evidenceInWords: { zh: '收到报告日期、检查日期和结论', en: 'Day of receipt, day and result of the check' },
      },
    ],
    recordedIn: inInspections,
  },
  {
    code: 'P28.3',
    title: { zh: '约谈负责人并通报上级主管部门', en: 'Talk with those in charge; notify the superior' },
    summary: {
      zh: '对未按照要求整改或者未达到整改要求的，可以约谈相关负责人，并将约谈情况通报该单位上级主管部门。',
      en: 'Where rectification fails, it may talk with those in charge, and notifies the superior department of the talk.',
    },
    citations: [provisions(28), counterEspionageLaw(56)],
    inForce: SINCE_PROVISIONS,
    bearer: 'organ',
    rules: [
      {
        number: 28301,
        code: 'P28.3',
        title: { zh: '约谈', en: 'Talk' },
        about: 'order',
        cases: [{ binds: itsOwnBody, due: onEvent({ zh: '整改未达到要求时', en: 'Where rectification fails' }) }],
        satisfiedBy: ['talk-held'],
        evidenceInWords: { zh: '约谈记录、通报', en: 'The record of the talk and the notification' },
      },
    ],
    recordedIn: inInspections,
  },
  {
    code: 'P29',
    title: { zh: '移送问题线索', en: 'Transfer of problem clues' },
    summary: {
      zh: '未履行或者未按照规定履行责任和义务，造成不良后果或者影响的，可以向有关机关、单位移送问题线索，建议依规依纪依法处理。',
      en: 'Where duties were not met and harm followed, it may transfer the matter to the competent body with a proposal.',
    },
    citations: [provisions(29), counterEspionageLaw(56)],
    inForce: SINCE_PROVISIONS,
    bearer: 'organ',
    rules: [
      {
        number: 29001,
        code: 'P29',
        title: { zh: '移送', en: 'Transfer' },
        about: 'order',
        cases: [{ binds: itsOwnBody, due: onEvent({ zh: '造成不良后果或者影响时', en: 'Where harm followed' }) }],
        satisfiedBy: ['clue-transferred'],
        evidenceInWords: { zh: '移送文书、回复', en: 'The transfer and the reply' },
      },
    ],
    recordedIn: inInspections,
  },
];
