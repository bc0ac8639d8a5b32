import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { SHOWN_STATE_NAMES } from '../src/law/due.ts';
import type { Localised } from '../src/law/localised.ts';
import {
  ABOUT_NAMES,
  BEARER_NAMES,
  CLASS_NAMES,
  EVIDENCE_NAMES,
  KEY_POST_NAMES,
  LEVEL_NAMES,
  STATUS_NAMES,
} from '../src/law/names.ts';
import { ROLE_NAMES } from '../src/platform/permission.ts';

const glossary = readFileSync(new URL('../docs/glossary.md', import.meta.url), 'utf8');

/** The rows of each section, by its heading: a name can stand in several (`unit` is a status and a bearer). */
const sections = new Map(
  glossary.split(/^## /m).map((section) => {
    const [heading = '', ...lines] = section.split('\n');
    return [heading.split(' · ')[1], lines.filter((line) => line.startsWith('|')).map(cellsOf)] as const;
  }),
);

function cellsOf(line: string): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

const CLOSED_SETS: Record<string, Record<string, Localised>> = {
  'Statuses of a unit': STATUS_NAMES,
  Bearers: BEARER_NAMES,
  'Levels of a post': LEVEL_NAMES,
  'Key posts': KEY_POST_NAMES,
  'Classes of subject': CLASS_NAMES,
  'What a rule is about': ABOUT_NAMES,
  'Kinds of evidence': EVIDENCE_NAMES,
  'States shown': SHOWN_STATE_NAMES,
  Roles: ROLE_NAMES,
};

for (const [heading, names] of Object.entries(CLOSED_SETS))
  test(`the glossary has every member of “${heading}” by its names, and no other`, () => {
    const rows = (sections.get(heading) ?? []).slice(2).map(([zh, en, code]) => [zh, en, code]);
    assert.deepEqual(
      rows,
      Object.entries(names).map(([code, { zh, en }]) => [zh, en, `\`${code}\``]),
    );
  });

test('一词一义:同一节里中文不重复 — within a section no Chinese word stands for two things', () => {
  for (const [heading, rows] of sections) {
    const words = rows.slice(2).map(([zh]) => zh);
    assert.equal(new Set(words).size, words.length, heading);
  }
});
