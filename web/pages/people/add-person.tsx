/** Entering one person by hand; many come by import. */
import { useAct } from '../../api.ts';
import { FormDialog } from '../../kit/form-dialog.tsx';
import { useGo } from '../../kit/link.tsx';
import { filled, PersonFields, type PersonValues } from './person-fields.tsx';

export function AddPersonDialog({ onClose }: { onClose: () => void }) {
  const go = useGo();
  const add = useAct('people.add-person');
  return (
    <FormDialog<PersonValues>
      title={{ zh: '登记人员', en: 'Add a person' }}
      act={{ zh: '登记', en: 'Add' }}
      done={{ zh: '已登记。接下来可以为其任职。', en: 'Added. The person can now be appointed to a post.' }}
      initial={{ presence: 'in-post' }}
      width={600}
      onClose={onClose}
      run={async ({ name, staffNumber, departmentId, phone, email, presence, joinedOn }) => {
        const { personId } = await add.mutateAsync({
          name,
          staffNumber: filled(staffNumber),
          departmentId: departmentId as never,
          phone: filled(phone),
          email: filled(email),
          presence,
          joinedOn,
        });
        go({ to: `/people/${personId}` });
      }}
    >
      <PersonFields />
    </FormDialog>
  );
}
