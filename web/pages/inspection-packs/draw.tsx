/** One draw: what the unit committed itself to, the inspector's part, who was drawn, every other of that day, and how to do it again. */
import { useParams } from '@tanstack/react-router';
import { Button, Form, Input } from 'antd';
import { Fragment, useState } from 'react';
import { POPULATION_NAMES, REDACTIONS, SPOKEN } from '../../../src/domain/inspection-packs/inspection-packs.ts';
import { type ResultOf, useAct, useQueryOf } from '../../api.ts';
import { Facts, WhatNow } from '../../kit/case.tsx';
import { InstantText } from '../../kit/days.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { Link } from '../../kit/link.tsx';
import { Await, InfoNote } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { useText } from '../../language.tsx';
import { PackDialog } from './pack-dialog.tsx';
import { useMakes } from './words.ts';

type Draw = ResultOf<'inspection-packs.one-draw'>;

export default function DrawPage() {
  const drawId = Number((useParams({ strict: false }) as { drawId: string }).drawId) as never;
  const query = useQueryOf('inspection-packs.one-draw', { drawId });
  return (
    <Page
      title={{ zh: `随机抽取 ${drawId}`, en: `Draw ${drawId}` }}
      purpose={query.data && REDACTIONS[query.data.purpose].name}
    >
      <Await query={query}>{(one) => <Whole one={one} />}</Await>
    </Page>
  );
}

