/**
 * Reading one's letter to its end, and signing it by hand. Opening it is recorded as read; the signature can be given once the end
 * has been on the screen and one has said so. What could not be sent stays on the page and is sent again by the same button.
 */
import { CheckCircleFilled } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Button, Checkbox, Switch } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { LETTER_STATE_NAMES } from '../../../src/domain/letters/letters.ts';
import { LEVEL_NAMES } from '../../../src/law/names.ts';
import { type ApiError, call, type ResultOf, useAct } from '../../api.ts';
import { CaseSteps, Facts } from '../../kit/case.tsx';
import { ComplaintRoutes } from '../../kit/complaint-routes.tsx';
import { DayText, InstantText } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { Await, ErrorNote, InfoNote } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { SignaturePad } from '../../kit/signature-pad.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { TONE_OF_LETTER } from './letter-drawer.tsx';
import { DownloadOwn } from './my-letters.tsx';
import { WordingText } from './wording-text.tsx';
import './letters.css';

type Read = ResultOf<'letters.read'>;

export default function ReadLetter() {
  const { letterId } = useParams({ strict: false }) as { letterId: string };
  // Opening is an act of its own and stands in the record: it is not repeated because a window came to the front.
  const opened = useQuery<Read, ApiError>({
    queryKey: ['letters.read', letterId],
    queryFn: () => call('letters.read', { letterId: Number(letterId) as never }),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  return (
    <Page narrow title={{ zh: '阅读并签署', en: 'Read and sign' }}>
      <Await query={opened}>
        {(data) => <OpenLetter key={letterId} read={data} onStale={() => void opened.refetch()} />}
      </Await>
    </Page>
  );
}

type SignedNow = Pick<ResultOf<'letters.sign'>, 'signedAt' | 'pdfHash'>;

function OpenLetter({ read, onStale }: { read: Read; onStale: () => void }) {
  const t = useText();
  const { version } = read;
  // Shown as signed as soon as the server has said so, whether or not the letter can be asked for again.
  const [signed, setSigned] = useState<SignedNow>();
  const letter = signed ? { ...read.letter, state: 'signed' as const, ...signed } : read.letter;
  const [readFrom] = useState(() => new Date().toISOString());
  const [end, seen] = useSeen();
  const [large, enlarge] = useState(false);
  return (
    <div className={large ? 'large-text' : undefined}>
      {letter.state === 'read' && <HowToSign seen={seen} />}
      <p className="large-choice">
        <Switch checked={large} onChange={enlarge} aria-label={t({ zh: '大字显示', en: 'Large text' })} />{' '}
        {t({ zh: '大字显示', en: 'Large text' })}
      </p>
      {letter.state === 'signed' && <Signed letter={letter} />}
      {letter.state === 'withdrawn' && (
        <InfoNote
          tone="warning"
          text={{
            zh: '这份承诺书已由单位撤回，不需签署。',
            en: 'The unit has taken this letter back; it is not to be signed.',
          }}
        />
      )}
      <section className="part">
        <Facts
          facts={[
            { title: { zh: '单位', en: 'Unit' }, value: letter.unitName },
            { title: { zh: '承诺人', en: 'Signer' }, value: letter.personName },
            {
              title: { zh: '岗位', en: 'Post' },
              value: `${letter.department} ${letter.post}${t({
                zh: `（${LEVEL_NAMES[letter.level].zh}）`,
                en: ` (${LEVEL_NAMES[letter.level].en})`,
              })}`,
            },
            {
              title: { zh: '状态', en: 'State' },
              value: <ToneTag tone={TONE_OF_LETTER[letter.state]} text={LETTER_STATE_NAMES[letter.state]} />,
            },
          ]}
        />
      </section>
      <section className="part" aria-label={t({ zh: '承诺书全文', en: 'The whole letter' })}>
        <WordingText wording={read} />
        <p className="quiet">
          {t({ zh: `文本第 ${version} 版，全文完。`, en: `Version ${version}. This is the end of the text.` })}
        </p>
        <div ref={end} />
      </section>
      <Meaning />
      {letter.state === 'read' && (
        <Sign letter={letter} readFrom={readFrom} seen={seen} onSigned={setSigned} onStale={onStale} />
      )}
    </div>
  );
}

/** What is to be done, in three steps, and what comes of it: somebody may do this once in years. */
function HowToSign({ seen }: { seen: boolean }) {
  return (
    <CaseSteps
      steps={[
        { title: { zh: '① 往下阅读到全文末尾', en: '1. Read down to the end' }, state: seen ? 'done' : 'now' },
        {
          title: { zh: '② 勾选，并用手指写下姓名', en: '2. Tick, and write your name' },
          state: seen ? 'now' : 'later',
        },
        { title: { zh: '③ 点“确认签署”，下载留存', en: '3. Press “Sign”, keep the file' }, state: 'later' },
      ]}
    />
  );
}

/** Whether the element has been on the screen at any time. */
function useSeen() {
  const element = useRef<HTMLDivElement>(null);
  const [seen, see] = useState(false);
  useEffect(() => {
    const watch = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) see(true);
    });
    watch.observe(element.current!);
    return () => watch.disconnect();
  }, []);
  return [element, seen] as const;
}

