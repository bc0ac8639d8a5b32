/** The decision on a change, its service by hand, and the review of an entry. */
import { Form, Input, Radio } from 'antd';
import { CONCLUSION_NAMES, CONCLUSIONS, LIST_CHANGE_NAMES, type ListChange } from '../../../src/domain/organ/organ.ts';
import { type InputOf, useAct, useActWithFile } from '../../api.ts';
import { DayInput } from '../../kit/day-input.tsx';
import { FileInput } from '../../kit/file-input.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { InfoNote } from '../../kit/notes.tsx';
import { type Localised, useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { changeIdOf, type DialogParts, inHandOf, NO_SECRETS, RECORDED } from './opened.ts';

export function DecideDialog({ one, onClose }: DialogParts) {
  const t = useText();
  const required = useRequired();
  const decide = useAct('organ.decide');
  const { change, missing, consulted } = inHandOf(one)!;
  const ready = missing.length === 0 && consulted;
  const [approves, declines] = CHOICES[change];
  return (
    <FormDialog<Omit<InputOf<'organ.decide'>, 'changeId'>>
      title={{
        zh: `决定：${LIST_CHANGE_NAMES[change].zh}“${one.name}”`,
        en: `Decide: ${LIST_CHANGE_NAMES[change].en} of “${one.name}”`,
      }}
      act={{ zh: '作出决定', en: 'Decide' }}
      done={{ zh: '决定已登记。', en: 'The decision is recorded.' }}
      width={560}
      initial={{ decision: ready ? 'approved' : 'declined' }}
      onClose={onClose}
      run={(decision) => decide.mutateAsync({ changeId: changeIdOf(one), ...decision })}
    >
      <InfoNote
        tone="warning"
        text={{
          zh: '决定作出后不能更改。决定变更的，自告知书送达之日起生效；理由写入告知书。',
          en: 'A decision cannot be changed. What is decided counts from the service of the notice, which states the reasons.',
        }}
      />
      {!ready && (
        <InfoNote
          text={{
            zh: '五项因素尚未全部核查，或者部门尚未全部答复：现在只能决定不变更。',
            en: 'Not all factors are found, or not all departments have answered: for now it can only be declined.',
          }}
        />
      )}
      <Form.Item
        name="decision"
        label={t({ zh: '决定', en: 'Decision' })}
        rules={required({ zh: '请选择', en: 'Choose one' })}
      >
        <Radio.Group
          options={[
            { value: 'approved', label: t(approves), disabled: !ready },
            { value: 'declined', label: t(declines) },
          ]}
        />
      </Form.Item>
      <Form.Item
        name="reasons"
        label={t({ zh: '理由', en: 'Reasons' })}
        rules={required({ zh: '请写明理由', en: 'State the reasons' })}
        extra={t(NO_SECRETS)}
      >
        <Input.TextArea maxLength={5_000} autoSize={{ minRows: 3, maxRows: 10 }} />
      </Form.Item>
    </FormDialog>
  );
}

const CHOICES: Record<ListChange, readonly [Localised, Localised]> = {
  listing: [
    { zh: '列入名录', en: 'List it' },
    { zh: '不列入', en: 'Do not list it' },
  ],
  adjustment: [
    { zh: '予以调整', en: 'Adjust it' },
    { zh: '不予调整', en: 'Leave it' },
  ],
  removal: [
    { zh: '移出名录', en: 'Remove it' },
    { zh: '继续列入', en: 'Keep it' },
  ],
};

type ByHand = Omit<InputOf<'organ.serve-by-hand'>, 'changeId'> & { readonly scan: File };

export function ByHandDialog({ one, onClose }: DialogParts) {
  const t = useText();
  const today = useToday();
  const required = useRequired();
  const record = useActWithFile('organ.serve-by-hand');
  const { notice, decidedOn } = inHandOf(one)!;
  return (
    <FormDialog<ByHand>
      title={{ zh: '登记当面送达', en: 'Served by hand' }}
      act={{ zh: '登记送达', en: 'Record service' }}
      done={{ zh: '已登记，变更自送达之日生效。', en: 'Recorded; the change counts from the day of service.' }}
      initial={{ servedOn: today, ...(notice?.number && { noticeNumber: notice.number }) }}
      onClose={onClose}
      run={({ scan, ...input }) => record.mutateAsync({ input: { changeId: changeIdOf(one), ...input }, file: scan })}
    >
      <InfoNote
        tone="warning"
        text={{
          zh: '变更自送达之日生效，登记后不能撤回。',
          en: 'The change counts from the day of service; this cannot be taken back.',
        }}
      />
      <Form.Item
        name="servedOn"
        label={t({ zh: '送达日期', en: 'Served on' })}
        rules={required({ zh: '请选择日期', en: 'Choose a day' })}
      >
        <DayInput first={decidedOn ?? undefined} last={today} />
      </Form.Item>
      <Form.Item
        name="takenBy"
        label={t({ zh: '签收人', en: 'Taken by' })}
        rules={required({ zh: '请填写签收人', en: 'Enter who took it' })}
      >
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item
        name="noticeNumber"
        label={t({ zh: '告知书文号', en: 'Number of the notice' })}
        rules={required({ zh: '请填写文号', en: 'Enter the number' })}
      >
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item
        name="scan"
        label={t({ zh: '送达回证扫描件（PDF、JPG 或 PNG）', en: 'Scan of the signed receipt (PDF, JPG or PNG)' })}
        rules={required({ zh: '请选择扫描件', en: 'Choose the scan' })}
      >
        <FileInput accept=".pdf,.jpg,.jpeg,.png" />
      </Form.Item>
    </FormDialog>
  );
}

export function ReviewDialog({ one, onClose }: DialogParts) {
  const t = useText();
  const today = useToday();
  const required = useRequired();
  const hold = useAct('organ.review');
  return (
    <FormDialog<Omit<InputOf<'organ.review'>, 'keyUnitId'>>
      title={{ zh: '登记复核', en: 'Record a review' }}
      act={{ zh: '登记', en: 'Record' }}
      done={RECORDED}
      initial={{ heldOn: today, conclusion: 'stays' }}
      onClose={onClose}
      run={(held) => hold.mutateAsync({ keyUnitId: one.keyUnitId, ...held })}
    >
      <Form.Item
        name="heldOn"
        label={t({ zh: '复核日期', en: 'Held on' })}
        rules={required({ zh: '请选择日期', en: 'Choose a day' })}
      >
        <DayInput first={one.reviews.find(({ heldOn }) => heldOn === null)?.owedFrom} last={today} />
      </Form.Item>
      <Form.Item
        name="conclusion"
        label={t({ zh: '结论', en: 'Conclusion' })}
        rules={required({ zh: '请选择结论', en: 'Choose one' })}
        extra={t({
          zh: '结论为需要调整或者移出的，另行提出变更，再会商、决定。',
          en: 'Where it is to be adjusted or removed, that is then proposed, consulted on and decided.',
        })}
      >
        <Radio.Group options={CONCLUSIONS.map((value) => ({ value, label: t(CONCLUSION_NAMES[value]) }))} />
      </Form.Item>
      <Form.Item
        name="grounds"
        label={t({ zh: '依据', en: 'Grounds' })}
        rules={required({ zh: '请写明依据', en: 'State the grounds' })}
        extra={t(NO_SECRETS)}
      >
        <Input.TextArea maxLength={2_000} autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
    </FormDialog>
  );
}
