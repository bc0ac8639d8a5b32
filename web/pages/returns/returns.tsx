/** Returns: what this unit tells its superiors, and how the units stand that tell this body. */
import { PrinterOutlined } from '@ant-design/icons';
import { Button, Tabs } from 'antd';
import { oneOf } from '../../kit/filters.ts';
import { useFilters } from '../../kit/link.tsx';
import { Page } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { OwnPart } from './own.tsx';
import { StandingPart } from './standing.tsx';
import { UnitsPart } from './units.tsx';
import './returns.css';

const PARTS = ['own', 'standing', 'units'] as const;

export default function Returns() {
  const t = useText();
  const { body } = useWhoAmI();
  const [search, change] = useFilters();
  const isUnit = body === 'unit';
  const parts = PARTS.filter((part) => part !== 'own' || isUnit);
  const part = oneOf(parts, search.part) ?? parts[0]!;
  const emptied = Object.fromEntries(Object.keys(search).map((key) => [key, undefined]));
  const content = { own: <OwnPart />, standing: <StandingPart />, units: <UnitsPart /> };
  const names = {
    own: t({ zh: '本单位报送', en: 'Own returns' }),
    standing: isUnit ? t({ zh: '所属单位统计', en: 'Units below' }) : t({ zh: '履责统计', en: 'How units stand' }),
    units: t({ zh: '报送情况', en: 'Who has returned' }),
  };
  return (
    <Page
      title={{ zh: '履责统计', en: 'Returns' }}
      purpose={
        isUnit
          ? {
              zh: '向上级单位、行业主管部门和国家安全机关报送履责情况：只有数量，没有姓名，人数过少的不列出。',
              en: 'Tells superiors how the duties stand: counts alone, no name, and nothing that few people stand behind.',
            }
          : {
              zh: '各单位报送的履责情况汇总：只根据报送的数量，不读取任何单位的数据。',
              en: 'How units stand, from the counts that they returned and nothing else: no unit’s data is read.',
            }
      }
      actions={
        part !== 'own' && (
          <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
            {t({ zh: '打印', en: 'Print' })}
          </Button>
        )
      }
    >
      <Tabs
        activeKey={part}
        destroyOnHidden
        onChange={(next) => change({ ...emptied, part: next === parts[0] ? undefined : next })}
        items={parts.map((key) => ({ key, label: names[key], children: content[key] }))}
      />
    </Page>
  );
}
