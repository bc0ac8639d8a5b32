/** One document in custody: where it is, what is to be done now, the facts, each time it went, the law. */
import { useParams } from '@tanstack/react-router';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { CUSTODY_GROUND_NAMES } from '../../../src/domain/travel-documents/travel-documents.ts';
import { ROLE_NAMES } from '../../../src/platform/permission.ts';
import { call, type ResultOf, useAct, useQueryOf } from '../../api.ts';
import { CaseSteps, Facts, LawPart, type Step, WhatNow } from '../../kit/case.tsx';
import { useSay } from '../../kit/confirm.tsx';
import { DayText } from '../../kit/days.tsx';
import { numberOf, oneOf } from '../../kit/filters.ts';
import { Link, useFilters, useGo } from '../../kit/link.tsx';
import { MarkTag } from '../../kit/mark-tag.tsx';
import { Await, EmptyNote } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { GIVEN_PURPOSES, type GivenPurpose } from '../../kit/purpose.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { DocumentDialog, type Doing } from './dialogs.tsx';
import { CUSTODY_LAW } from './law.ts';
import { Movements } from './movements.tsx';
import { reminded, useMayKeep } from './travel-documents.tsx';
import { CustodyTag, documentName, GROUND_GONE } from './words.tsx';

export type Opened = ResultOf<'travel-documents.get'>;
type One = { readonly documentId: number; readonly personId: number; readonly purpose: GivenPurpose };
const TITLE: Localised = { zh: '证照保管', en: 'A travel document' };

/** Reached from the list or a journey, which ask for the purpose. */
export default function TravelDocument() {
  const documentId = Number((useParams({ strict: false }) as { documentId: string }).documentId);
  const [search] = useFilters();
  const go = useGo();
  const t = useText();
  const personId = numberOf(search.person);
  const purpose = oneOf(GIVEN_PURPOSES, search.purpose);
  if (personId !== undefined && purpose !== undefined) return <OneDocument {...{ documentId, personId, purpose }} />;
  return (
    <Page title={TITLE}>
      <EmptyNote
        text={{
          zh: '打开证照保管记录须说明用途。请从“证照保管”列表中打开。',
          en: 'A document is opened for a purpose. Please open it from the list.',
        }}
      >
        <Button type="primary" onClick={() => go({ to: '/travel-documents' })}>
          {t({ zh: '到证照保管列表', en: 'To the list' })}
        </Button>
      </EmptyNote>
    </Page>
  );
}

function OneDocument({ documentId, personId, purpose }: One) {
  const t = useText();
  const say = useSay();
  const may = useMayKeep();
  const [doing, show] = useState<Doing>();
  const id = { documentId: documentId as never, purpose };
  const query = useQueryOf('travel-documents.get', { ...id, personId: personId as never });
  const one = query.data;
  const print = () => void call('travel-documents.print-for-holder', id).catch(say.failed);
  return (
    <Page
      title={one ? { zh: `${one.name}的证照`, en: `${one.name}’s document` } : TITLE}
      purpose={one && documentName(one)}
      beside={one && <CustodyTag state={one.state} overdue={one.overdue} />}
      actions={one && may && <Button onClick={print}>{t({ zh: '打印回执', en: 'Print the receipt' })}</Button>}
    >
      <Await query={query}>
        {(found) => (
          <>
            <CaseSteps steps={stepsOf(found)} />
            <ToDo one={found} show={show} />
            <DocumentFacts one={found} />
            <Section title={{ zh: '领出、交回记录', en: 'The record' }}>
              <Movements
                movements={found.movements}
                toTrip={(tripId) => (
                  <Link to={`/travel/${tripId}`} search={{ person: String(personId), purpose }}>
                    {t({ zh: '出行事项', en: 'The journey' })}
                  </Link>
                )}
              />
            </Section>
            <LawPart articles={CUSTODY_LAW} />
            {doing && <DocumentDialog doing={doing} one={found} onClose={() => show(undefined)} />}
          </>
        )}
      </Await>
    </Page>
  );
}

