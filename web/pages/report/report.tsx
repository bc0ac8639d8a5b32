/**
 * The public page: suspicious circumstances are reported here without an account, on a phone; and whoever reported comes back with the
 * receipt code. The official ways stand first: nobody needs the unit to reach the state security organ.
 */
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Tabs } from 'antd';
import { useState } from 'react';
import { FALSE_ACCUSATION, OFFICIAL_CHANNELS } from '../../../src/domain/clues/clues.ts';
import type { ApiError } from '../../api.ts';
import { showMomentsIn } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { Await, EmptyNote } from '../../kit/notes.tsx';
import { useText } from '../../language.tsx';
import { Outside } from '../accounts/outside.tsx';
import { ComeBack } from './come-back.tsx';
import { type ReportPage, reportPage, units } from './door.ts';
import { ReportForm } from './report-form.tsx';
import '../clues/clues.css';
import './report.css';

export default function Report() {
  const { unitId } = useParams({ strict: false }) as { unitId?: string };
  return (
    <Outside title={{ zh: '报告可疑情况', en: 'Report something suspicious' }} wide>
      <Channels />
      {unitId === undefined ? <WhichUnit /> : <OfUnit unitId={Number(unitId)} />}
    </Outside>
  );
}

function Channels() {
  const t = useText();
  return (
    <section className="report-part report-channels" aria-labelledby="channels">
      <h2 id="channels">
        {t({ zh: '可以直接向国家安全机关举报', en: 'You can report to the state security organ itself' })}
      </h2>
      <ul className="report-list">
        {OFFICIAL_CHANNELS.map(({ name, how, href }) => (
          <li key={name.en} className="report-channel">
            {href ? (
              <a href={href}>
                <strong>{t(name)}</strong>
              </a>
            ) : (
              <strong>{t(name)}</strong>
            )}
            <span className="quiet">{t(how)}</span>
          </li>
        ))}
      </ul>
      <p className="quiet">
        {t({
          zh: '情况紧急、有人身危险，或者报告涉及本单位负责人、线索专员的，请直接用上面的渠道。',
          en: 'Where it is urgent, somebody is in danger, or the head or a relay officer of this unit is concerned, please use these.',
        })}
      </p>
    </section>
  );
}

/** Where an installation serves one unit, nobody is asked which. */
function WhichUnit() {
  const t = useText();
  const query = useQuery({ queryKey: ['report-units'], queryFn: units });
  return (
    <Await query={query}>
      {(found) =>
        found.length === 1 ? (
          <OfUnit unitId={found[0]!.unitId} />
        ) : found.length === 0 ? (
          <EmptyNote
            text={{
              zh: '这里还没有接收报告的单位。请用上面的官方渠道。',
              en: 'No unit takes reports here yet. Please use the official channels above.',
            }}
          />
        ) : (
          <section className="report-part" aria-labelledby="which-unit">
            <h2 id="which-unit">{t({ zh: '向哪个单位报告', en: 'Which unit do you report to' })}</h2>
            <ul className="report-list report-units">
              {found.map(({ unitId, name }) => (
                <li key={unitId}>
                  <Link to={`/report/${unitId}`}>{name}</Link>
                </li>
              ))}
            </ul>
          </section>
        )
      }
    </Await>
  );
}

function OfUnit({ unitId }: { unitId: number }) {
  const query = useQuery<ReportPage, ApiError>({
    queryKey: ['report-page', unitId],
    queryFn: () => reportPage(unitId),
  });
  return <Await query={query}>{(page) => <Ways unitId={unitId} page={page} onStale={() => query.refetch()} />}</Await>;
}

type Parts = { readonly unitId: number; readonly page: ReportPage; readonly onStale: () => Promise<unknown> };

function Ways({ unitId, page, onStale }: Parts) {
  const t = useText();
  const [way, choose] = useState('report');
  const [code, setCode] = useState('');
  showMomentsIn(page.timeZone);
  const show = (given: string) => {
    setCode(given);
    choose('back');
  };
  return (
    <>
      <h2 className="report-unit">{t({ zh: `向${page.unitName}报告`, en: `Report to ${page.unitName}` })}</h2>
      <Tabs
        activeKey={way}
        onChange={choose}
        items={[
          {
            key: 'report',
            label: t({ zh: '报告', en: 'Report' }),
            children: (
              <>
                <WhatHappens page={page} />
                <ReportForm unitId={unitId} page={page} onShow={show} onStale={onStale} />
              </>
            ),
          },
          {
            key: 'back',
            label: t({ zh: '凭回执码查看', en: 'Come back with a code' }),
            children: <ComeBack key={code} unitId={unitId} page={page} first={code} onStale={onStale} />,
          },
        ]}
      />
    </>
  );
}

function WhatHappens({ page }: { page: ReportPage }) {
  const t = useText();
  const { relayHours, acknowledgeDays, feedbackDays } = page;
  return (
    <details className="report-part report-what" open>
      <summary>{t({ zh: '报告之后会怎样', en: 'What happens with a report' })}</summary>
      <ul className="report-points">
        <li className="report-line">
          {t({
            zh: '内容加密保存，只有本单位线索专员能打开，每次打开都留痕。不需要登录，不记录是谁报告的。',
            en: 'It is kept encrypted; only the unit’s relay officer opens it, and each opening is logged. You need no account, and who reports is not recorded.',
          })}
        </li>
        <li className="report-line">
          {t({
            zh: `线索专员原文转报国家安全机关：本单位自定 ${relayHours} 小时内电话告知，${acknowledgeDays} 天内向您确认，${feedbackDays} 天内反馈。法律的要求是“及时”。`,
            en: `The relay officer passes it on word for word to the state security organ: by the unit’s own periods by telephone within ${relayHours} hours, acknowledged to you within ${acknowledgeDays === 1 ? 'a day' : `${acknowledgeDays} days`}, feedback within ${feedbackDays} days. The law says “promptly”.`,
          })}
        </li>
        <li className="report-line">
          {t({
            zh: '本单位不调查、不核实，也不接触被反映的人；不会再向您追问。',
            en: 'The unit does not investigate or verify, and approaches nobody who is spoken of; it will not question you.',
          })}
        </li>
        <li className="report-line">
          {t({
            zh: '因报告受到打击报复的，凭回执码投诉，由主要负责人处理，线索专员看不到。',
            en: 'If you suffer for having reported, complain with your code: the head deals with it, and the relay officer does not see it.',
          })}
        </li>
        <li className="report-line">
          {t({
            zh: '食堂、待遇、治安等与国家安全无关的意见不转报，会答复您并说明理由；您仍可以随时使用上面的官方渠道。',
            en: 'What has nothing to do with national security, such as meals, pay or public order, is not relayed: you are answered with the ground. The official channels above stay open to you at any time.',
          })}
        </li>
        <li className="report-line">{t(FALSE_ACCUSATION)}</li>
      </ul>
    </details>
  );
}
