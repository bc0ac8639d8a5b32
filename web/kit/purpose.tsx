/** Why a file is opened or a list is taken away: asked before, from a closed list, and shown to the people concerned. */
import { Modal, Radio, Space } from 'antd';
import { useState } from 'react';
import type { Purpose } from '../../src/platform/input.ts';
import { type Localised, useText } from '../language.tsx';

export type GivenPurpose = Exclude<Purpose, 'own'>;

export const PURPOSE_NAMES: Record<Purpose, Localised> = {
  'duty-follow-up': { zh: '跟进应履行事项', en: 'Following up on duties' },
  training: { zh: '组织教育培训', en: 'Arranging training' },
  letter: { zh: '办理承诺书', en: 'Handling commitment letters' },
  appointment: { zh: '任职、离岗办理', en: 'An appointment or a leaving' },
  correction: { zh: '核对、更正信息', en: 'Checking or correcting data' },
  inspection: { zh: '自查或迎检', en: 'Self-inspection or an inspection' },
  own: { zh: '本人查看', en: 'Looked at by the person' },
};

export const GIVEN_PURPOSES = Object.keys(PURPOSE_NAMES).filter((one) => one !== 'own') as GivenPurpose[];

type Dialog = {
  readonly title: Localised;
  /** What is recorded, and who sees it. */
  readonly notice: Localised;
  readonly act: Localised;
  readonly open: boolean;
  readonly onCancel: () => void;
  readonly onGiven: (purpose: GivenPurpose) => Promise<unknown> | unknown;
};

export function PurposeDialog({ title, notice, act, open, onCancel, onGiven }: Dialog) {
  const t = useText();
  const [purpose, choose] = useState<GivenPurpose>('duty-follow-up');
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
