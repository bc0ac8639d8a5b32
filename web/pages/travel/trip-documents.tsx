/** The travel documents of a journey: which the unit keeps of whom, out before the departure, back after the return. */
import { Form } from 'antd';
import { leadsTo } from '../../../src/domain/travel-documents/travel-documents.ts';
import { useAct } from '../../api.ts';
import { Boxes } from '../../kit/boxes.tsx';
import type { RecordLine } from '../../kit/case.tsx';
import { DayText } from '../../kit/days.tsx';
import { FormDialog } from '../../kit/form-dialog.tsx';
import { Link } from '../../kit/link.tsx';
import { MarkTag } from '../../kit/mark-tag.tsx';
import { Section } from '../../kit/page.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import type { GivenPurpose } from '../../kit/purpose.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { CustodyTag, documentName } from '../travel-documents/words.tsx';
import { atLeastOne, Day, type DialogParts, idOf } from './dialogs.tsx';
import { here, type Opened } from './trip.tsx';

type Kept = Opened['documents'][number];

export const stillOut = (one: Kept): boolean => one.wentOn !== null && one.backOn === null;
export const wentOut = ({ documents }: Opened): Kept[] => documents.filter(({ wentOn }) => wentOn !== null);

/** Kept by the unit, good for where the journey leads, and its holder has none of his for it yet. */
export function toHandOut({ documents, trip }: Opened): Kept[] {
  const served = new Set(documents.filter(stillOut).map(({ personId }) => personId));
  return documents.filter(
    (one) => one.state === 'in' && !served.has(one.personId) && leadsTo(one.kind, trip.countries),
  );
}

/** Their place among the steps of a journey: only where a document is in custody, or went out. */
export function documentSteps(one: Opened) {
  const out = wentOut(one);
  const waiting = one.trip.state === 'declared' || one.trip.state === 'approved' ? toHandOut(one) : [];
  const last = (days: readonly (string | null)[]) => days.toSorted().at(-1) ?? null;
  const back = out.length > 0 && !out.some(stillOut);
  return {
    out:
      out.length + waiting.length > 0
        ? [
            {
              title: { zh: '领出证照', en: 'Documents out' },
              day: waiting.length === 0 ? last(out.map(({ wentOn }) => wentOn)) : null,
              ok: waiting.length === 0,
            },
          ]
        : [],
    in:
      out.length > 0
        ? [
            {
              title: { zh: '交回证照', en: 'Documents in' },
              day: back ? last(out.map(({ backOn }) => backOn)) : null,
              ok: back,
            },
          ]
        : [],
  };
}

/** What is to be handed in, and by when, where somebody is back or nobody goes. */
export function dueOf(one: Opened): Localised | undefined {
  const home = new Set(here(one).flatMap(({ personId, returnedOn }) => (returnedOn ? [personId as number] : [])));
  const over = one.trip.state === 'cancelled';
  const due = one.documents.filter((it) => stillOut(it) && (over || home.has(it.personId)));
  if (due.length === 0) return undefined;
  const first = due.map(({ dueBack }) => dueBack!).toSorted()[0]!;
  const late = due.filter((it) => it.late).length;
  return {
    zh: `${due.length} 件证照待交回，应于 ${first} 前${late > 0 ? `（${late} 件已逾期）` : ''}。`,
    en: `${due.length} travel ${due.length === 1 ? 'document' : 'documents'} to be handed in by ${first}${late > 0 ? `; ${late} overdue` : ''}.`,
  };
}

const holderOf = ({ members }: Opened, id: number) => members.find(({ personId }) => personId === id)?.name ?? '';

/** Out and back, for the record of the journey. */
export function documentLines(it: Kept, one: Opened, t: (text: Localised) => string): RecordLine[] {
  const what = `${holderOf(one, it.personId)} · ${t(documentName(it))}`;
  const line = (key: string, day: string | null, at: string | null, text: Localised, late = false): RecordLine[] =>
    day === null
      ? []
      : [{ key: `${key}${it.documentId}`, day, at, text: `${t(text)} ${what}`, tone: late ? 'late' : 'plain' }];
  return [
    ...line('out', it.wentOn, it.wentAt, { zh: '领出证照', en: 'Handed out:' }),
    ...line('in', it.backOn, it.backAt, { zh: '交回证照', en: 'Handed back:' }, it.late),
  ];
}

