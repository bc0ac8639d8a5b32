/** A situation, offered on My page at some time of the year: voluntary, and answered for oneself alone. */
import { Button, Radio } from 'antd';
import { useState } from 'react';
import type { Localised } from '../../../src/law/localised.ts';
import { type ResultOf, useAct, useQueryOf } from '../../api.ts';
import { useSay } from '../../kit/confirm.tsx';
import { ErrorNote, InfoNote } from '../../kit/notes.tsx';
import { useText } from '../../language.tsx';
import './questions.css';

type Offer = NonNullable<ResultOf<'questions.my-situation'>['offer']>;
type Told = ResultOf<'questions.answer-situation'> & { readonly of: Offer; readonly chosen: number };

/** Nothing where nothing is offered now. What was answered stays on the page until it is left, and nowhere else. */
export function SituationCard() {
  const offered = useQueryOf('questions.my-situation', {});
  const [told, tell] = useState<Told>();
  if (told) return <Afterwards told={told} onClose={() => tell(undefined)} />;
  return offered.data?.offer ? (
    <Offered key={offered.data.offer.situation} offer={offered.data.offer} onTold={tell} />
  ) : null;
}

function Offered({ offer, onTold }: { offer: Offer; onTold: (told: Told) => void }) {
  const t = useText();
  const say = useSay();
  const answer = useAct('questions.answer-situation');
  const putOff = useAct('questions.put-off-situation');
  const [chosen, choose] = useState<number>();
  const send = async () => {
    if (chosen === undefined) return;
    const said = await answer.mutateAsync({ situation: offer.situation, option: chosen }).catch(() => undefined);
    if (said) onTold({ ...said, of: offer, chosen });
  };
  const later = async (until: 'later' | 'never', done: Localised) => {
    if (await putOff.mutateAsync({ situation: offer.situation, until }).catch(() => undefined)) say.done(done);
  };
  return (
    <section className="situation-card" aria-labelledby="situation-title">
      <h2 id="situation-title">
        {t({ zh: `如果是您，会怎么做？${offer.title.zh}`, en: `What would you do? ${offer.title.en}` })}
      </h2>
      <p>{t(offer.story)}</p>
      <Radio.Group
        className="question-options"
        aria-label={t({ zh: '怎么做', en: 'What to do' })}
        value={chosen ?? null}
        onChange={({ target }) => choose(Number(target.value))}
        options={offer.options.map((option, value) => ({ value, label: t(option) }))}
      />
      <p className="quiet">
        {t({
          zh: '自愿参加。您选了什么只有您知道：系统不把答案与您关联，单位只看到参加人数和哪些情景较难。',
          en: 'It is voluntary. What you choose is yours alone: no answer is tied to you, and the unit sees only how many took part and which situations were hard.',
        })}
      </p>
      <ErrorNote error={answer.error ?? putOff.error} />
      <div className="button-row">
        <Button type="primary" disabled={chosen === undefined} loading={answer.isPending} onClick={() => void send()}>
          {t({ zh: '看看建议的做法', en: 'See what is recommended' })}
        </Button>
        <Button
          loading={putOff.isPending}
          onClick={() => void later('later', { zh: '两周后再问您。', en: 'You will be asked again in two weeks.' })}
        >
          {t({ zh: '以后再说', en: 'Later' })}
        </Button>
        <Button
          type="text"
          disabled={putOff.isPending}
          onClick={() => void later('never', { zh: '不再问这一题。', en: 'This one will not be asked again.' })}
        >
          {t({ zh: '不参加这一题', en: 'Not this one' })}
        </Button>
      </div>
    </section>
  );
}

function Afterwards({ told, onClose }: { told: Told; onClose: () => void }) {
  const t = useText();
  const { of, chosen, recommended, why, source } = told;
  return (
    <section className="situation-card" aria-labelledby="situation-title" aria-live="polite">
      <h2 id="situation-title">{t(of.title)}</h2>
      <InfoNote
        tone={chosen === recommended ? 'success' : 'info'}
        text={
          chosen === recommended
            ? { zh: '这也是建议的做法。', en: 'That is what is recommended.' }
            : { zh: `建议的做法：${of.options[recommended]!.zh}`, en: `Recommended: ${of.options[recommended]!.en}` }
        }
      />
      <p>{t(why)}</p>
      <p className="quiet">{t(source)}</p>
      <Button onClick={onClose}>{t({ zh: '知道了', en: 'I see' })}</Button>
    </section>
  );
}
