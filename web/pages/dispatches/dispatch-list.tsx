/** What the lists of received and of sent dispatches share: filters in the address, search, export, what to do while nobody is known. */
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { DISPATCH_TYPE_NAMES } from '../../../src/domain/dispatches/dispatches.ts';
import { FilterBar } from '../../kit/filter-bar.tsx';
import { numberOf, oneOf } from '../../kit/filters.ts';
import { Link, useFilters } from '../../kit/link.tsx';
import { type Localised, useText } from '../../language.tsx';
import { useBodyChoices, useCorrespondents } from './may.ts';
import { TYPE_CHOICES } from './states.tsx';

/** By type, the other body, number or title, and the day on the document; `body`: by which key the other body stands in the address. */
export function useDispatchFilter<State extends string>(body: 'from' | 'to', states: readonly State[]) {
  const [search] = useFilters();
  return {
    type: oneOf(DISPATCH_TYPE_NAMES, search.type),
    correspondentId: numberOf(search[body]) as never,
    state: oneOf(states, search.state),
    text: search.text,
    from: search.since,
    to: search.until,
  };
}
type Parts<State extends string> = {
  readonly body: 'from' | 'to';
  readonly bodyLabel: Localised;
  readonly states: readonly State[];
  readonly stateNames: Readonly<Record<State, Localised>>;
  readonly children?: ReactNode;
};

export function DispatchFilters<State extends string>({ body, bodyLabel, states, stateNames, children }: Parts<State>) {
  const bodies = useBodyChoices();
  return (
    <FilterBar
      filters={[
        { kind: 'text', key: 'text', label: { zh: '文号或标题', en: 'Number or title' } },
        {
          kind: 'one',
          key: 'state',
          label: { zh: '状态', en: 'State' },
          choices: states.map((value) => ({ value, text: stateNames[value] })),
        },
        { kind: 'one', key: 'type', label: { zh: '种类', en: 'Type' }, choices: TYPE_CHOICES },
        { kind: 'one', key: body, label: bodyLabel, choices: bodies, width: 200 },
        { kind: 'days', from: 'since', to: 'until', label: { zh: '成文日期', en: 'Day' } },
      ]}
    >
      {children}
    </FilterBar>
  );
}

export function Destroyed() {
  return <span className="quiet">{useText()({ zh: '（内容已销毁）', en: '(destroyed)' })}</span>;
}

/** Where nobody is known yet, that is the first thing to do. */
export function FirstCorrespondents() {
  const t = useText();
  const { data } = useCorrespondents();
  if (!data || data.known.length > 0) return null;
  return (
    <Link to="/dispatches" search={{ part: 'correspondents' }}>
      <Button type="primary">{t({ zh: '到通讯录', en: 'To Correspondents' })}</Button>
    </Link>
  );
}
