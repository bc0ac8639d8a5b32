/** Dispatches: what came, what went out, with whom one corresponds, and what passes on a disk. */
import { Tabs } from 'antd';
import { oneOf } from '../../kit/filters.ts';
import { useFilters } from '../../kit/link.tsx';
import { Page } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';
import { CorrespondentsPart } from './correspondents.tsx';
import { ExchangePart } from './exchange.tsx';
import { ReceivedPart } from './received.tsx';
import { SentPart } from './sent.tsx';
import { WaitingLines } from './waiting.tsx';
import './dispatches.css';

const PARTS = ['received', 'sent', 'correspondents', 'exchange'] as const;

export default function Dispatches() {
  const t = useText();
  const [search, change] = useFilters();
  const part = oneOf(PARTS, search.part) ?? 'received';
  const emptied = Object.fromEntries(Object.keys(search).map((key) => [key, undefined]));
  return (
    <Page
      title={{ zh: '公文往来', en: 'Dispatches' }}
      purpose={{
        zh: '与上级单位、行业主管部门和国家安全机关之间的公文：编号、签章、送达、回执。不得写入国家秘密。',
        en: 'Documents to and from organs, industry departments and other bodies: numbered, signed, delivered, receipted. Never state secrets.',
      }}
    >
      <WaitingLines />
      <Tabs
        activeKey={part}
        destroyOnHidden
        onChange={(next) => change({ ...emptied, part: next === 'received' ? undefined : next })}
        items={[
          { key: 'received', label: t({ zh: '收文', en: 'Received' }), children: <ReceivedPart /> },
          { key: 'sent', label: t({ zh: '发文', en: 'Sent' }), children: <SentPart /> },
          { key: 'correspondents', label: t({ zh: '通讯录', en: 'Correspondents' }), children: <CorrespondentsPart /> },
          { key: 'exchange', label: t({ zh: '交换文件', en: 'Exchange' }), children: <ExchangePart /> },
        ]}
      />
    </Page>
  );
}
