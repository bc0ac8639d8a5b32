/** The codes just made, over the whole page, so that printing prints them alone. */
import { Button } from 'antd';
import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { useText } from '../../language.tsx';
import { NotForSecrets } from '../../shell-parts.tsx';
import type { HandedOut } from './account-acts.tsx';
import { Slips } from './slips.tsx';

export function SlipsDialog({ handedOut, onClose }: { handedOut: HandedOut; onClose: () => void }) {
  const t = useText();
  useEffect(() => {
    document.body.classList.add('prints-slips');
    return () => document.body.classList.remove('prints-slips');
  }, []);
  return createPortal(
    <div className="slips-sheet" role="dialog" aria-modal="true" aria-label={t({ zh: '激活单', en: 'Slips' })}>
      <div className="page-head">
        <h1>{t({ zh: `激活单（${handedOut.slips.length} 张）`, en: `Slips (${handedOut.slips.length})` })}</h1>
        <NotForSecrets />
        <Button className="no-print" autoFocus onClick={onClose}>
          {t({ zh: '已打印，关闭', en: 'Printed, close' })}
        </Button>
      </div>
      <Slips slips={handedOut.slips} until={handedOut.until} />
    </div>,
    document.body,
  );
}
