/** The coverage matrix: what is protected × kinds of measures. A hole is seen by its sign, its words and its colour. */
import { CheckCircleFilled, CloseCircleOutlined, ExclamationCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import {
  COVER_NAMES,
  type Cover,
  MEASURE_KIND_NAMES,
  MEASURE_KINDS,
  MEASURE_STAND_NAMES,
  OBJECT_KIND_NAMES,
} from '../../../src/domain/measures/measures.ts';
import { call, type ResultOf, useAct, useQueryOf } from '../../api.ts';
import { useSay } from '../../kit/confirm.tsx';
import { Link } from '../../kit/link.tsx';
import { Await, EmptyNote, InfoNote } from '../../kit/notes.tsx';
import { Page } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { useLanguage, useText } from '../../language.tsx';
import { MeasureTabs } from './measure-tabs.tsx';
import { TONE_OF_MEASURE, useKeeps } from './words.tsx';
import './measures.css';

type Matrix = ResultOf<'measures.matrix'>;
type Row = Matrix['rows'][number];

const SIGNS: Record<Cover, ReactNode> = {
  covered: <CheckCircleFilled aria-hidden />,
  weak: <ExclamationCircleOutlined aria-hidden />,
  hole: <CloseCircleOutlined aria-hidden />,
};
const COVERS = ['covered', 'weak', 'hole'] as const;

export default function MatrixPage() {
  const t = useText();
  const say = useSay();
  const { language } = useLanguage();
  const query = useQueryOf('measures.matrix', {});
  return (
    <Page
      title={{ zh: '防范措施覆盖图', en: 'Coverage of measures' }}
      purpose={{
        zh: '要害部门部位、网络设施、信息系统各有哪些人防、物防、技防措施，哪里空缺。',
        en: 'Which human, physical and technical measures stand over each key part, network facility and system, and where there is none.',
      }}
      actions={
        <Button onClick={() => void call('measures.print-matrix', { language }).catch(say.failed)}>
          {t({ zh: '打印（PDF）', en: 'Print (PDF)' })}
        </Button>
      }
    >
      <MeasureTabs />
      <Await query={query}>
        {(found) =>
          found.rows.length + found.unlisted.length === 0 ? (
            <EmptyNote
              text={{
                zh: '还没有防护对象。先登记要害部门部位、网络设施和信息系统，再登记护着它们的措施。',
                en: 'Nothing is registered as protected yet. Begin with key parts, network facilities and systems, then the measures over them.',
              }}
            >
              <Link to="/measures/objects">{t({ zh: '登记防护对象', en: 'Register what is protected' })}</Link>
            </EmptyNote>
          ) : (
            <Picture found={found} />
          )
        }
      </Await>
    </Page>
  );
}

function Picture({ found }: { found: Matrix }) {
  const t = useText();
  return (
    <>
      <p role="status">
        {t({
          zh: `${found.total} 个防护对象，${found.holes} 处空缺，${found.weak} 处薄弱。`,
          en: `${found.total} protected, ${found.holes} without any measure of a kind, ${found.weak} weak.`,
        })}
        {found.unlisted.length > 0 &&
          t({
            zh: `场所台账中还有 ${found.unlisted.length} 处要害部门部位没有列入。`,
            en: ` ${found.unlisted.length} key places of the register are not listed yet.`,
          })}
      </p>
      <ul className="cover-legend">
        {COVERS.map((cover) => (
          <li key={cover} className={`cover cover-${cover}`}>
            {SIGNS[cover]} {t(COVER_NAMES[cover])}
          </li>
        ))}
      </ul>
      <div className="matrix-scroll">
        <table className="matrix">
          <caption className="unseen">{t({ zh: '防范措施覆盖图', en: 'Coverage of measures' })}</caption>
          <thead>
            <tr>
              <th scope="col">{t({ zh: '防护对象', en: 'Protected' })}</th>
              {MEASURE_KINDS.map((kind) => (
                <th key={kind} scope="col">
                  {t(MEASURE_KIND_NAMES[kind])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {found.rows.map((row) => (
              <MatrixRow key={row.protectedObjectId} row={row} />
            ))}
            {found.unlisted.map((place) => (
              <UnlistedRow key={place.itemId} place={place} />
            ))}
          </tbody>
        </table>
      </div>
      {found.unassigned.length > 0 && (
        <InfoNote
          tone="warning"
          text={{
            zh: `有 ${found.unassigned.length} 项措施没有写明防护对象，图上看不到：${found.unassigned.map(({ name }) => name).join('、')}。`,
            en: `${found.unassigned.length} measures name nothing that they protect and are not in the picture: ${found.unassigned.map(({ name }) => name).join(', ')}.`,
          }}
        />
      )}
    </>
  );
}

function MatrixRow({ row }: { row: Row }) {
  const t = useText();
  return (
    <tr>
      <th scope="row">
        <Link to={`/measures/objects/${row.protectedObjectId}`}>{row.name}</Link>
        <div className="quiet">
          {t(OBJECT_KIND_NAMES[row.kind])}
          {row.itemNumber && ` · ${row.itemNumber}`}
        </div>
      </th>
      {row.cells.map(({ kind, cover, measures }) => (
        <td key={kind} className={`cover cover-${cover}`} data-label={t(MEASURE_KIND_NAMES[kind])}>
          {SIGNS[cover]}
          {measures.length === 0 && <span> {t(COVER_NAMES.hole)}</span>}
          <ul>
            {measures.map(({ measureId, name, stand }) => (
              <li key={measureId}>
                <Link to={`/measures/${measureId}`}>{name ?? '—'}</Link>
                {stand !== 'in-force' && (
                  <>
                    {' '}
                    <ToneTag tone={TONE_OF_MEASURE[stand]} text={MEASURE_STAND_NAMES[stand]} />
                  </>
                )}
              </li>
            ))}
          </ul>
        </td>
      ))}
    </tr>
  );
}

/** It stands in the register of places; nothing can be said of its measures until it is listed. */
function UnlistedRow({ place }: { place: Matrix['unlisted'][number] }) {
  const t = useText();
  const say = useSay();
  const keeps = useKeeps();
  const add = useAct('measures.add-place');
  const lists = () =>
    add
      .mutateAsync({ itemId: place.itemId })
      .then(() => say.done({ zh: '已列入防护对象。', en: 'It is among what is protected now.' }))
      .catch(say.failed);
  return (
    <tr>
      <th scope="row">
        {place.name}
        <div className="quiet">{t({ zh: '场所台账，没有列入', en: 'In the register, not listed' })}</div>
        {keeps && (
          <Button size="small" loading={add.isPending} onClick={() => void lists()}>
            {t({ zh: '列入', en: 'List it' })}
            <span className="unseen">{t({ zh: `：${place.name}`, en: `: ${place.name}` })}</span>
          </Button>
        )}
      </th>
      {MEASURE_KINDS.map((kind) => (
        <td key={kind} className="cover cover-hole" data-label={t(MEASURE_KIND_NAMES[kind])}>
          {SIGNS.hole}
          <span> {t(COVER_NAMES.hole)}</span>
        </td>
      ))}
    </tr>
  );
}
