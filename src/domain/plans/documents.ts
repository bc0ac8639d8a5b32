/** Papers: a plan for the wall, and the record of a drill. Content only; the form is documents/. */
import { momentIn, type Paper } from '../../documents/paper.ts';
import { sectionsPaper } from '../../documents/sections.ts';
import type { Day, Instant } from '../../law/day.ts';
import type { Language, Localised } from '../../law/localised.ts';
import { DRILL_STAND_NAMES, type DrillStand, minutesInWords, PLAN_KIND_NAMES, type PlanKind } from './plans.ts';
import type { WholeDrill } from './store/drills.ts';
import type { NamedHolder, WholeVersion } from './store/plans.ts';

type Common = {
  readonly language: Language;
  readonly unitName: string;
  readonly asOf: Instant;
  readonly timeZone: string;
};
type PlanParts = Common & {
  readonly kind: PlanKind;
  readonly version: WholeVersion;
  readonly holders: readonly NamedHolder[];
  /** It is the one that holds today. */
  readonly inForce: boolean;
  readonly reviewBy: Day | null;
};

const NOT_IN_FORCE: Localised = { zh: '注意：本版不是现行有效版本', en: 'Note: this version is not the one in force' };

export function planPaper({ kind, version, holders, inForce, reviewBy, ...common }: PlanParts): Paper {
  const t = (text: Localised) => text[common.language];
  const { title, purpose, roles, contacts, steps } = version.words!;
  const who = (role: number, deputy: boolean) => {
    const one = holders.find((holder) => holder.role === role && holder.deputy === deputy);
    return one ? [one.name, one.phone].filter(Boolean).join(' ') : '—';
  };
  return sectionsPaper({
    ...common,
    title,
    ...(!inForce && { subtitle: t(NOT_IN_FORCE) }),
    facts: [
      [t({ zh: '类别', en: 'For' }), t(PLAN_KIND_NAMES[kind])],
      [t({ zh: '版本', en: 'Version' }), String(version.number)],
      [t({ zh: '文号', en: 'Number' }), version.document ?? '—'],
      [t({ zh: '生效', en: 'In force from' }), version.effectiveFrom ?? '—'],
      [t({ zh: '批准', en: 'Approved by' }), version.approver ?? '—'],
      [t({ zh: '下次复核', en: 'Review by' }), reviewBy ?? '—'],
    ],
    parts: [
      ...(purpose ? [{ heading: t({ zh: '适用', en: 'Purpose' }), text: purpose }] : []),
      {
        heading: t({ zh: '步骤', en: 'Steps' }),
        columns: [
          { title: t({ zh: '序号', en: 'No.' }), share: 0 },
          { title: t({ zh: '做什么', en: 'What' }), share: 6 },
          { title: t({ zh: '由谁', en: 'By' }), share: 2 },
          { title: t({ zh: '时限', en: 'Within' }), share: 1.5 },
        ],
        rows: steps.map(({ what, role, withinMinutes }, index) => [
          ...[String(index + 1), what, role === null ? '—' : (roles[role]?.title ?? '—')],
          withinMinutes === null ? '' : t(minutesInWords(withinMinutes)),
        ]),
      },
      {
        heading: t({ zh: '岗位职责', en: 'Roles' }),
        columns: [
          { title: t({ zh: '岗位', en: 'Role' }), share: 2 },
          { title: t({ zh: '职责', en: 'Task' }), share: 3 },
          { title: t({ zh: '人员', en: 'Who' }), share: 2 },
          { title: t({ zh: '替补', en: 'Deputy' }), share: 2 },
        ],
        rows: roles.map(({ title, task }, role) => [title, task, who(role, false), who(role, true)]),
      },
      ...(contacts.length === 0
        ? []
        : [
            {
              heading: t({ zh: '联系电话', en: 'Contacts' }),
              columns: [
                { title: t({ zh: '机关、单位', en: 'Office' }), share: 4 },
                { title: t({ zh: '电话', en: 'Telephone' }), share: 2 },
                { title: t({ zh: '说明', en: 'Remarks' }), share: 3 },
              ],
              rows: contacts.map(({ office, telephone, note }) => [office, telephone, note]),
            },
          ]),
    ],
    size: 11.5,
  });
}

type DrillParts = Common & {
  readonly drill: WholeDrill;
  readonly planTitle: string;
  readonly stand: DrillStand;
};

export function drillPaper({ drill, planTitle, stand, ...common }: DrillParts): Paper {
  const t = (text: Localised) => text[common.language];
  const { outcome, participants, changes } = drill;
  const presence = ({ present, disputedAt }: (typeof participants)[number]): Localised => {
    if (disputedAt) return { zh: '登记到场，本人说没有到场', en: 'recorded present; says not to have been' };
    if (present === null) return { zh: '', en: '' };
    return present ? { zh: '到场', en: 'present' } : { zh: '未到场', en: 'absent' };
  };
  return sectionsPaper({
    ...common,
    title: t({ zh: '应急演练记录', en: 'Record of a drill' }),
    subtitle: planTitle,
    facts: [
      [t({ zh: '编号', en: 'Number' }), String(drill.drillId)],
      [t({ zh: '预案版本', en: 'Version of the plan' }), String(drill.number)],
      [t({ zh: '计划日期', en: 'Planned for' }), drill.plannedOn],
      [t({ zh: '开展日期', en: 'Held on' }), drill.heldOn ?? '—'],
      [t({ zh: '登记时间', en: 'Entered at' }), drill.recordedAt ? momentIn(common.timeZone, drill.recordedAt) : '—'],
      [t({ zh: '状态', en: 'State' }), t(DRILL_STAND_NAMES[stand])],
    ],
    parts: [
      { heading: t({ zh: '情景', en: 'Scenario' }), text: drill.scenario ?? '' },
      { heading: t({ zh: '做得好的', en: 'What went well' }), text: outcome?.wentWell || '—' },
      { heading: t({ zh: '问题', en: 'What went wrong' }), text: outcome?.wentWrong || '—' },
      { heading: t({ zh: '超出时限的步骤', en: 'What took too long' }), text: outcome?.late || '—' },
      {
        heading: t({ zh: '改进事项', en: 'What changes' }),
        columns: [
          { title: t({ zh: '做什么', en: 'What' }), share: 5 },
          { title: t({ zh: '由谁', en: 'By whom' }), share: 2 },
          { title: t({ zh: '期限', en: 'By' }), share: 2 },
          { title: t({ zh: '完成', en: 'Done' }), share: 2 },
        ],
        rows: changes.map(({ what, name, dueOn, doneAt }) => [
          ...[what, name ?? '—', dueOn, doneAt ? momentIn(common.timeZone, doneAt).slice(0, 10) : ''],
        ]),
      },
      {
        heading: t({ zh: '参加人员', en: 'Who took part' }),
        columns: [
          { title: t({ zh: '姓名', en: 'Name' }), share: 2 },
          { title: t({ zh: '部门', en: 'Department' }), share: 3 },
          { title: t({ zh: '到场', en: 'Present' }), share: 3 },
        ],
        rows: participants.map((one) => [one.name, one.department ?? '', t(presence(one))]),
      },
    ],
    closing: [
      t({ zh: '组织人（签名）：', en: 'Held by (signature): ' }),
      t({ zh: '主要负责人（签名）：', en: 'Head (signature): ' }),
    ],
  });
}
