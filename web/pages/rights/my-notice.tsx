/** What one is told of the processing: two sheets, each with a button that says it was read. That is no consent, and says so. */
import { Button } from 'antd';
import type { Sheet } from '../../../src/domain/rights/notice.ts';
import { type ResultOf, useAct, useQueryOf } from '../../api.ts';
import { useSay } from '../../kit/confirm.tsx';
import { InstantText } from '../../kit/days.tsx';
import { Await } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';
import { NoticeText } from './notice-text.tsx';

const ORDER: readonly Sheet[] = ['general', 'sensitive'];

export default function MyNotice() {
  const mine = useQueryOf('rights.my-notice', {});
  return (
    <Page
      narrow
      title={{ zh: '个人信息处理告知书', en: 'Privacy notice' }}
      purpose={{
        zh: '单位处理您哪些信息、为什么、保存多久，您有哪些权利。两份都请阅读。',
        en: 'What the unit holds about you, why, for how long, and your rights. Please read both sheets.',
      }}
    >
      <Await query={mine}>{(told) => ORDER.map((sheet) => <OneSheet key={sheet} sheet={sheet} told={told} />)}</Await>
    </Page>
  );
}

function OneSheet({ sheet, told }: { sheet: Sheet; told: ResultOf<'rights.my-notice'> }) {
  const t = useText();
  const say = useSay();
  const acknowledge = useAct('rights.acknowledge-notice');
  const read = told.read[sheet];
  return (
    <Section title={told.notice[sheet].title}>
      <NoticeText sheet={told.notice[sheet]} />
      {read ? (
        <p className="quiet">
          {t({ zh: '已于 ', en: 'Read on ' })}
          <InstantText at={read} />
          {t({ zh: ' 阅读', en: '' })}
        </p>
      ) : (
        <Button
          type="primary"
          loading={acknowledge.isPending}
          onClick={() => acknowledge.mutate({ version: told.version, sheet }, { onError: say.failed })}
        >
          {t({ zh: '已阅读', en: 'I have read this' })}
        </Button>
      )}
    </Section>
  );
}
