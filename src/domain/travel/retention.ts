/** Where somebody was is destroyed long before the record that a duty was met (rights.md, retention; PIPL 28: whereabouts are sensitive). */
import { PIPL_19, type RecordKind } from '../../platform/retention.ts';
import { destroyFeeds } from './store/feed.ts';
import {
  destroyInterviews,
  destroyItineraries,
  destroyMembers,
  heldInterviews,
  heldItineraries,
  interviewsOfPerson,
  itinerariesOf,
} from './store/retention.ts';

export const TRAVEL_KINDS = [
  {
    code: 'itinerary',
    name: { zh: '行程细节、审批意见、行程变更', en: 'Details of journeys, opinions on them, what differed' },
    ground: PIPL_19,
    holds: {
      trip: ['key', 'salt', 'details', 'reasons', 'group_name', 'leader_id'],
      trip_opinion: ['note'],
      trip_deviation: 'rows',
    },
    ends: 'by-certificate',
    begins: { zh: '办结、未批准或者取消之日', en: 'the day on which it was closed, refused or cancelled' },
    figure: 'keep.itinerary',
    isFact: true, // what is owed is owed from a day that is kept to the month alone
    does: {
      zh: '销毁行程、接触计划、紧急联系人、意见和变更的密钥，日期只留到月',
      en: 'the keys of legs, planned contacts, emergency contact, opinions and changes are destroyed; of days the month remains',
    },
    remains: {
      zh: '仅国家（地区）、月份、行前教育和访谈是否按时',
      en: 'only: countries, month, and whether briefing and interview were in time',
    },
    ofPeople: true,
    held: heldItineraries,
    alsoOf: itinerariesOf,
    destroy: destroyItineraries,
  },
  {
    code: 'trip-interview',
    name: { zh: '回国（境）访谈内容', en: 'What was told in interviews on return' },
    ground: PIPL_19,
    holds: { trip_interview: ['key', 'salt', 'answers'], trip_interviewed: ['correction', 'file_hash'] },
    ends: 'by-certificate',
    begins: { zh: '访谈之日', en: 'the day of the interview' },
    figure: 'keep.interview',
    does: {
      zh: '销毁回答、更正和签名文书的密钥',
      en: 'the keys of answers, corrections and the signed paper are destroyed',
    },
    remains: { zh: '仅“已访谈、日期、已签字”', en: 'only: interviewed, on this day, signed' },
    ofPeople: true,
    held: heldInterviews,
    alsoOf: interviewsOfPerson,
    destroy: destroyInterviews,
  },
  {
    code: 'trip',
    name: { zh: '出国（境）记录', en: 'Journeys abroad' },
    ground: PIPL_19,
    holds: {
      trip: 'rows',
      trip_member: 'rows',
      trip_opinion: 'rows',
      trip_briefing: 'rows',
      trip_interview: 'rows',
      trip_interviewed: 'rows',
    },
    ends: 'with-another',
    goesWith: ['person'],
    does: { zh: '随人员记录删除', en: 'deleted with the person' },
    destroy: destroyMembers,
  },
  {
    code: 'trip-feed',
    name: { zh: '出行日历订阅地址', en: 'Address of a calendar of journeys' },
    ground: PIPL_19,
    holds: { trip_feed: 'rows' },
    ends: 'with-another',
    goesWith: ['person', 'account'],
    does: { zh: '删除，地址随即失效', en: 'deleted; the address is dead' },
    destroy: destroyFeeds,
  },
  {
    code: 'briefing-material',
    name: { zh: '行前教育材料', en: 'Briefing material' },
    ground: PIPL_19,
    holds: { briefing_material: 'rows' },
    ends: 'stays',
    why: { zh: '说的是注意事项，不是人', en: 'it says what to mind, nothing about people' },
  },
] as const satisfies readonly RecordKind[];
