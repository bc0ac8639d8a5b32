/** Notice of leaving of who holds or held a secret-related post: opens the case, which records the leaving itself. */
import { Form, Radio } from 'antd';
import { LEAVES, LEAVES_NAMES } from '../../../src/domain/leavers/leavers.ts';
import { type InputOf, useAct } from '../../api.ts';
import { DayInput } from '../../kit/day-input.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { useGo } from '../../kit/link.tsx';
import { useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import type { DialogParts } from '../people/appointment-dialogs.tsx';

type Wish = Omit<InputOf<'leavers.open'>, 'personId'>;

export function OpenLeaverDialog({ file, onClose, first = 'unit' }: DialogParts & { first?: (typeof LEAVES)[number] }) {
  const today = useToday();
  const t = useText();
  const go = useGo();
  const required = useRequired();
  const open = useAct('leavers.open');
  return (
    <FormDialog<Wish>
      title={{ zh: `${file.person.name} 离岗离职`, en: `${file.person.name} leaves` }}
      act={{ zh: '立项办理', en: 'Open the case' }}
      done={{ zh: '已立项，请按五步办理。', en: 'The case is open; take its five steps.' }}
      initial={{ leaves: first, noticedOn: today, leavesOn: today }}
      onClose={onClose}
      run={async (wish) => {
        const { leaverCaseId } = await open.mutateAsync({ personId: file.personId as never, ...wish });
        go({ to: `/leavers/${leaverCaseId}`, search: { person: file.personId, purpose: 'appointment' } });
      }}
    >
      <p className="quiet">
        {t({
          zh: '该人员任过涉密岗位，离岗离职须经提醒谈话、承诺书、清退、权限、脱密期五步。相关任职于离开之日结束。',
          en: 'This person has held a secret-related post: leaving goes by talk, letter, carriers, access and period. The appointments end on the day of leaving.',
        })}
      </p>
      <Form.Item
        name="leaves"
        label={t({ zh: '去向', en: 'Leaves' })}
        rules={required({ zh: '请选择', en: 'Choose one' })}
      >
        <Radio.Group options={LEAVES.map((value) => ({ value, label: t(LEAVES_NAMES[value]) }))} />
      </Form.Item>
      <div className="field-row">
        <Form.Item
          name="noticedOn"
          label={t({ zh: '提出日期', en: 'Notice on' })}
          rules={required({ zh: '请选择日期', en: 'Choose a day' })}
        >
          <DayInput last={today} />
        </Form.Item>
        <Form.Item
          name="leavesOn"
          label={t({ zh: '最后一天', en: 'Last day' })}
          rules={required({ zh: '请选择日期', en: 'Choose a day' })}
        >
          <DayInput first={file.person.joinedOn} />
        </Form.Item>
      </div>
    </FormDialog>
  );
}

/** Reached from the end of an appointment: the person stays in the unit. */
export const LeavePostDialog = (parts: DialogParts) => <OpenLeaverDialog {...parts} first="post" />;
