/** The records of destruction are records themselves. */
import { PIPL_19, type RecordKind } from '../../platform/retention.ts';
import { destroyBatches, heldBatches } from './store/batches.ts';
import { destroyHolds, heldHolds } from './store/holds.ts';

export const RETENTION_KINDS = [
  {
    code: 'hold',
    name: { zh: '销毁保全', en: 'Legal hold' },
    ground: PIPL_19,
    holds: { legal_hold: 'rows' },
    ends: 'by-certificate',
    begins: { zh: '保全到期或解除之日', en: 'the day it ended or was lifted' },
    figure: 'keep.hold',
    does: { zh: '删除保全及其理由，连同密钥和盐', en: 'the hold and its reason are deleted with key and salt' },
    remains: { zh: '审计日志中的编号和期间', en: 'its number and period in the record' },
    ofPeople: true,
    held: heldHolds,
    goesWith: ['person'],
    destroy: destroyHolds,
  },
  {
    code: 'certificate',
    name: { zh: '销毁批次和销毁证明', en: 'Batch and certificate of destruction' },
    ground: {
      zh: '《个人信息保护法》第四十七条、第五十四条、第五十六条',
      en: 'Personal Information Protection Law, Arts. 47, 54, 56',
    },
    holds: { retention_batch: 'rows', file: 'rows' },
    ends: 'by-certificate',
    begins: { zh: '销毁完成之日', en: 'the day the destruction was finished' },
    figure: 'keep.certificate',
    does: {
      zh: '删除批次，并销毁证明文件的密钥',
      en: 'the batch is deleted, and the key of its certificate destroyed',
    },
    remains: { zh: '审计日志中的编号和数量', en: 'numbers and counts in the record' },
    ofPeople: false,
    held: heldBatches,
    destroy: destroyBatches,
  },
  {
    code: 'batch-line',
    name: { zh: '销毁批次所列的编号', en: 'The numbers that a batch lists' },
    ground: PIPL_19,
    holds: { retention_item: 'rows' },
    ends: 'by-itself',
    when: { zh: '所列记录销毁时一并清除', en: 'each goes with the record that it names' },
  },
] as const satisfies readonly RecordKind[];
