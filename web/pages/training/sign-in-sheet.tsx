/** The sheet that is signed in the room, as a PDF: who is recorded already, and whom the session would serve, with room to sign. */
import { PrinterOutlined } from '@ant-design/icons';
import { Button, Modal, Radio, Space } from 'antd';
import { useState } from 'react';
import { PURPOSE_NAMES } from '../../../src/platform/purposes.ts';
import { call } from '../../api.ts';
import { ErrorNote } from '../../kit/notes.tsx';
import { GIVEN_PURPOSES, type GivenPurpose } from '../../kit/purpose.tsx';
import { useLanguage, useText } from '../../language.tsx';
import { DepartmentSelect } from '../units/department-select.tsx';
import type { Opened } from './session-case.ts';

export function SignInSheet({ session }: { session: Opened }) {
  const t = useText();
  const [asking, ask] = useState(false);
  if (session.state === 'cancelled') return null;
  return (
    <>
      <Button icon={<PrinterOutlined />} onClick={() => ask(true)}>
        {t({ zh: '打印签到表', en: 'Sign-in sheet' })}
      </Button>
      {asking && <SheetDialog session={session} onClose={() => ask(false)} />}
    </>
  );
}

function SheetDialog({ session, onClose }: { session: Opened; onClose: () => void }) {
  const t = useText();
  const { language } = useLanguage();
  const [departmentId, choose] = useState<number>();
  const [purpose, give] = useState<GivenPurpose>('training');
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const make = async () => {
    setBusy(true);
    setError(undefined);
    const { trainingId } = session;
    await call('training.sign-in-sheet', {
      trainingId: trainingId as never,
      departmentId: departmentId as never,
      language,
      purpose,
    }).then(onClose, setError);
    setBusy(false);
  };
  return (
    <Modal
      open
      width={480}
      title={t({ zh: '打印签到表', en: 'Sign-in sheet' })}
      okText={t({ zh: '生成 PDF', en: 'Make the PDF' })}
      cancelText={t({ zh: '取消', en: 'Cancel' })}
      confirmLoading={busy}
      onOk={() => void make()}
      onCancel={onClose}
    >
      <ErrorNote error={error} />
      <p className="quiet">
        {t({
          zh: '列出已登记人员和本场可覆盖的应训人员，供现场签名。签名后仍需按名单登记。生成人、时间、用途和人数会记入日志；请妥善保管。',
          en: 'It lists who is recorded and whom the session would serve, to be signed in the room; attendance is then still to be recorded. Who, when, why and how many are logged. Keep it safe.',
        })}
      </p>
      <p>
        <DepartmentSelect
          width="100%"
          label={{ zh: '部门（不选则为全部）', en: 'Department (all if none is chosen)' }}
          value={departmentId}
          onChange={choose}
        />
      </p>
      <Radio.Group
        value={purpose}
        onChange={(event) => give(event.target.value)}
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
