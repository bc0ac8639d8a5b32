/** What a certificate is about, in words. */
import type { AttestationKind } from '../../../src/domain/attestations/attestations.ts';
import type { Localised } from '../../language.tsx';

type About = {
  readonly kind: AttestationKind;
  readonly year: number;
  readonly titleZh: string;
  readonly titleEn: string;
};

export function aboutOf({ kind, year, titleZh, titleEn }: About): Localised {
  switch (kind) {
    case 'year':
      return { zh: `${year} 年全年学习`, en: `All learning of ${year}` };
    case 'course':
      return { zh: `课程：${titleZh}`, en: `Course: ${titleEn || titleZh}` };
    case 'test':
      return { zh: `测试：${titleZh}`, en: `Test: ${titleEn || titleZh}` };
  }
}
