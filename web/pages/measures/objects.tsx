/** What is protected: key departments and parts, network facilities, information systems. */
import { Button, Checkbox, Form, Input, Select } from 'antd';
import { useState } from 'react';
import {
  OBJECT_KIND_NAMES,
  OBJECT_KINDS,
  SYSTEM_KIND_NAMES,
  SYSTEM_KINDS,
} from '../../../src/domain/measures/measures.ts';
import { type InputOf, type RowOf, useAct, useQueryOf } from '../../api.ts';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { useGo } from '../../kit/link.tsx';
import { Page } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { DepartmentSelect } from '../units/department-select.tsx';
import { MeasureTabs } from './measure-tabs.tsx';
import { type ProtectedObject, useKeeps } from './words.tsx';

type Row = RowOf<'measures.objects'>;

export const levelInWords = (level: number): Localised => ({
  zh: `第${['一', '二', '三', '四', '五'][level - 1]}级`,
  en: `Level ${level}`,
});

export default function Objects() {
  const t = useText();
  const go = useGo();
  const keeps = useKeeps();
  const [adding, add] = useState(false);
  const columns: readonly Column<Row>[] = [
    { key: 'name', title: { zh: '名称', en: 'Name' }, render: (row) => row.name },
    { key: 'kind', title: { zh: '类别', en: 'Kind' }, render: (row) => t(OBJECT_KIND_NAMES[row.kind]) },
    {
      key: 'system',
      title: { zh: '系统类型', en: 'Kind of system' },
      render: (row) => (row.systemKind ? t(SYSTEM_KIND_NAMES[row.systemKind]) : '—'),
    },
    {
      key: 'level',
      title: { zh: '网络安全等级', en: 'Protection level' },
      render: (row) => (row.protectionLevel ? t(levelInWords(row.protectionLevel)) : '—'),
    },
    {
      key: 'operated',
      title: { zh: '关键信息基础设施', en: 'Critical infrastructure' },
      render: (row) => (row.operated ? t({ zh: '是', en: 'Yes' }) : '—'),
    },
    { key: 'department', title: { zh: '责任部门', en: 'Department' }, render: (row) => row.department ?? '—' },
    { key: 'place', title: { zh: '地点', en: 'Where' }, render: (row) => row.place ?? '—' },
    {
      key: 'stand',
      title: { zh: '状态', en: 'State' },
      render: (row) =>
        row.endedOn ? (
          <ToneTag tone="ended" text={{ zh: '已停用', en: 'Ended' }} />
        ) : (
          <ToneTag tone="good" text={{ zh: '在用', en: 'In use' }} />
        ),
    },
  ];
  return (
    <Page
      title={{ zh: '防护对象', en: 'Protected objects' }}
      purpose={{
        zh: '要害部门部位、网络设施、信息系统。覆盖图按它们排列，扫描结果按它们归集。',
        en: 'Key departments and parts, network facilities, information systems: the rows of the coverage, and what scans are about.',
      }}
      primary={
        keeps && (
          <Button type="primary" onClick={() => add(true)}>
            {t({ zh: '登记防护对象', en: 'Register one' })}
          </Button>
        )
      }
    >
      <MeasureTabs />
      <DataTable
        name="protected-objects"
        label={{ zh: '防护对象', en: 'Protected objects' }}
        query="measures.objects"
        input={{}}
        columns={columns}
        rowKey={(row) => row.protectedObjectId}
        onOpen={({ protectedObjectId }) => go({ to: `/measures/objects/${protectedObjectId}` })}
        empty={{
          zh: '还没有防护对象。先登记机房、资料室等要害部位，再登记网络设施和信息系统。涉密信息系统只登记名称，不接入本系统。',
          en: 'Nothing yet. Register key parts such as the machine room first, then network facilities and systems. A classified system stands here by name alone and is never connected.',
        }}
      />
      {adding && <ObjectDialog onClose={() => add(false)} />}
    </Page>
  );
}

type Typed = InputOf<'measures.add-object'> & { readonly itemId?: number };

