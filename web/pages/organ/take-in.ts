/** Taking in what came: a nomination becomes a candidate, an opinion stands in its case. Both are openings, and logged as such. */
import type { DispatchTypeName } from '../../../src/domain/dispatches/dispatches.ts';
import { useAct } from '../../api.ts';
import { useConfirm } from '../../kit/confirm.tsx';
import { useGo } from '../../kit/link.tsx';

type Came = { readonly arrivalId: number; readonly from: string };

export function useTakeNomination(): (row: Came) => void {
  const go = useGo();
  const confirm = useConfirm();
  const take = useAct('organ.take-nomination');
  return ({ arrivalId, from }) =>
    confirm({
      title: { zh: `接收“${from}”的建议或者申请？`, en: `Take in what “${from}” sent?` },
      consequence: {
        zh: '该单位登记为候选，来文中的核查情况一并带入。接收即为打开公文，会记入查阅记录；列入与否由本机关决定。',
        en: 'The unit becomes a candidate, with the findings that were sent. Taking it in opens it, which is logged; whether it is listed is for this organ to decide.',
      },
      act: { zh: '接收', en: 'Take in' },
      destructive: false,
      run: async () => {
        const { keyUnitId } = await take.mutateAsync({ arrivalId: arrivalId as never });
        go({ to: `/key-units/${keyUnitId}` });
      },
    });
}

export function useTakeOpinion(): (row: Came) => void {
  const go = useGo();
  const confirm = useConfirm();
  const take = useAct('organ.take-opinion');
  return ({ arrivalId, from }) =>
    confirm({
      title: { zh: `接收“${from}”的会商意见？`, en: `Take in the opinion of “${from}”?` },
      consequence: {
        zh: '意见记入该单位的名录事项。接收即为打开公文，会记入查阅记录。',
        en: 'The opinion stands in the case from then on. Taking it in opens it, which is logged.',
      },
      act: { zh: '接收', en: 'Take in' },
      destructive: false,
      run: async () => {
        const { keyUnitId } = await take.mutateAsync({ arrivalId: arrivalId as never });
        go({ to: `/key-units/${keyUnitId}` });
      },
    });
}

/** The types of dispatch with which this module does something on arrival. */
export type FlowType = Extract<
  DispatchTypeName,
  'key-unit-notice' | 'key-unit-consultation' | 'nomination' | 'key-unit-opinion'
>;
