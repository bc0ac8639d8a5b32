/** A step that is taken for a reason out of a closed list, kept with it: what will be gone is said before. */
import { type Localised, useText } from '../language.tsx';
import { ChoiceField } from './choice-fields.tsx';
import { FormDialog } from './form-dialog.tsx';

type Parts<Reason extends string> = {
  readonly title: Localised;
  readonly consequence: Localised;
  readonly act: Localised;
  readonly done: Localised;
  readonly reasons: Readonly<Record<Reason, Localised>>;
  readonly onClose: () => void;
  readonly run: (reason: Reason) => Promise<unknown>;
};

export function ReasonDialog<Reason extends string>({ consequence, reasons, run, ...dialog }: Parts<Reason>) {
  const t = useText();
  return (
    <FormDialog<{ reason: Reason }> {...dialog} run={({ reason }) => run(reason)}>
      <p className="quiet">{t(consequence)}</p>
      <ChoiceField name="reason" label={{ zh: '原因', en: 'Reason' }} names={reasons} />
    </FormDialog>
  );
}
