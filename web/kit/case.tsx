/** The parts of a case page, always the same five: state as steps, what now, facts, record, law. And the drawer they stand in. */
import { Collapse, Descriptions, Drawer, Steps, Timeline } from 'antd';
import type { ReactNode } from 'react';
import { type Localised, useText } from '../language.tsx';
import { DayText, InstantText } from './days.tsx';
import { Section } from './page.tsx';

type SideParts = {
  readonly title: ReactNode;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  readonly width?: number;
};

/** Opens beside the table, so that the place in it is kept. On a phone it takes the whole width. */
export function SideDrawer({ title, open, onClose, children, footer, width = 680 }: SideParts) {
  return (
    <Drawer
      title={title}
      open={open}
      onClose={onClose}
      size={Math.min(width, window.innerWidth)}
      footer={footer}
      destroyOnHidden
    >
      {children}
    </Drawer>
  );
}

export type Step = {
  readonly title: Localised;
  readonly day?: string | null;
  readonly state: 'done' | 'now' | 'later' | 'stopped';
};

const STATUS = { done: 'finish', now: 'process', later: 'wait', stopped: 'error' } as const;

export function CaseSteps({ steps }: { steps: readonly Step[] }) {
  const t = useText();
  return (
    <Steps
      size="small"
      className="case-steps"
      current={steps.findIndex(({ state }) => state === 'now')}
      items={steps.map(({ title, day, state }) => ({
        title: t(title),
        content: day ? <DayText day={day} /> : undefined,
        status: STATUS[state],
      }))}
    />
  );
}

/** What is to be done now, by whom, and the button that does it. */
export function WhatNow({ text, by, children }: { text: Localised; by?: Localised; children?: ReactNode }) {
  const t = useText();
  return (
    <div className="what-now">
      <div>
        <strong>{t({ zh: '现在要做：', en: 'To be done now: ' })}</strong>
        {t(text)}
        {by && <span className="quiet">{t({ zh: `（${by.zh}）`, en: ` (${by.en})` })}</span>}
      </div>
      {children && <div className="what-now-act">{children}</div>}
    </div>
  );
}

export type Fact = { readonly title: Localised; readonly value: ReactNode };

export function Facts({ facts, columns = 2 }: { facts: readonly Fact[]; columns?: 1 | 2 | 3 }) {
  const t = useText();
  return (
    <Descriptions
      size="small"
      column={{ xs: 1, sm: 1, md: columns }}
      items={facts.map(({ title, value }, index) => ({
        key: index,
        label: t(title),
        // In one piece: beside its title each part would stand as a column of its own.
        children: <div>{value ?? <span aria-hidden>—</span>}</div>,
      }))}
    />
  );
}

/** One thing that happened: the day it happened, the moment it was entered, by whom. */
export type RecordLine = {
  readonly key: string | number;
  readonly day?: string | null;
  readonly at?: string | null;
  readonly text: ReactNode;
  readonly by?: string;
  readonly tone?: 'good' | 'late' | 'plain';
};

const COLOURS = { good: 'green', late: 'red', plain: 'gray' } as const;

export function RecordLines({ lines }: { lines: readonly RecordLine[] }) {
  const t = useText();
  return (
    <Timeline
      className="record-lines"
      items={lines.map(({ key, day, at, text, by, tone = 'plain' }) => ({
        key,
        color: COLOURS[tone],
        content: (
          <>
            <div>
              {day && <DayText day={day} />} {text}
            </div>
            {(at || by) && (
              <div className="quiet">
                {at && (
                  <>
                    {t({ zh: '录入', en: 'Entered' })} <InstantText at={at} />
                  </>
                )}
                {by && ` · ${by}`}
              </div>
            )}
          </>
        ),
      }))}
    />
  );
}

export type Article = {
  readonly citation: Localised;
  readonly words?: Localised | undefined;
  readonly note?: Localised;
};

/** The articles, one click away from their words. */
export function LawWords({ articles, open = false }: { articles: readonly Article[]; open?: boolean }) {
  const t = useText();
  return (
    <Collapse
      size="small"
      defaultActiveKey={open ? articles.map((_, index) => index) : []}
      items={articles.map(({ citation, words, note }, index) => ({
        key: index,
        label: t(citation),
        children: (
          <>
            <blockquote className="law-words">{words ? t(words) : t(NO_WORDS)}</blockquote>
            {note && <p className="quiet">{t(note)}</p>}
          </>
        ),
      }))}
    />
  );
}

const NO_WORDS: Localised = {
  zh: '本版本未收录该条原文，请查阅官方文本。',
  en: 'This version does not hold the words of this article; please consult the official text.',
};

export function LawPart({ articles, open }: { articles: readonly Article[]; open?: boolean }) {
  return (
    <Section title={{ zh: '法律依据', en: 'The law' }}>
      <LawWords articles={articles} open={open} />
    </Section>
  );
}
