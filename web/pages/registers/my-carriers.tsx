/** On a phone: what I am asked to sign for, and what I have in hand. */
import { Button, Space } from 'antd';
import { MOVE_NAMES, PART_NAMES } from '../../../src/domain/registers/custody.ts';
import { FORM_NAMES, LEVEL_NAMES } from '../../../src/domain/registers/registers.ts';
import { type ResultOf, useAct, useQueryOf } from '../../api.ts';
import { useConfirm, useSay } from '../../kit/confirm.tsx';
import { DayText } from '../../kit/days.tsx';
import { Await, EmptyNote } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { scopeOf } from './count-page.tsx';
import './registers.css';

type Own = ResultOf<'registers.mine'>;

export default function MyCarriers() {
  const query = useQueryOf('registers.mine', {});
  return (
    <Page
      narrow
      title={{ zh: '我的载体', en: 'My carriers' }}
      purpose={{
        zh: '要我签字的和我手里的涉密载体、设备。没有收到的不要签。',
        en: 'What I am asked to sign for, and the carriers and devices in my hands. Sign for nothing you did not get.',
      }}
    >
      <Await query={query}>
        {({ toSign, inHand }) => (
          <>
            <Section title={{ zh: '待我签字', en: 'To sign' }}>
              {toSign.length === 0 && <EmptyNote text={{ zh: '没有要签字的。', en: 'There is nothing to sign.' }} />}
              {toSign.map((one) => (
                <ToSign key={`${one.moveId}-${one.part}`} one={one} />
              ))}
            </Section>
            <ToCount />
            <Section title={{ zh: '我手里的', en: 'In my hands' }}>
              {inHand.length === 0 && (
                <EmptyNote text={{ zh: '您名下没有涉密载体。', en: 'No carrier stands in your name.' }} />
              )}
              {inHand.map((one) => (
                <InHand key={one.itemId} one={one} />
              ))}
            </Section>
          </>
        )}
      </Await>
    </Page>
  );
}

/** Inventories that I am asked to count. The page is loaded anew: it alone may use the camera. */
function ToCount() {
  const t = useText();
  const { data } = useQueryOf('registers.my-inventories', {});
  if (!data || data.inventories.length === 0) return null;
  return (
    <Section title={{ zh: '要我清点的', en: 'To count' }}>
      {data.inventories.map((one) => (
        <article key={one.inventoryId} className="carrier-card">
          <h3>{t(scopeOf(one))}</h3>
          <p className="quiet">
            {t({ zh: '', en: 'opened ' })}
            <DayText day={one.openedOn} />
            {t({ zh: ' 开始', en: '' })} ·{' '}
            {t({ zh: '打开后没有网络也能清点', en: 'once opened it works without a network' })}
          </p>
          <Button type="primary" size="large" href={`/mine/inventories/${one.inventoryId}`}>
            {t({ zh: '清点', en: 'Count' })}
          </Button>
        </article>
      ))}
    </Section>
  );
}

const kindOf = ({ level, form }: Pick<Own['inHand'][number], 'level' | 'form'>): Localised => ({
  zh: [LEVEL_NAMES[level].zh, form && FORM_NAMES[form].zh].filter(Boolean).join(' · '),
  en: [LEVEL_NAMES[level].en, form && FORM_NAMES[form].en].filter(Boolean).join(' · '),
});

const SIGN: Record<Own['toSign'][number]['part'], Localised> = {
  receiver: { zh: '我已收到，签收', en: 'I have it: sign' },
  second: { zh: '我在场经办，签字', en: 'I took part: sign' },
  witness: { zh: '我在场监督，签字', en: 'I saw it done: sign' },
};
const DECLINE: Record<Own['toSign'][number]['part'], Localised> = {
  receiver: { zh: '没有收到', en: 'I did not get it' },
  second: { zh: '我没有参加', en: 'I took no part' },
  witness: { zh: '我没有在场', en: 'I was not there' },
};

