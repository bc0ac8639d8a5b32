/** With whom one corresponds: the own card, those known, and those of this installation who can be added at once. */
import { Button, Input, Space, Switch } from 'antd';
import { useState } from 'react';
import { BODY_KIND_NAMES } from '../../../src/domain/dispatches/dispatches.ts';
import { type ResultOf, useAct } from '../../api.ts';
import { useConfirm, useSay } from '../../kit/confirm.tsx';
import { Await, EmptyNote } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { AddCardDialog, CompareDialog } from './card-dialogs.tsx';
import { ProposeActs, Proposed } from './changes.tsx';
import { useCorrespondents, useIsClerk, useMayCompare } from './may.ts';
import { OwnCard } from './own-card.tsx';

type Book = ResultOf<'dispatches.correspondents'>;
export type Known = Book['known'][number];

export function CorrespondentsPart() {
  const query = useCorrespondents();
  return (
    <Await query={query}>
      {(book) => (
        <>
          <OwnCard own={book.own} />
          <KnownPart known={book.known} />
          {book.here.length > 0 && <HerePart here={book.here} />}
        </>
      )}
    </Await>
  );
}

function KnownPart({ known }: { known: Book['known'] }) {
  const t = useText();
  const isClerk = useIsClerk();
  const [text, setText] = useState('');
  const [adding, add] = useState(false);
  const [comparing, compare] = useState<Known>();
  const label = t({ zh: '按名称查找', en: 'Find by name' });
  return (
    <Section title={{ zh: '往来单位', en: 'Correspondents' }}>
      <div className="part-actions">
        {known.length > 8 && (
          <Input
            data-search
            aria-label={label}
            placeholder={label}
            allowClear
            maxLength={60}
            style={{ width: 240 }}
            onChange={(event) => setText(event.target.value.trim())}
          />
        )}
        {isClerk && (
          <Button onClick={() => add(true)}>{t({ zh: '从名片文件加入', en: 'Add from a card file' })}</Button>
        )}
      </div>
      <PlainTable<Known>
        rowKey="correspondentId"
        label={{ zh: '往来单位', en: 'Correspondents' }}
        dataSource={known.filter(({ name }) => name.includes(text))}
        pagination={known.length > 50 && { pageSize: 50, showSizeChanger: false }}
        locale={{
          emptyText: (
            <EmptyNote
              text={{
                zh: '通讯录还是空的。同一系统内的单位可在下方直接加入；其他系统的单位，请让对方导出名片后由此加入，再核对校验码。',
                en: 'Nobody is here yet. Add a body of this installation below; of another one, take its card file here and then compare the check code.',
              }}
            />
          ),
        }}
        columns={[
          { title: t({ zh: '名称', en: 'Name' }), dataIndex: 'name' },
          { title: t({ zh: '类别', en: 'Kind' }), render: (_, one) => t(BODY_KIND_NAMES[one.kind]) },
          { title: t({ zh: '所在', en: 'Where' }), render: (_, one) => t(one.isHere ? HERE : ELSEWHERE) },
          { title: t({ zh: '密钥', en: 'Key' }), render: (_, one) => <KeyState one={one} /> },
          { title: t({ zh: '发出', en: 'Sent' }), align: 'right', dataIndex: 'sent' },
          { title: t({ zh: '收到', en: 'Received' }), align: 'right', dataIndex: 'received' },
          { title: t({ zh: '上级', en: 'Superior' }), render: (_, one) => <SuperiorSwitch one={one} /> },
          {
            title: t({ zh: '操作', en: 'Acts' }),
            render: (_, one) => <KnownActs one={one} onCompare={() => compare(one)} />,
          },
        ]}
      />
      {adding && <AddCardDialog onClose={() => add(false)} />}
      {comparing && <CompareDialog one={comparing} onClose={() => compare(undefined)} />}
    </Section>
  );
}

const HERE: Localised = { zh: '本系统', en: 'This installation' };
const ELSEWHERE: Localised = { zh: '其他系统', en: 'Another installation' };

function KeyState({ one }: { one: Known }) {
  if (one.state === 'revoked') return <ToneTag tone="ended" text={{ zh: '已停用', en: 'Revoked' }} />;
  if (one.state === 'unconfirmed')
    return <ToneTag tone="soon" text={{ zh: '校验码待核对', en: 'Check code to be compared' }} />;
  return (
    <ToneTag
      tone="good"
      text={
        one.isHere ? { zh: '由本系统担保', en: 'Vouched for here' } : { zh: '校验码已核对', en: 'Check code compared' }
      }
    />
  );
}

