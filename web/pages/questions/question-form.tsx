/** One question as it is asked, on a phone first: whole rows to tap, an order by two buttons, the parts of a case one after the other. */
import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { Button, Checkbox, Radio } from 'antd';
import {
  type ItemKind,
  LETTERS,
  QUESTION_KIND_NAMES,
  type QuestionKind,
  worded,
} from '../../../src/domain/questions/questions.ts';
import { useText } from '../../language.tsx';
import './questions.css';

type Worded = { readonly zh: string; readonly en: string };
export type AskedItem = { readonly kind: ItemKind; readonly stem: Worded; readonly options: readonly Worded[] };
export type Asked = { readonly kind: QuestionKind; readonly stem: Worded; readonly items: readonly AskedItem[] };
export type Places = readonly (readonly number[])[];

type Parts = {
  readonly asked: Asked;
  readonly answer: Places | null;
  readonly onAnswer: (answer: Places) => void;
  readonly disabled?: boolean;
};

export function QuestionForm({ asked, answer, onAnswer, disabled = false }: Parts) {
  const t = useText();
  const given = answer ?? asked.items.map(() => []);
  const put = (at: number, places: readonly number[]) =>
    onAnswer(given.map((one, index) => (index === at ? places : one)));
  return (
    <div className="question">
      <div className="question-kind quiet">{t(QUESTION_KIND_NAMES[asked.kind])}</div>
      <p className="question-stem" id="question-stem">
        {t(worded(asked.stem))}
      </p>
      {asked.items.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the items of a question never change their places
        <div key={at} className="question-item">
          {asked.kind === 'case' && (
            <p className="question-part">
              {t({
                zh: `第 ${at + 1} 小题（${QUESTION_KIND_NAMES[item.kind].zh}）`,
                en: `Part ${at + 1} (${QUESTION_KIND_NAMES[item.kind].en})`,
              })}
              <br />
              {t(worded(item.stem))}
            </p>
          )}
          <ItemForm item={item} places={given[at] ?? []} disabled={disabled} onPlaces={(places) => put(at, places)} />
        </div>
      ))}
    </div>
  );
}

type ItemParts = {
  readonly item: AskedItem;
  readonly places: readonly number[];
  readonly disabled: boolean;
  readonly onPlaces: (places: readonly number[]) => void;
};

function ItemForm({ item, places, disabled, onPlaces }: ItemParts) {
  const t = useText();
  if (item.kind === 'order') return <OrderForm {...{ item, places, disabled, onPlaces }} />;
  const options = item.options.map((option, place) => ({
    value: place,
    label: item.kind === 'true-false' ? t(worded(option)) : `${LETTERS[place]}. ${t(worded(option))}`,
  }));
  return item.kind === 'multiple' ? (
    <Checkbox.Group
      className="question-options"
      disabled={disabled}
      options={options}
      value={[...places]}
      onChange={(chosen) => onPlaces(chosen.map(Number).sort((a, b) => a - b))}
    />
  ) : (
    <Radio.Group
      className="question-options"
      disabled={disabled}
      options={options}
      value={places[0] ?? null}
      onChange={({ target }) => onPlaces([Number(target.value)])}
    />
  );
}

/** Untouched, it is not answered: the first move says the whole order. */
function OrderForm({ item, places, disabled, onPlaces }: ItemParts) {
  const t = useText();
  const order = places.length === item.options.length ? places : item.options.map((_, place) => place);
  const move = (at: number, by: -1 | 1) => {
    const next = [...order];
    [next[at], next[at + by]] = [next[at + by]!, next[at]!];
    onPlaces(next);
  };
  return (
    <>
      <ol className="question-order">
        {order.map((place, at) => {
          const words = t(worded(item.options[place]!));
          return (
            <li key={place}>
              <span>
                {at + 1}. {words}
              </span>
              <span className="nowrap">
                <Button
                  icon={<ArrowUpOutlined />}
                  disabled={disabled || at === 0}
                  aria-label={t({ zh: `上移：${words}`, en: `Move up: ${words}` })}
                  onClick={() => move(at, -1)}
                />{' '}
                <Button
                  icon={<ArrowDownOutlined />}
                  disabled={disabled || at === order.length - 1}
                  aria-label={t({ zh: `下移：${words}`, en: `Move down: ${words}` })}
                  onClick={() => move(at, 1)}
                />
              </span>
            </li>
          );
        })}
      </ol>
      {places.length === 0 && !disabled && (
        <Button onClick={() => onPlaces(order)}>{t({ zh: '顺序就是这样', en: 'It is in order as it stands' })}</Button>
      )}
    </>
  );
}

type ShownParts = { readonly asked: Asked; readonly answer: Places | null; readonly right: Places };

/** What was answered and what is right, in words and signs: never by colour alone. */
export function QuestionShown({ asked, answer, right }: ShownParts) {
  const t = useText();
  return (
    <div className="question">
      <p className="question-stem">{t(worded(asked.stem))}</p>
      {asked.items.map((item, at) => {
        const words = (places: readonly number[]) =>
          places.length === 0
            ? t({ zh: '未作答', en: 'not answered' })
            : places
                .map((place) => t(worded(item.options[place]!)))
                .join(item.kind === 'order' ? ' → ' : t({ zh: '；', en: '; ' }));
        const own = answer?.[at] ?? [];
        const isRight = JSON.stringify(own) === JSON.stringify(right[at]);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the items of a question never change their places
          <div key={at} className="question-item">
            {asked.kind === 'case' && <p className="question-part">{t(worded(item.stem))}</p>}
            <p>
              {isRight ? '✓ ' : '✗ '}
              {t({ zh: '您的答案：', en: 'Your answer: ' })}
              {words(own)}
            </p>
            {!isRight && (
              <p>
                <strong>
                  {t({ zh: '正确答案：', en: 'Right: ' })}
                  {words(right[at]!)}
                </strong>
              </p>
            )}
          </div>
        );
      })}
    </div>
  );
}
