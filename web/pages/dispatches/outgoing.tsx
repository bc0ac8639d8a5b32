/** What goes to bodies of other installations, as a sealed file: what waits; or again, when that is asked for. */
import { Button, Form, InputNumber, Radio } from 'antd';
import { useState } from 'react';
import { call } from '../../api.ts';
import { useSay } from '../../kit/confirm.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { Await, EmptyNote } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { useText } from '../../language.tsx';
import type { Known } from './correspondents.tsx';
import { useCorrespondents, useIsClerk } from './may.ts';

export function Outgoing() {
  const t = useText();
  const query = useCorrespondents();
  return (
    <Section title={{ zh: '导出交换文件', en: 'Export a file' }}>
      <p className="quiet">
        {t({
          zh: '把发往其他系统、尚未导出的公文（连同回执）封成一个文件，只有收文单位能打开。拷到介质上交给对方；介质丢失或者对方缺件的，可以重新导出。',
          en: 'What goes to another installation and was not exported yet, with the own receipts, sealed into one file that only the receiver opens. Carry it on a disk; if that is lost, or the other side lacks some, pack it again.',
        })}
      </p>
      <Await query={query}>
        {({ known }) => (
          <PlainTable<Known>
            rowKey="correspondentId"
            label={{ zh: '其他系统的单位', en: 'Bodies of other installations' }}
            dataSource={known.filter((one) => !one.isHere && one.state === 'confirmed')}
            pagination={known.length > 50 && { pageSize: 50, showSizeChanger: false }}
            locale={{
              emptyText: (
                <EmptyNote
                  text={{
                    zh: '没有其他系统的往来单位。同一系统内的公文即时送达，不需要交换文件；其他系统的单位请先在通讯录中交换名片。',
                    en: 'No correspondent is in another installation. Inside this one dispatches arrive at once; for another, exchange cards under Correspondents first.',
                  }}
                />
              ),
            }}
            columns={[
              { title: t({ zh: '收文单位', en: 'Receiver' }), dataIndex: 'name' },
              { title: t({ zh: '已发至第', en: 'Sent up to' }), align: 'right', dataIndex: 'sent' },
              { title: t({ zh: '已收至第', en: 'Received up to' }), align: 'right', dataIndex: 'received' },
              { title: t({ zh: '操作', en: 'Acts' }), render: (_, one) => <PackActs one={one} /> },
            ]}
          />
        )}
      </Await>
    </Section>
  );
}

function PackActs({ one }: { one: Known }) {
  const t = useText();
  const say = useSay();
  const isClerk = useIsClerk();
  const [packing, pack] = useState(false);
  const [again, askAgain] = useState(false);
  if (!isClerk) return null;
  const packNew = async () => {
    pack(true);
    await call('dispatches.pack-parcel', { correspondentId: one.correspondentId }).catch(say.failed);
    pack(false);
  };
  return (
    <>
      <Button
        size="small"
        loading={packing}
        aria-label={t({ zh: `导出给${one.name}`, en: `Export for ${one.name}` })}
        onClick={() => void packNew()}
      >
        {t({ zh: '导出', en: 'Export' })}
      </Button>
      <Button
        type="link"
        size="small"
        aria-label={t({ zh: `重新导出给${one.name}`, en: `Pack again for ${one.name}` })}
        onClick={() => askAgain(true)}
      >
        {t({ zh: '重新导出', en: 'Pack again' })}
      </Button>
      {again && <AgainDialog one={one} onClose={() => askAgain(false)} />}
    </>
  );
}

type Again = { readonly which: 'unheard' | 'from'; readonly from?: number };

function AgainDialog({ one: { correspondentId, name, sent }, onClose }: { one: Known; onClose: () => void }) {
  const t = useText();
  const required = useRequired();
  const [which, choose] = useState<Again['which']>('unheard');
  return (
    <FormDialog<Again>
      title={{ zh: `重新导出给“${name}”`, en: `Pack again for “${name}”` }}
      act={{ zh: '导出', en: 'Export' }}
      initial={{ which: 'unheard' }}
      onClose={onClose}
      onValues={(values) => values.which && choose(values.which)}
      run={({ which: chosen, from }) =>
        call('dispatches.pack-parcel', { correspondentId, ...(chosen === 'from' ? { from } : { again: true }) })
      }
    >
      <Form.Item name="which" label={t({ zh: '包含哪些公文', en: 'What goes along' })}>
        <Radio.Group
          options={[
            {
              value: 'unheard',
              label: t({ zh: '全部尚无回执的（介质丢失时）', en: 'All without a receipt (a disk was lost)' }),
            },
            {
              value: 'from',
              label: t({
                zh: '从某一序号起的全部（对方恢复过备份时）',
                en: 'All from a place on (they were restored)',
              }),
            },
          ]}
        />
      </Form.Item>
      {which === 'from' && (
        <Form.Item
          name="from"
          label={t({ zh: '从第几号起', en: 'From which place' })}
          rules={required({ zh: '请填写序号', en: 'Enter the place' })}
          extra={t({
            zh: `对方页面上的“已收至第”加一；本单位已发至第 ${sent} 号。对方已有的会自动跳过。`,
            en: `One more than their “Received up to”; sent up to ${sent} here. What they have is passed over.`,
          })}
        >
          <InputNumber min={1} max={Math.max(1, sent)} precision={0} />
        </Form.Item>
      )}
    </FormDialog>
  );
}
