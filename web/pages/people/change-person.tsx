/** Changing what is kept about a person. What is emptied is taken away. */
import { useAct } from '../../api.ts';
import { FormDialog } from '../../kit/form-dialog.tsx';
import type { DialogParts } from './appointment-dialogs.tsx';
import { filled, PersonFields, type PersonValues } from './person-fields.tsx';

export function ChangePersonDialog({ file: { personId, person }, onClose }: DialogParts) {
  const change = useAct('people.change-person');
  return (
    <FormDialog<PersonValues>
      title={{ zh: '修改人员信息', en: 'Change what is kept' }}
      act={{ zh: '保存', en: 'Save' }}
      done={{ zh: '已保存。', en: 'Saved.' }}
      initial={{
        name: person.name,
        staffNumber: person.staffNumber,
        phone: person.phone,
        email: person.email,
        presence: person.presence,
        joinedOn: person.joinedOn,
      }}
      width={600}
      onClose={onClose}
      run={({ name, staffNumber, departmentId, phone, email, presence, joinedOn }) =>
        change.mutateAsync({
          personId: personId as never,
          name,
          staffNumber: filled(staffNumber) ?? null,
          // The file names the department without its id: an empty field leaves it as it is.
          departmentId: departmentId as never,
          phone: filled(phone) ?? null,
          email: filled(email) ?? null,
          presence,
          joinedOn: joinedOn ?? null,
        })
      }
    >
      <PersonFields
        departmentHint={{
          zh: `现为：${person.department ?? '无'}；不改不需选择`,
          en: `Now: ${person.department ?? 'none'}; leave empty to keep it`,
        }}
      />
    </FormDialog>
  );
}
