import { isNothing, not, type Parsed, value } from './cell-day.ts';
import { protectedValue } from './protected-values.ts';
import type { Cell } from './sheet.ts';
import { compact, halfWidth, oneLine } from './text.ts';

export type Level = 'core' | 'important' | 'ordinary' | 'none';
export type Presence = 'in-post' | 'seconded' | 'off-post' | 'stationed-abroad';
export type Conclusion = 'passed' | 'not-passed';

/*
 * What single cells say. Each parser takes any cell and never throws; a cell that says nothing (blank, 无, —) is a
 * value too: undefined, or the plain default that its doc names.
 */

/** The cell's text for comparing, or why there is none. */
function wordOf(cell: Cell): Parsed<string> {
  if (cell === null) return value('');
  if (typeof cell !== 'object') return value(compact(String(cell)).toLowerCase());
  return 'broken' in cell ? not(cell.broken) : value(cell.day);
}

/**
 * The level of the post. Blank is 'none' with a note. 绝密, 机密 and 秘密 are grades of secrets, not of people; where a
 * roster uses them, they are read as the class of those who mainly handle such secrets, with a note to check.
 * 涉密 alone does not say which class, and is not read.
 */
export function parseLevel(cell: Cell): Parsed<Level> {
  const word = wordOf(cell);
  if (!word.ok) return word;
  const text = word.value.replace(/^\d+[.\u3001]/, '');
  if (text === '') return value('none', 'level-blank');
  if (
    isNothing(text) ||
    /^(?:非涉密|不涉密|未涉密|非密|否|n|no|0|false|公开|内部|普通|非涉密(?:人员|岗位|岗)|无密级|non-?secret|unclassified)$/.test(
      text,
    )
  ) {
    return value('none');
  }
  if (/^(?:核心|重要|一般)(?:涉密)?(?:人员|岗位|岗|级|类|等级)?(?:人员|岗位)?$/.test(text)) {
    return value(text.startsWith('核心') ? 'core' : text.startsWith('重要') ? 'important' : 'ordinary');
  }
  if (/^涉密(?:人员|岗位)?[-:(]?(?:核心|重要|一般)\)?$/.test(text)) {
    return value(text.includes('核心') ? 'core' : text.includes('重要') ? 'important' : 'ordinary');
  }
  if (/^(?:绝密|机密|秘密)级?(?:涉密)?(?:人员|岗位|岗)?$/.test(text)) {
    return value(
      text.startsWith('绝') ? 'core' : text.startsWith('机') ? 'important' : 'ordinary',
      'level-by-secrecy-grade',
    );
  }
  if (text === 'core' || text === 'important' || text === 'ordinary') return value(text);
  return not('not-a-level');
}

/** Yes or no; a cell that says nothing is no. */
export function parseYesNo(cell: Cell): Parsed<boolean> {
  if (typeof cell === 'boolean') return value(cell);
  const word = wordOf(cell);
  if (!word.ok) return word;
  if (
    isNothing(word.value) ||
    /^(?:否|n|no|0|false|f|\u00D7|x|\u2717|\u2718|不是|非|不涉外|非涉外|非关键)$/.test(word.value)
  )
    return value(false);
  if (/^(?:是|y|yes|1|true|t|\u221A|\u2713|\u2714|\u2611|v|有|涉外|关键|对)$/.test(word.value)) return value(true);
  return not('not-yes-or-no');
}

/** Hours of training in a year: 4, 4.5小时, 6h, 8学时. None where the cell says nothing. */
export function parseHours(cell: Cell): Parsed<number | undefined> {
  if (isNothing(cell)) return value(undefined);
  if (typeof cell === 'boolean') return not('not-hours');
  const word = wordOf(cell);
  if (!word.ok) return word;
  const found = /^(\d{1,4}(?:\.\d{1,2})?)\.?(?:个)?(?:学时|课时|小时|h|hr|hrs|hour|hours)?$/.exec(word.value);
  const hours = Number(found?.[1]);
  return found && hours <= 2_000 ? value(hours) : not('not-hours');
}

/** Whether the person is there; a cell that says nothing is 'in-post'. */
export function parsePresence(cell: Cell): Parsed<Presence> {
  const word = wordOf(cell);
  if (!word.ok) return word;
  const text = word.value;
  if (/^(?:|\/|[-\u2014\u2013]+|在岗|在职|在编|正常|是|在岗在职|返聘|试用|试用期|in-?post|active|y|yes)$/.test(text))
    return value('in-post');
  if (/^(?:借调|外借|借出|挂职|抽调|借用|借调外单位|seconded)$/.test(text)) return value('seconded');
  if (
    /^(?:离岗|离职|不在岗|退休|离退休|内退|调出|调离|辞职|待岗|长期病休|病休|停职|解聘|off-?post|left|retired)$/.test(
      text,
    )
  )
    return value('off-post');
  if (/^(?:长期驻外|驻外|外派|境外|长期境外|援外|驻外人员|stationed-?abroad|abroad)$/.test(text))
    return value('stationed-abroad');
  return not('not-a-presence');
}

