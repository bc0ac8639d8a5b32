/**
 * What makes the record provable: how far it is signed, with which key, what was found wrong, who witnessed it; and how it is shown to
 * others: exported, proven entry by entry, printed.
 */
import { Button, Form, InputNumber } from 'antd';
import { useState } from 'react';
import { call, type ResultOf, useAct, useQueryOf } from '../../api.ts';
import { Facts } from '../../kit/case.tsx';
import { useConfirm, useSay } from '../../kit/confirm.tsx';
import { InstantText, momentOf } from '../../kit/days.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { Await, InfoNote } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { QrCode } from '../../kit/qr-code.tsx';
import { useLanguage, useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { Findings } from './findings.tsx';
import { Witnesses } from './witnesses.tsx';

export type RecordState = ResultOf<'record.state'>;

export default function ProofPage() {
  const t = useText();
  const say = useSay();
  const { language } = useLanguage();
  const { roles } = useWhoAmI();
  const state = useQueryOf('record.state', {}, { every: 10_000 });
  const [proving, prove] = useState(false);
  const gives = roles.includes('auditor') || roles.includes('head');
  const exported = useAct('record.export');
  const printed = useAct('record.print-checkpoint');
  const print = (
    <Button loading={printed.isPending} onClick={() => void printed.mutateAsync({ language }).catch(say.failed)}>
      {t({ zh: '打印检查点', en: 'Print the checkpoint' })}
    </Button>
  );
  return (
    <Page
      title={{ zh: '日志证明', en: 'Proof of the record' }}
      purpose={{
        zh: '日志每秒签名一次。在此导出日志、出具证明、打印检查点，供检查人员、法院或本人在别处核对，不必信任本系统。',
        en: 'The record is signed every second. Export it, prove an entry or print the checkpoint here, for an inspector, a court or the person concerned to check elsewhere, without trusting this system.',
      }}
      actions={
        gives && (
          <>
            {print}
            <Button onClick={() => prove(true)}>{t({ zh: '出具单条证明', en: 'Prove an entry' })}</Button>
          </>
        )
      }
      primary={
        gives ? (
          <Button
            type="primary"
            loading={exported.isPending}
            onClick={() => void exported.mutateAsync({}).catch(say.failed)}
          >
            {t({ zh: '导出日志', en: 'Export the record' })}
          </Button>
        ) : (
          print
        )
      }
    >
      <Await query={state}>
        {(data) => <Shown state={data} isHead={roles.includes('head')} isAuditor={roles.includes('auditor')} />}
      </Await>
      {proving && <ProveDialog onClose={() => prove(false)} />}
    </Page>
  );
}

function Shown({ state, isHead, isAuditor }: { state: RecordState; isHead: boolean; isAuditor: boolean }) {
  return (
    <>
      {state.troubles.map((one) => (
        <InfoNote
          key={one.kind}
          tone="warning"
          text={one}
          action={isHead && one.kind !== 'clock-went-back' && <AcceptRestored />}
        />
      ))}
      <Signed state={state} />
      <Findings state={state} />
      {isAuditor && <Witnesses state={state} />}
    </>
  );
}

function Signed({ state: { latest, fingerprint, keyOfRecord } }: { state: RecordState }) {
  const t = useText();
  return (
    <Section title={{ zh: '最新检查点', en: 'Newest checkpoint' }}>
      {latest ? (
        <div className="checkpoint">
          <Facts
            columns={1}
            facts={[
              { title: { zh: '日志条数', en: 'Entries' }, value: latest.size.toLocaleString('en-US') },
              { title: { zh: '签署时间', en: 'Signed at' }, value: <InstantText at={latest.signedAt} seconds /> },
              { title: { zh: '根哈希', en: 'Root hash' }, value: <span className="code-text">{latest.root}</span> },
              {
                title: { zh: '密钥指纹', en: 'Fingerprint of the key' },
                value: <span className="code-text">{fingerprint}</span>,
              },
              {
                title: { zh: '日志公钥', en: 'Key of the record' },
                value: <span className="code-text">{keyOfRecord}</span>,
              },
            ]}
          />
          <QrCode
            content={latest.note}
            size={220}
            label={{ zh: '检查点全文的二维码', en: 'QR code of the whole checkpoint' }}
          />
        </div>
      ) : (
        <p className="quiet">{t({ zh: '还没有签名的检查点。', en: 'No checkpoint has been signed yet.' })}</p>
      )}
    </Section>
  );
}

type EntryNumber = { entryNumber: number };

function ProveDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const required = useRequired();
  return (
    <FormDialog<EntryNumber>
      title={{ zh: '出具单条证明', en: 'Prove an entry' }}
      act={{ zh: '出具', en: 'Give the proof' }}
      onClose={onClose}
      run={(values) => call('record.prove', values)}
    >
      <p className="quiet">
        {t({
          zh: '证明文件含这一条的全文和它在日志中的位置，可交给有关人员；日后用 ./bulwark verify 核对。条目编号见审计日志。',
          en: 'The file holds what the entry says and where it stands in the record, for the person concerned to take along; ./bulwark verify checks it. The number stands in the record.',
        })}
      </p>
      <Form.Item
        name="entryNumber"
        label={t({ zh: '条目编号', en: 'Number of the entry' })}
        rules={required({ zh: '请输入条目编号', en: 'Enter the number of the entry' })}
      >
        <InputNumber min={1} precision={0} style={{ width: '100%' }} autoFocus />
      </Form.Item>
    </FormDialog>
  );
}

function AcceptRestored() {
  const t = useText();
  const confirm = useConfirm();
  const accepted = useAct('record.accept-restored');
  return (
    <Button
      size="small"
      danger
      onClick={() =>
        confirm({
          title: { zh: '确认数据库系从备份恢复？', en: 'Was the database restored from a back-up?' },
          consequence: {
            zh: `确认后，日志从现有条目继续签名；曾签署而现在没有的条目不再恢复。此前留存的检查点将永远显示这一点，您的确认也记入日志（${momentOf(new Date().toISOString(), false)}）。`,
            en: `The record will be signed again from the entries that are there; those that had been signed and are gone stay gone. Checkpoints kept from before will show it for ever, and your confirmation stands in the record (${momentOf(new Date().toISOString(), false)}).`,
          },
          act: { zh: '确认并继续签名', en: 'Confirm and sign again' },
          run: () => accepted.mutateAsync({}),
        })
      }
    >
      {t({ zh: '系从备份恢复', en: 'It was restored' })}
    </Button>
  );
}
