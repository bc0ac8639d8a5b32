/** The record that a piece of evidence comes from, one click away: the session, the signed letter, the roster that stated it. */
import type { Role } from '../../../src/platform/permission.ts';
import { Link, type To } from '../../kit/link.tsx';
import { type Localised, useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';

type From = { readonly source: string; readonly sourceId: number };

/** Of each kind of record: its name, where it is opened, and by whom; `own`, where a person opens what is theirs. */
const RECORDS: Readonly<
  Record<string, { name: Localised; at: (id: number) => To; by: readonly Role[]; own?: (id: number) => To }>
> = {
  training: {
    name: { zh: '查看该场培训', en: 'See the session' },
    at: (id) => ({ to: `/training/${id}` }),
    by: ['security-officer'],
    own: () => ({ to: '/mine/training' }),
  },
  reviews: {
    name: { zh: '查看审查', en: 'See the review' },
    at: (id) => ({ to: `/reviews/${id}` }),
    by: ['security-officer', 'personnel', 'head'],
    own: (id) => ({ to: `/mine/reviews/${id}` }),
  },
  letters: {
    name: { zh: '查看承诺书', en: 'See the letter' },
    at: (id) => ({ to: '/letters', search: { part: 'issued', letter: id } }),
    by: ['security-officer', 'personnel'],
    own: (id) => ({ to: `/mine/letters/${id}` }),
  },
  leavers: {
    name: { zh: '查看离岗离职名单', en: 'See the leavers' },
    at: () => ({ to: '/leavers' }),
    by: ['security-officer', 'personnel', 'head'],
    own: () => ({ to: '/mine' }),
  },
  'leaver-follow-ups': {
    name: { zh: '查看离岗离职名单', en: 'See the leavers' },
    at: () => ({ to: '/leavers' }),
    by: ['security-officer', 'personnel', 'head'],
    own: () => ({ to: '/mine' }),
  },
  rosters: {
    name: { zh: '查看导入方案', en: 'See the import' },
    at: (id) => ({ to: `/import/${id}` }),
    by: ['security-officer', 'personnel'],
  },
};

export function ShownBy({ from, own }: { from: From; own: boolean }) {
  const t = useText();
  const { roles } = useWhoAmI();
  const record = RECORDS[from.source];
  if (!record) return null;
  const place = own
    ? record.own?.(from.sourceId)
    : record.by.some((role) => roles.includes(role))
      ? record.at(from.sourceId)
      : undefined;
  // Inside a line of text a link is told by more than its colour.
  return place ? (
    <Link {...place} style={{ textDecoration: 'underline' }}>
      {t(record.name)}
    </Link>
  ) : null;
}
