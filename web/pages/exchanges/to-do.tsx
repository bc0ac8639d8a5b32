/** What is to be done now with an activity, by whom, and the button that does it. */
import { Button, Space } from 'antd';
import { MISSING_NAMES } from '../../../src/domain/exchanges/exchanges.ts';
import { useAct } from '../../api.ts';
import { WhatNow } from '../../kit/case.tsx';
import { useConfirm } from '../../kit/confirm.tsx';
import { type Localised, useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import type { Doing } from './dialogs.tsx';
import { type Exchange, useDecides, useRuns } from './words.ts';

const OFFICE: Localised = { zh: '外事或者安全防范专员', en: 'foreign affairs or the security officer' };
const HEAD: Localised = { zh: '单位主要负责人', en: 'the head of the unit' };

export function ToDo({ one, show }: { one: Exchange; show: (doing: Doing) => void }) {
  const t = useText();
  const today = useToday();
  const runs = useRuns();
  const decides = useDecides();
  const confirm = useConfirm();
  const prepare = useAct('exchanges.prepare');
  if (one.state === 'refused' || one.state === 'cancelled') return null;
  const missing = one.missing.map((part) => MISSING_NAMES[part]);
  const lacks: Localised = {
    zh: `还缺：${missing.map(({ zh }) => zh).join('、')}`,
    en: `still missing: ${missing.map(({ en }) => en).join(', ')}`,
  };
  const unprepared = one.preparedAt === null;
  const text: Localised =
    one.state === 'planned'
      ? { zh: '审批这次活动；审批前后都可以填写方案。', en: 'decide on it. The plan may be written before or after.' }
      : one.state === 'held'
        ? { zh: `${one.reportBy} 前报告。`, en: `report it by ${one.reportBy}.` }
        : one.state === 'reported'
          ? { zh: '已办结。', en: 'nothing; it is done.' }
          : unprepared
            ? missing.length > 0
              ? { zh: `${one.prepareBy} 前准备完成，${lacks.zh}。`, en: `prepare it by ${one.prepareBy}; ${lacks.en}.` }
              : { zh: '各项已齐，请确认准备完成。', en: 'everything stands; confirm that it is prepared.' }
            : {
                zh: `按方案于 ${one.startsOn} 开展，之后登记。`,
                en: `hold it on ${one.startsOn} as planned, then record it.`,
              };
  const confirmPrepared = () =>
    confirm({
      title: { zh: '确认准备完成？', en: 'Is everything prepared?' },
      consequence: {
        zh: '记入台账。之后改动方案、名单、人员或者资料的，须重新确认。',
        en: 'It goes into the ledger. Whoever changes plan, list, people or materials afterwards has to confirm again.',
      },
      act: { zh: '准备完成', en: 'Prepared' },
      run: () => prepare.mutateAsync({ exchangeId: one.exchangeId }),
    });
  const decided = one.state !== 'planned';
  return (
    <WhatNow text={text} by={one.state === 'planned' ? HEAD : OFFICE}>
      <Space wrap className="no-print">
        {runs && (one.state === 'approved' || one.state === 'planned' || one.state === 'prepared') && (
          <Button danger onClick={() => show('cancel')}>
            {t({ zh: '取消活动', en: 'Cancel it' })}
          </Button>
        )}
        {runs && one.words && (
          <Button onClick={() => show('repeat')}>{t({ zh: '按日期复制', en: 'Repeat on other days' })}</Button>
        )}
        {runs && decided && unprepared && (
          <Button
            type={missing.length === 0 ? 'primary' : 'default'}
            disabled={missing.length > 0}
            onClick={confirmPrepared}
          >
            {t({ zh: '准备完成', en: 'Prepared' })}
          </Button>
        )}
        {runs && (one.state === 'approved' || one.state === 'prepared') && one.startsOn <= today && (
          <Button type={unprepared ? 'default' : 'primary'} onClick={() => show('hold')}>
            {t({ zh: '登记已开展', en: 'It was held' })}
          </Button>
        )}
        {runs && one.state === 'held' && (
          <Button type="primary" onClick={() => show('report')}>
            {t({ zh: '填写报告', en: 'Write the report' })}
          </Button>
        )}
        {decides && one.state === 'planned' && (
          <Button type="primary" onClick={() => show('decide')}>
            {t({ zh: '审批', en: 'Decide' })}
          </Button>
        )}
      </Space>
    </WhatNow>
  );
}