export function ObjectDialog({ one, onClose }: { one?: ProtectedObject; onClose: () => void }) {
  const t = useText();
  const required = useRequired();
  const add = useAct('measures.add-object');
  const addPlace = useAct('measures.add-place');
  const places = useQueryOf('measures.matrix', {}).data?.unlisted ?? [];
  const change = useAct('measures.change-object');
  const [kind, choose] = useState<Typed['kind']>(one?.kind ?? 'key-part');
  const [itemId, pick] = useState<number>();
  const fromRegister = kind === 'key-part' && itemId !== undefined;
  const initial: Partial<Typed> = one
    ? {
        ...{ kind: one.kind, name: one.name, operated: one.operated },
        ...(one.place && { place: one.place }),
        ...(one.departmentId && { departmentId: one.departmentId }),
        ...(one.systemKind && { systemKind: one.systemKind }),
        ...(one.protectionLevel && { protectionLevel: one.protectionLevel }),
      }
    : { kind: 'key-part', operated: false };
  return (
    <FormDialog<Typed>
      title={
        one
          ? { zh: '更改防护对象', en: 'Change what is protected' }
          : { zh: '登记防护对象', en: 'Register what is protected' }
      }
      act={{ zh: '保存', en: 'Save' }}
      done={{ zh: '已保存。', en: 'Saved.' }}
      initial={initial}
      onClose={onClose}
      onValues={(values) => {
        choose(values.kind ?? kind);
        pick(values.itemId);
      }}
      run={({ kind: chosen, itemId: place, ...typed }) => {
        if (chosen === 'key-part' && place !== undefined) return addPlace.mutateAsync({ itemId: place as never });
        const given = { ...typed, operated: typed.operated ?? false };
        return one
          ? change.mutateAsync({ protectedObjectId: one.protectedObjectId, ...given })
          : add.mutateAsync({ kind: chosen, ...given });
      }}
    >
      <Form.Item required name="kind" label={t({ zh: '类别', en: 'Kind' })}>
        <Select
          disabled={one !== undefined}
          options={OBJECT_KINDS.map((value) => ({ value, label: t(OBJECT_KIND_NAMES[value]) }))}
        />
      </Form.Item>
      {!one && kind === 'key-part' && (
        <Form.Item
          name="itemId"
          label={t({ zh: '从场所台账选择', en: 'From the register of places' })}
          extra={t({
            zh: '名称和部门以台账为准。台账中没有的，在下面填写。',
            en: 'Name and department are those of the register. What is not in it is entered below.',
          })}
        >
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            notFoundContent={t({
              zh: '台账中的要害部门部位都已列入。',
              en: 'All key places of the register are listed.',
            })}
            options={places.map((place) => ({ value: place.itemId, label: place.name }))}
          />
        </Form.Item>
      )}
      {!fromRegister && (
        <Form.Item
          name="name"
          label={t({ zh: '名称', en: 'Name' })}
          rules={required({ zh: '请输入名称', en: 'Enter the name' })}
          extra={t({ zh: '名称本身不得涉密。', en: 'The name itself must not be secret.' })}
        >
          <Input maxLength={80} showCount />
        </Form.Item>
      )}
      {kind === 'system' && (
        <Form.Item
          name="systemKind"
          label={t({ zh: '系统类型', en: 'Kind of system' })}
          rules={required({ zh: '请选择类型', en: 'Choose one' })}
        >
          <Select options={SYSTEM_KINDS.map((value) => ({ value, label: t(SYSTEM_KIND_NAMES[value]) }))} />
        </Form.Item>
      )}
      {kind !== 'key-part' && (
        <>
          <Form.Item
            name="protectionLevel"
            label={t({ zh: '网络安全等级保护级别', en: 'Level of classified protection' })}
          >
            <Select allowClear options={[1, 2, 3, 4, 5].map((value) => ({ value, label: t(levelInWords(value)) }))} />
          </Form.Item>
          <Form.Item
            name="operated"
            valuePropName="checked"
            extra={t({
              zh: '当年检测须包括它；登记次日起不能取消，不再运营的请停用。',
              en: 'The test of the year is about it. From the next day on this is not undone; what is not operated any more is ended.',
            })}
          >
            <Checkbox>
              {t({ zh: '属于本单位运营的关键信息基础设施', en: 'Part of the critical infrastructure that we operate' })}
            </Checkbox>
          </Form.Item>
        </>
      )}
      {!fromRegister && (
        <>
          <Form.Item name="departmentId" label={t({ zh: '责任部门', en: 'Department' })}>
            <DepartmentSelect width="100%" />
          </Form.Item>
          <Form.Item name="place" label={t({ zh: '地点', en: 'Where' })}>
            <Input maxLength={100} />
          </Form.Item>
        </>
      )}
    </FormDialog>
  );
}
