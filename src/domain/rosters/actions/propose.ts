/**
 * Proposing: a file was uploaded (src/server/uploads.ts holds it in memory under a token) and becomes a proposal; its columns are mapped
 * anew; it is discarded. Whoever keeps the staff's data may propose: the security officer and personnel.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { RecognisedSheet } from '../../../imports/columns.ts';
import { dropKind, dropped } from '../../../imports/dropped.ts';
import { meaningNames } from '../../../imports/meanings.ts';
import { type RemapReason, remapReasons } from '../../../imports/reasons.ts';
import { reference } from '../../../journal/entry.ts';
import { action, done, ownUnit } from '../../../platform/action.ts';
import { ProposalId } from '../../../platform/ids.ts';
import { line } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { fileOfProposal, held, letGo, rename } from '../held-files.ts';
import { READER, read } from '../reading.ts';
import {
  addProposal,
  columnsOf,
  decide,
  holdProposal,
  lockReading,
  readAgain,
  type SheetChoices,
  unitOfProposal,
} from '../store/proposals.ts';

/** Only an upload that this program holds can be proposed; the reading begins when this transaction has ended. */
export const propose = action({
  name: 'rosters.propose',
  input: z.strictObject({ upload: z.uuid(), fileName: line(120) }),
  by: ['security-officer', 'personnel'],
  within: ownUnit,
  async run({ sql, unitId, actor, now, today }, { upload, fileName }) {
    const file = held(upload, unitId) ?? refuse('not-found');
    const fileHash = createHash('sha256').update(file.bytes).digest('hex');
    const fileSize = file.bytes.length;
    const proposalId = await addProposal(sql, unitId, {
      fileName,
      fileHash,
      fileSize,
      by: actor.accountId,
      at: now,
      today,
      reader: READER,
    });
    rename(upload, fileOfProposal(unitId, proposalId));
    await lockReading(sql, proposalId);
    void read({ unitId, proposalId, reading: 1 });
    return done({
      result: { proposalId },
      record: { proposalId, fileHash: reference(fileHash), fileSize },
      touched: 'nothing',
    });
  },
});

const ChoiceField = z.strictObject({
  column: z.int().min(0).max(16_383),
  meaning: z.enum(['leave-out', ...meaningNames]),
});

/** The user's choices for the columns of a sheet, or of every sheet where the same header stands; the file is read anew with them. */
export const mapColumns = action({
  name: 'rosters.map-columns',
  input: z.strictObject({
    proposalId: ProposalId,
    sheet: z.int().min(0).max(200),
    choices: z.array(ChoiceField).min(1).max(200),
    alike: z.boolean().default(false),
  }),
  by: ['security-officer', 'personnel'],
  within: ({ sql, unitId }, { proposalId }) => unitOfProposal(sql, unitId, proposalId),
  async run({ sql, unitId, today }, { proposalId, sheet, choices, alike }) {
    const proposal = await holdProposal(sql, unitId, proposalId);
    if (proposal.state !== 'ready') refuse('wrong-state');
    if (!held(fileOfProposal(unitId, proposalId), unitId)) refuse('file-refused', FILE_GONE);
    const { columns, choices: before } = await columnsOf(sql, unitId, proposalId);
    const asked = alike ? forAlike(columns, { sheet, choices }) : [{ sheet, choices }];
    for (const one of asked) for (const choice of one.choices) checkChoice(columns[one.sheet], choice);
    const reading = await readAgain(sql, unitId, proposalId, { choices: merged(before, asked), reader: READER, today });
    void read({ unitId, proposalId, reading });
    return done({ result: {}, record: { proposalId, sheet, alike, columns: choices.length }, touched: 'nothing' });
  },
});

const FILE_GONE = {
  zh: '文件已不在内存中（超过一小时，或系统重新启动过），不能重新对应列。已读取的方案仍可接受；需要更改列时，请重新上传文件。',
  en: 'The file is no longer in memory (an hour has passed, or the system was restarted), so its columns cannot be mapped anew. What was read can still be accepted; to change columns, upload the file again.',
};

type Asked = z.output<typeof ChoiceField>;

/** The same choices for every sheet that has a column of the same header. */
function forAlike(columns: readonly RecognisedSheet[], { sheet, choices }: SheetChoices): SheetChoices[] {
  const wanted = choices.map((choice) => ({
    header: columns[sheet]?.columns.find(({ index }) => index === choice.column)?.header,
    choice,
  }));
  return columns.flatMap((other, at) => {
    if (at === sheet) return [{ sheet, choices }];
    const same = wanted.flatMap(({ header, choice }) => {
      const column = header && other.columns.find((one) => one.header === header);
      return column && mayNotMean(other, { ...choice, column: column.index }) === undefined
        ? [{ ...choice, column: column.index }]
        : [];
    });
    return same.length ? [{ sheet: at, choices: same }] : [];
  });
}

/** The reading checks it again, against the values too; what the columns show already is refused at once. */
function mayNotMean(sheet: RecognisedSheet | undefined, { column: index, meaning }: Asked): RemapReason | undefined {
  const column = sheet?.columns.find((one) => one.index === index);
  if (!column) return 'no-such-column';
  if (meaning === 'leave-out' || column.reading.kind !== 'dropped') return undefined;
  if (dropKind(column.reading.reason) === 'protected') {
    return column.reading.by === 'values' ? 'protected-values' : 'protected-column';
  }
  return dropped[column.reading.reason].mayBeRemapped ? undefined : 'unneeded-column';
}

function checkChoice(sheet: RecognisedSheet | undefined, choice: Asked): void {
  const reason = mayNotMean(sheet, choice);
  if (reason) refuse('file-refused', remapReasons[reason]);
}

/** A new choice for a column, or for a meaning, replaces the one before it. */
function merged(before: readonly SheetChoices[], asked: readonly SheetChoices[]): SheetChoices[] {
  const sheets = [...new Set([...before, ...asked].map((one) => one.sheet))];
  return sheets.map((sheet) => {
    const added = asked.filter((one) => one.sheet === sheet).flatMap((one) => one.choices);
    const kept = before
      .filter((one) => one.sheet === sheet)
      .flatMap((one) => one.choices)
      .filter(
        (old) =>
          !added.some(
            ({ column, meaning }) => column === old.column || (meaning !== 'leave-out' && meaning === old.meaning),
          ),
      );
    return { sheet, choices: [...kept, ...added] };
  });
}

/** Nothing of it is taken in. The proposal is kept with its counts; its rows and the file are gone. */
export const discard = action({
  name: 'rosters.discard',
  input: z.strictObject({ proposalId: ProposalId }),
  by: ['security-officer', 'personnel'],
  within: ({ sql, unitId }, { proposalId }) => unitOfProposal(sql, unitId, proposalId),
  async run({ sql, unitId, actor, now }, { proposalId }) {
    const proposal = await holdProposal(sql, unitId, proposalId);
    if (proposal.state === 'accepted' || proposal.state === 'discarded') refuse('wrong-state');
    await decide(sql, unitId, proposalId, { state: 'discarded', by: actor.accountId, at: now });
    letGo(fileOfProposal(unitId, proposalId));
    return done({
      result: {},
      record: { proposalId, fileHash: reference(proposal.fileHash) },
      touched: 'nothing',
    });
  },
});
