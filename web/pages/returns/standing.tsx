/** How the units stand, from their returns alone: by duty, over the months, by region, by industry. */
import { dutyOf } from '../../../src/law/duties.ts';
import type { DutyCode } from '../../../src/law/duty.ts';
import { cite } from '../../../src/law/instruments.ts';
import { INDUSTRY_NAMES, type Industry, REGION_NAMES, type Region } from '../../../src/law/places.ts';
import { call, type ResultOf, useQueryOf } from '../../api.ts';
import { ExportMenu } from '../../kit/export-menu.tsx';
import { Link } from '../../kit/link.tsx';
import { Await, EmptyNote, InfoNote } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { type Localised, useText } from '../../language.tsx';
import { AskedBar, useAsked } from './filters.tsx';
import { Months } from './months.tsx';
import { OverduePart } from './overdue.tsx';
import { type SumRow, Sums } from './sums.tsx';

export type Standing = ResultOf<'returns.standing'>;

const NOT_STATED: Localised = { zh: '未填写', en: 'Not stated' };

export function StandingPart() {
  const asked = useAsked();
  const query = useQueryOf('returns.standing', asked);
  return (
    <>
      <AskedBar />
      <Await query={query}>
        {(standing) => (
          <>
            <AsOf standing={standing} />
            {standing.units === 0 ? <Nothing expected={standing.expected} /> : <Dashboard standing={standing} />}
          </>
        )}
      </Await>
    </>
  );
}

function Nothing({ expected }: { expected: number }) {
  const t = useText();
  return expected === 0 ? (
    <EmptyNote
      text={{
        zh: '通讯录中还没有单位。先在“公文往来”的通讯录中加入单位，单位报送后在这里汇总。',
        en: 'There is no unit among the correspondents. First add them under Dispatches; what they return is summed up here.',
      }}
    >
      <Link to="/dispatches" search={{ part: 'correspondents' }}>
        {t({ zh: '到通讯录', en: 'To the correspondents' })}
      </Link>
    </EmptyNote>
  ) : (
    <EmptyNote
      text={{
        zh: '这一范围内没有单位报送。可以放宽时间或者筛选条件，或者发函请单位报送。',
        en: 'No unit has returned within this. Widen the time or the filters, or write to the units and ask for a return.',
      }}
    >
      <Link to="/returns" search={{ part: 'units' }}>
        {t({ zh: '看哪些单位未报送', en: 'Who has not returned' })}
      </Link>
    </EmptyNote>
  );
}

/** How much of the whole it is, and of which days. */
function AsOf({ standing: { on, units, expected, from, to, untaken } }: { standing: Standing }) {
  const t = useText();
  const days = from && to && (from === to ? from : `${from} – ${to}`);
  const missing = expected - units;
  return (
    <>
      <p className="quiet">
        {t({
          zh: `截至 ${on}：${expected} 个单位中 ${units} 个已报送${days ? `，各自统计截止于 ${days}` : ''}。`,
          en: `As of ${on}: ${units} of ${expected} units have returned${days ? `, with counts as of ${days}` : ''}. `,
        })}
        {missing > 0 && (
          <Link to="/returns" search={{ part: 'units', returned: 'no' }}>
            {t({
              zh: `其余 ${missing} 个未报送或者不在筛选范围内`,
              en: `The other ${missing} have not, or are filtered out`,
            })}
          </Link>
        )}
      </p>
      {untaken > 0 && (
        <InfoNote
          text={{
            zh: `另有 ${untaken} 份刚收到的统计正在入库，十分钟内计入。`,
            en: `${untaken} more came just now and will be counted within ten minutes.`,
          }}
        />
      )}
    </>
  );
}

function Dashboard({ standing }: { standing: Standing }) {
  const asked = useAsked();
  return (
    <>
      <Section
        title={{ zh: '按条款和事项', en: 'By article and duty' }}
        extra={
          <ExportMenu
            first="inspection"
            count={standing.byDuty.length}
            onExport={(choice) => call('returns.export-by-duty', { ...asked, ...choice })}
          />
        }
      >
        <Sums
          label={{ zh: '按条款和事项', en: 'By article and duty' }}
          of={{ zh: '事项', en: 'Duty' }}
          rows={rowsOf(standing.byDuty, dutyName)}
        />
      </Section>
      <Section title={{ zh: '近 12 个月', en: 'The last 12 months' }}>
        <Months months={standing.byMonth} />
      </Section>
      <Section title={{ zh: '按地区', en: 'By region' }}>
        <Sums
          label={{ zh: '按地区', en: 'By region' }}
          of={{ zh: '地区', en: 'Region' }}
          rows={rowsOf(standing.byRegion, (key) => ({ name: key ? REGION_NAMES[key as Region] : NOT_STATED }))}
        />
      </Section>
      <Section title={{ zh: '按行业', en: 'By industry' }}>
        <Sums
          label={{ zh: '按行业', en: 'By industry' }}
          of={{ zh: '行业', en: 'Industry' }}
          rows={rowsOf(standing.byIndustry, industryName)}
        />
      </Section>
      <OverduePart duties={standing.byDuty} />
    </>
  );
}

type Named = (key: string | null) => { readonly name: Localised; readonly below?: Localised; readonly short?: string };
const rowsOf = (groups: Standing['byDuty'], named: Named): SumRow[] =>
  groups.map((group) => ({ ...group, key: group.key ?? '', ...named(group.key) }));

/** With its letter, which alone has room beside a drawing. */
const industryName: Named = (key) => {
  if (!key) return { name: NOT_STATED };
  const { zh, en } = INDUSTRY_NAMES[key as Industry];
  return { name: { zh: `${key} ${zh}`, en: `${key} ${en}` }, short: key };
};

/** A duty that a newer edition names is shown by its code. */
const dutyName: Named = (key) => {
  const duty = dutyOf(key as DutyCode) as ReturnType<typeof dutyOf> | undefined;
  if (!duty) return { name: { zh: key ?? '', en: key ?? '' }, short: key ?? '' };
  const title = { zh: `${duty.code} ${duty.title.zh}`, en: `${duty.code} ${duty.title.en}` };
  return { name: title, below: cite(duty.citations[0]), short: duty.code };
};
