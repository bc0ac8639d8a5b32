/** The bell in the bar: how much falls due, by step, counted anew from the ledger. To open it is to have seen it. */
import { BellOutlined } from '@ant-design/icons';
import { Badge, Button, Popover } from 'antd';
import { useState } from 'react';
import { type ResultOf, useAct, useQueryOf } from '../../api.ts';
import { Link } from '../../kit/link.tsx';
import { MarkTags } from '../../kit/mark-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import './notices.css';

type Notices = ResultOf<'notices.mine'>;
type Step = Notices['steps'][number]['step'];

const words = (days: Notices['days']): Record<Step, Localised> => ({
  overdue: { zh: '由我办理，已逾期', en: 'Mine to do, overdue' },
  today: { zh: '由我办理，今天到期', en: 'Mine to do, due today' },
  soon: { zh: `由我办理，${days.soon} 天内到期`, en: `Mine to do, due within ${days.soon} days` },
  'to-officer': {
    zh: `职责范围内逾期 ${days.toOfficer} 天以上`,
    en: `In my part of the ledger, overdue ${days.toOfficer} days or more`,
  },
  'to-head': { zh: `全单位逾期 ${days.toHead} 天以上`, en: `In the whole unit, overdue ${days.toHead} days or more` },
});

/** Administrators, and officers from outside, are told nothing: the bell is not there for them (src/domain/notices/notices.ts). */
const UNTOLD = ['system-admin', 'security-admin', 'auditor', 'industry-officer', 'organ-officer'];

export function Bell() {
  const { roles } = useWhoAmI();
  const told = roles.some((role) => !UNTOLD.includes(role));
  return told ? <TheBell /> : null;
}

function TheBell() {
  const t = useText();
  const [open, setOpen] = useState(false);
  const notices = useQueryOf('notices.mine', {}, { every: 10 * 60 * 1000 });
  const read = useAct('notices.read');
  const steps = notices.data?.steps ?? [];
  const anew = steps.some(({ unread }) => unread) || notices.data?.reminder?.unread === true;
  const show = (shown: boolean) => {
    setOpen(shown);
    if (shown && anew && !read.isPending) read.mutate({});
  };
  const label = anew ? { zh: '提醒，有新内容', en: 'Reminders, something is new' } : { zh: '提醒', en: 'Reminders' };
  return (
    <Popover
      trigger="click"
      placement="bottom"
      open={open}
      onOpenChange={show}
      title={t({ zh: '到期提醒', en: 'What falls due' })}
      content={notices.data && <Steps notices={notices.data} onGo={() => setOpen(false)} />}
    >
      <Badge dot={anew} offset={[-8, 8]}>
        <Button type="text" icon={<BellOutlined />} aria-label={t(label)} />
      </Badge>
    </Popover>
  );
}

function Steps({ notices: { steps, days, reminder }, onGo }: { notices: Notices; onGo: () => void }) {
  const t = useText();
  const { personId, roles } = useWhoAmI();
  const name = words(days);
  const of = (step: Step) =>
    step.startsWith('to-') || !personId || !roles.includes('member')
      ? { to: '/ledger', search: { state: step === 'soon' || step === 'today' ? 'due-soon' : 'overdue' } }
      : { to: '/mine' };
  if (steps.length === 0 && !reminder)
    return (
      <p className="quiet notice-none">
        {t({ zh: '没有即将到期或逾期的事项。', en: 'Nothing is overdue or falls due soon.' })}
      </p>
    );
  return (
    <>
      <ul className="notice-steps">
        {reminder && (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the link inside is what is used; this only closes
          <li onClick={onGo}>
            <Link to="/mine" className="notice-step">
              <span>
                {t({
                  zh: `${reminder.by ?? '系统'} 于 ${reminder.day} 提醒我办理`,
                  en: `Reminded ${reminder.by ? `by ${reminder.by} ` : ''}on ${reminder.day}`,
                })}
              </span>
              <strong>{reminder.items}</strong>
            </Link>
          </li>
        )}
        {steps.map(({ step, items }) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the link inside is what is used; this only closes
          <li key={step} onClick={onGo}>
            <Link {...of(step)} className={step === 'soon' ? 'notice-step' : 'notice-step notice-late'}>
              <span>{t(name[step])}</span>
              <strong>{items}</strong>
            </Link>
          </li>
        ))}
      </ul>
      <p className="quiet notice-foot">
        <MarkTags marks={['D']} />{' '}
        {t({ zh: '提醒天数由本单位在“期限和频次”中设定', en: 'The days are chosen by the unit under Figures' })}
      </p>
    </>
  );
}
