/** What else can be done with a leaver's case: paper, compensation, filing, another day of leaving, taking the whole case back. */
import { Button, Dropdown } from 'antd';
import { call, useAct } from '../../api.ts';
import { useConfirm, useSay } from '../../kit/confirm.tsx';
import type { GivenPurpose } from '../../kit/purpose.tsx';
import { useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { type Opened, type Show, useMayAct } from './case.tsx';

export function CaseActions({ one, purpose, show }: { one: Opened; purpose: GivenPurpose; show: Show }) {
  const t = useText();
  const today = useToday();
  const may = useMayAct();
  const confirm = useConfirm();
  const say = useSay();
  const withdraw = useAct('leavers.withdraw');
  if (!may) return null;
  const leaverCaseId = one.caseId as never;
  const inHand = one.state === 'open' || one.state === 'running';
  const askWithdraw = () =>
    confirm({
      title: { zh: '撤销该事项？', en: 'Withdraw the case?' },
      consequence: {
        zh: '用于误登或不再离开：离职、离岗登记一并撤回，因此结束的任职恢复；脱密期和回访要求取消。记录保留并注明已撤销。',
        en: 'For a mistake, or somebody who stays: the leaving is taken back and the appointments it ended go on; period and follow-ups fall away. The record stays and says so.',
      },
      act: { zh: '撤销', en: 'Withdraw' },
      run: () => withdraw.mutateAsync({ leaverCaseId }),
    });
  const print = (which: 'letter' | 'sheet' | 'record' | 'end', zh: string, en: string) => ({
    key: which,
    label: t({ zh, en }),
    onClick: () => void call('leavers.print', { leaverCaseId, which, purpose }).catch(say.failed),
  });
  const dialog = (which: 'compensation' | 'exit' | 'period' | 'moveLeaving', zh: string, en: string) => ({
    key: which,
    label: t({ zh, en }),
    onClick: () => show({ which }),
  });
  const scan = {
    key: 'scan',
    label: t({ zh: '下载已签承诺书', en: 'Download the signed letter' }),
    onClick: () =>
      void call('leavers.letter-scan', { personId: one.personId as never, leaverCaseId, purpose }).catch(say.failed),
  };
  const items = [
    print('letter', '打印离岗保密承诺书', 'Print the leaving letter'),
    ...(one.steps.some(({ fileHash }) => fileHash !== null) ? [scan] : []),
    print('sheet', '打印告知书（交本人）', 'Print the sheet for the person'),
    ...(one.periodTo && one.periodTo < today
      ? [print('end', '打印脱密期结束告知书', 'Print the notice of the end')]
      : []),
    print('record', '打印办理记录', 'Print the record of the case'),
    ...(inHand ? [dialog('compensation', '登记补偿', 'Record the compensation')] : []),
    ...(inHand && one.periodTo
      ? [
          dialog('exit', '登记出入境备案', 'Record the exit-entry filing'),
          dialog('period', '重新确定脱密期', 'Set the period anew'),
        ]
      : []),
    ...(inHand
      ? [
          dialog('moveLeaving', '更正离岗离职日期', 'Put the day of leaving right'),
          {
            key: 'withdraw',
            danger: true,
            label: t({ zh: '撤销该事项', en: 'Withdraw the case' }),
            onClick: askWithdraw,
          },
        ]
      : []),
  ];
  return (
    <Dropdown trigger={['click']} menu={{ items }}>
      <Button>{t({ zh: '更多操作', en: 'More' })}</Button>
    </Dropdown>
  );
}
