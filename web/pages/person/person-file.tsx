/** What stands in a person's file: facts, duties, and the line of time. The same for the officer and for the person. */
import { Tag } from 'antd';
import { useState } from 'react';
import { ruleOf } from '../../../src/law/duties.ts';
import { CLASS_NAMES, KEY_POST_NAMES, LEVEL_NAMES } from '../../../src/law/names.ts';
import { type Fact, Facts, RecordLines } from '../../kit/case.tsx';
import { DayText } from '../../kit/days.tsx';
import { MarkTags } from '../../kit/mark-tag.tsx';
import { EmptyNote } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { StateTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { RowDrawer } from '../ledger/row-drawer.tsx';
import { ShownBy } from '../ledger/shown-by.tsx';
import './person.css';
import { type File, momentsOf } from './timeline.ts';

export const PRESENCE_NAMES: Record<File['person']['presence'], Localised> = {
  'in-post': { zh: '在岗', en: 'In post' },
  seconded: { zh: '借调', en: 'Seconded' },
  'off-post': { zh: '离岗', en: 'Off post' },
};

export function PersonFile({ file, own = false }: { file: File; own?: boolean }) {
  return (
    <>
      <PersonFacts file={file} />
      <PersonRows file={file} own={own} />
      <PersonTimeline file={file} own={own} />
    </>
  );
}

export function PersonFacts({ file: { person } }: { file: File }) {
  const t = useText();
  const facts: Fact[] = [
    { title: { zh: '工号', en: 'Staff number' }, value: person.staffNumber },
    { title: { zh: '部门', en: 'Department' }, value: person.department },
    { title: { zh: '在岗状态', en: 'Presence' }, value: t(PRESENCE_NAMES[person.presence]) },
    { title: { zh: '入职', en: 'Joined' }, value: person.joinedOn && <DayText day={person.joinedOn} /> },
    { title: { zh: '离职', en: 'Left' }, value: person.leftOn && <DayText day={person.leftOn} /> },
    { title: { zh: '手机', en: 'Phone' }, value: person.phone },
    { title: { zh: '电子邮箱', en: 'E-mail' }, value: person.email },
    {
      title: { zh: '长期驻外', en: 'Stationed abroad' },
      value:
        person.stationings.length > 0 && person.stationings.map((one) => `${one.from} – ${one.to ?? ''}`).join('，'),
    },
  ];
  return (
    <Section title={{ zh: '基本事实', en: 'Facts' }}>
      <Facts facts={facts.map((fact) => ({ ...fact, value: fact.value || undefined }))} columns={3} />
      {person.holdings.map((one) => {
        const term = one.terms.at(-1);
        return (
          <p key={one.appointmentId} className="holding">
            <DayText day={one.from} />
            {' – '}
            {one.to ? <DayText day={one.to} /> : t({ zh: '至今', en: 'now' })} {one.department}{' '}
            <strong>{one.title}</strong>{' '}
            {one.planned && <Tag color="warning">{t({ zh: '拟上岗，待确认', en: 'planned, to be opened' })}</Tag>}{' '}
            {term && (
              <span className="quiet">
                {t(LEVEL_NAMES[term.level])}
                {term.foreignRelated && ` · ${t(CLASS_NAMES['foreign-related'])}`}
                {term.keyPost !== 'none' && ` · ${t(KEY_POST_NAMES[term.keyPost])}`}
              </span>
            )}
          </p>
        );
      })}
    </Section>
  );
}

export function PersonRows({ file, own }: { file: File; own: boolean }) {
  const t = useText();
  const [opened, open] = useState<File['rows'][number]>();
  const rows = [...file.rows].sort(
    (a, b) => Number(a.doneOn !== undefined) - Number(b.doneOn !== undefined) || a.due.localeCompare(b.due),
  );
  return (
    <Section title={{ zh: '应履行的事项', en: 'Duties' }}>
      {rows.length === 0 && <EmptyNote text={{ zh: '目前没有应履行的事项。', en: 'Nothing is owed at present.' }} />}
      <ul className="plain-rows">
        {rows.map((row) => (
          <li key={`${row.rule}-${row.occasion}`}>
            <button type="button" className="row-open" onClick={() => open(row)}>
              <span className="quiet">{row.duty}</span> {t(ruleOf(row.rule)!.title)}
            </button>
            <span className="plain-row-side">
              <StateTag state={row.state} />{' '}
              <span className="nowrap">
                {t({ zh: '到期', en: 'due' })} <DayText day={row.due} /> <MarkTags marks={row.marks} />
              </span>
            </span>
          </li>
        ))}
      </ul>
      <RowDrawer row={opened} onClose={() => open(undefined)} own={own} />
    </Section>
  );
}

export function PersonTimeline({ file, own }: { file: File; own: boolean }) {
  const t = useText();
  const moments = momentsOf(file);
  return (
    <Section title={{ zh: '时间线', en: 'Timeline' }}>
      <RecordLines
        lines={moments.map((one) => ({
          key: one.key,
          day: one.day,
          at: one.enteredAt,
          tone: one.tone,
          text: (
            <>
              {t(one.text)}
              {one.takenOver && (
                <span className="quiet">{t({ zh: '（据导入名册）', en: ' (as stated in an imported roster)' })}</span>
              )}{' '}
              {one.from && <ShownBy from={one.from} own={own} />}
            </>
          ),
        }))}
      />
    </Section>
  );
}
