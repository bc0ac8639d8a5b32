/** One item: where it is, what is to be done now, the facts, everything that happened to it, the law. */
import { useParams } from '@tanstack/react-router';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { ITEM_NAMES } from '../../../src/domain/registers/registers.ts';
import { ROLE_NAMES } from '../../../src/platform/permission.ts';
import { call, useAct, useQueryOf } from '../../api.ts';
import { CaseSteps, LawPart, type Step, WhatNow } from '../../kit/case.tsx';
import { useSay } from '../../kit/confirm.tsx';
import { Link } from '../../kit/link.tsx';
import { Await } from '../../kit/notes.tsx';
import { Page } from '../../kit/page.tsx';
import { type Localised, useLanguage, useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { DataSection } from './data-section.tsx';
import { EndDialog } from './end-dialog.tsx';
import { ItemDialog, type OpenItem } from './item-dialog.tsx';
import { ItemFacts } from './item-facts.tsx';
import { ItemHistory } from './item-history.tsx';
import { CUSTODY_LAW, REGISTERS_LAW } from './law.ts';
import { type Doing, MoveDialog } from './move-dialogs.tsx';
import { PlaceSection } from './place-section.tsx';
import { StateTag, useKeeps, WhereTag } from './words.tsx';
import './registers.css';

export default function ItemPage() {
  const t = useText();
  const say = useSay();
  const { language } = useLanguage();
  const keeps = useKeeps();
  const itemId = Number((useParams({ strict: false }) as { itemId: string }).itemId) as never;
  const query = useQueryOf('registers.get', { itemId });
  const [doing, act] = useState<Doing | 'change' | 'end'>();
  const one = query.data;
  const close = () => act(undefined);
  return (
    <Page
      title={
        one ? { zh: `${one.number} ${one.designation}`, en: `${one.number} ${one.designation}` } : ITEM_NAMES.carrier
      }
      purpose={one && ITEM_NAMES[one.register]}
      beside={one && (one.register === 'carrier' ? <WhereTag {...one} /> : <StateTag {...one} />)}
      actions={
        one && (
          <>
            {one.register === 'carrier' && (
              <Button onClick={() => void call('registers.print-chain', { itemId, language }).catch(say.failed)}>
                {t({ zh: '打印流转记录', en: 'Print the chain of custody' })}
              </Button>
            )}
            {keeps && one.state === 'in-use' && !one.waiting && (
              <Button onClick={() => act('change')}>{t({ zh: '变更登记', en: 'Change the entry' })}</Button>
            )}
          </>
        )
      }
    >
      <Await query={query}>
        {(found) => (
          <>
            <p className="back-link no-print">
              <Link to={`/registers/${found.register}`}>{t({ zh: '‹ 返回台账', en: '‹ The register' })}</Link>
            </p>
            <CaseSteps steps={stepsOf(found)} />
            <ToDo one={found} onDo={act} />
            <ItemFacts one={found} />
            {found.register === 'data-set' && <DataSection one={found} />}
            {found.register === 'place' && <PlaceSection one={found} />}
            <ItemHistory one={found} />
            <LawPart articles={found.register === 'carrier' ? CUSTODY_LAW : REGISTERS_LAW} />
            {doing === 'change' && <ItemDialog register={found.register} one={found} onClose={close} />}
            {doing === 'end' && <EndDialog one={found} onClose={close} />}
            {doing && doing !== 'change' && doing !== 'end' && <MoveDialog doing={doing} one={found} onClose={close} />}
          </>
        )}
      </Await>
    </Page>
  );
}

/** Entered, in somebody's hands or kept, looked at again, ended. */
function stepsOf(one: OpenItem): Step[] {
  const over = one.state !== 'in-use';
  const held = one.heldSince !== null;
  return [
    { title: { zh: '登记', en: 'Entered' }, day: one.validFrom, state: 'done' },
    ...(one.register === 'carrier'
      ? [
          {
            title: held ? { zh: '由人持有', en: 'In hand' } : { zh: '在库', en: 'Kept' },
            day: one.heldSince,
            state: over ? 'done' : 'now',
          } as const,
        ]
      : []),
    ...(over
      ? []
      : [
          {
            title: { zh: '应核对', en: 'Check by' },
            day: one.checkBy,
            state: one.checkOverdue ? 'stopped' : one.register === 'carrier' ? 'later' : 'now',
          } as const,
        ]),
    {
      title: one.state === 'destroyed' ? { zh: '销毁', en: 'Destroyed' } : { zh: '注销', en: 'Ended' },
      day: one.endedOn,
      state: over ? 'done' : 'later',
    },
  ];
}

function nextOf(one: OpenItem, today: string): Localised {
  const unsigned = one.moves.at(-1)?.signatures.filter(({ signedAt }) => signedAt === null) ?? [];
  if (one.state !== 'in-use') return { zh: '不再变动，仅供查阅。', en: 'nothing; it does not change any more.' };
  if (one.waiting) {
    const names = unsigned.map(({ name }) => name ?? '—');
    return {
      zh: `等${names.join('、')}签字：本人在“我的载体”中签，没有账号的在纸上签后登记。`,
      en: `wait for ${names.join(', ')} to sign under My carriers, or on paper where there is no account.`,
    };
  }
  if (one.handingBackAt)
    return { zh: '持有人已提出交回：收到后登记收回。', en: 'its holder hands it back: take it back.' };
  if (one.overdue)
    return {
      zh: `应于 ${one.dueBack} 前归还，已逾期：请${one.holder ?? '持有人'}交回。`,
      en: `it was due back on ${one.dueBack}: ask ${one.holder ?? 'its holder'} for it.`,
    };
  if (one.checkOverdue)
    return { zh: `应于 ${one.checkBy} 前核对，已逾期。`, en: `it was to be looked at by ${one.checkBy}.` };
  if (one.certificateUntil !== null && one.certificateUntil < today)
    return {
      zh: `外部证书已于 ${one.certificateUntil} 过期：停止使用，重新检测认证后变更登记。`,
      en: `its outside certificate expired on ${one.certificateUntil}: stop using it, have it certified again and change the entry.`,
    };
  if (one.dueBack !== null)
    return {
      zh: `应于 ${one.dueBack} 前归还，归还时登记收回；到 ${one.checkBy} 前核对。`,
      en: `it is due back by ${one.dueBack}: take it back then; look at it by ${one.checkBy}.`,
    };
  return {
    zh: `到 ${one.checkBy} 前核对；有变动时及时登记。`,
    en: `look at it by ${one.checkBy}; enter what changes.`,
  };
}

const NAMES: Record<Doing, Localised> = {
  issue: { zh: '发放', en: 'Issue' },
  lend: { zh: '借出', en: 'Lend' },
  'take-back': { zh: '收回', en: 'Take back' },
  copy: { zh: '复制', en: 'Copy' },
  transfer: { zh: '移交其他部门', en: 'Transfer' },
  destroy: { zh: '销毁', en: 'Destroy' },
};

function ToDo({ one, onDo }: { one: OpenItem; onDo: (what: Doing | 'end') => void }) {
  const t = useText();
  const say = useSay();
  const keeps = useKeeps();
  const today = useToday();
  const check = useAct('registers.check-items');
  const withdraw = useAct('registers.withdraw-move');
  const waiting = one.moves.find(({ state }) => state === 'waiting');
  const isCarrier = one.register === 'carrier';
  const held = one.heldSince !== null;
  const moves: Doing[] = !isCarrier
    ? []
    : held
      ? ['take-back', 'transfer', 'copy']
      : ['issue', 'lend', 'transfer', 'copy', 'destroy'];
  const expired = one.certificateUntil !== null && one.certificateUntil < today;
  const first = one.checkOverdue || expired ? undefined : moves[0];
  const checked = () =>
    void check
      .mutateAsync({ itemIds: [one.itemId] })
      .then(() => say.done({ zh: '已登记今天核对。', en: 'Noted as checked today.' }), say.failed);
  return (
    <WhatNow text={nextOf(one, today)} {...(one.state === 'in-use' && { by: ROLE_NAMES['security-officer'] })}>
      {keeps && one.state === 'in-use' && !waiting && (
        <Space wrap>
          {moves.map((move) => (
            <Button
              key={move}
              type={move === first ? 'primary' : 'default'}
              danger={move === 'destroy'}
              onClick={() => onDo(move)}
            >
              {t(NAMES[move])}
            </Button>
          ))}
          <Button
            type={one.checkOverdue || !isCarrier ? 'primary' : 'default'}
            loading={check.isPending}
            onClick={checked}
          >
            {t({ zh: '今天已核对', en: 'Checked today' })}
          </Button>
          {!held && (
            <Button danger onClick={() => onDo('end')}>
              {t({ zh: '注销', en: 'End' })}
            </Button>
          )}
        </Space>
      )}
      {keeps && waiting && (
        <Button
          loading={withdraw.isPending}
          onClick={() =>
            void withdraw
              .mutateAsync({ moveId: waiting.moveId })
              .then(
                () => say.done({ zh: '已撤回，什么都没有变动。', en: 'Withdrawn; nothing has changed hands.' }),
                say.failed,
              )
          }
        >
          {t({ zh: '撤回', en: 'Withdraw' })}
        </Button>
      )}
    </WhatNow>
  );
}
