/** To begin from: the headings that its kinds must settle, each to be filled in. No words beneath them: what a unit does is for the unit to say. */
import type { Language } from '../../law/localised.ts';
import { dutiesOfKinds, type NeededKind, neededRule, pointsOf } from '../../law/needed-rules.ts';
import type { RuleSays, RuleSection } from './rules.ts';

export function templateOf(kinds: readonly NeededKind[], language: Language): RuleSays {
  const settled = kinds
    .flatMap(pointsOf)
    .map(({ point, title }): RuleSection => ({ heading: title[language], text: '', settles: point }));
  return {
    words: {
      title: kinds.length > 0 ? kinds.map((kind) => neededRule(kind).title[language]).join('、') : '',
      responsible: '',
      sections: [
        { heading: { zh: '目的和适用范围', en: 'Purpose and scope' }[language], text: '', settles: null },
        ...settled,
      ],
    },
    kinds,
    implements: dutiesOfKinds(kinds),
  };
}
