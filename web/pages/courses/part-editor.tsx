/** One part of a draft: its titles, its place, and what it consists of. Everything by keyboard. */
import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button, Dropdown, Input, Select, Tag } from 'antd';
import {
  BLOCK_KIND_NAMES,
  BLOCK_KINDS,
  BLOCKS_AT_MOST,
  type OthersKind,
  PART_KIND_NAMES,
} from '../../../src/domain/courses/courses.ts';
import { useQueryOf } from '../../api.ts';
import { useConfirm } from '../../kit/confirm.tsx';
import { useText } from '../../language.tsx';
import { BlockEditor } from './block-editor.tsx';
import { type DraftPart, moved, newBlock, removed, replaced } from './draft-model.ts';
import { PartFile } from './part-file.tsx';

type Parts = {
  readonly courseId: number;
  readonly part: DraftPart;
  readonly place: number;
  readonly of: number;
  readonly onChange: (part: DraftPart) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
};

export function PartEditor({ courseId, part, place, of, onChange, onMove, onRemove }: Parts) {
  const t = useText();
  const confirm = useConfirm();
  const nth = place + 1;
  const change = (one: Partial<DraftPart>) => onChange({ ...part, ...one });
  const remove = () =>
    confirm({
      title: { zh: `去掉第 ${nth} 部分？`, en: `Remove part ${nth}?` },
      consequence: { zh: '这一部分的内容不再保留。', en: 'What stands in it is gone.' },
      act: { zh: '去掉', en: 'Remove it' },
      run: async () => onRemove(),
    });
  return (
    <section className="draft-part">
      <div className="draft-part-head">
        <h3>
          {t({ zh: `第 ${nth} 部分`, en: `Part ${nth}` })} <Tag>{t(PART_KIND_NAMES[part.kind])}</Tag>
        </h3>
        <MoveButtons what={{ zh: `第 ${nth} 部分`, en: `part ${nth}` }} {...{ place, of, onMove }} onRemove={remove} />
      </div>
      <div className="draft-pair">
        <Input
          aria-label={t({ zh: `第 ${nth} 部分标题（中文）`, en: `Title of part ${nth} in Chinese` })}
          placeholder={t({ zh: '标题（中文）', en: 'Title in Chinese' })}
          status={part.titleZh.trim() === '' ? 'error' : ''}
          maxLength={100}
          value={part.titleZh}
          onChange={({ target }) => change({ titleZh: target.value })}
        />
        <Input
          aria-label={t({ zh: `第 ${nth} 部分标题（英文）`, en: `Title of part ${nth} in English` })}
          placeholder={t({ zh: '标题（英文，选填）', en: 'Title in English (optional)' })}
          maxLength={200}
          value={part.titleEn}
          onChange={({ target }) => change({ titleEn: target.value })}
        />
      </div>
      {part.kind === 'page' && <PageBlocks courseId={courseId} part={part} nth={nth} onChange={change} />}
      {(part.kind === 'pdf' || part.kind === 'video') && (
        <PartFile courseId={courseId} part={part} nth={nth} onChange={change} />
      )}
      {(part.kind === 'test' || part.kind === 'package') && (
        <Choice kind={part.kind} value={part.refId} onChange={(refId) => change({ refId })} />
      )}
    </section>
  );
}

type Moving = {
  readonly what: { readonly zh: string; readonly en: string };
  readonly place: number;
  readonly of: number;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
};

export function MoveButtons({ what, place, of, onMove, onRemove }: Moving) {
  const t = useText();
  return (
    <span className="draft-move">
      <Button
        size="small"
        type="text"
        icon={<ArrowUpOutlined />}
        disabled={place === 0}
        aria-label={t({ zh: `上移${what.zh}`, en: `Move ${what.en} up` })}
        onClick={() => onMove(-1)}
      />
      <Button
        size="small"
        type="text"
        icon={<ArrowDownOutlined />}
        disabled={place === of - 1}
        aria-label={t({ zh: `下移${what.zh}`, en: `Move ${what.en} down` })}
        onClick={() => onMove(1)}
      />
      <Button
        size="small"
        type="text"
        icon={<DeleteOutlined />}
        aria-label={t({ zh: `去掉${what.zh}`, en: `Remove ${what.en}` })}
        onClick={onRemove}
      />
    </span>
  );
}

type OfPage = {
  readonly courseId: number;
  readonly part: DraftPart;
  readonly nth: number;
  readonly onChange: (change: Partial<DraftPart>) => void;
};

function PageBlocks({ courseId, part, nth, onChange }: OfPage) {
  const t = useText();
  const { blocks } = part;
  return (
    <>
      {blocks.map((block, at) => (
        <BlockEditor
          key={block.key}
          courseId={courseId}
          block={block}
          name={{ zh: `第 ${nth} 部分第 ${at + 1} 段`, en: `block ${at + 1} of part ${nth}` }}
          place={at}
          of={blocks.length}
          onChange={(one) => onChange({ blocks: replaced(blocks, at, one) })}
          onMove={(by) => onChange({ blocks: moved(blocks, at, by) })}
          onRemove={() => onChange({ blocks: removed(blocks, at) })}
        />
      ))}
      <Dropdown
        disabled={blocks.length >= BLOCKS_AT_MOST}
        menu={{
          items: BLOCK_KINDS.map((kind) => ({ key: kind, label: t(BLOCK_KIND_NAMES[kind]) })),
          onClick: ({ key }) => onChange({ blocks: [...blocks, newBlock(key as (typeof BLOCK_KINDS)[number])] }),
        }}
      >
        <Button size="small" type="dashed">
          {t({ zh: '添加内容', en: 'Add to this page' })}
        </Button>
      </Dropdown>
    </>
  );
}

function Choice({
  kind,
  value,
  onChange,
}: {
  kind: OthersKind;
  value: number | undefined;
  onChange: (refId: number | undefined) => void;
}) {
  const t = useText();
  const { data } = useQueryOf('courses.part-offers', { kind });
  return (
    <Select
      className="draft-choice"
      aria-label={t(
        kind === 'test' ? { zh: '选择测试', en: 'Choose a test' } : { zh: '选择课件包', en: 'Choose a package' },
      )}
      placeholder={t({ zh: '请选择', en: 'Please choose' })}
      value={value ?? null}
      onChange={(refId) => onChange(refId ?? undefined)}
      options={(data?.offers ?? []).map((one) => ({ value: one.refId, label: t(one.title) }))}
    />
  );
}
