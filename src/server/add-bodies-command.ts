/**
 * `./bulwark add-bodies LIST.xlsx [--organ NAME]… [--department NAME]… [--accept]`: beside a running server or without one. Whoever stands at the
 * terminal holds the machine, as for `recover`; every body's record says that it was added there. Without `--accept` nothing is changed.
 * Codes go to one file of slips, readable by the owner alone, and never to the screen. Exit codes: 0 done, 1 not done, 2 called wrongly.
 */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { alone } from '../database/alone.ts';
import { connect } from '../database/connect.ts';
import { missingMigrations } from '../database/migrate.ts';
import { toXlsx } from '../documents/sheet.ts';
import { rederive } from '../domain/duties/store/derive.ts';
import { unreadableFile } from '../imports/sheet.ts';
import { readSpreadsheet } from '../imports/spreadsheet.ts';
import { readUnitsList, type UnitsList } from '../imports/units-list.ts';
import { dayAt, type Instant } from '../law/day.ts';
import { line } from '../platform/input.ts';
import { ROLE_NAMES } from '../platform/permission.ts';
import { addBodies, bodiesHere, type Ground, type Slip } from './add-bodies.ts';
import { wordsOfCells, wordsOfList, wordsOfProposal } from './add-bodies-words.ts';
import { proposeBodies } from './bodies-proposal.ts';
import { ConfigWrong, fromCaller } from './config.ts';
import { FIRST_ZONE } from './found-body.ts';
import { placeBeside } from './place.ts';
import { failWith, say } from './terminal.ts';

/** Nobody else uses a lock of this number on our database. */
const LOCK = 20_260_030;

type Call = {
  readonly file: string | undefined;
  readonly organs: string[];
  readonly departments: string[];
  readonly accept: boolean;
};

function readCall(args: readonly string[]): Call {
  const multiple = { type: 'string', multiple: true, default: [] as string[] } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { organ: multiple, department: multiple, accept: { type: 'boolean', default: false } },
    });
    const [organs, departments] = [values.organ, values.department].map((names) =>
      names.map((name) => line(200).parse(name)),
    ) as [string[], string[]];
    const [file] = positionals;
    if (positionals.length < 2 && (file || organs.length + departments.length > 0))
      return { file: file && fromCaller(file), organs, departments, accept: values.accept };
  } catch {
    // told below
  }
  throw new ConfigWrong(
    `用法：./bulwark add-bodies 名录.xlsx [--organ 名称]… [--department 名称]… [--accept]。什么都没有做。\n` +
      `Usage: ./bulwark add-bodies LIST.xlsx [--organ NAME]… [--department NAME]… [--accept]. Nothing was done.`,
  );
}

async function readList(file: string | undefined, now: Date): Promise<UnitsList> {
  const today = dayAt(now, FIRST_ZONE);
  if (file === undefined) return readUnitsList([], today);
  if (!existsSync(file))
    throw new ConfigWrong(`没有文件 ${file}，什么都没有做。\nThere is no file ${file}; nothing was done.`);
  const read = await readSpreadsheet(readFileSync(file), basename(file));
  if (read.ok) return readUnitsList(read.sheets, today);
  const { zh, en } = unreadableFile[read.reason](read.details);
  throw new ConfigWrong(`${zh}\n${en}`);
}

async function run(): Promise<void> {
  const call = readCall(process.argv.slice(2));
  const clock = () => new Date();
  const list = await readList(call.file, clock());
  const data = resolve(process.env.BULWARK_DATA || 'data');
  const databaseUrl = process.env.DATABASE_URL || undefined;
  const first =
    '请先用 ./bulwark start 启动一次本版本，再运行本命令；什么都没有做。\nStart this version once with ./bulwark start, then run this again; nothing was done.';
  if (!databaseUrl && !existsSync(join(data, 'pg'))) throw new ConfigWrong(first);
  mustBeOwner(data);
  const place = await placeBeside({ data, databaseUrl });
  try {
    if ((await missingMigrations(place.owner)).length > 0) throw new ConfigWrong(first);
    const db = connect({ connection: place.app, connections: 4 });
    const ground = { db, clock, rederive, services: { keysRoot: join(data, 'keys') } };
    const held = await alone(place.owner, LOCK, () => propose(ground, data, list, call)).finally(() => db.close());
    if (!held)
      throw new ConfigWrong(
        '另一个终端正在添加单位，本次什么都没有做。请等它结束后再运行。\nAnother terminal is adding bodies; nothing was done here. Run this again when it has ended.',
      );
  } finally {
    await place.stop();
  }
}

/** The keys that are made here are read by the server: they must be its user's. */
function mustBeOwner(data: string): void {
  if (!existsSync(data) || statSync(data).uid === process.getuid!()) return;
  throw new ConfigWrong(
    `数据目录 ${data} 属于另一用户，请以该用户（运行系统的用户，如 sudo -u bulwark）运行；什么都没有做。\n` +
      `The data directory ${data} is another user's; run this as the user who runs the system (sudo -u bulwark …); nothing was done.`,
  );
}

async function propose(ground: Ground, data: string, list: UnitsList, call: Call): Promise<true> {
  const proposal = proposeBodies(list, call, await bodiesHere(ground));
  for (const line of wordsOfList(list)) say(line);
  for (const line of wordsOfCells(list, proposal.problems)) say(line);
  for (const line of wordsOfProposal(proposal)) say(line);
  if (!call.accept) {
    say(
      '以上只是建议，什么都没有改变。核对后加 --accept 再运行。 · This is a proposal; nothing was changed. Run it again with --accept.',
    );
    return true;
  }
  const slips = join(data, `slips-${ground.clock().toISOString().replace(/[:.]/g, '-')}.xlsx`);
  const { correspondents } = await addBodies(ground, proposal, {
    keepSlips: async (all, until) =>
      writeFileSync(slips, await slipsFile(all, until), { mode: 0o600, flag: 'wx', flush: true }),
    onAdded: ({ name }, done, of) => say(`  已添加 · added ${done}/${of}:  ${name}`),
  });
  const { length: added } = proposal.fresh;
  say(
    `已添加 ${added} 个，通讯录新增 ${correspondents} 条 · ${added} added, ${correspondents} entries made in their correspondents`,
  );
  if (added > 0) {
    say(
      `激活码（每个账号一个，限期一次使用）写在 · The activation codes, one for each account and good once, are in:  ${slips}`,
    );
    say(
      '请分别交给各单位本人，发完即删除该文件；终端和日志中没有激活码。 · Hand them to each body and delete the file; neither terminal nor record has a code.',
    );
  }
  return true;
}

function slipsFile(slips: readonly Slip[], until: Instant): Promise<Uint8Array> {
  const columns = [
    '单位 · Body',
    '统一社会信用代码 · Credit code',
    '角色 · Role',
    '姓名或职务 · Name or office',
    '登录名 · Sign-in name',
    '激活码 · Activation code',
    '有效至 · Good until',
  ];
  const rows = slips.map(({ body, creditCode = '', role, displayName, login, activationCode }) => [
    ...[body, creditCode, `${ROLE_NAMES[role].zh} · ${ROLE_NAMES[role].en}`, displayName, login, activationCode],
    dayAt(new Date(until), FIRST_ZONE),
  ]);
  return toXlsx(columns, rows);
}

run().then(
  () => process.exit(),
  failWith([
    '添加未完成。已显示“已添加”的单位已经建好，其激活码在数据目录的 slips-….xlsx 中；重新运行会接着添加其余的。',
    'Not all were added. Those shown as added stand, their codes are in slips-….xlsx among the data; run it again for the others.',
  ]),
);
