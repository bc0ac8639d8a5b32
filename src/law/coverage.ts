/** docs/coverage.md as text, from the law as data: code → duty → articles → rules → module → page, or 'not yet'. */

import { figuresOf } from './due.ts';
import { DUTIES } from './duties.ts';
import type { About, Due, Duty, Rule } from './duty.ts';
import { cite } from './instruments.ts';
import type { Localised } from './localised.ts';
import type { ModuleName } from './names.ts';
import { BEARER_NAMES, CLASS_NAMES, MODULE_NAMES, STATUS_NAMES } from './names.ts';
import { givesRows } from './occasion.ts';
import { FOR_LATER } from './parameters/for-later.ts';
import type { ParameterKey } from './parameters.ts';
import { inUnit, PARAMETER_KEYS, parameter } from './parameters.ts';

const DERIVED: readonly About[] = ['unit', 'person', 'appointment', 'leaver'];

export function coverage(): string {
  return [
    '# 履责覆盖 · Coverage',
    '',
    'Generated from `src/law` by `node tools/write-coverage.ts`; a test fails when it differs. Do not edit by hand.',
    '',
    ...summary(),
    '',
    '## 义务 · Duties',
    '',
    row('编号 Code', '义务 Duty', '承担者 Bearer', '依据 Articles', '规则 Rules', '登记 Recorded in'),
    row('---', '---', '---', '---', '---', '---'),
    ...DUTIES.map(dutyRow),
    '',
    '## 规则 · Rules',
    '',
    'S 法定 statutory · P 惯例 practice · D 建议 suggested. Only S may be shown as what the law requires.',
    '',
    row('编号 No.', '规则 Rule', '适用 Binds', '期限 Due', '标记 Figures and marks', '履行依据 Satisfied by'),
    row('---', '---', '---', '---', '---', '---'),
    ...DUTIES.flatMap((duty) => duty.rules.map(ruleRow)),
    '',
    '## 参数 · Figures',
    '',
    row('键 Key', '参数 Figure', '值 Value', '标记 Mark', '可选范围 Range', '用于 Used by'),
    row('---', '---', '---', '---', '---', '---'),
    ...PARAMETER_KEYS.map(figureRow),
    '',
  ].join('\n');
}

function summary(): string[] {
  const ofUnits = DUTIES.filter(({ bearer }) => bearer === 'unit');
  const recordable = ofUnits.filter(({ recordedIn }) => recordedIn.module !== 'not-yet');
  const rules = DUTIES.flatMap((duty) => duty.rules);
  const derived = rules.filter((rule) =>
    rule.cases[0]!.due.kind === 'on-event' ? givesRows(rule.number) : DERIVED.includes(rule.about),
  );
  return [
    `${DUTIES.length} duties, ${ofUnits.length} of them borne by units; ${recordable.length} of those can be recorded here so far. ` +
      `${rules.length} rules, of which ${derived.length} give ledger rows now; the others arise from events of modules to come.`,
  ];
}

function dutyRow(duty: Duty): string {
  return row(
    duty.code,
    both(duty.title),
    both(BEARER_NAMES[duty.bearer]),
    duty.citations.map((citation) => cite(citation).zh).join('<br>'),
    duty.rules.map(({ number }) => number).join(', '),
    recorded(duty),
  );
}

/** Where the duty is, and where rules of it are that are recorded elsewhere. */
function recorded({ recordedIn, rules }: Duty): string {
  return [recordedIn, ...rules.flatMap((rule) => rule.recordedIn ?? [])]
    .map((where) =>
      where.module === 'not-yet'
        ? `尚未 not yet → ${moduleName(where.later)}`
        : `${moduleName(where.module)} \`${where.page}\``,
    )
    .filter((where, at, all) => all.indexOf(where) === at)
    .join('<br>');
}

const moduleName = (module: ModuleName): string => `${MODULE_NAMES[module].zh} (${module})`;

function ruleRow(rule: Rule): string {
  const bound = rule.cases.map(({ binds }) => {
    const statuses = binds.statuses.map((status) => STATUS_NAMES[status].zh).join('、');
    const classes = binds.classes.map((known) => CLASS_NAMES[known].zh).join('、');
    return statuses ? `${statuses}：${classes}` : '—';
  });
  return row(
    String(rule.number),
    `${rule.code} ${both(rule.title)}`,
    [...new Set(bound)].join('<br>'),
    WHEN[rule.cases[0]!.due.kind](rule.cases[0]!.due),
    figuresOf(rule).map(figureWithMark).join('<br>') || '—',
    rule.satisfiedBy.map((kind) => `\`${kind}\``).join(' ') || '—',
  );
}

const WHEN: Record<Due['kind'], (due: Due) => string> = {
  'before-start': () => '上岗前 before the post',
  within: () => '一定期限内 within a time',
  renewal: () => '定期重做 renewed',
  'every-year': () => '每年 every year',
  'after-change': () => '变化后 after a change',
  'on-event': (due) => (due.kind === 'on-event' ? both(due.words) : ''),
};

const figureWithMark = (key: ParameterKey): string => {
  const { value, unit, mark } = parameter(key);
  return `${inUnit(value, unit).zh} ${mark}`;
};

function figureRow(key: ParameterKey): string {
  const { title, value, unit, mark, range } = parameter(key);
  const users = DUTIES.flatMap(({ rules }) => rules).filter((rule) => usedBy(rule).includes(key));
  const later = (FOR_LATER as Partial<Record<ParameterKey, ModuleName>>)[key];
  return row(
    `\`${key}\``,
    both(title),
    inUnit(value, unit).zh,
    mark,
    range[0] === range[1] ? '—' : `${range[0]}–${range[1]}`,
    later ? `尚未 not yet → ${moduleName(later)}` : users.map(({ code }) => code).join(', '),
  );
}

/** Every figure a rule asks for, the time given to what is behind included. */
export function usedBy(rule: Pick<Rule, 'cases'>): ParameterKey[] {
  const existing = rule.cases.flatMap(({ due }) => ('existing' in due ? [due.existing] : []));
  return [...new Set([...figuresOf(rule), ...existing])];
}

const both = ({ zh, en }: Localised): string => `${zh}<br>${en}`;
const row = (...cells: string[]): string => `| ${cells.join(' | ')} |`;
