/** Reminder mail that keeps failing, for the system administrator: whose, how, since when, and what can be done. */
import { MAIL_FAILURE_NAMES } from '../../../src/domain/notices/mail.ts';
import { type ResultOf, useQueryOf } from '../../api.ts';
import { InstantText } from '../../kit/days.tsx';
import { Await, EmptyNote, InfoNote } from '../../kit/notes.tsx';
import { Page } from '../../kit/page.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { useText } from '../../language.tsx';

type Row = ResultOf<'notices.failing-mail'>['rows'][number];

export default function FailingMail() {
  const t = useText();
  const query = useQueryOf('notices.failing-mail', {}, { every: 60_000 });
  return (
    <Page
      title={{ zh: '提醒邮件', en: 'Reminder mail' }}
      purpose={{
        zh: '连续没有送达的提醒邮件。邮件只说有几项待办，不含内容；提醒本身一直在页面上。',
        en: 'Reminder mail that keeps failing. A mail says how much waits and holds no content; the reminders themselves stand on the pages.',
      }}
    >
      <Await query={query}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyNote
              text={{
                zh: '没有连续送不到的邮件。连续三次没有送达的，会列在这里，并在您的每个页面上提示。',
                en: 'No mail keeps failing. What was not taken three times is listed here, and said on every page of yours.',
              }}
            />
          ) : (
            <>
              <InfoNote
                text={{
                  zh: '没有送达的会自动再发，间隔逐次加长；已被邮件服务器接收的不会再发。拒收的，请本人或者人事人员核对邮箱地址。连接不上的，请检查邮件服务器。',
                  en: 'What was not taken is sent again by itself, each time later; what the server took is never sent twice. Where it is refused, have the address checked with the person or with personnel; where the server cannot be reached, check the server.',
                }}
              />
              <PlainTable<Row>
                label={{ zh: '没有送达的提醒邮件', en: 'Reminder mail that keeps failing' }}
                rowKey="accountId"
                dataSource={[...rows]}
                columns={[
                  {
                    title: t({ zh: '账号', en: 'Account' }),
                    render: (_, { displayName, login }) => `${displayName}（${login}）`,
                  },
                  {
                    title: t({ zh: '情况', en: 'What happens' }),
                    render: (_, { failure }) => t(MAIL_FAILURE_NAMES[failure]),
                  },
                  { title: t({ zh: '次数', en: 'Tries' }), dataIndex: 'tries', align: 'right' },
                  { title: t({ zh: '开始时间', en: 'Since' }), render: (_, { since }) => <InstantText at={since} /> },
                  {
                    title: t({ zh: '下次发送', en: 'Next try' }),
                    render: (_, { againAt }) =>
                      againAt ? <InstantText at={againAt} /> : t({ zh: '不再发送', en: 'none' }),
                  },
                ]}
              />
            </>
          )
        }
      </Await>
    </Page>
  );
}
