/** Attendance goes with the person; a session in summary stays for a time of its own. */
import { PIPL_19, type RecordKind } from '../../platform/retention.ts';
import { destroyAttendance, destroyPlans, destroySessions, heldPlans, heldSessions } from './store/retention.ts';

export const TRAINING_KINDS = [
  {
    code: 'training',
    name: { zh: '培训场次概况', en: 'Training session in summary' },
    ground: PIPL_19,
    holds: { training: 'rows', training_room: 'rows', training_scan: 'rows' },
    ends: 'by-certificate',
    begins: {
      zh: '培训当日；到场人员的记录尚在保存的，待其销毁',
      en: 'the day of the session; not while the attendance of anybody is still kept',
    },
    figure: 'keep.training-session',
    does: {
      zh: '删除场次及其主题、地点、备注、会场和签到表扫描件',
      en: 'the session is deleted with its topic, place, notes, rooms and scanned list',
    },
    remains: { zh: '审计日志中的编号、日期和学时', en: 'its number, day and hours in the record' },
    ofPeople: false,
    held: heldSessions,
    destroy: destroySessions,
  },
  {
    code: 'training-plan',
    name: { zh: '年度培训计划', en: 'Year plan of training' },
    ground: PIPL_19,
    holds: { training_plan: 'rows', training_plan_item: 'rows' },
    ends: 'by-certificate',
    begins: { zh: '计划年度的最后一日', en: 'the last day of the plan’s year' },
    figure: 'keep.training-session',
    does: { zh: '删除计划的各版本及其安排', en: 'the versions of the plan are deleted with their lines' },
    remains: { zh: '审计日志中的年度、版本和编号', en: 'year, versions and numbers in the record' },
    ofPeople: false,
    held: heldPlans,
    destroy: destroyPlans,
  },
  {
    code: 'attendance',
    name: { zh: '培训到场记录', en: 'Attendance' },
    ground: PIPL_19,
    // A phone's digest goes when the check-in is closed, or its day is over (forget-phones.ts); with the person before that.
    holds: { attendance: 'rows', presence: 'rows', check_in_device: 'rows' },
    ends: 'with-another',
    goesWith: ['person'],
    does: { zh: '删除，场次只留人数', en: 'deleted; the session keeps the number' },
    destroy: destroyAttendance,
  },
] as const satisfies readonly RecordKind[];