function ToSign({ one }: { one: Own['toSign'][number] }) {
  const t = useText();
  const say = useSay();
  const confirm = useConfirm();
  const sign = useAct('registers.sign');
  const decline = useAct('registers.decline');
  const { moveId } = one;
  const signed = () =>
    void sign
      .mutateAsync({ moveId })
      .then(
        ({ done }) =>
          say.done(
            done
              ? { zh: '已签字，流转完成。', en: 'Signed; it is done.' }
              : { zh: '已签字，还待其他人签字。', en: 'Signed; others have still to sign.' },
          ),
        say.failed,
      );
  const declined = () =>
    confirm({
      title: DECLINE[one.part],
      consequence: {
        zh: '这次流转将撤回，载体仍在原处；专员可以看到您没有签。',
        en: 'The move is withdrawn and the carrier stays where it was; the officer sees that you did not sign.',
      },
      act: { zh: '不签', en: 'Do not sign' },
      run: () => decline.mutateAsync({ moveId }),
    });
  return (
    <article className="carrier-card">
      <h3>
        {one.number} {one.designation}
      </h3>
      <p className="quiet">{t(kindOf(one))}</p>
      <p>
        <strong>{t(MOVE_NAMES[one.what])}</strong>
        {one.to && t({ zh: `：${one.from ?? '单位'} → ${one.to}`, en: `: ${one.from ?? 'the unit'} → ${one.to}` })}
        {one.department && ` · ${one.department}`}
        {one.copies.length > 0 && t({ zh: `：${one.copies.join('、')}`, en: `: ${one.copies.join(', ')}` })}
        {one.dueBack && (
          <>
            {t({ zh: '，应于 ', en: ', due back by ' })}
            <DayText day={one.dueBack} />
            {t({ zh: ' 前归还', en: '' })}
          </>
        )}
        <br />
        <span className="quiet">
          {t({ zh: `我是${PART_NAMES[one.part].zh}，`, en: `I sign as ${PART_NAMES[one.part].en.toLowerCase()}, ` })}
          {t({ zh: '', en: 'entered ' })}
          <DayText day={one.begunOn} />
          {t({ zh: ' 办理', en: '' })}
        </span>
      </p>
      <Space wrap>
        <Button type="primary" size="large" loading={sign.isPending} onClick={signed}>
          {t(SIGN[one.part])}
        </Button>
        <Button size="large" onClick={declined}>
          {t(DECLINE[one.part])}
        </Button>
      </Space>
    </article>
  );
}

function InHand({ one }: { one: Own['inHand'][number] }) {
  const t = useText();
  const say = useSay();
  const act = useAct('registers.hand-back');
  const back = () =>
    void act.mutateAsync({ itemId: one.itemId }).then(
      () =>
        say.done({
          zh: '已告知专员。交到专员手里、登记收回之前，仍由您保管。',
          en: 'The officer is told. Until it is taken back it stays in your hands.',
        }),
      say.failed,
    );
  return (
    <article className="carrier-card">
      <h3>
        {one.number} {one.designation}
      </h3>
      <p className="quiet">
        {t(kindOf(one))} · {t({ zh: '', en: 'in hand since ' })}
        <DayText day={one.since} />
        {t({ zh: ' 起持有', en: '' })}
      </p>
      {one.dueBack && (
        <p>
          {t({ zh: '应归还', en: 'Due back' })} <DayText day={one.dueBack} />{' '}
          {one.overdue && <ToneTag tone="late" text={{ zh: '逾期未还', en: 'Overdue' }} />}
        </p>
      )}
      {one.handingBackAt ? (
        <p className="quiet">
          {t({ zh: '已提出交回，待专员收回。', en: 'Handed back; waits to be taken back by the officer.' })}
        </p>
      ) : (
        <Button size="large" loading={act.isPending} onClick={back}>
          {t({ zh: '交回', en: 'Hand it back' })}
        </Button>
      )}
    </article>
  );
}
