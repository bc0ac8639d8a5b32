/** What is to be done now in a review, by whom, with the button that does it. The server decides again what is possible. */
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { WITHDRAWAL_REASON_NAMES } from '../../../src/domain/reviews/reviews.ts';
import { useAct } from '../../api.ts';
import { WhatNow } from '../../kit/case.tsx';
import { useSay } from '../../kit/confirm.tsx';
import { ReasonDialog } from '../../kit/reason-dialog.tsx';
import { type Localised, useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { DecideDialog, type Decision } from './decide-dialog.tsx';
import { HelpDialog, OpinionDialog, WithholdDialog } from './dialogs.tsx';
import type { Opened } from './review.tsx';

const RUNS: Localised = { zh: '组织人事、安全防范专员', en: 'personnel, security officer' };
const DECIDES: Localised = {
  zh: '开立人以外的组织人事、安全防范专员或者单位主要负责人',
  en: 'personnel, a security officer or the head, not who opened it',
};
const DECIDES_AGAIN: Localised = {
  zh: '开立人和第一次决定人以外的人',
  en: 'neither who opened it nor who decided first',
};

type Parts = { readonly opened: Opened };

export function ToDo({ opened }: Parts) {
  const { review } = opened;
  switch (review.state) {
    case 'draft':
      return <BeginIt opened={opened} />;
    case 'materials':
      return <CollectIt opened={opened} />;
    case 'opinions':
      return <OpinionsOrDecision opened={opened} />;
    case 'pending-statement':
      return <HearIt opened={opened} />;
    default:
      return null;
  }
}

function useRuns(): boolean {
  const { roles } = useWhoAmI();
  return roles.includes('personnel') || roles.includes('security-officer');
}

function BeginIt({ opened: { review } }: Parts) {
  const t = useText();
  const say = useSay();
  const begin = useAct('reviews.begin');
  const runs = useRuns();
  return (
    <WhatNow
      text={{
        zh: '启动审查。启动后本人在“我的审查”中可见。',
        en: 'begin it. The person then sees it under “My reviews”.',
      }}
      by={RUNS}
    >
      {runs && (
        <Button
          type="primary"
          loading={begin.isPending}
          onClick={() => void begin.mutateAsync({ reviewId: review.reviewId as never }).catch(say.failed)}
        >
          {t({ zh: '启动审查', en: 'Begin' })}
        </Button>
      )}
    </WhatNow>
  );
}

function CollectIt({ opened: { review, conditions } }: Parts) {
  const t = useText();
  const say = useSay();
  const ask = useAct('reviews.ask-opinions');
  const runs = useRuns();
  const left = review.conditionsAsked.length - conditions.length;
  const text: Localised =
    left > 0
      ? { zh: `逐项登记审查条件，尚缺 ${left} 项。`, en: `record each condition; ${left} still to do.` }
      : { zh: '材料已齐，征求两部门意见。', en: 'the materials are complete: ask both offices for their opinions.' };
  return (
    <WhatNow text={text} by={RUNS}>
      {runs && left <= 0 && (
        <Button
          type="primary"
          loading={ask.isPending}
          onClick={() => void ask.mutateAsync({ reviewId: review.reviewId as never }).catch(say.failed)}
        >
          {t({ zh: '征求意见', en: 'Ask for opinions' })}
        </Button>
      )}
    </WhatNow>
  );
}

function OpinionsOrDecision({ opened }: Parts) {
  const t = useText();
  const { roles } = useWhoAmI();
  const [dialog, show] = useState<'personnel' | 'security' | 'decide'>();
  const { reviewId } = opened.review;
  const given = opened.opinions.map(({ office }) => office);
  const spoke = opened.opinions.some((opinion) => opinion.mine);
  const mine = (['personnel', 'security'] as const).filter(
    (office) =>
      !spoke && !given.includes(office) && roles.includes(office === 'personnel' ? 'personnel' : 'security-officer'),
  );
  const waiting = opened.helps.some(({ reply }) => reply === null);
  const ready = given.length === 2 && !waiting;
  const mayDecide = ready && opened.may.decide === 'fine';
  const text: Localised = ready
    ? { zh: '意见已齐，作出决定。', en: 'both opinions are there: decide.' }
    : waiting
      ? { zh: '等待协助函的答复，收到后登记。', en: 'wait for the reply of the organ, and record it.' }
      : { zh: '两部门由两人各自提出意见。', en: 'each office gives its opinion, by two persons.' };
  return (
    <WhatNow text={text} by={ready ? DECIDES : RUNS}>
      {mine.map((office) => (
        <Button key={office} type="primary" onClick={() => show(office)}>
          {t(
            office === 'personnel'
              ? { zh: '提出组织人事意见', en: 'Give personnel’s opinion' }
              : { zh: '提出安全防范意见', en: 'Give the security opinion' },
          )}
        </Button>
      ))}
      {mayDecide && (
        <Button type="primary" onClick={() => show('decide')}>
          {t({ zh: '作出决定', en: 'Decide' })}
        </Button>
      )}
      {dialog === 'decide' && <DecideDialog reviewId={reviewId} onClose={() => show(undefined)} />}
      {dialog !== undefined && dialog !== 'decide' && (
        <OpinionDialog reviewId={reviewId} office={dialog} onClose={() => show(undefined)} />
      )}
    </WhatNow>
  );
}

function HearIt({ opened }: Parts) {
  const t = useText();
  const [deciding, decide] = useState(false);
  const { review, statements, may } = opened;
  const heard = statements.length > 0 || may.decideAgain === 'fine';
  const until = review.statementDue ?? '';
  const text: Localised = heard
    ? { zh: '本人已陈述或者期限已满，另行决定。', en: 'the person was heard, or the time is over: decide again.' }
    : {
        zh: `等待本人陈述（至 ${until}）。这一步任何角色都不能跳过。`,
        en: `wait for the person’s statement (until ${until}). No role can skip this.`,
      };
  return (
    <WhatNow text={text} by={heard ? DECIDES_AGAIN : { zh: '本人', en: 'the person' }}>
      {may.decideAgain === 'fine' && (
        <Button type="primary" onClick={() => decide(true)}>
          {t({ zh: '另行决定', en: 'Decide again' })}
        </Button>
      )}
      {deciding && <DecideDialog reviewId={review.reviewId} notified={firstOf(opened)} onClose={() => decide(false)} />}
    </WhatNow>
  );
}

export function ReviewActions({ opened: { review, withheldAtMost } }: Parts) {
  const t = useText();
  const { roles } = useWhoAmI();
  const withdraw = useAct('reviews.withdraw');
  const [dialog, show] = useState<'help' | 'withhold' | 'withdraw'>();
  const runs = useRuns();
  const { state, reviewId } = review;
  const begun = state === 'materials' || state === 'opinions';
  const items = [
    ...(runs && begun
      ? [{ key: 'help', label: t({ zh: '申请协助审查', en: 'Ask an organ for help' }), onClick: () => show('help') }]
      : []),
    ...((runs || roles.includes('head')) && (begun || state === 'pending-statement')
      ? [
          {
            key: 'withhold',
            label: t({ zh: '提出不予告知', en: 'Withhold something' }),
            onClick: () => show('withhold'),
          },
        ]
      : []),
    ...(runs && (begun || state === 'draft')
      ? [
          {
            key: 'withdraw',
            danger: true,
            label: t({ zh: '撤销审查', en: 'Withdraw the review' }),
            onClick: () => show('withdraw'),
          },
        ]
      : []),
  ];
  if (items.length === 0) return null;
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items }}>
        <Button>{t({ zh: '更多操作', en: 'More' })}</Button>
      </Dropdown>
      {dialog === 'help' && <HelpDialog reviewId={reviewId} onClose={() => show(undefined)} />}
      {dialog === 'withhold' && (
        <WithholdDialog reviewId={reviewId} last={withheldAtMost} onClose={() => show(undefined)} />
      )}
      {dialog === 'withdraw' && (
        <ReasonDialog
          title={{ zh: '撤销审查', en: 'Withdraw the review' }}
          consequence={{
            zh: '撤销后不能恢复；所见条件和意见到期销毁，只保留“已撤销”和日期。应审查的义务不变。',
            en: 'This cannot be undone. Conditions and opinions are destroyed in their time; only that it was withdrawn, and the day, remain. What is owed is still owed.',
          }}
          act={{ zh: '撤销', en: 'Withdraw' }}
          done={{ zh: '已撤销。', en: 'Withdrawn.' }}
          reasons={WITHDRAWAL_REASON_NAMES}
          onClose={() => show(undefined)}
          run={(reason) => withdraw.mutateAsync({ reviewId: reviewId as never, reason })}
        />
      )}
    </>
  );
}

/** What the person was heard on. */
function firstOf({ decisions }: Opened): Decision | undefined {
  const first = decisions.find(({ round }) => round === 1);
  if (!first) return undefined;
  const { secrecy, counterEspionage, reasons, reliedOn, terms } = first;
  return {
    ...{ secrecy, counterEspionage },
    ...(reasons !== null && { reasons }),
    ...(reliedOn !== null && { reliedOn }),
    ...(terms !== null && { terms }),
  };
}
