/** Writing a draft: its parts in order, Chinese and English side by side; saved as it is written; looked at as on a phone. */
import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown, Input, InputNumber, Modal, Select } from 'antd';
import { useEffect, useState } from 'react';
import { PART_KIND_NAMES, PART_KINDS, PARTS_AT_MOST, type PartKind } from '../../../src/domain/courses/courses.ts';
import { SUBJECT_NAMES, SUBJECTS } from '../../../src/domain/training/training.ts';
import { useQueryOf } from '../../api.ts';
import { ErrorNote, InfoNote } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { type Localised, useText } from '../../language.tsx';
import { type Draft, draftOf, moved, newPart, type Opened, removed, replaced } from './draft-model.ts';
import { PartEditor } from './part-editor.tsx';
import { Preview } from './preview.tsx';
import { type Saving, useAutosave } from './use-autosave.ts';

const SAVED: Record<Saving['state'], Localised> = {
  saved: { zh: '已保存', en: 'Saved' },
  changed: { zh: '有改动，即将保存', en: 'Changed; saved in a moment' },
  saving: { zh: '正在保存……', en: 'Saving …' },
  failed: { zh: '没有保存上，内容仍在页面上', en: 'Not saved; it is still on the page' },
};

export function Editor({ course }: { course: Opened }) {
  const t = useText();
  const [draft, setDraft] = useState<Draft>(() => draftOf(course));
  const [previewing, preview] = useState(false);
  const { courseId } = course;
  const saving = useAutosave({ courseId, revision: course.shown.revision, draft, setDraft });
  useLeftWithCare(saving.state !== 'saved');
  const { face, parts } = draft;
  const write = (change: Partial<Draft>) => setDraft((now) => ({ ...now, ...change }));
  const setFace = (change: Partial<Draft['face']>) => write({ face: { ...face, ...change } });
  return (
    <Section
      title={{ zh: '编写', en: 'Writing' }}
      extra={
        <span className="draft-state">
          <span className="quiet" role="status">
            {t(SAVED[saving.state])}
          </span>
          {saving.state === 'failed' && (
            <Button size="small" onClick={() => void saving.save().catch(() => {})}>
              {t({ zh: '重试保存', en: 'Save again' })}
            </Button>
          )}
          <Button size="small" onClick={() => preview(true)}>
            {t({ zh: '按手机预览', en: 'As on a phone' })}
          </Button>
        </span>
      }
    >
      <InfoNote
        tone="warning"
        text={{
          zh: '不得写入或上传国家秘密、工作秘密；案例不写真实当事人。文字和文件名带有密级标志的，系统拒绝保存。',
          en: 'Never write or upload a secret; cases name nobody real. Texts and file names that bear a secrecy mark are refused.',
        }}
      />
      <ErrorNote error={saving.error} />
      <div className="draft-face">
        <Field label={{ zh: '课程名称（中文）', en: 'Title in Chinese' }}>
          {(label) => (
            <Input
              aria-label={label}
              maxLength={100}
              value={face.titleZh}
              onChange={({ target }) => setFace({ titleZh: target.value })}
            />
          )}
        </Field>
        <Field label={{ zh: '课程名称（英文，选填）', en: 'Title in English (optional)' }}>
          {(label) => (
            <Input
              aria-label={label}
              maxLength={200}
              value={face.titleEn}
              onChange={({ target }) => setFace({ titleEn: target.value })}
            />
          )}
        </Field>
        <Field label={{ zh: '内容类别', en: 'What it is about' }}>
          {(label) => (
            <Select
              mode="multiple"
              aria-label={label}
              value={[...face.subjects]}
              onChange={(subjects) => subjects.length > 0 && setFace({ subjects })}
              options={SUBJECTS.map((value) => ({ value, label: t(SUBJECT_NAMES[value]) }))}
            />
          )}
        </Field>
        <Field label={{ zh: '学时', en: 'Hours' }}>
          {(label) => (
            <InputNumber
              aria-label={label}
              min={0.5}
              max={24}
              step={0.5}
              value={face.hours}
              onChange={(hours) => hours !== null && Number.isInteger(hours * 2) && setFace({ hours })}
            />
          )}
        </Field>
      </div>
      {parts.map((part, at) => (
        <PartEditor
          key={part.key}
          courseId={courseId}
          part={part}
          place={at}
          of={parts.length}
          onChange={(one) => setDraft((now) => ({ ...now, parts: replaced(now.parts, at, one) }))}
          onMove={(by) => write({ parts: moved(parts, at, by) })}
          onRemove={() => write({ parts: removed(parts, at) })}
        />
      ))}
      <AddPart full={parts.length >= PARTS_AT_MOST} onAdd={(kind) => write({ parts: [...parts, newPart(kind)] })} />
      {previewing && (
        <Modal
          open
          footer={null}
          width={438}
          title={t({ zh: '手机上的样子', en: 'As on a phone' })}
          onCancel={() => preview(false)}
        >
          <Preview courseId={courseId} draft={draft} />
        </Modal>
      )}
    </Section>
  );
}

function Field({ label, children }: { label: Localised; children: (label: string) => React.ReactNode }) {
  const t = useText();
  return (
    <div className="draft-field">
      <span className="quiet">{t(label)}</span>
      {children(t(label))}
    </div>
  );
}

/** Tests and packages where there are some to be chosen. */
function AddPart({ full, onAdd }: { full: boolean; onAdd: (kind: PartKind) => void }) {
  const t = useText();
  const tests = useQueryOf('courses.part-offers', { kind: 'test' });
  const packages = useQueryOf('courses.part-offers', { kind: 'package' });
  const has = { test: (tests.data?.offers.length ?? 0) > 0, package: (packages.data?.offers.length ?? 0) > 0 };
  const kinds = PART_KINDS.filter((kind) => (kind === 'test' || kind === 'package' ? has[kind] : true));
  return (
    <Dropdown
      disabled={full}
      menu={{
        items: kinds.map((kind) => ({ key: kind, label: t(PART_KIND_NAMES[kind]) })),
        onClick: ({ key }) => onAdd(key as PartKind),
      }}
    >
      <Button>
        {t({ zh: '添加一个部分', en: 'Add a part' })} <DownOutlined />
      </Button>
    </Dropdown>
  );
}

/** Who leaves the page while something is not saved is asked by the browser first. */
function useLeftWithCare(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);
}
