/** One protected object: what it is, and which measures stand over it. */
import { useParams } from '@tanstack/react-router';
import { Button, Space } from 'antd';
import { useState } from 'react';
import {
  MEASURE_FORM_NAMES,
  MEASURE_KIND_NAMES,
  MEASURE_KINDS,
  MEASURE_STAND_NAMES,
  OBJECT_KIND_NAMES,
  SYSTEM_KIND_NAMES,
} from '../../../src/domain/measures/measures.ts';
import { READ } from '../../../src/domain/registers/registers.ts';
import { useAct, useQueryOf } from '../../api.ts';
import { Facts } from '../../kit/case.tsx';
import { useConfirm } from '../../kit/confirm.tsx';
import { DayText } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { Await } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { Course } from './course.tsx';
import { MeasureDialog } from './measure-dialog.tsx';
import { levelInWords, ObjectDialog } from './objects.tsx';
import { type ProtectedObject, TONE_OF_MEASURE, useKeeps } from './words.tsx';

export default function ObjectPage() {
  const t = useText();
  const keeps = useKeeps();
  const confirm = useConfirm();
  const end = useAct('measures.end-object');
  const protectedObjectId = Number(
    (useParams({ strict: false }) as { protectedObjectId: string }).protectedObjectId,
  ) as ProtectedObject['protectedObjectId'];
  const query = useQueryOf('measures.object', { protectedObjectId });
  const [doing, act] = useState<'change' | 'measure'>();
  const one = query.data;
  const runs = keeps && one?.endedOn === null;
  return (
    <Page
      title={one ? { zh: one.name, en: one.name } : { zh: '防护对象', en: 'A protected object' }}
      purpose={one && OBJECT_KIND_NAMES[one.kind]}
      beside={one?.endedOn && <ToneTag tone="ended" text={{ zh: '已停用', en: 'Ended' }} />}
      actions={
        runs && (
          <Space wrap>
            {one.itemId === null && <Button onClick={() => act('change')}>{t({ zh: '更改', en: 'Change' })}</Button>}
            <Button
              danger
              onClick={() =>
                confirm({
                  title: { zh: '停用这个防护对象？', en: 'End this protected object?' },
                  consequence: {
                    zh: '它不再出现在覆盖图上，也不能再选为防护对象；措施和扫描记录保留。不能恢复，只能另行登记。',
                    en: 'It leaves the coverage and cannot be chosen any more; measures and scans stay. It cannot be brought back, only registered anew.',
                  },
                  act: { zh: '停用', en: 'End it' },
                  run: () => end.mutateAsync({ protectedObjectId }),
                })
              }
            >
              {t({ zh: '停用', en: 'End it' })}
            </Button>
          </Space>
        )
      }
      primary={
        runs && (
          <Button type="primary" onClick={() => act('measure')}>
            {t({ zh: '登记措施', en: 'Register a measure' })}
          </Button>
        )
      }
    >
      <Await query={query}>
        {(found) => (
          <>
            <What one={found} />
            <Over one={found} />
            <Course one={found} />
            {doing === 'change' && <ObjectDialog one={found} onClose={() => act(undefined)} />}
            {doing === 'measure' && <MeasureDialog protects={found.protectedObjectId} onClose={() => act(undefined)} />}
            <Link to="/measures/objects" className="back-link">
              {t({ zh: '返回防护对象', en: 'Back to what is protected' })}
            </Link>
          </>
        )}
      </Await>
    </Page>
  );
}

/** The office and the head read the register. */
function PlaceLink({ one }: { one: ProtectedObject }) {
  const { roles } = useWhoAmI();
  const reads = roles.some((role) => READ.some((of) => of === role));
  return reads ? <Link to={`/registers/items/${one.itemId}`}>{one.itemNumber}</Link> : one.itemNumber;
}

function What({ one }: { one: ProtectedObject }) {
  const t = useText();
  return (
    <Section title={{ zh: '基本情况', en: 'Facts' }}>
      <Facts
        facts={[
          ...(one.formerNames.length > 0
            ? [{ title: { zh: '曾用名', en: 'Called before' }, value: one.formerNames.join(' · ') }]
            : []),
          ...(one.itemId === null
            ? [{ title: { zh: '地点', en: 'Where' }, value: one.place ?? undefined }]
            : [{ title: { zh: '场所台账', en: 'Register of places' }, value: <PlaceLink one={one} /> }]),
          { title: { zh: '责任部门', en: 'Department' }, value: one.department ?? undefined },
          ...(one.kind === 'key-part'
            ? []
            : [
                {
                  title: { zh: '网络安全等级', en: 'Protection level' },
                  value: one.protectionLevel ? t(levelInWords(one.protectionLevel)) : undefined,
                },
                {
                  title: { zh: '关键信息基础设施', en: 'Critical infrastructure' },
                  value: one.operated ? t({ zh: '是', en: 'Yes' }) : t({ zh: '否', en: 'No' }),
                },
              ]),
          ...(one.systemKind
            ? [{ title: { zh: '系统类型', en: 'Kind of system' }, value: t(SYSTEM_KIND_NAMES[one.systemKind]) }]
            : []),
          ...(one.endedOn ? [{ title: { zh: '停用日期', en: 'Ended' }, value: <DayText day={one.endedOn} /> }] : []),
        ]}
      />
    </Section>
  );
}

/** By kind, so that a hole is seen. */
function Over({ one }: { one: ProtectedObject }) {
  const t = useText();
  return (
    <Section title={{ zh: '防范措施', en: 'Measures over it' }}>
      {MEASURE_KINDS.map((kind) => {
        const here = one.measures.filter((of) => of.kind === kind && of.endedOn === null);
        return (
          <div key={kind} className="measure-over">
            <h3>{t(MEASURE_KIND_NAMES[kind])}</h3>
            {here.length === 0 && <p className="quiet">× {t({ zh: '空缺', en: 'Nothing' })}</p>}
            <ul className="measure-papers">
              {here.map((of) => (
                <li key={of.measureId}>
                  <span>
                    <Link to={`/measures/${of.measureId}`}>{of.name}</Link>{' '}
                    <span className="quiet">{t(MEASURE_FORM_NAMES[of.form])}</span>
                  </span>
                  <ToneTag tone={TONE_OF_MEASURE[of.stand]} text={MEASURE_STAND_NAMES[of.stand]} />
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </Section>
  );
}