/** A review's conclusion. None where the cell says nothing. 待审, 审查中 and the like are not a conclusion. */
export function parseConclusion(cell: Cell): Parsed<Conclusion | undefined> {
  if (isNothing(cell)) return value(undefined);
  const word = wordOf(cell);
  if (!word.ok) return word;
  if (
    /^(?:审查|复审)?(?:通过|合格|同意|符合|符合要求|符合条件|同意上岗|准予上岗|passed|pass|ok|approved|true|是|\u221A)$/.test(
      word.value,
    )
  )
    return value('passed');
  if (/不通过|未通过|不合格|不同意|不符合|不予|否|fail|reject|not-?passed|false/.test(word.value))
    return value('not-passed');
  return not('not-a-conclusion');
}

/** Han characters, and the private-use area where old fonts kept rare ones. */
const HAN_NAME = /^[\p{Script=Han}\p{Co}\u3007]+(?:[\u00B7\u2022\u30FB.][\p{Script=Han}\p{Co}]+)*$/u;
const NAME = /^\p{L}[\p{L}\p{M}\p{Co}\u00B7\u2022\u30FB.'\u2019\- ]*(?:\([\p{L} ]{1,8}\))?$/u;

/** A person's name as it is written; 张 三 loses the space that only aligns it, 䶮 and 堃 stay what they are. */
export function parseName(cell: Cell): Parsed<string> {
  if (isNothing(cell)) return not('name-missing');
  if (typeof cell !== 'string')
    return typeof cell === 'object' && cell && 'broken' in cell ? not(cell.broken) : not('not-a-name');
  const text = halfWidth(oneLine(cell)).replace(/\s+/g, ' ').trim();
  if (text === '') return not('name-missing');
  if (text.includes('\uFFFD')) return not('damaged-text');
  if (protectedValue(text) && text.length > 1) return not('protected-value');
  const joined = text.replaceAll(' ', '');
  const name = HAN_NAME.test(joined) ? joined : text;
  if ([...name].length > 60 || !NAME.test(name)) return not('not-a-name');
  return /\p{Co}/u.test(name) ? value(name, 'rare-character') : value(name);
}

/** A staff number: half-width, without spaces, letters in the case they have. Never an identity number. */
export function parseStaffNumber(cell: Cell): Parsed<string | undefined> {
  if (isNothing(cell)) return value(undefined);
  if (typeof cell === 'number' && !(Number.isSafeInteger(cell) && cell >= 0)) return not('not-a-staff-number');
  if (typeof cell === 'boolean') return not('not-a-staff-number');
  if (typeof cell === 'object' && cell) return not('broken' in cell ? cell.broken : 'not-a-staff-number');
  if (protectedValue(cell)) return not('protected-value');
  const text = compact(String(cell)).replace(/^'/, '');
  return /^[\p{L}\p{N}][\p{L}\p{N}._\-/#]{0,39}$/u.test(text) ? value(text) : not('not-a-staff-number');
}

/** A short text of the unit's own: a department, section or post. None where the cell says nothing. */
export function parseTitle(cell: Cell): Parsed<string | undefined> {
  if (isNothing(cell)) return value(undefined);
  if (typeof cell === 'object' && cell && 'broken' in cell) return not(cell.broken);
  if (typeof cell === 'boolean' || (typeof cell === 'object' && cell)) return not('too-long');
  const text = oneLine(String(cell));
  if (text.includes('\uFFFD')) return not('damaged-text');
  if (protectedValue(text)) return not('protected-value');
  return [...text].length > 80 ? not('too-long') : value(text);
}

/** A telephone number: digits, with + ahead, - and an extension as written. */
export function parsePhone(cell: Cell): Parsed<string | undefined> {
  if (isNothing(cell)) return value(undefined);
  if (protectedValue(cell)) return not('protected-value');
  const word = wordOf(cell);
  if (!word.ok) return word;
  const text = word.value.replace(/^'/, '');
  return /^\+?[\d()]{1,6}(?:-?\d){4,16}(?:(?:转|-|x|ext)\d{1,6})?$/.test(text) ? value(text) : not('not-a-phone');
}

export function parseEmail(cell: Cell): Parsed<string | undefined> {
  if (isNothing(cell)) return value(undefined);
  const word = wordOf(cell);
  if (!word.ok) return word;
  if (protectedValue(cell)) return not('protected-value');
  const known =
    word.value.length <= 254 && /^[^\s@<>",;:()]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u.test(word.value);
  return known ? value(word.value) : not('not-an-email');
}
