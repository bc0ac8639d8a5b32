/** How an operation is called from a terminal. `$BULWARK` is the address, `$TOKEN` an access token, `$COOKIES` a file that curl keeps. */
type Call = {
  readonly path: string;
  /** The input, sent as JSON; a look at an address has none. */
  readonly example?: unknown;
  readonly file?: string;
  /** By a signed-in person: with the cookies of the sign-in, which the door sets. */
  readonly inPerson?: boolean;
};

export function curlOf({ path, example, file, inPerson = false }: Call): string {
  const who = inPerson ? '-b "$COOKIES" -c "$COOKIES"' : '-H "authorization: Bearer $TOKEN"';
  const json =
    example === undefined ? [] : [`-H 'content-type: application/json'`, `-d '${quoted(JSON.stringify(example))}'`];
  const form = file === undefined ? [] : [`-F file=@${file}`];
  return [`curl -sS "$BULWARK${path}"`, who, ...json, ...form].join(' \\\n  ');
}

/** Inside single quotes of a shell. */
const quoted = (text: string): string => text.replaceAll("'", `'\\''`);
