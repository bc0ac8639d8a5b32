/** What the head is told before issuing: figures have moved, and which ones are issued. Of reports from before it was kept, when they were taken is not known. */
import type { Localised } from '../../../src/law/localised.ts';

type Shown = { readonly moved: readonly unknown[]; readonly countedOn: string | null };

export const movedInWords = ({ moved, countedOn }: Shown): Localised =>
  moved.length === 0
    ? { zh: '', en: '' }
    : {
        zh: `页面上有${moved.length}项数据送签后有变化，签发的是报告中的数据${countedOn ? `（${countedOn}取自台账）` : ''}。`,
        en: `${moved.length} figures shown above have moved since it was submitted; what is issued are those of the report${countedOn ? `, taken on ${countedOn}` : ''}. `,
      };
