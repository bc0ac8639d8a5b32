/** On a phone first: what I am to put right, what I suggested and what came of it, and what was found about me. */
import { Button } from 'antd';
import { useState } from 'react';
import { FINDING_STAND_NAMES, SOURCES } from '../../../src/domain/findings/findings.ts';
import { type ResultOf, useQueryOf } from '../../api.ts';
import { DayText } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { Await, EmptyNote } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { SuggestDialog } from './raise-dialog.tsx';
import { TONE_OF_FINDING } from './words.tsx';

type Row = ResultOf<'findings.mine'>['toPutRight'][number];

export default function MyFindings() {
  const t = useText();
  const query = useQueryOf('findings.mine', {});
  const [suggesting, suggest] = useState(false);
  return (
    <Page
      narrow
      title={{ zh: '我的整改', en: 'My findings' }}
      purpose={{
        zh: '由我整改的问题、我提出的隐患建议，以及与我有关的问题。',
        en: 'What I put right, what I suggested, and what was found about me.',
      }}
      primary={
        <Button type="primary" onClick={() => suggest(true)}>
          {t({ zh: '提出隐患建议', en: 'Suggest a hidden danger' })}
        </Button>
      }
    >
      <Await query={query}>
        {({ toPutRight, suggested, about }) => (
          <>
            <Section title={{ zh: '由我整改', en: 'Mine to put right' }}>
              {toPutRight.length === 0 && (
                <EmptyNote text={{ zh: '现在没有由您整改的问题。', en: 'There is nothing for you to put right.' }} />
              )}
              <Rows rows={toPutRight} open />
            </Section>
            <Section title={{ zh: '我提出的建议', en: 'What I suggested' }}>
              {suggested.length === 0 && (
                <p className="quiet">
                  {t({
                    zh: '看到门禁、设备、制度等方面的隐患，可以在这里提出，专员会答复。',
                    en: 'Dangers in doors, devices or rules can be told here; the officer answers.',
                  })}
                </p>
              )}
              <Rows rows={suggested} open />
            </Section>
            {about.length > 0 && (
              <Section title={{ zh: '与我有关的问题', en: 'What was found about me' }}>
                <p className="quiet">
                  {t({
                    zh: '这些问题涉及您保管的物品或者您办理的手续，不是对您个人的评价。登记有误的，可以在“我的”页面要求更正。',
                    en: 'They are about things you hold or formalities of yours, and no judgement of you. Where one is wrong, ask for a correction on My page.',
                  })}
                </p>
                <Rows rows={about} />
              </Section>
            )}
          </>
        )}
      </Await>
      {suggesting && <SuggestDialog onClose={() => suggest(false)} />}
    </Page>
  );
}

function Rows({ rows, open = false }: { rows: readonly Row[]; open?: boolean }) {
  const t = useText();
  const title = (row: Row): Localised => row.title ?? SOURCES[row.source].name;
  return (
    <ul className="plain-rows">
      {rows.map((row) => (
        <li key={row.findingId}>
          <span>
            {open ? <Link to={`/findings/${row.findingId}`}>{t(title(row))}</Link> : t(title(row))}{' '}
            <ToneTag tone={TONE_OF_FINDING[row.stand]} text={FINDING_STAND_NAMES[row.stand]} />
            {row.dueOn && row.state !== 'closed' && row.state !== 'dismissed' && (
              <span className="quiet nowrap">
                {t({ zh: '期限', en: 'by' })} <DayText day={row.dueOn} />
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
