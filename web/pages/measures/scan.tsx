/** One scan: what it counted, what it changed, which measure each rule is about. */
import { useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import {
  CHANGE_NAMES,
  type Change,
  isFailing,
  SCAN_FORMAT_NAMES,
  SEVERITIES,
  SEVERITY_NAMES,
} from '../../../src/domain/measures/scans.ts';
import { call, type ResultOf, useQueryOf } from '../../api.ts';
import { Facts } from '../../kit/case.tsx';
import { useSay } from '../../kit/confirm.tsx';
import { InstantText } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { Await, InfoNote } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { type Tone, ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { MapDialog } from './mappings.tsx';
import { useKeeps } from './words.tsx';

type Scan = ResultOf<'measures.scan'>;
type Rule = Scan['rules'][number];

const TONES: Record<Change, Tone> = { opened: 'late', returned: 'late', still: 'soon', passes: 'good', gone: 'stated' };

export default function ScanPage() {
  const t = useText();
  const say = useSay();
  const scanId = Number((useParams({ strict: false }) as { scanId: string }).scanId) as Scan['scanId'];
  const query = useQueryOf('measures.scan', { scanId });
  const [mapping, map] = useState<string>();
  const one = query.data;
  return (
    <Page
      title={
        one
          ? { zh: `${one.object} ${one.scannedOn}`, en: `${one.object}, ${one.scannedOn}` }
          : { zh: '扫描', en: 'Scan' }
      }
      purpose={one && { zh: `扫描结果，由 ${one.tool} 导出`, en: `Results of a scan, from ${one.tool}` }}
      actions={
        one?.hasFile && (
          <Button onClick={() => void call('measures.open-scan', { scanId }).catch(say.failed)}>
            {t({ zh: '下载原件', en: 'Download the original' })}
          </Button>
        )
      }
    >
      <Await query={query}>
        {(found) => (
          <>
            <Counted one={found} />
            {found.unmapped > 0 && (
              <InfoNote
                tone="warning"
                text={{
                  zh: `有 ${found.unmapped} 条未通过的规则没有对应到任何措施，请在下表中点“对应措施”。`,
                  en: `${found.unmapped === 1 ? '1 failing rule is mapped' : `${found.unmapped} failing rules are mapped`} to no measure yet: map them in the table below.`,
                }}
              />
            )}
            <Rules one={found} onMap={map} />
            <Link to="/measures/scans" className="back-link">
              {t({ zh: '返回扫描结果', en: 'Back to the scans' })}
            </Link>
            {mapping !== undefined && <MapDialog prefix={mapping} onClose={() => map(undefined)} />}
          </>
        )}
      </Await>
    </Page>
  );
}

function Counted({ one }: { one: Scan }) {
  const t = useText();
  const failed = SEVERITIES.filter((severity) => one.failed[severity] > 0)
    .map((severity) => `${t(SEVERITY_NAMES[severity])} ${one.failed[severity]}`)
    .join(t({ zh: '，', en: ', ' }));
  return (
    <Section title={{ zh: '基本情况', en: 'Facts' }}>
      <Facts
        facts={[
          {
            title: { zh: '系统', en: 'System' },
            value: <Link to={`/measures/objects/${one.protectedObjectId}`}>{one.object}</Link>,
          },
          { title: { zh: '格式', en: 'Format' }, value: t(SCAN_FORMAT_NAMES[one.format]) },
          { title: { zh: '工具', en: 'Tool' }, value: `${one.tool} ${one.toolVersion ?? ''}` },
          { title: { zh: '规则集', en: 'Set of rules' }, value: one.profile || undefined },
          { title: { zh: '扫描时间', en: 'Scanned at' }, value: <InstantText at={one.scannedAt} /> },
          { title: { zh: '导入时间', en: 'Imported at' }, value: <InstantText at={one.enteredAt} /> },
          { title: { zh: '通过', en: 'Passed' }, value: one.passed },
          { title: { zh: '未通过', en: 'Failed' }, value: failed || '0' },
          {
            title: { zh: '变化', en: 'Changes' },
            value: t({
              zh: `新发现 ${one.opened}，再次出现 ${one.returned}，不再报告 ${one.closed}`,
              en: `${one.opened} found first, ${one.returned} found again, ${one.closed} gone`,
            }),
          },
          {
            title: { zh: '工具自己的结论', en: 'What the tool itself says' },
            value: one.toolSays ?? undefined,
          },
          {
            title: { zh: '原件校验码（SHA-256）', en: 'SHA-256 of the original' },
            value: <code className="measure-hash">{one.contentHash}</code>,
          },
        ]}
      />
    </Section>
  );
}

function Rules({ one, onMap }: { one: Scan; onMap: (rule: string) => void }) {
  const t = useText();
  const keeps = useKeeps();
  return (
    <Section title={{ zh: '规则', en: 'Rules' }}>
      <PlainTable<Rule>
        label={{ zh: '规则', en: 'Rules' }}
        rowKey={({ scanRuleId }) => scanRuleId}
        dataSource={one.rules}
        locale={{ emptyText: t({ zh: '没有未通过的规则，也没有变化。', en: 'Nothing failed and nothing changed.' }) }}
        columns={[
          {
            title: t({ zh: '规则', en: 'Rule' }),
            render: (_, { rule, title }) => (
              <>
                {title}
                {title !== rule && <div className="quiet measure-rule">{rule}</div>}
              </>
            ),
          },
          { title: t({ zh: '级别', en: 'Severity' }), render: (_, { severity }) => t(SEVERITY_NAMES[severity]) },
          {
            title: t({ zh: '变化', en: 'Change' }),
            render: (_, { what }) => <ToneTag tone={TONES[what]} text={CHANGE_NAMES[what]} />,
          },
          {
            title: t({ zh: '措施', en: 'Measure' }),
            render: (_, { rule, what, measureId, measure }) => {
              if (measureId !== null) return <Link to={`/measures/${measureId}`}>{measure ?? '—'}</Link>;
              return keeps && isFailing(what) ? (
                <Button size="small" onClick={() => onMap(rule)}>
                  {t({ zh: '对应措施', en: 'Map it' })}
                </Button>
              ) : (
                '—'
              );
            },
          },
          {
            title: t({ zh: '问题', en: 'Finding' }),
            render: (_, { findingId }) =>
              findingId === null ? (
                '—'
              ) : (
                <Link to={`/findings/${findingId}`}>{t({ zh: `问题 ${findingId}`, en: `No. ${findingId}` })}</Link>
              ),
          },
        ]}
      />
    </Section>
  );
}
