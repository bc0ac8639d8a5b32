/** The certificate of destruction (销毁证明): kinds, counts, grounds, who carried it, where it stands in the record. No name of whom it concerned. */
import { momentIn, type Paper } from '../../documents/paper.ts';
import { tablePaper } from '../../documents/table.ts';
import type { Localised } from '../../law/localised.ts';
import { effectiveFigures, inUnit, MARKS, parameter } from '../../law/parameters.ts';
import type { Certified } from '../../platform/retention.ts';
import { choicesOf } from '../duties/store/facts.ts';
import { nameOfUnit } from '../training/store/sessions.ts';
import type { Place } from './destruction.ts';
import { kindOf } from './kinds.ts';
import { recordsIn } from './retention.ts';
import { type Batch, lastEntryOf } from './store/batches.ts';

/** Both languages on one paper: it is shown to bodies that read either. */
const both = ({ zh, en }: Localised): string => `${zh} ${en}`;

/** A hash breaks into lines where it is grouped. */
const inGroups = (hash: string): string => hash.replace(/(.{16})(?=.)/g, '$1 ');

export async function certificateOf({ sql, unitId, timeZone, now }: Place, batch: Batch): Promise<Paper> {
  const figures = effectiveFigures(await choicesOf(sql, unitId));
  const confirmed = await lastEntryOf(sql, unitId, 'retention.confirm', batch.batchId);
  const destroyed = await lastEntryOf(sql, unitId, 'retention.destroy', batch.batchId);
  const at = (instant: Batch['proposedAt']) => (instant ? momentIn(timeZone, instant) : '—');
  const entry = (one: typeof confirmed) => (one ? `No. ${one.entryId} · ${inGroups(one.leaf)}` : '—');
  return tablePaper({
    ...{ language: 'zh', asOf: now, timeZone, numbered: true, landscape: true },
    unitName: await nameOfUnit(sql, unitId),
    title: '销毁证明',
    subtitle: 'Certificate of destruction',
    facts: [
      ['批次 Batch', `${batch.batchId}`],
      ['销毁记录总数 Records destroyed', String(recordsIn(batch.counts, 'destroyed'))],
      ['提出人 Started by', `${batch.proposedBy} ${at(batch.proposedAt)}`],
      ['确认人 Confirmed by', `${batch.confirmedBy} ${at(batch.confirmedAt)}`],
      ['列出时间 Prepared', at(batch.preparedAt)],
      ['销毁完成 Finished', at(now)],
      ['确认的日志条目 Entry of the confirmation', entry(confirmed)],
      ['销毁的日志条目 Entry of the destruction', entry(destroyed)],
    ],
    columns: [
      { title: '记录种类 Kind', share: 4 },
      { title: '依据 Ground', share: 6 },
      { title: '保存期限 Period', share: 6 },
      { title: '期满日期 Expired', share: 3 },
      { title: '列出 Prepared', share: 2, align: 'right' },
      { title: '已销毁 Destroyed', share: 2, align: 'right' },
      { title: '未销毁 Left', share: 2, align: 'right' },
    ],
    rows: batch.counts.map((one) => {
      const kind = kindOf(one.kind) as Certified;
      const { unit, mark } = parameter(kind.figure);
      const period = inUnit(figures[kind.figure], unit);
      return [
        both(kind.name),
        both(kind.ground),
        `${period.zh}（${MARKS[mark].name.zh}），起算：${kind.begins.zh}。${period.en} from ${kind.begins.en}`,
        `${one.firstDue} – ${one.lastDue}`,
        ...[one.prepared, one.destroyed, one.left].map(String),
      ];
    }),
    closing: ['提出人（签名） Started by:', '确认人（签名） Confirmed by:'],
  });
}