function Whole({ one }: { one: Draw }) {
  const t = useText();
  const makes = useMakes();
  const [doing, act] = useState<'speak' | 'pack'>();
  const done = one.drawnAt !== null;
  const made = one.packs.length > 0;
  return (
    <>
      <WhatNow
        text={
          made
            ? { zh: '已按抽中的人员制作迎检材料。', en: 'nothing; the pack of who was drawn was made.' }
            : done
              ? { zh: '按抽中的人员制作迎检材料。', en: 'make the pack of who was drawn.' }
              : {
                  zh: '把名单哈希和承诺值出示给检查方记下，再请检查方当面说出口令。',
                  en: 'show the hash of the list and the commitment to the inspector, who notes them, then says his part.',
                }
        }
      >
        {makes && (
          <Button type={made ? 'default' : 'primary'} onClick={() => act(done ? 'pack' : 'speak')}>
            {made
              ? t({ zh: '再制作一份', en: 'Make another' })
              : done
                ? t({ zh: '制作迎检材料', en: 'Make a pack' })
                : t({ zh: '录入检查方口令', en: 'Enter the inspector’s part' })}
          </Button>
        )}
      </WhatNow>
      {one.ofDay > 1 && (
        <InfoNote
          tone="warning"
          text={{
            zh: `这是同一用途当天第${one.ordinal}次抽取，当天共${one.ofDay}次。每次都在下面列出，材料上也写明。`,
            en: `This is draw ${one.ordinal} of ${one.ofDay} for the same purpose on that day. All stand below, and in the pack.`,
          }}
        />
      )}
      <Section title={{ zh: '名单和随机数', en: 'List and seed' }}>
        <Facts
          columns={1}
          facts={[
            {
              title: { zh: '抽取范围', en: 'From' },
              value: `${t(POPULATION_NAMES[one.population])}${one.dutyTitle ? `：${one.duty} ${t(one.dutyTitle)}` : ''}`,
            },
            { title: { zh: '抽取/总体', en: 'Drawn of' }, value: `${one.wanted}/${one.memberCount}` },
            {
              title: { zh: '名单哈希', en: 'Hash of the list' },
              value: <code className="hash">{one.populationHash}</code>,
            },
            { title: { zh: '单位承诺值', en: 'Commitment' }, value: <code className="hash">{one.commitment}</code> },
            {
              title: { zh: '单位随机数', en: 'The unit’s part' },
              value: one.part ? (
                <code className="hash">{one.part}</code>
              ) : (
                t({ zh: '口令录入后公布', en: 'shown when the inspector has spoken' })
              ),
            },
            {
              title: { zh: '检查方口令', en: 'The inspector’s part' },
              value: one.spoken ? <code>{one.spoken}</code> : '—',
            },
            { title: { zh: '公布承诺', en: 'Committed' }, value: <InstantText at={one.openedAt} seconds /> },
            { title: { zh: '抽取', en: 'Drawn' }, value: <InstantText at={one.drawnAt} seconds /> },
            ...(made ? [{ title: { zh: '迎检材料', en: 'Packs' }, value: <PacksMade packs={one.packs} /> }] : []),
          ]}
        />
      </Section>
      {done && (
        <Section title={{ zh: '抽中的人员', en: 'Who was drawn' }}>
          <PlainTable
            label={{ zh: '抽中的人员', en: 'Who was drawn' }}
            rowKey="personId"
            dataSource={[...one.people]}
            columns={[
              { key: 'number', title: t({ zh: '编号', en: 'Number' }), dataIndex: 'personId' },
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
      {one.beside.length > 0 && (
        <Section title={{ zh: '当天同一用途的其他抽取', en: 'Other draws of that day for this purpose' }}>
          <PlainTable
            label={{ zh: '其他抽取', en: 'Other draws' }}
            rowKey="drawId"
            dataSource={[...one.beside]}
            columns={[
              {
                key: 'number',
                title: t({ zh: '编号', en: 'No.' }),
                render: (_, row) => <Link to={`/inspection-packs/draws/${row.drawId}`}>{row.drawId}</Link>,
              },
              { key: 'ordinal', title: t({ zh: '当天第几次', en: 'Which of the day' }), dataIndex: 'ordinal' },
              {
                key: 'opened',
                title: t({ zh: '公布承诺', en: 'Committed' }),
                render: (_, row) => <InstantText at={row.openedAt} />,
              },
              {
                key: 'drawn',
                title: t({ zh: '抽中人员编号', en: 'Numbers drawn' }),
                render: (_, row) => (row.drawnAt ? row.drawn.join('、') : t({ zh: '未完成', en: 'not finished' })),
              },
            ]}
          />
        </Section>
      )}
      <Section title={{ zh: '怎样重算', en: 'How to do it again' }}>
        <p>
          {t({
            zh: '每个人的序值是“单位随机数:检查方口令:人员编号”的 SHA-256，序值最小的若干人即为抽中。材料里的 draw 文件夹有名单和只用 sha256sum 就能重算的命令；bulwark verify 也会重算。',
            en: 'Everybody’s value is the SHA-256 of “unit’s part:inspector’s part:number”, and the lowest are drawn. The folder draw of the pack holds the list and the commands that do it with sha256sum alone; bulwark verify does it as well.',
          })}
        </p>
      </Section>
      {doing === 'speak' && <SpeakDialog drawId={one.drawId} onClose={() => act(undefined)} />}
      {doing === 'pack' && (
        <PackDialog
          drawn={{ drawId: one.drawId, purpose: one.purpose, count: one.people.length }}
          onClose={() => act(undefined)}
        />
      )}
    </>
  );
}

function PacksMade({ packs }: Pick<Draw, 'packs'>) {
  const t = useText();
  return packs.map((packId, at) => (
    <Fragment key={packId}>
      {at > 0 && t({ zh: '、', en: ', ' })}
      <Link to={`/inspection-packs/${packId}`}>{t({ zh: `第${packId}号`, en: `Pack ${packId}` })}</Link>
    </Fragment>
  ));
}

function SpeakDialog({ drawId, onClose }: { drawId: Draw['drawId']; onClose: () => void }) {
  const t = useText();
  const required = useRequired();
  const act = useAct('inspection-packs.draw');
  return (
    <FormDialog<{ spoken: string }>
      title={{ zh: '录入检查方口令', en: 'The inspector’s part' }}
      act={{ zh: '抽取', en: 'Draw' }}
      done={{ zh: '已抽取。', en: 'Drawn.' }}
      onClose={onClose}
      run={({ spoken }) => act.mutateAsync({ drawId, spoken })}
    >
      <Form.Item
        name="spoken"
        label={t({ zh: '检查方口令', en: 'The inspector’s part' })}
        extra={t({
          zh: '由检查方当面说出，6到64位字母或者数字。录入后立即抽取，不能更改。',
          en: 'Said by the inspector: 6 to 64 letters or digits. Drawn at once, and never changed.',
        })}
        rules={[
          ...required({ zh: '请录入口令', en: 'Enter it' }),
          { pattern: SPOKEN, message: t({ zh: '6到64位字母或者数字', en: '6 to 64 letters or digits' }) },
        ]}
      >
        <Input maxLength={64} autoComplete="off" spellCheck={false} />
      </Form.Item>
    </FormDialog>
  );
}
