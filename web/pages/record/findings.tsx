/** What the daily comparison of record and tables found, and what went wrong with signing: never hidden, also when it is over. */
import { InstantText } from '../../kit/days.tsx';
import { InfoNote } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { type Localised, useText } from '../../language.tsx';
import { FactsText } from './facts-text.tsx';
import type { RecordState } from './proof.tsx';

type Found = {
  readonly kind: string;
  readonly table?: string;
  readonly rows: number;
  readonly keys: readonly string[];
};

const KINDS: Readonly<Record<string, Localised>> = {
  foreign: { zh: '未经本系统写入的行', en: 'rows written past this program' },
  gone: { zh: '日志提到而已不存在的行', en: 'rows that the record names and that are gone' },
  altered: { zh: '内容与哈希不符的日志条目', en: 'entries whose text does not fit their hash' },
  rewritten: { zh: '写入后又被改写的日志条目', en: 'entries rewritten after they were written' },
  removed: { zh: '被删除的日志条目', en: 'entries that were removed' },
};

export function Findings({ state: { compared, found } }: { state: RecordState }) {
  const t = useText();
  const facts = compared?.facts as { differences: number; found: readonly Found[] } | undefined;
  return (
    <Section title={{ zh: '每日比对', en: 'Daily comparison' }}>
      {!facts && (
        <p className="quiet">
          {t({
            zh: '尚未比对；系统启动后不久进行，此后每天一次。',
            en: 'Not compared yet: it is done soon after the start, and then once a day.',
          })}
        </p>
      )}
      {facts && facts.differences === 0 && (
        <InfoNote
          tone="success"
          text={{
            zh: '数据表与日志一致：没有未经本系统的改动。',
            en: 'The tables are what the record says: nothing was changed past this program.',
          }}
        />
      )}
      {facts?.found.map((one) => (
        <InfoNote
          key={one.kind + (one.table ?? '')}
          tone="warning"
          text={{
            zh: `${KINDS[one.kind]?.zh ?? one.kind}：${one.table ? `${one.table}，` : ''}${one.rows} 处（编号 ${one.keys.join('、')}）。请保全现场，并由安全审计员查明原因。`,
            en: `${KINDS[one.kind]?.en ?? one.kind}: ${one.table ? `${one.table}, ` : ''}${one.rows} (numbers ${one.keys.join(', ')}). Leave everything as it is, and let the auditor find out why.`,
          }}
        />
      ))}
      {compared && (
        <p className="quiet">
          {t({ zh: '上次比对：', en: 'Last compared: ' })}
          <InstantText at={compared.at} />
        </p>
      )}
      {found.length > 0 && (
        <>
          <h3>{t({ zh: '曾发现的异常', en: 'What was found before' })}</h3>
          {found.map(({ entryId, at, facts: of }) => (
            <p key={entryId}>
              <InstantText at={at} seconds /> <FactsText facts={of} />
            </p>
          ))}
        </>
      )}
    </Section>
  );
}
