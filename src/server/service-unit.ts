/**
 * `./bulwark service`: the unit of systemd by which the system starts with the machine, is started again when it falls, and ends in
 * order. What the environment says now (where the data are, the address, TLS, the database) is what the service will use; it is
 * kept in a file that only its user reads, for the database's address holds a password.
 *
 * Exit codes: 0 written or shown, 1 could not be written, 2 called wrongly.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { homedir, userInfo } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from './config.ts';

/** What the environment may say to the program. */
const TOLD = /^(BULWARK_[A-Z_]+|DATABASE_URL|HOST|PORT|LOG_LEVEL)$/;

export type Service = {
  /** The folder of the program. */
  readonly program: string;
  readonly data: string;
  /** The file with the environment. */
  readonly environment: string;
  /** Of a service of the whole machine; none where a user installs it for himself. */
  readonly user: string | undefined;
};

/** systemd reads `%` and spaces in its own way. */
const quoted = (path: string): string => `"${path.replaceAll('%', '%%').replaceAll('"', '\\"')}"`;

export function unitFile({ program, data, environment, user }: Service): string {
  return `# 由 ./bulwark service 写成；修改环境变量后重新运行该命令。 Written by ./bulwark service; run it again after a change.
[Unit]
Description=反间谍安全防范履责系统 · Bulwark
After=network.target
StartLimitIntervalSec=300
StartLimitBurst=5

[Service]
Type=exec
${user === undefined ? '' : `User=${user}\n`}WorkingDirectory=${program.replaceAll('%', '%%')}
EnvironmentFile=${environment.replaceAll('%', '%%')}
ExecStart=${quoted(join(program, 'bulwark'))} start
Restart=on-failure
RestartSec=5
# 先结束手头的工作，再停数据库。 Work under way is finished first, then the database ends in order.
KillMode=mixed
TimeoutStopSec=90
UMask=0077
PrivateTmp=yes
NoNewPrivileges=yes
ProtectSystem=full
${[program, data].map((path) => `ReadWritePaths=${quoted(path)}`).join('\n')}

[Install]
WantedBy=${user === undefined ? 'default.target' : 'multi-user.target'}
`;
}

/** What the program is told, line by line; a service has no terminal to be told anything else. */
export function environmentFile(env: NodeJS.ProcessEnv, data: string): string {
  const told = { ...env, BULWARK_DATA: data };
  return Object.entries(told)
    .filter(([name, value]) => TOLD.test(name) && value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => `${name}='${String(value).replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'\n`)
    .join('');
}

function install(program: string, user: string, show: boolean): void {
  const { data, databaseUrl } = readConfig([], process.env);
  const wide = process.getuid!() === 0;
  const service = { program, data, environment: join(data, 'service.env'), user: wide ? user : undefined };
  if (show) return void process.stdout.write(unitFile(service));
  const path = wide
    ? '/etc/systemd/system/bulwark.service'
    : join(process.env.XDG_CONFIG_HOME || join(homedir(), '.config'), 'systemd/user/bulwark.service');
  mkdirSync(data, { recursive: true, mode: 0o700 });
  writeFileSync(service.environment, environmentFile(process.env, data), { mode: 0o600 });
  chmodSync(service.environment, 0o600);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, unitFile(service));
  if (wide && user !== 'root') for (const place of [data, service.environment]) spawnSync('chown', [user, place]);
  const systemctl = `systemctl ${wide ? '' : '--user '}`;
  say(
    `已写入 ${path}，环境变量写入 ${service.environment}${databaseUrl ? '（含数据库口令，仅运行用户可读）' : ''}。`,
    `Written: ${path}, and the environment: ${service.environment}${databaseUrl ? ' (with the password of the database, read by its user alone)' : ''}.`,
  );
  const next = `${systemctl}daemon-reload && ${systemctl}enable --now bulwark`;
  say(`现在启动并随开机启动： ${next}`, `Start it now and with the machine:  ${next}`);
  if (!wide)
    say('未登录时也要运行： loginctl enable-linger', 'To run without being signed in:  loginctl enable-linger');
  say(`查看： ${systemctl}status bulwark`, `Look at it:  ${systemctl}status bulwark`);
}

function say(zh: string, en: string): void {
  process.stdout.write(`${zh}\n${en}\n`);
}

function main(): void {
  let flags: { print: boolean; user: string };
  try {
    const { values } = parseArgs({
      options: { print: { type: 'boolean', default: false }, user: { type: 'string', default: userInfo().username } },
    });
    flags = values as { print: boolean; user: string };
  } catch {
    say(
      '无法识别的参数。可用：--print（只显示，不写入）、--user 用户名（以哪个用户运行，需由 root 写入）。',
      'These arguments cannot be read. There are --print (show, write nothing) and --user NAME (who it runs as, where root writes it).',
    );
    process.exit(2);
  }
  const known = spawnSync('id', ['-u', flags.user]).status === 0;
  if (!known) {
    say(`本机没有用户 ${flags.user}，没有写入。`, `This machine has no user ${flags.user}; nothing was written.`);
    process.exit(2);
  }
  if (!existsSync('/run/systemd/system') && !flags.print)
    say(
      '本机没有运行 systemd：文件照写，启动方式请另行设置。',
      'systemd does not run here: the file is written; arrange the start yourself.',
    );
  try {
    install(resolve(import.meta.dirname, '../..'), flags.user, flags.print);
  } catch (reason) {
    say(`没有写成：${(reason as Error).message}`, `It could not be written: ${(reason as Error).message}`);
    process.exit(1);
  }
}

if (import.meta.main) main();
