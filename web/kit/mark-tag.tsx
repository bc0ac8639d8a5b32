/** Who says so: statutory, practice, or our suggestion. Stands beside every figure and deadline that is shown. */
import { Tag, Tooltip } from 'antd';
import { MARKS, type Mark } from '../../src/law/parameters.ts';
import { useText } from '../language.tsx';

const COLOURS: Record<Mark, string> = { S: 'blue', P: 'default', D: 'default' };

export function MarkTag({ mark }: { mark: Mark }) {
  const t = useText();
  const { name, words } = MARKS[mark];
  return (
    <Tooltip title={t(words)}>
      <Tag
        tabIndex={0}
        color={COLOURS[mark]}
        className={`mark-tag mark-${mark}`}
        aria-label={`${t(name)}: ${t(words)}`}
        role="note"
      >
        {t(name)}
      </Tag>
    </Tooltip>
  );
}

export function MarkTags({ marks }: { marks: readonly Mark[] }) {
  return (
    <span className="mark-tags">
      {marks.map((mark) => (
        <MarkTag key={mark} mark={mark} />
      ))}
    </span>
  );
}
