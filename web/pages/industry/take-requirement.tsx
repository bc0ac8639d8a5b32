/** A requirement that came: what taking it into the own ledger changes, shown before it is done. */
import { Button } from 'antd';
import { useState } from 'react';
import { inUnit, type ParameterKey, parameter } from '../../../src/law/parameters.ts';
import { type ResultOf, useAct, useQueryOf } from '../../api.ts';
import { useConfirm } from '../../kit/confirm.tsx';
import { MarkTag } from '../../kit/mark-tag.tsx';
import { Await, InfoNote } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import type { ReceivedRow } from '../dispatches/states.tsx';
import { StatusPreview } from '../settings/status-preview.tsx';
import './industry.css';

type Preview = ResultOf<'industry.preview-requirement'>;
const TITLE = { zh: '纳入本单位台账', en: 'Into the own ledger' };

export function TakeRequirement({ row }: { row: ReceivedRow }) {
  const t = useText();
  const { roles } = useWhoAmI();
  const [asked, ask] = useState(false);
  const mayTake = roles.includes('security-officer') || roles.includes('head');
  if (row.settledAt !== null)
    return (
      <Section title={TITLE}>
        <InfoNote
          text={{
            zh: '已纳入本单位台账。其数值在“单位设置 → 期限和次数”中标明为行业要求，从严者执行。',
            en: 'It was taken into the ledger. Its figures stand under Settings → Figures as required; the strictest counts.',
          }}
        />
      </Section>
    );
  if (!mayTake) return null;
  return (
    <Section title={TITLE}>
      <p>
        {t({
          zh: '行业要求收到后，由本单位纳入台账才开始计算。先看会改变什么，再确认。',
          en: 'A requirement counts in the ledger once it is taken in. See what it changes first, then confirm.',
        })}
      </p>
      {row.openedAt === null ? (
        <p className="quiet">{t({ zh: '请先打开公文阅读。', en: 'Open and read it first.' })}</p>
      ) : asked ? (
        <Before arrivalId={row.arrivalId} />
      ) : (
        <Button type="primary" onClick={() => ask(true)}>
          {t({ zh: '看会改变什么', en: 'What would it change?' })}
        </Button>
      )}
    </Section>
  );
}

function Before({ arrivalId }: { arrivalId: ReceivedRow['arrivalId'] }) {
  const query = useQueryOf('industry.preview-requirement', { arrivalId });
  return <Await query={query}>{(preview) => <Previewed arrivalId={arrivalId} preview={preview} />}</Await>;
}

function Previewed({ arrivalId, preview }: { arrivalId: ReceivedRow['arrivalId']; preview: Preview }) {
  const t = useText();
  const confirm = useConfirm();
  const take = useAct('industry.take-requirement');
  const { loosens, figures, inForce, effectiveFrom, rows } = preview;
  if (loosens)
    return (
      <InfoNote
        tone="warning"
        text={{
          zh: `其中“${loosens.zh}”会放宽义务，不能纳入台账。请联系来文部门更正。`,
          en: `“${loosens.en}” would loosen a duty, so it cannot be taken in. Ask the department to put it right.`,
        }}
      />
    );
  const when = inForce
    ? { zh: '确认后立即执行，到期日期随即重新计算', en: 'It counts at once, and deadlines are reckoned anew' }
    : {
        zh: `自 ${effectiveFrom} 起执行，届时重新计算到期日期`,
        en: `It counts from ${effectiveFrom}; deadlines change then`,
      };
  return (
    <div className="requirement-preview">
      {figures.length > 0 ? (
        <div>
          <FiguresChanged figures={figures} />
        </div>
      ) : (
        <p>{t({ zh: '这件要求没有收紧任何期限或次数。', en: 'This requirement tightens no figure.' })}</p>
      )}
      <div>
        <StatusPreview rows={rows} supposed={!inForce} />
      </div>
      <Button
        type="primary"
        onClick={() =>
          confirm({
            title: { zh: '纳入本单位台账？', en: 'Take it into the ledger?' },
            consequence: {
              zh: `${when.zh}。纳入后不能在本单位放宽；来文部门印发新的要求后从严执行。`,
              en: `${when.en}. It cannot be loosened here afterwards; of several the strictest counts.`,
            },
            act: { zh: '纳入台账', en: 'Take it in' },
            destructive: false,
            run: () => take.mutateAsync({ arrivalId }),
          })
        }
      >
        {t({ zh: '纳入本单位台账', en: 'Take it into the ledger' })}
      </Button>
    </div>
  );
}

function FiguresChanged({ figures }: { figures: Preview['figures'] }) {
  const t = useText();
  const shown = (key: ParameterKey, value: number) => t(inUnit(value, parameter(key).unit));
  return (
    <PlainTable<Preview['figures'][number]>
      rowKey="parameter"
      label={{ zh: '期限和次数的变化', en: 'Figures that change' }}
      dataSource={[...figures]}
      columns={[
        {
          title: t({ zh: '事项', en: 'What for' }),
          render: (_, { parameter: key }) => (
            <>
              {t(parameter(key).title)} <MarkTag mark={parameter(key).mark} />
            </>
          ),
        },
        {
          title: t({ zh: '现为', en: 'Now' }),
          align: 'right',
          render: (_, { parameter: key, before }) => shown(key, before),
        },
        {
          title: t({ zh: '要求', en: 'Required' }),
          align: 'right',
          render: (_, { parameter: key, required }) => shown(key, required),
        },
        {
          title: t({ zh: '纳入后', en: 'Then' }),
          align: 'right',
          render: (_, { parameter: key, before, after }) =>
            after === before ? (
              <span className="quiet">{t({ zh: '不变（已更严）', en: 'unchanged: stricter already' })}</span>
            ) : (
              <strong>{shown(key, after)}</strong>
            ),
        },
      ]}
    />
  );
}
