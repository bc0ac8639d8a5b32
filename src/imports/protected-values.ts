import type { DropReason } from './dropped.ts';
import type { Cell } from './sheet.ts';
import { compact } from './text.ts';

/*
 * A column is also known by what stands in it: whatever its header says, a column of 汉族, 回族 … is a column of
 * ethnicities. The words are those that stand alone in a cell; none of them is an ordinary value of a column we take.
 */

const PEOPLES =
  '汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺'.split(
    ' ',
  );
/** Written without 族 as well, except where that alone is an ordinary word (白 水 土 京 怒 保安 高山 朝鲜 俄罗斯). */
const BARE_PEOPLES = PEOPLES.filter(
  (people) => !['白', '水', '土', '京', '怒', '保安', '高山', '朝鲜', '俄罗斯'].includes(people),
);

const words = (all: string, reason: DropReason): [string, DropReason][] => all.split(' ').map((word) => [word, reason]);

const WORDS: ReadonlyMap<string, DropReason> = new Map<string, DropReason>([
  ...PEOPLES.map((people): [string, DropReason] => [`${people}族`, 'ethnicity']),
  ...BARE_PEOPLES.map((people): [string, DropReason] => [people, 'ethnicity']),
  ...words('han hui manchu tibetan uyghur mongol zhuang miao', 'ethnicity'),
  ...words(
    '中共党员 中国共产党党员 党员 中共预备党员 预备党员 正式党员 共青团员 中国共青团团员 团员 群众 普通群众 无党派 无党派人士 民主党派 民革党员 民革会员 民盟盟员 民建会员 民进会员 农工党党员 致公党党员 九三学社社员 台盟盟员 入党积极分子',
    'political-status',
  ),
  ...words(
    '佛教 道教 基督教 天主教 伊斯兰教 东正教 喇嘛教 藏传佛教 信教 不信教 无宗教信仰 无宗教 buddhism buddhist islam muslim christian christianity catholic',
    'religion',
  ),
  ...words(
    '已婚 未婚 离异 离婚 丧偶 再婚 已育 未育 已婚已育 已婚未育 married unmarried single divorced widowed',
    'marriage',
  ),
  ...words('健康 身体健康 残疾 慢性病 a型 b型 ab型 o型', 'health'),
  ...words('男 女 男性 女性 male female', 'sex'),
]);

/** 18 digits with a valid month and day inside, or the check letter; not any long number. */
const IDENTITY_NUMBER = /(?<!\d)[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/;
/** A cell that is wholly 18 digits is taken for one even where the date inside is impossible. */
const WHOLLY_18_DIGITS = /^\d{17}[\dXx]$/;

/** What protected (or never needed) thing this value is by itself, if it is one. */
export function protectedValue(cell: Cell): DropReason | undefined {
  if (typeof cell === 'number') return cell >= 1e17 && cell < 1e18 ? 'identity-number' : undefined;
  if (typeof cell !== 'string' || cell.length > 200) return undefined;
  const text = compact(cell);
  if (WHOLLY_18_DIGITS.test(text) || IDENTITY_NUMBER.test(text)) return 'identity-number';
  return WORDS.get(text.toLowerCase()) ?? protectedPart(text);
}

/** 会计（回族）, 处长、中共党员: a word put beside something else. Only words that mean nothing but that. */
function protectedPart(text: string): DropReason | undefined {
  for (const part of text.split(/[,\u3001;:/|()[\]\u3010\u3011+-]/)) {
    const reason = part === text ? undefined : WORDS.get(part);
    if (reason === 'ethnicity' && part.endsWith('族')) return reason;
    if (reason === 'religion' || (reason === 'political-status' && part !== '群众')) return reason;
  }
  return undefined;
}

/** So many values of a column are looked at, spread over its whole length. */
const SAMPLE = 2_000;

/**
 * The protected (or never needed) content that at least half of a column's values are, whatever kinds they mix; the most
 * frequent kind names the column. `values` is asked by row.
 */
export function protectedColumn(rows: number, value: (row: number) => Cell): DropReason | undefined {
  const step = Math.max(1, Math.floor(rows / SAMPLE));
  const found = new Map<DropReason, number>();
  let [filled, hits] = [0, 0];
  for (let row = 0; row < rows; row += step) {
    const cell = value(row);
    if (cell === null) continue;
    filled += 1;
    const reason = protectedValue(cell);
    if (!reason) continue;
    hits += 1;
    found.set(reason, (found.get(reason) ?? 0) + 1);
  }
  if (hits === 0 || hits * 2 < filled) return undefined;
  return [...found].reduce((most, next) => (next[1] > most[1] ? next : most))[0];
}
