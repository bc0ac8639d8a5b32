/**
 * What a phone opens when it scans the screen: the code is good for some seconds only, so it is exchanged at once, whoever is signed in
 * here or nobody. Then the page on which one signs in and confirms.
 */
import { LoadingOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { ApiError } from '../../api.ts';
import { Link, useGo } from '../../kit/link.tsx';
import { ErrorNote } from '../../kit/notes.tsx';
import { useText } from '../../language.tsx';
import { Outside } from '../accounts/outside.tsx';
import { confirmAt, type Exchanged, exchange } from './door.ts';
import './training.css';

export default function Scan() {
  const t = useText();
  const go = useGo();
  const { code } = useParams({ strict: false }) as { code: string };
  const sent = useRef('');
  const scan = useMutation<Exchanged, ApiError, string>({
    mutationFn: (scanned) => exchange('/check-in/scan', { code: scanned.slice(0, 100) }),
    onSuccess: (named) => go({ ...confirmAt(named), replace: true }),
  });
  useEffect(() => {
    if (sent.current === code) return;
    sent.current = code;
    scan.mutate(code);
  }, [code, scan.mutate]);
  const again = scan.error?.status === 0 ? { onRetry: () => scan.mutate(code) } : {};
  return (
    <Outside title={{ zh: '培训签到', en: 'Check in' }}>
      {scan.error ? (
        <>
          <ErrorNote error={scan.error} {...again} />
          <p className="quiet">
            {t({
              zh: '不能扫码的，可登录后在“我的培训”中输入屏幕上的六位数字。',
              en: 'If you cannot scan, sign in and type the six digits from the screen under “My training”.',
            })}
          </p>
          <Link to="/mine/training">{t({ zh: '去“我的培训”', en: 'To “My training”' })}</Link>
        </>
      ) : (
        <div className="phone-hero" role="status">
          <LoadingOutlined aria-hidden />
          <h2>{t({ zh: '正在核对签到码……', en: 'Checking the code …' })}</h2>
        </div>
      )}
    </Outside>
  );
}
