/** The open batch as a case: where it stands, who is to do what now, what will be gone. */
import { useQueryClient } from '@tanstack/react-query';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { call, type ResultOf, useAct, useQueryOf } from '../../api.ts';
import { CaseSteps, type Step, WhatNow } from '../../kit/case.tsx';
import { useConfirm, useSay } from '../../kit/confirm.tsx';
import { momentOf } from '../../kit/days.tsx';
import { Await, EmptyNote, InfoNote, ProgressNote } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { BatchCounts } from './batch-counts.tsx';
import { BatchLines } from './batch-lines.tsx';

type Batch = NonNullable<ResultOf<'retention.open-batch'>['batch']>;

const BATCH = { zh: '当前批次', en: 'The open batch' };

export function OpenBatch() {
  const open = useQueryOf('retention.open-batch', {});
  return (
    <Section title={BATCH}>
      <Await query={open}>{({ batch, days }) => (batch ? <Shown batch={batch} days={days} /> : <NothingDue />)}</Await>
    </Section>
  );
}

function NothingDue() {
  const t = useText();
  const isOfficer = useWhoAmI().roles.includes('security-officer');
  const prepare = useAct('retention.prepare');
  const say = useSay();
  const look = () =>
    prepare
      .mutateAsync({})
      .then(({ batchId }) => {
        if (!batchId) say.done({ zh: '没有期满的记录。', en: 'Nothing is due.' });
      })
      .catch(say.failed);
  return (
    <EmptyNote
      text={{
        zh: '目前没有期满待销毁的记录。系统每天检查一次。',
        en: 'Nothing is due for destruction. The system looks once a day.',
      }}
    >
      {isOfficer && (
        <Button onClick={() => void look()} loading={prepare.isPending}>
          {t({ zh: '立即检查', en: 'Look now' })}
        </Button>
      )}
    </EmptyNote>
  );
}

function Shown({ batch, days }: { batch: Batch; days: number }) {
  return (
    <>
      {batch.isLate && (
        <InfoNote
          tone="warning"
          text={{
            zh: `已超过 ${days} 天未销毁。超过保存期限继续保存没有依据，请尽快办理；确有需要的，请设置保全。`,
            en: `Not carried out for more than ${days} days. There is no ground for keeping these records any longer: carry it out, or put on hold what is needed.`,
          }}
        />
      )}
      <CaseSteps steps={stepsOf(batch)} />
      <Now batch={batch} />
      <BatchCounts counts={batch.counts} />
      <BatchLines batchId={batch.batchId} />
    </>
  );
}

const dayOf = (at: string | null) => at && momentOf(at, false).slice(0, 10);

function stepsOf({ state, preparedAt, proposedAt, confirmedAt }: Batch): Step[] {
  const steps: [Step['title'], string | null][] = [
    [{ zh: '系统列出', en: 'Prepared' }, preparedAt],
    [{ zh: '提出', en: 'Started' }, proposedAt],
    [{ zh: '另一人确认', en: 'Confirmed' }, confirmedAt],
    [{ zh: '销毁并出具证明', en: 'Destroyed, certified' }, null],
  ];
  const now = { prepared: 1, proposed: 2, confirmed: 3, destroyed: 4 }[state];
  return steps.map(([title, at], place) => ({
    title,
    day: dayOf(at),
    state: place < now ? 'done' : place === now ? 'now' : 'later',
  }));
}

function Now({ batch }: { batch: Batch }) {
  if (batch.state === 'prepared') return <Start batch={batch} />;
  if (batch.state === 'proposed') return <Confirm batch={batch} />;
  return <Destroy batch={batch} />;
}

