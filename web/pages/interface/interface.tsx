/** The interface of the system, to be read here: what programs can ask, by module; made from the same registry that answers them. */
import { useQuery } from '@tanstack/react-query';
import { Button, Collapse, Tag, Typography } from 'antd';
import { ROLE_NAMES } from '../../../src/platform/permission.ts';
import { type ApiError, get } from '../../api.ts';
import { FilterBar } from '../../kit/filter-bar.tsx';
import { useFilters } from '../../kit/link.tsx';
import { Await, EmptyNote } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { type Localised, useText } from '../../language.tsx';
import { type Address, addressesWith, type Description, type Field, fieldsOf, inputOf } from './description.ts';
import './interface.css';

const ADDRESS = '/api/openapi.json';

export default function Interface() {
  const t = useText();
  const [search] = useFilters();
  const found = useQuery<Description, ApiError>({
    queryKey: [ADDRESS],
    queryFn: () => get<Description>(ADDRESS),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Page
      title={{ zh: '接口说明', en: 'The interface' }}
      purpose={{
        zh: '每项操作和查询一个地址，供本单位的程序用访问令牌调用；由系统自身生成，离线可读。',
        en: 'One address for every act and every look, for programs of the unit with an access token; made by the system itself and read offline.',
      }}
      actions={<Button href={ADDRESS}>OpenAPI 3.1</Button>}
    >
      <FilterBar
        filters={[{ kind: 'text', key: 'text', label: { zh: '名称、地址或字段', en: 'Name, address or field' } }]}
      />
      <Await query={found}>
        {(description) => {
          const addresses = addressesWith(description, search.text ?? '');
          if (addresses.length === 0) {
            return (
              <EmptyNote
                text={{
                  zh: '没有这样的接口。请换一个词，或清空筛选。',
                  en: 'No such address. Try another word, or clear the filter.',
                }}
              />
            );
          }
          return (
            <>
              {description.tags.map((tag) => (
                <Module
                  key={tag.name}
                  name={tag['x-name']}
                  addresses={addresses.filter(({ tags }) => tags.includes(tag.name))}
                />
              ))}
              {!search.text && <Refusals description={description} />}
              <p className="quiet">
                {t({ zh: `版本 ${description.info.version}`, en: `Version ${description.info.version}` })}
              </p>
            </>
          );
        }}
      </Await>
    </Page>
  );
}

function Module({ name, addresses }: { name: Localised; addresses: readonly Address[] }) {
  const t = useText();
  if (addresses.length === 0) return null;
  return (
    <Section title={name} extra={<span className="quiet">{addresses.length}</span>}>
      <Collapse
        items={addresses.map((one) => ({
          key: one.method + one.path,
          label: (
            <span className="interface-head">
              <span>{t(one['x-summary'])}</span>
              <span className="quiet code-text">
                {one.method.toUpperCase()} {one.path}
              </span>
              <Marks address={one} />
            </span>
          ),
          children: <Details address={one} />,
        }))}
      />
    </Section>
  );
}

function Marks({ address }: { address: Address }) {
  const t = useText();
  const marks: (Localised | undefined | false)[] = [
    address['x-kind'] === 'action' && { zh: '记入日志', en: 'journalled' },
    address['x-recorded'] === 'purpose' && { zh: '查阅留痕', en: 'look is logged' },
    address['x-in-person'] && { zh: '本人办理', en: 'in person' },
  ];
  return <>{marks.map((mark) => mark && <Tag key={mark.en}>{t(mark)}</Tag>)}</>;
}

function Details({ address }: { address: Address }) {
  const t = useText();
  const fields = fieldsOf(inputOf(address));
  const by = address['x-by'];
  return (
    <>
      {by && (
        <p>
          <span className="quiet">{t({ zh: '可由：', en: 'For: ' })}</span>
          {by.map((role) => t(ROLE_NAMES[role])).join(t({ zh: '、', en: ', ' }))}
        </p>
      )}
      {fields.length === 0 ? (
        <p className="quiet">{t({ zh: '没有输入字段。', en: 'It has no fields.' })}</p>
      ) : (
        <PlainTable<Field>
          rowKey="name"
          label={{ zh: '输入字段', en: 'Fields' }}
          dataSource={fields}
          columns={[
            {
              title: t({ zh: '字段', en: 'Field' }),
              render: (_, { name, required }) => (
                <>
                  <span className="code-text">{name}</span>{' '}
                  {required && <span className="quiet">{t({ zh: '必填', en: 'required' })}</span>}
                </>
              ),
            },
            { title: t({ zh: '内容', en: 'What it holds' }), render: (_, { form }) => t(form) },
          ]}
        />
      )}
      {address['x-codeSamples'].map(({ source }) => (
        <Typography.Paragraph key={source} className="interface-sample" copyable={{ text: source }}>
          <pre>{source}</pre>
        </Typography.Paragraph>
      ))}
    </>
  );
}

type Refused = Description['x-refusals'][number];

function Refusals({ description }: { description: Description }) {
  const t = useText();
  return (
    <Section title={{ zh: '不予办理的答复', en: 'Refusals' }}>
      <p className="quiet">
        {t({
          zh: '没有办理时，答复代码和中英文说明；花括号处由系统填入。',
          en: 'What is not done is answered with a code and words in both languages; what stands in braces is filled in.',
        })}
      </p>
      <PlainTable<Refused>
        rowKey="code"
        label={{ zh: '不予办理的答复', en: 'Refusals' }}
        dataSource={[...description['x-refusals']].sort((a, b) => a.status - b.status)}
        columns={[
          { title: t({ zh: '状态', en: 'Status' }), dataIndex: 'status', width: 80 },
          { title: t({ zh: '代码', en: 'Code' }), render: (_, { code }) => <span className="code-text">{code}</span> },
          { title: t({ zh: '说明', en: 'Words' }), render: (_, { words }) => t(words) },
        ]}
      />
    </Section>
  );
}
