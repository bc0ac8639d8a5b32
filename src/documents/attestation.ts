/**
 * Training certificates as paper: each on a page of its own, who learnt what with how many hours, and at its foot the code by which it is
 * checked, as letters and as a picture. Chinese and English stand on the same page: it is shown to others, who may read either.
 */
import type { Day, Instant } from '../law/day.ts';
import { dayInWords } from '../law/day-in-words.ts';
import type { Localised } from '../law/localised.ts';
import { documentDate, type Paper } from './paper.ts';

export type AttestationPage = {
  readonly holder: string;
  readonly department: string | null;
  /** What was learnt, as one sentence in each language. */
  readonly attests: Localised;
  readonly items: readonly {
    readonly day: Day;
    readonly title: Localised;
    readonly hours: number;
    readonly by: Localised;
  }[];
  readonly issuedOn: Day;
  readonly code: string;
  /** PNG of the same, or of an address that holds it. */
  readonly codePicture: Uint8Array;
};

type Parts = {
  readonly unitName: string;
  readonly pages: readonly AttestationPage[];
  /** Where it is checked. */
  readonly where: Localised;
  readonly at: Instant;
};

const TITLE: Localised = { zh: '教育培训证明', en: 'Training certificate' };
const HEADINGS: readonly Localised[] = [
  { zh: '日期', en: 'Day' },
  { zh: '学习内容', en: 'What was learnt' },
  { zh: '组织方', en: 'Organised by' },
  { zh: '学时', en: 'Hours' },
];
const CODE: Localised = { zh: '验证码', en: 'Code' };
const SEALED: Localised = {
  zh: '本证明由单位的系统生成并以单位密钥加盖电子签名。学时如有更正，本证明即失效，以验证页面为准。',
  en: 'Made by the unit’s system and sealed with the unit’s key. If hours are corrected later it no longer stands; the page on which it is checked decides.',
};

export const attestationPaper = ({ unitName, pages, where, at }: Parts): Paper => ({
  form: 'attestation',
  pictures: Object.fromEntries(pages.map(({ codePicture }, n) => [`code-${n}`, codePicture])),
  data: {
    date: documentDate(at),
    ...{ unitName, title: TITLE, headings: HEADINGS, codeLabel: CODE, sealed: SEALED, where },
    pages: pages.map(({ holder, department, attests, items, issuedOn, code }) => ({
      ...{ holder, department, attests, code },
      items: items.map(({ day, title, hours, by }) => ({ day, title, by, hours: String(hours) })),
      day: dayInWords(issuedOn),
    })),
  },
});
