/** Registering a letter that was signed on paper: the scan, the code on it, the day as stated, where the original is kept. */
import { Form, Input } from 'antd';
import { type RowOf, useActWithFile } from '../../api.ts';
import { DayInput } from '../../kit/day-input.tsx';
import { momentOf } from '../../kit/days.tsx';
import { FileInput } from '../../kit/file-input.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { useText } from '../../language.tsx';
import { useToday } from '../../today.ts';

type Letter = RowOf<'letters.list'>;
type Values = { scan: File; code: string; signedOn: string; originalKept: string };

export function RegisterPaperDialog({ letter, onClose }: { letter: Letter; onClose: () => void }) {
  const t = useText();
  const required = useRequired();
  const today = useToday();
  const register = useActWithFile('letters.register-paper');
  return (
    <FormDialog<Values>
      title={{ zh: `登记 ${letter.name} 的纸质签署`, en: `Register the paper signed by ${letter.name}` }}
      act={{ zh: '登记', en: 'Register' }}
      done={{ zh: '已登记，签署件和登记时间已保存。', en: 'Registered; the scan and the instant are kept.' }}
      onClose={onClose}
      run={({ scan, ...input }) =>
        register.mutateAsync({ input: { letterId: letter.letterId as never, ...input }, file: scan })
      }
    >
      <p className="quiet">
        {t({
          zh: '登记时间由系统记录，与签署日期一并显示；上岗以后才登记的，按逾期计。登记后不能再改动。',
          en: 'The system records the instant and shows it beside the day; what is registered after the post began counts as late. It cannot be changed afterwards.',
        })}
      </p>
      <Form.Item
        name="scan"
        label={t({ zh: '签署件扫描件', en: 'Scan of the signed sheet' })}
        extra={t({
          zh: 'PDF、JPEG 或 PNG，20 MB 以内。带有密级标志的文件不得上传。',
          en: 'PDF, JPEG or PNG, up to 20 MB. Nothing that bears a secrecy mark.',
        })}
        rules={required({ zh: '请选择扫描件', en: 'Choose the scan' })}
      >
        <FileInput accept=".pdf,.jpg,.jpeg,.png" />
      </Form.Item>
      <Form.Item
        name="code"
        label={t({ zh: '原件上的核对码', en: 'The code on the sheet' })}
        rules={required({ zh: '请输入核对码', en: 'Enter the code' })}
      >
        <Input maxLength={20} autoComplete="off" className="code-text" />
      </Form.Item>
      <Form.Item
        name="signedOn"
        label={t({ zh: '签署日期（以原件为准）', en: 'Day of signing, as on the original' })}
        rules={required({ zh: '请选择日期', en: 'Choose a day' })}
      >
        <DayInput first={momentOf(letter.issuedAt, false).slice(0, 10)} last={today} />
      </Form.Item>
      <Form.Item
        name="originalKept"
        label={t({ zh: '原件存放处', en: 'Where the original is kept' })}
        rules={required({ zh: '请填写原件存放处', en: 'Say where the original is kept' })}
      >
        <Input
          maxLength={100}
          placeholder={t({ zh: '例如：保密办公室 3 号文件柜', en: 'Such as: secrecy office, cabinet 3' })}
        />
      </Form.Item>
    </FormDialog>
  );
}
