/** A work rule as an official paper (GB/T 9704). Content only; the form is documents/. */
import { type OfficialPart, officialPaper } from '../../documents/official.ts';
import type { Paper } from '../../documents/paper.ts';
import { dayAt, type Instant } from '../../law/day.ts';
import type { WholeVersion } from './store/versions.ts';

type Parts = {
  readonly version: WholeVersion;
  readonly unitName: string;
  /** It is the one that holds today. */
  readonly inForce: boolean;
  readonly at: Instant;
  readonly timeZone: string;
};

const DRAFT = '（未印发）';
const NOT_IN_FORCE = '（非现行有效版本）';

/** Not issued yet, or not the one in force, it says so in its title. */
export function rulePaper({ version, unitName, inForce, at, timeZone }: Parts): Paper {
  const { words, state, document, issuedOn, effectiveFrom, effectiveTo, approver, number } = version;
  const { title, responsible, sections } = words!;
  const said = state !== 'issued' ? DRAFT : inForce ? '' : NOT_IN_FORCE;
  const term = effectiveTo ? `，有效期至${effectiveTo}` : '';
  return officialPaper({
    organName: unitName,
    kind: 'document',
    number: document ?? `第${number}版`,
    title: { zh: `${title}${said}`, en: title },
    to: [],
    body: [
      ...sections.flatMap(({ heading, text }, at): OfficialPart[] => [
        { kind: 'heading', text: { zh: `${NUMERALS[at] ?? at + 1}、${heading}` } },
        { kind: 'text', text: { zh: text } },
      ]),
      ...(effectiveFrom ? [sentence(`本制度自${effectiveFrom}起施行${term}。责任部门：${responsible}。`)] : []),
      ...(approver ? [sentence(`批准人：${approver}。`)] : []),
    ],
    attachments: [],
    signer: unitName,
    day: issuedOn ?? dayAt(new Date(at), timeZone),
    cc: [],
    printedBy: unitName,
    at,
  });
}

const sentence = (zh: string): OfficialPart => ({ kind: 'text', text: { zh } });

const DIGITS = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];
/** 一 to 八十: as many sections as there may be. */
const NUMERALS = Array.from({ length: 80 }, (_, at) => {
  const [tens, ones] = [Math.floor((at + 1) / 10), (at + 1) % 10];
  return `${tens > 1 ? DIGITS[tens - 1] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? DIGITS[ones - 1] : ''}`;
});
