/** One proposal: how far the reading is; what was read, dropped and not read; what accepting would do; the decision. */
import { useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useQueryOf } from '../../api.ts';
import { WhatNow } from '../../kit/case.tsx';
import { momentOf } from '../../kit/days.tsx';
import { Link, useGo } from '../../kit/link.tsx';
import { Await, InfoNote, ProgressNote } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { ColumnsPart } from './columns-part.tsx';
import { Decision, DiscardButton } from './decision.tsx';
import './import.css';
import { RowsPart } from './rows-part.tsx';
import { effectInWords, nameOfFile, type Opened, PHASES, STATE_NAMES, sizeOf, TONE_OF_PROPOSAL } from './words.ts';

const ASK_EVERY_MS = 800;

export default function Proposal() {
  const { proposalId } = useParams({ strict: false }) as { proposalId: string };
  const [working, setWorking] = useState(false);
  const opened = useQueryOf(
    'rosters.proposal',
    { proposalId: Number(proposalId) as never },
    working ? { every: ASK_EVERY_MS } : {},
  );
  const { data } = opened;
  const [accepting, setAccepting] = useState(false);
  useEffect(
    () => setWorking(accepting || data?.state === 'reading' || Boolean(data?.accepting)),
    [accepting, data?.state, data?.accepting],
  );
  const file = data && nameOfFile(data.fileName);
  return (
    <Page
      title={{ zh: '导入方案', en: 'Import proposal' }}
      purpose={
        data &&
        file && {
          zh: `${file.zh}，${sizeOf(data.fileSize)}，${data.proposedBy ?? ''}于 ${momentOf(data.proposedAt, false)} 上传`,
          en: `${file.en}, ${sizeOf(data.fileSize)}, uploaded by ${data.proposedBy ?? ''} on ${momentOf(data.proposedAt, false)}`,
        }
      }
      beside={data && <ToneTag tone={TONE_OF_PROPOSAL[data.state]} text={STATE_NAMES[data.state]} />}
    >
      <Await query={opened}>
        {(proposal) => <OpenProposal proposal={proposal} accepting={accepting} onAccepting={setAccepting} />}
      </Await>
    </Page>
  );
}

type Parts = { readonly proposal: Opened; readonly accepting: boolean; readonly onAccepting: (now: boolean) => void };

function OpenProposal({ proposal, accepting, onAccepting }: Parts) {
  if (proposal.state === 'reading') return <Reading proposal={proposal} />;
  if (proposal.state === 'failed') return <Failed proposal={proposal} />;
  if (proposal.state === 'accepted' || proposal.state === 'discarded') return <Decided proposal={proposal} />;
  if (proposal.counts && proposal.counts.rows === 0) return <NothingRead proposal={proposal} />;
  const phase = proposal.accepting ?? (accepting ? 'comparing' : undefined);
  return (
    <>
      {phase ? (
        <ProgressNote text={PHASES[phase]!} part={PARTS[phase]} />
      ) : (
        <Decision proposal={proposal} onAccepting={onAccepting} />
      )}
      <ColumnsPart proposal={proposal} />
      <RowsPart proposal={proposal} />
    </>
  );
}

/** How far the taking in is at the beginning of each phase; it is one transaction and cannot be told more finely. */
const PARTS: Readonly<Record<string, number>> = { comparing: 0.05, people: 0.2, evidence: 0.5, ledger: 0.6 };

function Reading({ proposal }: { proposal: Opened }) {
  return (
    <>
      <ProgressNote text={PHASES[proposal.phase] ?? PHASES.waiting!} part={proposal.percent / 100} />
      <DiscardButton proposal={proposal} />
    </>
  );
}

/** No person was found in the file: there is nothing to accept, and saying "all of it is there already" would be untrue. */
function NothingRead({ proposal }: { proposal: Opened }) {
  const t = useText();
  const go = useGo();
  return (
    <>
      <WhatNow
        text={{
          zh: '文件中没有读到任何人员，什么也不会写入。请对照下面的原因修改文件，再重新上传。',
          en: 'nobody was found in this file, so nothing will be written. Mend the file by what is said below, then upload it again.',
        }}
      >
        <DiscardButton proposal={proposal} />{' '}
        <Button type="primary" onClick={() => go({ to: '/import' })}>
          {t({ zh: '重新上传', en: 'Upload again' })}
        </Button>
      </WhatNow>
      <ColumnsPart proposal={proposal} />
      {proposal.columns.length > 0 && <RowsPart proposal={proposal} />}
    </>
  );
}

function Failed({ proposal }: { proposal: Opened }) {
  const t = useText();
  const go = useGo();
  return (
    <>
      {proposal.failure && <InfoNote tone="warning" text={proposal.failure} />}
      <div className="button-row">
        <Button type="primary" onClick={() => go({ to: '/import' })}>
          {t({ zh: '重新上传', en: 'Upload again' })}
        </Button>
        <DiscardButton proposal={proposal} />
      </div>
    </>
  );
}

function Decided({ proposal }: { proposal: Opened }) {
  const t = useText();
  const { outcome } = proposal;
  const when = proposal.decidedAt ? momentOf(proposal.decidedAt, false) : '';
  // Nobody accepts but people; what nobody decides is let go. A demonstration is filled without anybody.
  const nobody = outcome
    ? { zh: '系统', en: 'the system' }
    : { zh: '系统，逾 30 天未决定', en: 'the system: undecided for 30 days' };
  const who = proposal.decidedBy ?? t(nobody);
  const left = outcome?.leftOut ?? 0;
  const done = outcome && effectInWords(outcome);
  return (
    <>
      {done ? (
        <InfoNote
          tone="success"
          text={{
            zh: `已导入：${done.zh}（${who}，${when}）。`,
            en: `Imported: ${done.en} (${who}, ${when}).`,
          }}
        />
      ) : (
        <InfoNote
          text={{
            zh: `已放弃，未写入任何内容（${who}，${when}）。`,
            en: `Discarded; nothing was written (${who}, ${when}).`,
          }}
        />
      )}
      {left > 0 && (
        <InfoNote
          tone="warning"
          text={{
            zh: `有 ${left} 行在方案显示之后情况已发生变化，未写入。请重新导入该文件查看。`,
            en: `${left} rows were left out, because what they are about had changed since they were shown. Import the file again to see them.`,
          }}
        />
      )}
      <Section title={{ zh: '接下来', en: 'What next' }}>
        <p className="next-links">
          {done && <Link to="/where-we-stand">{t({ zh: '查看履责态势', en: 'See where we stand' })}</Link>}
          {done && <Link to="/ledger">{t({ zh: '查看履责台账', en: 'Open the ledger' })}</Link>}
          {(outcome?.planned ?? 0) > 0 && (
            <Link to="/reviews" search={{ part: 'planned' }}>
              {t({ zh: '查看拟上岗', en: 'See the planned starts' })}
            </Link>
          )}
          {done && <Link to="/people">{t({ zh: '查看人员', en: 'See the people' })}</Link>}
          <Link to="/import">{t({ zh: '导入其他名册', en: 'Import another roster' })}</Link>
        </p>
        <p className="quiet">
          {t({
            zh: '原文件和逐行内容已清除，此处只保留数目、列的识别结果和文件校验值。',
            en: 'The file and its rows are gone; only the counts, what the columns were taken for, and the hash of the file are kept.',
          })}
        </p>
      </Section>
      {proposal.columns.length > 0 && <ColumnsPart proposal={proposal} />}
    </>
  );
}