function Start({ batch }: { batch: Batch }) {
  const t = useText();
  const isOfficer = useWhoAmI().roles.includes('security-officer');
  const confirm = useConfirm();
  const propose = useAct('retention.propose');
  const ask = () =>
    confirm({
      title: { zh: '提出销毁？', en: 'Start the destruction?' },
      consequence: {
        zh: `共 ${batch.records} 条记录。现在什么都不会销毁：须由单位主要负责人或另一名专员确认。提出后本批次不再增减。`,
        en: `${batch.records} records. Nothing is destroyed now: the head or another officer has to confirm. The batch stays as it is from here on.`,
      },
      act: { zh: '提出销毁', en: 'Start' },
      destructive: false,
      run: () => propose.mutateAsync({ batchId: batch.batchId as never }),
    });
  return (
    <WhatNow
      text={{
        zh: '核对下列期满记录，需要继续保存的先设置保全，然后提出销毁。',
        en: 'Look through what is due, put on hold what must be kept, then start the destruction.',
      }}
      by={{ zh: '安全防范专员', en: 'security officer' }}
    >
      {isOfficer && (
        <Button type="primary" onClick={ask}>
          {t({ zh: '提出销毁', en: 'Start the destruction' })}
        </Button>
      )}
    </WhatNow>
  );
}

function Confirm({ batch }: { batch: Batch }) {
  const t = useText();
  const confirm = useConfirm();
  const act = useAct('retention.confirm');
  const back = useAct('retention.send-back');
  const batchId = batch.batchId as never;
  const ask = () =>
    confirm({
      title: { zh: '确认销毁？销毁后无法恢复', en: 'Confirm? It cannot be brought back' },
      consequence: {
        zh: `将永久销毁 ${batch.records} 条记录及随其销毁的内容（见下表）。审计日志只保留编号、种类和数量。由 ${batch.proposedBy} 提出。`,
        en: `${batch.records} records and what goes with them (see the table) are destroyed for good. The record keeps numbers, kinds and counts. Started by ${batch.proposedBy}.`,
      },
      act: { zh: '确认销毁', en: 'Destroy' },
      run: () => act.mutateAsync({ batchId }),
    });
  return (
    <WhatNow
      text={
        batch.startedByMe
          ? { zh: '您已提出，须由另一人确认。', en: 'You started it; another person has to confirm.' }
          : {
              zh: `由 ${batch.proposedBy} 提出。核对后确认，或退回。`,
              en: `Started by ${batch.proposedBy}. Look through it and confirm, or send it back.`,
            }
      }
      by={{ zh: '单位主要负责人或另一名专员', en: 'the head or another officer' }}
    >
      <Space wrap>
        <Button loading={back.isPending} onClick={() => back.mutate({ batchId })}>
          {batch.startedByMe ? t({ zh: '撤回', en: 'Take back' }) : t({ zh: '退回', en: 'Send back' })}
        </Button>
        {!batch.startedByMe && (
          <Button type="primary" danger onClick={ask}>
            {t({ zh: '确认销毁', en: 'Confirm the destruction' })}
          </Button>
        )}
      </Space>
    </WhatNow>
  );
}

/** Confirmed: carried on from here, part by part; whoever leaves the page leaves the rest to the system. */
function Destroy({ batch }: { batch: Batch }) {
  const t = useText();
  const client = useQueryClient();
  const say = useSay();
  const whole = batch.records;
  const [left, setLeft] = useState<number>();
  const batchId = batch.batchId as never;
  const carryOn = async () => {
    try {
      let rest = whole - batch.destroyed - batch.left;
      setLeft(rest);
      while (rest > 0) {
        rest = (await call('retention.destroy', { batchId })).left;
        setLeft(rest);
      }
      await call('retention.certify', { batchId });
      say.done({ zh: '已销毁，销毁证明可以下载。', en: 'Destroyed; the certificate can be downloaded.' });
    } catch (error) {
      say.failed(error);
    } finally {
      setLeft(undefined);
      void client.invalidateQueries();
    }
  };
  if (left !== undefined) {
    return (
      <ProgressNote
        text={{ zh: '正在销毁', en: 'Being destroyed' }}
        part={whole ? (whole - left) / whole : undefined}
      />
    );
  }
  return (
    <WhatNow
      text={{
        zh: `已由 ${batch.confirmedBy} 确认。现在开始销毁；不点击的，系统将在十分钟内自动进行。`,
        en: `Confirmed by ${batch.confirmedBy}. Destroy now; if nobody does, the system will within ten minutes.`,
      }}
    >
      <Button type="primary" danger onClick={() => void carryOn()}>
        {t({ zh: '立即销毁', en: 'Destroy now' })}
      </Button>
    </WhatNow>
  );
}
