/**
 * Witnesses of this record, and the records for which this unit is the witness. Files go from hand to hand or by mail; whose key it is,
 * two people make sure of by reading the fingerprint to each other.
 */
import { Button, Form, Input, InputNumber, Upload } from 'antd';
import { useState } from 'react';
import { call, useAct, useQueryOf } from '../../api.ts';
import { Facts } from '../../kit/case.tsx';
import { useSay } from '../../kit/confirm.tsx';
import { InstantText } from '../../kit/days.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { ErrorNote, InfoNote } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { type Localised, useText } from '../../language.tsx';
import type { RecordState } from './proof.tsx';

type Witness = RecordState['witnesses'][number];
type Log = RecordState['witnessed'][number];

export function Witnesses({ state }: { state: RecordState }) {
  const t = useText();
  const [dialog, open] = useState<'witness' | 'log' | Witness>();
  const close = () => open(undefined);
  return (
    <>
      <Section
        title={{ zh: '本日志的见证方', en: 'Witnesses of this record' }}
        extra={<Button onClick={() => open('witness')}>{t({ zh: '登记见证方', en: 'Register a witness' })}</Button>}
      >
        <p className="quiet">
          {t({
            zh: '见证方是另一套系统（上级单位、行业主管部门、兄弟单位），只为接续其所见的日志签名。请对方登记本日志公钥；每月请求一次见证即可使回退和改写无法隐瞒。',
            en: 'A witness is another installation (a superior unit, the industry department, a sister unit) that countersigns only what continues what it saw. Ask them to register the key of this record; one request a month makes a rollback or a rewriting impossible to hide.',
          })}
        </p>
        {state.witnesses.length > 0 && (
          <PlainTable<Witness>
            rowKey="name"
            label={{ zh: '见证方', en: 'Witnesses' }}
            dataSource={[...state.witnesses]}
            columns={[
              {
                title: t({ zh: '见证方', en: 'Witness' }),
                render: (_, { name }) => <span className="code-text">{name}</span>,
              },
              {
                title: t({ zh: '已见证条数', en: 'Countersigned' }),
                align: 'right',
                render: (_, { size }) => size ?? '—',
              },
              { title: t({ zh: '时间', en: 'When' }), render: (_, { takenAt }) => <InstantText at={takenAt} /> },
              {
                title: t({ zh: '办理', en: 'Do' }),
                render: (_, one) => (
                  <>
                    <Button size="small" onClick={() => open(one)}>
                      {t({ zh: '生成请求', en: 'Make a request' })}
                    </Button>{' '}
                    <TakeAnswer />
                  </>
                ),
              },
            ]}
          />
        )}
      </Section>
      <Section
        title={{ zh: '由本单位见证的日志', en: 'Records that this unit witnesses' }}
        extra={
          <>
            <Button onClick={() => open('log')}>{t({ zh: '登记日志', en: 'Register a record' })}</Button>{' '}
            <Countersign />
          </>
        }
      >
        <Facts
          columns={1}
          facts={[
            {
              title: { zh: '本系统的见证公钥', en: 'Our key as a witness' },
              value: <span className="code-text">{state.keyAsWitness}</span>,
            },
          ]}
        />
        {state.witnessed.length > 0 && (
          <PlainTable<Log>
            rowKey="origin"
            label={{ zh: '由本单位见证的日志', en: 'Records that this unit witnesses' }}
            dataSource={[...state.witnessed]}
            columns={[
              {
                title: t({ zh: '日志', en: 'Record' }),
                render: (_, { origin }) => <span className="code-text">{origin}</span>,
              },
              { title: t({ zh: '上次见证条数', en: 'Countersigned last' }), align: 'right', dataIndex: 'size' },
              { title: t({ zh: '时间', en: 'When' }), render: (_, { seenAt }) => <InstantText at={seenAt} /> },
            ]}
          />
        )}
      </Section>
      {dialog === 'witness' && (
        <KeyDialog
          title={{ zh: '登记见证方', en: 'Register a witness' }}
          onClose={close}
          register={(input) => call('record.add-witness', input)}
        />
      )}
      {dialog === 'log' && (
        <KeyDialog
          title={{ zh: '登记日志', en: 'Register a record' }}
          onClose={close}
          register={(input) => call('record.witness-log', input)}
        />
      )}
      {typeof dialog === 'object' && <RequestDialog witness={dialog} onClose={close} />}
    </>
  );
}

