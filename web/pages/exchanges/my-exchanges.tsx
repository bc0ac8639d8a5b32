/** On a phone: what one is told before an activity in which one takes part, and the button that says it is known. */
import { Button } from 'antd';
import {
  EXCHANGE_KIND_NAMES,
  HOST_PART_NAMES,
  PHOTO_RULE_NAMES,
  PLAN_TEXT_NAMES,
  PLAN_TEXTS,
} from '../../../src/domain/exchanges/exchanges.ts';
import { type ResultOf, useAct, useQueryOf } from '../../api.ts';
import { Facts } from '../../kit/case.tsx';
import { useSay } from '../../kit/confirm.tsx';
import { InstantText } from '../../kit/days.tsx';
import { Await, EmptyNote } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';
import { Days } from './days.tsx';
import './exchanges.css';

type Mine = ResultOf<'exchanges.mine'>['exchanges'][number];

export default function MyExchanges() {
  const mine = useQueryOf('exchanges.mine', {});
  return (
    <Page
      narrow
      title={{ zh: '我的涉外活动', en: 'My foreign exchanges' }}
      purpose={{
        zh: '我参加的涉外活动：请在活动前阅读提醒，并确认已知悉。',
        en: 'Where you take part: read what to mind before it, and acknowledge it.',
      }}
    >
      <Await query={mine}>
        {({ exchanges }) =>
          exchanges.length === 0 ? (
            <EmptyNote
              text={{
                zh: '现在没有您参加的涉外活动。单位确定您参加后，会列在这里。',
                en: 'You take part in none now. Once the unit names you, it is listed here.',
              }}
            />
          ) : (
            exchanges.map((one) => <One key={one.exchangeId} one={one} />)
          )
        }
      </Await>
    </Page>
  );
}

function One({ one }: { one: Mine }) {
  const t = useText();
  const say = useSay();
  const know = useAct('exchanges.acknowledge-briefing');
  const title = one.words?.title ?? '';
  const { plan } = one;
  return (
    <Section title={{ zh: title, en: title }}>
      <Facts
        columns={1}
        facts={[
          { title: { zh: '类别', en: 'Kind' }, value: t(EXCHANGE_KIND_NAMES[one.kind]) },
          {
            title: { zh: '日期', en: 'Days' },
            value: <Days one={one} />,
          },
          { title: { zh: '地点', en: 'Place' }, value: one.words?.place },
          { title: { zh: '我承担', en: 'My part' }, value: t(HOST_PART_NAMES[one.part]) },
          ...(plan
            ? [
                ...PLAN_TEXTS.filter((text) => plan[text]).map((text) => ({
                  title: PLAN_TEXT_NAMES[text],
                  value: <span className="exchange-text">{plan[text]}</span>,
                })),
                { title: { zh: '拍摄', en: 'Photographs' }, value: t(PHOTO_RULE_NAMES[plan.photos]) },
              ]
            : []),
        ]}
      />
      {one.acknowledgedAt ? (
        <p className="quiet">
          {t({ zh: '已确认知悉', en: 'Acknowledged' })} <InstantText at={one.acknowledgedAt} />
        </p>
      ) : plan ? (
        <Button
          type="primary"
          block
          className="exchange-known"
          size="large"
          loading={know.isPending}
          onClick={() => void know.mutateAsync({ exchangeId: one.exchangeId }).catch(say.failed)}
        >
          {t({ zh: '已阅读，知悉', en: 'I have read it and know' })}
        </Button>
      ) : (
        <p className="quiet">
          {t({ zh: '方案还没有填写，填写后请再来阅读。', en: 'The plan is not written yet; come back once it is.' })}
        </p>
      )}
    </Section>
  );
}
