/**
 * Situations (情景题): what a person may really meet, and what to do then (Provisions 8(1): 提高…应对能力). Ours, written for everybody:
 * no accusation of a nationality, no invitation to suspect colleagues. Numbers stand in the tables: never changed, never reused.
 *
 * The recommended behaviour is the same everywhere: do not argue, do not follow, do not look into it yourself; keep what you saw; tell
 * your unit, or 12339. This file is the server's: what is recommended reaches the browser once somebody has answered.
 */
import type { Localised } from '../../law/localised.ts';
import type { SituationAsked } from './questions.ts';
import { FURTHER_SITUATIONS } from './situations-further.ts';

export type Situation = SituationAsked & {
  /** The place of the recommended one. */
  readonly recommended: number;
  readonly why: Localised;
  readonly source: Localised;
};

const REPORT: Localised = {
  zh: '《反间谍法》第十六条；举报电话 12339',
  en: 'Counter-Espionage Law, Art. 16; telephone 12339',
};

export const SITUATIONS: readonly Situation[] = [
  {
    situation: 1,
    title: { zh: '境外“猎头”来信', en: 'A recruiter from abroad writes' },
    story: {
      zh: '一位自称境外咨询公司猎头的人在社交软件上联系您，请您就所在行业写一篇“公开情况”短文，稿酬三千元。第二次来信时，他希望您附上单位内部会议的要点，稿酬翻倍。',
      en: 'Somebody who says he recruits for a consultancy abroad contacts you on a social network and offers 3,000 yuan for a short paper on “what is public” in your field. In his second message he asks for the main points of an internal meeting, for twice the money.',
    },
    options: [
      {
        zh: '只写公开内容，拒绝内部要点，继续保持联系',
        en: 'Write what is public, decline the rest, and stay in touch',
      },
      { zh: '不回复，删掉联系人，当作没有发生', en: 'Do not answer, delete the contact, and leave it at that' },
      {
        zh: '不再回复，保留聊天记录，告诉单位安全防范专员或者拨打 12339',
        en: 'Answer no more, keep the messages, and tell the security officer or ring 12339',
      },
      { zh: '继续聊下去，套出对方身份后再报告', en: 'Go on talking until you know who he is, then report' },
    ],
    recommended: 2,
    why: {
      zh: '从公开内容到内部内容、报酬逐步提高，是常见的拉拢方式。删掉联系人会失去线索，自行周旋会让您陷入更深。保留记录、及时报告，您和同事都更安全；及时说明情况的人受法律保护。',
      en: 'From what is public to what is internal, with rising pay, is a common way of drawing people in. Deleting loses the trace, and playing along draws you in further. Keeping the messages and telling in time keeps you and your colleagues safer; whoever tells is protected by law.',
    },
    source: REPORT,
  },
  {
    situation: 2,
    title: { zh: '停车场的U盘', en: 'A USB stick in the car park' },
    story: {
      zh: '早上您在单位停车场捡到一个U盘，上面贴着“年终奖明细”。',
      en: 'In the morning you find a USB stick in your unit’s car park, labelled “Year-end bonuses”.',
    },
    options: [
      {
        zh: '不插入任何电脑，交给单位信息安全人员，说明时间和地点',
        en: 'Put it into no computer; hand it to the network security staff with time and place',
      },
      { zh: '插入不连内网的个人电脑看看是谁的', en: 'Look at it on a private computer to see whose it is' },
      { zh: '放在前台等失主来取', en: 'Leave it at the reception for its owner' },
      { zh: '扔进垃圾桶', en: 'Throw it away' },
    ],
    recommended: 0,
    why: {
      zh: '故意丢下的U盘靠的就是好奇心，插入即可能运行程序，换一台电脑也一样。放在前台会有别人去插，扔掉则无法查明来源。',
      en: 'A stick left on purpose counts on curiosity; it may run a program as soon as it is plugged in, on any computer. At the reception somebody else will plug it in, and in the bin nobody learns where it came from.',
    },
    source: { zh: '《反间谍安全防范工作规定》第八条第（一）项', en: 'Provisions, Art. 8(1)' },
  },
  {
    situation: 3,
    title: { zh: '出差途中有人跟着', en: 'Followed on a trip' },
    story: {
      zh: '您在境外出差，两天里在酒店、会场、餐馆三次看到同一个陌生人，今天回房间时发现行李被动过。',
      en: 'On a trip abroad you have seen the same stranger three times in two days, at the hotel, the venue and a restaurant. Today your luggage has been moved in your room.',
    },
    options: [
      { zh: '当面质问对方为什么跟着自己', en: 'Ask him to his face why he follows you' },
      {
        zh: '不对质、不检查，与同行人员一起行动，尽快告诉带队负责人或者驻外使领馆',
        en: 'Confront nobody, stay with your group, and tell its leader or the embassy or consulate soon',
      },
      { zh: '在社交平台上发文，提醒大家注意', en: 'Post about it to warn others' },
      { zh: '回国以后再说', en: 'Leave it until you are home' },
    ],
    recommended: 1,
    why: {
      zh: '对质和公开发文可能让情况恶化。与同行人员在一起、告诉负责人，使领馆可以及时给予帮助。回国访谈时如实说明即可，您不会因为被跟踪而受到责备。',
      en: 'Confronting or posting may make it worse. Together with the group, and with its leader told, the embassy or consulate can help in time. Say so in the interview on return; nobody is blamed for having been followed.',
    },
    source: { zh: '《反间谍安全防范工作规定》第九条第（六）项', en: 'Provisions, Art. 9(6)' },
  },
  {
    situation: 4,
    title: { zh: '会议来宾要平面图', en: 'A conference guest asks for the site plan' },
    story: {
      zh: '单位承办学术会议，一位来宾在茶歇时问您能否把园区平面图发给他，说想自己随便走走，特别想看看东侧那栋没有标牌的楼。',
      en: 'At a conference that your unit hosts, a guest asks in the break whether you could send him the site plan: he would like to walk around, and is curious about the building in the east without a sign.',
    },
    options: [
      { zh: '发给他，反正是普通平面图', en: 'Send it: it is only a plan' },
      { zh: '带他去那栋楼门口看一眼', en: 'Show him the building from outside' },
      { zh: '告诉他那是涉密场所，不能参观', en: 'Tell him it is a secret place that may not be visited' },
      {
        zh: '礼貌婉拒，请他按日程由接待人员陪同，会后告诉活动负责人',
        en: 'Decline politely, ask him to keep to the programme with his host, and tell whoever is responsible for the event',
      },
    ],
    recommended: 3,
    why: {
      zh: '不必争论，也不必解释那里是什么：说明“涉密”本身就是信息。来宾可能只是好奇，由活动负责人判断和记录即可。',
      en: 'There is no need to argue, nor to explain what is there: that it is secret is itself a piece of information. He may only be curious; whoever is responsible for the event judges it and records it.',
    },
    source: { zh: '《反间谍安全防范工作规定》第九条第（五）项', en: 'Provisions, Art. 9(5)' },
  },
  {
    situation: 5,
    title: { zh: '门口有人拍照', en: 'A stranger photographs the gate' },
    story: {
      zh: '下班时，您看到一名陌生人在单位大门对面多次拍摄进出车辆和车牌，见有人注意便走开，过一会儿又回来。',
      en: 'Leaving work, you see a stranger across the road who keeps photographing the cars and number plates at the gate, walks off when noticed and comes back after a while.',
    },
    options: [
      { zh: '上前要求他交出手机，删除照片', en: 'Demand his phone and delete the pictures' },
      { zh: '跟着他，看他去哪里', en: 'Follow him to see where he goes' },
      {
        zh: '不上前、不跟随，记下时间、地点和情形，马上告诉门卫和安全防范专员，必要时拨打 12339',
        en: 'Keep away, note time, place and what you saw, tell the guard and the security officer at once, or ring 12339',
      },
      { zh: '拍下他的照片发到同事群里', en: 'Photograph him and send it to the colleagues’ chat' },
    ],
    recommended: 2,
    why: {
      zh: '公民没有搜查他人手机的权力，跟随有危险，发到群里可能冤枉人也会惊动对方。把看到的事实及时告诉有职责的人，由其依法处理。',
      en: 'Nobody may search another’s phone, following is dangerous, and a chat may wrong somebody or warn him. Tell what you saw to those whose task it is, in time.',
    },
    source: REPORT,
  },
  ...FURTHER_SITUATIONS,
];

export const situationOf = (number: number): Situation | undefined =>
  SITUATIONS.find(({ situation }) => situation === number);
