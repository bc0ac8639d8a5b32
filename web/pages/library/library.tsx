/** The library of guidance received: from whom, whether its receipt went back, and what of it is made known to the people. */
import { Button } from 'antd';
import { type RowOf, useAct } from '../../api.ts';
import { useConfirm } from '../../kit/confirm.tsx';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { DayText, InstantText } from '../../kit/days.tsx';
import { Link, useGo } from '../../kit/link.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { useIsClerk } from '../dispatches/may.ts';
import { DutyWords } from '../training/session-law.tsx';
import { TrainingTabs } from '../training/training-tabs.tsx';

type Row = RowOf<'library.list'>;

const COLUMNS: readonly Column<Row>[] = [
  { key: 'title', title: { zh: '标题', en: 'Title' }, render: (row) => row.title ?? '—' },
  { key: 'from', title: { zh: '来源', en: 'Source' }, render: (row) => row.from },
  { key: 'number', title: { zh: '文号', en: 'Number' }, render: (row) => row.number },
  { key: 'day', title: { zh: '成文日期', en: 'Day' }, render: (row) => <DayText day={row.day} /> },
  { key: 'receipt', title: { zh: '阅读和回执', en: 'Read, receipt' }, render: (row) => <Receipt row={row} /> },
  { key: 'shown', title: { zh: '向人员公布', en: 'Made known' }, render: (row) => <Shown row={row} /> },
];

function Words({ of }: { of: Localised }) {
  return <>{useText()(of)}</>;
}

function Receipt({ row }: { row: Row }) {
  if (row.receipt !== null) return <ToneTag tone="good" text={{ zh: '已回执', en: 'Receipt sent' }} />;
  return (
    <>
      <ToneTag
        tone={row.openedAt === null ? 'soon' : 'working'}
        text={
          row.openedAt === null
            ? { zh: '未打开', en: 'Not opened' }
            : { zh: '已读，未回执', en: 'Read, no receipt yet' }
        }
      />{' '}
      {row.receiptDue && (
        <span className="quiet nowrap">
          <Words of={{ zh: '回执期限', en: 'receipt by' }} /> <DayText day={row.receiptDue} />
        </span>
      )}
    </>
  );
}

function Shown({ row }: { row: Row }) {
  const t = useText();
  const confirm = useConfirm();
  const show = useAct('library.show');
  const end = useAct('library.end');
  const isClerk = useIsClerk();
  const { arrivalId, libraryItemId, shownAt, openedAt } = row;
  if (libraryItemId === undefined && (openedAt === null || !isClerk))
    return <span className="quiet">{t({ zh: '未公布', en: 'No' })}</span>;
  const askShow = () =>
    confirm({
      title: { zh: '向全体人员公布？', en: 'Make it known to everybody?' },
      consequence: {
        zh: '本单位有账号的人员都能看到标题、正文和附件。谁看了不作记录。可以随时停止公布。',
        en: 'Everybody here with an account sees its title, text and files. Who reads it is not recorded. You can end it at any time.',
      },
      act: { zh: '公布', en: 'Make it known' },
      destructive: false,
      run: () => show.mutateAsync({ arrivalId }),
    });
  const askEnd = () =>
    confirm({
      title: { zh: '停止公布？', en: 'Stop showing it?' },
      consequence: { zh: '人员不再能看到；公文保留在收文中。', en: 'Nobody sees it any more; the dispatch stays.' },
      act: { zh: '停止公布', en: 'Stop showing' },
      run: () => end.mutateAsync({ libraryItemId: libraryItemId! }),
    });
  if (libraryItemId === undefined)
    return (
      <Button size="small" onClick={stopping(askShow)}>
        {t({ zh: '公布', en: 'Make it known' })}
      </Button>
    );
  return (
    <>
      <span className="nowrap">
        {t({ zh: '公布于', en: 'since' })} <InstantText at={shownAt!} />
      </span>{' '}
      {isClerk && (
        <Button size="small" type="text" onClick={stopping(askEnd)}>
          {t({ zh: '停止', en: 'End' })}
        </Button>
      )}
    </>
  );
}

/** A button in a row that opens by a click does its own work alone. */
const stopping = (does: () => void) => (event: { stopPropagation: () => void }) => {
  event.stopPropagation();
  does();
};

export default function Library() {
  const t = useText();
  const go = useGo();
  return (
    <Page
      title={{ zh: '材料库', en: 'Library' }}
      purpose={{
        zh: '国家安全机关和行业主管部门发来的指导材料：打开阅读，回执即告知对方已收阅；需要时向本单位人员公布。',
        en: 'Guidance from the organ and the department: read it; your receipt tells the sender so; make it known to your people where it serves.',
      }}
    >
      <TrainingTabs at="/training/library" />
      <DataTable
        name="library"
        label={{ zh: '指导材料', en: 'Guidance received' }}
        query="library.list"
        input={{}}
        columns={COLUMNS}
        rowKey={(row) => row.arrivalId}
        onOpen={(row) => go({ to: `/dispatches/received/${row.arrivalId}` })}
        empty={{
          zh: '还没有收到指导材料。国家安全机关或者行业主管部门以公文发来后，自动列在这里，注明来源。',
          en: 'No guidance has come yet. What an organ or a department sends as a dispatch is listed here by itself, with its source.',
        }}
        emptyAction={<Link to="/dispatches">{t({ zh: '查看公文往来', en: 'See the dispatches' })}</Link>}
      />
      <Section title={{ zh: '法律依据', en: 'The law' }}>
        <DutyWords code="P8.1" />
      </Section>
    </Page>
  );
}
