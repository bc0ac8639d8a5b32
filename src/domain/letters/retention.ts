/** A letter goes with the appointment for which it was given, so that the ledger never misses it (docs/decisions/0009-destruction.md). */
import { PIPL_19, type RecordKind } from '../../platform/retention.ts';
import { destroyLetters } from './store/retention.ts';

export const LETTERS_KINDS = [
  {
    code: 'letter',
    name: { zh: '承诺书及其签署件', en: 'Letter and its signed file' },
    ground: PIPL_19,
    holds: { letter: 'rows', file: 'rows' },
    ends: 'with-another',
    goesWith: ['person', 'appointment'],
    does: {
      zh: '删除，并销毁签署件的密钥；文件随后从磁盘清除',
      en: 'deleted, and the key of the signed file destroyed; the file is then swept from the disk',
    },
    destroy: destroyLetters,
  },
  {
    code: 'letter-text',
    name: { zh: '承诺书文本', en: 'Texts of letters' },
    ground: { zh: '《反间谍安全防范工作规定》第九条第（三）项', en: 'Provisions, Art. 9(3)' },
    holds: { letter_template: 'rows' },
    ends: 'stays',
    why: { zh: '是单位的文本，不涉及具体的人', en: 'they are the unit’s texts and name nobody' },
  },
] as const satisfies readonly RecordKind[];
