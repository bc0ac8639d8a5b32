/** DATABASE_URL as it is typed: what people get wrong in it is noticed before anything is sent anywhere. */
import { GivenDatabaseError } from './given-problems.ts';

export type GivenAddress = {
  /** As the owner. */
  readonly owner: string;
  /** Server, port and database for a message; never the password. */
  readonly shown: string;
  readonly user: string;
  /** The same server as another role, in this database. */
  as(role: string, password: string, database: string): string;
};

export function readAddress(text: string): GivenAddress {
  const url = parse(text);
  const host = url.searchParams.get('host') ?? url.hostname;
  const port = url.searchParams.get('port') ?? (url.port || '5432');
  return {
    owner: url.toString(),
    shown: `${host}:${port}${decodeURIComponent(url.pathname)}`,
    user: decodeURIComponent(url.searchParams.get('user') ?? url.username),
    as(role, password, database) {
      const other = new URL(url);
      other.username = role;
      other.password = password;
      other.pathname = `/${encodeURIComponent(database)}`;
      for (const name of ['user', 'password']) other.searchParams.delete(name);
      return other.toString();
    },
  };
}

/**
 * A password's @ : / # ? % must be written %40 %3A %2F %23 %3F %25; where one is not, the address falls apart in another place,
 * and an @ is left over behind the server's name.
 */
function parse(text: string): URL {
  try {
    if (!/^postgres(ql)?:\/\//.test(text)) throw new Error('not postgres://');
    // Over a socket (?host=/run/postgresql) the place of the server's name may be empty, but a URL with a user must have one.
    const url = new URL(text.replace(/^(\w+:\/\/(?:[^/?#]*@)?)(?=\/|$)/, '$1localhost'));
    for (const part of [url.username, url.password, url.pathname]) decodeURIComponent(part);
    // The library takes these for verify-full as well, and says so at length at every start.
    if (
      /^(prefer|require|verify-ca)$/.test(url.searchParams.get('sslmode') ?? '') &&
      !url.searchParams.has('uselibpqcompat')
    )
      url.searchParams.set('sslmode', 'verify-full');
    if (url.hash || /@/.test(url.pathname + url.search)) throw new Error('an unescaped character');
    return url;
  } catch {
    throw new GivenDatabaseError('address', {}); // without its cause, which quotes the address with its password
  }
}
