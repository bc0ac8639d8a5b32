/** One of what was found, beside the table: its state, what to do, the facts, why; made a finding. What else can be done its own module adds. */
import { Button, Space } from 'antd';
import { type ReactNode, useState } from 'react';
import { SEVERITY_NAMES, type Severity } from '../../../src/domain/findings/findings.ts';
import { dutyOf } from '../../../src/law/duties.ts';
import type { DutyCode } from '../../../src/law/duty.ts';
import { type Fact, Facts, WhatNow } from '../../kit/case.tsx';
import { useSay } from '../../kit/confirm.tsx';
import { DayText } from '../../kit/days.tsx';
import { searchOfAddress } from '../../kit/filters.ts';
import { Link } from '../../kit/link.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import type { CheckWords } from './check-list.tsx';
import { TONE_OF_SEVERITY } from './words.tsx';

type Found = {
  readonly stand: string;
  readonly severity: Severity;
  readonly todo: Localised;
  /** Where the record is. */
  readonly page: string;
  readonly name: Localised;
  readonly person: string | null;
  readonly department: string | null;
  readonly foundOn: string;
  readonly because: Localised;
  readonly duties: readonly DutyCode[];
  readonly findingId: number | null;
};
type Parts = {
  readonly found: Found;
  readonly words: CheckWords;
  /** What the button to the record says. */
  readonly record: Localised;
  /** What the module itself lets do with it. */
  readonly acts: ReactNode;
  /** Left out where it cannot become a finding now. */
  readonly raise: (() => Promise<unknown>) | undefined;
  readonly raiseFirst?: boolean;
  readonly first: readonly Fact[];
  readonly last: readonly Fact[];
  readonly children: ReactNode;
};

export function CheckFound({ found, words, record, acts, raise, raiseFirst = false, first, last, children }: Parts) {
  const t = useText();
  const [page, search] = found.page.split('?') as [string, string?];
  return (
    <div className="check-found">
      <Space wrap>
        <ToneTag tone={words.tones[found.stand]!} text={words.stands[found.stand]!} />
        <ToneTag tone={TONE_OF_SEVERITY[found.severity]} text={SEVERITY_NAMES[found.severity]} />
      </Space>
      {found.stand !== 'gone' && (
        <WhatNow text={found.todo}>
          <Space wrap>
            {acts}
            <Link to={page} search={searchOfAddress(search ?? '')}>
              <Button>{t(record)}</Button>
            </Link>
            {raise && <MakeFinding raise={raise} isFirst={raiseFirst} />}
          </Space>
        </WhatNow>
      )}
      <Facts
        columns={1}
        facts={[
          ...first,
          { title: { zh: '对象', en: 'About' }, value: t(found.name) || undefined },
          { title: { zh: '涉及人员', en: 'Person' }, value: found.person },
          { title: { zh: '部门', en: 'Department' }, value: found.department },
          { title: { zh: '发现日期', en: 'Found on' }, value: <DayText day={found.foundOn} /> },
          { title: { zh: '依据', en: 'Because' }, value: t(found.because) },
          {
            title: { zh: '涉及义务', en: 'Duties' },
            value: found.duties.map((code) => `${code} ${t(dutyOf(code).title)}`).join(t({ zh: '；', en: '; ' })),
          },
          ...(found.findingId
            ? [
                {
                  title: { zh: '问题整改', en: 'Finding' },
                  value: (
                    <Link to={`/findings/${found.findingId}`}>{t({ zh: '打开问题', en: 'Open the finding' })}</Link>
                  ),
                },
              ]
            : []),
          ...last,
        ]}
      />
      {children}
    </div>
  );
}

function MakeFinding({ raise, isFirst }: { raise: () => Promise<unknown>; isFirst: boolean }) {
  const t = useText();
  const say = useSay();
  const [making, makes] = useState(false);
  const make = () => {
    makes(true);
    void raise()
      .catch(say.failed)
      .finally(() => makes(false));
  };
  return (
    <Button {...(isFirst && { type: 'primary' as const })} loading={making} onClick={make}>
      {t({ zh: '转为问题整改', en: 'Make it a finding' })}
    </Button>
  );
}
