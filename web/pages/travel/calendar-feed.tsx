/** The secret address of one's calendar of journeys: made, copied once, revoked. What it shows, and to whom, stands beside it. */
import { Alert, Button, Form, Input, Modal, Space, Typography } from 'antd';
import { useState } from 'react';
import { type InputOf, type ResultOf, useAct, useQueryOf } from '../../api.ts';
import { useConfirm } from '../../kit/confirm.tsx';
import { InstantText } from '../../kit/days.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { Await } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';

type Sight = ResultOf<'travel.my-feed'>['sight'];

const SHOWS: Record<Sight, Localised> = {
  own: {
    zh: '日历中只有您本人已批准的出行日期。',
    en: 'It shows the days of your own approved journeys, and nobody else’s.',
  },
  days: {
    zh: '日历中有本单位已批准的出行日期，一律显示为“出行”，没有姓名；您本人的显示为“本人出行”。',
    en: 'It shows the days of the unit’s approved journeys, each as “Journey” without a name; your own as “My journey”.',
  },
  names: {
    zh: '日历中有本单位已批准的出行日期和出行人姓名。您的日历程序读取后，每位被显示姓名的人都能在“谁看过我的档案”中看到是您（每天记一次）。',
    en: 'It shows the days of the unit’s approved journeys with the travellers’ names. Each person named sees under “Who looked at my file” that your calendar program read it (listed once a day).',
  },
};

export function CalendarFeed() {
  const t = useText();
  const confirm = useConfirm();
  const found = useQueryOf('travel.my-feed', {});
  const revoke = useAct('travel.revoke-feed');
  const [making, make] = useState(false);
  const [address, shown] = useState<string>();
  const stands = found.data?.madeAt != null;
  const askRevoking = () =>
    confirm({
      title: { zh: '停用日历订阅地址', en: 'Revoke the address of the calendar' },
      consequence: {
        zh: '地址立即失效，不能恢复；日历程序已经读取的内容不会收回，请在程序中删除该日历。',
        en: 'It is dead at once, for good. What a program has fetched is not taken back: delete the calendar there.',
      },
      act: { zh: '停用', en: 'Revoke' },
      run: () => revoke.mutateAsync({}),
    });
  return (
    <Section
      id="calendar"
      title={{ zh: '出行日历订阅', en: 'Calendar of journeys' }}
      extra={
        found.data && (
          <Space wrap>
            {stands && <Button onClick={askRevoking}>{t({ zh: '停用', en: 'Revoke' })}</Button>}
            <Button onClick={() => make(true)}>
              {stands ? t({ zh: '重新生成地址', en: 'Make another' }) : t({ zh: '生成地址', en: 'Make an address' })}
            </Button>
          </Space>
        )
      }
    >
      <Await query={found}>
        {({ madeAt, sight }) => (
          <>
            <p>
              {madeAt ? (
                <>
                  <ToneTag tone="good" text={{ zh: '使用中', en: 'In use' }} />{' '}
                  <span className="quiet">
                    {t({ zh: '生成于', en: 'made' })} <InstantText at={madeAt} />
                  </span>
                </>
              ) : (
                <ToneTag tone="waiting" text={{ zh: '没有地址', en: 'None' }} />
              )}
            </p>
            <p>{t(SHOWS[sight])}</p>
            <p className="quiet">
              {t({
                zh: '只有整天的日期，从不显示地点、事由、团组和部门。地址就是钥匙：拿到它的人不用登录就能看到，不要转发。只用于本单位认可的日历程序，不要交给互联网上的日历服务：行踪属敏感个人信息。修改密码、账号停用、离职后地址自动失效。',
                en: 'Whole days only; never place, purpose, group or department. The address is the key: whoever has it sees the calendar without signing in, so do not pass it on. Use it in calendar programs that your unit accepts, never in a calendar service on the internet: whereabouts are sensitive. It is dead when you change your password, with your account, and when you leave.',
              })}
            </p>
          </>
        )}
      </Await>
      {making && <MakeAddress again={stands} onClose={() => make(false)} onMade={shown} />}
      {address && <AddressOnce address={address} onClose={() => shown(undefined)} />}
    </Section>
  );
}

type MakeParts = { again: boolean; onClose: () => void; onMade: (address: string) => void };

function MakeAddress({ again, onClose, onMade }: MakeParts) {
  const t = useText();
  const required = useRequired();
  const act = useAct('travel.make-feed');
  return (
    <FormDialog<InputOf<'travel.make-feed'>>
      title={{ zh: '生成日历订阅地址', en: 'Make an address for a calendar' }}
      act={{ zh: '生成', en: 'Make it' }}
      onClose={onClose}
      run={async (values) => onMade(`${window.location.origin}${(await act.mutateAsync(values)).address}`)}
    >
      {again && (
        <p>
          {t({
            zh: '原来的地址随即失效，使用它的日历程序要改用新地址。',
            en: 'The one before it is dead from then on; programs that use it need the new one.',
          })}
        </p>
      )}
      <Form.Item
        name="password"
        label={t({ zh: '请再次输入密码', en: 'Your password once more' })}
        rules={required({ zh: '请输入密码', en: 'Enter your password' })}
      >
        <Input.Password autoComplete="current-password" maxLength={200} autoFocus />
      </Form.Item>
    </FormDialog>
  );
}

function AddressOnce({ address, onClose }: { address: string; onClose: () => void }) {
  const t = useText();
  return (
    <Modal
      open
      title={t({ zh: '地址已生成', en: 'The address was made' })}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={onClose}>
          {t({ zh: '我已保存', en: 'I have kept it' })}
        </Button>
      }
    >
      <Alert
        type="warning"
        showIcon
        className="note"
        title={t({
          zh: '地址只显示这一次，系统不保存原文。请复制到日历程序的“订阅日历”（按网址添加）中，不要通过邮件或聊天工具传递。',
          en: 'It is shown this once; the system does not keep it. Copy it into your calendar program (“subscribe by address”), and do not send it by mail or chat.',
        })}
      />
      <Typography.Paragraph className="code-text token-once" copyable={{ text: address }}>
        {address}
      </Typography.Paragraph>
    </Modal>
  );
}
