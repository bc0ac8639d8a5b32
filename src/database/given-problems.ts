/** Why a database that was named cannot be used, in words for the operator: what happened, what is kept, what to do. */

export type GivenProblem =
  | 'address'
  | 'no-answer'
  | 'certificate'
  | 'sign-in'
  | 'no-database'
  | 'busy'
  | 'too-old'
  | 'encoding'
  | 'serving-role-as-owner'
  | 'may-not-create-role'
  | 'role-sign-in'
  | 'role-too-strong'
  | 'may-not-change'
  | 'failed';

type About = { readonly shown?: string; readonly user?: string; readonly role?: string; readonly file?: string };

const SENTENCES: Record<GivenProblem, (about: About) => [zh: string, en: string]> = {
  address: () => [
    'DATABASE_URL 无法识别，未启动。写法：postgres://用户:口令@服务器:5432/数据库。口令中的 @ : / # ? % 应写成 %40 %3A %2F %23 %3F %25。',
    'DATABASE_URL cannot be read; nothing was started. Write postgres://user:password@server:5432/database, with @ : / # ? % in the password as %40 %3A %2F %23 %3F %25.',
  ],
  'no-answer': ({ shown }) => [
    `无法连接数据库服务器 ${shown}，未启动，数据未受影响。请检查地址、端口、网络和该服务器是否在运行。`,
    `The database server ${shown} cannot be reached. Nothing was started and no data was touched. Check the address, the port, the network, and that the server runs.`,
  ],
  certificate: ({ shown }) => [
    `无法与数据库服务器 ${shown} 建立可信的加密连接，未启动。请在 DATABASE_URL 末尾写明签发其证书的 CA：?sslmode=verify-full&sslrootcert=证书文件。`,
    `No trusted encrypted connection to the database server ${shown} could be made; nothing was started. Name the authority of its certificate at the end of DATABASE_URL: ?sslmode=verify-full&sslrootcert=file.`,
  ],
  'sign-in': ({ shown, user }) => [
    `数据库服务器 ${shown} 拒绝用户 ${user} 登录，未启动。请检查 DATABASE_URL 中的用户名、口令以及服务器的 pg_hba.conf；服务器要求加密时，请在末尾加上 ?sslmode=verify-full&sslrootcert=证书文件。`,
    `The database server ${shown} does not let ${user} sign in; nothing was started. Check the name and password in DATABASE_URL, and the server's pg_hba.conf; where it asks for encryption, end the address with ?sslmode=verify-full&sslrootcert=file.`,
  ],
  'no-database': ({ shown, user }) => [
    `数据库 ${shown} 不存在，未启动。请先创建，例如：create database 数据库名 owner ${user};`,
    `There is no database ${shown}; nothing was started. Create it first, for example: create database name owner ${user};`,
  ],
  busy: ({ shown }) => [
    `数据库服务器 ${shown} 正在启动或连接已满，未启动。请稍后再试。`,
    `The database server ${shown} is starting or has no connection left; nothing was started. Try again in a while.`,
  ],
  'too-old': ({ shown }) => [
    `数据库服务器 ${shown} 版本过低，需要 PostgreSQL 15 或更高版本，未启动，数据未改动。请升级该服务器；不设 DATABASE_URL 则使用自带的数据库。`,
    `The database server ${shown} is too old: PostgreSQL 15 or later is needed. Nothing was started or changed. Upgrade it; without DATABASE_URL the embedded database is used.`,
  ],
  encoding: ({ shown }) => [
    `数据库 ${shown} 的字符编码不是 UTF8，未启动，数据未改动。请新建一个：create database 数据库名 encoding 'UTF8' template template0;`,
    `The database ${shown} is not encoded in UTF8; nothing was started or changed. Create one that is: create database name encoding 'UTF8' template template0;`,
  ],
  'serving-role-as-owner': ({ role }) => [
    `DATABASE_URL 中的用户是 ${role}。它由本系统专用，不能拥有数据表。请改用数据库所有者的用户名。`,
    `DATABASE_URL names the user ${role}. That one is the program's own and must own no table. Name the owner of the database instead.`,
  ],
  'may-not-create-role': ({ user, role, file }) => [
    `用户 ${user} 无权创建服务用户 ${role}，未启动，数据未改动。请由数据库管理员执行文末两条语句之一，再重新启动（口令即文件 ${file} 的内容）。`,
    `The user ${user} may not create the serving role ${role}; nothing was started or changed. Let the server's administrator run one of the two statements below and start again (the password is what stands in ${file}):\n  alter role "${user}" createrole;\n  create role ${role} login password '…';`,
  ],
  'role-sign-in': ({ shown, role, file }) => [
    `服务用户 ${role} 无法登录 ${shown}，未启动，数据未改动。它可能由另一套系统或人工创建，口令不同：请把那一套的 keys/${file?.split('/').at(-1)} 复制为 ${file}，或由管理员把口令改成该文件的内容（alter role ${role} password '…';）；同时请检查 pg_hba.conf 是否允许它登录。`,
    `The serving role ${role} cannot sign in to ${shown}; nothing was started or changed. Another installation or a person may have made it, with another password: copy that installation's keys/${file?.split('/').at(-1)} to ${file}, or have the password set to what stands in that file (alter role ${role} password '…';). Check also that pg_hba.conf lets it in.`,
  ],
  'role-too-strong': ({ role }) => [
    `服务用户 ${role} 权限过大（超级用户、可绕过行级安全、属于其他角色或拥有数据表），单位之间的隔离将失效，未启动。请由管理员收回，例如：alter role ${role} nosuperuser nobypassrls;`,
    `The serving role ${role} may do too much (superuser, bypasses row-level security, is member of another role, or owns tables): the wall between units would not hold. Nothing was started. Have it withdrawn, for example: alter role ${role} nosuperuser nobypassrls;`,
  ],
  'may-not-change': ({ shown, user }) => [
    `用户 ${user} 无权在数据库 ${shown} 中建表或改表，未启动，数据未改动。请让它成为该数据库的所有者：alter database 数据库名 owner to "${user}";`,
    `The user ${user} may not create or alter tables in ${shown}; nothing was started or changed. Make it the owner of the database: alter database name owner to "${user}";`,
  ],
  failed: ({ shown }) => [
    `数据库 ${shown} 无法使用，未启动。请根据下面的原文处理后重试。`,
    `The database ${shown} cannot be used; nothing was started. It said:`,
  ],
};

export class GivenDatabaseError extends Error {
  readonly problem: GivenProblem;
  constructor(problem: GivenProblem, about: About & { readonly cause?: unknown }) {
    const { cause } = about;
    const own = cause instanceof Error ? cause.message || (cause as { code?: string }).code : undefined;
    super([...SENTENCES[problem](about), own].filter(Boolean).join('\n'), { cause });
    this.name = 'GivenDatabaseError';
    this.problem = problem;
  }
}
