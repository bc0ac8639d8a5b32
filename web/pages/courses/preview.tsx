/** The draft as a member sees it, one part beneath the other. */
import { useText } from '../../language.tsx';
import { Blocks } from './blocks.tsx';
import type { Draft } from './draft-model.ts';
import { addressOf, titleOf } from './words.ts';
import './courses.css';

export function Preview({ courseId, draft }: { courseId: number; draft: Draft }) {
  const t = useText();
  return (
    <div className="course-preview">
      <h2>{t(titleOf(draft.face))}</h2>
      {draft.parts.map((part) => (
        <section key={part.key}>
          <h2>{t(titleOf(part))}</h2>
          <Blocks blocks={part.blocks} courseId={courseId} />
          {part.kind === 'video' && part.file && (
            // biome-ignore lint/a11y/useMediaCaption: captions come with the part itself
            <video controls preload="metadata" className="course-video" src={addressOf(courseId, part.file)} />
          )}
          {part.kind === 'pdf' && part.file && (
            <a href={addressOf(courseId, part.file)} target="_blank" rel="noreferrer">
              {t({ zh: '打开文件（PDF）', en: 'Open the paper (PDF)' })}
            </a>
          )}
        </section>
      ))}
    </div>
  );
}
