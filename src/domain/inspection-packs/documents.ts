/** What a pack says, as content for paper and DOCX. The cover says what is not in it and how it is checked. */
import type { PackChapter, PackContent } from '../../documents/pack.ts';
import { momentIn } from '../../documents/paper.ts';
import type { Localised } from '../../law/localised.ts';
import { drawChapter } from './documents/draw.ts';
import { dutyChapters } from './documents/duties.ts';
import { breachesChapter } from './documents/orders.ts';
import { originalsChapter } from './documents/originals.ts';
import { personChapters } from './documents/persons.ts';
import type { Gathered } from './gather.ts';
import { PACK_KIND_NAMES } from './inspection-packs.ts';
import { labelOf, say } from './labels.ts';
import type { CheckedOriginal } from './originals.ts';
import { SOURCES } from './sources.ts';
import type { PackEvidence } from './store/evidence.ts';

export const PACK_TITLE: Localised = { zh: '迎检材料', en: 'Inspection pack' };

/** What every chapter is written with. */
export type Writing = {
  readonly t: (text: Localised) => string;
  readonly moment: (at: string) => string;
  readonly who: (personId: number) => string;
  readonly gathered: Gathered;
  readonly originals: readonly CheckedOriginal[];
  /** The entry of the act that gave it. */
  readonly entryOf: (evidence: Pick<PackEvidence, 'at' | 'source'>) => number | undefined;
};

export function writingOf(gathered: Gathered, originals: readonly CheckedOriginal[]): Writing {
  const { pack, redaction, timeZone, people, proofs } = gathered;
  const t = say(pack.language);
  const labels = new Map(people.map((one) => [one.personId as number, labelOf(one, redaction, pack.language)]));
  const entries = new Map((proofs?.entries ?? []).map(({ at, body, entry }) => [`${at} ${actsOf(body)}`, entry]));
  return {
    ...{ t, gathered, originals },
    moment: (at) => momentIn(timeZone, at as Gathered['asOf']),
    who: (id) => (id === 0 ? t({ zh: '本单位', en: 'the unit' }) : (labels.get(id) ?? '—')),
    entryOf: ({ at, source }) => entries.get(`${at} ${SOURCES[source].acts}`),
  };
}
/** The module whose act wrote it. */
const actsOf = (body: string): string => /^{"action":"([^".]*)/.exec(body)?.[1] ?? '';

export function packContent(writing: Writing, fingerprint: string): PackContent {
  const { t, gathered } = writing;
  const { pack, redaction, unitName, askedBy, asOf, timeZone, duties, persons, draw } = gathered;
  const { language } = pack;
  const { forWhom, basis } = pack.words ?? { forWhom: '—', basis: '—' };
  const scope = {
    'by-duty': { zh: `${duties.length}项义务`, en: `${duties.length} duties` },
    'by-person': { zh: `${persons.length}名抽查人员`, en: `${persons.length} sampled people` },
  }[pack.kind];
  const chapters: PackChapter[] = [
    ...(draw ? [drawChapter(writing, draw)] : []),
    ...(pack.kind === 'by-duty' ? dutyChapters(writing) : personChapters(writing)),
    ...breachesChapter(writing),
    originalsChapter(writing),
  ];
  return {
    ...{ language, unitName, asOf, timeZone, chapters },
    title: t(PACK_TITLE),
    subtitle: t(PACK_KIND_NAMES[pack.kind]),
    facts: [
      [t({ zh: '用途', en: 'Purpose' }), t(redaction.name)],
      [t({ zh: '提供给', en: 'For' }), forWhom],
      [t({ zh: '依据', en: 'On the ground of' }), basis],
      [t({ zh: '范围', en: 'Covers' }), t(scope)],
      [t({ zh: '材料编号', en: 'Pack' }), String(pack.packId)],
      [t({ zh: '制作人', en: 'Made by' }), askedBy],
      [t({ zh: '制作时间', en: 'Made at' }), writing.moment(asOf)],
    ],
    notes: notesOf(writing, fingerprint),
  };
}

function notesOf({ t, gathered }: Writing, fingerprint: string): string[] {
  const { redaction } = gathered;
  const shown: Record<typeof redaction.names, Localised> = {
    full: { zh: '人员姓名完整显示', en: 'People are named' },
    masked: { zh: '人员姓名只显示姓氏', en: 'Of names only the first character is shown' },
    number: { zh: '人员只显示编号', en: 'People appear by number alone' },
  };
  const places: Localised = redaction.destinations
    ? { zh: '出国（境）只列时间和前往国家、地区', en: 'of journeys, days and countries' }
    : { zh: '出国（境）只列时间', en: 'of journeys, days alone' };
  return [
    t({
      zh: `本材料按上述用途自动生成：${shown[redaction.names].zh}；${places.zh}。不含电话、邮箱、证件号码、国籍和出行事由。`,
      en: `Made for the purpose above: ${shown[redaction.names].en}; ${places.en}. It holds no telephone, e-mail, number of a document, nationality or reason of a journey.`,
    }),
    t({
      zh: '本材料不含可疑情况（线索）、协助事项、突发情况、事项报告和紧急查阅的任何记录，这些记录限于经办人员知悉，制作时不读取。',
      en: 'It holds nothing of suspicious circumstances, lawful requests, incidents, reported matters or emergency access: those are for the people who deal with them, and are not read when a pack is made.',
    }),
    t({
      zh: `每项记录既列发生日期，也列录入系统的时刻；晚录的如实显示，不能倒填。全套材料（ZIP）中的目录有签名，可用 bulwark verify 离线核对；日志密钥指纹：${fingerprint}。`,
      en: `Every record has its day and the instant at which it was entered; what was late is shown as late. The index of the folder (ZIP) is signed and is checked offline with bulwark verify; fingerprint of the record’s key: ${fingerprint}.`,
    }),
    ...(redaction.entriesOfCases
      ? []
      : [
          t({
            zh: '按这一用途，所附日志条目不含上岗审查、离岗离职、任职和出国（境）办理的条目，相应行的“日志”一栏为“—”。',
            en: 'For this purpose the entries of the record that come with it leave out those on reviews, leaving, posts and journeys; the column “Record” shows “—” there.',
          }),
        ]),
    t({
      zh: '提供本材料已记入审计日志，材料中的人员可以在“谁查阅过我的档案”中看到。用毕请妥善保管或者销毁。',
      en: 'That it was handed over stands in the record, and whoever stands in it sees so on the page of who looked. Please keep it safe, or destroy it when it has served.',
    }),
  ];
}
