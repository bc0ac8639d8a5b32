/** Leaving the unit, and being stationed abroad. */
import { Form } from 'antd';
import { useAct } from '../../api.ts';
import { DayInput } from '../../kit/day-input.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import type { DialogParts } from './appointment-dialogs.tsx';

export function LeavingDialog({ file, onClose }: DialogParts) {
  const today = useToday();
  const t = useText();
  const required = useRequired();
  const leave = useAct('people.record-leaving');
  const { person } = file;
  return (
    <FormDialog<{ leftOn: string }>
      title={{ zh: `${person.name} 离职`, en: `${person.name} leaves the unit` }}
      act={{ zh: '登记离职', en: 'Record the leaving' }}
      done={{ zh: '已登记离职，台账已更新。', en: 'The leaving is recorded; the ledger is up to date.' }}
      initial={{ leftOn: person.leftOn ?? today }}
      onClose={onClose}
      run={({ leftOn }) => leave.mutateAsync({ personId: file.personId as never, leftOn })}
    >
      <p className="quiet">
        {t({
          zh: '全部任职和长期驻外于该日结束，其后开始的任职不再生效；账号自次日起不能登录。可以登记将来的日期，也可以改日期或撤回。',
          en: 'Every appointment and stationing ends on that day; what was to begin later does not. The account cannot sign in from the next day on. The day may lie ahead, and can be changed or taken back.',
        })}
      </p>
      <Form.Item
        name="leftOn"
        label={t({ zh: '在单位的最后一天', en: 'Last day in the unit' })}
        rules={required({ zh: '请选择日期', en: 'Choose a day' })}
      >
        <DayInput first={person.joinedOn} />
      </Form.Item>
    </FormDialog>
  );
}

export function StationDialog({ file, onClose }: DialogParts) {
  const today = useToday();
  const t = useText();
  const required = useRequired();
  const station = useAct('people.station-abroad');
  return (
    <FormDialog<{ from: string; to?: string }>
      title={{ zh: `${file.person.name} 长期驻外`, en: `${file.person.name} is stationed abroad` }}
      act={{ zh: '登记驻外', en: 'Record' }}
      done={{ zh: '已登记，台账已更新。', en: 'Recorded; the ledger is up to date.' }}
      initial={{ from: today }}
      onClose={onClose}
      run={({ from, to }) => station.mutateAsync({ personId: file.personId as never, from, to })}
    >
      <p className="quiet">
        {t({
          zh: '驻外期间单位应定期与其联系；这里只登记起止日期，不登记地点。',
          en: 'While abroad the unit keeps in contact at regular times. Only the days are recorded here, not the place.',
        })}
      </p>
      <div className="field-row">
        <Form.Item
          name="from"
          label={t({ zh: '自', en: 'From' })}
          rules={required({ zh: '请选择日期', en: 'Choose a day' })}
        >
          <DayInput />
        </Form.Item>
        <Form.Item name="to" label={t({ zh: '至', en: 'Until' })}>
          <DayInput />
        </Form.Item>
      </div>
    </FormDialog>
  );
}

export function EndStationingDialog({ file, onClose }: DialogParts) {
  const today = useToday();
  const t = useText();
  const required = useRequired();
  const end = useAct('people.end-stationing');
  return (
    <FormDialog<{ to: string }>
      title={{ zh: `${file.person.name} 结束驻外`, en: `${file.person.name} comes home` }}
      act={{ zh: '登记结束', en: 'Record the end' }}
      done={{ zh: '已登记，台账已更新。', en: 'Recorded; the ledger is up to date.' }}
      initial={{ to: today }}
      onClose={onClose}
      run={({ to }) => end.mutateAsync({ personId: file.personId as never, to })}
    >
      <Form.Item
        name="to"
        label={t({ zh: '驻外最后一天', en: 'Last day abroad' })}
        rules={required({ zh: '请选择日期', en: 'Choose a day' })}
      >
        <DayInput />
      </Form.Item>
    </FormDialog>
  );
}
