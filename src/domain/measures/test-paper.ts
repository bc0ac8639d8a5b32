/** The paper of a test and risk assessment. Content only; the form is documents/. */
import { momentIn, type Paper } from '../../documents/paper.ts';
import { sectionsPaper } from '../../documents/sections.ts';
import type { Localised } from '../../law/localised.ts';
import type { Common } from './documents.ts';
import { SEVERITY_NAMES, type Severity, TEST_BY_NAMES, TEST_FILE_NAMES } from './scans.ts';
import type { failingOf, TechnicalTest } from './store/tests.ts';

type Parts = Common & { readonly test: TechnicalTest; readonly failing: Awaited<ReturnType<typeof failingOf>> };

export function testPaper({ test, failing, ...common }: Parts): Paper {
  const t = (text: Localised) => text[common.language];
  return sectionsPaper({
    ...common,
    title: t({ zh: '网络安全检测和风险评估记录', en: 'Test and risk assessment' }),
    subtitle: t({
      zh: '《关键信息基础设施安全保护条例》第十七条',
      en: 'CII Regulations, Art. 17',
    }),
    facts: [
      [t({ zh: '编号', en: 'Number' }), String(test.technicalTestId)],
      [t({ zh: '开展日期', en: 'Tested on' }), test.testedOn],
      [t({ zh: '开展方式', en: 'How' }), t(TEST_BY_NAMES[test.doneBy])],
      [t({ zh: '服务机构', en: 'Service' }), test.service ?? '—'],
      [t({ zh: '登记时间', en: 'Entered at' }), momentIn(common.timeZone, test.enteredAt)],
      [
        t({ zh: '完成时间', en: 'Completed at' }),
        test.completedAt ? momentIn(common.timeZone, test.completedAt) : t({ zh: '未完成', en: 'not completed' }),
      ],
      ...(test.setAsideAt
        ? [
            [
              t({ zh: '不再作为依据', en: 'Does not count' }),
              `${momentIn(common.timeZone, test.setAsideAt)} ${t({ zh: '未覆盖', en: 'without' })} ${test.setAsideFor ?? ''}`,
            ] as const,
          ]
        : []),
    ],
    parts: [
      {
        heading: t({ zh: '检测和评估对象', en: 'What was tested' }),
        text: test.objects.map(({ name }) => name).join('；') || '—',
      },
      { heading: t({ zh: '结论', en: 'Conclusion' }), text: test.conclusion || '—' },
      {
        heading: t({ zh: '最近扫描尚未通过的规则', en: 'Rules failing after the last scans' }),
        columns: [
          { title: t({ zh: '系统', en: 'System' }), share: 4 },
          { title: t({ zh: '级别', en: 'Severity' }), share: 2 },
          { title: t({ zh: '数量', en: 'How many' }), share: 1 },
        ],
        rows: failing.map(({ name, severity, n }) => [name, t(SEVERITY_NAMES[severity as Severity]), String(n)]),
      },
      {
        heading: t({ zh: '报告文件', en: 'Reports' }),
        columns: [
          { title: t({ zh: '文件', en: 'File' }), share: 1 },
          { title: t({ zh: '校验码（SHA-256）', en: 'SHA-256' }), share: 4 },
        ],
        rows: test.files.map(({ kind, contentHash }) => [t(TEST_FILE_NAMES[kind]), contentHash]),
      },
    ],
    closing: [
      t({ zh: '经办人（签名）：', en: 'Done by (signature): ' }),
      t({ zh: '主要负责人（签名）：', en: 'Head (signature): ' }),
    ],
  });
}
