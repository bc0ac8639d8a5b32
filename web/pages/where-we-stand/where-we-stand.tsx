/** Where we stand: one page that the head reads in a minute and an officer starts from. Every figure is a link to its rows. */
import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { DutyCode } from '../../../src/law/duty.ts';
import { STATUS_NAMES } from '../../../src/law/names.ts';
import { type ResultOf, useQueryOf } from '../../api.ts';
import { DayText } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { Await, EmptyNote } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { type Localised, useText } from '../../language.tsx';
import { DateOrdersNote } from '../date-orders/date-orders-note.tsx';
import { WaitingNote } from '../dispatches/waiting.tsx';
import { FindingsByAge, FindingsNote } from '../findings/findings-note.tsx';
import { IncidentsNote } from '../incidents/incidents-note.tsx';
import { InspectionsNote } from '../inspections/inspections-note.tsx';
import { LeaversNote } from '../leavers/leavers-note.tsx';
import { MattersNote } from '../matters/matters-note.tsx';
import { DestructionNote } from '../retention/late-note.tsx';
import { AssessmentNote } from '../rights/assessment-note.tsx';
import { UnansweredNote } from '../rights/unanswered-note.tsx';
import { CheckCalendar } from '../self-inspections/calendar.tsx';
import { SelfInspectionsOverYears } from '../self-inspections/over-years.tsx';
import { DocumentsNote } from '../travel-documents/overdue.tsx';
import { ArticleBars } from './article-bars.tsx';
import { type ArticleLine, byDuty, coverage, rulesOf, totalsOf } from './articles.ts';
import { DueCalendar, OpenByDepartment, Trend } from './over-time.tsx';
import { Tile, Tiles } from './tiles.tsx';

type Standing = ResultOf<'duties.where-we-stand'>;

export default function WhereWeStand() {
  const t = useText();
  const standing = useQueryOf('duties.where-we-stand', {});
  return (
    <Page
      title={{ zh: '履责态势', en: 'Where we stand' }}
      purpose={{
        zh: '按条款看本单位应履行的事项：已履行多少、逾期多少、近期到期多少。点任何数字看明细。',
        en: 'What this unit owes, article by article: met, overdue, due soon. Every figure opens its rows.',
      }}
      actions={
        <>
          <Link to="/what-if">
            <Button>{t({ zh: '假设被列为重点单位', en: 'What if we were listed?' })}</Button>
          </Link>{' '}
          <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
            {t({ zh: '打印', en: 'Print' })}
          </Button>
        </>
      }
    >
      <Await query={standing}>{(data) => <Shown standing={data} />}</Await>
    </Page>
  );
}

function Shown({ standing }: { standing: Standing }) {
  const t = useText();
  const lines = byDuty(standing.rules);
  if (standing.people === 0) return <FirstSteps />;
  return (
    <>
      {standing.placed === 0 && <FirstSteps />}
      <AsOf standing={standing} />
      <IncidentsNote />
      <FindingsNote />
      <DateOrdersNote />
      <DestructionNote />
      <AssessmentNote />
      <UnansweredNote />
      <WaitingNote />
      <MattersNote />
      <LeaversNote />
      <DocumentsNote />
      <InspectionsNote />
      <Figures lines={lines} standing={standing} />
      <Section title={{ zh: '按条款', en: 'Article by article' }}>
        <ArticleBars lines={lines} />
      </Section>
      <div className="two-parts">
        <Trend />
        <DueCalendar today={standing.today} />
      </div>
      <FindingsByAge />
      <OpenByDepartment />
      <CheckCalendar />
      <SelfInspectionsOverYears />
      <p className="quiet print-only">
        {t({
          zh: '由系统根据事实和履责记录推算，不由人工填报。',
          en: 'Derived from facts and the records of the work; nobody fills it in.',
        })}
      </p>
    </>
  );
}

