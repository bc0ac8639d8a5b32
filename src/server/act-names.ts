/** What each act is called in the record, beside its name in code. An act without a name here does not compile. */
import type { Localised } from '../law/localised.ts';
import { ACTS_OF_EXCHANGES } from './act-names-of-exchanges.ts';
import { ACTS_OF_INSPECTIONS } from './act-names-of-inspections.ts';
import { ACTS_OF_MATTERS } from './act-names-of-matters.ts';
import { ACTS_OF_REQUESTS } from './act-names-of-requests.ts';
import { ACTS_OF_REVIEWS } from './act-names-of-reviews.ts';
import { ACTS_OF_TRAVEL } from './act-names-of-travel.ts';
import { ACTS_OF_TRAVEL_DOCUMENTS } from './act-names-of-travel-documents.ts';
import type { Registry } from './modules.ts';

type Act = { [N in keyof Registry]: Registry[N]['kind'] extends 'action' ? N : never }[keyof Registry];
/** Written by the door itself (src/server/session*.ts). */
type AtTheDoor =
  | 'accounts.set-up'
  | 'accounts.activate'
  | 'accounts.sign-in'
  | 'accounts.sign-out'
  | 'accounts.second-step-failed'
  | 'accounts.begin-enrol'
  | 'accounts.enrol'
  | 'accounts.recover'
  /** Bodies added at the terminal (src/server/add-bodies.ts). */
  | 'accounts.add-body'
  /** By the passing of time (src/domain/rosters/expire.ts). */
  | 'rosters.expire'
  /** What the turn of the day found (src/domain/duties/turn-of-day.ts). */
  | 'duties.differed'
  /** Reminders (src/domain/notices/remind.ts, src/domain/travel-documents/remind.ts). */
  | 'notices.given'
  | 'notices.mailed'
  | 'travel-documents.reminded'
  | 'record.checkpoint-mailed'
  /** A back-up was taken, or this installation was restored from one (src/backup/record.ts). */
  | 'backup.taken'
  | 'backup.restored'
  /** What the record finds wrong with itself (src/server/record.ts), and its daily comparison with the tables. */
  | 'record.trouble'
  | 'record.compared'
  | 'record.keys'
  /** Requirements whose day has come (src/domain/industry/come-into-force.ts). */
  | 'industry.in-force'
  /** Returns by standing approval, and taken in (src/domain/returns/rounds.ts). */
  | 'returns.sent'
  | 'returns.taken-in'
  /** The postman (src/domain/dispatches/postman.ts). */
  | 'dispatches.signed'
  | 'dispatches.delivered'
  | 'dispatches.not-delivered'
  | 'dispatches.arrived'
  | 'dispatches.refused'
  /** A demonstration is filled (src/fixtures/demo.ts). */
  | 'demo.fill';

