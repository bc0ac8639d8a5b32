/** Names go long before the incidents in which they stand: what was done remains, by a number (rights.md R10). */
import { PIPL_19, type RecordKind } from '../../platform/retention.ts';
import { destroyIncidents, destroyNames, heldIncidents, heldNames } from './store/retention.ts';

const CLOSED = { zh: '办结之日；未办结的不销毁', en: 'the day it was closed; never before it' };

export const INCIDENTS_KINDS = [
  {
    code: 'incident',
    name: { zh: '突发情况案卷', en: 'Incidents' },
    ground: {
      zh: '《反间谍安全防范工作规定》第八条第（五）项；《个人信息保护法》第十九条',
      en: 'Provisions, Art. 8(5); Personal Information Protection Law, Art. 19',
    },
    holds: {
      incident: 'rows',
      incident_entry: 'rows',
      incident_task: 'rows',
      incident_evidence: 'rows',
      incident_custody: 'rows',
      incident_report: 'rows',
      file: 'rows',
    },
    ends: 'by-certificate',
    begins: CLOSED,
    figure: 'keep.incident',
    does: {
      zh: '删除时间线、任务、证据及其交接、报告和复盘，连同其密钥和盐，并删除由此产生的履责证据',
      en: 'timeline, tasks, evidence with its custody, reports and review are deleted with their key and salt, and the evidence that they gave',
    },
    remains: {
      zh: '审计日志中的编号、类别和各步的时间',
      en: 'number, kind and the moments of its steps in the record',
    },
    ofPeople: false,
    isFact: true,
    held: heldIncidents,
    destroy: destroyIncidents,
  },
  {
    code: 'incident-person',
    name: { zh: '突发情况案卷中的人员姓名', en: 'Names of people in incidents' },
    ground: PIPL_19,
    holds: { incident_person: 'rows' },
    ends: 'by-certificate',
    begins: CLOSED,
    figure: 'keep.incident-persons',
    does: {
      zh: '销毁姓名及其密钥，案卷中只余编号（人员1、人员2）；时间线、任务等文字中出现的该姓名同样改为编号',
      en: 'the name is destroyed with its key; in the incident a number is left (Person 1, Person 2), in what was written of it, too',
    },
    remains: { zh: '编号和由其完成的事项', en: 'the number, and what was done by it' },
    ofPeople: true,
    held: heldNames,
    goesWith: ['person'],
    destroy: destroyNames,
  },
] as const satisfies readonly RecordKind[];
