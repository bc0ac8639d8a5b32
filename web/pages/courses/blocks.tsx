/** What an officer wrote, drawn: every block by its kind, every text as text. */
import { type Block, piecesOf } from '../../../src/domain/courses/courses.ts';
import { type Language, useLanguage, useText } from '../../language.tsx';
import { addressOf, isNotInEnglish, NOT_IN_ENGLISH } from './words.ts';
import './courses.css';

export function Blocks({ blocks, courseId }: { blocks: readonly Block[]; courseId: number }) {
  const t = useText();
  const { language } = useLanguage();
  const shown = blocks.filter((one) => one.zh.trim() !== '' || one.file);
  return (
    <div className="course-blocks">
      {shown.some((one) => isNotInEnglish(language, one.en)) && <p className="quiet">{t(NOT_IN_ENGLISH)}</p>}
      {shown.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what is published does not move
        <BlockShown key={at} block={block} courseId={courseId} language={language} />
      ))}
    </div>
  );
}

function BlockShown({ block, courseId, language }: { block: Block; courseId: number; language: Language }) {
  const inEnglish = language === 'en' && block.en.trim() !== '';
  const text = inEnglish ? block.en : block.zh;
  const lang = inEnglish ? 'en' : 'zh-CN';
  switch (block.kind) {
    case 'heading':
      return <h3 lang={lang}>{text}</h3>;
    case 'list':
      return (
        <ul lang={lang}>
          {linesOf(text).map((line) => (
            <li key={line}>
              <Words text={line} />
            </li>
          ))}
        </ul>
      );
    case 'case':
      return (
        <blockquote lang={lang}>
          <Paragraphs text={text} />
        </blockquote>
      );
    case 'note':
      return (
        <aside className="course-note" lang={lang}>
          <Paragraphs text={text} />
        </aside>
      );
    case 'picture':
      return block.file ? <img src={addressOf(courseId, block.file)} alt={text} lang={lang} /> : null;
    default:
      return (
        <div lang={lang}>
          <Paragraphs text={text} />
        </div>
      );
  }
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

const Paragraphs = ({ text }: { text: string }) =>
  linesOf(text).map((line) => (
    <p key={line}>
      <Words text={line} />
    </p>
  ));

const Words = ({ text }: { text: string }) =>
  piecesOf(text).map((piece) => (piece.bold ? <strong key={piece.text}>{piece.text}</strong> : piece.text));
