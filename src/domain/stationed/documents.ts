/** The paper of an interview at home leave: content only; its form is travel's. */
import type { Paper } from '../../documents/paper.ts';
import { eventsPaper } from '../travel/documents.ts';
import type { HomeLeave } from './store/home-leaves.ts';

type Told = Parameters<typeof eventsPaper>[0] & { readonly leave: Pick<HomeLeave, 'homeLeaveId' | 'from' | 'to'> };

/** What was told, as the person read, corrected and signed it; the person keeps a copy (rights.md R20). */
export const homeInterviewPaper = ({ leave, ...told }: Told): Paper =>
  eventsPaper(told, {
    title: '长期驻外人员访谈记录',
    subtitle: 'Interview of somebody stationed abroad, at home leave',
    facts: [
      ['休假编号 Home leave', String(leave.homeLeaveId)],
      ['回国（境）休假 Days', `${leave.from} – ${leave.to}`],
    ],
  });
