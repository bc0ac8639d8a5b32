/** What `./bulwark add-bodies` says at the terminal, line by line: what the list would add, and everything in it that was not plainly so. */
import { BODY_KIND_NAMES } from '../domain/dispatches/dispatches.ts';
import { unitNotes, unitReasons } from '../imports/unit-reasons.ts';
import type { UnitCell, UnitsList } from '../imports/units-list.ts';
import type { Localised } from '../law/localised.ts';
import type { Clash, Proposal, Wish } from './bodies-proposal.ts';

const both = ({ zh, en }: Localised): string => `${zh} · ${en}`;
const nameOf = ({ name, row }: Wish): string => (row === undefined ? name : `${name}（第 ${row} 行 · row ${row}）`);

export function wordsOfList({ sheets, unreadable, repeated }: UnitsList): string[] {
  return [
    ...sheets.flatMap(({ sheet, columns }) =>
      columns === undefined
        ? [
            `工作表“${sheet}”中没有单位名录的表头，未读取。 · The sheet "${sheet}" has no header row of a list of units; it was not read.`,
          ]
        : columns.flatMap((column) =>
            column.meaning ? [] : [`  未取的列 · Column left out:  ${column.header || '—'}  ${both(column.why)}`],
          ),
    ),
    ...(repeated > 0 ? [`重复的行 ${repeated} 行，只取一次 · ${repeated} rows say the same again and count once`] : []),
    ...(unreadable > 0
      ? [`无法辨认单位的行 ${unreadable} 行，见下 · ${unreadable} rows of which the unit cannot be made out, see below`]
      : []),
  ];
}

const cellLine = (words: Readonly<Record<string, Localised>>, { sheet, cell, header, raw, reason }: UnitCell<string>) =>
  `  ${sheet} ${cell}${header ? ` ${header}` : ''}${raw ? ` “${raw}”` : ''}:  ${both(words[reason]!)}`;

export function wordsOfCells({ problems, notes }: UnitsList, more: Proposal['problems']): string[] {
  const all = [...problems, ...more];
  return [
    ...(all.length > 0
      ? [
          `未取的单元格 ${all.length} 个 · ${all.length} cells that were not taken:`,
          ...all.map((one) => cellLine(unitReasons, one)),
        ]
      : []),
    ...(notes.length > 0
      ? [
          `已取、请核对的单元格 ${notes.length} 个 · ${notes.length} cells taken with an assumption, please check:`,
          ...notes.map((one) => cellLine(unitNotes, one)),
        ]
      : []),
  ];
}

const WHY: Record<Clash['why'], Localised> = {
  'in-the-list': {
    zh: '名录中（或命令行中）有几处同名或同代码而内容不同，均未取。请更正后重新运行。',
    en: 'Named more than once, with different content; none was taken. Correct it and run this again.',
  },
  'other-name': {
    zh: '本系统内已有同一代码的单位，名称不同，未添加。是同一单位的，请由该单位在“设置”中更名。',
    en: 'A body here has this credit code and another name; nothing was added. If it is the same, that unit changes its name under Settings.',
  },
  'other-code': {
    zh: '本系统内已有同名的单位，代码不同，未添加。请核对代码。',
    en: 'A body here has this name and another credit code; nothing was added. Check the code.',
  },
  'other-kind': {
    zh: '本系统内已有同名（或同代码）但种类不同的机构，未添加。',
    en: 'A body of another kind here has this name or code; nothing was added.',
  },
};

export function wordsOfProposal({ fresh, same, clashes, superiors }: Proposal): string[] {
  return [
    `新增 ${fresh.length}，已有 ${same.length}，有冲突 ${clashes.length} · ${fresh.length} new, ${same.length} here already, ${clashes.length} in conflict`,
    ...fresh.map((wish) => `  新增 · new:  ${both(BODY_KIND_NAMES[wish.kind])}  ${nameOf(wish)}`),
    ...same.map((wish) => `  已有，不变 · here already, unchanged:  ${nameOf(wish)}`),
    ...clashes.map(({ why, wishes, here }) => {
      const known = here ? `（本系统内 · here: ${here.name}）` : '';
      return `  冲突 · in conflict:  ${wishes.map(nameOf).join('，')}${known}  ${both(WHY[why])}`;
    }),
    `标明上级 ${superiors.size} 个 · ${superiors.size} superiors named`,
  ];
}
