/** A plan in which I have a role, on the phone: read once, it is kept here for when there is no network; or saved as one file. */
import { useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { PLAN_KIND_NAMES } from '../../../src/domain/plans/plans.ts';
import { saveAs, useQueryOf } from '../../api.ts';
import { momentOf } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { Await, InfoNote } from '../../kit/notes.tsx';
import { Page } from '../../kit/page.tsx';
import { type Localised, useLanguage, useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { canKeep, forgetCopy, keepCopy } from './copies.ts';
import { type OwnPlan, planCopy } from './copy.ts';
import { PlanSaid } from './said.tsx';
import './plans.css';

export default function MyPlan() {
  const t = useText();
  const { language } = useLanguage();
  const planId = Number((useParams({ strict: false }) as { planId: string }).planId) as never;
  const query = useQueryOf('plans.my-plan', { planId });
  const plan = query.data;
  const kept = useKeptCopy(plan, planId, query.error?.code === 'not-found');
  const unreachable = query.error?.code === 'unreachable';
  const save = (one: OwnPlan) => {
    const html = planCopy(one, language, momentOf(one.readAt, false));
    saveAs(`${one.words.title}.html`, new Blob([html], { type: 'text/html;charset=utf-8' }));
  };
  return (
    <Page
      narrow
      title={{ zh: plan?.words.title ?? '应急预案', en: plan?.words.title ?? 'Contingency plan' }}
      purpose={plan && PLAN_KIND_NAMES[plan.kind]}
      actions={
        plan && <Button onClick={() => save(plan)}>{t({ zh: '保存为一个文件', en: 'Save as one file' })}</Button>
      }
    >
      {unreachable && canKeep() && (
        <Button type="primary" onClick={() => window.location.reload()}>
          {t({ zh: '打开本机保存的副本', en: 'Open the copy kept here' })}
        </Button>
      )}
      <Await query={query}>
        {(found) => (
          <>
            <p className="quiet">
              {t({
                zh: `第${found.number}版，${found.effectiveFrom} 起生效。`,
                en: `Version ${found.number}, in force from ${found.effectiveFrom}. `,
              })}
              {kept !== undefined && t(kept ? KEPT : NOT_KEPT)}
            </p>
            {found.reviewBy && found.reviewBy < found.readAt.slice(0, 10) && (
              <InfoNote
                tone="warning"
                text={{
                  zh: '该预案的复核已逾期，电话和人员可能已变。',
                  en: 'Its review is overdue: numbers and people may have changed.',
                }}
              />
            )}
            <PlanSaid words={found.words} holders={found.holders} />
          </>
        )}
      </Await>
      <Link to="/mine" className="back-link">
        {t({ zh: '返回我的页面', en: 'Back to My page' })}
      </Link>
    </Page>
  );
}

const KEPT: Localised = {
  zh: '本机已保存副本，没有网络时打开本系统也能看到；退出登录时清除。',
  en: 'A copy is kept on this device: without a network, opening the system shows it. Signing out clears it.',
};
const NOT_KEPT: Localised = {
  zh: '这个浏览器或者连接方式不能保存副本：需要离线查看的，请“保存为一个文件”。',
  en: 'This browser, or this connection, keeps no copy: to read it without a network, save it as one file.',
};

/** Whether a copy of what was just read is kept on this device; not known yet: undefined. */
function useKeptCopy(plan: OwnPlan | undefined, planId: number, gone: boolean): boolean | undefined {
  const { language } = useLanguage();
  const { accountId } = useWhoAmI();
  const [kept, keep] = useState<boolean>();
  useEffect(() => {
    if (plan) void keepCopy(accountId, plan, language, momentOf(plan.readAt, false)).then(keep);
  }, [plan, language, accountId]);
  useEffect(() => {
    if (gone) void forgetCopy(planId);
  }, [gone, planId]);
  return kept;
}