export const ACT_NAMES: Readonly<Record<Act | AtTheDoor, Localised>> = {
  'duties.differed': { zh: '台账与重新推算不一致', en: 'The ledger differed from one derived anew' },
  'notices.given': { zh: '生成到期提醒', en: 'Reminders given' },
  'notices.mailed': { zh: '发出提醒邮件', en: 'Reminders sent by mail' },
  'record.checkpoint-mailed': { zh: '以邮件发出日志检查点', en: 'Checkpoint of the record sent by mail' },
  'notices.remind-people': { zh: '提醒办理', en: 'People reminded' },
  ...ACTS_OF_EXCHANGES,
  ...ACTS_OF_INSPECTIONS,
  ...ACTS_OF_TRAVEL_DOCUMENTS,
  ...ACTS_OF_TRAVEL,
  ...ACTS_OF_MATTERS,
  ...ACTS_OF_REQUESTS,
  'organ.accept-notice': { zh: '接受告知并生效', en: 'Key-unit notice accepted' },
  'organ.add-candidate': { zh: '登记重点单位候选', en: 'Candidate for the key-unit list added' },
  'organ.answer-consultation': { zh: '起草会商意见', en: 'Opinion on the key-unit list drafted' },
  'organ.apply': { zh: '起草列入名录申请', en: 'Application for listing drafted' },
  'organ.consult': { zh: '起草会商函', en: 'Consultation drafted' },
  'organ.decide': { zh: '决定名录变更', en: 'Change of the key-unit list decided' },
  'organ.draft-notice': { zh: '起草重点单位告知书', en: 'Notice to a key unit drafted' },
  'organ.export': { zh: '导出重点单位名录', en: 'Key-unit list exported' },
  'organ.open-service-scan': { zh: '查看送达回证', en: 'Signed receipt of a notice opened' },
  'organ.nominate': { zh: '起草重点单位建议', en: 'Nomination for the key-unit list drafted' },
  'organ.propose-change': { zh: '提出名录调整或者移出', en: 'Adjustment or removal proposed' },
  'organ.record-findings': { zh: '登记五项因素核查情况', en: 'Findings on the five factors recorded' },
  'organ.record-receipt': { zh: '凭回执登记送达', en: 'Service recorded by its receipt' },
  'organ.review': { zh: '复核名录中的单位', en: 'Entry of the key-unit list reviewed' },
  'organ.serve-by-hand': { zh: '登记当面送达', en: 'Service by hand recorded' },
  'organ.take-nomination': { zh: '接收名录建议或者申请', en: 'Nomination or application taken in' },
  'organ.take-opinion': { zh: '接收会商意见', en: 'Opinion on the key-unit list taken in' },
  'organ.tie-correspondent': { zh: '关联通讯录单位', en: 'Unit tied to a correspondent' },
  'organ.withdraw-change': { zh: '撤销名录变更', en: 'Change of the key-unit list withdrawn' },
  'dispatches.set-sign': { zh: '设置发文机关代字', en: 'Sign for document numbers set' },
  'dispatches.signed': { zh: '公文签章', en: 'Dispatch signed' },
  'dispatches.delivered': { zh: '公文送达', en: 'Dispatch delivered' },
  'dispatches.not-delivered': { zh: '公文未收下', en: 'Dispatch not taken in' },
  'dispatches.arrived': { zh: '收到公文', en: 'Dispatch arrived' },
  'dispatches.refused': { zh: '拒收公文', en: 'Dispatch refused' },
  'dispatches.give-card': { zh: '导出本单位名片', en: 'Own card exported' },
  'dispatches.add-here': { zh: '加入本系统内单位', en: 'Body of this installation added' },
  'dispatches.add-all-here': { zh: '加入本系统内全部单位', en: 'All bodies of this installation added' },
  'dispatches.add-card': { zh: '导入单位名片', en: 'Card of a body added' },
  'dispatches.confirm-card': { zh: '核对校验码', en: 'Check code compared' },
  'dispatches.propose-change': { zh: '提出停用密钥或者接续序号', en: 'Revocation or place of a line proposed' },
  'dispatches.agree-to-change': { zh: '同意停用密钥或者接续序号', en: 'Revocation or place of a line agreed to' },
  'dispatches.drop-change': { zh: '取消停用密钥或者接续序号', en: 'Revocation or place of a line dropped' },
  'dispatches.name-superior': { zh: '标明上级单位', en: 'Superior named' },
  'dispatches.draft': { zh: '公文拟稿', en: 'Dispatch drafted' },
  'dispatches.change-draft': { zh: '修改公文稿', en: 'Draft changed' },
  'dispatches.attach': { zh: '添加公文附件', en: 'File attached to a draft' },
  'dispatches.remove-attachment': { zh: '移除公文附件', en: 'File removed from a draft' },
  'dispatches.withdraw': { zh: '撤回公文', en: 'Dispatch withdrawn' },
  'dispatches.approve': { zh: '公文审批编号', en: 'Dispatch approved and numbered' },
  'dispatches.send': { zh: '发出公文', en: 'Dispatch sent' },
  'dispatches.note-refused': { zh: '知悉公文未收下', en: 'Took note that a dispatch was not taken in' },
  'dispatches.open': { zh: '查阅收到的公文', en: 'Received dispatch opened' },
  'dispatches.open-file': { zh: '查阅收到的附件', en: 'File of a received dispatch opened' },
  'dispatches.open-own': { zh: '查阅本单位涉人公文', en: 'Own dispatch about a person opened' },
  'dispatches.open-own-file': { zh: '查阅本单位公文', en: 'File of an own dispatch opened' },
  'dispatches.export-received': { zh: '导出收文清单', en: 'List of received dispatches exported' },
  'dispatches.export-sent': { zh: '导出发文清单', en: 'List of sent dispatches exported' },
  'dispatches.editable': { zh: '下载公文编辑稿', en: 'Dispatch taken as a copy for editing' },
  'dispatches.acknowledge': { zh: '公文回执', en: 'Dispatch acknowledged' },
  'dispatches.pack-parcel': { zh: '导出公文交换文件', en: 'Parcel of dispatches exported' },
  'dispatches.import-parcel': { zh: '导入公文交换文件', en: 'Parcel of dispatches imported' },
  'industry.draft-requirement': { zh: '行业要求拟稿', en: 'Requirement drafted' },
  'cooperation.record': { zh: '登记协作', en: 'Cooperation recorded' },
  'cooperation.hold': { zh: '登记协作已开展', en: 'Cooperation recorded as held' },
  'cooperation.cancel': { zh: '取消协作安排', en: 'Planned cooperation cancelled' },
  'cooperation.attach': { zh: '添加协作文件', en: 'File added to a cooperation' },
  'cooperation.open-file': { zh: '查阅协作文件', en: 'File of a cooperation opened' },
  'cooperation.send': { zh: '起草协作函', en: 'Cooperation drafted as a dispatch' },
  'cooperation.add-follow-up': { zh: '登记协作后续事项', en: 'Follow-up of a cooperation added' },
  'cooperation.finish-follow-up': { zh: '办结协作后续事项', en: 'Follow-up of a cooperation done' },
  'cooperation.drop-follow-up': { zh: '撤销协作后续事项', en: 'Follow-up of a cooperation dropped' },
  'industry.take-requirement': { zh: '行业要求纳入台账', en: 'Requirement taken into the ledger' },
  'returns.draft': { zh: '拟制履责情况统计', en: 'Return drafted' },
  'returns.schedule': { zh: '设定定期报送', en: 'Schedule of returns asked for' },
  'returns.approve-schedule': { zh: '批准定期报送', en: 'Schedule of returns approved' },
  'returns.end-schedule': { zh: '停止定期报送', en: 'Schedule of returns ended' },
  'returns.sent': { zh: '按批准的定期报送发出统计', en: 'Return sent by standing approval' },
  'returns.taken-in': { zh: '收到的统计已入库', en: 'Return taken in' },
  'returns.name-overdue': { zh: '查看哪些单位有逾期', en: 'Units with overdue duties looked at' },
  'returns.export-by-duty': { zh: '导出按事项的统计', en: 'Returns by duty exported' },
  'returns.export-units': { zh: '导出报送情况', en: 'Who has returned exported' },
  'industry.in-force': { zh: '行业要求生效', en: 'Requirement in force' },
  'notices.read': { zh: '查看提醒', en: 'Reminders seen' },
  'record.take-note': { zh: '确认核对发现的问题', en: 'Took note of what a check found' },
  'demo.fill': { zh: '填入演示数据', en: 'Demonstration filled' },
  'backup.taken': { zh: '完成备份', en: 'Back-up taken' },
  'backup.restored': { zh: '从备份恢复', en: 'Restored from a back-up' },
  'record.trouble': { zh: '日志异常', en: 'Trouble with the record' },
  'record.keys': { zh: '登记本单位密钥', en: 'Keys of the body noted' },
  'record.compared': { zh: '日志与数据比对', en: 'Record compared with the tables' },
  'record.export': { zh: '导出审计日志', en: 'Record exported' },
  'record.prove': { zh: '出具单条证明', en: 'Proof of an entry given' },
  'record.print-checkpoint': { zh: '打印检查点', en: 'Checkpoint printed' },
  'record.add-witness': { zh: '登记见证方', en: 'Witness registered' },
  'record.ask-witness': { zh: '请求见证', en: 'Witness asked' },
  'record.take-cosignature': { zh: '收下见证签名', en: 'Countersignature taken in' },
  'record.witness-log': { zh: '登记被见证的日志', en: 'Registered as a witness of a record' },
  'record.countersign': { zh: '见证他方日志', en: 'Record of others countersigned' },
  'record.accept-restored': { zh: '确认日志因恢复而变短', en: 'Restored record accepted' },
  'exports.release': { zh: '放行名单导出', en: 'List released for export' },
  'exports.decline': { zh: '不予放行名单导出', en: 'Release of a list declined' },
  'accounts.add-body': { zh: '在终端添加单位', en: 'Body added at the terminal' },
  'accounts.set-up': { zh: '首次设置', en: 'First set-up' },
  'accounts.activate': { zh: '激活账号', en: 'Account activated' },
  'accounts.sign-in': { zh: '登录', en: 'Signed in' },
  'accounts.sign-out': { zh: '退出登录', en: 'Signed out' },
  'accounts.second-step-failed': { zh: '动态码错误', en: 'Wrong one-time code' },
  'accounts.begin-enrol': { zh: '开始绑定动态码', en: 'Second step begun' },
  'accounts.enrol': { zh: '开启动态码', en: 'Second step turned on' },
  'accounts.recover': { zh: '在终端恢复管理员', en: 'Administrator recovered at the terminal' },
  'accounts.invite': { zh: '开通账号', en: 'Account opened' },
  'accounts.invite-many': { zh: '批量开通账号', en: 'Accounts opened' },
  'accounts.tie': { zh: '账号对应到人员', en: 'Account tied to its person' },
  'accounts.grant': { zh: '授予角色', en: 'Roles granted' },
  'accounts.close': { zh: '关闭账号', en: 'Account closed' },
  'accounts.renew-activation': { zh: '重发激活码', en: 'Activation code renewed' },
  'accounts.change-password': { zh: '修改密码', en: 'Password changed' },
  'accounts.make-token': { zh: '新建访问令牌', en: 'Access token made' },
  'accounts.revoke-token': { zh: '作废本人访问令牌', en: 'Own access token revoked' },
  'accounts.revoke-anothers-token': { zh: '作废他人访问令牌', en: 'Another’s access token revoked' },
  'accounts.record': { zh: '查阅审计日志', en: 'Record read' },
  'accounts.export': { zh: '导出账号清单', en: 'Accounts exported' },
  'accounts.export-looks-at-me': { zh: '导出本人档案查看记录', en: 'Looks at one’s own file exported' },
  'accounts.export-record': { zh: '导出审计日志', en: 'Record exported' },
  'units.update-profile': { zh: '修改单位信息', en: 'Unit changed' },
  'units.add-status': { zh: '登记身份', en: 'Status recorded' },
  'units.end-status': { zh: '结束身份', en: 'Status ended' },
  'units.correct-status': { zh: '更正身份期间', en: 'Status period corrected' },
  'units.withdraw-status': { zh: '撤销误登记的身份', en: 'Status withdrawn' },
  'units.add-department': { zh: '新增部门', en: 'Department added' },
  'units.rename-department': { zh: '部门改名', en: 'Department renamed' },
  'units.move-department': { zh: '移动部门', en: 'Department moved' },
  'units.close-department': { zh: '撤销部门', en: 'Department closed' },
  'units.set-calendar-days': { zh: '录入工作日历', en: 'Working days entered' },
  'units.remove-calendar-day': { zh: '移除录入的日历日', en: 'Entered day removed' },
  'units.export-calendar': { zh: '导出工作日历', en: 'Working days exported' },
  'people.add-person': { zh: '新增人员', en: 'Person added' },
  'people.change-person': { zh: '修改人员信息', en: 'Person changed' },
  'people.appoint': { zh: '任职', en: 'Appointment' },
  'people.move-planned-start': { zh: '调整拟上岗日期', en: 'Planned start moved' },
  'people.end-appointment': { zh: '结束任职', en: 'Appointment ended' },
  'people.withdraw-appointment': { zh: '撤销误登记的任职', en: 'Appointment withdrawn' },
  'people.record-leaving': { zh: '登记离岗离职', en: 'Leaving recorded' },
  'people.withdraw-leaving': { zh: '撤销误登记的离岗离职', en: 'Leaving withdrawn' },
  'people.station-abroad': { zh: '登记长期驻外', en: 'Stationed abroad' },
  'people.end-stationing': { zh: '结束驻外', en: 'Stationing ended' },
  'people.withdraw-stationing': { zh: '撤销误登记的驻外', en: 'Stationing withdrawn' },
  'people.add-post': { zh: '新增岗位', en: 'Post added' },
  'people.change-post': { zh: '调整岗位', en: 'Post changed' },
  'people.rename-post': { zh: '岗位改名', en: 'Post renamed' },
  'people.close-post': { zh: '撤销岗位', en: 'Post closed' },
  'people.export': { zh: '导出人员名单', en: 'People exported' },
  'people.export-posts': { zh: '导出岗位登记表', en: 'Posts exported' },
  'duties.choose-figure': { zh: '调整期限数值', en: 'Figure chosen' },
  'duties.restore-figure': { zh: '恢复期限原值', en: 'Figure restored' },
  'duties.export': { zh: '导出履责台账', en: 'Ledger exported' },
  'duties.export-figures': { zh: '导出期限和频次', en: 'Figures exported' },
  'retention.prepare': { zh: '列出到期记录', en: 'Due records prepared' },
  'retention.propose': { zh: '提出销毁', en: 'Destruction started' },
  'retention.send-back': { zh: '退回销毁批次', en: 'Destruction sent back' },
  'retention.confirm': { zh: '确认销毁', en: 'Destruction confirmed' },
  'retention.destroy': { zh: '销毁', en: 'Destroyed' },
  'retention.certify': { zh: '出具销毁证明', en: 'Destruction certified' },
  'retention.download-certificate': { zh: '下载销毁证明', en: 'Certificate of destruction downloaded' },
  'retention.set-hold': { zh: '设置销毁保全', en: 'Hold set' },
  'retention.lift-hold': { zh: '解除销毁保全', en: 'Hold lifted' },
  'leavers.open': { zh: '离岗离职立项', en: 'Leaver’s case opened' },
  'leavers.withdraw': { zh: '撤销离岗离职事项', en: 'Leaver’s case withdrawn' },
  'leavers.record-step': { zh: '登记离岗离职步骤', en: 'Step of leaving recorded' },
  'leavers.set-period': { zh: '确定脱密期', en: 'Declassification period set' },
  'leavers.record-compensation': { zh: '登记脱密期补偿', en: 'Compensation recorded' },
  'leavers.record-exit-filing': { zh: '登记出入境备案', en: 'Exit-entry filing recorded' },
  'leavers.register-letter': { zh: '登记离岗保密承诺书签署件', en: 'Signed leaving letter registered' },
  'leavers.withdraw-step': { zh: '撤回离岗离职步骤', en: 'Step of leaving taken back' },
  'leavers.withdraw-follow-up': { zh: '撤回脱密期回访', en: 'Follow-up taken back' },
  'leavers.move-leaving': { zh: '更正离岗离职日期', en: 'Day of leaving put right' },
  'leavers.follow-up': { zh: '脱密期回访', en: 'Leaver followed up' },
  'leavers.end': { zh: '脱密期结束并告知', en: 'Period ended, person told' },
  'leavers.print': { zh: '打印离岗离职文书', en: 'Leaver’s paper made' },
  'leavers.print-own': { zh: '下载本人离岗离职文书', en: 'Own leaver’s paper made' },
  'leavers.export': { zh: '导出离岗离职人员', en: 'Leavers exported' },
  'rights.acknowledge-notice': { zh: '已阅读个人信息处理告知书', en: 'Privacy notice read' },
  'rights.ask-correction': { zh: '申请更正或提出异议', en: 'Correction or objection asked for' },
  'rights.answer-correction': { zh: '答复更正申请或异议', en: 'Correction or objection answered' },
  'rights.export-lists-with-me': { zh: '导出“含有本人的名单”', en: 'Lists with oneself exported' },
  'rights.complete-assessment': { zh: '填写个人信息保护影响评估', en: 'Impact assessment completed' },
  'rights.sign-assessment': { zh: '签署个人信息保护影响评估', en: 'Impact assessment signed' },
  'rights.return-assessment': { zh: '退回个人信息保护影响评估', en: 'Impact assessment sent back' },
  'rights.download-assessment': { zh: '下载个人信息保护影响评估', en: 'Impact assessment downloaded' },
  'rights.export-corrections': { zh: '导出更正申请', en: 'Corrections exported' },
  'training.plan': { zh: '安排培训', en: 'Training planned' },
  'training.change': { zh: '修改培训安排', en: 'Training changed' },
  'training.correct': { zh: '更正培训', en: 'Training corrected' },
  'training.cancel': { zh: '取消培训', en: 'Training cancelled' },
  'training.open-check-in': { zh: '开启签到', en: 'Check-in opened' },
  'training.close-check-in': { zh: '关闭签到', en: 'Check-in closed' },
  'training.check-in': { zh: '扫码签到', en: 'Checked in' },
  'training.record-attendance': { zh: '登记到场', en: 'Attendance recorded' },
  'training.withdraw-attendance': { zh: '撤销到场登记', en: 'Attendance withdrawn' },
  'training.export-attendance': { zh: '导出到场名单', en: 'Attendance exported' },
  'training.export-sessions': { zh: '导出培训场次', en: 'Sessions exported' },
  'training.sign-in-sheet': { zh: '打印签到表', en: 'Sign-in sheet made' },
  ...ACTS_OF_REVIEWS,
  'letters.add-template': { zh: '新增承诺书模板', en: 'Template added' },
  'letters.adopt-starting-template': { zh: '采用示范模板', en: 'Starting template adopted' },
  'letters.export': { zh: '导出承诺书清单', en: 'Letters exported' },
  'letters.export-owing': { zh: '导出应签未发承诺书', en: 'Letters owed exported' },
  'letters.issue': { zh: '发出承诺书', en: 'Letters issued' },
  'letters.print': { zh: '打印待签承诺书', en: 'Letter printed for signing' },
  'letters.register-paper': { zh: '登记纸质签署的承诺书', en: 'Letter signed on paper registered' },
  'letters.read': { zh: '阅读承诺书', en: 'Letter read' },
  'letters.sign': { zh: '签署承诺书', en: 'Letter signed' },
  'letters.withdraw': { zh: '撤回承诺书', en: 'Letter withdrawn' },
  'rosters.propose': { zh: '上传名册', en: 'Roster uploaded' },
  'rosters.map-columns': { zh: '更改名册列的含义', en: 'Roster columns mapped' },
  'rosters.choose': { zh: '选择名册冲突行', en: 'Roster conflicts settled' },
  'rosters.accept': { zh: '接受名册导入', en: 'Roster accepted' },
  'rosters.expire': { zh: '名册导入逾期未决定，已清除', en: 'Roster let go, undecided' },
  'rosters.discard': { zh: '放弃名册导入', en: 'Roster discarded' },
  'rosters.export-problems': { zh: '导出名册核对清单', en: 'Roster remarks exported' },
  'rosters.export-rows': { zh: '导出名册导入方案', en: 'Roster rows exported' },
};

/** The name in words, or the name in code where this version knows no words for it. */
export const nameOfAct = (action: string): Localised =>
  action in ACT_NAMES ? ACT_NAMES[action as Act] : { zh: action, en: action };
