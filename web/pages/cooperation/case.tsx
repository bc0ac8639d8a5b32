/** One cooperation: how it stands, what is to follow by when, its papers, and the law. */
import { DownloadOutlined } from '@ant-design/icons';
import { useParams } from '@tanstack/react-router';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { COOPERATION_KIND_NAMES, COOPERATION_STATE_NAMES } from '../../../src/domain/cooperation/cooperation.ts';
import { call, useAct, useQueryOf } from '../../api.ts';
import { CaseSteps, Facts, type Step, WhatNow } from '../../kit/case.tsx';
import { useConfirm, useSay } from '../../kit/confirm.tsx';
import { DayText, InstantText } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { Await, EmptyNote } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { useToday } from '../../today.ts';
import { useIsClerk } from '../dispatches/may.ts';
import { OFFICER_OF } from '../dispatches/received-case.tsx';
import { DutyWords } from '../training/session-law.tsx';
import { TONE_OF_COOPERATION } from './cooperation.tsx';
import { FinishDialog, FollowUpDialog, HoldDialog, type Opened, PaperDialog, SendDialog } from './dialogs.tsx';
import '../dispatches/dispatches.css';

type FollowUp = Opened['followUps'][number];
type Doing = 'hold' | 'follow-up' | 'paper' | 'send';
const DIALOGS = { hold: HoldDialog, 'follow-up': FollowUpDialog, paper: PaperDialog, send: SendDialog };

export default function CooperationCase() {
  const { cooperationId } = useParams({ strict: false }) as { cooperationId: string };
  const query = useQueryOf('cooperation.get', { cooperationId: Number(cooperationId) as never });
  const one = query.data;
  const title: Localised = one?.what ? { zh: one.what.title, en: one.what.title } : { zh: '协作', en: 'Cooperation' };
  return (
    <Page
      title={title}
      beside={one && <ToneTag tone={TONE_OF_COOPERATION[one.state]} text={COOPERATION_STATE_NAMES[one.state]} />}
    >
      <Await query={query}>{(found) => <OneCooperation one={found} />}</Await>
    </Page>
  );
}

function OneCooperation({ one }: { one: Opened }) {
  const [doing, show] = useState<Doing>();
  const Dialog = doing && DIALOGS[doing];
  const close = () => show(undefined);
  return (
    <>
      <CaseSteps steps={stepsOf(one)} />
      <ToDo one={one} show={show} />
      <CooperationFacts one={one} />
      <FollowUps one={one} onAdd={() => show('follow-up')} />
      <Papers one={one} onAdd={() => show('paper')} />
      <Section title={{ zh: '法律依据', en: 'The law' }}>
        <DutyWords code="P7.4" />
      </Section>
      {Dialog && <Dialog one={one} onClose={close} />}
    </>
  );
}

const openOf = ({ followUps }: Opened): FollowUp[] =>
  followUps.filter(({ doneOn, dropped }) => doneOn === null && !dropped);

function stepsOf(one: Opened): Step[] {
  const planned: Step = { title: { zh: '安排', en: 'Planned' }, day: one.on, state: 'done' };
  if (one.state === 'cancelled') return [planned, { title: { zh: '已取消', en: 'Cancelled' }, state: 'stopped' }];
  const held = one.state === 'held';
  const rest = openOf(one).length;
  return [
    planned,
    { title: { zh: '开展', en: 'Held' }, day: one.heldOn, state: held ? 'done' : 'now' },
    {
      title: { zh: '后续事项', en: 'Followed up' },
      state: !held ? 'later' : rest > 0 ? 'now' : 'done',
    },
  ];
}

function ToDo({ one, show }: { one: Opened; show: (doing: Doing) => void }) {
  const t = useText();
  const confirm = useConfirm();
  const isClerk = useIsClerk();
  const { body } = useWhoAmI();
  const cancel = useAct('cooperation.cancel');
  if (one.state === 'cancelled') return null;
  const [next] = openOf(one);
  const text: Localised =
    one.state === 'planned'
      ? { zh: `于 ${one.on} 开展，开展后登记。`, en: `hold it by ${one.on}, and record that it was held.` }
      : next
        ? { zh: `${next.due} 前办理后续事项。`, en: `do what is to follow by ${next.due}.` }
        : { zh: '没有待办的后续事项；需要时可以函告对方。', en: 'nothing is open; tell the other side if need be.' };
  return (
    <WhatNow text={text} by={OFFICER_OF[body]}>
      {isClerk && (
        <Space wrap>
          {one.state === 'planned' && (
            <Button
              danger
              onClick={() =>
                confirm({
                  title: { zh: '取消这项协作安排？', en: 'Cancel what was planned?' },
                  consequence: {
                    zh: '取消后不能再登记为已开展，台账中不再列为待办；记录保留。',
                    en: 'It can then not be recorded as held, and nothing is owed of it; the record stays.',
                  },
                  act: { zh: '取消安排', en: 'Cancel it' },
                  run: () => cancel.mutateAsync({ cooperationId: one.cooperationId }),
                })
              }
            >
              {t({ zh: '取消安排', en: 'Cancel it' })}
            </Button>
          )}
          <Button onClick={() => show('send')}>{t({ zh: '函告对方', en: 'Tell the other side' })}</Button>
          {one.state === 'planned' && (
            <Button type="primary" onClick={() => show('hold')}>
              {t({ zh: '登记已开展', en: 'It was held' })}
            </Button>
          )}
        </Space>
      )}
    </WhatNow>
  );
}

