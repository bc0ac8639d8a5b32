/**
 * `node bench/year-plan.ts [people, default 10000]`: the year's plan proposed for so many people, this year's from the ledger and the
 * next's from what that year will owe; and seen. Beside it, in the same run, the open training duties counted by rule.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql as statement } from 'kysely';
import pg from 'pg';
import { connect } from '../src/database/connect.ts';
import { startEmbedded } from '../src/database/embedded.ts';
import { APP_ROLE, migrate } from '../src/database/migrate.ts';
import { loadCases } from '../src/domain/duties/store/cases.ts';
import { rederive } from '../src/domain/duties/store/derive.ts';
import { TRAINING_RULES } from '../src/domain/training/evidence.ts';
import { needsOfYear } from '../src/domain/training/needs.ts';
import { coveredByPlan, proposePlan } from '../src/domain/training/year-plan.ts';
import { dayAt, yearOf } from '../src/law/day.ts';
import { aBenchUnit, fillPeople } from './fill.ts';
import { asTable, timed } from './table.ts';

const [PEOPLE = 10_000] = process.argv.slice(2).map(Number);
const place = mkdtempSync(join(tmpdir(), 'bulwark-bench-'));
const database = await startEmbedded(join(place, 'data'));
const ownerConfig = { connectionString: database.connectionString };
await migrate(ownerConfig);
const owner = new pg.Pool({ ...ownerConfig, max: 2 });
owner.on('error', () => {});
await loadCases(owner);
const unitId = await aBenchUnit(owner);
await fillPeople(owner, unitId, PEOPLE);
const db = connect({ connection: { ...database.config, user: APP_ROLE }, connections: 2 });
const today = dayAt(new Date(), 'Asia/Shanghai');
await db.inUnit(unitId, (sql) => rederive(sql, unitId, 'whole-unit', today));
await owner.query('vacuum analyze');

const plan = (year: number) =>
  db.inUnit(unitId, async (sql) => {
    const needs = await needsOfYear({ sql, unitId, today } as never, year);
    const lines = proposePlan({ ...needs, roomSize: 100 });
    const [everyone] = coveredByPlan(lines, needs.needs);
    return { lines: lines.length, kinds: needs.needs.length, ...everyone! };
  });
const counted = () =>
  db.inUnit(
    unitId,
    (sql) =>
      statement`select rule, count(*) from duty where unit_id = ${unitId} and done_on is null
      and rule = any(${TRAINING_RULES}::smallint[]) group by rule`.execute(sql),
    'reads',
  );
const year = yearOf(today);
process.stderr.write(`${JSON.stringify([await plan(year), await plan(year + 1)])}\n`);
const baseline = await timed(counted, 20, 3);
const figures = [
  { name: `this year's plan, ${PEOPLE} people`, ...(await timed(() => plan(year), 20, 3)) },
  { name: `the next year's plan, ${PEOPLE} people`, ...(await timed(() => plan(year + 1), 10, 2)) },
].map((one) => ({ ...one, baseline: baseline.p50, baselineName: 'open training duties counted' }));
process.stdout.write(asTable(figures));
await db.close();
await owner.end();
await database.stop();
rmSync(place, { recursive: true });
