/** One block of a page: Chinese beside English; bold by a button or Ctrl+B; a picture with words for who cannot see it. */
import { Button, Input, Tag } from 'antd';
import { type ComponentRef, type KeyboardEvent, useRef } from 'react';
import { BLOCK_KIND_NAMES } from '../../../src/domain/courses/courses.ts';
import { type Localised, useText } from '../../language.tsx';
import type { DraftBlock } from './draft-model.ts';
import { MoveButtons } from './part-editor.tsx';
import { PictureField } from './part-file.tsx';

type Parts = {
  readonly courseId: number;
  readonly block: DraftBlock;
  readonly name: Localised;
  readonly place: number;
  readonly of: number;
  readonly onChange: (block: DraftBlock) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
};

export function BlockEditor({ courseId, block, name, place, of, onChange, onMove, onRemove }: Parts) {
  const t = useText();
  const { kind } = block;
  const hint: Localised =
    kind === 'picture'
      ? { zh: '图片说明：给看不到图片的人', en: 'What the picture shows, for who cannot see it' }
      : kind === 'list'
        ? { zh: '每行一项', en: 'One item a line' }
        : { zh: '正文', en: 'Text' };
  return (
    <div className="draft-block">
      <div className="draft-block-head">
        <Tag>{t(BLOCK_KIND_NAMES[kind])}</Tag>
        <MoveButtons what={name} {...{ place, of, onMove, onRemove }} />
      </div>
      {kind === 'picture' && (
        <PictureField courseId={courseId} file={block.file} onFile={(file) => onChange({ ...block, file })} />
      )}
      <div className="draft-pair">
        <Words
          label={{ zh: `${name.zh}（中文）`, en: `${name.en} in Chinese` }}
          hint={hint}
          rows={kind === 'heading' || kind === 'picture' ? 1 : 3}
          max={4000}
          bold={kind !== 'heading' && kind !== 'picture'}
          value={block.zh}
          onChange={(zh) => onChange({ ...block, zh })}
        />
        <Words
          label={{ zh: `${name.zh}（英文）`, en: `${name.en} in English` }}
          hint={{ zh: '英文（选填）', en: 'English (optional)' }}
          rows={kind === 'heading' || kind === 'picture' ? 1 : 3}
          max={8000}
          bold={kind !== 'heading' && kind !== 'picture'}
          value={block.en}
          onChange={(en) => onChange({ ...block, en })}
        />
      </div>
    </div>
  );
}

type WordsParts = {
  readonly label: Localised;
  readonly hint: Localised;
  readonly rows: number;
  readonly max: number;
  readonly bold: boolean;
  readonly value: string;
  readonly onChange: (text: string) => void;
};

function Words({ label, hint, rows, max, bold, value, onChange }: WordsParts) {
  const t = useText();
  const field = useRef<ComponentRef<typeof Input.TextArea>>(null);
  const makeBold = () => {
    const area = field.current?.resizableTextArea?.textArea;
    if (!area) return;
    const { selectionStart: from, selectionEnd: to } = area;
    if (from === to) return;
    onChange(`${value.slice(0, from)}**${value.slice(from, to)}**${value.slice(to)}`);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!bold || event.key !== 'b' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    makeBold();
  };
  return (
    <div className="draft-words">
      <Input.TextArea
        ref={field}
        aria-label={t(label)}
        placeholder={t(hint)}
        autoSize={{ minRows: rows, maxRows: 14 }}
        maxLength={max}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        onKeyDown={onKeyDown}
      />
      {bold && (
        <Button
          size="small"
          type="text"
          aria-label={`${t({ zh: '加粗', en: 'Bold' })} · ${t(label)}`}
          onClick={makeBold}
        >
          <strong>B</strong>
        </Button>
      )}
    </div>
  );
}
