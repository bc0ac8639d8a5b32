/** A rule that I am to read, on the phone: all of it, and at its end the button that says I have. */
import { useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { call, useAct, useQueryOf } from '../../api.ts';
import { useSay } from '../../kit/confirm.tsx';
import { InstantText } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { Await, InfoNote } from '../../kit/notes.tsx';
import { Page } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';
import { RuleSaid } from './said.tsx';
import type { Version } from './words.tsx';

export default function MyRule() {
  const t = useText();
  const say = useSay();
  const { workRuleVersionId: named } = useParams({ strict: false }) as { workRuleVersionId: string };
  const workRuleVersionId = Number(named) as Version['versionId'];
  const query = useQueryOf('rules.my-rule', { workRuleVersionId });
  const confirm = useAct('rules.confirm-read');
  const one = query.data;
  const opens = (name: 'rules.open-file' | 'rules.print') => void call(name, { workRuleVersionId }).catch(say.failed);
  return (
    <Page
      narrow
      title={{ zh: one?.words.title ?? '工作制度', en: one?.words.title ?? 'Work rule' }}
      actions={
        one && <Button onClick={() => opens('rules.print')}>{t({ zh: '下载（PDF）', en: 'Download (PDF)' })}</Button>
      }
    >
      <Await query={query}>
        {(found) => (
          <>
            <p className="quiet">
              {found.document}
              {t({
                zh: `，${found.effectiveFrom} 起施行。责任部门：${found.words.responsible}。`,
                en: `, in force from ${found.effectiveFrom}. Responsible: ${found.words.responsible}.`,
              })}
            </p>
            {!found.inForce && (
              <InfoNote
                tone="warning"
                text={{ zh: '这一版现在不是现行有效版本。', en: 'This version is not the one in force.' }}
              />
            )}
            {found.hasFile && (
              <Button onClick={() => opens('rules.open-file')}>
                {t({ zh: '打开制度原件', en: 'Open the rule as issued' })}
              </Button>
            )}
            <RuleSaid words={found.words} />
            {found.isToRead && (
              <div className="rule-read">
                {found.readAt ? (
                  <span role="status">
                    {t({ zh: '已确认阅读', en: 'Confirmed as read' })} <InstantText at={found.readAt} />
                  </span>
                ) : (
                  <Button
                    type="primary"
                    block
                    loading={confirm.isPending}
                    onClick={() =>
                      void confirm.mutateAsync({ workRuleVersionId }).then(
                        () =>
                          say.done({
                            zh: '已记录，单位可以看到您已读。',
                            en: 'Recorded; the unit sees that you have read it.',
                          }),
                        say.failed,
                      )
                    }
                  >
                    {t({ zh: '我已阅读', en: 'I have read it' })}
                  </Button>
                )}
              </div>
            )}
          </>
        )}
      </Await>
      <Link to="/mine" className="back-link">
        {t({ zh: '返回我的页面', en: 'Back to My page' })}
      </Link>
    </Page>
  );
}
