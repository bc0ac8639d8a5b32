/** The list of originals, with their hashes and what was found when they were opened. */
import type { PackChapter } from '../../../documents/pack.ts';
import type { Writing } from '../documents.ts';
import { ORIGINAL_STATE_NAMES } from '../originals.ts';
import { SOURCES } from '../sources.ts';

/** On paper; the folder's index has them all. */
const ON_PAPER = 400;

export function originalsChapter({ t, moment, originals }: Writing): PackChapter {
  const wrong = originals.filter(({ state }) => state === 'altered' || state === 'replaced').length;
  return {
    level: 1,
    heading: t({ zh: '原件清单', en: 'Originals' }),
    newPage: originals.length > 0,
    text: [
      ...(wrong > 0
        ? [
            t({
              zh: `注意：有${wrong}份文件与登记时不一致，没有收入，见下表“核对结果”。`,
              en: `Note: ${wrong} files are not as they were recorded. They were left out; see the last column.`,
            }),
          ]
        : []),
      originals.length === 0
        ? t({ zh: '没有可收入的原件。', en: 'There is no original to put in.' })
        : t({
            zh: '文件均在制作时打开，内容的 SHA-256 与登记时所记的比对。',
            en: 'Each was opened when the pack was made, and the SHA-256 of its content compared with what was recorded.',
          }),
    ],
    columns:
      originals.length === 0
        ? []
        : [
            { title: t({ zh: '编号', en: 'No.' }), share: 0.6 },
            { title: t({ zh: '种类', en: 'Of' }), share: 1.3 },
            { title: t({ zh: '登记时刻', en: 'Attached' }), share: 1.6 },
            { title: 'SHA-256', share: 4.2 },
            { title: t({ zh: '日志', en: 'Record' }), share: 0.8 },
            { title: t({ zh: '核对结果', en: 'Found' }), share: 1.8 },
          ],
    rows: originals
      .slice(0, ON_PAPER)
      .map((one) => [
        ...[String(one.number), t(SOURCES[one.source].name), one.keptAt ? moment(one.keptAt) : '—', broken(one.sha256)],
        ...[one.entry === null ? '—' : String(one.entry), t(ORIGINAL_STATE_NAMES[one.state])],
      ]),
    ...(originals.length > ON_PAPER && {
      after: [
        t({
          zh: `此处列出前${ON_PAPER}份，全部${originals.length}份见全套材料的目录。`,
          en: `The first ${ON_PAPER}; all ${originals.length} stand in the index of the folder.`,
        }),
      ],
    }),
  };
}

/** In two halves, so that a narrow column can break it. */
const broken = (hash: string | null): string => (hash === null ? '—' : `${hash.slice(0, 32)} ${hash.slice(32)}`);
