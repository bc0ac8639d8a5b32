/** Whose programs can come in today, for the administrators who may have to stop one. */
import { Button } from 'antd';
import { type RowOf, useAct, useQueryOf } from '../../api.ts';
import { useConfirm } from '../../kit/confirm.tsx';
import { InstantText } from '../../kit/days.tsx';
import { Await, EmptyNote } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { useText } from '../../language.tsx';

type Row = RowOf<'accounts.tokens'>;
const SHOWN = 200;

export function OthersTokens() {
  const t = useText();
  const confirm = useConfirm();
  const found = useQueryOf('accounts.tokens', { limit: SHOWN });
  const revoke = useAct('accounts.revoke-anothers-token');
  const askRevoking = ({ tokenId, displayName }: Row) =>
    confirm({
      title: { zh: `作废“${displayName}”的 ${tokenId} 号令牌`, en: `Revoke token ${tokenId} of “${displayName}”` },
      consequence: {
        zh: '使用该令牌的程序立即无法访问，且不能恢复；账号本身和已有记录不受影响。请告知令牌的所有人。',
        en: 'The program that uses it is shut out at once, for good. The account and what is recorded stay. Tell the owner of the token.',
      },
      act: { zh: '作废', en: 'Revoke' },
      run: () => revoke.mutateAsync({ tokenId }),
    });
  return (
    <Section title={{ zh: '有效的访问令牌', en: 'Access tokens in force' }}>
      <Await query={found}>
        {({ rows, total }) => (
          <>
            {total > rows.length && (
              <p className="quiet">
                {t({
                  zh: `共 ${total} 个，列出最新的 ${SHOWN} 个。`,
                  en: `${total} in all; the newest ${SHOWN} are listed.`,
                })}
              </p>
            )}
            <PlainTable<Row>
              rowKey="tokenId"
              label={{ zh: '有效的访问令牌', en: 'Access tokens in force' }}
              dataSource={[...rows]}
              locale={{
                emptyText: (
                  <EmptyNote
                    text={{ zh: '本单位没有有效的访问令牌。', en: 'The unit has no access token in force.' }}
                  />
                ),
              }}
              columns={[
                { title: t({ zh: '编号', en: 'Number' }), dataIndex: 'tokenId', align: 'right', width: 90 },
                { title: t({ zh: '所有人', en: 'Owner' }), dataIndex: 'displayName' },
                {
                  title: t({ zh: '登录名', en: 'Sign-in name' }),
                  render: (_, row) => <span className="code-text">{row.login}</span>,
                },
                { title: t({ zh: '新建于', en: 'Made' }), render: (_, row) => <InstantText at={row.createdAt} /> },
                {
                  title: t({ zh: '有效至', en: 'Good until' }),
                  render: (_, row) => <InstantText at={row.expiresAt} />,
                },
                {
                  title: t({ zh: '最近使用', en: 'Last used' }),
                  render: (_, row) => <InstantText at={row.lastUsedAt} />,
                },
                {
                  title: t({ zh: '操作', en: 'Actions' }),
                  render: (_, row) => (
                    <Button size="small" type="link" danger onClick={() => askRevoking(row)}>
                      {t({ zh: '作废', en: 'Revoke' })}
                    </Button>
                  ),
                },
              ]}
            />
          </>
        )}
      </Await>
    </Section>
  );
}
