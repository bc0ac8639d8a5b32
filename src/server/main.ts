/**
 * The program. Order of effects: configuration → data directory → whether the address is free → database (embedded or given) →
 * schema, as its owner → the law's table → keys → the record's sequencer → the serving role → pages and addresses → jobs → the address is printed. Ended by
 * a signal, in reverse. Exit codes: 0 ended as asked, 1 could not start or go on, 2 called wrongly.
 */
import type { Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import type { Logger } from 'pino';
import { noteTaken } from '../backup/run.ts';
import { PROGRAM } from '../backup/take.ts';
import { connect } from '../database/connect.ts';
import { DatabaseStartError } from '../database/embedded-host.ts';
import { migrate } from '../database/migrate.ts';
import { openQueue } from '../database/queue.ts';
import { tidyAs } from '../database/tidy.ts';
import { listUnitIds } from '../domain/accounts/store/places.ts';
import { identify } from '../domain/accounts/store.ts';
import { loadCases } from '../domain/duties/store/cases.ts';
import { rederive } from '../domain/duties/store/derive.ts';
import { editionOf } from '../domain/duties/turn-of-day.ts';
import { introduce } from '../domain/units/introduce.ts';
import { wordsOfTrouble } from '../journal/trouble.ts';
import type { World } from '../platform/perform.ts';
import { listFileHashes } from '../platform/store.ts';
import { backUpBeforeUpgrade } from './backup-before-upgrade.ts';
import { startBackups } from './backup-schedule.ts';
import { certificateRoutes } from './certificate-door.ts';
import { checkInRoutes } from './check-in-door.ts';
import { type Config, readConfig } from './config.ts';
import { courseRoutes } from './course-door.ts';
import { keepSecret, prepareDataFolder, roomToAct } from './data-folder.ts';
import { feedRoutes } from './feeds.ts';
import { healthRoutes } from './health.ts';
import { buildHttp, overTls, traceOf } from './http.ts';
import { jobsOf } from './job-list.ts';
import { startJobs } from './jobs.ts';
import { addressesOf, ensureCanListen, isForOthers } from './listen.ts';
import { openLog } from './log.ts';
import { countRequests, metricsOf } from './metrics.ts';
import { buildPackagesDoor } from './packages-door.ts';
import { type Place, placeOf } from './place.ts';
import { type RunningRecord, startRecord } from './record.ts';
import { reportRoutes } from './report-door.ts';
import { ensureSetUpCode, recoverAdministrator, registerSession, signedInOf } from './session.ts';
import { settleStage } from './staging.ts';
import { endOnSignals } from './stop.ts';
import { failWith, say } from './terminal.ts';
import { readTlsPair, renewTls, type TlsPair } from './tls.ts';
import { uploadRoutes } from './uploads.ts';

async function start(): Promise<void> {
  const config = readConfig(process.argv.slice(2), process.env);
  prepareDataFolder(config.data, { embedded: config.databaseUrl === undefined });
  settleStage(config.data);
  const tls = config.tls && readTlsPair(config.tls);
  if (config.recover === undefined) {
    await ensureCanListen(config);
    if (config.packagesPort !== 0)
      await ensureCanListen({ ...config, port: config.packagesPort }, 'BULWARK_PACKAGES_PORT');
  }
  const log = openLog(config.data);
  const place = await placeOf(config);
  try {
    await serve(config, tls, log, place);
  } catch (reason) {
    await place.stop();
    throw reason;
  }
}

async function serve(config: Config, tls: TlsPair | undefined, log: Logger, place: Place): Promise<void> {
  const { data, backupRecipients: recipients } = config;
  const before = await backUpBeforeUpgrade({ owner: place.owner, data, recipients, clock: () => new Date() });
  await migrate(place.owner);
  if (before) {
    await noteTaken(place.owner, before, 'before-upgrade', new Date());
    say(`数据库已升级；升级前的备份 · The database was upgraded; the back-up taken before:  ${before.path}`);
  }
  const owner = new pg.Pool({ ...place.owner, max: 1 });
  owner.on('error', () => {}); // cut while idle; the next statement says so
  await loadCases(owner);
  await owner.end();

  const tidy = tidyAs(place.owner, (fault) => log.error(traceOf(fault), 'the figures of the planner were not renewed'));
  const clock = () => new Date();
  const db = connect({ connection: place.app });
  const record = await startRecord({ place, config, log, clock, db });
  const packagesAt = {
    origin: config.packagesOrigin,
    port: () => (packages.server.address() as AddressInfo | null)?.port,
  };
  const world: World = {
    db,
    clock,
    services: {
      record,
      filesRoot: join(config.data, 'files'),
      fontsRoot: join(config.data, 'fonts'),
      installationKey: keepSecret(config.data, 'installation', 32),
      keysRoot: join(config.data, 'keys'),
      packagesAt,
      origin: config.origin,
    },
    identify,
    rederive,
    afterBulk: () => tidy.soon(),
    onLeft: (reason) => log.error(traceOf(reason), 'what should have followed an act is left to its job'),
    ...(config.databaseUrl === undefined ? { hasRoom: roomToAct(config.data) } : {}),
  };
  const packages = buildPackagesDoor({ world, log, tls });
  if (config.recover !== undefined) {
    await recover(world, config.recover);
    await record.stop();
    await world.db.close();
    return place.stop();
  }
  // Only a demonstration loads what is invented.
  if (config.demo) say('正在填入演示数据，请稍候…… · Filling the demonstration, a moment please …');
  const demo = config.demo ? await (await import('./demo.ts')).prepareDemo(world) : undefined;
  if (demo) tidy.soon();
  for (const unitId of await listUnitIds(world.db.direct)) await introduce(world, unitId);
  const code = await ensureSetUpCode(world.db);
  const session = { world, secure: overTls({ origin: config.origin, tls }) };
  const metrics = metricsOf();
  const app = await buildHttp({
    world,
    log,
    webRoot: join(import.meta.dirname, '../../dist/web'),
    origin: config.origin,
    tls,
    packagesAt,
    signedIn: (request) => signedInOf(world, request),
    routes: [
      (instance) => countRequests(instance, metrics),
      (instance) => healthRoutes(instance, { world, metrics, token: config.metricsToken, gauges: record.gauges }),
      (instance) => registerSession(instance, session),
      (instance) => checkInRoutes(instance, session),
      (instance) => feedRoutes(instance, world),
      (instance) => reportRoutes(instance, world),
      (instance) => certificateRoutes(instance, world),
      (instance) =>
        courseRoutes(instance, {
          world,
          signedIn: (request) => signedInOf(world, request),
          videoBytes: config.videoBytes,
        }),
      (instance) =>
        uploadRoutes(
          instance,
          world,
          (request) => signedInOf(world, request),
          (fault) => log.error(traceOf(fault), 'a roster was not read'),
        ),
    ],
  });
  await packages.listen({ port: config.packagesPort, host: config.host });
  await app.listen({ port: config.port, host: config.host });
  for (const { server } of config.tls ? [app, packages] : [])
    renewTls(server as unknown as Server, config.tls!, (fault) =>
      log.error(traceOf(fault), 'the renewed certificate was not taken'),
    );
  const jobs = startJobs({
    openQueue: (onFault) => openQueue(place, onFault),
    jobs: jobsOf({
      world,
      log,
      edition: editionOf(PROGRAM),
      mail: config.mail,
      filesOf: (unitId) => world.db.inUnit(unitId, (sql) => listFileHashes(sql, unitId)),
    }),
    unitIds: () => listUnitIds(world.db.direct),
    log,
    onEnd: ({ job, result, seconds }) => metrics.job(job, result, seconds),
  });

  const backups = await startBackups(
    { owner: place.owner, data: config.data, plan: config.backups, clock: world.clock },
    log,
  );

  const end = async () => {
    // Browsers keep their connections open after the answer: those that fall idle are closed as they do.
    const closing = setInterval(() => {
      for (const { server } of [app, packages]) server.closeIdleConnections();
    }, 100);
    await Promise.all([backups.stop(), jobs.stop(), app.close(), packages.close(), tidy.stop()]);
    clearInterval(closing);
    await record.stop(); // last: what the others did is still signed
    await world.db.close();
    await place.stop();
  };
  const signals = endOnSignals(end, () => {
    for (const { server } of [app, packages]) server.closeAllConnections();
  });
  place.gone?.then((words) => {
    if (signals.ending()) return;
    fail(new DatabaseStartError('ended', { path: config.data, log: words }));
  });
  // Last: whoever reads it may end the program at once, and it ends in order.
  const { port } = app.server.address() as AddressInfo;
  if (isForOthers(config.host) && !session.secure)
    say(
      '提醒：其他设备经由未加密的连接访问，同一网络中的人可能看到口令和内容。请指定证书（BULWARK_TLS_CERT、BULWARK_TLS_KEY）或在前面设置 TLS 代理，见 docs/operation/tls.md。 Other devices reach this unencrypted: who is on the same network could read passwords and content. Give a certificate or put a TLS proxy in front, see docs/operation/tls.md.',
    );
  const addresses = addressesOf({ port, host: config.host, tls: tls !== undefined });
  announce({
    addresses: config.origin ? [config.origin] : addresses,
    packages: config.packagesOrigin ?? String(packagesAt.port()),
    ...{ data: config.data, setUpCode: code, demo, record },
  });
}

/** `./bulwark recover NAME`: for when no administrator is left who could renew another's account. Whoever stands here holds the machine. */
async function recover(world: World, login: string): Promise<void> {
  const code = await recoverAdministrator(world, login);
  if (code) {
    say(`新的激活码（限期使用）· New activation code:  ${code}`);
    say(
      '请本人在登录页点“激活账号”，用登录名和该代码重设密码和动态码。此操作已记入日志。 Activate with the sign-in name and this code; the record says that it was made.',
    );
  } else {
    say(
      `没有名为“${login}”的管理员账号，什么都没有改变。 There is no administrator's account of that name; nothing was changed.`,
    );
    process.exitCode = 2;
  }
}

type Announced = {
  readonly addresses: string[];
  /** An address, or the port. */
  readonly packages: string;
  readonly data: string;
  readonly setUpCode: string | undefined;
  readonly demo: readonly string[] | undefined;
  readonly record: RunningRecord;
};

/** What the person at the terminal must know, in both languages; nothing else is printed. */
function announce({ addresses, packages, data, setUpCode, demo, record }: Announced): void {
  const [first, ...others] = addresses;
  say(`反间谍安全防范履责系统已启动 · Bulwark is running:  ${first}`);
  for (const address of others) say(`内网其他设备 · From other devices of your network:  ${address}`);
  say(
    `课件包另设端口或地址（浏览器也须能访问） · Course packages, on a port or address of their own that browsers must reach, too:  ${packages}`,
  );
  say(`数据目录（备份用 ./bulwark backup 文件） · Data directory (back it up with ./bulwark backup FILE):  ${data}`);
  if (setUpCode) {
    say(`首次设置代码（仅用一次） · Set-up code, used once:  ${setUpCode}`);
    say('请在浏览器中打开上面的地址，用该代码完成首次设置。 Open the address in a browser and set up with this code.');
  }
  say(`日志签名密钥指纹 · Fingerprint of the key that signs the record:  ${record.signer.fingerprint}`);
  for (const { zh, en } of record.troubles().map(wordsOfTrouble)) say(`！${zh}\n  ${en}`);
  for (const line of demo ?? []) say(line);
  say('停止：按 Ctrl+C。 Stop: Ctrl+C.');
}

const fail = failWith([
  '系统未能启动，已有数据保持不变。',
  'The system could not be started; existing data are unchanged.',
]);
start().catch(fail);
