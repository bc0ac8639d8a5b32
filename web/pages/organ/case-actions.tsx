/** What can be done with a case beside its next step. */
import { Button, Dropdown } from 'antd';
import { useAct } from '../../api.ts';
import { useConfirm } from '../../kit/confirm.tsx';
import { useText } from '../../language.tsx';
import { useIsOrganOfficer } from './may.ts';
import { inHandOf, type Opened, type Show } from './opened.ts';

export function CaseActions({ one, show }: { one: Opened; show: Show }) {
  const t = useText();
  const confirm = useConfirm();
  const isOfficer = useIsOrganOfficer();
  const withdraw = useAct('organ.withdraw-change');
  const add = useAct('organ.add-candidate');
  const current = inHandOf(one);
  if (!isOfficer) return null;
  const askWithdraw = () =>
    confirm({
      title: { zh: '撤销这项变更？', en: 'Withdraw this change?' },
      consequence: {
        zh: '撤销后不再会商和决定，名录不变。已登记的核查情况和会商意见保留在变更记录中；需要时可以重新提出。',
        en: 'It is neither consulted on nor decided any more, and the list stays as it is. What was found and answered is kept; it can be proposed anew.',
      },
      act: { zh: '撤销变更', en: 'Withdraw it' },
      run: () => withdraw.mutateAsync({ changeId: current!.changeId }),
    });
  const askAgain = () =>
    confirm({
      title: { zh: `再次提出列入“${one.name}”？`, en: `Propose “${one.name}” for the list again?` },
      consequence: {
        zh: '该单位重新登记为候选，五项因素重新核查，另行会商、决定。以前的变更保留。',
        en: 'It is a candidate again: the factors are found anew, and it is consulted on and decided anew. Earlier changes stay.',
      },
      act: { zh: '登记为候选', en: 'Make it a candidate' },
      destructive: false,
      run: () =>
        add.mutateAsync({
          ...{ unitName: one.name, creditCode: one.creditCode ?? undefined },
          correspondentId: one.correspondentId ?? undefined,
        }),
    });
  const items = [
    { key: 'tie', label: t({ zh: '关联通讯录单位', en: 'Tie to a correspondent' }), onClick: () => show('tie') },
    ...(current?.state === 'open'
      ? [
          {
            ...{ key: 'withdraw', danger: true, onClick: askWithdraw },
            label: t({ zh: '撤销这项变更', en: 'Withdraw this change' }),
          },
        ]
      : []),
  ];
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items }}>
        <Button>{t({ zh: '更多操作', en: 'More' })}</Button>
      </Dropdown>
      {!one.listed && !current && (
        <Button onClick={askAgain}>{t({ zh: '再次提出列入', en: 'Propose it again' })}</Button>
      )}
      {one.listed && !current && (
        <Button onClick={() => show('propose')}>{t({ zh: '提出调整或者移出', en: 'Propose a change' })}</Button>
      )}
    </>
  );
}
