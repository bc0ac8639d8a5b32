/** Carriers: registered, signed for, back in time, destroyed before witnesses. */
import { inArea, NINE_THREE } from './check.ts';

const items = inArea('carriers', (item) => `/registers/items/${item}`);
const CARRIER = { duties: ['P9.3a'], because: NINE_THREE, watches: ['registers'], thing: 'carrier' } as const;

export const OF_CARRIERS = [
  items.before(701, {
    ...{ ...CARRIER, severity: 'major' },
    first: { zh: '载体登记', en: 'the carrier was registered' },
    second: { zh: '首次流转', en: 'it first changed hands' },
  }),
  items.before(702, {
    ...{ ...CARRIER, severity: 'major', by: 'instant' },
    first: { zh: '当面签收', en: 'it was signed for' },
    second: { zh: '流转办结', en: 'the move was done' },
  }),
  items.before(703, {
    ...{ ...CARRIER, severity: 'critical', by: 'instant' },
    first: { zh: '监销人签字', en: 'the witnesses signed' },
    second: { zh: '销毁', en: 'it was destroyed' },
  }),
  items.within(704, {
    ...{ ...CARRIER, severity: 'general' },
    first: { zh: '归还借出的载体', en: 'a carrier that was lent is returned' },
    second: { zh: '应归还日期', en: 'its day' },
  }),
  items.before(705, {
    ...{ ...CARRIER, severity: 'general' },
    first: { zh: '原件登记', en: 'the original was registered' },
    second: { zh: '复制件登记', en: 'the copy was registered' },
  }),
  items.before(706, {
    ...{ ...CARRIER, severity: 'general' },
    first: { zh: '交给本人', en: 'it was handed to the person' },
    second: { zh: '收回', en: 'it was taken back' },
  }),
] as const;
