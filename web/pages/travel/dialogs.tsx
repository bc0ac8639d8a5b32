/** What is recorded of a journey, one dialog each. */

import { Form, Input, Radio, Select } from 'antd';
import { OFFICE_NAMES, OFFICES, OPINION_NAMES, OPINIONS } from '../../../src/domain/travel/travel.ts';
import { type InputOf, useAct } from '../../api.ts';
import { Boxes } from '../../kit/boxes.tsx';
import { DayInput } from '../../kit/day-input.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { InfoNote } from '../../kit/notes.tsx';
import { COLON, LIST } from '../../kit/punctuation.ts';
import { type Localised, useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { useToday } from '../../today.ts';
import { CancelDialog, CloseDialog, LeaveOutDialog } from './end-dialogs.tsx';
import { InterviewDialog } from './interview-dialog.tsx';
import { here, type Opened } from './trip.tsx';
import { DocumentsInDialog, DocumentsOutDialog, toHandOut } from './trip-documents.tsx';

export type Doing = { readonly which: TripDialog; readonly personId?: number };
export type DialogParts = { readonly one: Opened; readonly doing: Doing; readonly onClose: () => void };
export const idOf = ({ trip }: Opened) => trip.tripId as never;
const RECORDED: Localised = { zh: '已登记。', en: 'Recorded.' };

export function Day({
  name,
  label,
  first,
  last,
}: {
  name: string;
  label: Localised;
  first?: string | undefined;
  last?: string;
}) {
  const t = useText();
  const required = useRequired();
  return (
    <Form.Item name={name} label={t(label)} rules={required({ zh: '请选择日期', en: 'Choose a day' })}>
      <DayInput first={first} last={last} />
    </Form.Item>
  );
}

function OpinionDialog({ one, onClose }: DialogParts) {
  const t = useText();
  const required = useRequired();
  const { roles } = useWhoAmI();
  const give = useAct('travel.give-opinion');
  const mine = OFFICES.filter((office) => roles.includes(office === 'personnel' ? 'personnel' : 'security-officer'));
  return (
    <FormDialog<Omit<InputOf<'travel.give-opinion'>, 'tripId'>>
      title={{ zh: '提出意见', en: 'Give an opinion' }}
      act={{ zh: '提出', en: 'Give' }}
      done={{ zh: '意见已记录。', en: 'Your opinion is recorded.' }}
      initial={{ office: mine[0], conclusion: 'agreed' }}
      onClose={onClose}
      run={(wish) => give.mutateAsync({ tripId: idOf(one), ...wish })}
    >
      <Form.Item
        name="office"
        label={t({ zh: '部门', en: 'Office' })}
        rules={required({ zh: '请选择', en: 'Choose one' })}
      >
        <Radio.Group options={mine.map((value) => ({ value, label: t(OFFICE_NAMES[value]) }))} />
      </Form.Item>
      <Form.Item
        name="conclusion"
        label={t({ zh: '意见', en: 'Opinion' })}
        rules={required({ zh: '请选择', en: 'Choose one' })}
      >
        <Radio.Group options={OPINIONS.map((value) => ({ value, label: t(OPINION_NAMES[value]) }))} />
      </Form.Item>
      <Form.Item
        name="note"
        label={t({ zh: '理由（不同意的必须填写）', en: 'Reasons (needed where you do not agree)' })}
      >
        <Input.TextArea rows={3} maxLength={1000} showCount />
      </Form.Item>
    </FormDialog>
  );
}

function DecideDialog({ one, onClose }: DialogParts) {
  const t = useText();
  const decide = useAct('travel.decide');
  return (
    <FormDialog<Omit<InputOf<'travel.decide'>, 'tripId'>>
      title={{ zh: '审批', en: 'Decide' }}
      act={{ zh: '决定', en: 'Decide' }}
      done={{ zh: '已决定，本人可以看到结果和理由。', en: 'Decided; the traveller sees the result and the reasons.' }}
      initial={{ decision: 'approved' }}
      onClose={onClose}
      run={(wish) => decide.mutateAsync({ tripId: idOf(one), ...wish })}
    >
      {one.opinions.map((given) => (
        <p key={given.office}>
          {t(OFFICE_NAMES[given.office])}
          {t(COLON)}
          <strong>{t(OPINION_NAMES[given.conclusion])}</strong> {given.note}
        </p>
      ))}
      <Form.Item name="decision" label={t({ zh: '决定', en: 'Decision' })}>
        <Radio.Group
          options={[
            { value: 'approved', label: t({ zh: '批准', en: 'Approve' }) },
            { value: 'refused', label: t({ zh: '不批准', en: 'Refuse' }) },
          ]}
        />
      </Form.Item>
      <Form.Item
        name="reasons"
        label={t({
          zh: '理由（不批准的必须填写，本人可见）',
          en: 'Reasons (needed for a refusal; the traveller reads them)',
        })}
      >
        <Input.TextArea rows={3} maxLength={1000} showCount />
      </Form.Item>
    </FormDialog>
  );
}

function DepartDialog({ one, onClose }: DialogParts) {
  const today = useToday();
  const act = useAct('travel.depart');
  const unbriefed = here(one).filter(({ briefedAt }) => briefedAt === null);
  return (
    <FormDialog<{ on: string }>
      title={{ zh: '登记出境', en: 'Record the departure' }}
      act={{ zh: '登记', en: 'Record' }}
      done={RECORDED}
      initial={{ on: one.trip.leavesOn <= today ? one.trip.leavesOn : today }}
      onClose={onClose}
      run={({ on }) => act.mutateAsync({ tripId: idOf(one), on })}
    >
      {unbriefed.length > 0 && (
        <InfoNote
          tone="warning"
          text={{
            zh: `${unbriefed.map(({ name }) => name).join('、')} 尚未完成行前教育。仍可登记出境；台账将如实显示行前教育迟于出境。`,
            en: `${unbriefed.map(({ name }) => name).join(', ')} not briefed. The departure can be recorded all the same; the ledger will show the briefing as late.`,
          }}
        />
      )}
      {toHandOut(one).length > 0 && (
        <InfoNote
          tone="warning"
          text={{
            zh: `还有 ${toHandOut(one).length} 件证照在单位保管，未为本次领出。`,
            en: `${toHandOut(one).length} of their travel documents still with the unit, not handed out for this.`,
          }}
        />
      )}
      <Day name="on" label={{ zh: '出境日期', en: 'Left on' }} last={today} />
    </FormDialog>
  );
}

export const atLeastOne = (
  t: (text: Localised) => string,
  words: Localised = { zh: '请至少选择一人', en: 'Choose at least one' },
) => ({
  validator: (_: unknown, chosen: readonly number[] | undefined) =>
    chosen?.length ? Promise.resolve() : Promise.reject(new Error(t(words))),
});

function People({ name, people, label }: { name: string; people: Opened['members']; label: Localised }) {
  const t = useText();
  return (
    <Form.Item name={name} label={t(label)} required rules={[atLeastOne(t)]}>
      <Boxes options={people.map(({ personId, name: label }) => ({ value: personId, label }))} />
    </Form.Item>
  );
}

function ReturnDialog({ one, onClose }: DialogParts) {
  const today = useToday();
  const act = useAct('travel.record-return');
  const away = here(one).filter(({ returnedOn }) => returnedOn === null);
  return (
    <FormDialog<{ on: string; personIds?: number[] }>
      title={{ zh: '登记回国（境）', en: 'Record the return' }}
      act={{ zh: '登记', en: 'Record' }}
      done={{ zh: '已登记，访谈已列入台账。', en: 'Recorded; the interview is in the ledger.' }}
      initial={{
        on: one.trip.returnsOn <= today ? one.trip.returnsOn : today,
        personIds: away.map(({ personId }) => personId),
      }}
      onClose={onClose}
      run={({ on, personIds }) =>
        act.mutateAsync({ tripId: idOf(one), on, personIds: personIds as never[] | undefined })
      }
    >
      <Day
        name="on"
        label={{ zh: '回国（境）日期', en: 'Back on' }}
        first={one.trip.departedOn ?? undefined}
        last={today}
      />
      {away.length > 1 && <People name="personIds" people={away} label={{ zh: '回来的人员', en: 'Who is back' }} />}
    </FormDialog>
  );
}

function BriefingDialog({ one, onClose }: DialogParts) {
  const t = useText();
  const today = useToday();
  const act = useAct('travel.record-briefing');
  const open = here(one).filter(({ briefedAt }) => briefedAt === null);
  return (
    <FormDialog<{ on: string; personIds: number[] }>
      title={{ zh: '登记当面行前教育', en: 'Record a briefing in person' }}
      act={{ zh: '登记', en: 'Record' }}
      done={RECORDED}
      initial={{ on: today, personIds: open.map(({ personId }) => personId) }}
      onClose={onClose}
      run={({ on, personIds }) => act.mutateAsync({ tripId: idOf(one), on, personIds: personIds as never[] })}
    >
      <p className="quiet">
        {t({ zh: '内容：', en: 'Content: ' })}
        {one.briefing.materials.map(({ title }) => title).join(t(LIST)) ||
          t({ zh: '还没有适用的材料，请先添加。', en: 'no material yet; please add some first.' })}
      </p>
      <p className="quiet">
        {t({
          zh: '有账号的人员可以在手机上阅读并确认，不需在此登记。',
          en: 'Who has an account reads and acknowledges it on a phone; nothing need be recorded here.',
        })}
      </p>
      <Day name="on" label={{ zh: '进行日期', en: 'Held on' }} last={today} />
      <People name="personIds" people={open} label={{ zh: '参加人员', en: 'Who took part' }} />
    </FormDialog>
  );
}

function DeviationDialog({ one, onClose }: DialogParts) {
  const t = useText();
  const today = useToday();
  const required = useRequired();
  const act = useAct('travel.record-deviation');
  const members = here(one);
  return (
    <FormDialog<{ personId?: number; on: string; words: string }>
      title={{ zh: '登记行程变更', en: 'Record a deviation' }}
      act={{ zh: '登记', en: 'Record' }}
      done={RECORDED}
      initial={{ personId: members[0]?.personId, on: today }}
      onClose={onClose}
      run={({ personId = members[0]!.personId, ...wish }) =>
        act.mutateAsync({ tripId: idOf(one), personId: personId as never, ...wish })
      }
    >
      {members.length > 1 && (
        <Form.Item
          name="personId"
          label={t({ zh: '人员', en: 'Who' })}
          rules={required({ zh: '请选择', en: 'Choose one' })}
        >
          <Select options={members.map(({ personId, name }) => ({ value: personId, label: name }))} />
        </Form.Item>
      )}
      <Day name="on" label={{ zh: '变更日期', en: 'On' }} first={one.trip.departedOn ?? undefined} last={today} />
      <Form.Item
        name="words"
        label={t({ zh: '实际情况（只写事实）', en: 'What it was instead (facts only)' })}
        rules={required({ zh: '请写明', en: 'Say what' })}
      >
        <Input.TextArea rows={3} maxLength={1000} showCount />
      </Form.Item>
    </FormDialog>
  );
}

const TRIP_DIALOGS = {
  opinion: OpinionDialog,
  decide: DecideDialog,
  depart: DepartDialog,
  return: ReturnDialog,
  briefing: BriefingDialog,
  deviation: DeviationDialog,
  interview: InterviewDialog,
  cancel: CancelDialog,
  close: CloseDialog,
  leaveOut: LeaveOutDialog,
  documentsOut: DocumentsOutDialog,
  documentsIn: DocumentsInDialog,
} as const;
export type TripDialog = keyof typeof TRIP_DIALOGS;

export function TripDialogs(parts: DialogParts) {
  const Dialog = TRIP_DIALOGS[parts.doing.which];
  return <Dialog {...parts} />;
}
