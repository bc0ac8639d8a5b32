/** A dispatch on paper: what stands in it is its content; its form is documents/official.ts. */
import { noticePaper } from '../../documents/notice.ts';
import type { Paper } from '../../documents/paper.ts';
import type { Day, Instant } from '../../law/day.ts';
import type { AnyContent } from './content.ts';
import { type DispatchTypeName, typeOf } from './dispatches.ts';

export type PaperParts = {
  readonly type: DispatchTypeName;
  readonly content: AnyContent;
  readonly number: string;
  readonly sender: string;
  readonly to: readonly string[];
  readonly attachments: readonly string[];
  readonly day: Day;
  readonly at: Instant;
};

export function paperOf({ type, content, number, sender, to, attachments, day, at }: PaperParts): Paper {
  const { name } = typeOf(type);
  const listed = attachments.map((one, index) => `${index + 1}. ${one}`).join('\n');
  return noticePaper({
    ...{ unitName: sender, number, day, at },
    title: { zh: content.title, en: `${content.title} (${name.en})` },
    addressee: { zh: to.join('、'), en: to.join(', ') },
    parts: [
      { text: { zh: content.text, en: content.text } },
      ...(listed ? [{ heading: { zh: '附件', en: 'Attachments' }, text: { zh: listed, en: listed } }] : []),
    ],
  });
}
