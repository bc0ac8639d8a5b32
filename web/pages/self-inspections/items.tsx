/** The unit's own items, section by section: each folded with how far it is. What is left can be shown alone. */
import { Collapse, Segmented, Space } from 'antd';
import { useEffect, useState } from 'react';
import { call, useAct } from '../../api.ts';
import { useSay } from '../../kit/confirm.tsx';
import { ExportMenu } from '../../kit/export-menu.tsx';
import { EmptyNote } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { type Localised, useText } from '../../language.tsx';
import { type Given, ItemPart } from './item.tsx';
import { type Target, useBroughtIntoView } from './jump.ts';
import { useRuns, type Whole } from './words.ts';

const SHOW = ['open', 'not-met', 'all'] as const;
type Show = (typeof SHOW)[number];
const SHOW_NAMES: Record<Show, Localised> = {
  open: { zh: '未作答', en: 'To answer' },
  'not-met': { zh: '不符合', en: 'Not met' },
  all: { zh: '全部', en: 'All' },
};

export function Items({ one, target }: { one: Whole; target: Target | undefined }) {
  const t = useText();
  const say = useSay();
  const runs = useRuns();
  const act = useAct('self-inspections.answer');
  const [show, choose] = useState<Show>(one.state === 'open' ? 'open' : 'all');
  const [kept, keep] = useState<ReadonlySet<string>>(new Set());
  const [unfolded, unfold] = useState<readonly string[]>();
  const rowOf = (ref: string) => one.answers.find(({ item, departmentId }) => item === ref && departmentId === 0);
  const isShown = (ref: string) => {
    const answer = rowOf(ref)?.answer ?? null;
    if (show === 'all') return true;
    return show === 'open' ? answer === null || kept.has(ref) : answer === 'not-met';
  };
  const save = (ref: string) => async (given: Given) => {
    // What was just answered stays in view, to be read again.
    keep(new Set([...kept, ref]));
    const input = { selfInspectionId: one.selfInspectionId, item: ref, departmentId: 0 as const, ...given };
    return act.mutateAsync(input).then(
      () => true,
      (reason) => {
        say.failed(reason);
        return false;
      },
    );
  };
  const sections = one.template.sections
    .map((section) => ({ ...section, items: section.items.filter(({ level }) => level === 'unit') }))
    .filter(({ items }) => items.length > 0);
  const shown = sections.map((section) => ({ section, items: section.items.filter(({ ref }) => isShown(ref)) }));
  const some = shown.filter(({ items }) => items.length > 0);
  const holder = sections.find(({ items }) => items.some(({ ref }) => ref === target?.item))?.ref;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each time that an item is asked for
  useEffect(() => {
    if (!holder) return;
    choose('all');
    unfold([holder]);
  }, [target]);
  useBroughtIntoView(holder ? target : undefined);
  return (
    <Section
      title={{ zh: '单位的项目', en: 'The unit’s items' }}
      extra={
        <Space wrap>
          <Segmented
            aria-label={t({ zh: '显示哪些项目', en: 'Which items are shown' })}
            value={show}
            onChange={(next) => {
              choose(next);
              unfold(undefined);
            }}
            options={SHOW.map((value) => ({ value, label: t(SHOW_NAMES[value]) }))}
          />
          <ExportMenu
            onExport={(choice) =>
              call('self-inspections.export-items', { selfInspectionId: one.selfInspectionId, ...choice })
            }
            count={one.answers.length}
          />
        </Space>
      }
    >
      {some.length === 0 && (
        <EmptyNote
          text={
            show === 'open'
              ? { zh: '单位的项目都已作答。', en: 'All of the unit’s items are answered.' }
              : { zh: '没有“不符合”的项目。', en: 'Nothing is “not met”.' }
          }
        />
      )}
      <Collapse
        activeKey={[...(unfolded ?? some.slice(0, show === 'all' ? 0 : 1).map(({ section }) => section.ref))]}
        onChange={(keys) => unfold([keys].flat())}
        items={some.map(({ section, items }) => ({
          key: section.ref,
          label: `${section.ref} ${t(section.title)}`,
          extra: <Progress answers={section.items.map(({ ref }) => rowOf(ref)?.answer ?? null)} />,
          children: items.map((item) => (
            <ItemPart
              key={item.ref}
              item={item}
              row={rowOf(item.ref)}
              files={one.files.filter((file) => file.item === item.ref && file.departmentId === 0)}
              selfInspectionId={one.selfInspectionId}
              departmentId={0}
              onAnswer={runs && one.state === 'open' ? save(item.ref) : undefined}
            />
          )),
        }))}
      />
    </Section>
  );
}

function Progress({ answers }: { answers: readonly (string | null)[] }) {
  const t = useText();
  const answered = answers.filter((one) => one !== null).length;
  const no = answers.filter((one) => one === 'not-met').length;
  return (
    <span className="quiet nowrap">
      {answered}/{answers.length}
      {no > 0 && t({ zh: `，不符合${no}`, en: `, ${no} not met` })}
    </span>
  );
}
