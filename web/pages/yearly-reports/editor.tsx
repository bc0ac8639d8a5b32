/** Writing a draft: ten sections, each in Chinese, which counts, and in English as a reading aid. Saved as a whole, and only what was changed. */
import { Button, Collapse, Space } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { figureOf, valueText } from '../../../src/domain/yearly-reports/figures.ts';
import { headingOf, SECTIONS, type Section, type Words } from '../../../src/domain/yearly-reports/yearly-reports.ts';
import { ApiError, useAct } from '../../api.ts';
import { WhatNow } from '../../kit/case.tsx';
import { useConfirm, useSay } from '../../kit/confirm.tsx';
import { useGo } from '../../kit/link.tsx';
import { ErrorNote } from '../../kit/notes.tsx';
import { Section as Part } from '../../kit/page.tsx';
import { useLanguage, useText } from '../../language.tsx';
import { BoundText } from './bound-text.tsx';
import type { Whole } from './words.ts';

export function Editor({ one, words }: { one: Whole; words: Words }) {
  const t = useText();
  const go = useGo();
  const say = useSay();
  const confirm = useConfirm();
  const [written, keep] = useState(words);
  const [saved, settle] = useState({ words, revision: one.revision });
  const save = useAct('yearly-reports.write');
  const submit = useAct('yearly-reports.submit');
  const discard = useAct('yearly-reports.discard');
  const changed = SECTIONS.filter(
    (section) => written[section].zh !== saved.words[section].zh || written[section].en !== saved.words[section].en,
  );
  // Where figures were taken over the server has counted on; nobody else's words stand there then.
  const revision = saved.words === words ? Math.max(saved.revision, one.revision) : saved.revision;
  const saveNow = async () => {
    if (changed.length === 0) return;
    const sections = changed.map((section) => ({ section, ...written[section] }));
    const answer = await save.mutateAsync({ yearlyReportId: one.yearlyReportId, revision, sections });
    settle({ words: written, revision: answer.revision });
  };
  const send = async (namesSeen: boolean) => {
    await saveNow();
    await submit.mutateAsync({ yearlyReportId: one.yearlyReportId, namesSeen });
    say.done({ zh: '已送主要负责人签发。', en: 'Submitted to the head.' });
  };
  const askNames = (error: unknown) => {
    if (!(error instanceof ApiError) || error.code !== 'names-in-report') return;
    submit.reset();
    confirm({
      title: { zh: '正文里有人员姓名吗？', en: 'Does the text name people?' },
      consequence: error.words,
      act: { zh: '不是姓名，送签', en: 'They are no names: submit' },
      destructive: false,
      run: () => send(true),
    });
  };
  const giveUp = () =>
    confirm({
      title: { zh: '放弃这份草稿？', en: 'Give this draft up?' },
      consequence: {
        zh: '草稿内容不再保留；已印发的版本不受影响。',
        en: 'What was written in it is gone; versions that were issued are not affected.',
      },
      act: { zh: '放弃草稿', en: 'Give it up' },
      run: async () => {
        await discard.mutateAsync({ yearlyReportId: one.yearlyReportId });
        go({ to: '/yearly-reports' });
      },
    });
  return (
    <>
      <WhatNow
        text={{
          zh: '修改文字，核对数据，然后送主要负责人签发。',
          en: 'write it, look at the figures, then submit it to the head.',
        }}
      >
        <Space wrap>
          <Button type="primary" loading={submit.isPending} onClick={() => void send(false).catch(askNames)}>
            {t({ zh: '送签', en: 'Submit' })}
          </Button>
          <Button
            loading={save.isPending}
            onClick={() =>
              void saveNow().then(
                () => say.done({ zh: '草稿已保存。', en: 'The draft is saved.' }),
                () => {},
              )
            }
          >
            {t({ zh: '保存草稿', en: 'Save the draft' })}
          </Button>
          <Button danger onClick={giveUp}>
            {t({ zh: '放弃草稿', en: 'Give it up' })}
          </Button>
        </Space>
      </WhatNow>
      <ErrorNote error={save.error ?? submit.error} />
      {changed.length > 0 && (
        <p className="quiet" role="status">
          {t({ zh: '有修改尚未保存。', en: 'There are changes that are not saved yet.' })}
        </p>
      )}
      {SECTIONS.map((section) => (
        <SectionEditor
          key={section}
          one={one}
          section={section}
          words={written[section]}
          onChange={(said) => keep((before) => ({ ...before, [section]: { ...before[section], ...said } }))}
        />
      ))}
    </>
  );
}

type SectionParts = {
  readonly one: Whole;
  readonly section: Section;
  readonly words: Words[Section];
  readonly onChange: (said: Partial<Words[Section]>) => void;
};

function SectionEditor({ one, section, words, onChange }: SectionParts) {
  const t = useText();
  const heading = t(headingOf(section));
  const named = one.names.filter((found) => found.section === section).map(({ name }) => name);
  const [zh, en] = [useSaid(one, 'zh'), useSaid(one, 'en')];
  return (
    <Part title={headingOf(section)}>
      <BoundText label={heading} language="zh" text={words.zh} say={zh} onChange={(text) => onChange({ zh: text })} />
      {named.length > 0 && (
        <p className="quiet" role="status">
          {t({
            zh: `与人员姓名相同的字样：${named.join('、')}。年度报告不写姓名。`,
            en: `Words that are names of people: ${named.join(', ')}. A yearly report names nobody.`,
          })}
        </p>
      )}
      <Collapse
        ghost
        size="small"
        items={[
          {
            key: 'en',
            label: t({ zh: '英文参考译文（选填）', en: 'English reading aid (optional)' }),
            children: (
              <BoundText
                label={t({ zh: `${heading}（英文）`, en: `${heading} (English)` })}
                language="en"
                text={words.en}
                say={en}
                onChange={(text) => onChange({ en: text })}
              />
            ),
          },
        ]}
      />
    </Part>
  );
}

/** How a figure stands in the text: as it was accepted, marked where it has become another. */
export function useSaid(one: Pick<Whole, 'figures' | 'moved'>, language: 'zh' | 'en') {
  const { language: reading } = useLanguage();
  const moved = useMemo(() => new Set(one.moved.map(({ figure }) => figure)), [one.moved]);
  return useCallback(
    (figure: string) => ({
      text: valueText(figure, one.figures[figure] ?? null)[language],
      name: figureOf(figure)?.name[reading] ?? figure,
      moved: moved.has(figure),
    }),
    [one.figures, moved, language, reading],
  );
}
