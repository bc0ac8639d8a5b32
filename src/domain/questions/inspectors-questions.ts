/**
 * What inspectors ask employees (应知应会): practised on the phone, for oneself. Ours, in our own words; numbers stand in the tables: never changed,
 * never reused, and above those of the situations. This file is the server's: what is right reaches the browser once somebody has answered.
 */
import type { Situation } from './situations.ts';

type Both = readonly [zh: string, en: string];
type Written = {
  readonly asks: Both;
  readonly options: readonly Both[];
  readonly right: number;
  readonly why: Both;
  readonly source: Both;
};
const both = ([zh, en]: Both) => ({ zh, en });

const PROVISIONS_8: Both = ['《反间谍安全防范工作规定》第八条', 'Provisions, Art. 8'];
const PROVISIONS_9 = (item: string, place: number): Both => [
  `《反间谍安全防范工作规定》第九条第（${item}）项`,
  `Provisions, Art. 9(${place})`,
];

const WRITTEN: readonly Written[] = [
  {
    asks: [
      '您的岗位是不是涉密岗位、是什么等级，怎样知道？',
      'Is your post secret-related, of what level, and how do you know?',
    ],
    options: [
      ['看自己接触过多少涉密文件', 'By how many secret documents one has seen'],
      [
        '由单位按岗位确定并告知本人，承诺书和“我的”页面上都有',
        'The unit sets it for the post and tells me; it stands in my letter and on My page',
      ],
      ['由本人申报', 'One declares it oneself'],
    ],
    right: 1,
    why: [
      '等级跟着岗位走，不跟着人走。不清楚的，现在就问联络员或者安全防范专员。',
      'The post carries the level, not the person. Whoever is not sure asks the liaison or the security officer now.',
    ],
    source: PROVISIONS_9('三', 3),
  },
  {
    asks: ['反间谍安全防范方面有事，在单位先找谁？', 'Whom do you turn to in the unit first?'],
    options: [
      ['等上级来问', 'Wait until somebody asks'],
      ['找关系好的同事商量', 'Talk it over with a friend at work'],
      ['本部门联络员或者单位安全防范专员', 'The department’s liaison or the unit’s security officer'],
    ],
    right: 2,
    why: [
      '联络员和专员负责受理和转报；不方便对单位说的，可以直接拨打12339。',
      'They take it and pass it on. What one would rather not tell the unit, one can tell 12339 directly.',
    ],
    source: PROVISIONS_9('二', 2),
  },
  {
    asks: ['12339 是什么电话？', 'What is 12339?'],
    options: [
      ['国家安全机关举报受理电话', 'The telephone on which state security organs take reports'],
      ['单位保密办电话', 'The unit’s secrecy office'],
      ['出入境咨询电话', 'A line for questions on going abroad'],
    ],
    right: 0,
    why: [
      '个人和单位都可以拨打，也可以通过网络举报平台举报；国家安全机关为举报人保密。',
      'Anybody may ring it, or use the platform; the organ keeps who reported confidential.',
    ],
    source: ['《反间谍安全防范工作规定》第十八条、第十九条', 'Provisions, Arts. 18, 19'],
  },
  {
    asks: ['发现可疑情况，第一件事是什么？', 'You notice something suspicious. What comes first?'],
    options: [
      ['自己跟踪、核实清楚再说', 'Follow it up oneself first'],
      ['发到工作群提醒大家', 'Warn everybody in the group chat'],
      [
        '记下时间、地点和看到的事实，及时报告单位或者拨打12339',
        'Note time, place and what was seen, and tell the unit or 12339 promptly',
      ],
    ],
    right: 2,
    why: [
      '只说看到的事实，不查证、不扩散、不指认同事；及时报告是义务，也受法律保护。',
      'Say what was seen: no inquiry of one’s own, no spreading, no accusing. Telling in time is a duty, and protected.',
    ],
    source: ['《反间谍法》第十六条', 'Counter-Espionage Law, Art. 16'],
  },
  {
    asks: ['有报告义务的人员出国（境）前要做什么？', 'What does somebody who has to report do before going abroad?'],
    options: [
      ['买好票再告诉单位', 'Tell the unit once the ticket is bought'],
      ['事先报告、按要求参加行前教育', 'Report it beforehand and be briefed'],
      ['只有公务出国才需要报告', 'Only official journeys are reported'],
    ],
    right: 1,
    why: [
      '行前教育必须在出发之前完成，出发以后补的不算。',
      'The briefing comes before departure; afterwards it does not count.',
    ],
    source: PROVISIONS_9('六', 6),
  },
  {
    asks: ['在境外遇到异常情况怎么办？', 'Something unusual happens to you abroad. What do you do?'],
    options: [
      [
        '不争执，尽快联系驻外使领馆和单位联系人',
        'Do not argue; call the embassy or consulate and the unit’s contact soon',
      ],
      ['先答应对方的要求，脱身再说', 'Agree to what is asked, to get away'],
      ['回国以后也不要说', 'Say nothing, even at home'],
    ],
    right: 0,
    why: [
      '电话在行前材料里。被盘问、被拉拢、被拍照都不是您的过错，如实说明，单位会帮助您。',
      'The numbers stand in the briefing. Being questioned, approached or photographed is no fault of yours: say so, and you are helped.',
    ],
    source: PROVISIONS_9('六', 6),
  },
  {
    asks: ['回国（境）以后要做什么？', 'What is done after return?'],
    options: [
      ['没有事就不用做什么', 'Nothing, if nothing happened'],
      [
        '按时接受访谈、如实说明情况，集中保管的证照按时交还',
        'Be interviewed in time, say what happened, and give documents kept in custody back in time',
      ],
      ['只交行程单', 'Hand in the itinerary'],
    ],
    right: 1,
    why: [
      '访谈只问经过和情况，不问观点；记录由本人核对、签字，并可以要一份。',
      'The interview is about events, not opinions; one reads it, signs it, and may have a copy.',
    ],
    source: PROVISIONS_9('六', 6),
  },
  {
    asks: ['安全防范承诺书什么时候签？', 'When is the commitment letter signed?'],
    options: [
      ['年底统一补签', 'At the end of the year, all together'],
      ['检查之前签', 'Before an inspection'],
      ['上岗之前签，文本或者岗位变化后重新签', 'Before the post begins, and anew when the text or the post changes'],
    ],
    right: 2,
    why: [
      '先审查、先签承诺书、后上岗。日期不能倒填。',
      'Review and letter come before the post. Days are never written back.',
    ],
    source: PROVISIONS_9('三', 3),
  },
  {
    asks: ['涉密载体用完以后怎么办？', 'What is done with a secret-related carrier after use?'],
    options: [
      ['锁在自己抽屉里备用', 'Lock it in one’s drawer for later'],
      [
        '按登记交回或者归档，需要销毁的按清单送销',
        'Give it back or file it by the register; what is to be destroyed goes by the list',
      ],
      ['拍照留底后交回', 'Photograph it, then give it back'],
    ],
    right: 1,
    why: [
      '每一步都要能查到去向；个人不留存、不拍照、不自行销毁。',
      'Every step can be traced: nobody keeps, photographs or destroys one by himself.',
    ],
    source: PROVISIONS_9('三', 3),
  },
  {
    asks: ['手机可以怎么用？', 'How may a telephone be used?'],
    options: [
      ['关机就可以带进涉密场所', 'Switched off, it may be taken into a secret-related place'],
      ['传完就删，可以用来传内部资料', 'Internal papers may be sent if they are deleted afterwards'],
      [
        '不带入涉密场所，不存储、处理、传输涉密和内部敏感内容',
        'Not into secret-related places, and nothing secret or sensitive on it',
      ],
    ],
    right: 2,
    why: [
      '关机、删除都不能保证安全。已经传过的，马上告诉专员，越早越容易补救。',
      'Neither switching off nor deleting makes it safe. Whoever has sent something tells the officer at once.',
    ],
    source: PROVISIONS_8,
  },
  {
    asks: ['涉密、涉外人员哪些情况要向单位报告？', 'What do secret- and foreign-related personnel report to the unit?'],
    options: [
      ['只报告好消息', 'Good news only'],
      [
        '单位清单上的事项，例如国籍、居留变化，与境外人员的特定往来，被拉拢、被盘问；内容以清单为限',
        'What the unit’s list names: a change of nationality or residence, certain dealings with people abroad, being approached or questioned; no more than the list',
      ],
      ['家里的一切事情', 'Everything about the family'],
    ],
    right: 1,
    why: [
      '清单之外的个人和家庭情况不需要报告，单位也不得要求。',
      'What is not on the list need not be reported, and may not be asked for.',
    ],
    source: PROVISIONS_9('四', 4),
  },
  {
    asks: [
      '有人自称国家安全机关人员来检查，怎么做？',
      'Somebody says he comes from a state security organ to inspect. What do you do?',
    ],
    options: [
      [
        '请其出示证件和法律文书，报告单位负责人，核实后如实配合',
        'Ask for credentials and the instrument, tell the head of the unit, and once that is clear cooperate truthfully',
      ],
      ['对方要什么就给什么', 'Give whatever is asked'],
      ['一概拒绝', 'Refuse everything'],
    ],
    right: 0,
    why: [
      '现场检查不少于两人并出示证件；有疑问可以拨打12339核实。',
      'On the spot there are at least two of them, who show their credentials; in doubt ring 12339.',
    ],
    source: ['《反间谍安全防范工作规定》第二十一条、第二十五条', 'Provisions, Arts. 21, 25'],
  },
];

const FIRST_NUMBER = 1001;

export const INSPECTORS_QUESTIONS: readonly Situation[] = WRITTEN.map((one, at) => ({
  ...{ situation: FIRST_NUMBER + at, title: both(one.asks), story: { zh: '', en: '' }, options: one.options.map(both) },
  ...{ recommended: one.right, why: both(one.why), source: both(one.source) },
}));

export const inspectorsQuestion = (number: number): Situation | undefined =>
  INSPECTORS_QUESTIONS.find(({ situation }) => situation === number);