function AsOf({ standing }: { standing: Standing }) {
  const t = useText();
  return (
    <p className="quiet">
      {t({ zh: '截至', en: 'As of' })} <DayText day={standing.today} />
      {t({ zh: '；台账起算 ', en: '; the ledger begins on ' })}
      <DayText day={standing.ledgerFrom} />
      {standing.statuses
        .filter((one) => !one.to || one.to >= standing.today)
        .map((one) => (
          <span key={one.status + one.from}>
            {' · '}
            {t(STATUS_NAMES[one.status])} {t({ zh: '自', en: 'since' })} <DayText day={one.from} />
            {one.noticeNumber && t({ zh: `（${one.noticeNumber}）`, en: ` (${one.noticeNumber})` })}
          </span>
        ))}
    </p>
  );
}

function Figures({ lines, standing }: { lines: readonly ArticleLine[]; standing: Standing }) {
  const here = useQueryOf('duties.who-is-here', {});
  const totals = totalsOf(lines);
  const met = (name: Localised, duties: readonly DutyCode[]) => {
    const value = coverage(lines, duties);
    return (
      <Tile
        name={name}
        value={value === undefined ? '—' : `${value}%`}
        search={{ state: 'overdue', rules: rulesOf(lines, duties).join(',') }}
      />
    );
  };
  return (
    <>
      <Tiles label={{ zh: '事项总数', en: 'Rows of the ledger' }}>
        <Tile
          tone="overdue"
          name={{ zh: '逾期', en: 'Overdue' }}
          value={totals.overdue}
          search={{ state: 'overdue' }}
        />
        <Tile
          tone="soon"
          name={{ zh: '30 日内到期', en: 'Due in 30 days' }}
          value={totals.soon}
          search={{ state: 'due-soon' }}
        />
        <Tile name={{ zh: '待履行', en: 'Owed, later' }} value={totals.owed} search={{ state: 'owed' }} />
        <Tile
          tone="met"
          name={{ zh: '已履行', en: 'Met' }}
          value={totals.met + totals.late + totals.stated}
          search={{ state: 'met' }}
        />
        <Tile
          name={{ zh: '暂不能在本系统登记', en: 'Not recordable here yet' }}
          value={totals.unrecordable}
          search={{ state: 'not-recordable' }}
        />
      </Tiles>
      <Tiles label={{ zh: '已到期事项中已履行的比例和人数', en: 'Met of what has fallen due, and people' }} small>
        {met({ zh: '培训到期已履行', en: 'Training, met of due' }, ['P8.1', 'P9.7', 'P10.2'])}
        {met({ zh: '审查到期已履行', en: 'Reviews, met of due' }, ['P9.3b', 'P10.1'])}
        {met({ zh: '承诺书到期已履行', en: 'Letters, met of due' }, ['P9.3c'])}
        <Tile to="/people" name={{ zh: '在册人员', en: 'People' }} value={standing.people} />
        <Tile
          to="/people"
          search={{ level: 'any-secret' }}
          name={{ zh: '涉密岗位人员', en: 'In secret-related posts' }}
          value={here.data?.secretRelated ?? '—'}
        />
        <Tile
          to="/people"
          search={{ foreign: 'yes' }}
          name={{ zh: '涉外岗位人员', en: 'In foreign-related posts' }}
          value={here.data?.foreignRelated ?? '—'}
        />
        <Tile
          to="/people"
          search={{ presence: 'stationed-abroad' }}
          name={{ zh: '现驻外', en: 'Stationed abroad now' }}
          value={here.data?.abroad ?? '—'}
        />
      </Tiles>
    </>
  );
}

/** No roster yet: nobody, or only those whom the first set-up named. What to do first. */
function FirstSteps() {
  const t = useText();
  return (
    <EmptyNote
      text={{
        zh: '还没有导入名册。请先导入本单位现有的名册，系统会据此推算谁在什么时候应履行什么。',
        en: 'No roster has been brought in yet. Import the one you keep; from it the system derives who owes what by when.',
      }}
    >
      <Link to="/import">
        <Button type="primary">{t({ zh: '导入名册', en: 'Import a roster' })}</Button>
      </Link>
      <Link to="/settings">
        <Button>
          {t({ zh: '设置单位身份（重点单位、关基运营者）', en: 'State what the unit is (key unit, operator)' })}
        </Button>
      </Link>
    </EmptyNote>
  );
}
