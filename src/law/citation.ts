import type { Day } from './day.ts';
import type { Localised } from './localised.ts';

/** The legal instruments the product knows. Each has a file in instruments/ with its name, rank and dates. */
export type InstrumentId =
  | 'provisions-2021' // 反间谍安全防范工作规定
  | 'counter-espionage-law-2023' // 反间谍法
  | 'secrets-law-2024' // 保守国家秘密法
  | 'secrets-regulations-2024' // 保守国家秘密法实施条例
  | 'cii-regulations-2021' // 关键信息基础设施安全保护条例
  | 'personal-information-law-2021' // 个人信息保护法
  | 'national-security-law-2015' // 国家安全法
  | 'reward-measures-2022'; // 公民举报危害国家安全行为奖励办法

/**
 * One place in one instrument: article, and where it has them paragraph (款) and item (项).
 * Article 9, item 3 of the Provisions is `{ instrument: 'provisions-2021', article: 9, item: 3 }`.
 */
export type Citation = {
  readonly instrument: InstrumentId;
  readonly article: number;
  readonly paragraph?: number;
  readonly item?: number;
};

/** The rank of an instrument, highest first: 法律, 行政法规, 部门规章. */
export type Rank = 'law' | 'administrative-regulation' | 'departmental-rule';

export type Instrument = {
  readonly id: InstrumentId;
  readonly name: Localised;
  /** As a citation in running text calls it. */
  readonly short: Localised;
  readonly rank: Rank;
  /** The number of the decree that published it. */
  readonly number: Localised;
  readonly published: Day;
  readonly inForce: { readonly from: Day; readonly to?: Day };
  /** Whether number and day of publication were checked. */
  readonly particulars: WordingMark;
  readonly articles: readonly Article[];
};

/**
 * Whether the wording was checked against the official text. Anything but `verified` is shown with
 * 文字待核对 / wording to be checked, and an installation can replace it. A `summary` is our own words, never a quotation.
 */
export type WordingMark = 'verified' | 'partly-seen' | 'from-memory' | 'summary';

/** An article with its words. `zh` is a quotation (unless marked `summary`); `en` is our reading aid and has no legal force. */
export type Article = {
  readonly article: number;
  readonly caption?: Localised;
  readonly text: Localised;
  readonly wording: WordingMark;
};
