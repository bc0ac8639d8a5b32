/** One yearly report: how far it is, what is to be done now, its words with the figures in them, the figures with their origin, its record, the law. */
import { useParams } from '@tanstack/react-router';
import { Button, Space } from 'antd';
import { useState } from 'react';
import {
  headingOf,
  piecesOf,
  SECTIONS,
  STATE_NAMES,
  type Words,
} from '../../../src/domain/yearly-reports/yearly-reports.ts';
import { ROLE_NAMES } from '../../../src/platform/permission.ts';
import { call, useAct, useQueryOf, useRefresh } from '../../api.ts';
import { CaseSteps, RecordLines, type Step, WhatNow } from '../../kit/case.tsx';
import { useConfirm, useSay } from '../../kit/confirm.tsx';
import { momentOf } from '../../kit/days.tsx';
import { Link, useGo } from '../../kit/link.tsx';
import { Await, InfoNote } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useLanguage, useText } from '../../language.tsx';
import { DutyWords } from '../training/session-law.tsx';
import { SendBackDialog, SendDialog } from './dialogs.tsx';
import { Editor, useSaid } from './editor.tsx';
import { Figures, Moved } from './figures.tsx';
import { movedInWords } from './seen.ts';
import { TONE_OF_STATE, useIssues, useRuns, type Whole } from './words.ts';

export default function YearlyReportPage() {
  const t = useText();
  const say = useSay();
  const yearlyReportId = Number(
    (useParams({ strict: false }) as { yearlyReportId: string }).yearlyReportId,
  ) as Whole['yearlyReportId'];
  const query = useQueryOf('yearly-reports.get', { yearlyReportId });
  const one = query.data;
  const takes = (name: 'yearly-reports.print' | 'yearly-reports.editable') => () =>
    void call(name, { yearlyReportId }).catch(say.failed);
  return (
    <Page
      title={
        one
          ? {
              zh: `${one.year}年度工作报告${one.version > 1 ? `（第${one.version}版）` : ''}`,
              en: `Report of ${one.year}${one.version > 1 ? ` (version ${one.version})` : ''}`,
            }
          : { zh: '年度工作报告', en: 'Yearly report' }
      }
      beside={one && <ToneTag tone={TONE_OF_STATE[one.state]} text={STATE_NAMES[one.state]} />}
      purpose={
        one?.state === 'draft'
          ? {
              zh: '文字可以修改；蓝底的数据来自台账，不能手改，可以移动位置或者删去。',
              en: 'Words can be written; figures on blue come from the ledger: they are not typed over, only put elsewhere or taken out.',
            }
          : {
              zh: '数据来自台账和各项工作，每一项都可以打开出处；报告只有数据，没有姓名。',
              en: 'Figures come from the ledger and the work, and each opens what it counts; counts alone, no names.',
            }
      }
      actions={
        one?.words && (
          <Space wrap>
            <Button onClick={takes('yearly-reports.print')}>
              {one.hasFile
                ? t({ zh: '报告（PDF）', en: 'Report (PDF)' })
                : t({ zh: '打印草稿（PDF）', en: 'Print the draft (PDF)' })}
            </Button>
            <Button onClick={takes('yearly-reports.editable')}>
              {t({ zh: '编辑稿（DOCX）', en: 'Copy for editing (DOCX)' })}
            </Button>
          </Space>
        )
      }
    >
      <Await query={query}>{(found) => <Shown one={found} />}</Await>
    </Page>
  );
}

