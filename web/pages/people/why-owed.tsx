/** Why a review or a letter is owed: for the first time, because the last grows old, or because something changed after it. */
import { Tag } from 'antd';
import { ruleOf } from '../../../src/law/duties.ts';
import type { RowOf } from '../../api.ts';
import type { Localised, Text } from '../../language.tsx';

type Row = Pick<RowOf<'letters.who-owes'>, 'why' | 'rule'>;

export const whyOwed = ({ why, rule }: Row, first: Localised, t: Text) =>
  why === 'first' ? t(first) : <Tag {...(why === 'change' && { color: 'warning' })}>{t(ruleOf(rule)!.title)}</Tag>;
