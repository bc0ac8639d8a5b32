/** The wording of a letter as it stands in the editor, and as the server takes it. Pure. */
import type { InputOf, ResultOf } from '../../api.ts';

export type Draft = {
  readonly title?: { readonly zh?: string; readonly en?: string };
  readonly paragraphs?: readonly ({ readonly zh?: string; readonly en?: string } | undefined)[];
};
type Words = InputOf<'letters.check-template'>;
export type Finding = ResultOf<'letters.check-template'>['findings'][number];

const text = (typed: string | undefined): string => (typed ?? '').replace(/\s*\n\s*/g, ' ').trim();

/**
 * What can be checked while it is being written: paragraphs that are still empty are left out, and English only counts once every
 * paragraph has it. `places` says at which place in the editor each paragraph stands. Nothing while there is no title or text.
 */
export function wordsOf(
  draft: Draft,
  english: boolean,
): { readonly words: Words; readonly places: number[] } | undefined {
  const title = text(draft.title?.zh);
  const all = (draft.paragraphs ?? []).map((one) => ({ zh: text(one?.zh), en: text(one?.en) }));
  const places = all.flatMap(({ zh }, place) => (zh === '' ? [] : [place]));
  if (title === '' || places.length === 0) return undefined;
  const withEnglish = english && places.every((place) => all[place]!.en !== '');
  const titleEn = text(draft.title?.en);
  return {
    words: {
      title: withEnglish && titleEn !== '' ? { zh: title, en: titleEn } : { zh: title },
      paragraphs: places.map((place) => (withEnglish ? all[place]! : { zh: all[place]!.zh })),
    },
    places,
  };
}

/** The findings by their place in the editor: -1 for the title, and for what the letter as a whole lacks. */
export function findingsByPlace(findings: readonly Finding[], places: readonly number[]): Map<number, Finding[]> {
  const byPlace = new Map<number, Finding[]>();
  for (const finding of findings) {
    const place = finding.paragraph === 0 ? -1 : (places[finding.paragraph - 1] ?? -1);
    byPlace.set(place, [...(byPlace.get(place) ?? []), finding]);
  }
  return byPlace;
}

type Version = { readonly templateId: number; readonly series: number; readonly version: number };

/** Each letter with its versions, the newest first; letters in the order in which they were begun. */
export function bySeries<One extends Version>(templates: readonly One[]): One[][] {
  const series = new Map<number, One[]>();
  for (const one of templates) series.set(one.series, [...(series.get(one.series) ?? []), one]);
  return [...series.values()].map((versions) => versions.sort((a, b) => b.version - a.version));
}
