/** Every figure with who says so and what may be chosen. A statutory one can only be tightened; the server holds the range. */
import { SearchOutlined } from '@ant-design/icons';
import { Button, Input, Space } from 'antd';
import { useState } from 'react';
import { inUnit, type ParameterKey, parameter } from '../../../src/law/parameters.ts';
import { call, type ResultOf, useAct, useQueryOf } from '../../api.ts';
import { useConfirm } from '../../kit/confirm.tsx';
import { CountedDeadline } from '../../kit/counted-deadline.tsx';
import { ExportMenu } from '../../kit/export-menu.tsx';
import { MarkTag } from '../../kit/mark-tag.tsx';
import { Await } from '../../kit/notes.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { FigureDialog } from './figure-dialog.tsx';

export type Figure = ResultOf<'duties.figures'>['figures'][number];

export function FiguresPart() {
  const query = useQueryOf('duties.figures', {});
  const [text, setText] = useState('');
  const t = useText();
  const label = t({ zh: '按名称查找', en: 'Find by name' });
  return (
    <>
      <div className="filter-bar">
        <Input
          data-search
          prefix={<SearchOutlined aria-hidden />}
          aria-label={label}
          placeholder={label}
          allowClear
          maxLength={60}
          style={{ width: 280 }}
          onChange={(event) => setText(event.target.value.trim())}
        />{' '}
        <ExportMenu
          first="inspection"
          onExport={(choice) => call('duties.export-figures', { text: text || undefined, ...choice })}
        />
      </div>
      <Await query={query}>
        {({ figures }) => (
          <FiguresTable
            figures={figures.filter(({ title }) =>
              `${title.zh}\n${title.en.toLowerCase()}`.includes(text.toLowerCase()),
            )}
          />
        )}
      </Await>
    </>
  );
}

function FiguresTable({ figures }: { figures: readonly Figure[] }) {
  const t = useText();
  const mayChange = useWhoAmI().roles.includes('security-officer');
  const [changing, change] = useState<Figure>();
  const shown = (figure: Figure, value: number) => t(inUnit(value, figure.unit));
  return (
    <div className="data-table">
      <PlainTable<Figure>
        rowKey="parameter"
        label={{ zh: '期限和频次', en: 'Deadlines and frequencies' }}
        dataSource={[...figures]}
        columns={[
          {
            title: t({ zh: '事项', en: 'What for' }),
            render: (_, figure) => <div className="figure-title">{t(figure.title)}</div>,
          },
          {
            title: t({ zh: '本单位采用', en: 'Used here' }),
            align: 'right',
            render: (_, figure) => (
              <>
                <strong>{shown(figure, figure.used)}</strong>
                {figure.used !== figure.value && (
                  <div className="quiet">
                    {t({ zh: `原值 ${shown(figure, figure.value)}`, en: `was ${shown(figure, figure.value)}` })}
                  </div>
                )}
              </>
            ),
          },
          { title: t({ zh: '性质', en: 'Who says so' }), render: (_, { mark }) => <MarkTag mark={mark} /> },
          {
            title: t({ zh: '可选范围', en: 'Range' }),
            align: 'right',
            render: (_, figure) => <Range figure={figure} />,
          },
          {
            title: t({ zh: '来源', en: 'Source' }),
            render: (_, figure) => (
              <div className="figure-source">
                {t(figure.source)}
                {figure.chosen && <Reason figure={figure} />}
                <RequiredBy figure={figure} />
                {figure.ifBegunToday && (
                  <div className="quiet">
                    {t({ zh: '如自今日起算：', en: 'If begun today: ' })}
                    <CountedDeadline counted={figure.ifBegunToday} />
                  </div>
                )}
              </div>
            ),
          },
          ...(mayChange
            ? [
                {
                  title: t({ zh: '操作', en: 'Actions' }),
                  render: (_: unknown, figure: Figure) => (
                    <FigureActs figure={figure} onChange={() => change(figure)} />
                  ),
                },
              ]
            : []),
        ]}
      />
      {changing && <FigureDialog figure={changing} onClose={() => change(undefined)} />}
    </div>
  );
}

const isFixed = ({ range: [min, max] }: Figure): boolean => min === max;

function Range({ figure }: { figure: Figure }) {
  const t = useText();
  const [min, max] = figure.range;
  return isFixed(figure) ? (
    <span className="quiet">{t({ zh: '不可调整', en: 'Fixed' })}</span>
  ) : (
    <span className="nowrap">{`${min} – ${max}`}</span>
  );
}

function Reason({ figure: { chosen } }: { figure: Figure }) {
  const t = useText();
  return (
    <div className="quiet">
      {t({ zh: '调整理由：', en: 'Changed because: ' })}
      {chosen!.reason}
    </div>
  );
}

/** Whose requirement it is, under which number, from when: the strictest counts, whatever the unit chose. */
function RequiredBy({ figure: { required, unit } }: { figure: Figure }) {
  const t = useText();
  return required.map(({ arrivalId, department, number, value, from, inForce }) => {
    const words = inUnit(value, unit);
    return (
      <div className="quiet" key={arrivalId}>
        {t({
          zh: `行业要求：${department}${number}，${words.zh}，自${from}起${inForce ? '' : '（尚未生效）'}`,
          en: `Required by ${department}, ${number}: ${words.en} from ${from}${inForce ? '' : ' (not in force yet)'}`,
        })}
      </div>
    );
  });
}

function FigureActs({ figure, onChange }: { figure: Figure; onChange: () => void }) {
  const t = useText();
  const confirm = useConfirm();
  const restore = useAct('duties.restore-figure');
  const own = parameter(figure.parameter as ParameterKey);
  const back = inUnit(own.value, own.unit);
  return (
    <Space>
      <Button size="small" disabled={isFixed(figure)} onClick={onChange}>
        {t({ zh: '调整', en: 'Change' })}
      </Button>
      {figure.chosen && (
        <Button
          size="small"
          onClick={() =>
            confirm({
              title: { zh: '恢复原值', en: 'Restore the figure' },
              consequence: {
                zh: `“${figure.title.zh}”将恢复为${back.zh}，调整理由不再显示，到期日期随即重新计算。日志中仍保留这次调整。`,
                en: `“${figure.title.en}” goes back to ${back.en}; the reason given is no longer shown and deadlines are reckoned anew. The record keeps the change.`,
              },
              act: { zh: '恢复原值', en: 'Restore' },
              destructive: false,
              run: () => restore.mutateAsync({ parameter: figure.parameter }),
            })
          }
        >
          {t({ zh: '恢复', en: 'Restore' })}
        </Button>
      )}
    </Space>
  );
}
