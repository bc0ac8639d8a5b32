/** One measure: how it stands, what is to be done, the facts, its papers, the record, the law. */
import { useParams } from '@tanstack/react-router';
import { Button, Space } from 'antd';
import { useState } from 'react';
import {
  FILE_KIND_NAMES,
  MEASURE_FORM_NAMES,
  MEASURE_KIND_NAMES,
  MEASURE_STAND_NAMES,
  type MeasureKind,
} from '../../../src/domain/measures/measures.ts';
import { call, useQueryOf } from '../../api.ts';
import { CaseSteps, Facts, type Step, WhatNow } from '../../kit/case.tsx';
import { useSay } from '../../kit/confirm.tsx';
import { DayText, InstantText } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { Await } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { DutyWords } from '../training/session-law.tsx';
import { ChecksDialog, EndDialog, FileDialog } from './check-dialogs.tsx';
import { MeasureDialog } from './measure-dialog.tsx';
import { MeasureRecord } from './measure-record.tsx';
import { type Measure, TONE_OF_MEASURE, useKeeps } from './words.tsx';

type Doing = 'check' | 'change' | 'end' | 'file' | { readonly replaces: Measure['files'][number] };

export default function MeasurePage() {
  const t = useText();
  const measureId = Number((useParams({ strict: false }) as { measureId: string }).measureId) as Measure['measureId'];
  const query = useQueryOf('measures.get', { measureId });
  const [doing, act] = useState<Doing>();
  const close = () => act(undefined);
  const one = query.data;
  const title = one?.name ? { zh: one.name, en: one.name } : { zh: '防范措施', en: 'A measure' };
  return (
    <Page
      title={title}
      beside={one && <ToneTag tone={TONE_OF_MEASURE[one.stand]} text={MEASURE_STAND_NAMES[one.stand]} />}
      purpose={
        one && {
          zh: `${MEASURE_KIND_NAMES[one.kind].zh} · ${MEASURE_FORM_NAMES[one.form].zh}`,
          en: `${MEASURE_KIND_NAMES[one.kind].en} · ${MEASURE_FORM_NAMES[one.form].en}`,
        }
      }
    >
      <Await query={query}>
        {(found) => (
          <>
            <CaseSteps steps={stepsOf(found)} />
            <ToDo one={found} onDo={act} />
            <What one={found} />
            <Papers one={found} onDo={act} />
            <MeasureRecord one={found} />
            <Section title={{ zh: '法律依据', en: 'The law' }}>
              {DUTIES[found.kind].map((code) => (
                <DutyWords key={code} code={code} />
              ))}
            </Section>
            {doing === 'check' && <ChecksDialog measures={[found]} onClose={close} />}
            {doing === 'change' && <MeasureDialog one={found} onClose={close} />}
            {doing === 'end' && <EndDialog one={found} onClose={close} />}
            {(doing === 'file' || typeof doing === 'object') && (
              <FileDialog
                one={found}
                replaces={typeof doing === 'object' ? doing.replaces : undefined}
                onClose={close}
              />
            )}
            <Link to="/measures" className="back-link">
              {t({ zh: '返回防范措施', en: 'Back to the measures' })}
            </Link>
          </>
        )}
      </Await>
    </Page>
  );
}

const DUTIES: Record<MeasureKind, readonly string[]> = { human: ['P8.2'], physical: ['C19'], technical: ['C20'] };

function stepsOf(one: Measure): Step[] {
  const ended = one.endedOn !== null;
  const begun = one.stand !== 'not-yet';
  return [
    { title: { zh: '生效', en: 'Effective' }, day: one.effectiveOn, state: begun ? 'done' : 'now' },
    {
      title: { zh: '最近检查', en: 'Last check' },
      day: one.lastCheckOn,
      state: one.lastCheckOn ? 'done' : begun && !ended ? 'now' : 'later',
    },
    ended
      ? { title: { zh: '终止', en: 'Ended' }, day: one.endedOn, state: 'stopped' }
      : {
          title: { zh: '下次检查期限', en: 'Next check by' },
          day: one.nextCheck,
          state: one.lastCheckOn ? 'now' : 'later',
        },
  ];
}

