/**
 * A plan to begin from: a proposal, never more. What the law gives (to whom, within how long) stands in it with its source; whatever is
 * ours says so by being edited. Nobody is named, and no number but the two that are the same in the whole country.
 */
import type { UnitStatus } from '../../law/duty.ts';
import type { Figures } from '../../law/facts.ts';
import type { Language, Localised } from '../../law/localised.ts';
import { type ParameterKey, parameter } from '../../law/parameters.ts';
import { clockOf, INCIDENT_KIND_NAMES, RECEIVER_NAMES, TO_BE_TOLD } from '../incidents/incidents.ts';
import { PLAN_KIND_NAMES, type PlanKind, type PlanWords } from './plans.ts';

const HOUR_MINUTES = 60;
const [LEADS, HANDLES, REPORTS, GUARDS] = [0, 1, 2, 3] as const;

const ROLES: readonly { title: Localised; task: Localised }[] = [
  {
    title: { zh: '总指挥（主要负责人）', en: 'Lead (the head)' },
    task: { zh: '决定启动和结束，决定上报', en: 'decides when it begins and ends, and on the report' },
  },
  {
    title: { zh: '处置负责人', en: 'Handling' },
    task: { zh: '组织控制事态，记录经过', en: 'has it contained, keeps the course of it' },
  },
  {
    title: { zh: '上报联络人', en: 'Reporting' },
    task: { zh: '按时限向有关机关上报，登记回执', en: 'reports within the time, records the receipt' },
  },
  {
    title: { zh: '现场和证据保管人', en: 'Place and evidence' },
    task: { zh: '保护现场，保管证据，逐次登记交接', en: 'guards the place, keeps the evidence, records who holds it' },
  },
];

type First = { readonly what: Localised; readonly role: number; readonly within: number };
/** What comes first, by kind: to stop it, and to lose nothing of what shows how it was. */
const FIRST: Record<PlanKind, First> = {
  general: {
    what: { zh: '判明属于哪一类，按该类专项预案处置', en: 'See which kind it is and go by the plan for it' },
    role: LEADS,
    within: 15,
  },
  'secret-leak': {
    what: {
      zh: '立即采取补救措施：查找载体、撤回文件、封存设备；只记载体编号，不记内容',
      en: 'Remedy at once: look for the carrier, call the document back, seal the device; carriers by number, never their content',
    },
    role: HANDLES,
    within: 30,
  },
  network: {
    what: {
      zh: '断开受影响系统的网络，不关机，保留日志和镜像',
      en: 'Cut the affected system off the network, leave it switched on, keep logs and an image',
    },
    role: HANDLES,
    within: 15,
  },
  'device-found': {
    what: {
      zh: '不触碰、不拆卸，清空房间，拍照留存',
      en: 'Do not touch it or take it apart; clear the room, photograph it',
    },
    role: GUARDS,
    within: 10,
  },
  intrusion: {
    what: {
      zh: '劝离并请保卫到场，记录时间、人数、车辆；不扣留人员',
      en: 'Ask them to leave, call the guards, note time, number and vehicle; hold nobody',
    },
    role: GUARDS,
    within: 10,
  },
  approach: {
    what: {
      zh: '请本人记下经过，停止往来，不自行试探；为其保密',
      en: 'Let the person write down what happened, break off contact, try nothing; keep the name secret',
    },
    role: HANDLES,
    within: 60,
  },
  'not-back': {
    what: {
      zh: '按登记的联系方式联系本人、同行人员和紧急联系人',
      en: 'Call the person, whoever travels along and the emergency contact',
    },
    role: HANDLES,
    within: 60,
  },
  other: {
    what: { zh: '控制事态，防止扩大', en: 'Contain it, keep it from spreading' },
    role: HANDLES,
    within: 30,
  },
};

const words = (hours: number, key: ParameterKey, to: Localised): Localised => {
  const { source } = parameter(key);
  return {
    zh: `发现后${hours}小时内向${to.zh}上报（${source.zh}）`,
    en: `Report to ${to.en} within ${hours} h of noticing it (${source.en})`,
  };
};

const RECEIVING = (key: keyof typeof TO_BE_TOLD): Localised => ({
  zh: TO_BE_TOLD[key].map((one) => RECEIVER_NAMES[one].zh).join('、'),
  en: TO_BE_TOLD[key].map((one) => RECEIVER_NAMES[one].en).join(', '),
});

