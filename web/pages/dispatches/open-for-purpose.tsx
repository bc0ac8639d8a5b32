/** Opening what is kept sealed, the words of a dispatch or of an inspection: why is asked once, here, and the act of opening is logged with it. */
import { Button, Radio } from 'antd';
import { useState } from 'react';
import {
  ARRIVAL_PURPOSE_NAMES,
  ARRIVAL_PURPOSES,
  type ArrivalPurpose,
} from '../../../src/domain/dispatches/dispatches.ts';
import { ErrorNote } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { type Localised, useText } from '../../language.tsx';
import './dispatches.css';

type Words = { readonly act: Localised; readonly why: Localised };
const DISPATCH: Words = {
  act: { zh: '打开公文', en: 'Open it' },
  why: {
    zh: '打开公文会记入日志：谁、什么时候、为什么。用途：',
    en: 'Opening it is logged: who, when and why. For what purpose?',
  },
};

type Parts = {
  readonly opens: (purpose: ArrivalPurpose) => Promise<unknown>;
  /** The purpose that is chosen at first. */
  readonly first?: ArrivalPurpose;
  readonly words?: Words;
};

export function OpenForPurpose({ opens, first = 'handle', words = DISPATCH }: Parts) {
  const t = useText();
  const [purpose, choose] = useState<ArrivalPurpose>(first);
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const open = async () => {
    setBusy(true);
    setError(undefined);
    await opens(purpose).catch(setError);
    setBusy(false);
  };
  return (
    <section className="open-for-purpose no-print" aria-label={t(words.act)}>
      <p>{t(words.why)}</p>
      <ErrorNote error={error} />
      <Radio.Group
        value={purpose}
        onChange={(event) => choose(event.target.value)}
        aria-label={t({ zh: '用途', en: 'Purpose' })}
        options={ARRIVAL_PURPOSES.map((value) => ({ value, label: t(ARRIVAL_PURPOSE_NAMES[value]) }))}
      />
      <div>
        <Button type="primary" loading={busy} onClick={() => void open()}>
          {t(words.act)}
        </Button>
      </div>
    </section>
  );
}

/** What remains of a dispatch about a person when its time was over. */
export function WordsDestroyed() {
  const t = useText();
  return (
    <Section title={{ zh: '内容', en: 'What it says' }}>
      <p className="quiet">
        {t({
          zh: '内容和附件已到期销毁；文号、日期、收发单位和回执保留。',
          en: 'Words and files were destroyed when their time was over; number, day, both bodies and receipts stay.',
        })}
      </p>
    </Section>
  );
}