function ToDo({ one, onDo }: { one: Measure; onDo: (what: Doing) => void }) {
  const t = useText();
  const keeps = useKeeps();
  if (one.stand === 'ended') return null;
  const text: Record<Exclude<Measure['stand'], 'ended'>, Localised> = {
    'not-yet': { zh: `${one.effectiveOn} 起生效，之后检查。`, en: `it holds from ${one.effectiveOn}; check it then.` },
    failing: { zh: '检查发现失效：修复后再检查一次。', en: 'it was found not to work: mend it, then check it again.' },
    'check-overdue': {
      zh: `检查已逾期（${one.nextCheck}），请检查并登记。`,
      en: `its check was due on ${one.nextCheck}: check it and record it.`,
    },
    'check-soon': { zh: `${one.nextCheck} 前检查。`, en: `check it by ${one.nextCheck}.` },
    'in-force': { zh: `下次检查期限 ${one.nextCheck}。`, en: `nothing; its next check is due by ${one.nextCheck}.` },
  };
  return (
    <WhatNow text={text[one.stand as keyof typeof text]}>
      {keeps && (
        <Space wrap>
          <Button type="primary" onClick={() => onDo('check')} disabled={one.stand === 'not-yet'}>
            {t({ zh: '登记检查', en: 'Record a check' })}
          </Button>
          <Button onClick={() => onDo('file')}>{t({ zh: '添加文件', en: 'Add a paper' })}</Button>
          <Button onClick={() => onDo('change')}>{t({ zh: '更改', en: 'Change' })}</Button>
          <Button danger onClick={() => onDo('end')}>
            {t({ zh: '终止', en: 'End it' })}
          </Button>
        </Space>
      )}
    </WhatNow>
  );
}

function What({ one }: { one: Measure }) {
  const t = useText();
  return (
    <Section title={{ zh: '基本情况', en: 'Facts' }}>
      <Facts
        facts={[
          {
            title: { zh: '说明', en: 'What it is' },
            value: one.what && <span className="measure-said">{one.what}</span>,
          },
          { title: { zh: '地点', en: 'Where' }, value: one.place },
          {
            title: { zh: '防护对象', en: 'Protects' },
            value: one.objects.length > 0 && (
              <Space wrap size={[12, 0]}>
                {one.objects.map(({ protectedObjectId, name }) => (
                  <Link key={protectedObjectId} to={`/measures/objects/${protectedObjectId}`}>
                    {name}
                  </Link>
                ))}
              </Space>
            ),
          },
          { title: { zh: '责任部门', en: 'Department' }, value: one.department },
          { title: { zh: '责任人', en: 'Owner' }, value: one.owner },
          { title: { zh: '所依据的标准', en: 'Standard' }, value: one.standard },
          { title: { zh: '生效日期', en: 'Effective from' }, value: <DayText day={one.effectiveOn} /> },
          { title: { zh: '登记时间', en: 'Entered at' }, value: <InstantText at={one.enteredAt} /> },
          {
            title: { zh: '检查间隔', en: 'Checked every' },
            value: t({ zh: `${one.checkMonths} 个月`, en: `${one.checkMonths} months` }),
          },
          ...(one.endedOn
            ? [
                { title: { zh: '终止日期', en: 'Ended' }, value: <DayText day={one.endedOn} /> },
                { title: { zh: '终止原因', en: 'Why it ended' }, value: one.endReason },
              ]
            : []),
        ].map((fact) => ({ ...fact, value: fact.value || undefined }))}
      />
    </Section>
  );
}

function Papers({ one, onDo }: { one: Measure; onDo: (what: Doing) => void }) {
  const t = useText();
  const say = useSay();
  const today = useToday();
  const keeps = useKeeps() && one.endedOn === null;
  const isNewest = (paper: Measure['files'][number]) =>
    !one.files.some(({ document, version }) => document === paper.document && version > paper.version);
  return (
    <Section title={{ zh: '文件', en: 'Papers' }}>
      {one.files.length === 0 && (
        <p className="quiet">
          {t({
            zh: '还没有文件。制度文件、照片、检测报告、合同都放在这里，各有版本和到期日。',
            en: 'No paper yet. Documents, photographs, test reports and contracts stand here, each with its versions and the day on which it ends.',
          })}
        </p>
      )}
      <ul className="measure-papers">
        {one.files.map((paper) => (
          <li key={paper.measureFileId} className={isNewest(paper) ? undefined : 'measure-earlier'}>
            <span>
              {paper.title}{' '}
              <span className="quiet">
                {t(FILE_KIND_NAMES[paper.kind])} · {t({ zh: `第${paper.version}版`, en: `version ${paper.version}` })} ·{' '}
                {t({ zh: '录入', en: 'Entered' })} <InstantText at={paper.enteredAt} /> {paper.by}
              </span>{' '}
              {paper.expiresOn && isNewest(paper) && (
                <ToneTag
                  tone={paper.expiresOn < today ? 'late' : 'stated'}
                  text={
                    paper.expiresOn < today
                      ? { zh: `${paper.expiresOn} 已到期`, en: `ended ${paper.expiresOn}` }
                      : { zh: `${paper.expiresOn} 到期`, en: `until ${paper.expiresOn}` }
                  }
                />
              )}
            </span>
            <Space>
              <Button
                size="small"
                onClick={() =>
                  void call('measures.open-file', { measureFileId: paper.measureFileId }).catch(say.failed)
                }
              >
                {t({ zh: '下载', en: 'Download' })}
              </Button>
              {keeps && isNewest(paper) && (
                <Button size="small" onClick={() => onDo({ replaces: paper })}>
                  {t({ zh: '换新版', en: 'Next version' })}
                </Button>
              )}
            </Space>
          </li>
        ))}
      </ul>
    </Section>
  );
}
