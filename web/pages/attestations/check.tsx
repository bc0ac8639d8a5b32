/**
 * Checking a training certificate, without signing in: by the picture on it, whose address holds the code behind `#`, or by typing it. No
 * cookie goes with it, and what is answered is what the paper says already.
 */
import { Button, Form, Input } from 'antd';
import { useEffect, useState } from 'react';
import type { checkAttestation } from '../../../src/domain/attestations/outside.ts';
import { ApiError } from '../../api.ts';
import { DayText } from '../../kit/days.tsx';
import { ErrorNote, InfoNote } from '../../kit/notes.tsx';
import { useText } from '../../language.tsx';
import { Outside } from '../accounts/outside.tsx';
import { aboutOf } from './words.ts';
import './attestations.css';

type Found = Awaited<ReturnType<typeof checkAttestation>>;

const NOT_REACHED = {
  code: 'unreachable',
  zh: '连接不到服务器，没有查到结果。请确认已连接单位网络，然后再试。',
  en: 'The server cannot be reached, so nothing was found out. Please make sure that you are within the unit’s network and try again.',
};

async function check(code: string): Promise<Found> {
  const answer = await fetch('/outside/certificate', {
    ...{ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ code }) },
    ...{ credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer' },
  }).catch(() => undefined);
  const body = (await answer?.json().catch(() => undefined)) as { result: Found } | undefined;
  if (!answer || !body) throw new ApiError(0, NOT_REACHED);
  if (!answer.ok) throw new ApiError(answer.status, body as never);
  return body.result;
}

/** The code leaves the address bar as soon as it is read: it stands in no history of the browser. */
function codeInAddress(): string {
  const code = decodeURIComponent(location.hash.slice(1));
  if (code) history.replaceState(history.state, '', location.pathname);
  return code;
}

export default function Check() {
  const t = useText();
  const [scanned] = useState(codeInAddress);
  const [code, setCode] = useState(scanned);
  const [found, setFound] = useState<Found>();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const ask = async (asked: string) => {
    setBusy(true);
    setFound(undefined);
    setError(undefined);
    await check(asked).then(setFound, setError);
    setBusy(false);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, for what was scanned
  useEffect(() => {
    if (scanned) void ask(scanned);
  }, []);
  return (
    <Outside title={{ zh: '验证培训证明', en: 'Check a training certificate' }} wide>
      <Form layout="vertical" onFinish={() => void ask(code)}>
        <Form.Item
          label={t({
            zh: '验证码（证明左下方，二维码旁）',
            en: 'The code (at the foot of the certificate, beside the picture)',
          })}
          htmlFor="certificate-code"
        >
          <Input
            id="certificate-code"
            className="certificate-code"
            maxLength={80}
            autoComplete="off"
            spellCheck={false}
            placeholder="12-ABCD-EFGH-…"
            value={code}
            onChange={({ target }) => setCode(target.value)}
          />
        </Form.Item>
        <Button type="primary" htmlType="submit" block size="large" loading={busy} disabled={code.trim() === ''}>
          {t({ zh: '查询', en: 'Check' })}
        </Button>
      </Form>
      <div aria-live="polite">
        <ErrorNote error={error} />
        {found && <Answer found={found} />}
      </div>
      <p className="quiet certificate-note">
        {t({
          zh: '只回答证明是否有效和纸上已有的内容，姓名只显示首字；不记录谁查询过。',
          en: 'The answer is whether it stands and what the paper says already, with the first character of the name alone. Who asked is not recorded.',
        })}
      </p>
    </Outside>
  );
}

function Answer({ found }: { found: Found }) {
  const t = useText();
  const { stands, hours, issuedOn, unitName, holder } = found;
  const facts = [
    [{ zh: '出具单位', en: 'Issued by' }, unitName],
    [{ zh: '出具日期', en: 'Issued on' }, <DayText key="day" day={issuedOn} />],
    [{ zh: '姓名', en: 'Name' }, holder],
    [{ zh: '学习内容', en: 'What was learnt' }, t(aboutOf(found))],
    [{ zh: '学时', en: 'Hours' }, hours],
  ] as const;
  return (
    <section className="certificate-answer">
      <InfoNote
        tone={stands ? 'success' : 'warning'}
        text={
          stands
            ? {
                zh: '这份证明有效。请与纸上的内容逐项核对。',
                en: 'This certificate stands. Please compare it with the paper, line by line.',
              }
            : {
                zh: '这份证明已失效：出具以后，它所依据的学习记录作了更正。请向持有人索取新的证明，或者向出具单位核实。',
                en: 'This certificate stands no more: the records that it rests on were corrected after it was issued. Please ask its holder for a new one, or ask the unit.',
              }
        }
      />
      <dl>
        {facts.map(([name, value]) => (
          <div key={name.en}>
            <dt>{t(name)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
