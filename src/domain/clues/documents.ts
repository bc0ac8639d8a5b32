/**
 * The relay document: what was reported, word for word, to the state security organ. Nothing is added to it, nobody is judged in it, and
 * who reported is not in it: how the reporter can be reached the relay officer tells the organ himself.
 */
import { noticePaper } from '../../documents/notice.ts';
import { momentIn, offsetIn, type Paper } from '../../documents/paper.ts';
import { dayAt, type Instant } from '../../law/day.ts';
import { numberOf, type Report } from './clues.ts';
import type { Clue, Word } from './store/clues.ts';
import type { ClueFile } from './store/relays.ts';

export type RelayParts = {
  readonly clue: Clue;
  readonly unitName: string;
  readonly words: readonly Word[];
  readonly files: readonly ClueFile[];
  readonly contacts: number;
  readonly timeZone: string;
  readonly asOf: Instant;
};

const NOT_SAID = { zh: '（报告人未写）', en: '(not said)' };
const KINDS: Record<string, string> = { 'application/pdf': 'PDF', 'image/jpeg': 'JPEG', 'image/png': 'PNG' };

export function relayPaper({ clue, unitName, words, files, contacts, timeZone, asOf }: RelayParts): Paper {
  const report = JSON.parse(words[0]!.words) as Report;
  const moment = (at: Instant) => `${momentIn(timeZone, at)}（${offsetIn(timeZone, at)}）`;
  const additions = words.filter(({ what }) => what === 'addition');
  const same = (text: string) => ({ zh: text, en: text });
  const list = files.map(
    ({ position, mediaType, size, fileHash }) =>
      `${position}. ${KINDS[mediaType] ?? mediaType}, ${Math.ceil(size / 1024)} KB, ${fileHash.match(/.{1,8}/g)!.join(' ')}`,
  );
  return noticePaper({
    ...{ unitName, day: dayAt(new Date(asOf), timeZone), at: asOf },
    number: `线报〔${numberOf(clue)}〕`,
    title: { zh: '可疑情况转报件', en: 'Relay of suspicious circumstances' },
    addressee: { zh: '国家安全机关', en: 'To the state security organ' },
    parts: [
      {
        text: {
          zh: `依照《反间谍安全防范工作规定》第八条第（三）项、《反间谍法》第十六条，现将本单位收到的报告原文转报。收到时间：${moment(clue.receivedAt)}。本单位没有核实、调查，也没有接触被反映的人。`,
          en: `Under Provisions, Art. 8(3), and Art. 16 of the Counter-Espionage Law the unit relays the report below, word for word. Received at ${moment(clue.receivedAt)}. The unit has verified and investigated nothing and approached nobody who is spoken of.`,
        },
      },
      {
        heading: { zh: '看到的情况', en: 'What was seen' },
        text: same(report.what),
      },
      {
        heading: { zh: '时间', en: 'When' },
        text: report.when ? same(report.when) : NOT_SAID,
      },
      {
        heading: { zh: '地点', en: 'Where' },
        text: report.where ? same(report.where) : NOT_SAID,
      },
      ...(additions.length > 0
        ? [
            {
              heading: { zh: '报告人补充', en: 'Added by the reporter' },
              text: same(additions.map(({ saidAt, words }) => `${moment(saidAt)} ${words}`).join('\n')),
            },
          ]
        : []),
      {
        heading: { zh: '随附文件', en: 'Files' },
        text: list.length > 0 ? same(list.join('\n')) : { zh: '无', en: 'None' },
      },
      {
        heading: { zh: '报告人', en: 'The reporter' },
        text: {
          zh: `${contacts > 0 ? '留有联系方式，已单独加密保存，由线索专员当面或者另行告知；不在本件中。' : '没有留联系方式；可以经本单位以回执码转达。'}${report.protection ? '报告人称本人或者近亲属面临危险，请求保护（《反间谍安全防范工作规定》第十九条）。' : ''}请依法为报告人保密。`,
          en: `${contacts > 0 ? 'Left contact data, which are encrypted apart and told by the relay officer in person or separately; they are not in this document.' : 'Left no contact data; words can be passed on through the unit by the receipt code.'}${report.protection ? ' Says that he or a close relative is in danger and asks for protection (Provisions, Art. 19).' : ''} Please keep the reporter secret by law.`,
        },
      },
      {
        heading: { zh: '请出具回执', en: 'Please give a receipt' },
        text: {
          zh: '回执编号：________________________\n收件人：________________________\n时间：________________________',
          en: 'Receipt number: ________________________\nTaken by: ________________________\nAt: ________________________',
        },
      },
    ],
  });
}
