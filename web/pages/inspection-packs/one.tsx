/** One pack: how far it is, what is in it, its files, and the hand-over. */
import { PrinterOutlined } from '@ant-design/icons';
import { useParams } from '@tanstack/react-router';
import { Button, Form, Input, Progress } from 'antd';
import { useEffect, useState } from 'react';
import {
  PACK_FORM_NAMES,
  PACK_KIND_NAMES,
  PACK_STAND_NAMES,
  type PackStand,
  PHASE_NAMES,
  REDACTIONS,
} from '../../../src/domain/inspection-packs/inspection-packs.ts';
import { dayAt } from '../../../src/law/day.ts';
import { call, type ResultOf, useAct, useQueryOf } from '../../api.ts';
import { CaseSteps, Facts, type Step, WhatNow } from '../../kit/case.tsx';
import { useSay } from '../../kit/confirm.tsx';
import { DayText, InstantText } from '../../kit/days.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { Link } from '../../kit/link.tsx';
import { Await, InfoNote } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { purposeInWords } from './fields.tsx';
import { HandOverSheet } from './hand-over-sheet.tsx';
import { TONE_OF_PACK, useMakes } from './words.ts';

type Pack = ResultOf<'inspection-packs.get'>;
const LOOK_AGAIN_MS = 1_000;

