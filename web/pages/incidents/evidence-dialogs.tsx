/** Evidence is added, as a file or as a thing, and handed over. */
import { Form, Input } from 'antd';
import { useAct, useActWithFile } from '../../api.ts';
import { FileFields, type FileValues, nameOfFile } from '../../kit/file-fields.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { useText } from '../../language.tsx';
import { MomentField, PersonField, typed } from './fields.tsx';
import type { Incident } from './words.tsx';

type Parts = { readonly one: Incident; readonly onClose: () => void };

export function EvidenceDialog({ incidentId, onClose }: { incidentId: Incident['incidentId']; onClose: () => void }) {
  const t = useText();
  const act = useActWithFile('incidents.add-evidence');
  return (
    <FormDialog<FileValues & { place?: string }>
      title={{ zh: '添加照片或文件', en: 'Add a photograph or file' }}
      act={{ zh: '添加', en: 'Add' }}
      done={{ zh: '已添加，校验码已记入日志。', en: 'Added; its hash stands in the record.' }}
      onClose={onClose}
      run={(values) =>
        act.mutateAsync({ input: { incidentId, name: nameOfFile(values).slice(0, 100) }, file: values.file })
      }
    >
      <FileFields name={{ zh: '名称', en: 'Name' }} />
      <p className="quiet">
        {t({
          zh: '添加后不能更改。由您保管，直到交接。',
          en: 'It cannot be changed afterwards. You hold it until it is handed over.',
        })}
      </p>
    </FormDialog>
  );
}

export function ThingDialog({ one, onClose }: Parts) {
  const t = useText();
  const required = useRequired();
  const act = useAct('incidents.add-thing');
  return (
    <FormDialog<{ name: string; place: string }>
      title={{ zh: '登记物证', en: 'A thing as evidence' }}
      act={{ zh: '登记', en: 'Record' }}
      done={{ zh: '已登记。', en: 'Recorded.' }}
      onClose={onClose}
      run={(wish) => act.mutateAsync({ incidentId: one.incidentId, ...wish })}
    >
      <Form.Item
        name="name"
        label={t({ zh: '什么物品（涉密载体只写编号）', en: 'What it is (a secret carrier by its number alone)' })}
        rules={required({ zh: '请写明', en: 'Please write it down' })}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item
        name="place"
        label={t({ zh: '放在哪里', en: 'Where it is kept' })}
        rules={required({ zh: '请写明', en: 'Please write it down' })}
      >
        <Input maxLength={100} />
      </Form.Item>
    </FormDialog>
  );
}

export function HandOverDialog({ evidenceId, onClose }: { evidenceId: number; onClose: () => void }) {
  const t = useText();
  const act = useAct('incidents.hand-over');
  return (
    <FormDialog<{ personId: number; place?: string; since?: string }>
      title={{ zh: '证据交接', en: 'Hand evidence over' }}
      act={{ zh: '登记交接', en: 'Record it' }}
      done={{ zh: '已登记。', en: 'Recorded.' }}
      onClose={onClose}
      run={({ since, personId, place }) =>
        act.mutateAsync({
          ...{ incidentEvidenceId: evidenceId as never, personId: personId as never, since: typed(since) },
          ...(place && { place }),
        })
      }
    >
      <PersonField name="personId" label={{ zh: '交给谁', en: 'To whom' }} />
      <Form.Item name="place" label={t({ zh: '放在哪里', en: 'Where it is kept' })}>
        <Input maxLength={100} />
      </Form.Item>
      <MomentField name="since" label={{ zh: '交接时间', en: 'Since' }} />
    </FormDialog>
  );
}
