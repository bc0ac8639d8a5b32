/** What is to be done now with a session, and the buttons for it. */
import { Button } from 'antd';
import type { Day } from '../../../src/law/day.ts';
import { ROLE_NAMES } from '../../../src/platform/permission.ts';
import { useAct } from '../../api.ts';
import { WhatNow } from '../../kit/case.tsx';
import { useConfirm } from '../../kit/confirm.tsx';
import { type Localised, useText } from '../../language.tsx';
import type { Now, Opened } from './session-case.ts';

type Open = Exclude<Now, 'cancelled'>;

const TO_DO: Record<Open, Localised> = {
  wait: {
    zh: '等待举办。当天可在本页开放扫码签到，或在会后按名单登记。',
    en: 'wait for the day. On it the check-in can be opened here, or the list be entered afterwards.',
  },
  hold: {
    zh: '今天举办。请开放扫码签到，或按名单登记到场人员。',
    en: 'it is today. Open the check-in, or enter who was there.',
  },
  'checking-in': {
    zh: '正在签到。把签到码投到会场屏幕上，结束时换成签退码，然后关闭签到；没带手机的人员，按名单登记。',
    en: 'people are checking in. Show the code on the screen, at the end the one for checking out, then close the check-in; enter by list who has no phone.',
  },
  enter: {
    zh: '日期已过，还没有参加记录。请按名单登记。',
    en: 'its day is past and nobody is recorded. Enter the list.',
  },
  decide: {
    zh: '签到已关闭，有人没有签退或者须当面核对。请在下表逐一核定，核定后学时才计入台账。',
    en: 'the check-in is closed, and some did not check out or are to be confirmed. Decide below: only then do their hours count.',
  },
  entered: {
    zh: '参加情况已计入台账。如有遗漏，可继续按名单登记；缺席人员可另行安排补训。',
    en: 'the attendance is in the ledger. Add who is missing; plan a make-up for who was absent.',
  },
};

type ToDoParts = { readonly session: Opened; readonly now: Open; readonly today: Day; readonly onEnter: () => void };

export function ToDo({ session, now, today, onEnter }: ToDoParts) {
  const t = useText();
  const open = useAct('training.open-check-in');
  const confirm = useConfirm();
  const openCheckIn = () =>
    confirm({
      title: { zh: '开放扫码签到？', en: 'Open the check-in?' },
      consequence: {
        zh: '本场随即记为“已举办”，当天可以签到、签退，随时可以关闭。',
        en: 'The session then counts as held. People can check in and out today; it can be closed at any time.',
      },
      act: { zh: '开放签到', en: 'Open' },
      destructive: false,
      run: () => open.mutateAsync({ trainingId: session.trainingId as never }),
    });
  const canOpen = (now === 'hold' || now === 'entered' || now === 'decide') && session.day === today;
  return (
    <WhatNow text={TO_DO[now]} by={ROLE_NAMES['security-officer']}>
      {canOpen && (
        <Button type="primary" onClick={openCheckIn}>
          {t({ zh: '开放扫码签到', en: 'Open the check-in' })}
        </Button>
      )}{' '}
      {now !== 'wait' && (
        <Button type={canOpen || now === 'checking-in' ? 'default' : 'primary'} onClick={onEnter}>
          {t({ zh: '按名单登记', en: 'Record attendance' })}
        </Button>
      )}
    </WhatNow>
  );
}
