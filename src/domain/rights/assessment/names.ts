/** The closed sets of the impact assessments and what they are called: for pages too. */
import type { Localised } from '../../../law/localised.ts';

export const CONCLUSIONS = ['fits', 'fits-with-own-measures'] as const;
export type Conclusion = (typeof CONCLUSIONS)[number];
export const CONCLUSION_NAMES: Record<Conclusion, Localised> = {
  fits: {
    zh: '处理合法、正当、必要，现有措施与风险相适应',
    en: 'Lawful, proper and needed; the measures fit the risks',
  },
  'fits-with-own-measures': {
    zh: '采取上述本单位措施后，措施与风险相适应',
    en: 'With the unit’s own measures above, the measures fit the risks',
  },
};

/** What the unit adds. */
export type Added = {
  readonly necessity: string;
  readonly ownMeasures: string;
  readonly remaining: string;
  readonly conclusion: Conclusion;
};

export const ADDED_NAMES: Record<Exclude<keyof Added, 'conclusion'>, Localised> = {
  necessity: {
    zh: '在本单位为什么必要，有无影响更小的办法',
    en: 'Why it is needed in this unit; whether something milder would do',
  },
  ownMeasures: {
    zh: '本单位另外采取的措施（服务器、人员、纸质材料）',
    en: 'What the unit does besides (server, people, paper)',
  },
  remaining: {
    zh: '对个人仍有哪些影响和风险，为何可以接受',
    en: 'What still remains for the people concerned, and why it is acceptable',
  },
};

/** Of a version: waits for the signature, was sent back or completed anew before it, signed. */
export const VERSION_STATES = ['completed', 'returned', 'signed'] as const;
export type VersionState = (typeof VERSION_STATES)[number];
export const VERSION_STATE_NAMES: Record<VersionState, Localised> = {
  completed: { zh: '待签署', en: 'To be signed' },
  returned: { zh: '已退回或被替换', en: 'Sent back or replaced' },
  signed: { zh: '已签署', en: 'Signed' },
};

/** Of a part today. `changed`: signed, but what is filled in is no longer what was signed. */
export const STANDINGS = ['missing', 'to-sign', 'changed', 'signed'] as const;
export type Standing = (typeof STANDINGS)[number];
export const STANDING_NAMES: Record<Standing, Localised> = {
  missing: { zh: '未评估', en: 'Not made yet' },
  'to-sign': { zh: '待主要负责人签署', en: 'For the head to sign' },
  changed: { zh: '内容已变化，须重新评估', en: 'Has changed: to be made anew' },
  signed: { zh: '已签署', en: 'Signed' },
};