function CooperationFacts({ one }: { one: Opened }) {
  const t = useText();
  return (
    <Section title={{ zh: '基本情况', en: 'Facts' }}>
      <Facts
        facts={[
          { title: { zh: '类别', en: 'Kind' }, value: t(COOPERATION_KIND_NAMES[one.kind]) },
          { title: { zh: '安排日期', en: 'Planned for' }, value: <DayText day={one.on} /> },
          { title: { zh: '开展日期', en: 'Held on' }, value: <DayText day={one.heldOn} /> },
          { title: { zh: '登记', en: 'Entered' }, value: <InstantText at={one.enteredAt} /> },
          {
            title: { zh: '参加单位和处室', en: 'Participants' },
            value: one.what?.participants.join(t({ zh: '、', en: ', ' })),
          },
          {
            title: { zh: '函告', en: 'Told by' },
            value: one.dispatchId && (
              <Link to={`/dispatches/sent/${one.dispatchId}`}>{t({ zh: '打开公文', en: 'The dispatch' })}</Link>
            ),
          },
        ]}
      />
    </Section>
  );
}

function FollowUps({ one, onAdd }: { one: Opened; onAdd: () => void }) {
  const t = useText();
  const today = useToday();
  const confirm = useConfirm();
  const isClerk = useIsClerk();
  const drop = useAct('cooperation.drop-follow-up');
  const [finishing, finish] = useState<FollowUp>();
  const state = ({ doneOn, dropped, due }: FollowUp) =>
    doneOn !== null ? (
      <ToneTag tone="good" text={{ zh: `${doneOn} 办结`, en: `done ${doneOn}` }} />
    ) : dropped ? (
      <ToneTag tone="ended" text={{ zh: '已撤销', en: 'Dropped' }} />
    ) : due < today ? (
      <ToneTag tone="late" text={{ zh: '逾期', en: 'Overdue' }} />
    ) : (
      <ToneTag tone="waiting" text={{ zh: '待办', en: 'Open' }} />
    );
  return (
    <Section
      title={{ zh: '后续事项', en: 'What is to follow' }}
      extra={
        isClerk && one.state !== 'cancelled' && <Button onClick={onAdd}>{t({ zh: '登记后续事项', en: 'Add' })}</Button>
      }
    >
      {one.followUps.length === 0 ? (
        <EmptyNote
          text={{
            zh: '没有后续事项。有需要办理的，请写明由哪个单位办理、何时办完。',
            en: 'Nothing is to follow. If something is, say which body does it and by when.',
          }}
        />
      ) : (
        <PlainTable<FollowUp>
          rowKey="followUpId"
          label={{ zh: '后续事项', en: 'What is to follow' }}
          dataSource={[...one.followUps]}
          columns={[
            { title: t({ zh: '事项', en: 'What' }), render: (_, row) => row.what ?? '—' },
            { title: t({ zh: '期限', en: 'By' }), render: (_, row) => <DayText day={row.due} /> },
            { title: t({ zh: '状态', en: 'State' }), render: (_, row) => state(row) },
            ...(isClerk
              ? [
                  {
                    title: t({ zh: '操作', en: 'Actions' }),
                    render: (_: unknown, row: FollowUp) =>
                      row.doneOn === null &&
                      !row.dropped && (
                        <Space>
                          <Button size="small" onClick={() => finish(row)}>
                            {t({ zh: '办结', en: 'Done' })}
                          </Button>
                          <Button
                            size="small"
                            onClick={() =>
                              confirm({
                                title: { zh: '撤销这件后续事项？', en: 'Drop this follow-up?' },
                                consequence: {
                                  zh: '撤销后台账中不再列为待办，不能恢复；记录保留。',
                                  en: 'Nothing is owed of it any more, for good; the record stays.',
                                },
                                act: { zh: '撤销', en: 'Drop it' },
                                run: () => drop.mutateAsync({ cooperationFollowUpId: row.followUpId }),
                              })
                            }
                          >
                            {t({ zh: '撤销', en: 'Drop' })}
                          </Button>
                        </Space>
                      ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {finishing && <FinishDialog followUpId={finishing.followUpId} onClose={() => finish(undefined)} />}
    </Section>
  );
}

function Papers({ one, onAdd }: { one: Opened; onAdd: () => void }) {
  const t = useText();
  const say = useSay();
  const isClerk = useIsClerk();
  const opens = (position: number) =>
    call('cooperation.open-file', { cooperationId: one.cooperationId, position }).catch(say.failed);
  return (
    <Section
      title={{ zh: '文件', en: 'Papers' }}
      extra={
        isClerk &&
        one.state !== 'cancelled' && <Button onClick={onAdd}>{t({ zh: '添加文件', en: 'Add a paper' })}</Button>
      }
    >
      {one.files.length === 0 ? (
        <p className="quiet">{t({ zh: '没有文件。', en: 'No papers.' })}</p>
      ) : (
        <ul className="dispatch-files">
          {one.files.map(({ position, name }) => (
            <li key={position}>
              <Button type="link" icon={<DownloadOutlined />} onClick={() => void opens(position)}>
                {name}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
