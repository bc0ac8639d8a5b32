/** Every kind of record: how long it is kept, from when, on what ground, what destruction does and what remains. */
import { type ResultOf, useQueryOf } from '../../api.ts';
import { Link } from '../../kit/link.tsx';
import { MarkTag } from '../../kit/mark-tag.tsx';
import { Await } from '../../kit/notes.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import './retention.css';

type Kind = ResultOf<'retention.kinds'>['kinds'][number];

export function KindsPart() {
  const t = useText();
  const kinds = useQueryOf('retention.kinds', {});
  const mayChange = useWhoAmI().roles.includes('security-officer');
  return (
    <Await query={kinds}>
      {(data) => (
        <>
          <p className="quiet">
            {t({
              zh: '数据库中的每一张表都属于下列某一种类。期限可在允许范围内调整：',
              en: 'Every table of the database belongs to one of these kinds. Periods can be changed within their ranges: ',
            })}
            {mayChange ? (
              <Link to="/settings" search={{ part: 'figures', text: t({ zh: '保存', en: 'kept' }) }}>
                {t({ zh: '调整期限', en: 'change a period' })}
              </Link>
            ) : (
              t({ zh: '由安全防范专员调整。', en: 'the security officer does it.' })
            )}
          </p>
          <PlainTable<Kind>
            rowKey="code"
            label={{ zh: '保存期限', en: 'Periods' }}
            dataSource={[...data.kinds]}
            columns={[
              {
                title: t({ zh: '记录种类', en: 'Kind of record' }),
                render: (_, kind) => <strong className="kind-name">{t(kind.name)}</strong>,
              },
              {
                title: t({ zh: '保存期限', en: 'Kept' }),
                render: (_, kind) => (
                  <div className="kind-words">
                    <Period kind={kind} />
                  </div>
                ),
              },
              {
                title: t({ zh: '期满后', en: 'Then' }),
                render: (_, kind) => 'does' in kind && <div className="kind-words">{t(kind.does)}</div>,
              },
              {
                title: t({ zh: '留下什么', en: 'What remains' }),
                render: (_, kind) => 'remains' in kind && <div className="kind-words">{t(kind.remains)}</div>,
              },
              {
                title: t({ zh: '依据', en: 'Ground' }),
                render: (_, kind) => <div className="kind-words quiet">{t(kind.ground)}</div>,
              },
            ]}
          />
        </>
      )}
    </Await>
  );
}

export function Period({ kind }: { kind: Kind }) {
  const t = useText();
  if ('why' in kind) {
    const how =
      kind.ends === 'stays' ? { zh: '不销毁：', en: 'Not destroyed: ' } : { zh: '自动清除：', en: 'By itself: ' };
    return (
      <span className="quiet">
        {t(how)}
        {t(kind.why)}
      </span>
    );
  }
  const others = kind.goesWith.map(t).join(t({ zh: '或', en: ' or ' }));
  if (!('figure' in kind)) return t({ zh: `随${others}一并销毁`, en: `Goes with its ${others.toLowerCase()}` });
  return (
    <>
      <strong className="nowrap">{t(kind.figure.period)}</strong> <MarkTag mark={kind.figure.mark} />
      <div className="quiet">
        {t({ zh: `起算：${kind.begins.zh}`, en: `from ${kind.begins.en}` })}
        {others && t({ zh: `；或随${others}一并销毁`, en: `; or with the ${others.toLowerCase()}` })}
      </div>
    </>
  );
}
