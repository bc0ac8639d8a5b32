/** The head certifies: four statements, each with a box of its own; or sends it back and says why. */
import { Checkbox, Form } from 'antd';
import {
  BAND_NAMES,
  STATEMENT_NAMES,
  STATEMENTS,
  type Statement,
} from '../../../src/domain/self-inspections/self-inspections.ts';
import { useAct } from '../../api.ts';
import { WordsField } from '../../kit/choice-fields.tsx';
import { FormDialog } from '../../kit/form-dialog.tsx';
import { InfoNote } from '../../kit/notes.tsx';
import { useText } from '../../language.tsx';
import { percentOf, type Whole } from './words.ts';

type Parts = { readonly one: Whole; readonly onClose: () => void };

export function CertifyDialog({ one, onClose }: Parts) {
  const t = useText();
  const act = useAct('self-inspections.certify');
  const { result, answers } = one;
  const no = answers.filter(({ answer }) => answer === 'not-met').length;
  const band = result.band ? BAND_NAMES[result.band] : { zh: '—', en: '—' };
  return (
    <FormDialog<Partial<Record<Statement, boolean>>>
      title={{ zh: '签署自查报告', en: 'Certify the self-inspection' }}
      act={{ zh: '签署', en: 'Certify' }}
      done={{ zh: '已签署，履责台账已记为履行。', en: 'Certified; the ledger has it as met.' }}
      width={600}
      onClose={onClose}
      run={(said) => {
        const statements = Object.fromEntries(STATEMENTS.map((each) => [each, said[each] === true]));
        return act.mutateAsync({ selfInspectionId: one.selfInspectionId, statements } as never);
      }}
    >
      <InfoNote
        text={{
          zh: `得分率${percentOf(result)}，${band.zh}；不符合${no}项，已列入问题整改。签署后不能更改，报告加盖单位电子签章。`,
          en: `${percentOf(result)}, ${band.en.toLowerCase()}; ${no} not met, each a finding. Once certified it cannot be changed; the report bears the unit’s electronic signature.`,
        }}
      />
      {STATEMENTS.map((each) => (
        <Form.Item key={each} name={each} valuePropName="checked">
          <Checkbox>{t(STATEMENT_NAMES[each])}</Checkbox>
        </Form.Item>
      ))}
    </FormDialog>
  );
}

export function SendBackDialog({ one, onClose }: Parts) {
  const act = useAct('self-inspections.send-back');
  return (
    <FormDialog<{ words: string }>
      title={{ zh: '退回自查', en: 'Send it back' }}
      act={{ zh: '退回', en: 'Send back' }}
      done={{ zh: '已退回，由专员修改后再提交。', en: 'Sent back; the officer changes it and submits it again.' }}
      onClose={onClose}
      run={({ words }) => act.mutateAsync({ selfInspectionId: one.selfInspectionId, words })}
    >
      <WordsField name="words" label={{ zh: '退回理由', en: 'Why' }} atMost={500} />
    </FormDialog>
  );
}
