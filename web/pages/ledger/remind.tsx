/** Reminding whoever owes what is chosen, or all of the filter: how many is said before; nobody is reminded twice on a day. */
import { BellOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { call, type InputOf, useAct } from '../../api.ts';
import { useConfirm, useSay } from '../../kit/confirm.tsx';
import { useText } from '../../language.tsx';

type Whom = InputOf<'notices.would-remind'>;

/** `count`: of how many chosen people; without it everybody of the filter. */
export function RemindButton({ whom, count }: { whom: Whom; count?: number }) {
  const t = useText();
  const say = useSay();
  const confirm = useConfirm();
  const [counting, setCounting] = useState(false);
  const remind = useAct('notices.remind-people');
  const ask = async () => {
    setCounting(true);
    try {
      const { toRemind, remindedToday, withoutAccount } = await call('notices.would-remind', whom);
      const passed = remindedToday > 0;
      if (toRemind === 0) {
        say.done(
          passed
            ? {
                zh: `这 ${remindedToday} 人今天都已提醒过，没有再次提醒。`,
                en: `All ${remindedToday} were reminded today already; nobody was reminded again.`,
              }
            : { zh: '其中没有人有待办事项，没有发出提醒。', en: 'Nobody of these owes anything; nobody was reminded.' },
        );
        return;
      }
      confirm({
        title: { zh: `提醒 ${toRemind} 人？`, en: `Remind ${toRemind} ${toRemind === 1 ? 'person' : 'people'}?` },
        consequence: {
          zh: `每人在“我的”页面和铃铛里看到自己的待办事项，不发邮件，他人看不到。${passed ? `另有 ${remindedToday} 人今天已提醒过，不再提醒。` : ''}${withoutAccount > 0 ? `其中 ${withoutAccount} 人没有账号，开通后才能看到，请另行告知。` : ''}`,
          en: `Each sees the own open duties on My page and in the bell; no mail goes, and nobody else sees it.${passed ? ` ${remindedToday} more were reminded today already and are left out.` : ''}${withoutAccount > 0 ? ` ${withoutAccount} of them have no account and see it once they have one: tell them otherwise.` : ''}`,
        },
        act: { zh: '提醒', en: 'Remind' },
        destructive: false,
        run: () =>
          remind.mutateAsync(whom).then(({ reminded }) =>
            say.done({
              zh: `已提醒 ${reminded} 人，已记入日志。`,
              en: `${reminded} reminded; it stands in the record.`,
            }),
          ),
      });
    } catch (error) {
      say.failed(error);
    } finally {
      setCounting(false);
    }
  };
  const text =
    count === undefined
      ? { zh: '提醒筛选出的人员', en: 'Remind those of the filter' }
      : { zh: `提醒这 ${count} 人`, en: `Remind these ${count}` };
  return (
    <Button
      size={count === undefined ? 'middle' : 'small'}
      icon={<BellOutlined />}
      loading={counting}
      onClick={() => void ask()}
    >
      {t(text)}
    </Button>
  );
}
