/** What the dispatches of a case say, from what the case holds. Pure. */
import type { Day } from '../../law/day.ts';
import { dayInWords } from '../../law/day-in-words.ts';
import type { ContentOf } from '../dispatches/content.ts';
import {
  APPROVER_LEVEL_NAMES,
  GROUND_NAMES,
  ITEM_KIND_NAMES,
  type Item,
  ORDER_GROUND_NAMES,
  type OrderGround,
  type Result,
} from './inspections.ts';
import type { InspectionWithTexts } from './store/inspections.ts';

const zh = (day: Day): string => dayInWords(day).zh;
const lines = (...parts: readonly (string | undefined)[]): string => parts.filter((part) => part).join('\n');
const NUMERALS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const numeral = (n: number): string =>
  n < 10 ? NUMERALS[n]! : `${n < 20 ? '' : NUMERALS[Math.floor(n / 10)]}十${n % 10 === 0 ? '' : NUMERALS[n % 10]}`;
const listed = (items: readonly string[]): string[] => items.map((item, at) => `（${numeral(at + 1)}）${item}`);
const PROVISIONS = '《反间谍安全防范工作规定》';

export function noticeOf(one: InspectionWithTexts): ContentOf<'inspection-notice'> {
  const level = one.approverLevel && APPROVER_LEVEL_NAMES[one.approverLevel].zh;
  return {
    title: one.technical ? '反间谍技术防范检查检测通知书' : '反间谍安全防范检查通知书',
    text: lines(
      `${one.unit}：`,
      `根据${PROVISIONS}第二十一条${one.technical ? '、第二十三条' : ''}，经${level}国家安全机关负责人批准（${one.approvalNumber}），本机关将依${one.instrument}对你单位开展反间谍${one.technical ? '技术防范检查检测' : '安全防范检查'}。检查情形：${GROUND_NAMES[one.ground].zh}。`,
      `时间：${zh(one.firstOn)}至${zh(one.lastOn)}。`,
      `范围：${one.scope}`,
      `检查人员：${one.inspectors.join('、')}。检查人员将出示相应证件。`,
      '请在收到后回执，并为检查提供便利。你单位对检查有意见的，可以书面答复本机关。',
    ),
    ...{ instrument: one.instrument, ground: one.ground, technical: one.technical, from: one.firstOn, to: one.lastOn },
    ...{ scope: one.scope, inspectors: [...one.inspectors] },
  };
}

export type Sitting = { readonly on: Day; readonly items: readonly Item[] };

export function recordOf(one: InspectionWithTexts, sittings: readonly Sitting[]): ContentOf<'inspection-record'> {
  return {
    title: one.technical ? '反间谍技术防范检查检测记录' : '反间谍安全防范检查记录',
    text: lines(
      `被检查单位：${one.unit}。法律文书：${one.instrument}。检查人员：${one.inspectors.join('、')}。`,
      ...sittings.flatMap(({ on, items }) => [
        `${zh(on)}检查情况：`,
        ...listed(items.map(({ kind, text }) => `${ITEM_KIND_NAMES[kind].zh}：${text}`)),
      ]),
      '以上记录请核对。无异议的，请以回执签收；有不同意见的，请书面答复，答复与本记录一并保存。',
    ),
    instrument: one.instrument,
  };
}

export function opinionOf(
  one: InspectionWithTexts,
  { text, answerBy }: { readonly text: string; readonly answerBy: Day | undefined },
): ContentOf<'inspection-opinion'> {
  return {
    title: '反间谍安全防范检查意见书',
    text: lines(
      `${one.unit}：`,
      `根据${PROVISIONS}第二十七条和${one.instrument}检查情况，提出以下加强和改进反间谍安全防范工作的意见和建议：`,
      text,
      answerBy && `请于${zh(answerBy)}前书面答复落实情况。`,
    ),
    instrument: one.instrument,
    ...(answerBy && { answerBy }),
  };
}

type Ordering = {
  readonly unit: string;
  readonly instrument: string | undefined;
  readonly grounds: readonly OrderGround[];
  readonly limit: Day;
  readonly items: readonly string[];
  readonly text: string;
};

