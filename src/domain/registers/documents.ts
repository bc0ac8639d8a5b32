/** Paper of the registers: the chain of custody of one carrier. */
import { momentIn, type Paper } from '../../documents/paper.ts';
import { sectionsPaper } from '../../documents/sections.ts';
import type { Instant } from '../../law/day.ts';
import type { Language } from '../../law/localised.ts';
import { MOVE_NAMES, MOVE_STATE_NAMES, PART_NAMES } from './custody.ts';
import { END_REASON_NAMES, FORM_NAMES, ITEM_STATE_NAMES, LEVEL_NAMES } from './registers.ts';
import type { movesOf } from './store/custody.ts';
import type { ItemEvent } from './store/items.ts';
import type { ListedItem } from './store/lists.ts';

type Chain = {
  readonly item: ListedItem;
  readonly moves: Awaited<ReturnType<typeof movesOf>>;
  readonly events: readonly ItemEvent[];
  readonly unitName: string;
  readonly language: Language;
  readonly asOf: Instant;
  readonly timeZone: string;
};

const WORDS = {
  zh: {
    title: '载体流转记录',
    subtitle: '本记录只列编号和经手情况，不含载体内容',
    facts: ['编号', '代称', '级别', '类别', '部门', '责任人', '持有人', '登记时间', '状态', '应归还'],
    certificate: '外部证书',
    until: (day: string) => `有效期至${day}`,
    moves: '历次流转',
    columns: ['日期', '事项', '由', '至', '签字', '登记'],
    events: '变更和核对',
    eventColumns: ['日期', '事项', '登记'],
    what: { changed: '变更登记内容', checked: '核对', ended: '注销' },
    closing: ['保管人（签名）：', '核对人（签名）：'],
    kept: '单位',
    paper: '（纸质签字）',
    unsigned: '未签',
    dueBack: (day: string) => `应于${day}前归还`,
  },
  en: {
    title: 'Chain of custody',
    subtitle: 'Numbers and hands alone; nothing of what the carrier says',
    facts: [
      'Number',
      'Designation',
      'Level',
      'Kind',
      'Department',
      'Responsible',
      'In hand of',
      'Entered',
      'State',
      'Due back',
    ],
    certificate: 'Outside certificate',
    until: (day: string) => `valid until ${day}`,
    moves: 'Each time that it changed hands',
    columns: ['Day', 'What', 'From', 'To', 'Signed', 'Entered'],
    events: 'Changes and checks',
    eventColumns: ['Day', 'What', 'Entered'],
    what: { changed: 'Entry changed', checked: 'Checked', ended: 'Ended' },
    closing: ['Keeper (signature):', 'Checked by (signature):'],
    kept: 'The unit',
    paper: ' (on paper)',
    unsigned: 'not signed',
    dueBack: (day: string) => `due back by ${day}`,
  },
} as const;

export function chainPaper({ item, moves, events, unitName, language, asOf, timeZone }: Chain): Paper {
  const words = WORDS[language];
  const values = [
    ...[
      item.number,
      item.designation,
      LEVEL_NAMES[item.level][language],
      item.form ? FORM_NAMES[item.form][language] : '',
    ],
    ...[
      item.department ?? '',
      item.owner ?? '',
      item.state === 'in-use' ? (item.holder ?? words.kept) : '',
      momentIn(timeZone, item.enteredAt),
    ],
    ...[ITEM_STATE_NAMES[item.state][language], item.dueBack ?? ''],
  ];
  const until = item.certificateUntil ? words.until(item.certificateUntil) : '';
  const certified = [item.certificate, item.certificateIssuer, until].filter(Boolean).join(' · ');
  const signed = ({ part, name, signedAt, onPaper }: (typeof moves)[number]['signatures'][number]) =>
    `${PART_NAMES[part][language]} ${name ?? '—'} ${signedAt ? momentIn(timeZone, signedAt) : words.unsigned}${onPaper ? words.paper : ''}`;
  return sectionsPaper({
    ...{ language, asOf, timeZone, unitName, title: words.title, subtitle: words.subtitle, closing: words.closing },
    facts: [
      ...words.facts.map((name, at) => [name, values[at]!] as const),
      ...(certified ? [[words.certificate, certified] as const] : []),
    ],
    parts: [
      {
        heading: words.moves,
        columns: words.columns.map((title, at) => ({ title, share: [5, 6, 4, 6, 11, 7][at]! })),
        rows: moves.map((one) => [
          one.endedOn ?? one.begunOn,
          [
            MOVE_NAMES[one.what][language],
            ...(one.state === 'done' ? [] : [MOVE_STATE_NAMES[one.state][language]]),
            ...(one.dueBack ? [words.dueBack(one.dueBack)] : []),
            ...one.copies,
          ].join(' · '),
          one.from ?? words.kept,
          [one.to ?? (one.what === 'returned' ? words.kept : ''), one.department ?? ''].filter(Boolean).join(' · '),
          one.signatures.map(signed).join('\n'),
          `${one.begunBy ?? ''} ${momentIn(timeZone, one.begunAt)}`,
        ]),
      },
      {
        heading: words.events,
        columns: words.eventColumns.map((title, at) => ({ title, share: [2, 5, 3][at]! })),
        rows: events.map((one) => [
          one.on,
          [
            words.what[one.what],
            ...(one.before && one.after
              ? [`${LEVEL_NAMES[one.before][language]} → ${LEVEL_NAMES[one.after][language]}`]
              : []),
            ...(one.reason ? [END_REASON_NAMES[one.reason][language]] : []),
          ].join(' · '),
          `${one.by ?? ''} ${momentIn(timeZone, one.at)}`,
        ]),
      },
    ],
  });
}
