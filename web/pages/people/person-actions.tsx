/** What personnel and the security officer can do on a person's file. Mounted above the file; nothing for other roles. */
import { Button, Dropdown, Space } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api.ts';
import { useConfirm } from '../../kit/confirm.tsx';
import { useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { useToday } from '../../today.ts';
import { LeavePostDialog, OpenLeaverDialog } from '../leavers/open-dialog.tsx';
import type { File } from '../person/timeline.ts';
import { HoldPersonDialog } from '../retention/hold-dialogs.tsx';
import { ReportChangeDialog } from '../reviews/report-change.tsx';
import {
  AppointDialog,
  EndAppointmentDialog,
  openHoldings,
  WithdrawAppointmentDialog,
} from './appointment-dialogs.tsx';
import { ChangePersonDialog } from './change-person.tsx';
import { EndStationingDialog, LeavingDialog, StationDialog } from './leaving-dialogs.tsx';
import { mayChangePeople } from './people.tsx';

const DIALOGS = {
  appoint: AppointDialog,
  end: EndAppointmentDialog,
  withdraw: WithdrawAppointmentDialog,
  change: ChangePersonDialog,
  leave: LeavingDialog,
  leaver: OpenLeaverDialog,
  leavePost: LeavePostDialog,
  station: StationDialog,
  home: EndStationingDialog,
  hold: HoldPersonDialog,
  changed: ReportChangeDialog,
} as const;
type Which = keyof typeof DIALOGS;

/** Who has held one leaves by a case; the server decides how long ago still counts. */
const heldSecretPost = ({ person }: File): boolean =>
  person.holdings.some(({ terms }) => terms.some(({ level }) => level !== 'none'));

export function PersonActions({ file }: { file: File }) {
  const today = useToday();
  const t = useText();
  const { roles } = useWhoAmI();
  const [which, show] = useState<Which>();
  const confirm = useConfirm();
  const withdrawLeaving = useAct('people.withdraw-leaving');
  if (!mayChangePeople(roles)) return null;
  const { person } = file;
  const abroad = person.stationings.some((one) => one.to === undefined || one.to >= today);
  const askStay = () =>
    confirm({
      title: { zh: '撤回离职登记？', en: 'Take the leaving back?' },
      consequence: {
        zh: '因该次离职登记而结束的任职、驻外恢复；台账随之更新。日志保留曾经登记。',
        en: 'The appointments and stationings that it ended go on; the ledger follows. The record keeps that it stood.',
      },
      act: { zh: '撤回离职', en: 'Take it back' },
      run: () => withdrawLeaving.mutateAsync({ personId: file.personId as never }),
    });
  const item = (key: Which, zh: string, en: string) => ({ key, label: t({ zh, en }), onClick: () => show(key) });
  const more = [
    item('change', '修改信息', 'Change what is kept'),
    abroad ? item('home', '结束驻外', 'End the stationing abroad') : item('station', '长期驻外', 'Station abroad'),
    ...(person.holdings.length > 0 ? [item('withdraw', '撤回误登的任职', 'Take back a mistaken appointment')] : []),
    heldSecretPost(file)
      ? item('leaver', '离职、离岗（五步办理）', 'Leaves (five steps)')
      : item(
          'leave',
          person.leftOn ? '修改离职日期' : '离职',
          person.leftOn ? 'Change the leaving day' : 'Leaves the unit',
        ),
    ...(openHoldings(file, today).length > 0
      ? [item('changed', '国籍、居留情况变化', 'Nationality or residence changed')]
      : []),
    ...(roles.includes('security-officer') ? [item('hold', '销毁保全', 'Put the records on hold')] : []),
    ...(person.leftOn
      ? [{ key: 'stay', label: t({ zh: '撤回离职登记', en: 'Take the leaving back' }), onClick: askStay }]
      : []),
  ];
  const Dialog = which && DIALOGS[which];
  return (
    <Space wrap className="no-print person-actions">
      <Button type="primary" onClick={() => show('appoint')}>
        {t({ zh: '任职', en: 'Appoint' })}
      </Button>
      <Button disabled={openHoldings(file, today).length === 0} onClick={() => show('end')}>
        {t({ zh: '离任', en: 'End an appointment' })}
      </Button>
      <Dropdown trigger={['click']} menu={{ items: more }}>
        <Button>{t({ zh: '更多操作', en: 'More' })}</Button>
      </Dropdown>
      {Dialog && <Dialog file={file} onClose={() => show(undefined)} onLeaver={() => show('leavePost')} />}
    </Space>
  );
}