function Shown({ one }: { one: Whole }) {
  const runs = useRuns();
  const { words } = one;
  return (
    <>
      <CaseSteps steps={stepsOf(one)} />
      <AsOf one={one} />
      {one.returned && one.state === 'draft' && (
        <InfoNote tone="warning" text={{ zh: `主要负责人退回：${one.returned}`, en: `Sent back: ${one.returned}` }} />
      )}
      <Moved one={one} />
      {words === undefined ? (
        <InfoNote
          text={{
            zh: '保存期限已满，正文已销毁；数据仍在。',
            en: 'Its time is over and its words were destroyed; the counts stay.',
          }}
        />
      ) : runs && one.state === 'draft' ? (
        <Editor key={one.yearlyReportId} one={one} words={words} />
      ) : (
        <>
          <ToDo one={one} />
          <Read one={one} words={words} />
        </>
      )}
      {words && <Figures one={one} words={words} />}
      <Sent one={one} />
      <Record one={one} />
      <Section title={{ zh: '法律依据', en: 'The law' }}>
        <DutyWords code="P9.9" />
      </Section>
    </>
  );
}

/** To which day it counts, and when that was counted: first of all, for all that follows. */
function AsOf({ one: { asOf, countedOn } }: { one: Whole }) {
  const t = useText();
  return (
    <p className="quiet">
      {t({
        zh: `数据统计截至${asOf}${countedOn ? `，${countedOn}取自台账` : ''}。`,
        en: `Figures as of ${asOf}${countedOn ? `, taken from the ledger on ${countedOn}` : ''}.`,
      })}
    </p>
  );
}

function stepsOf({ state, issuedOn, submittedAt, sent }: Whole): Step[] {
  const out = sent.some((one) => one.state === 'sent');
  return [
    { title: { zh: '起草', en: 'Drafted' }, state: state === 'draft' ? 'now' : 'done' },
    {
      title: { zh: '送签', en: 'Submitted' },
      day: submittedAt && momentOf(submittedAt, false).slice(0, 10),
      state: state === 'draft' ? 'later' : 'done',
    },
    {
      title: { zh: '主要负责人签发', en: 'Issued by the head' },
      day: issuedOn,
      state: state === 'issued' ? 'done' : state === 'submitted' ? 'now' : 'later',
    },
    {
      title: { zh: '报送主管部门', en: 'Sent to the department' },
      state: out ? 'done' : state === 'issued' ? 'now' : 'later',
    },
  ];
}

function ToDo({ one }: { one: Whole }) {
  const t = useText();
  const go = useGo();
  const say = useSay();
  const confirm = useConfirm();
  const [runs, issues] = [useRuns(), useIssues()];
  const issue = useAct('yearly-reports.issue');
  const revise = useAct('yearly-reports.revise');
  const [doing, act] = useState<'send-back' | 'send'>();
  const { yearlyReportId, revision, state } = one;
  const seen = movedInWords(one);
  const refresh = useRefresh();
  const askIssue = () =>
    confirm({
      title: { zh: '签发这份报告？', en: 'Issue this report?' },
      consequence: {
        zh: `${seen.zh}签发后编号、加盖单位电子签章，文字和数据固定，不能更改，只能另出更正版。`,
        en: `${seen.en}It is numbered and bears the unit’s electronic signature; words and figures are fixed. It cannot be changed, only corrected by a next version.`,
      },
      act: { zh: '签发', en: 'Issue' },
      destructive: false,
      run: () =>
        issue
          .mutateAsync({ yearlyReportId, revision, movedSeen: [...one.moved] })
          .then(({ number }) => say.done({ zh: `已签发：${number}`, en: `Issued: ${number}` }))
          // What has moved since is shown behind the question: it is asked anew once that was seen.
          .catch((error: unknown) => refresh().then(() => Promise.reject(error))),
    });
  const correct = () =>
    void revise
      .mutateAsync({ yearlyReportId })
      .then((made) => go({ to: `/yearly-reports/${made.yearlyReportId}` }), say.failed);
  const isSent = one.sent.some((sent) => sent.state === 'sent');
  const next: Record<Whole['state'], Localised> = {
    draft: { zh: '专员正在起草。', en: 'the officer is writing it.' },
    submitted: { zh: '看过全文后签发，或者退回。', en: 'read it, then issue it or send it back.' },
    issued: isSent
      ? { zh: '已报送；有误的，起草更正版。', en: 'nothing: it was sent. Where it is wrong, begin a correction.' }
      : { zh: '有主管部门的，作为公文报送。', en: 'where there is a department, send it as a dispatch.' },
  };
  return (
    <WhatNow text={next[state]} by={state === 'submitted' ? ROLE_NAMES.head : ROLE_NAMES['security-officer']}>
      <Space wrap>
        {state === 'submitted' && issues && !one.mine && (
          <Button type="primary" onClick={askIssue}>
            {t({ zh: '签发', en: 'Issue' })}
          </Button>
        )}
        {state === 'submitted' && (
          <Button onClick={() => act('send-back')}>
            {issues ? t({ zh: '退回', en: 'Send back' }) : t({ zh: '收回修改', en: 'Take it back' })}
          </Button>
        )}
        {state === 'issued' && runs && (
          <>
            <Button type={isSent ? 'default' : 'primary'} onClick={() => act('send')}>
              {t({ zh: '报送主管部门', en: 'Send to the department' })}
            </Button>
            <Button loading={revise.isPending} onClick={correct}>
              {t({ zh: '起草更正版', en: 'Begin a correction' })}
            </Button>
          </>
        )}
      </Space>
      {doing === 'send-back' && <SendBackDialog one={one} onClose={() => act(undefined)} />}
      {doing === 'send' && <SendDialog one={one} onClose={() => act(undefined)} />}
    </WhatNow>
  );
}

