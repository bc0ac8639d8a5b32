/**
 * Templates of the unit's own: brought in as a sheet or as a CISO Assistant library, taken out as either, and retired. One whose points do not add up
 * is refused, saying where. The file itself is not kept.
 */
import { z } from 'zod';
import { toSheet } from '../../../documents/sheet.ts';
import { bearsSecrecyMark, titleBearsSecrecyMark } from '../../../imports/secrecy-mark.ts';
import { unreadableFile } from '../../../imports/sheet.ts';
import { readSheetsInWorker } from '../../../imports/sheets-worker.ts';
import { reference } from '../../../journal/entry.ts';
import type { Localised } from '../../../law/localised.ts';
import { action, done, type Preparing } from '../../../platform/action.ts';
import { hashOf } from '../../../platform/files.ts';
import { SelfInspectionTemplateId } from '../../../platform/ids.ts';
import { line } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { faultsOf } from '../faults.ts';
import { libraryOf, templateOfLibrary } from '../library.ts';
import { ITEMS_AT_MOST, itemsOf, READ, RUN, type Template } from '../self-inspections.ts';
import { sheetColumns, sheetRows, templateOfSheets } from '../sheet.ts';
import {
  getTemplate,
  insertTemplate,
  retireTemplate,
  type TemplateSource,
  unitOfTemplate,
} from '../store/templates.ts';
import { BUILT_IN } from '../template/built-in.ts';
import { TemplateContent } from '../template-field.ts';
import { ofUnit } from '../within.ts';
import { TemplateField } from './open.ts';

const BYTES_AT_MOST = 2 * 1024 * 1024;
const FAULTS_SHOWN = 10;

const NO_FILE: Localised = {
  zh: '没有收到文件，没有导入。请选择 .xlsx、.csv 或者 .yaml 文件后重新提交。',
  en: 'No file arrived and nothing was imported. Please choose an .xlsx, .csv or .yaml file and send it again.',
};
const NOT_TEXT: Localised = {
  zh: '文件不是 UTF-8 编码的文字，没有导入。请另存为 UTF-8 后重新提交。',
  en: 'The file is no UTF-8 text, and nothing was imported. Please save it as UTF-8 and send it again.',
};

const refuseFaults = (faults: readonly Localised[]): never =>
  refuse('template-faulty', {
    zh: faults
      .slice(0, FAULTS_SHOWN)
      .map(({ zh }) => zh)
      .join('；'),
    en: faults
      .slice(0, FAULTS_SHOWN)
      .map(({ en }) => en)
      .join('; '),
  });

/** Looked through by its schema; the place of what does not fit is said. */
function checked(content: unknown): TemplateContent {
  const parsed = TemplateContent.safeParse(content);
  if (!parsed.success) {
    const places = [...new Set(parsed.error.issues.map(({ path }) => path.join('.') || '—'))];
    return refuseFaults(places.map((place) => ({ zh: `${place} 不符合要求`, en: `${place} does not fit` })));
  }
  const template = { ...parsed.data, version: 1 } as Template;
  const faults = faultsOf(template);
  if (faults.length > 0) refuseFaults(faults);
  if (itemsOf(template).length > ITEMS_AT_MOST)
    refuseFaults([{ zh: `项目超过${ITEMS_AT_MOST}个`, en: `it has more than ${ITEMS_AT_MOST} items` }]);
  if (bearsSecrecyMark(JSON.stringify(parsed.data))) refuse('secrecy-mark');
  return parsed.data;
}

type Read = { readonly content: TemplateContent; readonly source: TemplateSource; readonly digest: string };

async function readTemplate({ upload }: Preparing, title: string | undefined): Promise<Read> {
  if (!upload || upload.bytes.length === 0) return refuse('file-refused', NO_FILE);
  if (upload.bytes.length > BYTES_AT_MOST) refuse('too-large', { limit: `${BYTES_AT_MOST / 1024 / 1024} MB` });
  const name = upload.fileName.replace(/\.\w{1,5}$/, '');
  if (titleBearsSecrecyMark(name)) refuse('secrecy-mark');
  const digest = hashOf(upload.bytes);
  if (/\.ya?ml$/i.test(upload.fileName)) {
    const read = templateOfLibrary(textOf(upload.bytes));
    return { content: checked('faults' in read ? refuseFaults(read.faults) : read.content), source: 'library', digest };
  }
  const file = await readSheetsInWorker(upload);
  if (!file.ok) return refuse('file-refused', unreadableFile[file.reason](file.details));
  const called = title ?? name.slice(0, 100);
  const read = templateOfSheets(file.sheets, { zh: called, en: called });
  const content = 'faults' in read ? refuseFaults(read.faults) : { ...read.content, code: called };
  return { content: checked(content), source: 'sheet', digest };
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('file-refused', NOT_TEXT);
  }
}

/** The next version of its name; what was opened with an earlier one keeps that. */
export const importTemplate = action({
  name: 'self-inspections.import-template',
  input: z.strictObject({ title: line(100).optional() }),
  by: RUN,
  takesFile: true,
  bytesAtMost: BYTES_AT_MOST,
  noFile: NO_FILE,
  within: ofUnit,
  prepare: (preparing, { title }) => readTemplate(preparing, title),
  async run({ sql, unitId, now, actor }, _, { content, source, digest }) {
    const by = { source, at: now, by: actor.accountId };
    const { templateId, version } = await insertTemplate(sql, unitId, content as Omit<Template, 'version'>, by);
    return done({
      result: { templateId, version, items: itemsOf(content as Pick<Template, 'sections'>).length },
      record: { selfInspectionTemplateId: templateId, version, source, file: reference(digest) },
      touched: 'nothing',
    });
  },
});

export const exportTemplate = action({
  name: 'self-inspections.template-file',
  input: z.strictObject({
    ...TemplateField,
    as: z.enum(['xlsx', 'csv', 'library']),
    language: z.enum(['zh', 'en']).default('zh'),
  }),
  by: READ,
  within: ofUnit,
  async prepare({ read, today, unitId }, { selfInspectionTemplateId: chosen, as, language }) {
    const template =
      chosen === undefined ? BUILT_IN : (await read(({ sql }) => getTemplate(sql, unitId, chosen))).template;
    const name = `${template.title[language]}-${template.version}`;
    const file =
      as === 'library'
        ? {
            ...{ name: `${name}.yaml`, mediaType: 'application/yaml; charset=utf-8' },
            bytes: new TextEncoder().encode(libraryOf(template, today)),
          }
        : await toSheet(name, as, sheetColumns(language), sheetRows(template));
    return { file, digest: reference(hashOf(file.bytes)) };
  },
  async run(_, { selfInspectionTemplateId: chosen, as }, { file, digest }) {
    return done({
      result: { file },
      record: { selfInspectionTemplateId: chosen ?? 0, as, digest },
      touched: 'nothing',
    });
  },
});

/** Not to be chosen any more; it stays readable. */
export const retire = action({
  name: 'self-inspections.retire-template',
  input: z.strictObject({ selfInspectionTemplateId: SelfInspectionTemplateId }),
  by: RUN,
  within: ({ sql, unitId }, { selfInspectionTemplateId }) => unitOfTemplate(sql, unitId, selfInspectionTemplateId),
  async run({ sql, unitId, now }, { selfInspectionTemplateId: templateId }) {
    if (!(await retireTemplate(sql, unitId, templateId, now))) refuse('no-longer-in-use');
    return done({ result: {}, record: { selfInspectionTemplateId: templateId }, touched: 'nothing' });
  },
});
