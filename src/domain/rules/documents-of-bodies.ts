/** The organisation chart as a paper, and what is vacant. Content only; the form is documents/. */
import type { Paper } from '../../documents/paper.ts';
import { sectionsPaper } from '../../documents/sections.ts';
import type { Instant } from '../../law/day.ts';
import type { Language, Localised } from '../../law/localised.ts';
import { type DesignationRole, designationRole } from '../../law/needed-bodies.ts';
import type { Gap } from './bodies.ts';
import type { Designation } from './store/designations.ts';

type Parts = {
  readonly all: readonly Designation[];
  readonly gaps: readonly Gap[];
  readonly unitName: string;
  readonly language: Language;
  readonly asOf: Instant;
  readonly timeZone: string;
};

const GROUPS: readonly { heading: Localised; roles: readonly DesignationRole[] }[] = [
  { heading: { zh: '领导小组', en: 'Leading group' }, roles: ['group-chair', 'group-member'] },
  {
    heading: { zh: '办公室', en: 'Office' },
    roles: ['office-head', 'office-member', 'security-officer', 'relay-officer', 'organ-contact'],
  },
  { heading: { zh: '部门联络员', en: 'Liaisons of the departments' }, roles: ['liaison'] },
];

export function bodiesPaper({ all, gaps, language, ...common }: Parts): Paper {
  const t = (text: Localised) => text[language];
  const here = all.filter(({ away }) => away === null);
  const called = (role: DesignationRole, deputy: boolean, department: string | null) => {
    const { name, deputy: standsIn } = designationRole(role);
    return [department, t(name), deputy ? `（${t(standsIn)}）` : ''].filter(Boolean).join(' ');
  };
  return sectionsPaper({
    ...{ ...common, language },
    title: t({ zh: '反间谍安全防范机构和人员', en: 'Bodies and persons in charge of counter-espionage security' }),
    facts: [
      [t({ zh: '在任', en: 'In place' }), String(here.length)],
      [t({ zh: '空缺', en: 'Vacant' }), String(gaps.length)],
    ],
    parts: [
      ...GROUPS.map(({ heading, roles }) => ({
        heading: t(heading),
        columns: [
          { title: t({ zh: '职责', en: 'As' }), share: 4 },
          { title: t({ zh: '姓名', en: 'Name' }), share: 2 },
          { title: t({ zh: '值班电话', en: 'Duty number' }), share: 2 },
          { title: t({ zh: '任命文件', en: 'By' }), share: 3 },
          { title: t({ zh: '起', en: 'From' }), share: 2 },
        ],
        rows: roles.flatMap((role) =>
          here
            .filter((one) => one.role === role)
            .map((one) => [
              ...[called(role, one.deputy, one.department), one.name ?? '—', one.phone ?? '', one.document, one.from],
            ]),
        ),
      })),
      {
        heading: t({ zh: '空缺', en: 'Vacant' }),
        columns: [
          { title: t({ zh: '职责', en: 'As' }), share: 4 },
          { title: t({ zh: '自', en: 'Since' }), share: 2 },
        ],
        rows: gaps.map(({ role, department, since }) => [called(role, false, department), since ?? '—']),
      },
    ],
  });
}
