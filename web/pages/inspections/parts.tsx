/** Small parts of the pages of this module. */
import { Button } from 'antd';
import { typeOf } from '../../../src/domain/dispatches/dispatches.ts';
import { useQueryOf } from '../../api.ts';
import { WhatNow } from '../../kit/case.tsx';
import { useGo } from '../../kit/link.tsx';
import { useText } from '../../language.tsx';

export function PrintButton() {
  const t = useText();
  return <Button onClick={() => window.print()}>{t({ zh: '打印', en: 'Print' })}</Button>;
}

/** A dispatch of the case is drafted or approved: the case goes on once it is sent. */
export function Waiting({ dispatchId }: { dispatchId: number }) {
  const t = useText();
  const go = useGo();
  const { data } = useQueryOf('dispatches.dispatch', { dispatchId: dispatchId as never });
  if (!data) return null;
  const { name } = typeOf(data.type);
  return (
    <WhatNow
      text={
        data.state === 'draft'
          ? {
              zh: `${name.zh}待另一人审批编号，发出后本事项才进入下一步。`,
              en: `${name.en}: waits for another person’s approval; the case goes on once it is sent.`,
            }
          : {
              zh: `${name.zh}已编号，待发出，发出后本事项才进入下一步。`,
              en: `${name.en}: numbered, and to be sent; then the case goes on.`,
            }
      }
    >
      <Button type="primary" onClick={() => go({ to: `/dispatches/sent/${dispatchId}` })}>
        {t({ zh: '打开公文', en: 'Open it' })}
      </Button>
    </WhatNow>
  );
}
