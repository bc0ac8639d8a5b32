/** What is to be done now with an inspection, by whom, and the buttons that do it. */
import { Button, Space } from 'antd';
import { ROLE_NAMES } from '../../../src/platform/permission.ts';
import { useAct } from '../../api.ts';
import { WhatNow } from '../../kit/case.tsx';
import { useConfirm } from '../../kit/confirm.tsx';
import { type Localised, useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import type { Doing } from './inspection-dialogs.tsx';
import { Waiting } from './parts.tsx';
import type { Inspection } from './words.ts';

type ToDoParts = { readonly one: Inspection; readonly show: (doing: Doing) => void };

export function ToDo({ one, show }: ToDoParts) {
  const t = useText();
  const confirm = useConfirm();
  const { roles } = useWhoAmI();
  const [decide, withdraw, close] = [
    useAct('inspections.decide'),
    useAct('inspections.withdraw'),
    useAct('inspections.close'),
  ];
  const [notice, record] = [useAct('inspections.draft-notice'), useAct('inspections.draft-record')];
  const { inspectionId } = one;
  const isOfficer = roles.includes('organ-officer');
  const isHead = roles.includes('head');
  const may = (act: Inspection['may'][number]) => one.may.includes(act);
  if (one.waiting !== null) return <Waiting dispatchId={one.waiting} />;
  const next = nextOf(one);
  if (!next) return null;
  const ask = (
    title: Localised,
    consequence: Localised,
    act: Localised,
    run: () => Promise<unknown>,
    destructive = false,
  ) => confirm({ title, consequence, act, run, destructive });
  const drafted: Localised = {
    zh: '起草后由另一人审批编号，然后发出；发出前可以撤回。',
    en: 'It is drafted; another person approves and numbers it, then it is sent. Until then it can be withdrawn.',
  };
  return (
    <WhatNow text={next.text} by={next.by}>
      <Space wrap>
        {isOfficer && may('withdraw') && (
          <Button
            danger
            onClick={() =>
              ask(
                { zh: '撤销这次检查？', en: 'Withdraw this inspection?' },
                { zh: '撤销后不能再开展，记录保留。', en: 'It cannot go on; what was entered stays.' },
                { zh: '撤销', en: 'Withdraw' },
                () => withdraw.mutateAsync({ inspectionId }),
                true,
              )
            }
          >
            {t({ zh: '撤销', en: 'Withdraw' })}
          </Button>
        )}
        {isHead && may('decide') && !one.mine && (
          <>
            <Button
              onClick={() =>
                ask(
                  { zh: '不予批准？', en: 'Decline it?' },
                  { zh: '检查不开展，记录保留。', en: 'The inspection does not take place; what was entered stays.' },
                  { zh: '不予批准', en: 'Decline' },
                  () => decide.mutateAsync({ inspectionId, decision: 'declined' }),
                )
              }
            >
              {t({ zh: '不予批准', en: 'Decline' })}
            </Button>
            <Button type="primary" onClick={() => show('approve')}>
              {t({ zh: '批准检查', en: 'Approve' })}
            </Button>
          </>
        )}
        {isOfficer && (
          <>
            {may('notice') && (
              <Button
                type={one.technical ? 'primary' : 'default'}
                onClick={() =>
                  ask(
                    { zh: '起草检查通知书？', en: 'Draft the notice?' },
                    drafted,
                    { zh: '起草通知书', en: 'Draft it' },
                    () => notice.mutateAsync({ inspectionId }),
                  )
                }
              >
                {t({ zh: '起草通知书', en: 'Draft the notice' })}
              </Button>
            )}
            {may('item') && (
              <Button type={one.items === 0 ? 'primary' : 'default'} onClick={() => show('items')}>
                {t({ zh: '登记检查情况', en: 'Enter what was seen' })}
              </Button>
            )}
            {may('record') && (
              <Button
                type="primary"
                onClick={() =>
                  ask(
                    { zh: '起草检查记录？', en: 'Draft the record?' },
                    drafted,
                    { zh: '起草检查记录', en: 'Draft it' },
                    () => record.mutateAsync({ inspectionId }),
                  )
                }
              >
                {t({ zh: '起草检查记录', en: 'Draft the record' })}
              </Button>
            )}
            {may('close') && (
              <Button
                onClick={() =>
                  ask(
                    { zh: '结束这次检查？', en: 'Close this inspection?' },
                    {
                      zh: '结束后不再登记检查情况和意见；仍可据此责令整改。',
                      en: 'Nothing more is entered and no opinion given; an order can still follow from it.',
                    },
                    { zh: '结束检查', en: 'Close it' },
                    () => close.mutateAsync({ inspectionId }),
                  )
                }
              >
                {t({ zh: '结束检查', en: 'Close' })}
              </Button>
            )}
            {may('opinion') && (
              <Button onClick={() => show('opinion')}>{t({ zh: '起草意见书', en: 'Draft the opinion' })}</Button>
            )}
            {may('order') && (
              <Button type={one.state === 'closed' ? 'default' : 'primary'} onClick={() => show('order')}>
                {t({ zh: '责令整改', en: 'Order to rectify' })}
              </Button>
            )}
          </>
        )}
      </Space>
    </WhatNow>
  );
}

function nextOf(one: Inspection): { readonly text: Localised; readonly by?: Localised } | undefined {
  const officer = ROLE_NAMES['organ-officer'];
  switch (one.state) {
    case 'proposed':
      return {
        text: one.mine
          ? { zh: '您提出的检查，请另一名负责人批准。', en: 'you proposed it; another head has to approve it.' }
          : {
              zh: '审核情形、范围和人员，批准或者不予批准。',
              en: 'look at ground, scope and inspectors; approve it or not.',
            },
        by: ROLE_NAMES.head,
      };
    case 'approved':
      return one.technical
        ? {
            text: { zh: '先起草并发出通知书，告知时间和范围。', en: 'send the notice of time and scope first.' },
            by: officer,
          }
        : {
            text: {
              zh: '开展检查并登记情况；也可以先发通知书。',
              en: 'inspect, and enter what is seen; a notice may go first.',
            },
            by: officer,
          };
    case 'notified':
      return one.items === 0
        ? { text: { zh: '开展检查并登记情况。', en: 'inspect, and enter what is seen.' }, by: officer }
        : { text: { zh: '登记齐全后起草检查记录。', en: 'enter the rest, then draft the record.' }, by: officer };
    case 'recorded':
      return one.unsigned
        ? {
            text: {
              zh: '单位逾期未签收，也没有答复；可以据实继续。',
              en: 'the unit did not sign in time, nor answer; go on.',
            },
            by: officer,
          }
        : {
            text: {
              zh: '等待单位以回执签收，或者书面答复不同意见。',
              en: 'nothing: the unit is to sign by its receipt, or state that it does not agree.',
            },
          };
    case 'signed':
      return {
        text: { zh: '提出意见、责令整改或者结束。', en: 'give an opinion, order rectification, or close.' },
        by: officer,
      };
    case 'opined':
      return {
        text: { zh: '需要时责令整改；否则结束。', en: 'order rectification if need be; else close.' },
        by: officer,
      };
    case 'closed':
      return {
        text: {
          zh: '没有必须办理的事项；需要时可以责令整改。',
          en: 'nothing that must be; an order can still follow.',
        },
      };
    default:
      return undefined;
  }
}
