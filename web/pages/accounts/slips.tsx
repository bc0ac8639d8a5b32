/** Slips with sign-in names and activation codes, to be printed, cut and handed over in person. They are shown once. */
import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { DayText } from '../../kit/days.tsx';
import { useText } from '../../language.tsx';

export type Slip = {
  readonly name: string;
  readonly role?: string;
  readonly login: string;
  readonly activationCode: string;
};

export function Slips({ slips, until }: { slips: readonly Slip[]; until?: string }) {
  const t = useText();
  return (
    <>
      <div className="slips-bar no-print">
        <span className="quiet">
          {t({
            zh: '激活码只显示这一次。请打印后当面交给本人，不要通过聊天软件或邮件发送。',
            en: 'The codes are shown this once. Print them and hand each over in person, not by chat or mail.',
          })}
        </span>
        <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
          {t({ zh: '打印', en: 'Print' })}
        </Button>
      </div>
      <div className="slips">
        {slips.map((slip) => (
          <div key={slip.login} className="slip">
            <div className="slip-name">
              {slip.name}
              {slip.role && <span className="quiet"> {slip.role}</span>}
            </div>
            <dl>
              <dt>{t({ zh: '登录名', en: 'Sign-in name' })}</dt>
              <dd className="code-text">{slip.login}</dd>
              <dt>{t({ zh: '激活码', en: 'Activation code' })}</dt>
              <dd className="code-text slip-code">{slip.activationCode}</dd>
              <dt>{t({ zh: '激活地址', en: 'Address' })}</dt>
              <dd className="code-text slip-address">{`${window.location.origin}/activate`}</dd>
              {until && (
                <>
                  <dt>{t({ zh: '有效至', en: 'Good until' })}</dt>
                  <dd>
                    <DayText day={until.slice(0, 10)} />
                  </dd>
                </>
              )}
            </dl>
          </div>
        ))}
      </div>
    </>
  );
}
