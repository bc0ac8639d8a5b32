/** What stands in a review besides its conditions: opinions, letters to organs, decisions, statements, what is withheld. */
import { Button, Tag } from 'antd';
import { useState } from 'react';
import {
  CONCLUSION_NAMES,
  OFFICE_NAMES,
  OFFICES,
  ORGAN_NAMES,
  REPLY_NAMES,
} from '../../../src/domain/reviews/reviews.ts';
import { call, useAct } from '../../api.ts';
import { useConfirm, useSay } from '../../kit/confirm.tsx';
import { DayText, InstantText } from '../../kit/days.tsx';
import { Section } from '../../kit/page.tsx';
import { type Localised, useText } from '../../language.tsx';
import { LookAgainDialog, ReplyDialog } from './dialogs.tsx';
import type { Opened } from './review.tsx';

type Parts = { readonly opened: Opened };

export function OpinionsPart({ opened: { opinions, review } }: Parts) {
  const t = useText();
  if (review.state === 'draft' || (review.state === 'materials' && opinions.length === 0)) return null;
  return (
    <Section title={{ zh: '两部门意见', en: 'Opinions of both offices' }}>
      <ul className="plain-rows">
        {OFFICES.map((office) => {
          const given = opinions.find((one) => one.office === office);
          return (
            <li key={office}>
              <div>
                {t(OFFICE_NAMES[office])}
                {given?.note && <div className="written">{given.note}</div>}
              </div>
              <span className="plain-row-side">
                {given ? (
                  <>
                    <Tag>{t(CONCLUSION_NAMES[given.conclusion])}</Tag>
                    <span className="quiet">
                      {given.givenBy} · <InstantText at={given.givenAt} />
                    </span>
                  </>
                ) : (
                  <Tag>{t({ zh: '待提出', en: 'awaited' })}</Tag>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

type Paper = Parameters<typeof call<'reviews.download'>>[1]['paper'];

export function PaperButton({
  opened,
  paper,
  helpId,
  text,
}: Parts & { paper: Paper; helpId?: number; text: Localised }) {
  const t = useText();
  const say = useSay();
  const { reviewId, personId } = opened.review;
  const take = () =>
    void call('reviews.download', { reviewId: reviewId as never, personId, paper, helpId, purpose: 'review' }).catch(
      say.failed,
    );
  return (
    <Button size="small" onClick={take}>
      {t(text)}
    </Button>
  );
}

export function HelpPart({ opened }: Parts) {
  const t = useText();
  const [answered, answer] = useState<number>();
  if (opened.helps.length === 0) return null;
  return (
    <Section title={{ zh: '协助审查', en: 'Help of an organ' }}>
      <ul className="plain-rows">
        {opened.helps.map((help) => (
          <li key={help.helpId}>
            <div>
              {help.organName} <span className="quiet">{t(ORGAN_NAMES[help.organ])}</span>
              <div className="quiet">
                {t({ zh: '发函', en: 'asked' })} <InstantText at={help.askedAt} />
              </div>
            </div>
            <span className="plain-row-side">
              {help.reply ? (
                <>
                  <Tag>{t(REPLY_NAMES[help.reply])}</Tag>
                  <span className="quiet">
                    {help.replyNumber} <DayText day={help.repliedOn!} />
                  </span>
                </>
              ) : (
                <Button size="small" onClick={() => answer(help.helpId)}>
                  {t({ zh: '登记答复', en: 'Record the reply' })}
                </Button>
              )}
              <PaperButton
                opened={opened}
                paper="request-for-help"
                helpId={help.helpId}
                text={{ zh: '协助函（PDF）', en: 'The letter (PDF)' }}
              />
            </span>
          </li>
        ))}
      </ul>
      {answered !== undefined && (
        <ReplyDialog reviewId={opened.review.reviewId} helpId={answered} onClose={() => answer(undefined)} />
      )}
    </Section>
  );
}

const ROUND: Record<1 | 2, Localised> = {
  1: { zh: '第一次决定', en: 'First decision' },
  2: { zh: '另行决定', en: 'Decided again' },
};

type Written = { readonly reasons: string | null; readonly reliedOn: string | null; readonly terms: string | null };

/** Reasons, what they rest on, conditions: as they were written. */
export function WrittenReasons({ reasons, reliedOn, terms }: Written) {
  const t = useText();
  const all: [Localised, string | null][] = [
    [{ zh: '理由', en: 'Reasons' }, reasons],
    [{ zh: '所依据的材料', en: 'What they rest on' }, reliedOn],
    [{ zh: '所附条件', en: 'Conditions' }, terms],
  ];
  return (
    <dl className="written-parts">
      {all.map(([title, text]) =>
        text ? (
          <div key={title.en}>
            <dt>{t(title)}</dt>
            <dd className="written">{text}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

export function DecisionsPart({ opened }: Parts) {
  const t = useText();
  if (opened.decisions.length === 0) return null;
  return (
    <Section title={{ zh: '决定', en: 'Decisions' }}>
      {opened.decisions.map((one) => (
        <div key={one.round} className="decision">
          <p>
            <strong>{t(ROUND[one.round])}</strong> <InstantText at={one.decidedAt} />{' '}
            <span className="quiet">{one.decidedByName}</span>
          </p>
          <p>
            {t({ zh: '保密：', en: 'Secrecy: ' })}
            <Tag>{t(CONCLUSION_NAMES[one.secrecy])}</Tag> {t({ zh: '反间谍安全防范：', en: 'Counter-espionage: ' })}
            <Tag>{t(CONCLUSION_NAMES[one.counterEspionage])}</Tag>{' '}
            {one.fileHash && (
              <PaperButton
                opened={opened}
                paper={one.round === 1 ? 'intended-decision' : 'decision'}
                text={{ zh: '告知书（PDF）', en: 'The notice (PDF)' }}
              />
            )}
          </p>
          <WrittenReasons {...one} />
        </div>
      ))}
    </Section>
  );
}

export function StatementsPart({ opened: { statements } }: Parts) {
  const t = useText();
  if (statements.length === 0) return null;
  return (
    <Section title={{ zh: '本人陈述', en: 'Statements of the person' }}>
      {statements.map((one) => (
        <div key={one.statementId} className="decision">
          <p>
            <InstantText at={one.madeAt} /> {one.isLate && <Tag color="warning">{t(LATE)}</Tag>}
          </p>
          <p className="written">{one.words}</p>
        </div>
      ))}
    </Section>
  );
}

export const LATE: Localised = { zh: '逾期提出，已收取', en: 'After its time; accepted' };

export function WithheldPart({ opened: { withheld, review, withheldAtMost } }: Parts) {
  const t = useText();
  const confirm = useConfirm();
  const approve = useAct('reviews.approve-withholding');
  const [again, lookAgain] = useState<Opened['withheld'][number]>();
  if (withheld.length === 0) return null;
  const askApproval = (withheldId: number) =>
    confirm({
      title: { zh: '批准不予告知？', en: 'Approve the withholding?' },
      consequence: {
        zh: '批准后，决定中的这部分内容不向本人告知；到重新审视日期须再作判断。',
        en: 'This part of the decision is then not told to the person; it is looked at again on its day.',
      },
      act: { zh: '批准', en: 'Approve' },
      destructive: false,
      run: () => approve.mutateAsync({ reviewId: review.reviewId as never, withheldId }),
    });
  return (
    <Section title={{ zh: '不予告知的内容', en: 'What is withheld' }}>
      <ul className="plain-rows">
        {withheld.map((one) => (
          <li key={one.withheldId}>
            <div>
              {one.legalReference}
              <div className="written">{one.what}</div>
              <div className="quiet">
                {t({ zh: '提出', en: 'proposed by' })} {one.proposedByName} ·{' '}
                {t({ zh: '重新审视', en: 'to be looked at again' })} <DayText day={one.reviewOn} />
                {one.untoldReference &&
                  t({
                    zh: ` · 依据${one.untoldReference}，不告知有所保留`,
                    en: ` · not told of, by ${one.untoldReference}`,
                  })}
              </div>
            </div>
            <span className="plain-row-side">
              <Tag>{t(stateOf(one))}</Tag>
              {one.mayApprove && (
                <Button size="small" type="primary" onClick={() => askApproval(one.withheldId)}>
                  {t({ zh: '批准', en: 'Approve' })}
                </Button>
              )}
              {one.approvedAt && !one.liftedAt && (
                <Button size="small" onClick={() => lookAgain(one)}>
                  {t({ zh: '重新审视', en: 'Look again' })}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
      {again && (
        <LookAgainDialog
          reviewId={review.reviewId}
          withheldId={again.withheldId}
          last={withheldAtMost}
          mayProlong={again.mayProlong}
          onClose={() => lookAgain(undefined)}
        />
      )}
    </Section>
  );
}

function stateOf({ approvedAt, liftedAt }: Opened['withheld'][number]): Localised {
  if (liftedAt) return { zh: '已解除，本人可见', en: 'given free' };
  return approvedAt ? { zh: '已批准', en: 'approved' } : { zh: '待第二人批准', en: 'awaits a second person' };
}
