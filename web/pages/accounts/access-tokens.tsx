/** One's own access tokens: for programs that act in one's place. A token is shown once, when it is made. */
import { Alert, Button, Form, Input, Modal, Select, Typography } from 'antd';
import { useState } from 'react';
import { TOKEN_DAYS_AT_MOST, type TokenState } from '../../../src/domain/accounts/tokens.ts';
import { type ResultOf, useAct, useQueryOf } from '../../api.ts';
import { useConfirm } from '../../kit/confirm.tsx';
import { InstantText } from '../../kit/days.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { Link } from '../../kit/link.tsx';
import { Await, EmptyNote } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { type Tone, ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';

type Row = ResultOf<'accounts.my-tokens'>['rows'][number];
type Made = ResultOf<'accounts.make-token'>;

const STATES: Record<TokenState, { readonly tone: Tone; readonly text: Localised }> = {
  'in-force': { tone: 'good', text: { zh: '有效', en: 'In force' } },
  expired: { tone: 'ended', text: { zh: '已过期', en: 'Expired' } },
  revoked: { tone: 'ended', text: { zh: '已作废', en: 'Revoked' } },
};

export function AccessTokens() {
  const t = useText();
  const confirm = useConfirm();
  const found = useQueryOf('accounts.my-tokens', {});
  const revoke = useAct('accounts.revoke-token');
  const [making, make] = useState(false);
  const [made, setMade] = useState<Made>();
  const askRevoking = ({ tokenId, name }: Row) =>
    confirm({
      title: { zh: `作废“${name}”`, en: `Revoke “${name}”` },
      consequence: {
        zh: '使用该令牌的程序立即无法访问，且不能恢复；已办理的事项和日志全部保留。',
        en: 'Programs that use it are shut out at once, for good. What was done with it, and the record, stays.',
      },
      act: { zh: '作废', en: 'Revoke' },
      run: () => revoke.mutateAsync({ tokenId }),
    });
  return (
    <Section
      title={{ zh: '访问令牌', en: 'Access tokens' }}
      extra={<Button onClick={() => make(true)}>{t({ zh: '新建令牌', en: 'Make a token' })}</Button>}
    >
      <p className="quiet">
        {t({
          zh: '供本单位的程序以您的身份访问接口，权限与您当时的角色相同；密码、授权、签署等须本人办理的事项除外。',
          en: 'For programs of your unit that act in your place, with the roles you hold at that moment; not for passwords, roles, signatures and whatever else is done in person.',
        })}{' '}
        <Link to="/interface">{t({ zh: '查看接口说明', en: 'Read about the interface' })}</Link>
      </p>
      <Await query={found}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyNote
              text={{
                zh: '您没有访问令牌。需要让程序代您访问时，再新建。',
                en: 'You have no access token. Make one when a program is to act in your place.',
              }}
            />
          ) : (
            <PlainTable<Row>
              rowKey="tokenId"
              label={{ zh: '访问令牌', en: 'Access tokens' }}
              dataSource={rows}
              columns={[
                { title: t({ zh: '名称', en: 'Name' }), dataIndex: 'name' },
                { title: t({ zh: '编号', en: 'Number' }), dataIndex: 'tokenId' },
                { title: t({ zh: '状态', en: 'State' }), render: (_, row) => <ToneTag {...STATES[row.state]} /> },
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
                  render: (_, row) =>
                    row.state === 'in-force' && (
                      <Button size="small" type="link" danger onClick={() => askRevoking(row)}>
                        {t({ zh: '作废', en: 'Revoke' })}
                      </Button>
                    ),
                },
              ]}
            />
          )
        }
      </Await>
      {making && <MakeToken onClose={() => make(false)} onMade={setMade} />}
      {made && <TokenOnce made={made} onClose={() => setMade(undefined)} />}
    </Section>
  );
}

const DAYS = [7, 30, 90, TOKEN_DAYS_AT_MOST];

function MakeToken({ onClose, onMade }: { onClose: () => void; onMade: (made: Made) => void }) {
  const t = useText();
  const required = useRequired();
  const act = useAct('accounts.make-token');
  return (
    <FormDialog<{ name: string; days: number; password: string }>
      title={{ zh: '新建访问令牌', en: 'Make an access token' }}
      act={{ zh: '新建', en: 'Make it' }}
      initial={{ days: 90 }}
      onClose={onClose}
      run={async (values) => onMade(await act.mutateAsync(values))}
    >
      <Form.Item
        name="name"
        label={t({ zh: '用在哪个程序', en: 'Which program it is for' })}
        rules={required({ zh: '请输入程序名称', en: 'Enter what it is for' })}
      >
        <Input maxLength={60} autoFocus />
      </Form.Item>
      <Form.Item name="days" label={t({ zh: '有效期', en: 'Good for' })}>
        <Select options={DAYS.map((value) => ({ value, label: t({ zh: `${value} 天`, en: `${value} days` }) }))} />
      </Form.Item>
      <Form.Item
        name="password"
        label={t({ zh: '请再次输入密码', en: 'Your password once more' })}
        rules={required({ zh: '请输入密码', en: 'Enter your password' })}
      >
        <Input.Password autoComplete="current-password" maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}

function TokenOnce({ made, onClose }: { made: Made; onClose: () => void }) {
  const t = useText();
  const close = t({ zh: '我已保存', en: 'I have kept it' });
  return (
    <Modal
      open
      title={t({ zh: '令牌已新建', en: 'The token was made' })}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={onClose}>
          {close}
        </Button>
      }
    >
      <Alert
        type="warning"
        showIcon
        className="note"
        title={t({
          zh: '令牌只显示这一次，系统不保存原文。请立即存入使用它的程序，不要通过邮件或聊天工具传递。',
          en: 'It is shown this once; the system does not keep it. Put it into the program now, and do not send it by mail or chat.',
        })}
      />
      <Typography.Paragraph className="code-text token-once" copyable={{ text: made.token }}>
        {made.token}
      </Typography.Paragraph>
      <p className="quiet">
        {t({ zh: '有效至', en: 'Good until' })} <InstantText at={made.expiresAt} />
      </p>
    </Modal>
  );
}
