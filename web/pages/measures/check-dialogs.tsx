/** Checks of one measure or of many at once; a paper, or its next version; the end of a measure. */
import { Form, Input, Select } from 'antd';
import {
  CHECK_OUTCOME_NAMES,
  CHECK_OUTCOMES,
  type CheckOutcome,
  FILE_KIND_NAMES,
  FILE_KINDS,
  type FileKind,
} from '../../../src/domain/measures/measures.ts';
import { useAct, useActWithFile } from '../../api.ts';
import { WordsField } from '../../kit/choice-fields.tsx';
import { DayInput } from '../../kit/day-input.tsx';
import { FileInput } from '../../kit/file-input.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import type { Measure } from './words.tsx';

type Named = Pick<Measure, 'measureId' | 'name'>;
type Checked = { readonly checkedOn: string } & Record<string, string | undefined>;

/** One day for all, an outcome for each. */
export function ChecksDialog({
  measures,
  onClose,
  onDone,
}: {
  measures: readonly Named[];
  onClose: () => void;
  onDone?: () => void;
}) {
  const t = useText();
  const today = useToday();
  const required = useRequired();
  const act = useAct('measures.record-checks');
  const initial = {
    checkedOn: today,
    ...Object.fromEntries(measures.map(({ measureId }) => [`outcome-${measureId}`, 'works'])),
  } as Partial<Checked>;
  return (
    <FormDialog<Checked>
      title={{ zh: '登记检查', en: 'Record a check' }}
      act={{ zh: '登记', en: 'Record' }}
      done={{
        zh: '已登记；检查齐全的，台账已记为完成。',
        en: 'Recorded; where nothing is missing any more, the ledger is met.',
      }}
      initial={initial}
      width={640}
      onClose={onClose}
      run={async (typed) => {
        const checks = measures.map(({ measureId }) => {
          const words = typed[`words-${measureId}`]?.trim();
          return { measureId, outcome: typed[`outcome-${measureId}`] as CheckOutcome, ...(words && { words }) };
        });
        await act.mutateAsync({ checkedOn: typed.checkedOn, checks });
        onDone?.();
      }}
    >
      <Form.Item
        name="checkedOn"
        label={t({ zh: '检查日期', en: 'Checked on' })}
        rules={required({ zh: '请选择日期', en: 'Choose a day' })}
        extra={t({
          zh: '登记时间另行记录，事后登记会如实显示。',
          en: 'When it is entered is kept beside it; entered later is shown as that.',
        })}
      >
        <DayInput last={today} />
      </Form.Item>
      {measures.map(({ measureId, name }) => (
        <fieldset key={measureId} className="measure-check">
          <legend>{name}</legend>
          <div className="field-row">
            <Form.Item required name={`outcome-${measureId}`} label={t({ zh: '结果', en: 'Outcome' })}>
              <Select options={CHECK_OUTCOMES.map((value) => ({ value, label: t(CHECK_OUTCOME_NAMES[value]) }))} />
            </Form.Item>
            <Form.Item
              name={`words-${measureId}`}
              label={t({ zh: '情况', en: 'What was found' })}
              dependencies={[`outcome-${measureId}`]}
              rules={[
                ({ getFieldValue }) => ({
                  required: getFieldValue(`outcome-${measureId}`) !== 'works',
                  whitespace: true,
                  message: t({ zh: '部分有效、失效的，请写明情况', en: 'Say what was found where it does not work' }),
                }),
              ]}
            >
              <Input maxLength={200} />
            </Form.Item>
          </div>
        </fieldset>
      ))}
    </FormDialog>
  );
}

type Brought = {
  readonly kind: FileKind;
  readonly title: string;
  readonly issuedOn?: string;
  readonly expiresOn?: string;
  readonly file: File;
};
type Paper = Measure['files'][number];

export function FileDialog({
  one,
  replaces,
  onClose,
}: {
  one: Measure;
  replaces?: Paper | undefined;
  onClose: () => void;
}) {
  const t = useText();
  const required = useRequired();
  const act = useActWithFile('measures.add-file');
  return (
    <FormDialog<Brought>
      title={
        replaces
          ? { zh: `新版本：${replaces.title}`, en: `Next version: ${replaces.title}` }
          : { zh: '添加文件', en: 'Add a paper' }
      }
      act={{ zh: '添加', en: 'Add' }}
      done={{ zh: '已添加，校验码已记入日志。', en: 'Added; its hash stands in the record.' }}
      initial={replaces ? { kind: replaces.kind, title: replaces.title } : { kind: 'document' }}
      onClose={onClose}
      run={({ file, ...paper }) => {
        const which = { measureId: one.measureId, ...(replaces && { replaces: replaces.measureFileId }) };
        return act.mutateAsync({ input: { ...which, ...paper }, file });
      }}
    >
      <Form.Item required name="kind" label={t({ zh: '类别', en: 'Kind' })}>
        <Select options={FILE_KINDS.map((value) => ({ value, label: t(FILE_KIND_NAMES[value]) }))} />
      </Form.Item>
      <Form.Item
        name="title"
        label={t({ zh: '名称', en: 'Title' })}
        rules={required({ zh: '请输入名称', en: 'Enter a title' })}
      >
        <Input maxLength={80} showCount />
      </Form.Item>
      <div className="field-row">
        <Form.Item name="issuedOn" label={t({ zh: '出具日期', en: 'Issued on' })}>
          <DayInput />
        </Form.Item>
        <Form.Item name="expiresOn" label={t({ zh: '到期日期', en: 'Ends on' })}>
          <DayInput />
        </Form.Item>
      </div>
      <Form.Item
        name="file"
        label={t({ zh: '文件（PDF、JPG 或 PNG）', en: 'File (PDF, JPG or PNG)' })}
        rules={required({ zh: '请选择文件', en: 'Choose a file' })}
        extra={t({ zh: '带密级标志的文件不收。', en: 'A file with a secrecy mark is refused.' })}
      >
        <FileInput accept=".pdf,.jpg,.jpeg,.png" />
      </Form.Item>
    </FormDialog>
  );
}

export function EndDialog({ one, onClose }: { one: Measure; onClose: () => void }) {
  const t = useText();
  const today = useToday();
  const required = useRequired();
  const act = useAct('measures.end');
  return (
    <FormDialog<{ endedOn: string; reason: string }>
      title={{ zh: '终止措施', en: 'End the measure' }}
      act={{ zh: '终止', en: 'End it' }}
      destructive
      done={{ zh: '已终止，记录保留。', en: 'Ended; its record stays.' }}
      initial={{ endedOn: today }}
      onClose={onClose}
      run={(typed) => act.mutateAsync({ measureId: one.measureId, ...typed })}
    >
      <Form.Item
        name="endedOn"
        label={t({ zh: '终止日期', en: 'Ended on' })}
        rules={required({ zh: '请选择日期', en: 'Choose a day' })}
        extra={t({
          zh: '终止后不能再登记检查；所护的对象在覆盖图上可能出现空缺。',
          en: 'It is not checked any more then; what it protected may become a hole in the coverage.',
        })}
      >
        <DayInput last={today} first={one.effectiveOn} />
      </Form.Item>
      <WordsField name="reason" label={{ zh: '原因', en: 'Why' }} atMost={200} />
    </FormDialog>
  );
}
