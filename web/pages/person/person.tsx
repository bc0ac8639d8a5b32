/** A person's file. It opens only with a purpose, and the person sees who looked, when and why. */
import { useParams } from '@tanstack/react-router';
import { Button, Radio, Space } from 'antd';
import { useState } from 'react';
import { PURPOSE_NAMES } from '../../../src/platform/purposes.ts';
import { useQueryOf } from '../../api.ts';
import { Await, InfoNote } from '../../kit/notes.tsx';
import { Page } from '../../kit/page.tsx';
import { GIVEN_PURPOSES, type GivenPurpose } from '../../kit/purpose.tsx';
import { type Localised, useText } from '../../language.tsx';
import { PersonActions } from '../people/person-actions.tsx';
import { Exceptions } from '../reviews/exceptions.tsx';
import { PersonFile } from './person-file.tsx';

const TITLE: Localised = { zh: '人员档案', en: 'Person' };

export default function Person() {
  const { personId } = useParams({ strict: false }) as { personId: string };
  const [purpose, choose] = useState<GivenPurpose>();
  if (!purpose) return <AskPurpose onGiven={choose} />;
  return <Opened key={personId} personId={Number(personId)} purpose={purpose} />;
}

function AskPurpose({ onGiven }: { onGiven: (purpose: GivenPurpose) => void }) {
  const t = useText();
  const [purpose, choose] = useState<GivenPurpose>('duty-follow-up');
  return (
    <Page narrow title={TITLE} purpose={{ zh: '为什么要打开这份档案？', en: 'Why is this file to be opened?' }}>
      <section className="part">
        <InfoNote
          text={{
            zh: '打开档案会记入日志：谁、什么时候、为什么。本人可以在“我的”页面看到。',
            en: 'Opening a file is logged: who, when, why. The person sees it on “My page”.',
          }}
        />
        <Radio.Group
          value={purpose}
          onChange={(event) => choose(event.target.value)}
          aria-label={t({ zh: '用途', en: 'Purpose' })}
        >
          <Space orientation="vertical">
            {GIVEN_PURPOSES.map((one) => (
              <Radio key={one} value={one}>
                {t(PURPOSE_NAMES[one])}
              </Radio>
            ))}
          </Space>
        </Radio.Group>
        <p>
          <Button type="primary" onClick={() => onGiven(purpose)}>
            {t({ zh: '打开档案', en: 'Open the file' })}
          </Button>
        </p>
      </section>
    </Page>
  );
}

function Opened({ personId, purpose }: { personId: number; purpose: GivenPurpose }) {
  const opened = useQueryOf('duties.file', { personId: personId as never, purpose });
  const name = opened.data?.person.name;
  return (
    <Page
      title={name ? { zh: name, en: name } : TITLE}
      purpose={
        opened.data && {
          zh: `为“${PURPOSE_NAMES[purpose].zh}”打开；已记入日志，本人可见。`,
          en: `Opened for: ${PURPOSE_NAMES[purpose].en}. Logged; the person can see it.`,
        }
      }
      actions={opened.data && <PersonActions file={opened.data} />}
    >
      <Await query={opened}>
        {(file) => (
          <>
            <Exceptions personId={personId} purpose={purpose} />
            <PersonFile file={file} />
          </>
        )}
      </Await>
    </Page>
  );
}
