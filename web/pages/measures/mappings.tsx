/** Which measure the rules of a tool are about, by how their names begin: the longest beginning counts. */
import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { type InputOf, type ResultOf, useAct, useQueryOf } from '../../api.ts';
import { useSay } from '../../kit/confirm.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { Link } from '../../kit/link.tsx';
import { Await } from '../../kit/notes.tsx';
import { Page } from '../../kit/page.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { useText } from '../../language.tsx';
import { useKeeps } from './words.tsx';

type Mapping = ResultOf<'measures.mappings'>['mappings'][number];

export default function Mappings() {
  const t = useText();
  const say = useSay();
  const keeps = useKeeps();
  const query = useQueryOf('measures.mappings', {});
  const unmap = useAct('measures.unmap-rules');
  const [mapping, map] = useState(false);
  return (
    <Page
      title={{ zh: '规则对应', en: 'Mapping of rules' }}
      purpose={{
        zh: '扫描工具的规则按编号开头对应到防范措施，开头较长的优先。设定一次，以后的扫描都适用。',
        en: 'Rules of scanners, by how their names begin, and the measure they are about; the longest beginning counts. Said once, it holds for every scan.',
      }}
      primary={
        keeps && (
          <Button type="primary" onClick={() => map(true)}>
            {t({ zh: '增加对应', en: 'Add one' })}
          </Button>
        )
      }
    >
      <Await query={query}>
        {({ mappings }) => (
          <PlainTable<Mapping>
            label={{ zh: '规则对应', en: 'Mapping of rules' }}
            rowKey={({ scanMappingId }) => scanMappingId}
            dataSource={[...mappings]}
            locale={{
              emptyText: t({
                zh: '还没有对应关系。扫描结果页面上会列出没有对应的规则。',
                en: 'Nothing is mapped yet. The page of a scan shows which rules are about no measure.',
              }),
            }}
            columns={[
              { title: t({ zh: '规则编号开头', en: 'Begins with' }), render: (_, { prefix }) => <code>{prefix}</code> },
              {
                title: t({ zh: '措施', en: 'Measure' }),
                render: (_, { measureId, measure }) => <Link to={`/measures/${measureId}`}>{measure ?? '—'}</Link>,
              },
              {
                title: t({ zh: '操作', en: 'Actions' }),
                render: (_, { scanMappingId, prefix }) =>
                  keeps && (
                    <Button
                      size="small"
                      aria-label={t({ zh: `取消对应 ${prefix}`, en: `Take back ${prefix}` })}
                      onClick={() => void unmap.mutateAsync({ scanMappingId }).catch(say.failed)}
                    >
                      {t({ zh: '取消对应', en: 'Take back' })}
                    </Button>
                  ),
              },
            ]}
          />
        )}
      </Await>
      <Link to="/measures/scans" className="back-link">
        {t({ zh: '返回扫描结果', en: 'Back to the scans' })}
      </Link>
      {mapping && <MapDialog onClose={() => map(false)} />}
    </Page>
  );
}

export function MapDialog({ prefix, onClose }: { prefix?: string; onClose: () => void }) {
  const t = useText();
  const required = useRequired();
  const act = useAct('measures.map-rules');
  const found = useQueryOf('measures.list', { kind: 'technical', ended: false, limit: 200 });
  return (
    <FormDialog<InputOf<'measures.map-rules'>>
      title={{ zh: '对应措施', en: 'Map rules to a measure' }}
      act={{ zh: '保存', en: 'Save' }}
      done={{ zh: '已保存，适用于所有扫描。', en: 'Saved; it holds for every scan.' }}
      initial={prefix === undefined ? {} : { prefix }}
      onClose={onClose}
      run={(typed) => act.mutateAsync(typed)}
    >
      <Form.Item
        name="prefix"
        label={t({ zh: '规则编号开头', en: 'Name of the rule begins with' })}
        rules={required({ zh: '请填写', en: 'Please enter it' })}
        extra={t({
          zh: '可缩短为一类规则共有的开头，例如 SSH-。',
          en: 'Shorten it to what a group of rules has in common, such as SSH-.',
        })}
      >
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item
        name="measureId"
        label={t({ zh: '技防措施', en: 'Technical measure' })}
        rules={required({ zh: '请选择措施', en: 'Choose a measure' })}
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={found.data?.rows.map(({ measureId, name }) => ({ value: measureId, label: name ?? '—' }))}
        />
      </Form.Item>
    </FormDialog>
  );
}
