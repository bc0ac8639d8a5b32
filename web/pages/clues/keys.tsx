/**
 * The relay officer's key, made here in the browser. Its private half is saved as a file and never sent; before the public half counts, the
 * officer opens the saved file once, so that nobody encrypts to a key that was lost while it was made.
 */
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { Button, Space, Upload } from 'antd';
import { useState } from 'react';
import { type ResultOf, saveAs, useAct, useQueryOf } from '../../api.ts';
import { useConfirm, useSay } from '../../kit/confirm.tsx';
import { InstantText } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { Await, ErrorNote, InfoNote } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { Reseal } from './reseal.tsx';
import './clues.css';

type Keys = ResultOf<'clues.keys'>['keys'];

export default function RelayKeys() {
  const t = useText();
  const query = useQueryOf('clues.keys', {});
  return (
    <Page
      narrow
      title={{ zh: '线索专员公钥', en: 'Relay officers’ keys' }}
      purpose={{
        zh: '报告人的联系方式在报告人的浏览器里加密给这些公钥；只有持有钥匙文件的线索专员能打开。',
        en: 'How a reporter can be reached is encrypted to these keys in the reporter’s browser; only the relay officer who has the key file opens it.',
      }}
    >
      <Await query={query}>
        {({ keys, stale }) => (
          <>
            {keys.some(({ own, retiredAt }) => own && !retiredAt) ? <HasKey /> : <MakeKey />}
            <Reseal stale={stale} />
            <KeyList keys={keys} />
            <Link to="/clues" className="back-link">
              {t({ zh: '返回线索转报', en: 'Back to clues' })}
            </Link>
          </>
        )}
      </Await>
    </Page>
  );
}

const HasKey = () => (
  <InfoNote
    tone="success"
    text={{
      zh: '您的公钥已启用。钥匙文件请放在只有您能取用的介质上，另存一份备用；遗失后，已有的联系方式再也打不开。',
      en: 'Your key is in use. Keep its file on a medium that only you reach, with a spare copy: if it is lost, what was encrypted to it can never be opened.',
    }}
  />
);

type Made = { readonly identity: string; readonly recipient: string };

const NOT_IT: Localised = {
  zh: '这不是刚才保存的钥匙文件。请选择刚下载的那一个；找不到的，重新做一把。',
  en: 'This is not the key file that was just saved. Choose the one just downloaded, or make another key.',
};

function MakeKey() {
  const t = useText();
  const today = useToday();
  const say = useSay();
  const add = useAct('clues.add-key');
  const [made, make] = useState<Made>();
  const [fault, setFault] = useState<Localised>();
  const begin = async () => {
    const identity = await generateX25519Identity();
    const recipient = await identityToRecipient(identity);
    saveAs(
      `relay-key-${today}.txt`,
      new Blob([
        `# 线索专员钥匙文件，不得交给他人 · Relay officer’s key file: for nobody else\n# public key: ${recipient}\n${identity}\n`,
      ]),
    );
    make({ identity, recipient });
  };
  const check = async (file: File) => {
    if (!(await file.text()).includes(made!.identity)) return setFault(NOT_IT);
    setFault(undefined);
    await add.mutateAsync({ recipient: made!.recipient });
    make(undefined);
    say.done({ zh: '公钥已启用。', en: 'Your key is in use.' });
  };
  return (
    <Section title={{ zh: '做一把公钥', en: 'Make a key' }}>
      <ol className="clue-key-steps">
        <li>
          {t({
            zh: '在本浏览器里生成，钥匙文件保存到您的电脑；私钥不发送给服务器，任何管理员都没有。',
            en: 'It is made in this browser, and its file is saved on your machine; the private half is never sent, and no administrator has it.',
          })}
        </li>
        <li>
          {t({
            zh: '打开一次刚保存的文件，确认它在，公钥才启用。',
            en: 'Open the saved file once, to show that it is there: only then is the key in use.',
          })}
        </li>
      </ol>
      {fault && <InfoNote tone="warning" text={fault} />}
      <ErrorNote error={add.error} />
      <Space wrap>
        <Button type={made ? 'default' : 'primary'} onClick={() => void begin()}>
          {made
            ? t({ zh: '重新生成', en: 'Make another' })
            : t({ zh: '生成并保存钥匙文件', en: 'Make it and save the key file' })}
        </Button>
        {made && (
          <Upload
            accept=".txt"
            showUploadList={false}
            beforeUpload={(file) => {
              void check(file).catch(() => {});
              return false;
            }}
          >
            <Button type="primary" loading={add.isPending}>
              {t({ zh: '选择刚保存的文件，启用', en: 'Choose the saved file and begin to use it' })}
            </Button>
          </Upload>
        )}
      </Space>
    </Section>
  );
}

function KeyList({ keys }: { keys: Keys }) {
  const t = useText();
  const confirm = useConfirm();
  const retire = useAct('clues.retire-key');
  if (keys.length === 0) return null;
  const ask = ({ relayKeyId }: Keys[number]) =>
    confirm({
      title: { zh: '停用这把公钥？', en: 'Retire this key?' },
      consequence: {
        zh: '以后的联系方式不再加密给它；以前的仍只能用它的钥匙文件打开，请先在本页重新加密给现在的公钥，此前继续保存。',
        en: 'Nothing is encrypted to it from now on; what was before opens with its file alone: encrypt it anew on this page, and keep the file until then.',
      },
      act: { zh: '停用', en: 'Retire' },
      run: () => retire.mutateAsync({ relayKeyId }),
    });
  return (
    <Section title={{ zh: '已登记的公钥', en: 'Keys entered' }}>
      <ul className="clue-keys">
        {keys.map((key) => (
          <li key={key.relayKeyId}>
            <div>
              <ToneTag
                tone={key.retiredAt ? 'ended' : 'good'}
                text={key.retiredAt ? { zh: '已停用', en: 'Retired' } : { zh: '使用中', en: 'In use' }}
              />
              {key.madeBy} <InstantText at={key.madeAt} />
              <code>{key.recipient}</code>
            </div>
            {!key.retiredAt && (
              <Button size="small" onClick={() => ask(key)}>
                {t({ zh: '停用', en: 'Retire' })}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
