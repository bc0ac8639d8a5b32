/** The unit's rules: the needed set with what is missing, and the list of all of them. */

import { Button } from 'antd';
import { useState } from 'react';
import { AUDIENCE_NAMES, RULE_STAND_NAMES, VERSION_STATE_NAMES } from '../../../src/domain/rules/rules.ts';
import { NEEDED_KINDS, type NeededKind, neededRule } from '../../../src/law/needed-rules.ts';
import { call, type RowOf } from '../../api.ts';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { DayText, InstantText } from '../../kit/days.tsx';
import { FilterBar } from '../../kit/filter-bar.tsx';
import { oneOf } from '../../kit/filters.ts';
import { useFilters, useGo } from '../../kit/link.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { LIST } from '../../kit/punctuation.ts';
import { ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { DutyWords } from '../training/session-law.tsx';
import { BeginDialog } from './begin.tsx';
import { NeededSet } from './needed-set.tsx';
import { TONE_OF_RULE, useRuns } from './words.tsx';

type Row = RowOf<'rules.list'>;

export default function Rules() {
  const t = useText();
  const go = useGo();
  const runs = useRuns();
  const [search] = useFilters();
  const [beginning, begin] = useState<NeededKind[]>();
  const kind = oneOf(NEEDED_KINDS, search.kind);
  const use = oneOf(['in-use', 'repealed'] as const, search.use);
  const filter = { ...(kind && { kind }), ...(use && { repealed: use === 'repealed' }) };
  const columns: readonly Column<Row>[] = [
    { key: 'title', title: { zh: '制度', en: 'Rule' }, render: (row) => row.title ?? '—' },
    { key: 'document', title: { zh: '文号', en: 'Number' }, render: (row) => row.document ?? '—' },
    {
      key: 'stand',
      title: { zh: '状态', en: 'State' },
      render: (row) => (
        <>
          <ToneTag tone={TONE_OF_RULE[row.stand]} text={RULE_STAND_NAMES[row.stand]} />
          {row.inHand && (
            <span className="quiet">
              {row.number !== null && t({ zh: '新版本', en: 'next version: ' })}
              {t(VERSION_STATE_NAMES[row.inHand])}
            </span>
          )}
        </>
      ),
    },
    {
      key: 'kinds',
      title: { zh: '类别', en: 'Kinds' },
      render: ({ kinds: [first, ...others] }) =>
        first === undefined ? (
          '—'
        ) : (
          <span className="some-names">
            {others.length > 1
              ? t({
                  zh: `${neededRule(first).title.zh}等${others.length + 1}类`,
                  en: `${neededRule(first).title.en} and ${others.length} more`,
                })
              : [first, ...others].map((one) => t(neededRule(one).title)).join(t(LIST))}
          </span>
        ),
    },
    { key: 'issued', title: { zh: '印发日期', en: 'Issued on' }, render: (row) => <DayText day={row.issuedOn} /> },
    {
      ...{ key: 'entered', title: { zh: '登记时间', en: 'Entered at' }, hidden: true },
      render: (row) => (row.issuedAt ? <InstantText at={row.issuedAt} /> : '—'),
    },
    {
      ...{ key: 'from', title: { zh: '生效日期', en: 'In force from' }, hidden: true },
      render: (row) => <DayText day={row.effectiveFrom} />,
    },
    {
      ...{ key: 'to', title: { zh: '有效期至', en: 'In force to' }, hidden: true },
      render: (row) => <DayText day={row.effectiveTo} />,
    },
    { key: 'review', title: { zh: '复核期限', en: 'Review by' }, render: (row) => <DayText day={row.reviewBy} /> },
    {
      key: 'audience',
      title: { zh: '阅读范围', en: 'Read by' },
      render: (row) => (row.audience ? t(AUDIENCE_NAMES[row.audience]) : '—'),
    },
  ];
  return (
    <Page
      title={{ zh: '工作制度', en: 'Rules and procedures' }}
      purpose={{
        zh: '本单位反间谍安全防范工作的制度：专员起草，主要负责人批准，编号印发，由应当知道的人阅读，按期复核。',
        en: 'The unit’s rules: written by the officer, approved by the head, issued with a number, read by whom they bind, looked at again in time.',
      }}
      primary={
        runs && (
          <Button type="primary" onClick={() => begin([])}>
            {t({ zh: '起草制度', en: 'Write a rule' })}
          </Button>
        )
      }
    >
      <NeededSet onBegin={runs ? begin : undefined} />
      <Section title={{ zh: '制度台账', en: 'All rules' }}>
        <FilterBar
          filters={[
            {
              ...{ kind: 'one', key: 'kind', label: { zh: '类别', en: 'Kind' }, width: 240 },
              choices: NEEDED_KINDS.map((value) => ({ value, text: neededRule(value).title })),
            },
            {
              ...{ kind: 'one', key: 'use', label: { zh: '在用或者废止', en: 'In use or repealed' } },
              choices: [
                { value: 'in-use', text: { zh: '未废止', en: 'Not repealed' } },
                { value: 'repealed', text: { zh: '已废止', en: 'Repealed' } },
              ],
            },
          ]}
        />
        <DataTable
          name="rules"
          label={{ zh: '工作制度', en: 'Work rules' }}
          query="rules.list"
          input={filter}
          columns={columns}
          rowKey={(row) => row.workRuleId}
          onOpen={({ workRuleId }) => go({ to: `/rules/${workRuleId}` })}
          onExport={(choice) => call('rules.export', { ...filter, ...choice })}
          empty={{
            zh: '还没有制度。从上面清单中缺的一类开始起草，或者登记以前在纸上印发的制度。',
            en: 'There is no rule yet. Begin with a kind that is missing above, or take in one that was issued on paper.',
          }}
        />
      </Section>
      <Section title={{ zh: '法律依据', en: 'The law' }}>
        <DutyWords code="P9.1" />
      </Section>
      {beginning && <BeginDialog kinds={beginning} onClose={() => begin(undefined)} />}
    </Page>
  );
}
