/** The options of one item with what is right among them: ticked, or, of an order, written in the right order. */
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Form, Input, Radio, Select } from 'antd';
import {
  type Difficulty,
  ITEM_KINDS,
  type Item,
  type ItemKind,
  LETTERS,
  OPTIONS_AT_MOST,
  QUESTION_KIND_NAMES,
  type QuestionKind,
  TRUE_FALSE,
  type Worded,
} from '../../../src/domain/questions/questions.ts';
import type { Subject } from '../../../src/domain/training/training.ts';
import { useText } from '../../language.tsx';

export type Written = {
  readonly kind: QuestionKind;
  readonly subject: Subject;
  readonly difficulty: Difficulty;
  readonly stem: Worded;
  readonly items: readonly Item[];
  readonly explanation: Worded;
  readonly source: string;
};

const BLANK: Worded = { zh: '', en: '' };
export const itemOf = (kind: ItemKind, options: readonly Worded[] = [BLANK, BLANK, BLANK, BLANK]): Item => ({
  ...{ kind, stem: BLANK },
  options: kind === 'true-false' ? TRUE_FALSE : options,
  right: kind === 'order' ? options.map((_, at) => at) : [],
});
export const EMPTY: Written = {
  ...{ kind: 'single', subject: 'law', difficulty: 1 },
  ...{ stem: BLANK, items: [itemOf('single')], explanation: BLANK, source: '' },
};

/** Another kind keeps the options that were typed. */
const ofKind = (item: Item, kind: ItemKind): Item => {
  const typed = item.kind === 'true-false' ? undefined : item.options;
  const next = { ...itemOf(kind, typed), stem: item.stem };
  return kind === 'multiple' || (kind === 'single' && item.right.length === 1 && item.kind !== 'order')
    ? { ...next, right: item.kind === 'true-false' || item.kind === 'order' ? [] : item.right }
    : next;
};
export const withKind = (written: Written, kind: QuestionKind): Written => {
  if (kind === 'case') return { ...written, kind };
  return { ...written, kind, items: [{ ...ofKind(written.items[0] ?? itemOf(kind), kind), stem: BLANK }] };
};

type Parts = {
  readonly name: string;
  readonly item: Item;
  /** Its number within a case. */
  readonly part: number | undefined;
  readonly onChange: (item: Item) => void;
  readonly onRemove: (() => void) | undefined;
};

export function ItemEditor({ name, item, part, onChange, onRemove }: Parts) {
  const t = useText();
  const { kind, options } = item;
  const hint = {
    single: { zh: '选中正确的一项', en: 'Mark the right one' },
    multiple: { zh: '勾选全部正确的选项', en: 'Tick all that are right' },
    'true-false': { zh: '选中正确的判断', en: 'Mark which it is' },
    order: { zh: '按正确的顺序填写，答题时会打乱', en: 'Write them in the right order; they are mixed when asked' },
  }[kind];
  const setOption = (at: number, some: Partial<Worded>) =>
    onChange({ ...item, options: options.map((one, index) => (index === at ? { ...one, ...some } : one)) });
  const setCount = (next: readonly Worded[]) =>
    onChange({
      ...item,
      options: next,
      right: kind === 'order' ? next.map((_, at) => at) : item.right.filter((at) => at < next.length),
    });
  return (
    <fieldset className="item-editor">
      <legend>
        {part === undefined ? t({ zh: '选项', en: 'Options' }) : t({ zh: `第 ${part} 小题`, en: `Part ${part}` })}
      </legend>
      {part !== undefined && (
        <>
          <div className="option-row">
            <Select
              aria-label={t({ zh: `第 ${part} 小题的题型`, en: `Kind of part ${part}` })}
              style={{ width: 140 }}
              value={kind}
              onChange={(next) => onChange(ofKind(item, next))}
              options={ITEM_KINDS.map((value) => ({ value, label: t(QUESTION_KIND_NAMES[value]) }))}
            />
            {onRemove && (
              <Button
                icon={<DeleteOutlined />}
                aria-label={t({ zh: `删去第 ${part} 小题`, en: `Remove part ${part}` })}
                onClick={onRemove}
              />
            )}
          </div>
          <Form.Item label={t({ zh: '小题题干', en: 'Question' })} htmlFor={`${name}-stem`}>
            <Input.TextArea
              id={`${name}-stem`}
              autoSize
              maxLength={1000}
              value={item.stem.zh}
              onChange={({ target }) => onChange({ ...item, stem: { ...item.stem, zh: target.value } })}
            />
            <Input
              className="in-english"
              aria-label={t({ zh: '小题题干（英文，选填）', en: 'Question in English, if you like' })}
              placeholder={t({ zh: '英文（选填）', en: 'English (if you like)' })}
              maxLength={1000}
              value={item.stem.en}
              onChange={({ target }) => onChange({ ...item, stem: { ...item.stem, en: target.value } })}
            />
          </Form.Item>
        </>
      )}
      <p className="quiet">{t(hint)}</p>
      {options.map((option, at) => {
        const letter = kind === 'order' ? String(at + 1) : LETTERS[at]!;
        const isRight = item.right.includes(at);
        const right = t({ zh: `选项 ${letter} 正确`, en: `Option ${letter} is right` });
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: options are told apart by their places alone
          <div key={at} className="option-row">
            {kind === 'multiple' ? (
              <Checkbox
                aria-label={right}
                checked={isRight}
                onChange={({ target }) =>
                  onChange({
                    ...item,
                    right: target.checked ? [...item.right, at].sort() : item.right.filter((one) => one !== at),
                  })
                }
              />
            ) : kind === 'order' ? null : (
              <Radio aria-label={right} checked={isRight} onChange={() => onChange({ ...item, right: [at] })} />
            )}
            <span>{letter}.</span>
            {kind === 'true-false' ? (
              <span>{t({ zh: option.zh, en: option.en })}</span>
            ) : (
              <>
                <Input
                  aria-label={t({ zh: `选项 ${letter}`, en: `Option ${letter}` })}
                  maxLength={300}
                  value={option.zh}
                  onChange={({ target }) => setOption(at, { zh: target.value })}
                />
                <Input
                  aria-label={t({ zh: `选项 ${letter}（英文，选填）`, en: `Option ${letter} in English, if you like` })}
                  placeholder={t({ zh: '英文（选填）', en: 'English (if you like)' })}
                  maxLength={300}
                  value={option.en}
                  onChange={({ target }) => setOption(at, { en: target.value })}
                />
              </>
            )}
          </div>
        );
      })}
      {kind !== 'true-false' && (
        <div className="option-row">
          {options.length < OPTIONS_AT_MOST && (
            <Button size="small" icon={<PlusOutlined />} onClick={() => setCount([...options, BLANK])}>
              {t({ zh: '再加一项', en: 'Another option' })}
            </Button>
          )}
          {options.length > 2 && (
            <Button size="small" onClick={() => setCount(options.slice(0, -1))}>
              {t({ zh: '去掉最后一项', en: 'Remove the last' })}
            </Button>
          )}
        </div>
      )}
    </fieldset>
  );
}
