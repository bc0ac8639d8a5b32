/**
 * Places (涉密场所): who came in from outside, with whom; who opened it in the morning and closed it at night. A key department or part is
 * entered with an escort or not at all. Data sets (涉密数据): what may go abroad, and on which ground.
 */
import type { Localised } from '../../law/localised.ts';
import type { Role } from '../../platform/permission.ts';
import { KEEP } from './registers.ts';

export const VISIT_PURPOSES = ['maintenance', 'delivery', 'inspection', 'cooperation', 'visit', 'other'] as const;
export type VisitPurpose = (typeof VISIT_PURPOSES)[number];
export const VISIT_PURPOSE_NAMES: Record<VisitPurpose, Localised> = {
  maintenance: { zh: '维修、安装', en: 'Maintenance' },
  delivery: { zh: '送取物品', en: 'Delivery' },
  inspection: { zh: '检查', en: 'Inspection' },
  cooperation: { zh: '业务联系', en: 'Business' },
  visit: { zh: '参观', en: 'A visit' },
  other: { zh: '其他', en: 'Other' },
};

export const DAY_ENTRIES = ['opened', 'closed'] as const;
export type DayEntry = (typeof DAY_ENTRIES)[number];
export const DAY_ENTRY_NAMES: Record<DayEntry, Localised> = {
  opened: { zh: '开启', en: 'Opened' },
  closed: { zh: '关闭', en: 'Closed' },
};
/** What is looked at when a place is opened or closed. */
export const DAY_CHECKS = ['doors', 'alarm', 'cabinets', 'devices-off', 'nobody-inside'] as const;
export type DayCheck = (typeof DAY_CHECKS)[number];
export const DAY_CHECK_NAMES: Record<DayCheck, Localised> = {
  doors: { zh: '门窗完好', en: 'Doors and windows sound' },
  alarm: { zh: '报警设备正常', en: 'Alarm works' },
  cabinets: { zh: '文件柜已锁', en: 'Cabinets locked' },
  'devices-off': { zh: '设备已关机', en: 'Devices off' },
  'nobody-inside': { zh: '无人滞留', en: 'Nobody inside' },
};
/** At night all of it; in the morning doors and alarm. */
export const ASKED_AT: Record<DayEntry, readonly DayCheck[]> = { opened: ['doors', 'alarm'], closed: DAY_CHECKS };

/** The department’s liaison keeps the door of its own places. */
export const WATCH = [...KEEP, 'liaison'] as const satisfies readonly Role[];

/** By what data may be given abroad (Personal Information Protection Law 38; Data Security Law 31; the cyberspace administration’s rules). */
export const TRANSFER_GROUNDS = ['security-assessment', 'standard-contract', 'certification', 'exempt'] as const;
export type TransferGround = (typeof TRANSFER_GROUNDS)[number];
export const TRANSFER_GROUND_NAMES: Record<TransferGround, Localised> = {
  'security-assessment': { zh: '数据出境安全评估', en: 'Security assessment' },
  'standard-contract': { zh: '个人信息出境标准合同', en: 'Standard contract' },
  certification: { zh: '个人信息保护认证', en: 'Certification' },
  exempt: { zh: '依规定豁免', en: 'Exempt by rule' },
};
