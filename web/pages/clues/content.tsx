/** What was reported, once it is opened; its files; and how the reporter can be reached, decrypted in this browser with the officer's own file. */

import { Decrypter } from 'age-encryption';
import { Button, Space, Upload } from 'antd';
import { useState } from 'react';
import { CLUE_WORD_NAMES } from '../../../src/domain/clues/clues.ts';
import { call, type ResultOf, saveAs } from '../../api.ts';
import { useSay } from '../../kit/confirm.tsx';
import { InstantText } from '../../kit/days.tsx';
import { ErrorNote, InfoNote } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { type Localised, useText } from '../../language.tsx';
import type { OneClue } from './case.tsx';
import './clues.css';
import { bytesOf, identityIn, NO_KEY_FILE } from './key-file.ts';

type Opened = ResultOf<'clues.open'>;

export function Content({ one }: { one: OneClue }) {
  const t = useText();
  const [opened, show] = useState<Opened>();
  const [error, setError] = useState<unknown>();
  const open = () =>
    call('clues.open', { clueId: one.clueId }).then(
      (found) => {
        setError(undefined);
        show(found);
      },
      (reason) => setError(reason),
    );
  return (
    <>
      <Section title={{ zh: '报告内容', en: 'What was reported' }}>
        <ErrorNote error={error} />
        {opened ? (
          <Words opened={opened} one={one} />
        ) : (
          <div className="clue-open">
            <p className="quiet">
              {t({
                zh: '内容加密保存，打开会记入日志（不记内容）。',
                en: 'It is kept encrypted; opening it is logged, without what it says.',
              })}
            </p>
            <Button onClick={() => void open()}>{t({ zh: '打开内容', en: 'Open it' })}</Button>
          </div>
        )}
      </Section>
      {one.contacts > 0 && <Contact one={one} />}
    </>
  );
}

function Words({ opened, one }: { opened: Opened; one: OneClue }) {
  const t = useText();
  const say = useSay();
  const { report, reportedAt, words, files } = opened;
  const line = (name: Localised, text: string) =>
    text && (
      <p>
        <span className="quiet">{t(name)}</span> {text}
      </p>
    );
  return (
    <>
      <div className="clue-word">
        <strong>{t(CLUE_WORD_NAMES.report)}</strong>{' '}
        <span className="quiet">
          <InstantText at={reportedAt} seconds />
        </span>
        <p className="clue-written">{report.what}</p>
        {line({ zh: '时间：', en: 'When:' }, report.when)}
        {line({ zh: '地点：', en: 'Where:' }, report.where)}
        {report.protection && (
          <InfoNote
            tone="warning"
            text={{
              zh: '报告人称本人或者近亲属面临危险，请求保护：请立即告知国家安全机关。',
              en: 'The reporter says that he or a close relative is in danger and asks for protection: tell the state security organ at once.',
            }}
          />
        )}
      </div>
      {words.map(({ position, what, words, saidAt }) => (
        <div key={position} className="clue-word">
          <strong>{t(CLUE_WORD_NAMES[what])}</strong>{' '}
          <span className="quiet">
            <InstantText at={saidAt} seconds />
          </span>
          <p className="clue-written">{words}</p>
        </div>
      ))}
      {files.length > 0 && (
        <Space wrap className="clue-files">
          {files.map(({ position, mediaType, size }) => (
            <Button
              key={position}
              size="small"
              onClick={() => void call('clues.open-file', { clueId: one.clueId, position }).catch(say.failed)}
            >
              {t({ zh: `附件 ${position}`, en: `File ${position}` })} ({mediaType.split('/')[1]!.toUpperCase()},{' '}
              {Math.ceil(size / 1024)} KB)
            </Button>
          ))}
        </Space>
      )}
    </>
  );
}

const NOT_OPENED: Localised = {
  zh: '这个文件打不开：它不是留联系方式时有效的那把钥匙。请选择当时保存的钥匙文件，或者由另一名线索专员打开。',
  en: 'This file does not open it: it is not a key that was in use when the contact data were left. Choose the file that you kept then, or ask another relay officer.',
};
function Contact({ one }: { one: OneClue }) {
  const t = useText();
  const say = useSay();
  const [texts, show] = useState<readonly string[]>();
  const [fault, setFault] = useState<Localised>();
  const take = () => call('clues.take-contact', { clueId: one.clueId });
  const open = async (file: File) => {
    setFault(undefined);
    const identity = identityIn(await file.text());
    if (!identity) return setFault(NO_KEY_FILE);
    const found: string[] = [];
    for (const { ciphertext } of (await take()).contacts) {
      const decrypter = new Decrypter();
      decrypter.addIdentity(identity);
      const text = await decrypter.decrypt(bytesOf(ciphertext), 'text').catch(() => undefined);
      if (text !== undefined) found.push(text);
    }
    if (found.length === 0) return setFault(NOT_OPENED);
    show(found);
  };
  const save = async () => {
    for (const [index, { ciphertext }] of (await take()).contacts.entries())
      saveAs(`${one.number}-${index + 1}.age`, new Blob([bytesOf(ciphertext)]));
  };
  return (
    <Section title={{ zh: '报告人联系方式', en: 'How the reporter can be reached' }}>
      <p className="quiet">
        {t({
          zh: '与内容分开保存，只有您自己的钥匙文件能打开；在本浏览器中解密，钥匙和明文都不发送。只在国家安全机关需要联系报告人时使用，不得告诉他人。',
          en: 'Kept apart; only your own key file opens it, in this browser: neither key nor text is sent. Use it only where the organ needs to reach the reporter, and tell nobody else.',
        })}
      </p>
      {fault && <InfoNote tone="warning" text={fault} />}
      {texts?.map((text) => (
        <pre key={text} className="clue-contact">
          {text}
        </pre>
      ))}
      <Space wrap>
        <Upload
          accept=".txt"
          showUploadList={false}
          beforeUpload={(file) => {
            void open(file).catch(say.failed);
            return false;
          }}
        >
          <Button>{t({ zh: '用钥匙文件打开', en: 'Open with my key file' })}</Button>
        </Upload>
        <Button onClick={() => void save().catch(say.failed)}>
          {t({ zh: '下载密文（age 工具可解）', en: 'Download it encrypted (for the age tool)' })}
        </Button>
        {texts && <Button onClick={() => show(undefined)}>{t({ zh: '收起', en: 'Put away' })}</Button>}
      </Space>
    </Section>
  );
}
