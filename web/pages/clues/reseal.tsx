/**
 * When a relay officer changes: what reporters left is encrypted to the keys in use now. All of it happens in this browser: the old key file and
 * the words are not sent, and the words are not shown.
 */
import { Decrypter, Encrypter } from 'age-encryption';
import { Button, Progress, Upload } from 'antd';
import { useState } from 'react';
import { call, type ResultOf, useAct } from '../../api.ts';
import { ErrorNote, InfoNote } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { type Localised, useText } from '../../language.tsx';
import { base64Of, bytesOf, identityIn, NO_KEY_FILE } from './key-file.ts';

type Stale = ResultOf<'clues.take-stale-contacts'>['contacts'][number];
type Counts = { readonly done: number; readonly closed: number };

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function Reseal({ stale }: { stale: number }) {
  const t = useText();
  const one = useAct('clues.reseal-contact');
  const [counts, count] = useState<Counts>();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Localised>();
  const [error, setError] = useState<unknown>();
  if (stale === 0 && !counts) return null;

  const anew = async ({ ciphertext, clueId, position }: Stale, identity: string, recipients: readonly string[]) => {
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    const words = await decrypter.decrypt(bytesOf(ciphertext)).catch(() => undefined);
    if (words === undefined) return false;
    const encrypter = new Encrypter();
    for (const recipient of recipients) encrypter.addRecipient(recipient);
    const sealed = base64Of(await encrypter.encrypt(words));
    const before = await sha256(bytesOf(ciphertext));
    await one.mutateAsync({ clueId: clueId as never, position, before, ciphertext: sealed, sealedTo: [...recipients] });
    return true;
  };
  const all = async (file: File) => {
    setFault(undefined);
    setError(undefined);
    const identity = identityIn(await file.text());
    if (!identity) return setFault(NO_KEY_FILE);
    setBusy(true);
    let [done, closed] = [0, 0];
    let after: { clueId: never; position: number } | undefined;
    try {
      for (let more = true; more; ) {
        const taken = await call('clues.take-stale-contacts', { after });
        for (const contact of taken.contacts) {
          if (await anew(contact, identity, taken.recipients)) done += 1;
          else closed += 1;
          count({ done, closed });
          after = { clueId: contact.clueId as never, position: contact.position };
        }
        more = taken.more;
      }
      count({ done, closed });
    } catch (reason) {
      setError(reason);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Section title={{ zh: '交接：重新加密以前的联系方式', en: 'Handing over: encrypt earlier contact data anew' }}>
      {stale > 0 && (
        <p>
          {t({
            zh: `有 ${stale} 份联系方式不是加密给现在全部使用中的公钥的：后来的线索专员打不开，或者已停用的钥匙仍能打开。请持有当时钥匙文件的线索专员在这里选择该文件，逐份重新加密。`,
            en: `${stale} contact data are not encrypted to all the keys in use now: officers who came later cannot open them, or a retired key still does. Whoever holds the key file of that time chooses it here, and each is encrypted anew.`,
          })}
        </p>
      )}
      <p className="quiet">
        {t({
          zh: '解密和加密都在本浏览器中进行：钥匙文件和明文不发送，也不显示；每份都记入日志。',
          en: 'Both happen in this browser: neither key file nor words are sent, and the words are not shown. Each one is logged.',
        })}
      </p>
      {fault && <InfoNote tone="warning" text={fault} />}
      <ErrorNote error={error} />
      {busy && counts && (
        <Progress percent={Math.round((100 * (counts.done + counts.closed)) / Math.max(stale, counts.done))} />
      )}
      {counts && !busy && (
        <InfoNote
          tone={counts.closed > 0 || counts.done === 0 ? 'warning' : 'success'}
          text={{
            zh: `已重新加密 ${counts.done} 份。${counts.closed > 0 ? `另有 ${counts.closed} 份用这个文件打不开，请换当时的另一把钥匙文件。` : ''}`,
            en: `${counts.done} encrypted anew.${counts.closed > 0 ? ` ${counts.closed} are not opened by this file: try another key file of that time.` : ''}`,
          }}
        />
      )}
      {stale > 0 && (
        <Upload
          accept=".txt"
          showUploadList={false}
          beforeUpload={(file) => {
            void all(file);
            return false;
          }}
        >
          <Button loading={busy}>{t({ zh: '选择当时的钥匙文件', en: 'Choose the key file of that time' })}</Button>
        </Upload>
      )}
    </Section>
  );
}
