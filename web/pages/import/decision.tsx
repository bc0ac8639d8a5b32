/** What accepting will do, in one sentence with numbers; accepting it; letting it go. */
import { Button } from 'antd';
import { ROLE_NAMES } from '../../../src/platform/permission.ts';
import { useAct } from '../../api.ts';
import { WhatNow } from '../../kit/case.tsx';
import { useConfirm, useSay } from '../../kit/confirm.tsx';
import { type Localised, useText } from '../../language.tsx';
import { doesNothing, effectInWords, type Opened } from './words.ts';

type Parts = { readonly proposal: Opened; readonly onAccepting: (now: boolean) => void };

export function Decision({ proposal, onAccepting }: Parts) {
  const t = useText();
  const confirm = useConfirm();
  const say = useSay();
  const accept = useAct('rosters.accept');
  const { counts } = proposal;
  if (!counts) return null;
  const nothing = doesNothing(counts);
  const effect = effectInWords(counts);
  const open: Localised =
    counts.conflict > 0
      ? {
          zh: `另有 ${counts.conflict} 行待选择，不选择则不导入。`,
          en: ` ${counts.conflict} rows are in conflict and will not be taken unless chosen.`,
        }
      : { zh: '', en: '' };
  const run = () => {
    onAccepting(true);
    accept
      .mutateAsync({ proposalId: proposal.proposalId })
      .then(() => say.done({ zh: '履责台账已更新。', en: 'The ledger is up to date.' }))
      .catch(say.failed)
      .finally(() => onAccepting(false));
    return Promise.resolve();
  };
  const ask = () =>
    confirm({
      title: { zh: '接受该导入方案？', en: 'Accept this proposal?' },
      consequence: {
        zh: `将导入：${effect.zh}。${open.zh}名册中的审查、培训和承诺书标明“据名册”，录入时间为现在。接受后原文件和逐行内容即清除。`,
        en: `It brings: ${effect.en}.${open.en} Reviews, trainings and letters of the roster are marked as taken over, entered now. The file and its rows are then gone.`,
      },
      act: { zh: '接受并导入', en: 'Accept and import' },
      destructive: false,
      run,
    });
  return (
    <WhatNow
      text={
        nothing
          ? {
              zh: `与系统中的内容一致，没有需要导入的内容。${open.zh}`,
              en: `All of it is in the system already; there is nothing to write.${open.en}`,
            }
          : {
              zh: `核对后决定。接受将导入：${effect.zh}。${open.zh}`,
              en: `check it, then decide. Accepting brings: ${effect.en}.${open.en}`,
            }
      }
      by={ROLE_NAMES['security-officer']}
    >
      <DiscardButton proposal={proposal} />{' '}
      {proposal.mayAccept && (
        <Button type="primary" onClick={ask}>
          {t({ zh: '接受方案', en: 'Accept' })}
        </Button>
      )}
    </WhatNow>
  );
}

export function DiscardButton({ proposal }: { proposal: Opened }) {
  const t = useText();
  const confirm = useConfirm();
  const discard = useAct('rosters.discard');
  const ask = () =>
    confirm({
      title: { zh: '放弃该导入方案？', en: 'Discard this proposal?' },
      consequence: {
        zh: '内存中的文件和逐行内容将清除，不写入任何内容；方案的数目仍保留。',
        en: 'The file in memory and its rows will be gone, and nothing is written; the counts are kept.',
      },
      act: { zh: '放弃方案', en: 'Discard it' },
      run: () => discard.mutateAsync({ proposalId: proposal.proposalId }),
    });
  return <Button onClick={ask}>{t({ zh: '放弃', en: 'Discard' })}</Button>;
}
