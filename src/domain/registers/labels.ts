/** A sheet of labels to stick on: the number, its code, the unit. Neither level nor name stands on one: the mark is on the thing itself. */
import { toBuffer } from 'qrcode';
import { documentDate, type Paper } from '../../documents/paper.ts';
import type { Instant } from '../../law/day.ts';
import type { Language } from '../../law/localised.ts';

export const LABELS_AT_MOST = 240;

type Labels = {
  readonly labels: readonly { readonly number: string; readonly code: string }[];
  readonly unitName: string;
  readonly language: Language;
  readonly asOf: Instant;
};

export async function labelsPaper({ labels, unitName, language, asOf }: Labels): Promise<Paper> {
  const pictures: Record<string, Uint8Array> = {};
  for (const [at, { code }] of labels.entries())
    pictures[`label-${at}`] = await toBuffer(code, { errorCorrectionLevel: 'M', margin: 1, scale: 6 });
  const title = language === 'zh' ? '台账二维码' : 'QR codes';
  return {
    form: 'labels',
    data: {
      ...{ language, unitName, title, date: documentDate(asOf) },
      labels: labels.map((one, at) => ({ ...one, picture: `label-${at}` })),
    },
    pictures,
  };
}