/** Which reports a plan of this kind has to name: the general one all three clocks that a unit may meet. */
function clocksOf(kind: PlanKind, statuses: readonly UnitStatus[]) {
  if (kind !== 'general') return [clockOf(kind, statuses)];
  return [clockOf('secret-leak', statuses), clockOf('network', statuses), clockOf('other', statuses)];
}

const PREFIX: Record<string, Localised> = {
  'incident.secret-leak': { zh: '泄密或者可能泄密：', en: 'A leak of secrets: ' },
  'incident.other': { zh: '其他情况：', en: 'Anything else: ' },
};
const NETWORK: Localised = { zh: '网络安全事件：', en: 'A network incident: ' };

export function templateOf(
  kind: PlanKind,
  statuses: readonly UnitStatus[],
  figures: Figures,
  language: Language,
): PlanWords {
  const t = (text: Localised) => text[language];
  const clocks = clocksOf(kind, statuses);
  const first = FIRST[kind];
  const receivers = [...new Set(clocks.flatMap((clock) => TO_BE_TOLD[clock]))];
  const step = (what: Localised, role: number, withinMinutes: number | null) => ({
    what: t(what),
    role,
    withinMinutes,
  });
  return {
    title:
      kind === 'general'
        ? t({ zh: '突发情况综合应急预案', en: 'Contingency plan for sudden situations' })
        : t({
            zh: `${PLAN_KIND_NAMES[kind].zh}应急预案`,
            en: `Contingency plan: ${PLAN_KIND_NAMES[kind].en}`,
          }),
    purpose: t({
      zh: `建议文本，请按本单位实际修改。${kind === 'general' ? '本单位发生各类突发情况时使用' : `发生“${INCIDENT_KIND_NAMES[kind].zh}”时使用`}（《反间谍安全防范工作规定》第八条第（五）项）。`,
      en: `A proposal: make it your own. For ${kind === 'general' ? 'any sudden situation of the unit' : `“${INCIDENT_KIND_NAMES[kind].en}”`} (Provisions, Art. 8(5)).`,
    }),
    roles: ROLES.map(({ title, task }) => ({ title: t(title), task: t(task) })),
    contacts: [
      {
        office: t({ zh: '国家安全机关举报受理电话', en: 'State security organ, report line' }),
        telephone: '12339',
        note: t({ zh: '全国统一，昼夜', en: 'whole country, day and night' }),
      },
      { office: t({ zh: '公安机关报警电话', en: 'Police' }), telephone: '110', note: '' },
      ...receivers
        .filter((one) => one !== 'state-security')
        .map((one) => ({
          office: t(RECEIVER_NAMES[one]),
          telephone: '',
          note: t({ zh: '值班电话，请填写', en: 'duty number, to be filled in' }),
        })),
      ...(clocks.some((clock) => clock.startsWith('incident.cyber'))
        ? [
            {
              office: t({ zh: '网络运营商客户服务', en: 'Network operator' }),
              telephone: '',
              note: t({ zh: '请填写', en: 'to be filled in' }),
            },
          ]
        : []),
    ],
    steps: [
      step(
        {
          zh: '发现人立即在系统“报突发情况”，同时电话告知处置负责人',
          en: 'Whoever notices it opens an incident in the system at once and calls the one who handles it',
        },
        HANDLES,
        0,
      ),
      step(first.what, first.role, first.within),
      step(
        { zh: '保护现场，保存证据，登记由谁保管', en: 'Guard the place, keep evidence, record who holds it' },
        GUARDS,
        60,
      ),
      ...clocks.map((clock) => {
        const said = words(figures[clock], clock, RECEIVING(clock));
        const before = clocks.length === 1 ? { zh: '', en: '' } : (PREFIX[clock] ?? NETWORK);
        return step({ zh: before.zh + said.zh, en: before.en + said.en }, REPORTS, figures[clock] * HOUR_MINUTES);
      }),
      step(
        {
          zh: '事态变化随时续报，按机关要求配合；不自行调查，不对外发布',
          en: 'Follow up as things change and do as the organ asks; inquire into nothing, publish nothing',
        },
        REPORTS,
        null,
      ),
      step({ zh: '复盘，落实整改，办结', en: 'Review it, put right what is to be put right, close it' }, LEADS, null),
    ],
  };
}
