/** The parts of an activity: its plan, who takes part, who comes, what is shown, the report, the papers. */
import { DownloadOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import { type ReactNode, useState } from 'react';
import {
  HOST_PART_NAMES,
  MATERIAL_OUTCOME_NAMES,
  PHOTO_RULE_NAMES,
  PLAN_TEXT_NAMES,
  PLAN_TEXTS,
  REPORT_EVENT_NAMES,
} from '../../../src/domain/exchanges/exchanges.ts';
import { countryName } from '../../../src/law/countries.ts';
import { call, type ResultOf, useAct } from '../../api.ts';
import { Facts } from '../../kit/case.tsx';
import { useSay } from '../../kit/confirm.tsx';
import { DayText } from '../../kit/days.tsx';
import { EmptyNote } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { PurposeDialog } from '../../kit/purpose.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { type Doing, ReviewDialog } from './dialogs.tsx';
import { type Exchange, inPreparation, useDecides, useRuns } from './words.ts';

type Parts = { readonly one: Exchange; readonly show: (doing: Doing) => void };

function Edit({ one, onEdit, text }: { one: Exchange; onEdit: () => void; text: Localised }): ReactNode {
  const t = useText();
  const runs = useRuns();
  return (
    runs &&
    inPreparation(one) && (
      <Button className="no-print" onClick={onEdit}>
        {t(text)}
      </Button>
    )
  );
}

export function PlanPart({ one, show }: Parts) {
  const t = useText();
  const { plan } = one;
  const edit = { zh: plan ? '修改方案' : '填写方案', en: plan ? 'Change the plan' : 'Write the plan' };
  return (
    <Section
      title={{ zh: '活动方案', en: 'The plan' }}
      extra={<Edit one={one} onEdit={() => show('plan')} text={edit} />}
    >
      {plan === undefined ? (
        <EmptyNote
          text={{
            zh: '还没有方案。写明日程、路线、禁止进入的区域、对外口径和拍摄规定，再提醒参加人员。',
            en: 'No plan yet. Write programme, route, places not entered, agreed wording and the rule on photographs; then brief who takes part.',
          }}
        />
      ) : (
        <Facts
          columns={1}
          facts={[
            ...PLAN_TEXTS.filter((text) => plan[text]).map((text) => ({
              title: PLAN_TEXT_NAMES[text],
              value: <span className="exchange-text">{plan[text]}</span>,
            })),
            { title: { zh: '拍摄', en: 'Photographs' }, value: t(PHOTO_RULE_NAMES[plan.photos]) },
          ]}
        />
      )}
    </Section>
  );
}

export function Hosts({ one, show }: Parts) {
  const t = useText();
  const runs = useRuns();
  const unbriefed = one.hosts.some(({ briefedOn }) => briefedOn === null);
  return (
    <Section
      title={{ zh: '本单位参加人员和提醒', en: 'Who takes part, and the briefing' }}
      extra={
        <Space className="no-print">
          {runs && one.plan && unbriefed && inPreparation(one) && (
            <Button onClick={() => show('brief')}>{t({ zh: '登记已提醒', en: 'They were briefed' })}</Button>
          )}
          <Edit one={one} onEdit={() => show('hosts')} text={{ zh: '确定人员', en: 'Set who takes part' }} />
        </Space>
      }
    >
      {one.hosts.length === 0 ? (
        <EmptyNote
          text={{
            zh: '还没有确定人员。确定负责人、陪同人员和参加人员后，他们可以在“我的涉外活动”中阅读提醒并确认已知悉。',
            en: 'Nobody is named yet. Once named, they read the briefing under “My foreign exchanges” and acknowledge it.',
          }}
        />
      ) : (
        <PlainTable
          rowKey="personId"
          label={{ zh: '参加人员', en: 'Who takes part' }}
          dataSource={[...one.hosts]}
          columns={[
            { title: t({ zh: '姓名', en: 'Name' }), dataIndex: 'name' },
            { title: t({ zh: '部门', en: 'Department' }), render: (_, row) => row.department ?? '—' },
            { title: t({ zh: '承担', en: 'Part' }), render: (_, row) => t(HOST_PART_NAMES[row.part]) },
            {
              title: t({ zh: '提醒', en: 'Briefed' }),
              render: (_, { briefedOn, acknowledgedAt }) =>
                briefedOn === null ? (
                  <ToneTag tone="waiting" text={{ zh: '待提醒', en: 'To be briefed' }} />
                ) : (
                  <span className="nowrap">
                    <DayText day={briefedOn} />{' '}
                    {acknowledgedAt && <span className="quiet">{t({ zh: '本人确认', en: 'acknowledged' })}</span>}
                  </span>
                ),
            },
          ]}
        />
      )}
    </Section>
  );
}

/** How many there are is shown; their names are opened for a purpose, which stands in the record. */
export function Visitors({ one, show }: Parts) {
  const t = useText();
  const open = useAct('exchanges.open-visitors');
  const [asking, ask] = useState(false);
  const [opened, set] = useState<ResultOf<'exchanges.open-visitors'>>();
  return (
    <Section
      title={{ zh: '外方人员名单', en: 'Visitors' }}
      extra={
        <Space className="no-print">
          {one.listed > 0 && <Button onClick={() => ask(true)}>{t({ zh: '查阅姓名', en: 'Open the names' })}</Button>}
          <Edit one={one} onEdit={() => show('visitors')} text={{ zh: '填写名单', en: 'Write the list' }} />
        </Space>
      }
    >
      <p className="quiet">
        {one.listed > 0
          ? t({
              zh: `名单上有 ${one.listed} 人。只记姓名、单位、国家（地区）；查阅姓名会留痕。`,
              en: `${one.listed} are listed, by name, organisation and country alone. Opening the names is recorded.`,
            })
          : t({
              zh: '还没有名单。只记姓名（按本人书写）、单位、国家（地区），不记出生日期和证件号码。',
              en: 'No list yet. Name as written, organisation and country alone: no birth date, no number of a document.',
            })}
      </p>
      {opened && (
        <PlainTable
          rowKey={(row) => `${row.name} ${row.organisation}`}
          label={{ zh: '外方人员', en: 'Visitors' }}
          dataSource={[...opened.visitors]}
          columns={[
            { title: t({ zh: '姓名', en: 'Name' }), dataIndex: 'name' },
            { title: t({ zh: '单位', en: 'Organisation' }), dataIndex: 'organisation' },
            { title: t({ zh: '国家（地区）', en: 'Country' }), render: (_, row) => t(countryName(row.country)) },
          ]}
        />
      )}
      {asking && (
        <PurposeDialog
          open
          title={{ zh: '查阅外方人员姓名', en: 'Open the names' }}
          notice={{ zh: '谁、何时、为何查阅会记入日志。', en: 'Who opens them, when and why stands in the record.' }}
          act={{ zh: '查阅', en: 'Open' }}
          onCancel={() => ask(false)}
          onGiven={async (purpose) => {
            set(await open.mutateAsync({ exchangeId: one.exchangeId, purpose }));
            ask(false);
          }}
        />
      )}
    </Section>
  );
}

type Material = Exchange['materials'][number];

export function Materials({ one, show }: Parts) {
  const t = useText();
  const say = useSay();
  const runs = useRuns();
  const decides = useDecides();
  const drop = useAct('exchanges.drop-material');
  const [reviewing, review] = useState<Material>();
  const acts = (row: Material) => (
    <Space className="no-print" wrap>
      {(runs || decides) && (
        <Button size="small" onClick={() => review(row)}>
          {t({ zh: '审查', en: 'Review' })}
        </Button>
      )}
      {runs && (
        <Button
          size="small"
          onClick={() => void drop.mutateAsync({ exchangeMaterialId: row.materialId }).catch(say.failed)}
        >
          {t({ zh: '撤下', en: 'Drop' })}
        </Button>
      )}
    </Space>
  );
  return (
    <Section
      title={{ zh: '资料审查', en: 'Materials' }}
      extra={<Edit one={one} onEdit={() => show('material')} text={{ zh: '列入资料', en: 'List a material' }} />}
    >
      {one.materials.length === 0 ? (
        <p className="quiet">
          {t({
            zh: '没有要展示或者提供的资料。有的请逐份列入，由另一人审查。',
            en: 'Nothing is to be shown or given. If something is, list it; another person reviews it.',
          })}
        </p>
      ) : (
        <PlainTable<Material>
          rowKey="materialId"
          label={{ zh: '资料', en: 'Materials' }}
          dataSource={[...one.materials]}
          columns={[
            { title: t({ zh: '名称', en: 'Name' }), render: (_, row) => row.name ?? '—' },
            {
              title: t({ zh: '结论', en: 'Outcome' }),
              render: (_, { outcome }) =>
                outcome === null ? (
                  <ToneTag tone="waiting" text={{ zh: '待审查', en: 'To be reviewed' }} />
                ) : (
                  t(MATERIAL_OUTCOME_NAMES[outcome])
                ),
            },
            { title: t({ zh: '审查人', en: 'Reviewed by' }), render: (_, row) => row.reviewer ?? '—' },
            ...(inPreparation(one)
              ? [{ title: t({ zh: '操作', en: 'Actions' }), render: (_: unknown, row: Material) => acts(row) }]
              : []),
          ]}
        />
      )}
      {reviewing && <ReviewDialog material={reviewing} onClose={() => review(undefined)} />}
    </Section>
  );
}

export function ReportPart({ one }: { one: Exchange }) {
  const t = useText();
  if (!one.report) return null;
  return (
    <Section title={{ zh: '活动报告', en: 'The report' }}>
      <p className="exchange-text">{one.report.summary}</p>
      <ul className="exchange-events">
        {one.report.answers.map(({ event, happened, facts }) => (
          <li key={event}>
            {t({ zh: `${REPORT_EVENT_NAMES[event].zh}：`, en: `${REPORT_EVENT_NAMES[event].en}: ` })}
            <strong>{happened ? t({ zh: '是', en: 'Yes' }) : t({ zh: '否', en: 'No' })}</strong>
            {facts && <div className="exchange-text">{facts}</div>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function Papers({ one, show }: Parts) {
  const t = useText();
  const say = useSay();
  const runs = useRuns();
  const opens = (position: number) =>
    call('exchanges.open-file', { exchangeId: one.exchangeId, position }).catch(say.failed);
  return (
    <Section
      title={{ zh: '文件', en: 'Papers' }}
      extra={
        runs &&
        one.words &&
        one.state !== 'cancelled' && (
          <Button className="no-print" onClick={() => show('paper')}>
            {t({ zh: '添加文件', en: 'Add a paper' })}
          </Button>
        )
      }
    >
      {one.files.length === 0 ? (
        <p className="quiet">{t({ zh: '没有文件。', en: 'No papers.' })}</p>
      ) : (
        <ul>
          {one.files.map(({ position, name }) => (
            <li key={position}>
              <Button type="link" icon={<DownloadOutlined />} onClick={() => void opens(position)}>
                {name}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
