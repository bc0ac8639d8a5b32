/** One letter as a case: where it stands, what is to be done, the facts, the law; taken back, or opened for a purpose. */
import { Button } from 'antd';
import { useState } from 'react';
import { LETTER_STATE_NAMES, type LetterState, WITHDRAWAL_REASON_NAMES } from '../../../src/domain/letters/letters.ts';
import { call, type RowOf, useAct } from '../../api.ts';
import { CaseSteps, Facts, SideDrawer, type Step, WhatNow } from '../../kit/case.tsx';
import { useSay } from '../../kit/confirm.tsx';
import { DayText, InstantText, momentOf } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { Section } from '../../kit/page.tsx';
import { PurposeDialog } from '../../kit/purpose.tsx';
import { ReasonDialog } from '../../kit/reason-dialog.tsx';
import { type Tone, ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { DutyWords } from '../training/session-law.tsx';
import { LetterRecord } from './letter-record.tsx';
import { RegisterPaperDialog } from './register-paper.tsx';

type Letter = RowOf<'letters.list'>;

export const TONE_OF_LETTER: Record<LetterState, Tone> = {
  issued: 'waiting',
  read: 'working',
  signed: 'good',
  withdrawn: 'ended',
};

export function LetterDrawer({ letter, onClose }: { letter: Letter | undefined; onClose: () => void }) {
  const t = useText();
  return (
    <SideDrawer title={t({ zh: '承诺书', en: 'Letter' })} open={letter !== undefined} onClose={onClose}>
      {letter && <OpenLetter letter={letter} onClose={onClose} />}
    </SideDrawer>
  );
}

function OpenLetter({ letter, onClose }: { letter: Letter; onClose: () => void }) {
  const t = useText();
  return (
    <>
      <CaseSteps steps={stepsOf(letter)} />
      <ToDo letter={letter} onWithdrawn={onClose} />
      <Section title={{ zh: '基本情况', en: 'Facts' }}>
        <Facts
          facts={[
            {
              title: { zh: '承诺人', en: 'Signer' },
              value: <Link to={`/people/${letter.personId}`}>{letter.name}</Link>,
            },
            { title: { zh: '工号', en: 'Staff number' }, value: letter.staffNumber },
            { title: { zh: '岗位', en: 'Post' }, value: `${letter.department} ${letter.post}` },
            {
              title: { zh: '文本', en: 'Text' },
              value: t({
                zh: `${letter.title}（第 ${letter.version} 版）`,
                en: `${letter.titleEn || letter.title} (version ${letter.version})`,
              }),
            },
            {
              title: { zh: '状态', en: 'State' },
              value: <ToneTag tone={TONE_OF_LETTER[letter.state]} text={LETTER_STATE_NAMES[letter.state]} />,
            },
            { title: { zh: '发出', en: 'Issued' }, value: <InstantText at={letter.issuedAt} /> },
            { title: { zh: '首次阅读', en: 'First read' }, value: <InstantText at={letter.firstReadAt} /> },
            letter.onPaper
              ? { title: { zh: '登记', en: 'Registered' }, value: <InstantText at={letter.signedAt} seconds /> }
              : { title: { zh: '签署', en: 'Signed' }, value: <InstantText at={letter.signedAt} seconds /> },
            ...(letter.onPaper
              ? [
                  { title: { zh: '签署方式', en: 'Signed' }, value: t({ zh: '纸质', en: 'on paper' }) },
                  {
                    title: { zh: '签署日期（原件）', en: 'Day on the original' },
                    value: letter.signedOn && <DayText day={letter.signedOn} />,
                  },
                  { title: { zh: '原件存放', en: 'Original kept' }, value: letter.originalKept },
                ]
              : []),
          ]}
        />
        {letter.pdfHash && (
          <p className="quiet">
            {t(
              letter.onPaper
                ? { zh: '扫描件 SHA-256：', en: 'SHA-256 of the scan: ' }
                : { zh: '签署文件 SHA-256：', en: 'SHA-256 of the signed file: ' },
            )}
            <span className="code-text">{letter.pdfHash}</span>
          </p>
        )}
        {letter.certificate && (
          <p className="quiet">
            {t({ zh: '单位电子签名，证书指纹：', en: 'Sealed by the unit, fingerprint of the certificate: ' })}
            <span className="code-text">{letter.certificate}</span>
          </p>
        )}
      </Section>
      <LetterRecord letter={letter} />
      <Section title={{ zh: '法律依据', en: 'The law' }}>
        <DutyWords code="P9.3c" />
      </Section>
    </>
  );
}

const dayOf = (at: string | null): string | null => at && momentOf(at, false).slice(0, 10);

function stepsOf({ state, issuedAt, firstReadAt, signedAt, onPaper, signedOn }: Letter): Step[] {
  const issued: Step = { title: { zh: '发出', en: 'Issued' }, day: dayOf(issuedAt), state: 'done' };
  const read: Step = {
    title: { zh: '本人阅读', en: 'Read' },
    day: dayOf(firstReadAt),
    state: firstReadAt || onPaper ? 'done' : state === 'withdrawn' ? 'later' : 'now',
  };
  if (state === 'withdrawn') return [issued, read, { title: LETTER_STATE_NAMES.withdrawn, state: 'stopped' }];
  const signed: Step['state'] = state === 'signed' ? 'done' : state === 'read' ? 'now' : 'later';
  return [
    issued,
    read,
    { title: { zh: '本人签署', en: 'Signed' }, day: onPaper ? signedOn : dayOf(signedAt), state: signed },
  ];
}

const TO_DO: Record<'issued' | 'read', Localised> = {
  issued: { zh: '在“我的承诺书”中阅读并签署。', en: 'read and sign it under “My letters”.' },
  read: { zh: '已经打开阅读，等待签署。', en: 'it was opened and is to be signed.' },
};

function ToDo({ letter, onWithdrawn }: { letter: Letter; onWithdrawn: () => void }) {
  const t = useText();
  const { roles } = useWhoAmI();
  const [withdrawing, withdraw] = useState(false);
  const [registering, register] = useState(false);
  const [printing, print] = useState(false);
  const officer = roles.includes('security-officer');
  if (letter.state === 'signed') return officer ? <Download letter={letter} /> : null;
  if (letter.state === 'withdrawn') return null;
  return (
    <>
      <WhatNow text={TO_DO[letter.state]} by={{ zh: '本人', en: 'the person' }}>
        {officer && <Button onClick={() => withdraw(true)}>{t({ zh: '撤回', en: 'Withdraw' })}</Button>}
      </WhatNow>
      {officer && (
        <div className="on-paper">
          <span className="quiet">
            {t({
              zh: '本人不便使用手机的，可以打印后手写签署，再扫描登记：',
              en: 'Who cannot use a phone signs on paper; the sheet is then scanned and registered:',
            })}
          </span>
          <Button onClick={() => print(true)}>{t({ zh: '打印纸质件', en: 'Print the sheet' })}</Button>
          <Button onClick={() => register(true)}>{t({ zh: '登记纸质签署', en: 'Register a signed sheet' })}</Button>
        </div>
      )}
      <PrintDialog letter={letter} open={printing} onClose={() => print(false)} />
      {registering && <RegisterPaperDialog letter={letter} onClose={() => register(false)} />}
      {withdrawing && <WithdrawDialog letter={letter} onClose={() => withdraw(false)} onWithdrawn={onWithdrawn} />}
    </>
  );
}

function PrintDialog({ letter, open, onClose }: { letter: Letter; open: boolean; onClose: () => void }) {
  const print = useAct('letters.print');
  const say = useSay();
  return (
    <PurposeDialog
      open={open}
      title={{ zh: '打印用途', en: 'Purpose of the printing' }}
      notice={{
        zh: '打印会记入日志：谁、什么时候、为什么。本人可以在“我的”页面看到。',
        en: 'The printing is logged: who, when, why. The person sees it on “My page”.',
      }}
      act={{ zh: '打印', en: 'Print' }}
      first="letter"
      onCancel={onClose}
      onGiven={(purpose) =>
        print
          .mutateAsync({ letterId: letter.letterId as never, purpose })
          .then(onClose)
          .catch(say.failed)
      }
    />
  );
}

function Download({ letter }: { letter: Letter }) {
  const t = useText();
  const say = useSay();
  const [asking, ask] = useState(false);
  return (
    <p>
      <Button onClick={() => ask(true)}>
        {t(
          letter.onPaper
            ? { zh: '下载签署件扫描件', en: 'Download the scan of the signed letter' }
            : { zh: '下载签署件（PDF）', en: 'Download the signed letter (PDF)' },
        )}
      </Button>
      <PurposeDialog
        open={asking}
        title={{ zh: '下载用途', en: 'Purpose of the download' }}
        notice={{
          zh: '下载会记入日志：谁、什么时候、为什么。本人可以在“我的”页面看到。',
          en: 'The download is logged: who, when, why. The person sees it on “My page”.',
        }}
        act={{ zh: '下载', en: 'Download' }}
        first="copy-for-person"
        onCancel={() => ask(false)}
        onGiven={(purpose) =>
          call('letters.download', { letterId: letter.letterId as never, personId: letter.personId, purpose })
            .then(() => ask(false))
            .catch(say.failed)
        }
      />
    </p>
  );
}

type WithdrawParts = { readonly letter: Letter; readonly onClose: () => void; readonly onWithdrawn: () => void };

function WithdrawDialog({ letter, onClose, onWithdrawn }: WithdrawParts) {
  const withdraw = useAct('letters.withdraw');
  return (
    <ReasonDialog
      title={{ zh: `撤回 ${letter.name} 的承诺书`, en: `Withdraw the letter of ${letter.name}` }}
      consequence={{
        zh: '撤回后本人不能再签署这一份；记录和原因保留。应签的义务不变，需要时请重新发出。',
        en: 'The person can no longer sign this one; the record and the reason stay. What is owed is still owed: issue another where needed.',
      }}
      act={{ zh: '撤回', en: 'Withdraw' }}
      done={{ zh: '已撤回。', en: 'Withdrawn.' }}
      reasons={WITHDRAWAL_REASON_NAMES}
      onClose={onClose}
      run={async (reason) => {
        await withdraw.mutateAsync({ letterId: letter.letterId as never, reason });
        onWithdrawn();
      }}
    />
  );
}