export function orderOf({ unit, instrument, grounds, limit, items, text }: Ordering): ContentOf<'order'> {
  return {
    title: '责令限期整改通知书',
    text: lines(
      `${unit}：`,
      `${instrument ? `经${instrument}检查，` : ''}你单位有${PROVISIONS}第二十八条第一款规定的下列情形：`,
      ...grounds.map((ground) => ORDER_GROUND_NAMES[ground].zh),
      `依照该条和《中华人民共和国反间谍法》第五十六条，责令你单位于${zh(limit)}前完成下列整改：`,
      ...listed(items),
      text,
      `请于整改期限届满前向本机关提交整改报告；本机关自收到整改报告之日起十五个工作日内进行检查。对本通知有异议的，可以书面提出。`,
    ),
    ...{ grounds: [...grounds], limit, items: [...items] },
  };
}

type Checking = { readonly unit: string; readonly order: string; readonly result: Result; readonly on: Day };

export function checkOf(
  { unit, order, result, on }: Checking,
  { reportNumber, findings }: { readonly reportNumber: string | undefined; readonly findings: string },
): ContentOf<'check-result'> {
  const outcome =
    result === 'met'
      ? '经检查，整改事项已整改到位。'
      : '经检查，你单位未按照要求整改或者未达到整改要求。依照该条，本机关可以约谈相关负责人，并将约谈情况通报你单位上级主管部门。';
  return {
    title: '整改情况检查结果通知书',
    text: lines(
      `${unit}：`,
      `根据${PROVISIONS}第二十八条，本机关于${zh(on)}对你单位落实${order}的情况进行了检查${reportNumber ? `（整改报告：${reportNumber}）` : '（期限届满，未收到整改报告）'}。`,
      outcome,
      findings,
    ),
    ...{ result, checkedOn: on, order },
  };
}

type Summons = {
  readonly unit: string;
  readonly order: string;
  readonly on: Day;
  readonly place: string;
  readonly text: string;
};

export function summonsOf({ unit, order, on, place, text }: Summons): ContentOf<'talk'> {
  return {
    title: '约谈通知书',
    text: lines(
      `${unit}：`,
      `你单位对${order}未按照要求整改或者未达到整改要求。根据${PROVISIONS}第二十八条第二款，请你单位相关负责人于${zh(on)}到${place}接受约谈。`,
      text,
    ),
    ...{ on, place, order },
  };
}

type Telling = {
  readonly unit: string;
  readonly creditCode: string | null;
  readonly order: string;
  readonly heldOn: Day;
  readonly text: string;
};

export function superiorOf({ unit, creditCode, order, heldOn, text }: Telling): ContentOf<'superior-notice'> {
  return {
    title: `关于约谈${unit}有关情况的通报`.slice(0, 120),
    text: lines(
      `${unit}对${order}未按照要求整改或者未达到整改要求，本机关于${zh(heldOn)}约谈了其相关负责人。根据${PROVISIONS}第二十八条第二款，现将约谈情况通报如下：`,
      text,
    ),
    subject: { name: unit, ...(creditCode && { creditCode }) },
    order,
  };
}

export type Measure = { readonly item: string; readonly measure: string; readonly by?: Day | undefined };
type Answering = { readonly order: string; readonly measures: readonly Measure[]; readonly text: string };

const withMeasures = (measures: readonly Measure[]): string[] =>
  listed(measures.map(({ item, measure, by }) => `${item}——${measure}${by ? `（${zh(by)}前完成）` : ''}`));

export const planOf = ({ order, measures, text }: Answering): ContentOf<'rectification-plan'> => ({
  title: `关于${order}的整改方案`.slice(0, 120),
  text: lines(`${order}收悉。我单位整改方案如下：`, ...withMeasures(measures), text),
  measures: measures.map(({ by, ...one }) => ({ ...one, ...(by && { by }) })),
});

export const reportOf = ({ order, measures, text }: Answering): ContentOf<'rectification-report'> => ({
  title: `关于${order}的整改报告`.slice(0, 120),
  text: lines(`根据${order}，我单位整改情况报告如下：`, ...withMeasures(measures), text),
  measures: measures.map(({ item, measure }) => ({ item, measure })),
});