type KeyInput = { key: string; digits: string };

/** The fingerprint is shown as soon as the key can be read, and must be compared before it is kept. */
function KeyDialog({
  title,
  onClose,
  register,
}: {
  title: Localised;
  onClose: () => void;
  register: (input: KeyInput) => Promise<unknown>;
}) {
  const t = useText();
  const required = useRequired();
  const [key, setKey] = useState('');
  const read = useQueryOf('record.read-key', { key }, { enabled: key.length > 60 });
  const refresh = useQueryOf('record.state', {});
  return (
    <FormDialog<{ key: string }>
      title={title}
      act={{ zh: '指纹一致，登记', en: 'The fingerprint agrees: register' }}
      done={{ zh: '已登记。', en: 'Registered.' }}
      onClose={onClose}
      width={560}
      onValues={(values) => setKey((values.key ?? '').trim())}
      run={async (values) => {
        const { fingerprint } = await call('record.read-key', { key: values.key });
        await register({ key: values.key, digits: fingerprint });
        await refresh.refetch();
      }}
    >
      <Form.Item
        name="key"
        label={t({ zh: '对方的公钥', en: 'Their key' })}
        rules={required({ zh: '请粘贴公钥', en: 'Paste the key' })}
      >
        <Input.TextArea rows={3} maxLength={300} className="code-text" placeholder="bulwark/…+…+…" autoFocus />
      </Form.Item>
      <ErrorNote error={read.error} />
      {read.data && (
        <InfoNote
          tone="warning"
          text={{
            zh: `请用电话与对方逐组核对指纹，一致后再登记：${read.data.fingerprint}`,
            en: `Read the fingerprint to each other by telephone, group by group, and register only if it agrees: ${read.data.fingerprint}`,
          }}
        />
      )}
    </FormDialog>
  );
}

function RequestDialog({ witness, onClose }: { witness: Witness; onClose: () => void }) {
  const t = useText();
  return (
    <FormDialog<{ seen?: number }>
      title={{ zh: '生成见证请求', en: 'Make a request to the witness' }}
      act={{ zh: '下载请求文件', en: 'Download the request' }}
      initial={{ seen: witness.size ?? 0 }}
      onClose={onClose}
      run={({ seen }) => call('record.ask-witness', { witness: witness.name, seen: seen ?? undefined })}
    >
      <p className="quiet">
        {t({
          zh: '把请求文件交给见证方，再把对方的答复文件在此收下。',
          en: 'Give the file to the witness, and take its answer in here.',
        })}
      </p>
      <Form.Item
        name="seen"
        label={t({ zh: '见证方上次见证的条数', en: 'Entries that the witness countersigned last' })}
      >
        <InputNumber min={0} precision={0} style={{ width: '100%' }} />
      </Form.Item>
    </FormDialog>
  );
}

function FileButton({
  label,
  onText,
  primary = false,
}: {
  label: Localised;
  onText: (text: string) => Promise<unknown>;
  primary?: boolean;
}) {
  const t = useText();
  const say = useSay();
  return (
    <Upload
      accept=".txt,.checkpoint"
      showUploadList={false}
      beforeUpload={(file) => {
        void file.text().then(onText).catch(say.failed);
        return false;
      }}
    >
      <Button size={primary ? 'middle' : 'small'}>{t(label)}</Button>
    </Upload>
  );
}

function TakeAnswer() {
  const say = useSay();
  const take = useAct('record.take-cosignature');
  return (
    <FileButton
      label={{ zh: '收下答复', en: 'Take the answer in' }}
      onText={async (text) => {
        const { size } = await take.mutateAsync({ text });
        say.done({
          zh: `已收下：前 ${size} 条已被见证。`,
          en: `Taken in: the first ${size} entries are countersigned.`,
        });
      }}
    />
  );
}

function Countersign() {
  const say = useSay();
  const sign = useAct('record.countersign');
  const [refused, refuse] = useState<Localised>();
  return (
    <>
      <FileButton
        primary
        label={{ zh: '见证请求文件', en: 'Countersign a request' }}
        onText={async (text) => {
          const answer = await sign.mutateAsync({ text });
          const words = answer && 'refused' in answer ? answer.refused : undefined;
          refuse(words);
          if (!words) say.done({ zh: '已见证，答复文件已下载。', en: 'Countersigned; the answer was downloaded.' });
        }}
      />
      {refused && <InfoNote tone="warning" text={refused} />}
    </>
  );
}
