/** What the unit keeps of mine, on a phone: where it is, by which ground, when it is due back; a receipt; and where to turn. */
import { Button } from 'antd';
import { CUSTODY_GROUND_NAMES } from '../../../src/domain/travel-documents/travel-documents.ts';
import { call, type ResultOf, useQueryOf } from '../../api.ts';
import { Facts } from '../../kit/case.tsx';
import { ComplaintRoutes } from '../../kit/complaint-routes.tsx';
import { useSay } from '../../kit/confirm.tsx';
import { DayText } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { Await, EmptyNote, InfoNote } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';
import { Movements } from './movements.tsx';
import { CustodyTag, documentName } from './words.tsx';

type Mine = ResultOf<'travel-documents.mine'>['rows'][number];

export default function MyDocuments() {
  const t = useText();
  const query = useQueryOf('travel-documents.mine', {});
  return (
    <Page
      narrow
      title={{ zh: '我的证照', en: 'My travel documents' }}
      purpose={{
        zh: '单位保管我的哪些证照、凭什么保管、现在在哪里、何时应交回。',
        en: 'Which documents of mine the unit keeps, on which ground, where they are, when they are due back.',
      }}
    >
      <Await query={query}>
        {({ rows }) => (
          <>
            {rows.length === 0 && (
              <EmptyNote
                text={{
                  zh: '单位没有保管您的证照。没有法定依据的，单位不得要求您交出证照（《劳动合同法》第九条）。',
                  en: 'The unit keeps none of yours. Without a ground in law it may not ask you for one (Labour Contract Law, Art. 9).',
                }}
              />
            )}
            {rows.map((one) => (
              <OneOfMine key={one.documentId} one={one} />
            ))}
            <Section title={{ zh: '不同意见', en: 'If you object' }}>
              <p>
                {t({
                  zh: '认为没有依据保管的，可以在“我的”中提出异议，也可以向下列机构反映：',
                  en: 'If you find there is no ground, object on My page, or turn to:',
                })}
              </p>
              <ComplaintRoutes />
              <Link to="/mine" className="back-link">
                {t({ zh: '返回我的', en: 'Back to My page' })}
              </Link>
            </Section>
          </>
        )}
      </Await>
    </Page>
  );
}

function OneOfMine({ one }: { one: Mine }) {
  const t = useText();
  const say = useSay();
  const receipt = () => void call('travel-documents.print-receipt', { documentId: one.documentId }).catch(say.failed);
  return (
    <Section
      title={documentName(one)}
      extra={<Button onClick={receipt}>{t({ zh: '下载回执', en: 'My receipt' })}</Button>}
    >
      {one.overdue && (
        <InfoNote
          tone="warning"
          text={{
            zh: `应于 ${one.dueBack} 前交回，已逾期。请尽快交回保管人。`,
            en: `It was due back by ${one.dueBack}. Please hand it in soon.`,
          }}
        />
      )}
      {!one.groundStands && (
        <InfoNote
          tone="warning"
          text={{
            zh: '保管依据已不成立，您可以要求单位发还。',
            en: 'The ground for keeping it is gone: you may ask for it back.',
          }}
        />
      )}
      <Facts
        columns={1}
        facts={[
          { title: { zh: '状态', en: 'State' }, value: <CustodyTag state={one.state} overdue={one.overdue} /> },
          ...(one.dueBack
            ? [{ title: { zh: '应交回日期', en: 'Due back' }, value: <DayText day={one.dueBack} /> }]
            : []),
          { title: { zh: '保管依据', en: 'Ground' }, value: t(CUSTODY_GROUND_NAMES[one.ground]) },
          ...(one.reference ? [{ title: { zh: '依据文件', en: 'Paper cited' }, value: one.reference }] : []),
        ]}
      />
      <Movements
        movements={one.movements}
        toTrip={(tripId) => <Link to={`/mine/trips/${tripId}`}>{t({ zh: '这次出行', en: 'The journey' })}</Link>}
      />
    </Section>
  );
}
