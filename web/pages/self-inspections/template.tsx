/** One template, read through: its sections with their points, and every item as it would be asked. */
import { useParams } from '@tanstack/react-router';
import { Collapse, Tag } from 'antd';
import { HOLDING_NAMES, ITEM_KIND_NAMES, LEVEL_NAMES } from '../../../src/domain/self-inspections/self-inspections.ts';
import { ruleOf } from '../../../src/law/duties.ts';
import { STATUS_NAMES } from '../../../src/law/names.ts';
import { type ResultOf, useQueryOf } from '../../api.ts';
import { Link } from '../../kit/link.tsx';
import { Await } from '../../kit/notes.tsx';
import { Page } from '../../kit/page.tsx';
import { type Localised, useText } from '../../language.tsx';
import { pointsOf } from './words.ts';

type Item = ResultOf<'self-inspections.template'>['template']['sections'][number]['items'][number];

export default function TemplatePage() {
  const t = useText();
  const { templateId } = useParams({ strict: false }) as { templateId: string };
  const input = templateId === 'built-in' ? {} : { selfInspectionTemplateId: Number(templateId) as never };
  const query = useQueryOf('self-inspections.template', input);
  const found = query.data?.template;
  return (
    <Page
      title={found?.title ?? { zh: '自查模板', en: 'Template' }}
      purpose={
        found && {
          zh: `第${found.version}版，总分${found.total}分。${found.description.zh}`,
          en: `Version ${found.version}, ${found.total} points. ${found.description.en}`,
        }
      }
    >
      <Await query={query}>
        {({ template }) => (
          <Collapse
            defaultActiveKey={template.sections.slice(0, 1).map(({ ref }) => ref)}
            items={template.sections.map(({ ref, title, points, items }) => ({
              key: ref,
              label: `${ref} ${t(title)}`,
              extra: (
                <span className="quiet nowrap">
                  {points > 0 && t({ zh: `${points}分，`, en: `${points} points, ` })}
                  {t({ zh: `${items.length}项`, en: `${items.length} items` })}
                </span>
              ),
              children: items.map((item) => <Shown key={item.ref} item={item} />),
            }))}
          />
        )}
      </Await>
      <p>
        <Link to="/self-inspections">{t({ zh: '返回自查', en: 'Back to self-inspections' })}</Link>
      </p>
    </Page>
  );
}

const conditionOf = ({ applies }: Item): Localised | undefined => {
  if (!applies) return undefined;
  if ('asked' in applies) return { zh: '由作答人判断', en: 'as the one who answers says' };
  if ('has' in applies) return HOLDING_NAMES[applies.has];
  const names = applies.statuses.map((one) => STATUS_NAMES[one]);
  return { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') };
};

function Shown({ item }: { item: Item }) {
  const t = useText();
  const condition = conditionOf(item);
  const rows: readonly (readonly [Localised, string | undefined])[] = [
    [{ zh: '怎样查', en: 'How' }, t(item.how)],
    [{ zh: '材料', en: 'What to show' }, t(item.evidence)],
    [{ zh: '依据', en: 'The law' }, t(item.law)],
    [{ zh: '适用', en: 'Applies to' }, condition && t(condition)],
    [
      { zh: '扣分', en: 'Deduction' },
      item.each === undefined
        ? undefined
        : t({
            zh: `每次扣${item.each}分${item.cap === undefined ? '' : `，最多扣${item.cap}分`}`,
            en: `${pointsOf(item.each).en} each time${item.cap === undefined ? '' : `, ${item.cap} at the most`}`,
          }),
    ],
    [
      { zh: '台账自动作答', en: 'Answered by the ledger' },
      item.rules
        ?.map((rule) => t(ruleOf(rule)?.title ?? { zh: `规则${rule}`, en: `rule ${rule}` }))
        .join(t({ zh: '；', en: '; ' })),
    ],
  ];
  return (
    <article className="si-item" aria-label={`${item.ref} ${t(item.question)}`}>
      <div className="si-item-head">
        <h3>
          {item.ref} {t(item.question)}
        </h3>
        <span className="nowrap">
          {item.level !== 'unit' && <Tag>{t(LEVEL_NAMES[item.level])}</Tag>}
          {item.kind === 'scored' ? (
            <span className="quiet">{t(pointsOf(item.weight))}</span>
          ) : (
            <Tag>{t(ITEM_KIND_NAMES[item.kind])}</Tag>
          )}
        </span>
      </div>
      <dl>
        {rows
          .filter(([, text]) => text)
          .map(([name, text]) => (
            <div key={name.zh}>
              <dt>{t(name)}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
    </article>
  );
}
