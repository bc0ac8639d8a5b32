/** A record of an interview, read by whom it is about: corrected where it is not right, then signed by hand (rights.md R20). */
import { Button, Input } from 'antd';
import { useState } from 'react';
import { ErrorNote, InfoNote } from '../../kit/notes.tsx';
import { SignaturePad } from '../../kit/signature-pad.tsx';
import { useText } from '../../language.tsx';
import './travel.css';

export type Signed = { readonly signature: string; readonly correction: string | undefined };
type Parts = {
  readonly signing: { readonly error: unknown; readonly isPending: boolean };
  readonly onSign: (signed: Signed) => void;
};

export function SignInterview({ signing, onSign }: Parts) {
  const t = useText();
  const [signature, keep] = useState<string>();
  const [correction, correct] = useState('');
  return (
    <>
      <InfoNote
        text={{
          zh: '请核对。有不准确的，在下面更正；更正会和记录一起保存。',
          en: 'Please read it. Correct below what is not right: your correction is kept with the record.',
        }}
      />
      <label htmlFor="interview-correction">{t({ zh: '更正和补充（选填）', en: 'Corrections (optional)' })}</label>
      <Input.TextArea
        id="interview-correction"
        rows={3}
        maxLength={1000}
        showCount
        value={correction}
        onChange={(event) => correct(event.target.value)}
      />
      <p className="quiet interview-sign">
        {t({ zh: '请用手指在框内手写本人姓名：', en: 'Write your name in the frame with your finger:' })}
      </p>
      <SignaturePad label={{ zh: '手写签名区', en: 'Field for your signature' }} onChange={keep} />
      <ErrorNote error={signing.error} />
      <Button
        type="primary"
        className="interview-sign"
        disabled={signature === undefined}
        loading={signing.isPending}
        onClick={() => onSign({ signature: signature!, correction: correction.trim() || undefined })}
      >
        {t({ zh: '确认签署', en: 'Sign' })}
      </Button>
    </>
  );
}