function SuperiorSwitch({ one: { correspondentId, name, isSuperior } }: { one: Known }) {
  const t = useText();
  const say = useSay();
  const isClerk = useIsClerk();
  const mark = useAct('dispatches.name-superior');
  return (
    <Switch
      size="small"
      checked={isSuperior}
      disabled={!isClerk}
      loading={mark.isPending}
      aria-label={t({ zh: `${name}是本单位的上级`, en: `${name} is the superior of this body` })}
      onChange={(next) => mark.mutateAsync({ correspondentId, isSuperior: next }).catch(say.failed)}
    />
  );
}

function KnownActs({ one, onCompare }: { one: Known; onCompare: () => void }) {
  const t = useText();
  const say = useSay();
  const isClerk = useIsClerk();
  const mayCompare = useMayCompare();
  const addAgain = useAct('dispatches.add-here');
  return (
    <Space wrap size={4}>
      {one.state === 'unconfirmed' && one.mine && (
        <span className="quiet">
          {t({ zh: '由您导入，请另一人核对', en: 'You brought it: another person compares' })}
        </span>
      )}
      {one.state === 'unconfirmed' && !one.mine && mayCompare && (
        <Button type="primary" size="small" onClick={onCompare}>
          {t({ zh: '核对校验码', en: 'Compare' })}
        </Button>
      )}
      {one.state === 'revoked' && one.isHere && isClerk && (
        <Button
          size="small"
          loading={addAgain.isPending}
          onClick={() => void addAgain.mutateAsync({ bodyId: one.bodyId }).catch(say.failed)}
        >
          {t({ zh: '重新加入', en: 'Add again' })}
        </Button>
      )}
      <Proposed one={one} />
      <ProposeActs one={one} />
    </Space>
  );
}

function HerePart({ here }: { here: Book['here'] }) {
  const t = useText();
  const say = useSay();
  const isClerk = useIsClerk();
  const confirm = useConfirm();
  const add = useAct('dispatches.add-here');
  const addAll = useAct('dispatches.add-all-here');
  const askAddAll = () =>
    confirm({
      title: { zh: `加入全部 ${here.length} 个单位？`, en: `Add all ${here.length} bodies?` },
      consequence: {
        zh: '同一系统内的单位由本系统担保，加入后即可发文；不会通知对方。单个单位以后仍可停用。',
        en: 'The installation vouches for its own bodies: they can be sent to at once, and are not told. Each can be revoked later.',
      },
      act: { zh: '全部加入', en: 'Add all' },
      destructive: false,
      run: () => addAll.mutateAsync({ count: here.length }),
    });
  return (
    <Section
      title={{ zh: '本系统内尚未加入的单位', en: 'Of this installation, not added yet' }}
      extra={
        isClerk &&
        here.length > 1 && (
          <Button onClick={askAddAll}>
            {t({ zh: `全部加入（${here.length} 个）`, en: `Add all ${here.length}` })}
          </Button>
        )
      }
    >
      <PlainTable<Book['here'][number]>
        rowKey="bodyId"
        label={{ zh: '本系统内尚未加入的单位', en: 'Of this installation, not added yet' }}
        dataSource={[...here]}
        pagination={here.length > 50 && { pageSize: 50, showSizeChanger: false }}
        columns={[
          { title: t({ zh: '名称', en: 'Name' }), dataIndex: 'name' },
          { title: t({ zh: '类别', en: 'Kind' }), render: (_, one) => t(BODY_KIND_NAMES[one.kind]) },
          {
            title: t({ zh: '操作', en: 'Acts' }),
            render: (_, { bodyId, name }) =>
              isClerk && (
                <Button
                  size="small"
                  aria-label={t({ zh: `加入${name}`, en: `Add ${name}` })}
                  onClick={() =>
                    add
                      .mutateAsync({ bodyId })
                      .then(() =>
                        say.done({ zh: `已加入“${name}”，可以发文。`, en: `“${name}” is added and can be sent to.` }),
                      )
                      .catch(say.failed)
                  }
                >
                  {t({ zh: '加入通讯录', en: 'Add' })}
                </Button>
              ),
          },
        ]}
      />
    </Section>
  );
}
