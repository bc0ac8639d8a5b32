/** Why a file is opened or a list is taken away: asked before, from a closed list, and shown to the people concerned. */
import { Modal, Radio, Space } from 'antd';
import { useState } from 'react';
import { type LookPurpose, PURPOSE_NAMES } from '../../src/platform/purposes.ts';
import { type Localised, useText } from '../language.tsx';

export type GivenPurpose = Exclude<LookPurpose, 'own' | 'emergency' | 'incident'>;

export const GIVEN_PURPOSES = Object.keys(PURPOSE_NAMES).filter(
  (one) => one !== 'own' && one !== 'emergency',
) as GivenPurpose[];

type Dialog = {
  readonly title: Localised;
  /** What is recorded, and who sees it. */
  readonly notice: Localised;
  readonly act: Localised;
  readonly open: boolean;
  /** What is chosen until another is. */
  readonly first?: GivenPurpose;
  readonly onCancel: () => void;
  readonly onGiven: (purpose: GivenPurpose) => Promise<unknown> | unknown;
};

export function PurposeDialog({ title, notice, act, open, first = 'duty-follow-up', onCancel, onGiven }: Dialog) {
  const t = useText();
  const [purpose, choose] = useState<GivenPurpose>(first);
  const [busy, setBusy] = useState(false);
  const give = async () => {
    setBusy(true);
    try {
      await onGiven(purpose);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      open={open}
      title={t(title)}
      okText={t(act)}
      cancelText={t({ zh: '取消', en: 'Cancel' })}
      confirmLoading={busy}
      onOk={give}
      onCancel={onCancel}
      width={480}
    >
      <p className="quiet">{t(notice)}</p>
      <Radio.Group
        value={purpose}
        onChange={(event) => choose(event.target.value)}
        aria-label={t({ zh: '用途', en: 'Purpose' })}
      >
        <Space orientation="vertical">
          {GIVEN_PURPOSES.map((one) => (
            <Radio key={one} value={one}>
              {t(PURPOSE_NAMES[one])}
            </Radio>
          ))}
        </Space>
      </Radio.Group>
    </Modal>
  );
}
