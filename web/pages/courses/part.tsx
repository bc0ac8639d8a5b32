/** One part of a course with the one button that leads on. */
import { Button } from 'antd';
import { pathOfPart } from '../../../src/domain/courses/courses.ts';
import { useGo } from '../../kit/link.tsx';
import { type Localised, useLanguage, useText } from '../../language.tsx';
import { Blocks } from './blocks.tsx';
import type { Learning, LearnPart } from './learn.tsx';
import { VideoPart } from './video.tsx';
import { addressOf, isNotInEnglish, NOT_IN_ENGLISH, titleOf } from './words.ts';

type Parts = {
  readonly course: Learning;
  readonly part: LearnPart;
  readonly done: boolean;
  /** Nothing else is left. */
  readonly last: boolean;
  readonly onDone: () => void;
  readonly onNext: () => void;
};

const READ: Localised = { zh: '我已阅读，继续', en: 'I have read it, go on' };
const GO_ON: Localised = { zh: '读完了，继续', en: 'Read, go on' };
const FINISH: Localised = { zh: '读完了，完成课程', en: 'Read, finish the course' };
const NEXT: Localised = { zh: '继续', en: 'Go on' };

export function PartShown({ course, part, done, last, onDone, onNext }: Parts) {
  const t = useText();
  const go = useGo();
  const { language } = useLanguage();
  const words = part.kind === 'pdf' ? READ : last ? FINISH : GO_ON;
  const { kind, refId } = part;
  return (
    <article className="part">
      <h2>{t(titleOf(part))}</h2>
      {isNotInEnglish(language, part.titleEn) && part.blocks.length === 0 && (
        <p className="quiet">{t(NOT_IN_ENGLISH)}</p>
      )}
      {kind === 'video' && part.file && <VideoPart course={course} part={part} />}
      {kind === 'page' && <Blocks blocks={part.blocks} courseId={course.courseId} />}
      {kind === 'pdf' && part.file && (
        <p>
          <a href={addressOf(course.courseId, part.file)} target="_blank" rel="noreferrer" className="course-paper">
            {t({ zh: '打开文件（PDF）', en: 'Open the paper (PDF)' })}
          </a>
        </p>
      )}
      <div className="learn-foot">
        {(kind === 'package' || kind === 'test') && refId !== null && !done ? (
          <Button type="primary" onClick={() => go(asTo(pathOfPart(kind, refId, part.partId)))}>
            {kind === 'test' ? t({ zh: '去测试', en: 'Take the test' }) : t({ zh: '打开课件', en: 'Open the package' })}
          </Button>
        ) : (
          <Button type="primary" disabled={kind === 'video' && !done} onClick={done ? onNext : onDone}>
            {t(done ? NEXT : words)}
          </Button>
        )}
      </div>
    </article>
  );
}

function asTo(path: string) {
  const [to, search] = path.split('?');
  return { to: to!, search: Object.fromEntries(new URLSearchParams(search)) };
}
