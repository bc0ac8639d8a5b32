/**
 * What this module does with a dispatch that came: the unit accepts its notice, the department answers a consultation, the organ takes in
 * nominations and opinions. Shown on the dispatch itself (web/pages/dispatches/received-case.tsx).
 */
import { Button, Modal, Space } from 'antd';
import { type ComponentType, useState } from 'react';
import { LIST_CHANGE_NAMES } from '../../../src/domain/organ/organ.ts';
import { ROLE_NAMES } from '../../../src/platform/permission.ts';
import { type RowOf, useAct, useQueryOf } from '../../api.ts';
import { useSay } from '../../kit/confirm.tsx';
import { Link } from '../../kit/link.tsx';
import { Await, ErrorNote, InfoNote } from '../../kit/notes.tsx';
import { type Localised, useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { StatusPreview } from '../settings/status-preview.tsx';
import { AnswerConsultation } from './answer-consultation.tsx';
import { useIsOrganOfficer } from './may.ts';
import { type FlowType, useTakeNomination, useTakeOpinion } from './take-in.ts';

type Row = RowOf<'dispatches.received'>;
type Flow = {
  readonly text: Localised;
  readonly by: Localised;
  readonly Act: ComponentType<{ row: Row }>;
  /** Whether a letter may be written beside it: an objection. */
  readonly letter?: true;
};

/** Nothing where the dispatch is none of this module's, or is settled. */
export const flowOf = (row: Row): Flow | undefined =>
  row.settledAt === null ? FLOWS[row.type as FlowType] : undefined;

const FLOWS: Partial<Record<string, Flow>> & Record<FlowType, Flow> = {
  'key-unit-notice': {
    text: {
      zh: '核对告知书带来的影响并接受告知；接受后，相应义务自收到之日起列入台账。',
      en: 'See what the notice brings, and accept it; what it makes owed then stands in the ledger, from the day it came.',
    },
    by: { zh: `${ROLE_NAMES.head.zh}或者${ROLE_NAMES['security-officer'].zh}`, en: 'the head or the security officer' },
    Act: AcceptNotice,
    letter: true,
  },
  'key-unit-consultation': {
    text: { zh: '答复会商。', en: 'Answer the consultation.' },
    by: ROLE_NAMES['industry-officer'],
    Act: Answer,
  },
  nomination: {
    text: { zh: '接收后登记为候选单位。', en: 'Take it in: the unit becomes a candidate.' },
    by: ROLE_NAMES['organ-officer'],
    Act: TakeNomination,
  },
  'key-unit-opinion': {
    text: { zh: '接收意见，记入该单位的名录事项。', en: 'Take the opinion in, into the case of the list.' },
    by: ROLE_NAMES['organ-officer'],
    Act: TakeOpinion,
  },
};

function TakeNomination({ row }: { row: Row }) {
  const t = useText();
  const take = useTakeNomination();
  if (!useIsOrganOfficer()) return null;
  return (
    <Button type="primary" onClick={() => take(row)}>
      {t({ zh: '接收为候选', en: 'Take in as a candidate' })}
    </Button>
  );
}

function TakeOpinion({ row }: { row: Row }) {
  const t = useText();
  const take = useTakeOpinion();
  if (!useIsOrganOfficer()) return null;
  return (
    <Button type="primary" onClick={() => take(row)}>
      {t({ zh: '接收意见', en: 'Take in the opinion' })}
    </Button>
  );
}

/** An answer that is drafted is opened, not drafted twice; one that was withdrawn is none. */
function Answer({ row }: { row: Row }) {
  const t = useText();
  const [answering, answer] = useState(false);
  const { roles } = useWhoAmI();
  const { data } = useQueryOf('dispatches.sent', { about: row.arrivalId, type: 'key-unit-opinion', limit: 50 });
  if (!data) return null;
  const draft = data.rows.find(({ state }) => state !== 'withdrawn');
  if (draft)
    return (
      <Link to={`/dispatches/sent/${draft.dispatchId}`}>
        <Button type="primary">{t({ zh: '打开复函稿', en: 'Open the answer' })}</Button>
      </Link>
    );
  if (!roles.includes('industry-officer')) return null;
  return (
    <>
      <Button type="primary" onClick={() => answer(true)}>
        {t({ zh: '答复会商', en: 'Answer the consultation' })}
      </Button>
      {answering && <AnswerConsultation arrivalId={row.arrivalId} onClose={() => answer(false)} />}
    </>
  );
}

function AcceptNotice({ row }: { row: Row }) {
  const t = useText();
  const { roles } = useWhoAmI();
  const [accepting, accept] = useState(false);
  if (row.receipt === null || !(roles.includes('head') || roles.includes('security-officer'))) return null;
  return (
    <>
      <Button type="primary" onClick={() => accept(true)}>
        {t({ zh: '接受告知', en: 'Accept the notice' })}
      </Button>
      {accepting && <AcceptDialog row={row} onClose={() => accept(false)} />}
    </>
  );
}

/** What it brings is shown before it is accepted, by duty and count. */
function AcceptDialog({ row, onClose }: { row: Row; onClose: () => void }) {
  const t = useText();
  const say = useSay();
  const [error, setError] = useState<unknown>();
  const accept = useAct('organ.accept-notice');
  const brings = useQueryOf('organ.preview-notice', { arrivalId: row.arrivalId });
  const run = () =>
    accept
      .mutateAsync({ arrivalId: row.arrivalId })
      .then(() => {
        say.done({ zh: '已接受告知，台账已重新计算。', en: 'The notice is accepted; the ledger was derived anew.' });
        onClose();
      })
      .catch(setError);
  return (
    <Modal
      open
      width={760}
      title={t({ zh: `接受告知：${row.number}`, en: `Accept the notice ${row.number}` })}
      onCancel={onClose}
      footer={
        <Space wrap>
          <Button onClick={onClose}>{t({ zh: '取消', en: 'Cancel' })}</Button>
          <Button type="primary" disabled={!brings.data} loading={accept.isPending} onClick={() => void run()}>
            {t({ zh: '确认接受', en: 'Accept it' })}
          </Button>
        </Space>
      }
    >
      <ErrorNote error={error} />
      <Await query={brings}>
        {({ change, on, rows }) => (
          <>
            <InfoNote
              text={{
                zh: `${LIST_CHANGE_NAMES[change].zh}，自 ${on} 起。${CHANGED[change].zh}接受后不能撤回；有异议的，可以向告知机关书面提出，不影响接受。`,
                en: `${LIST_CHANGE_NAMES[change].en}, from ${on}. ${CHANGED[change].en} Accepting cannot be taken back; an objection is made to the organ in writing, whether or not it is accepted.`,
              }}
            />
            <StatusPreview rows={rows} />
          </>
        )}
      </Await>
    </Modal>
  );
}

const CHANGED = {
  listing: {
    zh: '本单位成为重点单位，除第八条外，还应履行第九条义务。',
    en: 'This unit becomes a key unit and owes Article 9 beside Article 8.',
  },
  adjustment: { zh: '本单位仍在名录中，身份不变。', en: 'This unit stays on the list; what it is does not change.' },
  removal: {
    zh: '本单位不再是重点单位，第九条义务到前一日为止；已有记录全部保留。',
    en: 'This unit is a key unit no more: Article 9 ends the day before; every record is kept.',
  },
} as const satisfies Record<string, Localised>;
