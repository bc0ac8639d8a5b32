/** What is to be done now with a change of the list, by whom, and the button that does it. */
import { Button, Space } from 'antd';
import { FACTOR_NAMES } from '../../../src/domain/organ/organ.ts';
import { ROLE_NAMES } from '../../../src/platform/permission.ts';
import { useAct } from '../../api.ts';
import { WhatNow } from '../../kit/case.tsx';
import { useConfirm, useSay } from '../../kit/confirm.tsx';
import { Link, useGo } from '../../kit/link.tsx';
import { type Localised, useText } from '../../language.tsx';
import { useIsHead, useIsOrganOfficer } from './may.ts';
import { type Change, inHandOf, type Opened, type Show } from './opened.ts';

const OFFICER = ROLE_NAMES['organ-officer'];
const HEAD = ROLE_NAMES.head;

export function ToDo({ one, show }: { one: Opened; show: Show }) {
  const current = inHandOf(one);
  if (current) return <OfChange one={one} change={current} show={show} />;
  if (!one.listed) return null;
  return <OfReview one={one} show={show} />;
}

function OfReview({ one, show }: { one: Opened; show: Show }) {
  const t = useText();
  const isOfficer = useIsOrganOfficer();
  const due = one.reviews.find(({ heldOn }) => heldOn === null);
  const text: Localised =
    due && due.dueOn < one.today
      ? { zh: `复核已逾期，应于 ${due.dueOn} 前进行。`, en: `its review is overdue; it was due by ${due.dueOn}.` }
      : {
          zh: `没有在办的变更；下次复核不晚于 ${due?.dueOn}。`,
          en: `no change is in hand; it is to be reviewed by ${due?.dueOn}.`,
        };
  return (
    <WhatNow text={text} by={OFFICER}>
      {isOfficer && (
        <Button type="primary" onClick={() => show('review')}>
          {t({ zh: '登记复核', en: 'Record a review' })}
        </Button>
      )}
    </WhatNow>
  );
}

type Parts = { readonly one: Opened; readonly change: Change; readonly show: Show };

function OfChange(parts: Parts) {
  const { one, change } = parts;
  const { text, by } = nextOf(one, change);
  return (
    <WhatNow text={text} by={by}>
      <Acts {...parts} />
    </WhatNow>
  );
}

function nextOf(one: Opened, change: Change): { text: Localised; by?: Localised } {
  switch (change.step!) {
    case 'factors':
      return {
        text: {
          zh: `核查并登记：${change.missing.map((factor) => FACTOR_NAMES[factor].zh).join('、')}。可以同时会商有关部门。`,
          en: `find and record: ${change.missing.map((factor) => FACTOR_NAMES[factor].en).join(', ')}. Departments can be asked meanwhile.`,
        },
        by: OFFICER,
      };
    case 'consultation':
      return consultationOf(change);
    case 'decision':
      return change.mine
        ? {
            text: { zh: '您提出了这项变更，须由另一人决定。', en: 'you proposed it; another person has to decide.' },
            by: HEAD,
          }
        : {
            text: {
              zh: '核查和会商已经完成，请作出书面决定。',
              en: 'factors and opinions are there: decide in writing.',
            },
            by: HEAD,
          };
    case 'notice':
      return { text: noticeOf(one, change), by: OFFICER };
    case 'service':
      return change.notice?.receipt
        ? {
            text: {
              zh: '回执已收到，请登记送达，变更自回执所载收到日期生效。',
              en: 'the receipt is here: record service; the change counts from the day that it names.',
            },
            by: OFFICER,
          }
        : {
            text: {
              zh: `告知书已发出，等待回执；应于 ${change.serveBy} 前送达，也可以当面送达。`,
              en: `the notice is out and its receipt awaited. It is to be served by ${change.serveBy}, if need be by hand.`,
            },
            by: OFFICER,
          };
  }
}