function Meaning() {
  const t = useText();
  return (
    <Section title={{ zh: '签署意味着什么', en: 'What signing means' }}>
      <ul className="rights-list">
        <li>
          {t({
            zh: '您确认已阅读上述内容，并承诺在该岗位任职期间履行。离开该岗位后，承诺按文本约定终止。',
            en: 'You confirm that you have read the above and undertake to keep it while you hold this post. It ends as the text says once you have left the post.',
          })}
        </li>
        <li>
          {t({
            zh: '签署件存为 PDF，附签署时间和文件校验值，不能再改动；您可以随时查看、下载。',
            en: 'The signed letter is kept as a PDF with its time and hash and cannot be altered. You can read and download it at any time.',
          })}
        </li>
        <li>
          {t({
            zh: '只保存签名图样，不采集笔迹的速度、压力等特征，也不采集位置和设备信息。',
            en: 'Only the picture of your signature is kept: not its speed or pressure, no place, nothing of your device.',
          })}
        </li>
      </ul>
      <h3 className="rights-head">{t({ zh: '签署不会取消您的权利', en: 'What signing does not take away' })}</h3>
      <p>
        {t({
          zh: '您依法享有的陈述、申辩、投诉、申诉、仲裁、诉讼等权利不受影响。对内容有疑问的，可以先不签，向单位询问或者提出意见。',
          en: 'Your right to state your case, complain, appeal, go to arbitration or sue is untouched. If something is unclear, you may leave it unsigned for now and ask the unit or object.',
        })}
      </p>
      <ComplaintRoutes />
    </Section>
  );
}

type SignParts = {
  readonly letter: Read['letter'];
  readonly readFrom: string;
  /** Whether the end of the text has been on the screen. */
  readonly seen: boolean;
  readonly onSigned: (signed: SignedNow) => void;
  /** The letter is not as it is shown here: signed by a request whose answer was lost, or taken back meanwhile. */
  readonly onStale: () => void;
};

function Sign({ letter, readFrom, seen, onSigned, onStale }: SignParts) {
  const t = useText();
  const act = useAct('letters.sign');
  const [confirmed, confirm] = useState(false);
  const [signature, keep] = useState<string>();
  const sign = () =>
    act.mutateAsync({ letterId: letter.letterId as never, signature: signature!, readFrom }).then(
      (done) => {
        onSigned(done);
        window.scrollTo({ top: 0 });
      },
      (reason: ApiError) => ['wrong-state', 'already-signed', 'newer-text'].includes(reason.code) && onStale(),
    );
  return (
    <Section title={{ zh: '签署', en: 'Sign' }}>
      <Checkbox disabled={!seen} checked={confirmed} onChange={(event) => confirm(event.target.checked)}>
        {t({ zh: '我已逐条阅读全文，清楚其含义。', en: 'I have read every paragraph and understand it.' })}
      </Checkbox>
      {!seen && (
        <p className="quiet">{t({ zh: '请先阅读到全文末尾。', en: 'Please read to the end of the text first.' })}</p>
      )}
      {confirmed && (
        <>
          <p className="quiet sign-hint">
            {t({ zh: '请用手指在框内手写本人姓名：', en: 'Write your name in the frame with your finger:' })}
          </p>
          <SignaturePad label={{ zh: '手写签名区', en: 'Field for your signature' }} onChange={keep} />
          <div className="sign-error">
            <ErrorNote error={act.error} />
            {act.error?.status === 0 && (
              <p className="quiet">
                {t({
                  zh: '签名仍在框内。网络恢复后再次点击“确认签署”即可，不会重复签署。',
                  en: 'Your signature is still in the frame. Press “Sign” again once the network is back; it cannot be signed twice.',
                })}
              </p>
            )}
          </div>
          <p className="quiet">
            {t({
              zh: '点击后立即生效，系统保存签署件并显示结果；签署后不能撤销，可以随时下载。如果发现内容有误，请先不签，联系本单位安全防范专员。',
              en: 'It takes effect at once: the letter is kept and the result is shown. It cannot be undone; you can download it at any time. If something in it is wrong, do not sign yet and ask the security officer.',
            })}
          </p>
          <Button
            type="primary"
            className="sign-button"
            disabled={signature === undefined}
            loading={act.isPending}
            onClick={() => void sign()}
          >
            {t({ zh: '确认签署', en: 'Sign' })}
          </Button>
        </>
      )}
    </Section>
  );
}

function Signed({ letter }: { letter: Read['letter'] }) {
  const t = useText();
  return (
    <section className="part signed-hero" role="status">
      <CheckCircleFilled aria-hidden />
      <h2>{t(letter.onPaper ? { zh: '已在纸质件上签署', en: 'Signed on paper' } : { zh: '已签署', en: 'Signed' })}</h2>
      <p>
        {letter.onPaper && t({ zh: '登记于 ', en: 'Registered ' })}
        <InstantText at={letter.signedAt} seconds />
      </p>
      {letter.onPaper && letter.signedOn && (
        <p>
          {t({ zh: '原件上的签署日期：', en: 'Day on the original: ' })}
          <DayText day={letter.signedOn} />
          {t({ zh: `；原件存放：${letter.originalKept}`, en: `; original kept: ${letter.originalKept}` })}
        </p>
      )}
      {letter.pdfHash && (
        <p className="quiet">
          {t({ zh: '文件校验值（SHA-256）', en: 'SHA-256 of the file' })}{' '}
          <span className="code-text">{letter.pdfHash}</span>
        </p>
      )}
      <DownloadOwn letter={letter} big />
      <Link to="/mine/letters" className="back-link">
        {t({ zh: '返回我的承诺书', en: 'Back to my letters' })}
      </Link>
    </section>
  );
}
