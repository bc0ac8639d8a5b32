/** All that stands in the way, each a link to the very item; it stays on the page and shortens as things are done. */
import { Alert } from 'antd';
import { useEffect, useRef } from 'react';
import { itemsOf } from '../../../src/domain/self-inspections/self-inspections.ts';
import {
  type InTheWay,
  type Left,
  NOTED,
  NOTED_NAMES,
  type Noted,
  WAY_NAMES,
  WAYS,
} from '../../../src/domain/self-inspections/unfinished.ts';
import { Link } from '../../kit/link.tsx';
import { useText } from '../../language.tsx';
import type { Whole } from './words.ts';

type Parts = {
  readonly template: Pick<Whole['template'], 'sections'>;
  readonly departments: readonly { readonly departmentId: number; readonly name: string }[];
  readonly selfInspectionId: number;
  readonly left: readonly Left[];
  readonly noted?: readonly Left<Noted>[];
  /** To an item on this page; what lies on another has its address. */
  readonly onJump: (item: string, departmentId: number) => void;
  readonly isHere: (one: Left<string>) => boolean;
  /** What was not done, and becomes possible when nothing is left. */
  readonly act: { readonly zh: string; readonly en: string };
};

export function Unfinished({ left, noted = [], act, ...parts }: Parts) {
  const t = useText();
  const top = useRef<HTMLElement>(null);
  // Whoever asked is taken to the answer, with the keyboard too.
  useEffect(() => top.current?.focus(), []);
  const title =
    left.length === 0
      ? t({ zh: `没有需要补全的了，可以${act.zh}。`, en: `Nothing is left: it can be ${act.en}.` })
      : t({
          zh: `还有 ${left.length} 处需要补全，没有${act.zh}。点击即到该项，补全一处少一处。`,
          en: `${left.length} points are still wanted, so it was not ${act.en}. Each opens the item; the list shortens as you go.`,
        });
  return (
    <section ref={top} tabIndex={-1} className="si-unfinished" aria-label={t({ zh: '需要补全的', en: 'What is left' })}>
      <Alert
        type={left.length === 0 ? 'success' : 'warning'}
        showIcon
        className="note"
        title={title}
        description={
          <>
            {WAYS.map((why: InTheWay) => (
              <Group key={why} name={t(WAY_NAMES[why])} all={left.filter((one) => one.why === why)} {...parts} />
            ))}
            {NOTED.map((why) => (
              <Group
                key={why}
                name={`${t({ zh: `不影响${act.zh}`, en: `Can be ${act.en}` })} · ${t(NOTED_NAMES[why])}`}
                all={noted.filter((one) => one.why === why)}
                {...parts}
              />
            ))}
          </>
        }
      />
    </section>
  );
}

type GroupParts = Pick<Parts, 'template' | 'departments' | 'selfInspectionId' | 'onJump' | 'isHere'> & {
  readonly name: string;
  readonly all: readonly Left<string>[];
};

/** A long list is folded, so that the page below stays in reach. */
const OPEN_AT_MOST = 12;

function Group({ name, all, ...parts }: GroupParts) {
  const t = useText();
  if (all.length === 0) return null;
  return (
    <details className="si-left" open={all.length <= OPEN_AT_MOST}>
      <summary>
        {name}
        {t({ zh: `（${all.length}）`, en: ` (${all.length})` })}
      </summary>
      <ul>
        {all.map((one) => (
          <li key={`${one.departmentId}-${one.item}`}>
            <To one={one} {...parts} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function To({
  one,
  template,
  departments,
  selfInspectionId,
  onJump,
  isHere,
}: Omit<GroupParts, 'name' | 'all'> & { one: Left<string> }) {
  const t = useText();
  const question = itemsOf(template).find(({ ref }) => ref === one.item)?.question;
  const department = departments.find(({ departmentId }) => departmentId === one.departmentId)?.name;
  const words = [question && `${one.item} ${t(question)}`, department].filter(Boolean).join(' · ');
  if (!isHere(one))
    return (
      <Link
        to={`/self-inspections/${selfInspectionId}/departments/${one.departmentId}`}
        search={{ item: one.item || undefined }}
      >
        {words}
      </Link>
    );
  return (
    <a
      href={`?item=${encodeURIComponent(one.item)}`}
      onClick={(event) => {
        event.preventDefault();
        onJump(one.item, one.departmentId);
      }}
    >
      {words}
    </a>
  );
}
