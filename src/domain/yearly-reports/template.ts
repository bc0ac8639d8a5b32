/** What a draft begins with: plain sentences around the figures, in both languages, for the officer to write on. It names nobody and praises nothing. */
import type { Words } from './yearly-reports.ts';

export const TEMPLATE: Words = {
  organisation: {
    zh: [
      '本单位主要负责人为反间谍安全防范工作第一责任人。设立工作领导小组，成员{{group-members}}名；明确工作机构，人员{{office-members}}名。',
      '全单位共有部门{{departments}}个，已明确联络员的部门{{departments-with-liaison}}个。',
    ].join('\n'),
    en: [
      'The head of the unit answers for this work. The leading group has {{group-members}} members, the office {{office-members}}.',
      'Of {{departments}} departments, {{departments-with-liaison}} have a liaison.',
    ].join('\n'),
  },
  rules: {
    zh: '现行有效制度{{rules-in-force}}项。本年印发（含修订）{{rules-issued}}项，完成复核{{rules-reviewed}}项。',
    en: '{{rules-in-force}} rules are in force. In the year {{rules-issued}} were issued, revisions included, and {{rules-reviewed}} reviewed.',
  },
  education: {
    zh: [
      '本年举办培训{{sessions-held}}场，参加{{attendances}}人次，受训{{people-taught}}人；完成在线课程{{courses-finished}}人次。',
      '应完成年度教育培训{{training-owed}}人，已完成{{training-met}}人，覆盖率{{training-coverage}}。应完成年度学时{{hours-owed}}人，已完成{{hours-met}}人。',
    ].join('\n'),
    en: [
      '{{sessions-held}} sessions were held with {{attendances}} attendances by {{people-taught}} people; courses were finished {{courses-finished}} times.',
      '{{training-owed}} people owed training, {{training-met}} had it: {{training-coverage}}. {{hours-owed}} owed hours, {{hours-met}} completed them.',
    ].join('\n'),
  },
  people: {
    zh: [
      '涉密人员：核心{{secret-core}}人，重要{{secret-important}}人，一般{{secret-ordinary}}人；涉外岗位{{foreign-related}}人。',
      '本年办结审查{{reviews-concluded}}件，其中上岗前审查{{reviews-before-post}}件；签订承诺书{{letters-signed}}份。离岗离职涉密人员{{leavers}}人，处于脱密期{{leavers-in-period}}人。',
    ].join('\n'),
    en: [
      'In secret-related posts: core {{secret-core}}, important {{secret-important}}, ordinary {{secret-ordinary}}; in foreign-related posts {{foreign-related}}.',
      '{{reviews-concluded}} reviews were concluded, {{reviews-before-post}} of them before a post; {{letters-signed}} letters were signed. {{leavers}} people left such posts; {{leavers-in-period}} are within their period.',
    ].join('\n'),
  },
  abroad: {
    zh: [
      '本年出国（境）{{trips}}批，{{travellers}}人次，行前教育{{travellers-briefed}}人次（{{travellers-briefed-part}}）；已回国（境）{{returned}}人次，访谈{{interviewed}}人次（{{interviewed-part}}）。长期驻外{{stationed}}人。',
      '开展涉外活动{{exchanges-held}}次，其中已报告{{exchanges-reported}}次。',
    ].join('\n'),
    en: [
      '{{trips}} journeys with {{travellers}} travellers, {{travellers-briefed}} briefed before leaving ({{travellers-briefed-part}}); {{returned}} are back, {{interviewed}} interviewed ({{interviewed-part}}). {{stationed}} people are stationed abroad.',
      '{{exchanges-held}} exchanges were held, {{exchanges-reported}} reported.',
    ].join('\n'),
  },
  reporting: {
    zh: '收到个人事项报告{{matters}}件，按规定转报可疑情况{{clues-relayed}}件。发生突发情况{{incidents}}起，其中按时上报{{incidents-in-time}}起，已办结{{incidents-closed}}起。',
    en: '{{matters}} matters were reported and {{clues-relayed}} suspicious circumstances relayed. Of {{incidents}} incidents {{incidents-in-time}} were reported in time and {{incidents-closed}} are closed.',
  },
  measures: {
    zh: [
      '防护对象{{objects}}个；人防措施{{measures-human}}项、物防措施{{measures-physical}}项、技防措施{{measures-technical}}项，本年检查{{measure-checks}}次。',
      '开展技术检测和风险评估{{tests}}次，导入系统检测结果{{scans}}份。应急预案{{plans-in-force}}份，演练{{drills}}次。在用载体台账{{carriers}}条，清点{{inventories}}次。',
    ].join('\n'),
    en: [
      '{{objects}} objects are protected by {{measures-human}} human, {{measures-physical}} physical and {{measures-technical}} technical measures, checked {{measure-checks}} times.',
      '{{tests}} tests and {{scans}} scans; {{plans-in-force}} contingency plans, {{drills}} drills; {{carriers}} carriers in the register, {{inventories}} inventories.',
    ].join('\n'),
  },
  'self-inspection': {
    zh: [
      '开展自查{{self-inspections}}次，最近一次得分率{{self-inspection-result}}。发现问题{{findings-raised}}个，销号{{findings-closed}}个，其中按期{{findings-in-time}}个。',
      '收到责令整改通知书{{orders}}份，已提交整改报告{{orders-answered}}份。',
    ].join('\n'),
    en: [
      '{{self-inspections}} self-inspections, the last with {{self-inspection-result}}. {{findings-raised}} findings, {{findings-closed}} closed, {{findings-in-time}} in time.',
      '{{orders}} orders to rectify were received, {{orders-answered}} answered.',
    ].join('\n'),
  },
  problems: {
    zh: [
      '尚未销号的问题{{findings-open}}个，其中逾期{{findings-overdue}}个；同一问题再次出现{{findings-recurring}}个；交叉核验尚未消除{{contradictions}}个。',
      '本年履行义务{{duties-met}}项，其中逾期履行{{duties-late}}项；截至统计日逾期未履行{{duties-overdue}}项。',
    ].join('\n'),
    en: [
      '{{findings-open}} findings are open, {{findings-overdue}} overdue; {{findings-recurring}} recurred; {{contradictions}} cross-checks are unresolved.',
      '{{duties-met}} duties were met, {{duties-late}} late; {{duties-overdue}} are overdue on the last day.',
    ].join('\n'),
  },
  'next-year': {
    zh: '下一年度到期义务{{due-next-year}}项，其中复审{{reviews-due}}项；计划培训{{sessions-planned}}场；转入下一年度整改的问题{{findings-due}}个，将按期限整改销号。',
    en: '{{due-next-year}} duties fall due, {{reviews-due}} of them reviews; {{sessions-planned}} sessions are planned; {{findings-due}} findings are carried over, to be put right in time.',
  },
};
