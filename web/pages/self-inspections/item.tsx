/** One item: what is asked, what the ledger says of it, and the answer. For the officer at a desk and for a liaison on a phone alike. */
import { Button, Input, InputNumber, Radio, Tag } from 'antd';
import { useState } from 'react';
import {
  ANSWERS,
  type Answer,
  answerNames,
  ITEM_KIND_NAMES,
  OCCURRENCES_AT_MOST,
} from '../../../src/domain/self-inspections/self-inspections.ts';
import { InstantText } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { useText } from '../../language.tsx';
import { AnsweredBy } from './answered-by.tsx';
import { Files, type ItemFile } from './item-files.tsx';
import { idOf } from './jump.ts';
import { type AnswerRow, type Item, pointsOf } from './words.ts';

export type Given = { readonly answer: Answer; readonly occurrences: number; readonly words: string };

type Parts = {
  readonly item: Item;
  readonly row: AnswerRow | undefined;
  /** What waits to be sent; it is shown as answered. */
  readonly waiting?: Given | undefined;
  readonly files: readonly ItemFile[];
  readonly selfInspectionId: number;
  readonly departmentId: number;
  /** Nothing where it can be read alone. */
  readonly onAnswer?: ((given: Given) => Promise<boolean> | boolean) | undefined;
};

export function ItemPart({ item, row, waiting, files, onAnswer, ...where }: Parts) {
  const t = useText();
  const shown =
    waiting ?? (row?.answer ? { answer: row.answer, occurrences: row.occurrences, words: row.words ?? '' } : undefined);
  return (
    <article id={idOf(item.ref)} tabIndex={-1} className="si-item" aria-label={`${item.ref} ${t(item.question)}`}>
      <div className="si-item-head">
        <h3>
          {item.ref} {t(item.question)}
        </h3>
        <span className="quiet nowrap">
          {item.kind === 'scored' ? t(pointsOf(item.weight)) : <Tag>{t(ITEM_KIND_NAMES[item.kind])}</Tag>}
        </span>
      </div>
      <Explained item={item} />
      {row?.figures && <Ledger item={item} row={row} />}
      {onAnswer ? (
        <AnswerForm key={`${row?.answeredAt}`} item={item} row={row} shown={shown} onAnswer={onAnswer} />
      ) : (
        <Said item={item} given={shown} />
      )}
      {row?.answeredAt && (
        <p className="quiet">
          {row.answeredBy} <InstantText at={row.answeredAt} />
          {row.findingId !== null && (
            <>
              {' · '}
              <Link to={`/findings/${row.findingId}`}>
                {t({ zh: `问题 ${row.findingNumber}`, en: `Finding ${row.findingNumber}` })}
              </Link>
            </>
          )}
        </p>
      )}
      <Files files={files} item={item} may={onAnswer !== undefined} {...where} />
    </article>
  );
}

function Explained({ item }: { item: Item }) {
  const t = useText();
  return (
    <details>
      <summary>{t({ zh: '怎样查、要什么材料、依据', en: 'How, what to show, the law' })}</summary>
      <dl>
        <dt>{t({ zh: '怎样查', en: 'How' })}</dt>
        <dd>{t(item.how)}</dd>
        {t(item.evidence) !== '' && (
          <>
            <dt>{t({ zh: '材料', en: 'What to show' })}</dt>
            <dd>{t(item.evidence)}</dd>
          </>
        )}
        <dt>{t({ zh: '依据', en: 'The law' })}</dt>
        <dd>{t(item.law)}</dd>
        {item.kind !== 'uncounted' && (item.each !== undefined || item.cap !== undefined) && (
          <>
            <dt>{t({ zh: '扣分', en: 'Deduction' })}</dt>
            <dd>
              {item.each !== undefined && t({ zh: `每次扣${item.each}分`, en: `${pointsOf(item.each).en} each time` })}
              {item.cap !== undefined && t({ zh: `，最多扣${item.cap}分`, en: `, ${item.cap} at the most` })}
            </dd>
          </>
        )}
      </dl>
    </details>
  );
}