export function TripDocuments({ one, purpose }: { one: Opened; purpose: GivenPurpose }) {
  const t = useText();
  if (one.documents.length === 0) return null;
  return (
    <Section title={{ zh: '证照', en: 'Travel documents' }}>
      <PlainTable
        label={{ zh: '出行人员由单位保管的证照', en: 'Documents that the unit keeps of those who travel' }}
        size="small"
        pagination={false}
        rowKey={(row) => row.documentId}
        dataSource={one.documents}
        columns={[
          { key: 'name', title: t({ zh: '持证人', en: 'Holder' }), render: (_, row) => holderOf(one, row.personId) },
          {
            key: 'kind',
            title: t({ zh: '证照', en: 'Document' }),
            render: (_, row) => (
              <Link to={`/travel-documents/${row.documentId}`} search={{ person: String(row.personId), purpose }}>
                {t(documentName(row))}
              </Link>
            ),
          },
          {
            key: 'out',
            title: t({ zh: '为本次领出', en: 'Out for this' }),
            render: (_, row) => <DayText day={row.wentOn} />,
          },
          {
            key: 'due',
            title: t({ zh: '应交回', en: 'Due back' }),
            render: (_, row) => <DayText day={row.dueBack} />,
          },
          { key: 'state', title: t({ zh: '状态', en: 'State' }), render: (_, row) => <Where row={row} /> },
        ]}
      />
      <p className="quiet">
        <MarkTag mark="P" />{' '}
        {t({
          zh: '通行做法：回国（境）后因公证照 7 天、因私证照 10 天内交回，以本单位数值为准；登记回国（境）后按实际日期计算。',
          en: 'as a rule within 7 days of the return for official documents and 10 for private ones, by the unit’s figures; from the day on which somebody was back.',
        })}
      </p>
    </Section>
  );
}

function Where({ row }: { row: Kept }) {
  if (row.wentOn === null || stillOut(row)) return <CustodyTag state={row.state} overdue={row.late} />;
  return (
    <ToneTag
      tone={row.late ? 'late' : 'good'}
      text={
        row.late
          ? { zh: `${row.backOn} 交回，迟于 ${row.dueBack}`, en: `back ${row.backOn}, later than ${row.dueBack}` }
          : { zh: `${row.backOn} 交回`, en: `back ${row.backOn}` }
      }
    />
  );
}

type Wish = { on: string; documentIds: number[] };

function WhichDocuments({ one, documents }: { one: Opened; documents: readonly Kept[] }) {
  const t = useText();
  return (
    <Form.Item
      name="documentIds"
      label={t({ zh: '证照', en: 'Which documents' })}
      required
      rules={[atLeastOne(t, { zh: '请至少选择一件', en: 'Choose at least one' })]}
    >
      <Boxes
        className="trip-documents"
        options={documents.map((it) => ({
          value: it.documentId as number,
          label: `${holderOf(one, it.personId)} · ${t(documentName(it))}`,
        }))}
      />
    </Form.Item>
  );
}

export function DocumentsOutDialog({ one, onClose }: DialogParts) {
  const t = useText();
  const today = useToday();
  const act = useAct('travel.hand-documents-out');
  const documents = one.documents.filter(({ state }) => state === 'in');
  return (
    <FormDialog<Wish>
      title={{ zh: '领出证照', en: 'Hand documents out' }}
      act={{ zh: '领出', en: 'Hand them out' }}
      done={{ zh: '已登记领出。', en: 'Handed out.' }}
      initial={{ on: today, documentIds: toHandOut(one).map(({ documentId }) => documentId as number) }}
      onClose={onClose}
      run={({ on, documentIds }) => act.mutateAsync({ tripId: idOf(one), on, documentIds: documentIds as never[] })}
    >
      <p className="quiet">
        {t({
          zh: '只领出本次出行用得到的证照。应交回日期先按计划的回国（境）日期计算，登记回国（境）后按实际日期计算。',
          en: 'Only what this journey needs. Due back from the planned return; once the return is recorded, from that day.',
        })}
      </p>
      <WhichDocuments one={one} documents={documents} />
      <Day name="on" label={{ zh: '领出日期', en: 'Out on' }} last={today} />
    </FormDialog>
  );
}

export function DocumentsInDialog({ one, onClose }: DialogParts) {
  const today = useToday();
  const act = useAct('travel.hand-documents-in');
  const documents = one.documents.filter(stillOut);
  return (
    <FormDialog<Wish>
      title={{ zh: '交回证照', en: 'Documents are handed in' }}
      act={{ zh: '登记交回', en: 'Enter them' }}
      done={{ zh: '已登记交回。', en: 'They are back.' }}
      initial={{ on: today, documentIds: documents.map(({ documentId }) => documentId as number) }}
      onClose={onClose}
      run={({ on, documentIds }) => act.mutateAsync({ tripId: idOf(one), on, documentIds: documentIds as never[] })}
    >
      <WhichDocuments one={one} documents={documents} />
      <Day
        name="on"
        label={{ zh: '交回日期', en: 'Back on' }}
        first={documents
          .map(({ wentOn }) => wentOn!)
          .toSorted()
          .at(-1)}
        last={today}
      />
    </FormDialog>
  );
}
