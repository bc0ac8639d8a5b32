/** The draw: both parts of the seed, the list, how to do it again, and every other draw of that day. */
import type { PackChapter } from '../../../documents/pack.ts';
import { dutyOf } from '../../../law/duties.ts';
import type { DutyCode } from '../../../law/duty.ts';
import type { Writing } from '../documents.ts';
import type { Gathered } from '../gather.ts';
import { POPULATION_NAMES } from '../inspection-packs.ts';

export function drawChapter({ t, moment, who }: Writing, { draw, beside }: NonNullable<Gathered['draw']>): PackChapter {
  const { population, duty, memberCount, wanted, drawn } = draw;
  const of = duty === null ? '' : ` ${duty} ${t(dutyOf(duty as DutyCode).title)}`;
  return {
    level: 1,
    heading: t({ zh: '随机抽取', en: 'The draw' }),
    newPage: true,
    facts: [
      [
        t({ zh: '抽取范围', en: 'From' }),
        `${t(POPULATION_NAMES[population])}${of}${t({ zh: `，共${memberCount}人`, en: `, ${memberCount} people` })}`,
      ],
      [t({ zh: '名单哈希', en: 'Hash of the list' }), draw.populationHash],
      [t({ zh: '单位承诺值', en: 'The unit’s commitment' }), draw.commitment],
      [t({ zh: '单位随机数', en: 'The unit’s part' }), draw.part ?? '—'],
      [t({ zh: '检查方口令', en: 'The inspector’s part' }), draw.spoken ?? '—'],
      [t({ zh: '抽取人数', en: 'Drawn' }), String(wanted)],
      [t({ zh: '结果', en: 'Result' }), drawn.map(who).join(t({ zh: '、', en: ', ' }))],
    ],
    text: [
      t({
        zh: '单位先公布承诺值，检查方再说出口令，双方都不能单独决定结果。每个人的序值为 SHA-256（单位随机数:检查方口令:人员编号），序值最小的若干人即为抽中。名单见 draw/population.txt，重算方法见 draw/how-to.txt。',
        en: 'The unit commits itself first, then the inspector speaks; neither can choose alone. Everybody’s value is SHA-256(unit’s part:inspector’s part:number of the person), and the lowest are drawn. The list is draw/population.txt; how to do it again, draw/how-to.txt.',
      }),
      t(
        draw.ofDay > 1
          ? {
              zh: `注意：这是同一用途当天第${draw.ordinal}次抽取，当天共${draw.ofDay}次，全部列在下面。`,
              en: `Note: this is draw ${draw.ordinal} of ${draw.ofDay} for the same purpose on that day. All of them stand below.`,
            }
          : { zh: '当天同一用途只抽取了这一次。', en: 'It was the only draw for this purpose on that day.' },
      ),
    ],
    columns: [
      { title: t({ zh: '编号', en: 'No.' }), share: 0.6 },
      { title: t({ zh: '公布承诺', en: 'Committed' }), share: 1.6 },
      { title: t({ zh: '抽取', en: 'Drawn' }), share: 1.6 },
      { title: t({ zh: '范围', en: 'From' }), share: 1.6 },
      { title: t({ zh: '抽中人员编号', en: 'Numbers drawn' }), share: 3 },
    ],
    rows: beside.map((one) => [
      ...[
        String(one.drawId),
        moment(one.openedAt),
        one.drawnAt ? moment(one.drawnAt) : t({ zh: '未完成', en: 'not done' }),
      ],
      ...[t(POPULATION_NAMES[one.population]), one.drawn.join(' ')],
    ]),
  };
}
