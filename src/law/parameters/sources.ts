/** Who says so: the sources that several figures share, and the days from which they count. */
import { day } from '../day.ts';
import type { Localised } from '../localised.ts';

/** The Provisions came into force on publication (Art. 31). */
export const SINCE_PROVISIONS = { from: day('2021-04-26') };
/** The revised Counter-Espionage Law. */
export const SINCE_COUNTER_ESPIONAGE_LAW = { from: day('2023-07-01') };
export const SINCE_SECRETS_LAW = { from: day('2024-05-01') };
export const SINCE_SECRETS_REGULATIONS = { from: day('2024-09-01') };
export const SINCE_CII_REGULATIONS = { from: day('2021-09-01') };
export const SINCE_PERSONAL_INFORMATION_LAW = { from: day('2021-11-01') };

/** The first whole year of which it is known who organised a training: nothing before it can be judged. */
export const SINCE_OWN_SHARE = { from: day('2027-01-01') };

export const OUR_SUGGESTION: Localised = {
  zh: '本系统建议值，法律未规定具体数字',
  en: 'Our suggestion; the law gives no figure',
};

export const REGULARLY: Localised = {
  zh: '本系统建议值；规定只要求“定期”，未规定次数',
  en: 'Our suggestion; the Provisions say “regularly” and give no number',
};

export const PROMPTLY: Localised = {
  zh: '本系统建议值；规定只要求“及时”，未规定时限',
  en: 'Our suggestion; the Provisions say “promptly” and give no limit',
};

/** A statutory figure whose wording we have only from memory says so, in every place where it is shown. */
export const fromMemory = (source: Localised): Localised => ({
  zh: `${source.zh}（凭记忆录入，待与正式文本核对）`,
  en: `${source.en} (from memory, to be checked against the official text)`,
});

export const SHORTEST: Localised = {
  zh: '本系统建议值；《个人信息保护法》第十九条只要求“实现处理目的所必要的最短时间”',
  en: 'Our suggestion; Personal Information Protection Law, Art. 19 says only “the shortest time necessary for the purpose”',
};
