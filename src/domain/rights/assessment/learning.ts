/** Education and training, as assessed. */
import { ATTESTATIONS_KINDS } from '../../attestations/retention.ts';
import { COURSES_KINDS } from '../../courses/retention.ts';
import { PACKAGES_KINDS } from '../../packages/retention.ts';
import { QUESTIONS_KINDS } from '../../questions/retention.ts';
import { TRAINING_KINDS } from '../../training/retention.ts';
import { kept } from './kept.ts';
import type { Assessed } from './parts.ts';
import * as risks from './risks.ts';

export const LEARNING: readonly Assessed[] = [
  {
    code: 'training',
    title: { zh: '教育培训', en: 'Training' },
    modules: ['training', 'courses', 'packages', 'questions', 'library', 'attestations'],
    purposes: [
      {
        zh: '组织培训并证明谁参加了多少学时（《反间谍安全防范工作规定》第八条、第九条、第十条）。',
        en: 'To hold trainings and prove who attended for how long (Provisions, Arts. 8-10).',
      },
    ],
    necessity: [
      {
        zh: '只登记签到、签退时刻和学时；不记录位置。签到码每十秒更换，只证明本人在场时扫过；手机只以本场的随机编号（摘要）识别，签到关闭即删除，不是设备登记。课程只记哪几部分已完成，视频的播放位置看完即删，没有人看到谁学了多久。测试只分通过和尚未通过，得分和答案只有本人看得到，没有排名；情景题自愿参加，答案不与本人关联，单位只看到参加人数和哪些情景较难。',
        en: 'When somebody came and went, and the hours; no location. The code changes every ten seconds and only shows that the person scanned it there. A phone is told from others by a random number of this session (its digest), deleted when the check-in is closed: it is no register of devices. Of a course it is kept which parts are done; what was played of a video goes once it is done, and nobody sees for how long anybody learnt. A test is passed or not yet: points and answers are the person’s alone, and nobody is ranked. Situations are voluntary, and no answer is tied to a person: the unit sees how many took part and which were hard.',
      },
      {
        zh: '课件包只登记谁在哪天学完。课件自己记下的位置和内容逐人加密，成绩不保存，只交还给本人打开的课件，任何人都看不到；课件不知道是谁在学。',
        en: 'Of a package: who completed it, and on which day. What it remembers itself is sealed (points are not kept) and given back to that person’s package alone; nobody sees it, and a package is not told who learns.',
      },
      {
        zh: '培训证明由本人领取或者由专员打印。凭纸上的验证码可以查询是否有效，不需要登录：只回答是否有效、学了什么、何时、多少学时和姓氏首字，不显示姓名、部门和岗位。',
        en: 'A certificate is taken by the person or printed by the officer. Whoever has the code on the paper asks without signing in whether it stands: the answer is that, what, when and how many hours, and the first character of the name; not the name, the department or the post.',
      },
    ],
    sensitive: {
      zh: '不含敏感个人信息（岗位涉密等级除外，见“人员和任职”）。',
      en: 'None, but for the level of posts (see People and appointments).',
    },
    kinds: [
      ...kept(TRAINING_KINDS),
      ...kept(COURSES_KINDS),
      ...kept(PACKAGES_KINDS),
      ...kept(QUESTIONS_KINDS),
      ...kept(ATTESTATIONS_KINDS),
    ],
    sees: ['security-officer', 'head'],
    risks: [risks.JUDGED, risks.TAKEN_AWAY, risks.WRONG, risks.KEPT_TOO_LONG],
  },
];