/** Taken in, then out and in as often as it goes, and in the end given back: the last going is shown. */
function stepsOf({ takenInOn, state, outOn, dueBack, givenBackOn, movements }: Opened): Step[] {
  const last = (what: 'out' | 'in') => movements.findLast((one) => one.what === what)?.on ?? null;
  const out = outOn ?? last('out');
  const back = state === 'out' ? dueBack : last('in');
  const kept: Step = { title: { zh: '单位保管中', en: 'Kept by the unit' }, state: 'now' };
  return [
    { title: { zh: '接收保管', en: 'Taken in' }, day: takenInOn, state: 'done' },
    ...(out ? [{ title: { zh: '领出', en: 'Handed out' }, day: out, state: 'done' } as const] : []),
    ...(state === 'out'
      ? [{ title: { zh: '应交回', en: 'Due back' }, day: back, state: 'now' } as const]
      : back
        ? [{ title: { zh: '交回', en: 'Back in' }, day: back, state: 'done' } as const]
        : []),
    ...(state === 'in' ? [kept] : []),
    {
      title: { zh: '发还本人', en: 'Given back' },
      day: givenBackOn,
      state: state === 'given-back' ? 'done' : 'later',
    },
  ];
}

function nextOf({ state, groundStands, overdue, dueBack, name }: Opened): Localised {
  if (state === 'out')
    return overdue
      ? {
          zh: `应于 ${dueBack} 前交回，已逾期：提醒${name}交回，收到后登记。`,
          en: `it was due back on ${dueBack}: remind ${name}, and enter it when it is back.`,
        }
      : { zh: `应于 ${dueBack} 前交回，收到后登记。`, en: `it is due back by ${dueBack}; enter it when it is back.` };
  return groundStands
    ? {
        zh: '持证人需要使用时领出；持证人不再有保管依据时发还。',
        en: 'hand it out when its holder needs it; give it back once the ground is gone.',
      }
    : {
        zh: '保管依据已不成立，请尽快发还本人。',
        en: 'its ground is gone: give it back to its holder without delay.',
      };
}

function ToDo({ one, show }: { one: Opened; show: (doing: Doing) => void }) {
  const t = useText();
  const say = useSay();
  const may = useMayKeep();
  const act = useAct('travel-documents.remind');
  if (one.state === 'given-back') return null;
  const remind = () =>
    void act
      .mutateAsync({ documentIds: [one.documentId] })
      .then((done) => say.done(reminded(done)))
      .catch(say.failed);
  const gone = one.state === 'in' && !one.groundStands;
  return (
    <WhatNow text={nextOf(one)} by={ROLE_NAMES['foreign-affairs']}>
      {may && !one.isOwn && (
        <Space wrap>
          {one.state === 'out' && (
            <>
              <Button type="primary" onClick={() => show('in')}>
                {t({ zh: '登记交回', en: 'It is back' })}
              </Button>
              <Button loading={act.isPending} onClick={remind}>
                {t({ zh: '提醒交回', en: 'Remind the holder' })}
              </Button>
            </>
          )}
          {one.state === 'in' && (
            <Button type={gone ? 'default' : 'primary'} onClick={() => show('out')}>
              {t({ zh: '领出', en: 'Hand it out' })}
            </Button>
          )}
          <Button type={gone ? 'primary' : 'default'} onClick={() => show('give-back')}>
            {t({ zh: '发还本人', en: 'Give it back for good' })}
          </Button>
        </Space>
      )}
      {one.isOwn && (
        <span className="quiet">
          {t({ zh: '本人的证照由另一名经办人办理。', en: 'Your own document is dealt with by another.' })}
        </span>
      )}
    </WhatNow>
  );
}

function DocumentFacts({ one }: { one: Opened }) {
  const t = useText();
  return (
    <Section title={{ zh: '基本情况', en: 'Facts' }}>
      <Facts
        facts={[
          { title: { zh: '持证人', en: 'Holder' }, value: [one.name, one.staffNumber].filter(Boolean).join(' · ') },
          { title: { zh: '部门', en: 'Department' }, value: one.department },
          { title: { zh: '证照', en: 'Document' }, value: t(documentName(one)) },
          {
            title: { zh: '保管依据', en: 'Ground' },
            value: (
              <span>
                {t(CUSTODY_GROUND_NAMES[one.ground])} {!one.groundStands && <ToneTag tone="late" text={GROUND_GONE} />}
              </span>
            ),
          },
          ...(one.reference ? [{ title: { zh: '依据文件', en: 'Paper cited' }, value: one.reference }] : []),
          { title: { zh: '接收日期', en: 'Taken in on' }, value: <DayText day={one.takenInOn} /> },
          ...(one.dueBack
            ? [
                {
                  title: { zh: '应交回日期', en: 'Due back' },
                  value: (
                    <span>
                      <DayText day={one.dueBack} /> <MarkTag mark="P" />
                    </span>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}
