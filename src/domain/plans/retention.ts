/** What a plan says goes some years after it ended, what a drill says some years after it was held; that they were stays (Provisions 8(5)). */
import { PIPL_19, type RecordKind } from '../../platform/retention.ts';
import {
  destroyDrills,
  destroyHolders,
  destroyParticipants,
  destroyPlans,
  heldDrills,
  heldPlans,
} from './store/retention.ts';

const PROVISIONS_8 = {
  zh: '《反间谍安全防范工作规定》第八条第（五）项；《个人信息保护法》第十九条',
  en: 'Provisions, Art. 8(5); Personal Information Protection Law, Art. 19',
};

export const PLANS_KINDS = [
  {
    code: 'contingency-plan',
    name: { zh: '应急预案内容', en: 'Contingency plans: what they say' },
    ground: PROVISIONS_8,
    holds: { plan_version: ['content', 'returned', 'key', 'salt'] },
    ends: 'by-certificate',
    begins: { zh: '停用之日；在用的不销毁', en: 'the day the plan ended; never while it is used' },
    figure: 'keep.plan',
    does: {
      zh: '销毁各版本内容的密钥，删除岗位人员和值班电话',
      en: 'the keys of all its versions are destroyed; who had a role, and duty numbers, are deleted',
    },
    remains: {
      zh: '类别、版本号、文号、批准和生效日期、复核日期',
      en: 'kind, versions, numbers, days of approval, effect and review',
    },
    ofPeople: false,
    held: heldPlans,
    destroy: destroyPlans,
  },
  {
    code: 'plan-record',
    name: { zh: '应急预案的印发和复核', en: 'That contingency plans were issued and reviewed' },
    ground: PROVISIONS_8,
    holds: {
      contingency_plan: 'rows',
      plan_version: 'rows',
      plan_author: 'rows',
      plan_review: 'rows',
    },
    ends: 'stays',
    why: {
      zh: '证明单位何时印发、复核了预案，不涉及个人；操作人只有账号编号',
      en: 'proves when the unit issued and reviewed its plans; about nobody, who acted is the number of an account',
    },
  },
  {
    code: 'plan-holder',
    name: { zh: '预案中的岗位人员和值班电话', en: 'Who has a role in a plan, and duty numbers' },
    ground: PIPL_19,
    holds: { plan_holder: 'rows' },
    ends: 'with-another',
    goesWith: ['person'],
    does: { zh: '删除，预案中该岗位空缺', en: 'deleted; the role is vacant in the plan' },
    destroy: destroyHolders,
  },
  {
    code: 'drill',
    name: { zh: '应急演练内容', en: 'Drills: what they say' },
    ground: PROVISIONS_8,
    holds: {
      drill: ['scenario', 'outcome', 'reason', 'key', 'salt', 'file_hash', 'content_hash', 'media_type'],
      drill_change: 'rows',
      file: 'rows',
    },
    ends: 'by-certificate',
    begins: {
      zh: '开展之日；取消的，自计划之日',
      en: 'the day it was held; of a cancelled one, the day it was planned for',
    },
    figure: 'keep.drill',
    does: {
      zh: '销毁情景、总结的密钥，删除改进事项、参加人员和扫描件',
      en: 'the key of scenario and outcome is destroyed; changes, who took part and the scan are deleted',
    },
    remains: { zh: '预案、版本、日期、参加人数', en: 'plan, version, days, how many took part' },
    ofPeople: false,
    held: heldDrills,
    destroy: destroyDrills,
  },
  {
    code: 'drill-record',
    name: { zh: '应急演练的开展', en: 'That drills were held' },
    ground: PROVISIONS_8,
    holds: { drill: 'rows' },
    ends: 'stays',
    why: {
      zh: '证明单位何时开展了演练，不涉及个人；操作人只有账号编号',
      en: 'proves when the unit held drills; about nobody, who acted is the number of an account',
    },
  },
  {
    code: 'drill-participant',
    name: { zh: '参加应急演练的记录', en: 'Having taken part in drills' },
    ground: PIPL_19,
    holds: { drill_participant: 'rows', drill_change: ['person_id'] },
    ends: 'with-another',
    goesWith: ['person'],
    does: { zh: '删除，演练只留人数', en: 'deleted; the drill keeps the number' },
    destroy: destroyParticipants,
  },
] as const satisfies readonly RecordKind[];
