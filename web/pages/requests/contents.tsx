/** What was sealed, once it is open: who came, the scope line by line with what answers it, and what was said of it. */
import { Button, Space } from 'antd';
import { useState } from 'react';
import { ITEM_FORM_NAMES, ITEM_SUBJECT_NAMES } from '../../../src/domain/requests/requests.ts';
import { useAct } from '../../api.ts';
import { Facts } from '../../kit/case.tsx';
import { useSay } from '../../kit/confirm.tsx';
import { Section } from '../../kit/page.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { ItemDialog } from './item-dialog.tsx';
import { LookButton } from './look.tsx';
import type { Contents, Request } from './words.ts';

type Parts = { readonly one: Request; readonly contents: Contents; readonly onChanged: () => void };
type Item = Contents['items'][number];

export function ContentsPart({ one, contents, onChanged }: Parts) {
  const t = useText();
  return (
    <>
      <Section title={{ zh: '执法人员和范围', en: 'Officers and scope' }}>
        <Facts
          columns={1}
          facts={[
            {
              title: { zh: '执法人员', en: 'Officers' },
              value: (
                <ul className="request-lines">
                  {contents.officers.map(({ name, credential, shown }) => (
                    <li key={`${name} ${credential}`}>
                      {name} · {credential} ·{' '}
                      {t(shown ? { zh: '已出示', en: 'shown' } : { zh: '未出示', en: 'not shown' })}
                    </li>
                  ))}
                </ul>
              ),
            },
            {
              title: { zh: '范围', en: 'Scope' },
              value: (
                <ol className="request-lines">
                  {contents.scope.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ol>
              ),
            },
            ...said({ zh: '暂不告知的依据', en: 'Ground of silence' }, contents.silence),
            ...said({ zh: '不予提供的理由', en: 'Reasons of the refusal' }, contents.refusal),
            ...said({ zh: '未签名的注明', en: 'Why it is not signed' }, contents.notSigned),
          ]}
        />
      </Section>
      {one.ground === null || contents.items.length > 0 ? <Items {...{ one, contents, onChanged }} /> : null}
    </>
  );
}

const said = (title: { zh: string; en: string }, value: string | null) => (value === null ? [] : [{ title, value }]);

function Items({ one, contents, onChanged }: Parts) {
  const t = useText();
  const say = useSay();
  const { roles } = useWhoAmI();
  const remove = useAct('requests.remove-item');
  const [adding, add] = useState(false);
  const edits = roles.includes('security-officer') && one.state === 'recorded';
  const opens = roles.includes('security-officer') && (one.state === 'recorded' || one.state === 'approved');
  const drop = async ({ position }: Item) => {
    await remove.mutateAsync({ requestId: one.requestId, position });
    onChanged();
  };
  return (
    <Section
      title={{ zh: '提供清单', en: 'What is handed over' }}
      extra={
        <Space wrap>
          {opens && <LookButton one={one} />}
          {edits && (
            <Button className="no-print" onClick={() => add(true)}>
              {t({ zh: '列入提供内容', en: 'List an item' })}
            </Button>
          )}
        </Space>
      }
    >
      {contents.items.length === 0 ? (
        <p className="quiet">
          {t({
            zh: '还没有列入。每项内容对应范围中的一项；单位没有的，列“本单位没有所要求的内容”。',
            en: 'Nothing is listed yet. Each item answers a line of the scope; where the unit holds nothing of it, list that.',
          })}
        </p>
      ) : (
        <PlainTable<Item>
          rowKey="position"
          label={{ zh: '提供清单', en: 'What is handed over' }}
          dataSource={[...contents.items]}
          columns={[
            { title: t({ zh: '范围', en: 'Scope' }), dataIndex: 'scopeLine' },
            {
              title: t({ zh: '内容', en: 'What' }),
              render: (_, row) => (
                <div>
                  {row.what}
                  <div className="quiet">{t(ITEM_SUBJECT_NAMES[row.about])}</div>
                </div>
              ),
            },
            { title: t({ zh: '形式', en: 'Form' }), render: (_, row) => t(ITEM_FORM_NAMES[row.form]) },
            {
              title: t({ zh: '文件和校验码', en: 'Files and hashes' }),
              render: (_, row) =>
                row.hashes.length === 0 ? (
                  '—'
                ) : (
                  <ul className="request-lines">
                    {row.hashes.map((hash, at) => (
                      <li key={`${hash} ${row.files[at]}`}>
                        {row.files[at]} <span className="request-hash quiet">{hash}</span>
                      </li>
                    ))}
                  </ul>
                ),
            },
            {
              title: t({ zh: '涉及人员', en: 'Whose records' }),
              render: (_, row) => row.named.map(({ name }) => name).join(t({ zh: '、', en: ', ' })) || '—',
            },
            ...(edits
              ? [
                  {
                    title: t({ zh: '操作', en: 'Act' }),
                    render: (_: unknown, row: Item) => (
                      <Button size="small" onClick={() => void drop(row).catch(say.failed)}>
                        {t({ zh: '去掉', en: 'Remove' })}
                      </Button>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {adding && (
        <ItemDialog requestId={one.requestId} scope={contents.scope} onClose={() => add(false)} onAdded={onChanged} />
      )}
    </Section>
  );
}
