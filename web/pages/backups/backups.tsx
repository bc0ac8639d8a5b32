/** Back-ups, for the system administrator: what is set up, what was taken and how it went. No business content. */
import { type ResultOf, useQueryOf } from '../../api.ts';
import { Facts } from '../../kit/case.tsx';
import { InstantText } from '../../kit/days.tsx';
import { Await, EmptyNote, InfoNote } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { BackupWarning } from './backup-warning.tsx';

type State = ResultOf<'backups.state'>;
type Run = State['runs'][number];

/** Refusals of the back-up that an administrator meets; anything else stands in the log of the server. */
const PROBLEMS: Readonly<Record<string, Localised>> = {
  'not-written': { zh: '未能写入：请检查目录和磁盘空间', en: 'Could not be written: check folder and free space' },
  'broken-off': { zh: '系统在备份途中停止', en: 'The system was ended in the middle' },
};
const OTHER_PROBLEM: Localised = { zh: '原因见服务器日志', en: 'The reason stands in the server’s log' };

export default function Backups() {
  const query = useQueryOf('backups.state', {});
  return (
    <Page
      title={{ zh: '备份', en: 'Back-ups' }}
      purpose={{
        zh: '整个系统的备份情况：设置、进度和结果。备份是加密的，本机打不开；恢复须在终端进行。',
        en: 'How the whole system is backed up: schedule, progress, results. Back-ups are encrypted and this machine cannot open them; restoring is done at the terminal.',
      }}
    >
      <BackupWarning onItsPage />
      <Await query={query}>
        {({ plan, runs }) => (
          <>
            <Plan plan={plan} />
            <Section title={{ zh: '历次备份', en: 'Taken so far' }}>
              <Runs runs={runs} />
            </Section>
          </>
        )}
      </Await>
    </Page>
  );
}

function Plan({ plan }: { plan: State['plan'] }) {
  const t = useText();
  return (
    <Section title={{ zh: '定时备份', en: 'By schedule' }}>
      {plan ? (
        <Facts
          facts={[
            { title: { zh: '目录', en: 'Folder' }, value: <span className="code-text">{plan.folder}</span> },
            {
              title: { zh: '时间', en: 'When' },
              value: t({ zh: `每天 ${plan.hour} 时（北京时间）`, en: `Daily at ${plan.hour}:00, Beijing time` }),
            },
            {
              title: { zh: '保留', en: 'Kept' },
              value: t({
                zh: `每日 ${plan.daily} 份，每周 ${plan.weekly} 份，每月 ${plan.monthly} 份`,
                en: `${plan.daily} daily, ${plan.weekly} weekly, ${plan.monthly} monthly`,
              }),
            },
            {
              title: { zh: '加密给', en: 'Encrypted to' },
              value: plan.recipients.map((one) => (
                <div key={one} className="code-text">
                  {one}
                </div>
              )),
            },
          ]}
        />
      ) : (
        <InfoNote
          text={{
            zh: '未设置定时备份。请管理员在服务器上设置 BULWARK_BACKUP_DIR 和 BULWARK_BACKUP_RECIPIENT 后重新启动，见 docs/operation/backup.md。',
            en: 'No back-ups by schedule are set up. Set BULWARK_BACKUP_DIR and BULWARK_BACKUP_RECIPIENT on the server and start it again; see docs/operation/backup.md.',
          }}
        />
      )}
    </Section>
  );
}

function Runs({ runs }: { runs: readonly Run[] }) {
  const t = useText();
  if (runs.length === 0)
    return (
      <EmptyNote
        text={{
          zh: '还没有备份。在服务器上运行 ./bulwark backup 文件，即可立即备份。',
          en: 'None yet. Run ./bulwark backup FILE on the server to take one now.',
        }}
      />
    );
  return (
    <PlainTable<Run>
      rowKey="runId"
      label={{ zh: '历次备份', en: 'Back-ups taken' }}
      dataSource={[...runs]}
      columns={[
        {
          title: t({ zh: '开始', en: 'Began' }),
          width: 150,
          render: (_, { beganAt }) => <InstantText at={beganAt} />,
        },
        { title: t({ zh: '方式', en: 'Occasion' }), width: 120, render: (_, run) => t(run.occasionName) },
        { title: t({ zh: '结果', en: 'Result' }), render: (_, run) => <Result run={run} /> },
        {
          title: t({ zh: '大小', en: 'Size' }),
          width: 100,
          align: 'right',
          render: (_, { bytes }) => (bytes ? `${(bytes / 1024 / 1024).toFixed(1)} MB` : <span aria-hidden>—</span>),
        },
        {
          title: t({ zh: '行数', en: 'Rows' }),
          width: 100,
          align: 'right',
          render: (_, { rows }) => rows?.toLocaleString('en-US') ?? <span aria-hidden>—</span>,
        },
        {
          title: t({ zh: '文件', en: 'Files' }),
          width: 80,
          align: 'right',
          render: (_, { files }) => files ?? <span aria-hidden>—</span>,
        },
        {
          title: t({ zh: '备份文件', en: 'Back-up' }),
          render: (_, { fileName, sha256 }) =>
            fileName ? (
              <span className="code-text" title={sha256 && `SHA-256 ${sha256}`}>
                {fileName}
              </span>
            ) : (
              <span aria-hidden>—</span>
            ),
        },
      ]}
    />
  );
}

function Result({ run }: { run: Run }) {
  const t = useText();
  if (run.outcome === undefined) return <ToneTag tone="working" text={{ zh: '正在备份', en: 'Under way' }} />;
  if (run.outcome === 'failed')
    return (
      <>
        <ToneTag tone="late" text={{ zh: '失败', en: 'Failed' }} />{' '}
        <span className="quiet">{t(PROBLEMS[run.problem ?? ''] ?? OTHER_PROBLEM)}</span>
      </>
    );
  if (!run.missing) return <ToneTag tone="good" text={{ zh: '完成', en: 'Done' }} />;
  return (
    <ToneTag tone="soon" text={{ zh: `完成，缺 ${run.missing} 个文件`, en: `Done, ${run.missing} files missing` }} />
  );
}
