/** Names of visitors are opened for a purpose that stands in the record; and the list of activities as a file, without them. */
import { z } from 'zod';
import { tableExport } from '../../../exports/table-export.ts';
import { COUNTRY_CODES, countryName } from '../../../law/countries.ts';
import { action, done } from '../../../platform/action.ts';
import { ExchangeId } from '../../../platform/ids.ts';
import { DayField, PurposeField } from '../../../platform/input.ts';
import { EXCHANGE_KIND_NAMES, EXCHANGE_KINDS, EXCHANGE_STATE_NAMES, EXCHANGE_STATES } from '../exchanges.ts';
import { openVisitors } from '../store/exchanges.ts';
import { listExchanges } from '../store/lists.ts';
import { named, READ, RUN } from '../within.ts';

export const visitors = action({
  name: 'exchanges.open-visitors',
  input: z.strictObject({ exchangeId: ExchangeId, purpose: PurposeField.exclude(['own']) }),
  by: READ,
  within: named,
  async run({ sql, unitId }, { exchangeId, purpose }) {
    const found = await openVisitors(sql, unitId, exchangeId);
    return done({ result: { visitors: found }, record: { exchangeId, purpose }, touched: 'nothing' });
  },
});

export const ExchangesFilterFields = {
  kind: z.enum(EXCHANGE_KINDS).optional(),
  state: z.enum(EXCHANGE_STATES).optional(),
  country: z.enum(COUNTRY_CODES).optional(),
  from: DayField.optional(),
  to: DayField.optional(),
  seriesId: ExchangeId.optional(),
  late: z.boolean().optional(),
};

/** As what is reported of receptions twice a year: when, from where, which body, how many, who received them, what about. */
export const exportExchanges = tableExport({
  name: 'exchanges.export',
  file: { zh: '涉外活动台账', en: 'Foreign exchange' },
  by: RUN,
  filter: ExchangesFilterFields,
  rows: async ({ sql, unitId, today }, filter, slice) =>
    (await listExchanges(sql, unitId, filter, { ...slice, today })).rows,
  ofPeople: ({ leadId }) => leadId,
  columns: [
    { zh: '编号', en: 'No.', of: ({ exchangeId }) => exchangeId },
    { zh: '类别', en: 'Kind', of: ({ kind }) => EXCHANGE_KIND_NAMES[kind] },
    { zh: '事由', en: 'Subject', of: ({ title }) => title },
    { zh: '开始日期', en: 'From', of: ({ startsOn }) => startsOn },
    { zh: '结束日期', en: 'To', of: ({ endsOn }) => endsOn },
    { zh: '国家（地区）', en: 'Countries', of: ({ countries }) => countries.map(countryName) },
    { zh: '外方单位', en: 'Foreign bodies', of: ({ organisations }) => organisations },
    { zh: '预计人数', en: 'Expected', of: ({ expected }) => expected },
    { zh: '实到人数', en: 'Came', of: ({ came }) => came },
    { zh: '地点', en: 'Place', of: ({ place }) => place },
    { zh: '负责人', en: 'Lead', of: ({ lead }) => lead },
    { zh: '本单位参加人数', en: 'Of the unit', of: ({ hosts }) => hosts },
    { zh: '状态', en: 'State', of: ({ state }) => EXCHANGE_STATE_NAMES[state] },
    { zh: '准备期限', en: 'Prepare by', of: ({ prepareBy }) => prepareBy },
    { zh: '准备完成', en: 'Prepared', of: ({ preparedAt }, told) => told.day(preparedAt) },
    { zh: '报告期限', en: 'Report by', of: ({ reportBy }) => reportBy },
    { zh: '已报告', en: 'Reported', of: ({ reportedAt }, told) => told.day(reportedAt) },
  ],
});
