/** One row, opened: the article's words, why it applies, what would satisfy it, what did, its history. Opening a person's row is logged. */
import { Timeline } from 'antd';
import { EVIDENCE_NAMES } from '../../../src/law/names.ts';
import { type ResultOf, useQueryOf } from '../../api.ts';
import { SideDrawer } from '../../kit/case.tsx';
import { DayText, InstantText } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { MarkTags } from '../../kit/mark-tag.tsx';
import { Await, EmptyNote } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { StateTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { menuOf } from '../../routes.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { DOES } from '../mine/does.ts';
import { mayOpenFiles } from '../people/people.tsx';
import { ArticleWords } from './article-words.tsx';
import { ShownBy } from './shown-by.tsx';

type Named = { readonly personId: number; readonly rule: number; readonly occasion: number };
export type Opened = ResultOf<'duties.row'>;

export function RowDrawer({
  row,
  onClose,
  own = false,
}: {
  row: Named | undefined;
  onClose: () => void;
  own?: boolean;
}) {
  const t = useText();
  return (
    <SideDrawer title={t({ zh: '事项详情', en: 'This duty' })} open={row !== undefined} onClose={onClose}>
      {row && (own ? <OwnRow row={row} /> : row.personId === 0 ? <UnitRow row={row} /> : <PersonRow row={row} />)}
    </SideDrawer>
  );
}

function PersonRow({ row: { personId, rule, occasion } }: { row: Named }) {
  const t = useText();
  const opened = useQueryOf('duties.row', { personId: personId as never, rule, occasion, purpose: 'duty-follow-up' });
  return (
    <>
      <Await query={opened}>{(data) => <OpenedRow opened={data} />}</Await>
      <p className="quiet">
        {t({
          zh: '本次查看已记入日志（用途：跟进应履行事项），本人可以看到。',
          en: 'This look is logged (purpose: following up on duties); the person can see it.',
        })}
      </p>
    </>
  );
}

function UnitRow({ row: { rule, occasion } }: { row: Named }) {
  const opened = useQueryOf('duties.unit-row', { rule, occasion });
  return <Await query={opened}>{(data) => <OpenedRow opened={data} />}</Await>;
}

function OwnRow({ row: { rule, occasion } }: { row: Named }) {
  const opened = useQueryOf('duties.my-row', { rule, occasion });
  return <Await query={opened}>{(data) => <OpenedRow opened={data} own />}</Await>;
}

function OpenedRow({ opened, own = false }: { opened: Opened; own?: boolean }) {
  const t = useText();
  const { roles } = useWhoAmI();
  const { row, duty, rule } = opened;
  return (
    <div className="opened-row">
      <h2>
        <span className="quiet">{duty.code}</span> {t(rule.title)}
        {row.of && ` · ${row.of.name}`}
      </h2>
      <p>{t(duty.summary)}</p>
      <p>
        <StateTag state={row.state} /> {t({ zh: '到期', en: 'Due' })} <DayText day={row.due} />{' '}
        <MarkTags marks={row.marks} />
        {row.doneOn && (
          <>
            {' · '}
            {t({ zh: '完成', en: 'Done on' })} <DayText day={row.doneOn} />
          </>
        )}
      </p>
      {row.personName && !own && (
        <p>
          {mayOpenFiles(roles) ? <Link to={`/people/${row.personId}`}>{row.personName}</Link> : row.personName}{' '}
          {row.department && <span className="quiet">{row.department}</span>}
        </p>
      )}
      <Section title={{ zh: '为什么应履行', en: 'Why it applies' }}>
        <Sentences sentences={[...opened.whyItApplies, ...opened.whyThisRow]} />
      </Section>
      <Section title={{ zh: '怎样算履行', en: 'What satisfies it' }}>
        <p>{t(rule.evidenceInWords)}</p>
        {row.of && !own ? (
          <Link to={row.of.page}>{t({ zh: '打开该事项', en: 'Open the matter' })}</Link>
        ) : (
          <HowToDoIt duty={duty} own={own} />
        )}
      </Section>
      <Section title={{ zh: '已有的记录', en: 'What there is' }}>
        <Evidence opened={opened} own={own} />
      </Section>
      {opened.otherTimes.length > 0 && (
        <Section title={{ zh: '历次情况', en: 'The other times' }}>
          <OtherTimes rows={opened.otherTimes} />
        </Section>
      )}
      <Section title={{ zh: '条文', en: 'The law' }}>
        <ArticleWords articles={opened.articles} />
      </Section>
    </div>
  );
}

function Sentences({ sentences }: { sentences: readonly Localised[] }) {
  const t = useText();
  return (
    <ul className="reasons">
      {sentences.map((sentence) => (
        <li key={sentence.en}>{t(sentence)}</li>
      ))}
    </ul>
  );
}

const DOES_IT: Record<Opened['duty']['bearer'], Localised> = {
  unit: { zh: '由安全防范专员办理和登记。', en: 'The security officer does and records it.' },
  'industry-department': { zh: '由行业主管部门专员办理和登记。', en: 'The industry officer does and records it.' },
  organ: { zh: '由国家安全机关专员办理和登记。', en: 'The organ’s officer does and records it.' },
};

function HowToDoIt({ duty, own }: { duty: Opened['duty']; own: boolean }) {
  const t = useText();
  const { roles, body } = useWhoAmI();
  const { recordedIn, bearer } = duty;
  if (recordedIn.module === 'not-yet') {
    return (
      <p className="quiet">
        {t({
          zh: '本版本还不能登记这项工作。请用现有方式办理并保存材料；功能提供后可以补录，补录会标明录入时间。',
          en: 'This version cannot record this work yet. Do it as you do today and keep the papers; once it can, it may be entered, with the instant of entry shown.',
        })}
      </p>
    );
  }
  if (own) {
    const mine = DOES[recordedIn.module];
    if (!mine) return <p className="quiet">{t({ zh: '由单位办理。', en: 'The unit does it.' })}</p>;
    return <Link to={mine.to}>{t(mine)}</Link>;
  }
  if (!menuOf(roles, body).some(({ path }) => path === recordedIn.page)) {
    return <p className="quiet">{t(DOES_IT[bearer])}</p>;
  }
  return <Link to={recordedIn.page}>{t({ zh: '去办理', en: 'Do it' })}</Link>;
}

function Evidence({ opened, own }: { opened: Opened; own: boolean }) {
  const t = useText();
  if (opened.evidence.length === 0) {
    return (
      <EmptyNote text={{ zh: '还没有能证明履行的记录。', en: 'There is no record yet that would show it met.' }} />
    );
  }
  return (
    <Timeline
      items={opened.evidence.map((one) => ({
        key: one.evidenceId,
        color: one.evidenceId === opened.row.doneBy ? 'green' : 'gray',
        content: (
          <>
            <DayText day={one.day} /> {t(EVIDENCE_NAMES[one.kind])}
            {one.onPaper && t({ zh: '（纸质签署）', en: ' (on paper)' })}
            {one.hours > 0 && t({ zh: `，${one.hours} 学时`, en: `, ${one.hours} h` })}
            {one.evidenceId === opened.row.doneBy && (
              <strong>{t({ zh: ' · 据此已履行', en: ' · this met it' })}</strong>
            )}
            <div className="quiet">
              {one.takenOver
                ? t({
                    zh: '据名册或者原件所载日期，录入于 ',
                    en: 'The day is as stated in a roster or on a paper; entered ',
                  })
                : t({ zh: '录入于 ', en: 'Entered ' })}
              <InstantText at={one.enteredAt} /> <ShownBy from={one} own={own} />
            </div>
          </>
        ),
      }))}
    />
  );
}

function OtherTimes({ rows }: { rows: Opened['otherTimes'] }) {
  const t = useText();
  return (
    <ul className="plain-rows">
      {rows.map((row) => (
        <li key={row.occasion}>
          <span>
            {t({ zh: '到期', en: 'Due' })} <DayText day={row.due} />
          </span>
          <span className="plain-row-side">
            <StateTag state={row.state} />
            {row.doneOn && (
              <>
                {' '}
                {t({ zh: '完成', en: 'Done on' })} <DayText day={row.doneOn} />
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