export default function PackPage() {
  const t = useText();
  const packId = Number((useParams({ strict: false }) as { packId: string }).packId) as never;
  const query = useQueryOf('inspection-packs.get', { packId });
  const stand = query.data?.stand;
  const { refetch } = query;
  useEffect(() => {
    if (stand !== 'waiting' && stand !== 'making') return;
    const timer = setInterval(() => void refetch(), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [stand, refetch]);
  return (
    <Page
      title={{ zh: `迎检材料 ${packId}`, en: `Inspection pack ${packId}` }}
      beside={stand && <ToneTag tone={TONE_OF_PACK[stand]} text={PACK_STAND_NAMES[stand]} />}
      purpose={query.data && REDACTIONS[query.data.purpose].name}
      actions={
        <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
          {t({ zh: '打印移交单', en: 'Print for signing' })}
        </Button>
      }
    >
      <Await query={query}>{(one) => <Whole one={one} />}</Await>
    </Page>
  );
}

const NOW: Record<PackStand, Localised> = {
  waiting: {
    zh: '正在排队，不用等在这里，做好后在列表中可以看到。',
    en: 'nothing; it is in the queue. You need not wait here.',
  },
  making: { zh: '正在制作，不用等在这里。', en: 'nothing; it is being made. You need not wait here.' },
  ready: { zh: '核对后交给检查方，并登记移交。', en: 'look at it, give it to the inspector and record the hand-over.' },
  failed: {
    zh: '没有做成，请重新制作；仍然不成的，请联系系统管理员。',
    en: 'it could not be made: make another; if that fails too, ask the system administrator.',
  },
  'handed-over': {
    zh: '已移交，文件到期自动销毁。',
    en: 'nothing; it is handed over, and its files go by themselves.',
  },
  'files-gone': { zh: '文件已销毁，留有记录。', en: 'nothing; the files are destroyed, the record stays.' },
};

function stepsOf({ stand, askedAt, madeAt, handedOn, destroyOn, destroyedAt }: Pack, timeZone: string): Step[] {
  const state = (done: boolean, now: boolean): Step['state'] => (done ? 'done' : now ? 'now' : 'later');
  const made = madeAt !== null;
  return [
    { title: { zh: '提出', en: 'Asked for' }, day: dayAt(new Date(askedAt), timeZone), state: 'done' },
    { title: { zh: '制作', en: 'Made' }, state: stand === 'failed' ? 'stopped' : state(made, !made) },
    {
      title: { zh: '移交', en: 'Handed over' },
      day: handedOn,
      state: state(handedOn !== null, made && handedOn === null),
    },
    {
      title: { zh: '销毁文件', en: 'Files destroyed' },
      day: destroyOn,
      state: state(destroyedAt !== null, handedOn !== null),
    },
  ];
}

function Whole({ one }: { one: Pack }) {
  const t = useText();
  const makes = useMakes();
  const { timeZone } = useWhoAmI();
  const [handing, show] = useState(false);
  const { counts, draw } = one;
  const wrong = counts?.altered ?? 0;
  return (
    <>
      <CaseSteps steps={stepsOf(one, timeZone)} />
      <div className="no-print">
        <WhatNow text={NOW[one.stand]}>
          {makes && one.stand === 'ready' && (
            <Button type="primary" onClick={() => show(true)}>
              {t({ zh: '登记移交', en: 'Record the hand-over' })}
            </Button>
          )}
        </WhatNow>
      </div>
      {(one.stand === 'making' || one.stand === 'waiting') && (
        <Progress
          percent={one.percent}
          format={() => t(PHASE_NAMES[one.phase])}
          aria-label={t(PHASE_NAMES[one.phase])}
        />
      )}
      {wrong > 0 && (
        <InfoNote
          tone="warning"
          text={{
            zh: `有${wrong}份原件与登记时不一致（被改动或者被替换），没有收入，材料的“原件清单”里写明了。请查明原因。`,
            en: `${wrong} originals are not as they were recorded (altered or replaced). They were left out, and the list of originals says so. Please find out why.`,
          }}
        />
      )}
      {draw && draw.ofDay > 1 && (
        <InfoNote
          tone="warning"
          text={{
            zh: `这是同一用途当天第${draw.ordinal}次抽取（共${draw.ofDay}次），材料上已写明。`,
            en: `The people come from draw ${draw.ordinal} of ${draw.ofDay} for the same purpose on that day; the pack says so.`,
          }}
        />
      )}
      <Files one={one} />
      <Section title={{ zh: '内容', en: 'What is in it' }}>
        <Facts
          facts={[
            { title: { zh: '种类', en: 'Kind' }, value: t(PACK_KIND_NAMES[one.kind]) },
            {
              title: { zh: '用途', en: 'Purpose' },
              value: t(purposeInWords(one.purpose)),
            },
            { title: { zh: '提供给', en: 'For' }, value: one.words?.forWhom },
            { title: { zh: '依据', en: 'On the ground of' }, value: one.words?.basis },
            { title: { zh: '涉及人数', en: 'People in it' }, value: one.personCount },
            { title: { zh: '证明', en: 'Evidence' }, value: counts?.evidence },
            {
              title: { zh: '收入原件', en: 'Originals in it' },
              value:
                counts &&
                `${counts.originals}${counts.left > 0 ? t({ zh: `（另有${counts.left}份未收入）`, en: ` (${counts.left} left out)` }) : ''}`,
            },
            { title: { zh: '日志证明', en: 'Entries proved' }, value: counts?.entries },
            { title: { zh: '次序颠倒', en: 'Out of order' }, value: counts?.broken },
            { title: { zh: '制作人', en: 'Made by' }, value: one.askedBy },
            { title: { zh: '制作时间', en: 'Made at' }, value: <InstantText at={one.madeAt ?? one.askedAt} /> },
            {
              title: { zh: '移交', en: 'Handed over' },
              value: one.handedOn && (
                <>
                  <DayText day={one.handedOn} /> {one.receiver}
                  {one.handedBy && t({ zh: `（经办：${one.handedBy}）`, en: ` (given by ${one.handedBy})` })}
                </>
              ),
            },
            { title: { zh: '文件保存到', en: 'Files until' }, value: <DayText day={one.destroyOn} /> },
            ...(draw
              ? [
                  {
                    title: { zh: '抽取', en: 'Draw' },
                    value: (
                      <Link to={`/inspection-packs/draws/${draw.drawId}`}>
                        {t({ zh: `第${draw.drawId}号抽取`, en: `Draw ${draw.drawId}` })}
                      </Link>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </Section>
      {one.duties.length > 0 && (
        <Section title={{ zh: '所含义务', en: 'Duties in it' }}>
          {one.duties.map(({ code, title }) => (
            <div key={code}>
              {code} {t(title)}
            </div>
          ))}
        </Section>
      )}
      {one.people.length > 0 && (
        <Section title={{ zh: '抽查人员', en: 'People in it' }}>
          <PlainTable
            label={{ zh: '抽查人员', en: 'People in it' }}
            rowKey="personId"
            dataSource={[...one.people]}
            columns={[
              { key: 'label', title: t({ zh: '人员', en: 'Who' }), dataIndex: 'label' },
              {
                key: 'department',
                title: t({ zh: '部门', en: 'Department' }),
                render: (_, row) => row.department ?? '—',
              },
            ]}
          />
        </Section>
      )}
      <HandOverSheet />
      {handing && <HandOverDialog packId={one.packId} onClose={() => show(false)} />}
    </>
  );
}

function Files({ one }: { one: Pack }) {
  const t = useText();
  const say = useSay();
  if (one.files.length === 0) return null;
  return (
    <Section title={{ zh: '文件', en: 'Files' }}>
      <PlainTable
        label={{ zh: '文件', en: 'Files' }}
        rowKey="form"
        dataSource={[...one.files]}
        columns={[
          { key: 'form', title: t({ zh: '文件', en: 'File' }), render: (_, row) => t(PACK_FORM_NAMES[row.form]) },
          {
            key: 'size',
            title: t({ zh: '大小', en: 'Size' }),
            align: 'right',
            render: (_, row) => `${(row.size / 1024).toFixed(0)} KB`,
          },
          { key: 'hash', title: 'SHA-256', render: (_, row) => <code className="hash">{row.contentHash}</code> },
          {
            key: 'take',
            title: t({ zh: '取用', en: 'Take' }),
            render: (_, row) =>
              row.isHere ? (
                <Button
                  className="no-print"
                  onClick={() =>
                    void call('inspection-packs.take', { packId: one.packId, form: row.form }).catch(say.failed)
                  }
                >
                  {t({ zh: '下载', en: 'Download' })}
                </Button>
              ) : (
                t({ zh: '已销毁', en: 'Destroyed' })
              ),
          },
        ]}
      />
      <p className="quiet">
        {t({
          zh: '全套材料可以离线核对：./bulwark verify 材料.zip --key 指纹。改一个字节、少一份、多一份都会指出。',
          en: 'The folder is checked offline: ./bulwark verify PACK.zip --key FINGERPRINT names every byte that was changed and every file that is missing or was added.',
        })}
      </p>
    </Section>
  );
}

function HandOverDialog({ packId, onClose }: { packId: Pack['packId']; onClose: () => void }) {
  const t = useText();
  const required = useRequired();
  const act = useAct('inspection-packs.hand-over');
  return (
    <FormDialog<{ receiver: string }>
      title={{ zh: '登记移交', en: 'Record the hand-over' }}
      act={{ zh: '登记', en: 'Record it' }}
      done={{ zh: '已登记移交，材料中的人员可以看到。', en: 'Recorded; whoever stands in it can see so.' }}
      onClose={onClose}
      run={({ receiver }) => act.mutateAsync({ packId, receiver })}
    >
      <Form.Item
        name="receiver"
        label={t({ zh: '接收人', en: 'Who took it' })}
        rules={required({ zh: '请填写接收人', en: 'Say who took it' })}
        extra={t({
          zh: '写姓名即可，加密保存。登记后不能更改。',
          en: 'A name is enough; it is kept sealed. It cannot be changed afterwards.',
        })}
      >
        <Input maxLength={60} />
      </Form.Item>
    </FormDialog>
  );
}
