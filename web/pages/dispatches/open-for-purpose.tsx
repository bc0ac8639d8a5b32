/** Opening the words of a dispatch: why is asked once, here, and the act of opening is logged with it. */
import { Button, Radio } from 'antd';
import { useState } from 'react';
import {
  ARRIVAL_PURPOSE_NAMES,
  ARRIVAL_PURPOSES,
  type ArrivalPurpose,
} from '../../../src/domain/dispatches/dispatches.ts';
import { ErrorNote } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';

export function OpenForPurpose({ opens }: { opens: (purpose: ArrivalPurpose) => Promise<void> }) {
  const t = useText();
  const [purpose, choose] = useState<ArrivalPurpose>('handle');
  const [error, setError] = useState<Error>();
  const [busy, setBusy] = useState(false);
  const open = async () => {
    setBusy(true);
    setError(undefined);
    await opens(purpose).catch(setError);
    setBusy(false);
  };
  return (
    <section className="open-arrival no-print" aria-label={t({ zh: '打开公文', en: 'Open it' })}>
      <p>
        {t({
          zh: '打开公文会记入日志：谁、什么时候、为什么。用途：',
          en: 'Opening it is logged: who, when and why. For what purpose?',
        })}
      </p>
      <ErrorNote error={error ?? null} />
      <Radio.Group
        value={purpose}
        onChange={(event) => choose(event.target.value)}
        aria-label={t({ zh: '用途', en: 'Purpose' })}
        options={ARRIVAL_PURPOSES.map((value) => ({ value, label: t(ARRIVAL_PURPOSE_NAMES[value]) }))}
      />
      <div>
        <Button type="primary" loading={busy} onClick={() => void open()}>
          {t({ zh: '打开公文', en: 'Open it' })}
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
