/** What would change of a person, as one line of a table: the field, then what stands there and what would. */
import type { Localised } from '../../law/localised.ts';
import { LEVEL_NAMES } from '../../law/names.ts';
import { type Difference, FIELD_NAMES, type PostShown, PRESENCE_NAMES, type Shown } from './rosters.ts';

const alike = (text: string): Localised => ({ zh: text, en: text });

const FOREIGN: Localised = { zh: '涉外', en: 'foreign-related' };
const KEY_POST: Localised = { zh: '关键岗位', en: 'key post' };

export function differenceInWords({ field, before, after }: Difference): Localised {
  const [was, is] = [valueInWords(field, before), valueInWords(field, after)];
  const say = (language: keyof Localised, colon: string) =>
    `${FIELD_NAMES[field][language]}${colon}${was ? `${was[language]} → ` : ''}${is?.[language] ?? '—'}`;
  return { zh: say('zh', '：'), en: say('en', ': ') };
}

function valueInWords(field: Difference['field'], value: Shown): Localised | undefined {
  if (value === null) return undefined;
  if (typeof value === 'string')
    return field === 'presence' ? PRESENCE_NAMES[value as keyof typeof PRESENCE_NAMES] : alike(value);
  if ('day' in value) {
    const { day, hours } = value;
    return hours > 0 ? { zh: `${day} ${hours} 学时`, en: `${day} ${hours} h` } : alike(day);
  }
  const posts = 'title' in value ? [value] : value;
  const say = (language: keyof Localised, comma: string) =>
    posts.map((post) => postInWords(post, language)).join(comma);
  return { zh: say('zh', '、'), en: say('en', ', ') };
}

function postInWords(post: PostShown, language: keyof Localised): string {
  const marks = [
    ...(post.level === 'none' ? [] : [LEVEL_NAMES[post.level]]),
    ...(post.foreignRelated ? [FOREIGN] : []),
    ...(post.keyPost ? [KEY_POST] : []),
  ].map((one) => one[language]);
  return [post.department, post.title, ...marks].filter(Boolean).join(' ');
}