function Read({ one, words }: { one: Whole; words: Words }) {
  const { language } = useLanguage();
  const say = useSaid(one, language);
  return SECTIONS.map((section) => {
    const text = (language === 'en' && words[section].en) || words[section].zh;
    return (
      <Section key={section} title={headingOf(section)}>
        <div className="yr-read">
          {piecesOf(text).map((piece, at) => {
            if ('text' in piece) return piece.text;
            const { text: said, name, moved } = say(piece.figure);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text stand where they stand
              <span key={at} title={name} className={moved ? 'yr-figure yr-figure-moved' : 'yr-figure'}>
                {said}
              </span>
            );
          })}
        </div>
      </Section>
    );
  });
}

function Sent({ one }: { one: Whole }) {
  const t = useText();
  if (one.sent.length === 0) return null;
  return (
    <Section title={{ zh: '报送', en: 'Sent' }}>
      <ul className="sent-lines">
        {one.sent.map((sent) => (
          <li key={`${sent.dispatchId}-${sent.to}`}>
            <Link to={`/dispatches/sent/${sent.dispatchId}`}>
              {sent.number ?? t({ zh: '待审批', en: 'Waits for approval' })}
            </Link>{' '}
            {sent.to} {t(stateOf(sent))}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function stateOf({ state, receipted }: Whole['sent'][number]): Localised {
  if (receipted) return { zh: '已回执', en: 'receipted' };
  if (state === 'sent') return { zh: '已发出，待回执', en: 'sent, receipt awaited' };
  if (state === 'withdrawn') return { zh: '已撤回', en: 'withdrawn' };
  return state === 'draft'
    ? { zh: '待另一人审批', en: 'waits for another person' }
    : { zh: '待发出', en: 'to be sent' };
}

function Record({ one }: { one: Whole }) {
  const t = useText();
  const line = (
    key: string,
    at: string | null,
    text: Localised,
    by: string | null,
    tone: 'good' | 'plain' = 'plain',
  ) => (at ? [{ key, at, text: t(text), tone, ...(by && { by }) }] : []);
  return (
    <Section title={{ zh: '记录', en: 'Record' }}>
      <RecordLines
        lines={[
          ...line('written', one.writtenAt, { zh: '最后修改', en: 'Last written' }, one.writer),
          ...line('submitted', one.submittedAt, { zh: '送签', en: 'Submitted' }, one.submitter),
          ...line(
            'issued',
            one.issuedAt,
            { zh: `签发 ${one.number ?? ''}`, en: `Issued ${one.number ?? ''}` },
            one.issuer,
            'good',
          ),
        ]}
      />
    </Section>
  );
}
