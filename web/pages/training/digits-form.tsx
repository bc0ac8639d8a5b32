/** For who cannot scan: the six digits beside the QR code on the screen. They change with it. */
import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import type { ApiError } from '../../api.ts';
import { useGo } from '../../kit/link.tsx';
import { ErrorNote } from '../../kit/notes.tsx';
import { useText } from '../../language.tsx';
import { confirmAt, type Exchanged, exchange } from './door.ts';

export function DigitsForm() {
  const t = useText();
  const go = useGo();
  const [digits, type] = useState('');
  const send = useMutation<Exchanged, ApiError, string>({
    mutationFn: (typed) => exchange('/check-in/digits', { digits: typed }),
    onSuccess: (named) => go(confirmAt(named)),
  });
  const label = t({ zh: '屏幕上的六位数字', en: 'Six digits from the screen' });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (digits.trim() !== '') send.mutate(digits);
  };
  return (
    <form onSubmit={submit}>
      <p className="quiet">
        {t({
          zh: '到场和离场时，用手机扫描会场屏幕上的二维码；不能扫码的，输入二维码旁的六位数字（每十秒更换）：',
          en: 'When you come and when you go, scan the code on the screen. If you cannot scan, type the six digits beside it (they change every ten seconds):',
        })}
      </p>
      <ErrorNote error={send.error} />
      <div className="code-form">
        <Input
          size="large"
          inputMode="numeric"
          autoComplete="off"
          maxLength={10}
          aria-label={label}
          placeholder={label}
          value={digits}
          onChange={(event) => type(event.target.value)}
        />
        <Button size="large" htmlType="submit" loading={send.isPending} disabled={digits.trim() === ''}>
          {t({ zh: '继续', en: 'Go on' })}
        </Button>
      </div>
    </form>
  );
}
