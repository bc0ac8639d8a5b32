import type { Localised } from './localised.ts';

/** The legal instruments the product knows. Each has a file in instruments/ with its name, rank and dates. */
export type InstrumentId =
  | 'national-security-law-2015' // 国家安全法
  | 'provisions-2021' // 反间谍安全防范工作规定
  | 'counter-espionage-law-2023' // 反间谍法
  | 'secrets-law-2024' // 保守国家秘密法
  | 'secrets-regulations-2024' // 保守国家秘密法实施条例
  | 'cii-regulations-2021' // 关键信息基础设施安全保护条例
  | 'personal-information-law-2021' // 个人信息保护法
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

/**
 * Whether the wording was checked against the official text. Anything but `verified` is shown with
 * 文字待核对 / wording to be checked, and an installation can replace it.
 */
export type WordingMark = 'verified' | 'partly-seen' | 'from-memory';

/** An article with its words. `zh` is a quotation; `en` is our reading aid and has no legal force. */
export type Article = {
  readonly article: number;
  readonly caption?: Localised;
  readonly text: Localised;
  readonly wording: WordingMark;
};
