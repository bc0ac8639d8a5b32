/** Bringing the results of a scan: the tool's own file, of which system; a table needs the names of its columns. */
import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { SCAN_FORMAT_NAMES, SCAN_FORMATS, type ScanFormat } from '../../../src/domain/measures/scans.ts';
import { type InputOf, useActWithFile, useQueryOf } from '../../api.ts';
import { DayInput } from '../../kit/day-input.tsx';
import { FileInput } from '../../kit/file-input.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { useIsHere } from '../../kit/is-here.ts';
import { useGo } from '../../kit/link.tsx';
import { useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { SendingNote } from './scan-readings.tsx';

type Given = InputOf<'measures.import-scan'>;
type Columns = NonNullable<Given['columns']>;
type Typed = Omit<Given, 'columns'> & Columns & { readonly file: File };

export function ScanDialog({ of, onClose }: { of?: number; onClose: () => void }) {
  const t = useText();
  const go = useGo();
  const today = useToday();
  const required = useRequired();
  const act = useActWithFile('measures.import-scan');
  const things = useQueryOf('measures.objects', { inUse: true, limit: 200 });
  const [format, choose] = useState<ScanFormat>('xccdf');
  const [sending, send] = useState<{ part: number; of: number }>();
  /** Whoever has left meanwhile is not taken back: the scan stands in the list. */
  const isHere = useIsHere();
  return (
    <FormDialog<Typed>
      title={{ zh: '导入扫描结果', en: 'Import the results of a scan' }}
      act={{ zh: '导入', en: 'Import' }}
      done={{
        zh: '已导入，未通过的已列入问题整改。',
        en: 'Imported; what failed stands among the findings.',
      }}
      initial={{ format: 'xccdf', ...(of !== undefined && { protectedObjectId: of as never }) }}
      width={560}
      mayLeave={sending?.part === 1}
      onClose={onClose}
      onValues={(values) => choose(values.format ?? format)}
      run={async ({ file, rule, title, severity, outcome, ...input }) => {
        const columns = { rule, ...(title && { title }), ...(severity && { severity }), ...(outcome && { outcome }) };
        const given = { ...input, ...(input.format === 'csv' && { columns }) };
        const onProgress = (part: number) => send({ part, of: given.protectedObjectId });
        onProgress(0);
        try {
          const { scanId } = await act.mutateAsync({ input: given, file, onProgress });
          if (isHere()) go({ to: `/measures/scans/${scanId}` });
        } finally {
          send(undefined);
        }
      }}
    >
      <Form.Item
        name="protectedObjectId"
        label={t({ zh: '系统或者网络设施', en: 'System or network facility' })}
        rules={required({ zh: '请选择对象', en: 'Choose one' })}
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={things.data?.rows
            .filter(({ kind }) => kind !== 'key-part')
            .map(({ protectedObjectId, name }) => ({ value: protectedObjectId, label: name }))}
        />
      </Form.Item>
      <Form.Item required name="format" label={t({ zh: '格式', en: 'Format' })}>
        <Select options={SCAN_FORMATS.map((value) => ({ value, label: t(SCAN_FORMAT_NAMES[value]) }))} />
      </Form.Item>
      {format === 'csv' && (
        <fieldset className="measure-check">
          <legend>{t({ zh: '表头中的列名', en: 'Names of the columns, as the head has them' })}</legend>
          <div className="field-row">
            <Form.Item
              name="rule"
              label={t({ zh: '规则或漏洞编号', en: 'Rule' })}
              rules={required({ zh: '请填写列名', en: 'Enter the name' })}
            >
              <Input maxLength={80} />
            </Form.Item>
            <Form.Item name="title" label={t({ zh: '名称', en: 'Title' })}>
              <Input maxLength={80} />
            </Form.Item>
          </div>
          <div className="field-row">
            <Form.Item name="severity" label={t({ zh: '级别', en: 'Severity' })}>
              <Input maxLength={80} />
            </Form.Item>
            <Form.Item
              name="outcome"
              label={t({ zh: '结果', en: 'Outcome' })}
              extra={t({ zh: '没有此列的，每一行都算未通过。', en: 'Without it every row is something found.' })}
            >
              <Input maxLength={80} />
            </Form.Item>
          </div>
        </fieldset>
      )}
      {(format === 'csv' || format === 'ocsf' || format === 'sarif') && (
        <Form.Item
          name="scannedOn"
          label={t({ zh: '扫描日期', en: 'Scanned on' })}
          extra={t({ zh: '文件中没有日期的，须填写。', en: 'Needed where the file does not say.' })}
        >
          <DayInput last={today} />
        </Form.Item>
      )}
      <Form.Item
        name="file"
        label={t({ zh: '扫描结果文件', en: 'File with the results' })}
        rules={required({ zh: '请选择文件', en: 'Choose a file' })}
        extra={t({
          zh: '原件原样加密留存。涉密信息系统的扫描结果不得导入。也可由程序用访问令牌上传（见“接口”）。',
          en: 'The original is kept as it is, encrypted. Never the results of a classified system. A program can send it with an access token (see Interface).',
        })}
      >
        <FileInput accept=".xml,.dat,.json,.ndjson,.sarif,.csv" />
      </Form.Item>
      {sending && <SendingNote {...sending} />}
    </FormDialog>
  );
}
