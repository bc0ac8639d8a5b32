/** One's own training certificates: what can be attested, each with the button that makes it; and those taken that stand no more. */
import { Button } from 'antd';
import { type InputOf, type ResultOf, useAct, useQueryOf } from '../../api.ts';
import { useSay } from '../../kit/confirm.tsx';
import { DayText } from '../../kit/days.tsx';
import { Section } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { aboutOf } from './words.ts';

type Mine = ResultOf<'attestations.mine'>;
type What = InputOf<'attestations.issue-own'>;

export function MyCertificates() {
  const t = useText();
  const { data } = useQueryOf('attestations.mine', {});
  if (!data || data.attestable.length === 0) return null;
  const fallen = data.issued.filter(({ stands }) => !stands);
  return (
    <Section title={{ zh: '培训证明', en: 'Training certificates' }} id="certificates">
      <p className="quiet">
        {t({
          zh: '证明上有验证码和二维码，别人不用登录就能查到它是否有效；只证明本系统登记的学习。',
          en: 'On it stand a code and a picture by which others check without signing in whether it stands. It attests what this system recorded.',
        })}
      </p>
      <ul className="to-do">
        {data.attestable.map((one) => (
          <li key={`${one.kind} ${one.year} ${one.refId}`}>
            <div>
              <strong>{t(aboutOf(one))}</strong>
              <div className="quiet">
                {t({ zh: `${one.hours} 学时`, en: `${one.hours} h` })}
                <Taken of={data.issued.find((it) => isOf(it, one))} />
              </div>
            </div>
            <TakeCertificate what={{ kind: one.kind, year: one.year, refId: one.refId }} />
          </li>
        ))}
      </ul>
      {fallen.length > 0 && (
        <>
          <p>
            {t({
              zh: '下列证明因记录更正已失效，请不要再使用；需要的请重新领取：',
              en: 'These stand no more, for a record was corrected. Please use them no longer, and take a new one where you need it:',
            })}
          </p>
          <ul className="plain-rows">
            {fallen.map((one) => (
              <li key={one.attestationId}>
                {t(aboutOf(one))} · {t({ zh: `${one.hours} 学时`, en: `${one.hours} h` })} ·{' '}
                <DayText day={one.issuedOn} /> <ToneTag tone="late" text={{ zh: '已失效', en: 'Stands no more' }} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

type Issued = Mine['issued'][number];
const isOf = ({ kind, year, refId, stands }: Issued, other: Mine['attestable'][number]): boolean =>
  stands && kind === other.kind && year === other.year && refId === other.refId;

function Taken({ of }: { of: Issued | undefined }) {
  const t = useText();
  if (!of) return null;
  return (
    <>
      {t({ zh: '，已领取 ', en: ', taken on ' })}
      <DayText day={of.issuedOn} />
    </>
  );
}

type Take = { readonly what: What; readonly primary?: boolean; readonly className?: string };

export function TakeCertificate({ what, primary = false, className = '' }: Take) {
  const t = useText();
  const say = useSay();
  const take = useAct('attestations.issue-own');
  return (
    <Button
      type={primary ? 'primary' : 'default'}
      className={className}
      loading={take.isPending}
      onClick={() => take.mutate(what, { onError: say.failed })}
    >
      {t({ zh: '领取证明', en: 'Take the certificate' })}
    </Button>
  );
}
