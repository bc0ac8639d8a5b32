/** One course for the officer: what is taught in which version, to whom it is assigned, and its draft. */
import { useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { SUBJECT_NAMES } from '../../../src/domain/training/training.ts';
import { useAct, useQueryOf } from '../../api.ts';
import { type Fact, Facts, WhatNow } from '../../kit/case.tsx';
import { useConfirm, useSay } from '../../kit/confirm.tsx';
import { DayText, InstantText } from '../../kit/days.tsx';
import { Await } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { AssignDialog } from './assign-dialog.tsx';
import { Blocks } from './blocks.tsx';
import { stateOf } from './courses.tsx';
import type { Opened } from './draft-model.ts';
import { Editor } from './editor.tsx';
import { NotYet } from './not-yet.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import { addressOf, titleOf } from './words.ts';
import './courses.css';

export default function CoursePage() {
  const { courseId } = useParams({ strict: false }) as { courseId: string };
  const opened = useQueryOf('courses.get', { courseId: Number(courseId) as never });
  const course = opened.data;
  return (
    <Page
      title={course ? titleOf(course.shown) : { zh: '课程', en: 'A course' }}
      beside={course && <ToneTag {...stateOf({ ...course, hasDraft: course.versions[0]!.publishedAt === null })} />}
      actions={course && <Actions course={course} />}
    >
      <Await query={opened}>{(data) => <Course course={data} />}</Await>
    </Page>
  );
}

function Course({ course }: { course: Opened }) {
  const t = useText();
  const drafting = course.shown.publishedAt === null && !course.retiredAt;
  return (
    <>
      {!course.retiredAt && <WhatNow text={whatNow(course)} by={{ zh: '安全防范专员', en: 'Security officer' }} />}
      <CourseFacts course={course} />
      {drafting ? (
        <Editor key={`${course.courseId}-${course.shown.version}`} course={course} />
      ) : (
        <Section title={{ zh: '内容', en: 'What is taught' }}>
          {course.shown.parts.map((part) => (
            <details key={part.partId} className="course-shown">
              <summary>{t(titleOf(part))}</summary>
              <Blocks blocks={part.blocks} courseId={course.courseId} />
              {part.kind === 'video' && part.file && (
                // biome-ignore lint/a11y/useMediaCaption: captions are optional and shown to who learns
                <video
                  controls
                  preload="metadata"
                  className="course-video"
                  src={addressOf(course.courseId, part.file)}
                />
              )}
              {part.kind === 'pdf' && part.file && (
                <a href={addressOf(course.courseId, part.file)} target="_blank" rel="noreferrer">
                  {t({ zh: '打开文件（PDF）', en: 'Open the paper (PDF)' })}
                </a>
              )}
            </details>
          ))}
        </Section>
      )}
      <NotYet course={course} />
      <Versions course={course} />
    </>
  );
}

function whatNow({ inForce, versions, openToAll }: Opened) {
  if (versions[0]!.publishedAt === null)
    return {
      zh: '正在编写草稿，自动保存。写好后发布；发布前没有人看得到。',
      en: 'a draft is being written and saves itself. Publish it when it is ready; nobody sees it before.',
    };
  if (inForce === null) return { zh: '已发布，等待生效日。', en: 'it is published and waits for its day.' };
  return openToAll
    ? {
        zh: '已发布，全员可学。需要限期完成的，请指派。',
        en: 'it is published and open to all. Assign it where it is to be done by a day.',
      }
    : { zh: '已发布。请指派给人员，或者向全员开放。', en: 'it is published. Assign it to people, or open it to all.' };
}

function CourseFacts({ course }: { course: Opened }) {
  const t = useText();
  const { shown } = course;
  const facts: Fact[] = [
    { title: { zh: '学时', en: 'Hours' }, value: t({ zh: `${shown.hours} 学时`, en: `${shown.hours} h` }) },
    {
      title: { zh: '内容类别', en: 'About' },
      value: shown.subjects.map((one) => t(SUBJECT_NAMES[one])).join(t({ zh: '、', en: ', ' })),
    },
    {
      title: { zh: '谁能学', en: 'Who may learn it' },
      value: course.openToAll
        ? t({ zh: '全员', en: 'everybody' })
        : t({ zh: '被指派的人员', en: 'those it is assigned to' }),
    },
    {
      title: { zh: '被指派而尚未完成', en: 'Assigned and not yet finished' },
      value: t({ zh: `${course.notYet} 人`, en: `${course.notYet}` }),
    },
  ];
  return (
    <div className="course-facts">
      <Facts facts={facts} />
    </div>
  );
}

function Actions({ course }: { course: Opened }) {
  const t = useText();
  const say = useSay();
  const confirm = useConfirm();
  const { courseId } = course;
  const draft = useAct('courses.draft-version');
  const discard = useAct('courses.discard-draft');
  const open = useAct('courses.open-to-all');
  const retire = useAct('courses.retire');
  const [dialog, show] = useState<'assign' | 'publish'>();
  if (course.retiredAt) return null;
  const id = { courseId: courseId as never };
  const drafting = course.versions[0]!.publishedAt === null;
  return (
    <>
      <Button
        onClick={() =>
          confirm({
            title: { zh: '停用这门课程？', en: 'Retire this course?' },
            consequence: {
              zh: '此后没有人能开始学习，正在学的仍可学完；学习记录和学时保留。停用后不能恢复。',
              en: 'Nobody can begin it any more; who is in the middle may finish. Records and hours stay. It cannot be taken back.',
            },
            act: { zh: '停用', en: 'Retire it' },
            run: () => retire.mutateAsync(id),
          })
        }
      >
        {t({ zh: '停用', en: 'Retire' })}
      </Button>
      {course.inForce !== null && (
        <>
          <Button
            loading={open.isPending}
            onClick={() => open.mutate({ ...id, open: !course.openToAll }, { onError: say.failed })}
          >
            {t(
              course.openToAll
                ? { zh: '不再向全员开放', en: 'Close to others' }
                : { zh: '向全员开放', en: 'Open to all' },
            )}
          </Button>
          <Button type={drafting ? 'default' : 'primary'} onClick={() => show('assign')}>
            {t({ zh: '指派', en: 'Assign' })}
          </Button>
        </>
      )}
      {drafting ? (
        <>
          {course.shown.version > 1 && (
            <Button
              onClick={() =>
                confirm({
                  title: { zh: '放弃这份草稿？', en: 'Discard this draft?' },
                  consequence: {
                    zh: '草稿中的改动不再保留；已发布的版本不受影响。',
                    en: 'What was changed in the draft is gone; what is published is not affected.',
                  },
                  act: { zh: '放弃草稿', en: 'Discard it' },
                  run: () => discard.mutateAsync(id),
                })
              }
            >
              {t({ zh: '放弃草稿', en: 'Discard draft' })}
            </Button>
          )}
          <Button type="primary" onClick={() => show('publish')}>
            {t({ zh: '发布', en: 'Publish' })}
          </Button>
        </>
      ) : (
        <Button loading={draft.isPending} onClick={() => draft.mutate(id, { onError: say.failed })}>
          {t({ zh: '起草新版本', en: 'Draft a new version' })}
        </Button>
      )}
      {dialog === 'assign' && <AssignDialog courseId={courseId} onClose={() => show(undefined)} />}
      {dialog === 'publish' && <PublishDialog course={course} onClose={() => show(undefined)} />}
    </>
  );
}

function Versions({ course }: { course: Opened }) {
  const t = useText();
  return (
    <Section title={{ zh: '版本', en: 'Versions' }}>
      <PlainTable
        label={{ zh: '版本', en: 'Versions' }}
        rowKey="version"
        dataSource={[...course.versions]}
        columns={[
          { title: t({ zh: '版本', en: 'Version' }), dataIndex: 'version' },
          { title: t({ zh: '名称', en: 'Title' }), render: (_, one) => t(titleOf(one)) },
          { title: t({ zh: '学时', en: 'Hours' }), dataIndex: 'hours' },
          {
            title: t({ zh: '生效日', en: 'In force from' }),
            render: (_, one) =>
              one.effectiveFrom ? <DayText day={one.effectiveFrom} /> : t({ zh: '草稿', en: 'draft' }),
          },
          {
            title: t({ zh: '发布', en: 'Published' }),
            render: (_, one) => (one.publishedAt ? <InstantText at={one.publishedAt} /> : '—'),
          },
        ]}
      />
    </Section>
  );
}
