/** What can be seen of proposals: all of them with their counts, one with its columns, its rows by verdict, what was not read. */
import { z } from 'zod';
import { type Meaning, meaningNames, meanings } from '../../imports/meanings.ts';
import { remapReasons } from '../../imports/reasons.ts';
import { unreadableFile } from '../../imports/sheet.ts';
import { reference } from '../../journal/entry.ts';
import type { Localised } from '../../law/localised.ts';
import type { Context } from '../../platform/action.ts';
import { ProposalId } from '../../platform/ids.ts';
import { line, Page } from '../../platform/input.ts';
import { query } from '../../platform/query.ts';
import { phaseOf } from './acceptance.ts';
import { columnsInWords } from './columns-in-words.ts';
import { fileOfProposal, held } from './held-files.ts';
import { READER } from './reading.ts';
import { reasonInWords } from './reasons-in-words.ts';
import { VERDICTS } from './rosters.ts';
import { columnsOf, type Failure, getProposal, isAccepting, listProposals, type Proposal } from './store/proposals.ts';
import { listRemarks, listRows } from './store/rows.ts';

const BY = ['security-officer', 'personnel'] as const;

const CUT_OFF: Localised = {
  zh: '读取时系统重新启动，读取已中断，未导入任何数据。请重新上传该文件。',
  en: 'The system was restarted while the file was being read, and the reading was cut off. Nothing was imported. Please upload the file again.',
};

function failureInWords({ code, details = {} }: Failure): Localised {
  if (code in remapReasons) return remapReasons[code as keyof typeof remapReasons];
  return code in unreadableFile ? unreadableFile[code as keyof typeof unreadableFile](details) : CUT_OFF;
}

/** As it is to be shown: a reading of another run of the program has been cut off. */
function shown({ reader, reading: _, failure, ...proposal }: Proposal) {
  const cutOff = proposal.state === 'reading' && reader !== READER;
  return {
    ...proposal,
    state: cutOff ? ('failed' as const) : proposal.state,
    failure: cutOff ? CUT_OFF : failure ? failureInWords(failure) : null,
  };
}

export const list = query({
  name: 'rosters.list',
  input: z.strictObject({ ...Page }),
  by: BY,
  recorded: 'no',
  async run({ sql, unitId }, page) {
    const { total, rows } = await listProposals(sql, unitId, page);
    return { total, rows: rows.map(shown) };
  },
});

/** Which phase of the taking in it is at, while it is being taken in. */
async function acceptingPhase({ sql, unitId }: Context, { state, proposalId }: Proposal) {
  const phase = state === 'ready' ? phaseOf(unitId, proposalId) : undefined;
  return phase && (await isAccepting(sql, unitId)) ? phase : null;
}

const CHOICES = meaningNames
  .filter((meaning) => meaning !== 'sequence')
  .map((meaning: Meaning) => ({ meaning, name: meanings[meaning].name, purpose: meanings[meaning].purpose }));

export const proposal = query({
  name: 'rosters.proposal',
  input: z.strictObject({ proposalId: ProposalId }),
  by: BY,
  recorded: 'no',
  async run(context, { proposalId }) {
    const { sql, unitId, actor } = context;
    const found = await getProposal(sql, unitId, proposalId);
    const { columns } = await columnsOf(sql, unitId, proposalId);
    return {
      ...shown(found),
      accepting: await acceptingPhase(context, found),
      mayAccept: actor.roles.includes('security-officer'),
      /** Whether the columns can still be mapped anew. */
      fileIsHeld: held(fileOfProposal(unitId, proposalId), unitId) !== undefined,
      ...columnsInWords(columns),
      choices: CHOICES,
      remarks: found.remarks.map((one) => ({ ...one, words: reasonInWords(one.reason) })),
    };
  },
});

export const rows = query({
  name: 'rosters.rows',
  input: z.strictObject({ proposalId: ProposalId, verdict: z.enum(VERDICTS), text: line(60).optional(), ...Page }),
  by: BY,
  recorded: 'no',
  async run({ sql, unitId }, { proposalId, verdict, text, ...page }) {
    await getProposal(sql, unitId, proposalId);
    return listRows(sql, unitId, { proposalId, verdict, text, ...page });
  },
});

export const RemarkFilter = {
  proposalId: ProposalId,
  kind: z.enum(['problem', 'note', 'skipped']).default('problem'),
  reason: z
    .string()
    .max(60)
    .regex(/^[a-z0-9-]+$/)
    .transform(reference)
    .optional(),
};

export const problems = query({
  name: 'rosters.problems',
  input: z.strictObject({ ...RemarkFilter, ...Page }),
  by: BY,
  recorded: 'no',
  async run({ sql, unitId }, { proposalId, kind, reason, ...page }) {
    await getProposal(sql, unitId, proposalId);
    const { total, rows: found } = await listRemarks(sql, unitId, { proposalId, kind, reason, ...page });
    return { total, rows: found.map((one) => ({ ...one, words: reasonInWords(one.reason) })) };
  },
});
