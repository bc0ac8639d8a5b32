/** Taking over the letter that is shipped, as the unit's own first version. */
import { Button } from 'antd';
import { type ResultOf, useAct } from '../../api.ts';
import { useConfirm } from '../../kit/confirm.tsx';
import { InfoNote } from '../../kit/notes.tsx';
import { useText } from '../../language.tsx';

export type Starting = ResultOf<'letters.templates'>['starting'];

export function useAdopt(): () => void {
  const confirm = useConfirm();
  const adopt = useAct('letters.adopt-starting-template');
  return () =>
    confirm({
      title: { zh: '采用系统自带的承诺书文本？', en: 'Take over the letter that is shipped?' },
      consequence: {
        zh: '该文本成为本单位的第 1 版，自今日起施行，之后可以修订为新版本。请先通读全文，确认适合本单位。',
        en: 'It becomes your unit’s version 1, in effect from today, and can be revised as a further version. Read it first and see that it fits your unit.',
      },
      act: { zh: '采用', en: 'Take over' },
      destructive: false,
      run: () => adopt.mutateAsync({}),
    });
}

/** Where there is no text in effect yet, what to do first. */
export function AdoptNote({ starting }: { starting: Starting }) {
  const t = useText();
  const adopt = useAdopt();
  return (
    <InfoNote
      tone="warning"
      text={
        starting
          ? {
              zh: '还没有施行中的承诺书文本。可以先采用系统自带的文本，或在“文本”页另行拟定。',
              en: 'No text is in effect yet. Take over the one that is shipped, or write your own under “Texts”.',
            }
          : {
              zh: '没有施行中的承诺书文本。请在“文本”页查看各版本的施行日期。',
              en: 'No text is in effect. See under “Texts” from when each version is.',
            }
      }
      action={
        starting && (
          <Button size="small" onClick={adopt}>
            {t({ zh: '采用自带文本', en: 'Take it over' })}
          </Button>
        )
      }
    />
  );
}
