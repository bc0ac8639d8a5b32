/** Commitment letters: who owes one, what became of those that were issued, and the texts they are made from. */
import { Tabs } from 'antd';
import { oneOf } from '../../kit/filters.ts';
import { useFilters } from '../../kit/link.tsx';
import { Page } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';
import { IssuedPart } from './issued.tsx';
import { OwingPart } from './owing.tsx';
import { TemplatesPart } from './templates.tsx';
import './letters.css';

const PARTS = ['owing', 'issued', 'templates'] as const;

export default function Letters() {
  const t = useText();
  const [search, change] = useFilters();
  return (
    <Page
      title={{ zh: '承诺书', en: 'Commitment letters' }}
      purpose={{
        zh: '向涉密岗位人员发出承诺书，本人在手机上阅读、手写签署，签署后即计入履责台账。',
        en: 'Letters are issued to people in secret-related posts, read and signed by hand on a phone, and count in the ledger once signed.',
      }}
    >
      <Tabs
        activeKey={oneOf(PARTS, search.part) ?? 'owing'}
        destroyOnHidden
        onChange={(part) =>
          change({
            part: part === 'owing' ? undefined : part,
            text: undefined,
            state: undefined,
            departmentId: undefined,
          })
        }
        items={[
          { key: 'owing', label: t({ zh: '待发出', en: 'To be issued' }), children: <OwingPart /> },
          { key: 'issued', label: t({ zh: '已发出', en: 'Issued' }), children: <IssuedPart /> },
          { key: 'templates', label: t({ zh: '文本', en: 'Texts' }), children: <TemplatesPart /> },
        ]}
      />
    </Page>
  );
}
