/** With which key the unit's papers are sealed: the fingerprint that others compare, and the certificate to give them. */
import { Button } from 'antd';
import { type ResultOf, saveAs, useQueryOf } from '../../api.ts';
import { Facts } from '../../kit/case.tsx';
import { InstantText } from '../../kit/days.tsx';
import { Await, InfoNote } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';

type Certificate = ResultOf<'units.certificates'>['certificates'][number];

export function CertificatesPart() {
  const t = useText();
  const query = useQueryOf('units.certificates', {});
  return (
    <Section title={{ zh: '单位电子签名', en: 'The unit’s electronic signature' }}>
      <p className="quiet">
        {t({
          zh: '系统以单位密钥对已签署的承诺书加盖电子签名，证明文件自该时刻起未被改动。密钥由系统自动生成，保存在数据目录的 keys 文件夹，不在数据库中；证书由本单位自行签发，不是第三方认证机构颁发的证书。核验人可用 pdfsig 等工具验证，并与下列指纹核对。',
          en: 'The system seals signed letters with the unit’s key, which proves that a file is unchanged since that instant. The key is made by the system and lies in the keys folder of the data directory, not in the database; its certificate is issued by the unit itself, not by a certification service. Whoever checks a file uses pdfsig or another tool and compares the fingerprint below.',
        })}
      </p>
      <Await query={query}>
        {({ certificates }) => (
          <>
            {certificates.length === 0 && (
              <p>{t({ zh: '首次签署承诺书时自动生成。', en: 'It is made when the first letter is signed.' })}</p>
            )}
            {certificates.length > 1 && (
              <InfoNote
                tone="warning"
                text={{
                  zh: '单位密钥曾经更换或者丢失后重新生成。请核实更换的原因和时间；旧文件仍用旧指纹核对。',
                  en: 'The key was replaced, or lost and made anew. Please find out why and when; older files are checked against the older fingerprint.',
                }}
              />
            )}
            {certificates.map((one) => (
              <OneCertificate key={one.fingerprint} certificate={one} />
            ))}
          </>
        )}
      </Await>
    </Section>
  );
}

function OneCertificate({ certificate: { fingerprint, firstUsedAt, pem } }: { certificate: Certificate }) {
  const t = useText();
  const save = () =>
    saveAs(`certificate-${fingerprint.slice(0, 8)}.pem`, new Blob([pem], { type: 'application/x-pem-file' }));
  return (
    <>
      <Facts
        columns={1}
        facts={[
          {
            title: { zh: '证书指纹（SHA-256）', en: 'Fingerprint (SHA-256)' },
            value: <span className="code-text">{fingerprint}</span>,
          },
          { title: { zh: '首次使用', en: 'First used' }, value: <InstantText at={firstUsedAt} /> },
        ]}
      />
      <Button onClick={save}>{t({ zh: '下载证书', en: 'Download the certificate' })}</Button>
    </>
  );
}
