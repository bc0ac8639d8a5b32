/** Custody is remembered for some years after the document was given back; what the unit still has is not forgotten. */
import { PIPL_19, type RecordKind } from '../../platform/retention.ts';
import { destroyCustody, heldCustody } from './store/retention.ts';

export const TRAVEL_DOCUMENTS_KINDS = [
  {
    code: 'custody',
    name: { zh: '证照保管记录', en: 'Custody of travel documents' },
    ground: PIPL_19,
    holds: { travel_document: 'rows', travel_document_movement: 'rows' },
    ends: 'by-certificate',
    begins: { zh: '发还本人之日；仍在保管或者领出的不销毁', en: 'the day on which it was given back; never before it' },
    figure: 'keep.custody',
    does: {
      zh: '删除保管和历次领出、交回记录',
      en: 'custody is deleted, with each time that the document went out and in',
    },
    remains: { zh: '审计日志中的编号和各步的时间', en: 'its number and the moments of its steps in the record' },
    ofPeople: true,
    goesWith: ['person'],
    held: heldCustody,
    destroy: destroyCustody,
  },
] as const satisfies readonly RecordKind[];
