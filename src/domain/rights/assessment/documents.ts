/** A signed assessment as paper (PIPL 56): what was assessed, what was found, who completed and who signed it. Names nobody whose data it is. */
import { momentIn, type Paper } from '../../../documents/paper.ts';
import { tablePaper } from '../../../documents/table.ts';
import type { Instant } from '../../../law/day.ts';
import type { Localised } from '../../../law/localised.ts';
import type { WholeVersion } from '../store/assessment.ts';
import { ADDED_NAMES, CONCLUSION_NAMES } from './names.ts';

/** Both languages on one paper: it is shown to bodies that read either. */
const both = ({ zh, en }: Localised): string => `${zh} ${en}`;

export type SignedParts = {
  readonly one: WholeVersion;
  readonly unitName: string;
  readonly signedBy: string;
  readonly signedAt: Instant;
  readonly timeZone: string;
};

export function assessmentPaper({ one, unitName, signedBy, signedAt, timeZone }: SignedParts): Paper {
  const { content, added } = one;
  const rows: [string, string][] = [
    ...content.purposes.map((text): [string, string] => ['处理目的 Purpose', both(text)]),
    ...content.necessity.map((text): [string, string] => ['必要性 Necessity', both(text)]),
    [`${ADDED_NAMES.necessity.zh} ${ADDED_NAMES.necessity.en}`, added.necessity],
    ['敏感个人信息 Sensitive', both(content.sensitive)],
    ...content.data.map(({ name, ground, kept }): [string, string] => [
      `数据 Data: ${both(name)}`,
      `依据 Ground: ${both(ground)}. 保存 Kept: ${both(kept)}`,
    ]),
    ['可以看到的角色 Who sees it', content.sees.map(both).join('、')],
    ...content.risks.map(({ risk, measures }): [string, string] => [
      `风险 Risk: ${both(risk)}`,
      measures.map(({ text, safeguard }) => `${both(text)} (${safeguard})`).join(' '),
    ]),
    [`${ADDED_NAMES.ownMeasures.zh} ${ADDED_NAMES.ownMeasures.en}`, added.ownMeasures],
    [`${ADDED_NAMES.remaining.zh} ${ADDED_NAMES.remaining.en}`, added.remaining],
    ['结论 Conclusion', both(CONCLUSION_NAMES[added.conclusion])],
  ];
  return tablePaper({
    ...{ language: 'zh', asOf: signedAt, timeZone, landscape: true },
    unitName,
    title: '个人信息保护影响评估报告',
    subtitle: `Impact assessment · ${both(content.title)}`,
    facts: [
      ['评估范围 Part', both(content.title)],
      ['版本 Version', `${one.version}（${one.basis}）`],
      ['依据 Ground', '《个人信息保护法》第五十五条、第五十六条 Personal Information Protection Law, Arts. 55-56'],
      ['评估人 Completed by', `${one.completedBy} ${momentIn(timeZone, one.completedAt)}`],
      ['签署人 Signed by', `${signedBy} ${momentIn(timeZone, signedAt)}`],
    ],
    columns: [
      { title: '评估内容 What', share: 3 },
      { title: '评估情况 Finding', share: 8 },
    ],
    rows,
    closing: ['评估人（签名） Completed by:', '单位主要负责人（签名） Head of unit:'],
  });
}
