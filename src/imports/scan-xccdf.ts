/**
 * XCCDF results (OpenSCAP and others), alone or in an ARF, read as they stream by: of a file of 200 MB what is held is one line for each
 * rule. Nothing is defined in it, fetched or expanded: a document type is refused where it stands; of entities there are the five of the
 * standard and characters by number (docs/decisions/0068-measures-and-scans.md).
 */
import { SaxesParser, type SaxesTagNS } from 'saxes';
import {
  gathered,
  type Outcome,
  RULES_AT_MOST,
  type RuleResult,
  refuseScan,
  type ScanContent,
  severityOf,
  TITLE_AT_MOST,
} from './scan-results.ts';

const XCCDF = 'http://checklists.nist.gov/xccdf/';
const VERSIONS = ['1.1', '1.2'];
const ARF = 'http://scap.nist.gov/schema/asset-reporting-format/';
const DEPTH_AT_MOST = 200;
/** What is longer than this belongs to nothing that is read. */
const TEXT_AT_MOST = 2_000;

/** What was neither selected nor asked says nothing, and is not here. */
const OUTCOMES: ReadonlyMap<string, Outcome> = new Map([
  ['pass', 'pass'],
  ['fixed', 'pass'],
  ['fail', 'fail'],
  ['error', 'other'],
  ['unknown', 'other'],
  ['notapplicable', 'other'],
]);

type State = {
  readonly titles: Map<string, string>;
  readonly results: Omit<RuleResult, 'title'>[];
  readonly open: string[];
  rule: string;
  result: { readonly idref: string; readonly severity: string } | undefined;
  /** Of the element that is being listened to. */
  text: string | undefined;
  tests: number;
  profile: string;
  endedAt: string | null;
  testSystem: string;
  score: string | null;
};

export async function readXccdf(pieces: AsyncIterable<Uint8Array>): Promise<ScanContent> {
  const state: State = {
    ...{ titles: new Map(), results: [], open: [], rule: '', result: undefined, text: undefined, tests: 0 },
    ...{ profile: '', endedAt: null, testSystem: '', score: null },
  };
  const parser = parserInto(state);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const piece of pieces) parser.write(decoded(decoder, piece));
  parser.write(decoded(decoder));
  parser.close();
  return state.tests === 0 ? refuseScan('no-results') : contentOf(state);
}

function decoded(decoder: TextDecoder, piece?: Uint8Array): string {
  try {
    return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
  } catch {
    return refuseScan('encoding');
  }
}

function parserInto(state: State) {
  const parser = new SaxesParser({ xmlns: true });
  const listens = (text: string) => {
    if (state.text !== undefined && state.text.length < TEXT_AT_MOST) state.text += text.slice(0, TEXT_AT_MOST);
  };
  parser.on('error', () => refuseScan('broken'));
  parser.on('doctype', () => refuseScan('defines'));
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding && !/^(utf-?8|us-ascii)$/i.test(encoding)) refuseScan('encoding');
  });
  parser.on('opentag', (tag) => opens(state, tag));
  parser.on('text', listens);
  parser.on('cdata', listens);
  parser.on('closetag', (tag) => closes(state, tag));
  return parser;
}

const attribute = (tag: SaxesTagNS, name: string): string => tag.attributes[name]?.value ?? '';

function isRead({ uri }: SaxesTagNS): boolean {
  if (uri.startsWith(ARF)) return uri === `${ARF}1.1` || refuseScan('other-version');
  if (!uri.startsWith(XCCDF)) return false;
  return VERSIONS.includes(uri.slice(XCCDF.length)) || refuseScan('other-version');
}

/** What is not XCCDF is passed over: definitions, inventories, whatever else an ARF holds. */
function opens(state: State, tag: SaxesTagNS): void {
  const read = isRead(tag);
  if (state.open.length === 0 && !read) refuseScan('other-content');
  if (state.open.length >= DEPTH_AT_MOST) refuseScan('broken');
  const within = state.open.at(-1);
  const name = read ? tag.local : '';
  state.open.push(name);
  const place = `${within}/${name}`;
  if (place === 'Rule/title' || place === 'TestResult/score' || place === 'rule-result/result') state.text = '';
  else if (place === 'TestResult/profile') state.profile = attribute(tag, 'idref');
  else if (name === 'Rule') state.rule = attribute(tag, 'id');
  else if (name === 'rule-result')
    state.result = { idref: attribute(tag, 'idref'), severity: attribute(tag, 'severity') };
  else if (name === 'TestResult') beginsTest(state, tag);
}

function beginsTest(state: State, tag: SaxesTagNS): void {
  state.tests += 1;
  if (state.tests > 1) refuseScan('several-results');
  // A test that did not come to its end says so by having none.
  state.endedAt = attribute(tag, 'end-time') || refuseScan('unfinished');
  state.testSystem = attribute(tag, 'test-system');
}

function closes(state: State, tag: SaxesTagNS): void {
  const name = state.open.pop();
  const text = state.text?.trim() ?? '';
  switch (`${state.open.at(-1)}/${name}`) {
    case 'Rule/title':
      if (state.titles.size >= RULES_AT_MOST) refuseScan('too-many');
      state.titles.set(state.rule, text.slice(0, TITLE_AT_MOST));
      break;
    case 'TestResult/score': {
      const most = attribute(tag, 'maximum');
      state.score ??= `${text}${most ? ` / ${most}` : ''}`.slice(0, 60);
      break;
    }
    case 'rule-result/result':
      concludes(state, OUTCOMES.get(text));
      break;
    default:
      return;
  }
  state.text = undefined;
}

function concludes({ results, result }: State, outcome: Outcome | undefined): void {
  if (!outcome || !result) return;
  if (results.length >= RULES_AT_MOST) refuseScan('too-many');
  results.push({ rule: result.idref, severity: severityOf(result.severity) ?? 'medium', outcome });
}

function contentOf({ titles, results, profile, endedAt, testSystem, score }: State): ScanContent {
  // cpe:/a:redhat:openscap:1.3.7
  const [, , , product, version] = testSystem.startsWith('cpe:/') ? testSystem.split(':') : [];
  return {
    ...{
      tool: (product || 'XCCDF').slice(0, 60),
      toolVersion: version?.slice(0, 40) || null,
      profile: short(profile).slice(0, 100),
    },
    ...{ scannedAt: endedAt, toolSays: score },
    results: gathered(results.map((one) => ({ ...one, rule: short(one.rule), title: titles.get(one.rule) ?? '' }))),
  };
}

/** Ids are long by their form: xccdf_org.ssgproject.content_rule_x is known as x. */
const short = (id: string): string => id.replace(/^xccdf_[^_]+_(?:rule|profile)_/, '');