function Ledger({ item, row }: { item: Item; row: AnswerRow }) {
  const t = useText();
  const { met, late, overdue, open } = row.figures!;
  const names = answerNames(item.kind);
  return (
    <div className="si-proposal">
      <span>
        {t({
          zh: `台账：已履行${met}，逾期后履行${late}，逾期${overdue}，未到期${open}`,
          en: `Ledger: met ${met}, met late ${late}, overdue ${overdue}, not due yet ${open}`,
        })}
        {row.proposed && (
          <strong>
            {' → '}
            {t(names[row.proposed])}
            {row.proposed === 'not-met' &&
              t({ zh: `（${row.proposedOccurrences}次）`, en: ` (${row.proposedOccurrences})` })}
          </strong>
        )}
      </span>
      <AnsweredBy item={item} />
    </div>
  );
}

function Said({ item, given }: { item: Item; given: Given | undefined }) {
  const t = useText();
  if (!given) return <p className="quiet">{t({ zh: '尚未作答', en: 'Not answered yet' })}</p>;
  return (
    <div className="si-said">
      <strong>{t(answerNames(item.kind)[given.answer])}</strong>
      {given.answer === 'not-met' &&
        given.occurrences > 1 &&
        t({ zh: `（${given.occurrences}次）`, en: ` (${given.occurrences})` })}
      {given.words && `　${given.words}`}
    </div>
  );
}

type FormParts = {
  readonly item: Item;
  readonly row: AnswerRow | undefined;
  readonly shown: Given | undefined;
  readonly onAnswer: (given: Given) => Promise<boolean> | boolean;
};

function AnswerForm({ item, row, shown, onAnswer }: FormParts) {
  const t = useText();
  const names = answerNames(item.kind);
  const [answer, choose] = useState<Answer | undefined>(shown?.answer);
  const [occurrences, count] = useState(Math.max(1, shown?.occurrences ?? row?.proposedOccurrences ?? 1));
  const [words, write] = useState(shown?.words ?? '');
  const [busy, wait] = useState(false);
  const asProposed =
    row?.proposed != null &&
    answer === row.proposed &&
    (answer !== 'not-met' || occurrences === row.proposedOccurrences);
  const wantsWords = answer !== undefined && (row?.proposed != null ? !asProposed : answer !== 'met');
  const same =
    shown?.answer === answer && (answer !== 'not-met' || shown?.occurrences === occurrences) && shown?.words === words;
  const save = async (given: Given) => {
    wait(true);
    await onAnswer(given);
    wait(false);
  };
  const chosen = (next: Answer) => {
    choose(next);
    const needsNone = row?.proposed != null ? next === row.proposed && next !== 'not-met' : next === 'met';
    if (needsNone) void save({ answer: next, occurrences: 0, words });
  };
  return (
    <div className="si-answer">
      <Radio.Group
        optionType="button"
        aria-label={`${item.ref} ${t({ zh: '答案', en: 'Answer' })}`}
        value={answer ?? null}
        onChange={({ target }) => chosen(target.value as Answer)}
        options={ANSWERS.map((one) => ({ value: one, label: t(names[one]) }))}
      />
      {answer === 'not-met' && item.each !== undefined && (
        <span>
          {t({ zh: '发生次数', en: 'How often' })}{' '}
          <InputNumber
            aria-label={`${item.ref} ${t({ zh: '发生次数', en: 'How often' })}`}
            min={1}
            max={OCCURRENCES_AT_MOST}
            precision={0}
            value={occurrences}
            onChange={(n) => count(n ?? 1)}
          />
        </span>
      )}
      {answer !== undefined && (wantsWords || words !== '' || answer === 'not-met') && (
        <Input.TextArea
          aria-label={`${item.ref} ${t({ zh: '说明', en: 'Words' })}`}
          placeholder={
            wantsWords
              ? t({
                  zh: '写明情况或者理由；不写姓名，不写涉密内容',
                  en: 'What is so, or why; no names, nothing classified',
                })
              : t({ zh: '说明（选填）', en: 'Words (optional)' })
          }
          autoSize={{ minRows: 2, maxRows: 8 }}
          maxLength={1000}
          value={words}
          onChange={({ target }) => write(target.value)}
        />
      )}
      {answer !== undefined && !same && (
        <div>
          <Button
            type="primary"
            loading={busy}
            disabled={wantsWords && words.trim() === ''}
            onClick={() =>
              void save({ answer, occurrences: answer === 'not-met' ? occurrences : 0, words: words.trim() })
            }
          >
            {t({ zh: '保存', en: 'Save' })}
          </Button>
        </div>
      )}
    </div>
  );
}
