/** Training on paper and as a table: who attended, and the sheet that is signed in the room. Content only; the form is documents/. */
import { momentIn, type Paper } from '../../documents/paper.ts';
import { tablePaper } from '../../documents/table.ts';
import type { Instant } from '../../law/day.ts';
import { dayInWords } from '../../law/day-in-words.ts';
import type { Language } from '../../law/localised.ts';
import type { Attendee, Owing } from './store/attendance.ts';
import type { Training } from './store/sessions.ts';
import { SUBJECT_NAMES, WAY_NAMES } from './training.ts';

const SHEET = {
  title: { zh: '教育培训签到表', en: 'Training sign-in sheet' },
  facts: {
    topic: { zh: '培训主题', en: 'Topic' },
    subjects: { zh: '培训内容', en: 'Subjects' },
    day: { zh: '培训时间', en: 'Day' },
    place: { zh: '培训地点', en: 'Place' },
    hours: { zh: '学时', en: 'Hours' },
  },
  columns: {
    department: { zh: '部门', en: 'Department' },
    name: { zh: '姓名', en: 'Name' },
    staffNumber: { zh: '工号', en: 'Staff number' },
    signature: { zh: '签名', en: 'Signature' },
    recorded: { zh: '系统登记', en: 'Recorded' },
  },
  closing: [
    { zh: '授课人（签名）：', en: 'Trainer (signature):' },
    { zh: '登记人（签名）：', en: 'Recorded by (signature):' },
  ],
} as const satisfies Record<string, unknown>;

type SheetParts = {
  readonly session: Training;
  readonly unitName: string;
  /** Those recorded already, then those whom the session would serve; each signs in a line of their own. */
  readonly attendees: readonly Attendee[];
  readonly expected: readonly Owing[];
  readonly language: Language;
  readonly asOf: Instant;
  readonly timeZone: string;
};

/** The sheet that lies in the room. It is printed before, after or instead of checking in by code, and scanned or filed as it is. */
export function signInSheet({ session, unitName, attendees, expected, language, asOf, timeZone }: SheetParts): Paper {
  const { title, facts, columns, closing } = SHEET;
  const start = session.startTime ? ` ${session.startTime}` : '';
  const recorded = (one: Attendee) => `${WAY_NAMES[one.how][language]} ${momentIn(timeZone, one.enteredAt)}`;
  const person = (one: Attendee | Owing) => [one.department ?? '', one.name, one.staffNumber ?? '', ''];
  return tablePaper({
    ...{ language, unitName, asOf, timeZone, numbered: true, height: 'hand' },
    title: title[language],
    facts: [
      [facts.topic[language], session.topic],
      [
        facts.subjects[language],
        session.subjects.map((one) => SUBJECT_NAMES[one][language]).join(language === 'zh' ? '、' : ', '),
      ],
      [facts.day[language], `${dayInWords(session.day)[language]}${start}`],
      [facts.place[language], session.place],
      [facts.hours[language], String(session.hours)],
    ],
    columns: [
      { title: columns.department[language], share: 3 },
      { title: columns.name[language], share: 2 },
      { title: columns.staffNumber[language], share: 2 },
      { title: columns.signature[language], share: 3 },
      { title: columns.recorded[language], share: 4 },
    ],
    rows: [...attendees.map((one) => [...person(one), recorded(one)]), ...expected.map((one) => [...person(one), ''])],
    closing: closing.map((one) => one[language]),
  });
}
