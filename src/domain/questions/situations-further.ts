/** The other half of situations.ts. */
import type { Situation } from './situations.ts';

export const FURTHER_SITUATIONS: readonly Situation[] = [
  {
    situation: 6,
    title: { zh: '“领导”要通讯录', en: 'The “head” wants the staff list' },
    story: {
      zh: '您收到一封显示为单位领导姓名的邮件，要求十分钟内把全体人员通讯录发到一个外部邮箱，并说“正在开会，不要打电话”。',
      en: 'An e-mail under the name of your head asks you to send the staff list to an outside address within ten minutes, “I am in a meeting, do not ring”.',
    },
    options: [
      {
        zh: '不回复、不点击，用已知的电话当面或者打电话核实，并告诉信息安全人员',
        en: 'Neither answer nor click; check by the telephone number you know or in person, and tell network security',
      },
      { zh: '只发本部门的，不发全部', en: 'Send only your own department’s' },
      { zh: '回邮件询问对方是不是领导本人', en: 'Ask by return mail whether it is really him' },
      { zh: '先发，再打电话确认', en: 'Send it first, then ring to confirm' },
    ],
    recommended: 0,
    why: {
      zh: '催促、不让核实，是伪造邮件的常见特征；通讯录是境外网络攻击的起点。回信到达的是伪造者。换一个自己知道的渠道核实，任何一位领导都会理解。',
      en: 'Haste, and not being allowed to check, are marks of a forged mail, and a staff list is where attacks begin. A reply reaches the forger. Check by a way you know yourself: any head will understand.',
    },
    source: { zh: '《反间谍安全防范工作规定》第八条第（一）项、第十条', en: 'Provisions, Arts. 8(1), 10' },
  },
  {
    situation: 7,
    title: { zh: '家人在境外被“关心”', en: 'Somebody “takes care” of family abroad' },
    story: {
      zh: '孩子在境外读书。一位“热心人”主动帮忙找住处、付了押金，后来开始打听您的岗位和项目，说“以后互相帮忙”。',
      en: 'Your child studies abroad. A “helpful” person found a flat and paid the deposit, then began to ask about your post and project: “we help each other”.',
    },
    options: [
      { zh: '把押金还给他，其他不再提', en: 'Pay the deposit back and say no more about it' },
      {
        zh: '如实告诉单位；让孩子不再谈论您的工作，情况紧急时联系驻外使领馆或者 12339',
        en: 'Tell your unit plainly; have your child speak no more of your work, and in need turn to the embassy, the consulate or 12339',
      },
      { zh: '让孩子反过来打听他的底细', en: 'Have your child find out about him' },
      { zh: '说一些不重要的事应付', en: 'Tell him some unimportant things' },
    ],
    recommended: 1,
    why: {
      zh: '先施恩惠再提要求，是通过家人接近的常见方式，应付和打听都会加深联系。您和孩子没有做错什么；越早说，越容易得到帮助。即使有人在境外受胁迫、受诱骗已经陷得更深，及时如实说明情况并有悔改表现的，法律规定可以不予追究。',
      en: 'Favours first and requests later are a common approach through family. Humouring or sounding him out only deepens the tie. You and your child have done nothing wrong, and the earlier it is told, the easier you can be helped. Even who was pressed or lured further abroad, tells the truth in time and repents may by law go unpursued.',
    },
    source: { zh: '《反间谍法》第五十五条', en: 'Counter-Espionage Law, Art. 55' },
  },
  {
    situation: 8,
    title: { zh: '有偿“问卷调查”', en: 'A paid survey' },
    story: {
      zh: '网上一份问卷付酬较高，前面问生活习惯，后面问单位名称、所在楼层、使用的设备型号，并请您拍摄工位照片。',
      en: 'A well-paid survey on the net asks about habits first, then about your unit’s name, your floor, the models of your equipment, and for a picture of your desk.',
    },
    options: [
      { zh: '单位信息乱填，领取报酬', en: 'Fill in nonsense about the unit and take the money' },
      { zh: '只拍不含文件的照片', en: 'Take a picture without papers on it' },
      { zh: '退出，问卷也没什么大不了', en: 'Leave it: it is only a survey' },
      {
        zh: '停止填写，保留网址和截图，告诉安全防范专员',
        en: 'Stop, keep the address and a screenshot, and tell the security officer',
      },
    ],
    recommended: 3,
    why: {
      zh: '把单位、位置、设备和照片拼在一起，就是有用的情报。留下网址和截图，可以提醒同事，也便于国家安全机关查明；乱填并不能掩盖您留下的账号和设备信息。',
      en: 'Unit, place, equipment and pictures together are useful intelligence. Address and screenshot let colleagues be warned and the organ look into it; nonsense does not hide the account and device that you left behind.',
    },
    source: { zh: '《反间谍法》第十六条；举报电话 12339', en: 'Counter-Espionage Law, Art. 16; telephone 12339' },
  },
  {
    situation: 9,
    title: { zh: '维修人员上门', en: 'A repairman at the door' },
    story: {
      zh: '一名穿着工作服的人说来检修空调，没有预约，能说出您同事的名字，想自己进机房看看线路。',
      en: 'A man in overalls says he is here for the air conditioning. There is no appointment; he knows a colleague’s name and would like to go into the server room alone to look at the wiring.',
    },
    options: [
      { zh: '他知道同事名字，让他进去', en: 'He knows the colleague: let him in' },
      { zh: '陪着他进去看一下', en: 'Go in with him for a moment' },
      {
        zh: '请他在接待处等候，向后勤部门和被提到的同事核实；核实不了就不放行，并告诉安全防范专员',
        en: 'Have him wait at the reception and check with facilities and the colleague; without confirmation he does not enter, and the security officer is told',
      },
      { zh: '扣下他的证件和工具', en: 'Take away his papers and tools' },
    ],
    recommended: 2,
    why: {
      zh: '知道名字不等于有授权。核实是对双方的保护；扣留证件和工具不是单位的权力，可疑时交给有职责的人处理。',
      en: 'Knowing a name is no permission. Checking protects both sides; taking papers or tools is not the unit’s to do, and what is suspicious is for those whose task it is.',
    },
    source: { zh: '《反间谍法》第十九条', en: 'Counter-Espionage Law, Art. 19' },
  },
  {
    situation: 10,
    title: { zh: '发错了文件', en: 'A file sent to the wrong place' },
    story: {
      zh: '您发现刚才误把一份可能含有敏感内容的文件发到了外部合作群，已有三人查看。',
      en: 'You notice that you have just sent a file that may hold sensitive content to an outside group; three people have opened it.',
    },
    options: [
      { zh: '撤回消息，当作没有发生', en: 'Take the message back and say nothing' },
      {
        zh: '撤回并马上告诉单位保密机构和信息安全人员，说清时间、范围和谁看过',
        en: 'Take it back and tell the secrecy office and network security at once: when, to whom, who has seen it',
      },
      { zh: '私下请三个人删掉', en: 'Ask the three privately to delete it' },
      { zh: '等弄清文件是否敏感再说', en: 'Wait until it is clear whether it was sensitive' },
    ],
    recommended: 1,
    why: {
      zh: '补救最有效的是最初几个小时：发现已经泄露或者可能泄露的，应当立即采取补救措施并及时报告，单位须在24小时内报告主管部门。主动说明是在补救，拖延才会造成更大的后果。',
      en: 'The first hours help most: whoever finds that a secret has leaked, or may have, remedies it at once and reports in time, and the unit must report within 24 hours. Telling is part of the remedy; it is delay that makes it worse.',
    },
    source: {
      zh: '《保守国家秘密法》第四十七条；《保守国家秘密法实施条例》第六十一条',
      en: 'State Secrets Law, Art. 47; Secrets Regulations, Art. 61',
    },
  },
];