function consultationOf({ consultations }: Change): { text: Localised; by: Localised } {
  const waiting = consultations.filter(({ waiting: came }) => came !== null).length;
  const drafts = consultations.filter(({ sentAt }) => sentAt === null).length;
  const open = consultations.filter(({ sentAt, opinion }) => sentAt !== null && opinion === null);
  const text: Localised =
    waiting > 0
      ? {
          zh: `接收 ${waiting} 份会商意见。`,
          en: `take in ${waiting === 1 ? 'the opinion' : `${waiting} opinions`} that came.`,
        }
      : open.length > 0
        ? {
            zh: `等待 ${open.map(({ department }) => department).join('、')} 答复；期限过后也可以决定。`,
            en: `answers of ${open.map(({ department }) => department).join(', ')} are awaited; once their day has passed it can be decided.`,
          }
        : drafts > 0
          ? { zh: '会商函稿待审批、发出。', en: 'the consultation is drafted: have it approved and sent.' }
          : { zh: '向有关部门发出会商函。', en: 'ask the departments concerned.' };
  return { text, by: OFFICER };
}

function noticeOf(one: Opened, { notice, serveBy }: Change): Localised {
  if (notice && notice.state !== 'withdrawn')
    return notice.state === 'draft'
      ? {
          zh: `告知书稿待另一人审批，应于 ${serveBy} 前送达。`,
          en: `the notice waits for another person’s approval; serve it by ${serveBy}.`,
        }
      : {
          zh: `告知书已审批，请发出；应于 ${serveBy} 前送达。`,
          en: `the notice is approved: send it; serve it by ${serveBy}.`,
        };
  return one.correspondentId === null
    ? {
        zh: `该单位未关联通讯录：印制告知书当面送达，或者先关联再发文；应于 ${serveBy} 前送达。`,
        en: `this unit is tied to no correspondent: serve the notice by hand, or tie it first; by ${serveBy}.`,
      }
    : { zh: `起草告知书，应于 ${serveBy} 前送达。`, en: `draft the notice; serve it by ${serveBy}.` };
}

function Acts({ one, change, show }: Parts) {
  const t = useText();
  const go = useGo();
  const say = useSay();
  const confirm = useConfirm();
  const isOfficer = useIsOrganOfficer();
  const isHead = useIsHead();
  const draft = useAct('organ.draft-notice');
  const record = useAct('organ.record-receipt');
  const { changeId, step, notice } = change;
  const live = notice && notice.state !== 'withdrawn' ? notice : undefined;
  const button = (text: Localised, act: () => void, primary = false) => (
    <Button type={primary ? 'primary' : 'default'} onClick={act}>
      {t(text)}
    </Button>
  );
  const drafts = () =>
    draft
      .mutateAsync({ changeId })
      .then(({ dispatchId }) => go({ to: `/dispatches/sent/${dispatchId}` }))
      .catch(say.failed);
  const askRecord = () =>
    confirm({
      title: { zh: '凭回执登记送达？', en: 'Record service by its receipt?' },
      consequence: {
        zh: '变更自回执所载的收到日期生效，登记后不能撤回；以后的变化须另行会商、决定。',
        en: 'The change counts from the day in the receipt, and this cannot be taken back; what changes later is consulted on and decided anew.',
      },
      act: { zh: '登记送达', en: 'Record service' },
      destructive: false,
      run: () => record.mutateAsync({ changeId }),
    });
  const toDraft = isOfficer && step === 'notice' && !live;
  const tied = one.correspondentId !== null;
  const toServe = isOfficer && change.state === 'decided' && !live?.receipt;
  const open = change.state === 'open';
  return (
    <Space wrap>
      {toDraft && !tied && button({ zh: '关联通讯录单位', en: 'Tie to a correspondent' }, () => show('tie'))}
      {toServe && button({ zh: '登记当面送达', en: 'Served by hand' }, () => show('by-hand'), !tied)}
      {toDraft && tied && button({ zh: '起草告知书', en: 'Draft the notice' }, () => void drafts(), true)}
      {live && live.state !== 'sent' && (
        <Link to={`/dispatches/sent/${live.dispatchId}`}>
          <Button type="primary">{t({ zh: '打开告知书', en: 'Open the notice' })}</Button>
        </Link>
      )}
      {isOfficer && live?.receipt && button({ zh: '登记送达', en: 'Record service' }, askRecord, true)}
      {isOfficer && step === 'factors' && button(FIND, () => show('findings'), true)}
      {isOfficer && open && button(ASK, () => show('consult'), step === 'consultation')}
      {isHead && open && !change.mine && button(DECIDE, () => show('decide'), step === 'decision')}
    </Space>
  );
}

const FIND: Localised = { zh: '登记核查情况', en: 'Record findings' };
const ASK: Localised = { zh: '会商', en: 'Ask departments' };
const DECIDE: Localised = { zh: '决定', en: 'Decide' };
