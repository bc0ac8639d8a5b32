/** What a finding is, its evidence, what was done with it. */
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { ENTRY_NAMES, FINDING_STATE_NAMES, SOURCES, THINGS } from '../../../src/domain/findings/findings.ts';
import { call } from '../../api.ts';
import { Facts, RecordLines } from '../../kit/case.tsx';
import { useSay } from '../../kit/confirm.tsx';
import { DayText, InstantText } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { InfoNote } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { type Localised, useText } from '../../language.tsx';
import type { Doing } from './finding-dialogs.tsx';
import { type Finding, PAGE_OF, useRuns } from './words.tsx';

type Parts = { readonly one: Finding; readonly onDo: (what: Doing) => void };

export function FactsPart({ one }: Parts) {
  const t = useText();
  const said = (text: Localised | string | null | undefined): ReactNode =>
    text ? <span className="written">{typeof text === 'string' ? text : t(text)}</span> : undefined;
  // What is open to the office is no link for whoever has only this finding to put right.
  const runs = useRuns();
  const page = runs && one.thingKind && one.thingId !== null ? PAGE_OF[one.thingKind]?.(one.thingId) : undefined;
  return (
    <Section title={{ zh: '问题', en: 'The finding' }}>
      <Facts
        columns={2}
        facts={[
          { title: { zh: '来源', en: 'Source' }, value: t(SOURCES[one.source].name) },
          { title: { zh: '发现日期', en: 'Found on' }, value: <DayText day={one.raisedOn} /> },
          { title: { zh: '部位', en: 'Where' }, value: said(one.where) },
          {
            title: { zh: '关联', en: 'About' },
            value:
              one.thingKind && (page ? <Link to={page}>{t(THINGS[one.thingKind])}</Link> : t(THINGS[one.thingKind])),
          },
          { title: { zh: '责任部门', en: 'Department' }, value: one.department },
          { title: { zh: '整改责任人', en: 'Who puts it right' }, value: one.responsible },
          { title: { zh: '整改期限', en: 'Due on' }, value: <DayText day={one.dueOn} /> },
          {
            title: { zh: '来源报告次数', en: 'Reported' },
            value: (
              <span>
                {t({ zh: `${one.seen} 次，最近`, en: one.seen === 1 ? 'Once, on' : `${one.seen} times, last on` })}{' '}
                <InstantText at={one.seenAt} />
              </span>
            ),
          },
        ]}
      />
      <Facts
        columns={1}
        facts={[
          { title: { zh: '具体情况', en: 'What was seen' }, value: said(one.what) },
          { title: { zh: '原因', en: 'Cause' }, value: said(one.cause) },
          { title: { zh: '整改措施', en: 'Measures' }, value: said(one.measures) },
          ...(one.people.length > 0
            ? [
                {
                  title: { zh: '涉及人员', en: 'Whom it is about' },
                  value: one.people.map(({ name }) => name).join(t({ zh: '、', en: ', ' })),
                },
              ]
            : []),
        ]}
      />
      {one.earlier.length > 0 && (
        <>
          <p className="quiet">{t({ zh: '同一问题在其他时间也出现过：', en: 'The same was found at other times:' })}</p>
          <ul className="plain-rows">
            {one.earlier.map(({ findingId, raisedOn, state, closedOn }) => (
              <li key={findingId}>
                <Link to={`/findings/${findingId}`}>
                  <DayText day={raisedOn} /> {t(FINDING_STATE_NAMES[state])}
                </Link>
                <span className="quiet">{closedOn && <DayText day={closedOn} />}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

export function EvidencePart({ one }: Parts) {
  const t = useText();
  const say = useSay();
  return (
    <Section title={{ zh: '佐证材料', en: 'Evidence' }}>
      {one.intact === true && one.files.length > 0 && (
        <InfoNote
          tone="success"
          text={{
            zh: '销号时的材料已固定，校验码与审计日志一致。',
            en: 'What was there when it was closed is fixed: its hash is the one in the record.',
          }}
        />
      )}
      {one.intact === false && (
        <InfoNote
          tone="warning"
          text={{
            zh: '材料与销号时不一致：有文件在销号后被替换或者删除。请联系安全审计员核查。',
            en: 'The files are not what they were when it was closed: one was replaced or removed afterwards. Please tell the auditor.',
          }}
        />
      )}
      {one.files.length === 0 && (
        <p className="quiet">
          {t({
            zh: '还没有佐证材料。整改前后的照片、记录、配置截图都可以添加；添加后不能更换。',
            en: 'None yet. Photographs from before and after, records, settings; what was added cannot be replaced.',
          })}
        </p>
      )}
      <ul className="plain-rows">
        {one.files.map(({ fileId, name, addedAt, adder, contentHash }) => (
          <li key={fileId}>
            <span>
              {name}{' '}
              <span className="quiet">
                <InstantText at={addedAt} /> {adder}{' '}
                <span title={contentHash}>SHA-256 {contentHash.slice(0, 12)}…</span>
              </span>
            </span>
            <Button
              size="small"
              onClick={() => void call('findings.open-file', { findingFileId: fileId }).catch(say.failed)}
            >
              {t({ zh: '下载', en: 'Download' })}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const TONES: Partial<Record<Finding['entries'][number]['what'], 'good' | 'late'>> = {
  closed: 'good',
  gone: 'good',
  returned: 'late',
  recurs: 'late',
  'seen-again': 'late',
  reopened: 'late',
};

export function RecordPart({ one }: { one: Finding }) {
  const t = useText();
  return (
    <Section title={{ zh: '办理记录', en: 'The record' }}>
      <RecordLines
        lines={one.entries.map(({ position, round, what, words, at, by }) => ({
          key: position,
          at,
          by: by ?? t({ zh: '系统', en: 'The program' }),
          tone: TONES[what] ?? 'plain',
          text: (
            <>
              <strong>{t(ENTRY_NAMES[what])}</strong>{' '}
              {one.round > 1 && <span className="quiet">{t({ zh: `第${round}轮`, en: `round ${round}` })}</span>}
              {words && <div className="written">{words}</div>}
            </>
          ),
        }))}
      />
    </Section>
  );
}
