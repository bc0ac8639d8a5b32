/** Loud above every page: a nightly check found that something was changed past the program. Gone when the auditor has taken note. */
import { Alert, Button } from 'antd';
import { type ResultOf, useAct, useQueryOf } from '../../api.ts';
import { useConfirm } from '../../kit/confirm.tsx';
import { momentOf } from '../../kit/days.tsx';
import { type Localised, useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';

type Found = ResultOf<'record.found'>['found'][number];

const TOLD = ['auditor', 'head', 'security-officer', 'system-admin'];

export function FoundAlerts() {
  const { roles } = useWhoAmI();
  return roles.some((role) => TOLD.includes(role)) ? <Alerts mayTakeNote={roles.includes('auditor')} /> : null;
}

function Alerts({ mayTakeNote }: { mayTakeNote: boolean }) {
  const found = useQueryOf('record.found', {}, { every: 10 * 60 * 1000 });
  return found.data?.found.map((one) => <FoundAlert key={one.check} one={one} mayTakeNote={mayTakeNote} />);
}

/** What was found; what is kept; what to do. */
function wordsOf({ check, rows, foundAt }: Found): { title: Localised; text: Localised } {
  const at = momentOf(foundAt ?? '', false);
  if (check === 'turn-of-day')
    return {
      title: {
        zh: `${at} 的核对发现：履责台账有 ${rows} 行与由事实重新推算的不一致`,
        en: `The check of ${at} found ${rows} ${rows === 1 ? 'row' : 'rows'} of the ledger that the facts do not give`,
      },
      text: {
        zh: '可能有人绕过本系统改动了数据库。台账已按事实重新推算；不一致的行已写入日志，原有记录没有改动。请先做备份，不要修改数据库；由安全审计员查看日志并查明原因。',
        en: 'Somebody may have changed the database past this system. The ledger was derived anew from the facts; the rows that differed stand in the record, and nothing else was changed. Take a back-up first and change nothing in the database; the auditor reads the record and finds out why.',
      },
    };
  return {
    title: {
      zh: `${at} 的核对发现：日志与数据表有 ${rows} 处不一致`,
      en: `The check of ${at} found ${rows} ${rows === 1 ? 'place' : 'places'} where the tables are not what the record says`,
    },
    text: {
      zh: '可能有人绕过本系统改动了数据或日志。本系统没有改动任何内容；不一致之处已写入日志。请先做备份，不要修改数据库；由安全审计员查看“日志证明”页并查明原因。',
      en: 'Somebody may have changed data or the record past this system. Nothing was changed by the system; what differs stands in the record. Take a back-up first and change nothing in the database; the auditor reads the page "Proof of the record" and finds out why.',
    },
  };
}

function FoundAlert({ one, mayTakeNote }: { one: Found; mayTakeNote: boolean }) {
  const t = useText();
  const confirm = useConfirm();
  const takeNote = useAct('record.take-note');
  const { title, text } = wordsOf(one);
  const ask = () =>
    confirm({
      title: { zh: '确认已查看？', en: 'Have you looked into it?' },
      consequence: {
        zh: '确认后，各页面上的此提示和运行监视中的“degraded”会消失；日志中的条目保留。以后再发现会再次提示。',
        en: 'This alert then goes from the pages, and “degraded” from the watch over the machine; the entries of the record stay. What is found later is said anew.',
      },
      act: { zh: '已查看', en: 'I have looked into it' },
      destructive: false,
      run: () => takeNote.mutateAsync({ check: one.check }),
    });
  const button = mayTakeNote && (
    <Button size="small" danger onClick={ask}>
      {t({ zh: '已查看', en: 'Take note' })}
    </Button>
  );
  return (
    <Alert
      type="error"
      showIcon
      banner
      className="found-alert"
      title={t(title)}
      description={t(text)}
      action={button}
    />
  );
}
