/** After a session: who was absent is counted and the session for them proposed; the signed paper list is kept as its scan. */
import { PaperClipOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { plusDays } from '../../../src/law/day.ts';
import { call, useAct, useActWithFile } from '../../api.ts';
import { useSay } from '../../kit/confirm.tsx';
import { DayInput } from '../../kit/day-input.tsx';
import { InstantText } from '../../kit/days.tsx';
import { FileInput } from '../../kit/file-input.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { Link, useGo } from '../../kit/link.tsx';
import { EmptyNote } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import type { Opened } from './session-case.ts';

/** A week later, at the same place; one tap plans it, a second look can change it. */
const DAYS_LATER = 7;

export function MakeUpPart({ session }: { session: Opened }) {
  const t = useText();
  const go = useGo();
  const say = useSay();
  const today = useToday();
  const plan = useAct('training.plan-make-up');
  const [changing, change] = useState(false);
  const { trainingId, absent, makeUp, place } = session;
  if (absent === 0 && makeUp === null) return null;
  const first = plusDays(session.day > today ? session.day : today, DAYS_LATER);
  const run = async (values: { day: string; place: string }) => {
    const made = await plan.mutateAsync({ trainingId: trainingId as never, ...values });
    go({ to: `/training/${made.trainingId}` });
  };
  return (
    <Section title={{ zh: '缺席人员补训', en: 'For who was absent' }}>
      <p>
        {t({
          zh: `应参加而没有到场的还有 ${absent} 人。`,
          en: `${absent} who owe such a training were not there.`,
        })}{' '}
        {makeUp === null
          ? t({
              zh: `建议补训：${first}，${place}，内容和学时同本场。`,
              en: `Proposed: ${first}, ${place}, with the same content and hours.`,
            })
          : t({ zh: '补训已安排。', en: 'A make-up is planned.' })}
      </p>
      {makeUp === null ? (
        <div className="button-row">
          <Button
            type="primary"
            loading={plan.isPending}
            onClick={() => void run({ day: first, place }).catch(say.failed)}
          >
            {t({ zh: '按建议安排补训', en: 'Plan it as proposed' })}
          </Button>
          <Button onClick={() => change(true)}>{t({ zh: '改日期或地点', en: 'Another day or place' })}</Button>
        </div>
      ) : (
        <Link to={`/training/${makeUp}`}>{t({ zh: '查看补训场次', en: 'See the make-up session' })}</Link>
      )}
      {changing && <MakeUpDialog initial={{ day: first, place }} run={run} onClose={() => change(false)} />}
    </Section>
  );
}

type MakeUp = { readonly day: string; readonly place: string };
type DialogParts = {
  readonly initial: MakeUp;
  readonly run: (values: MakeUp) => Promise<unknown>;
  readonly onClose: () => void;
};

function MakeUpDialog({ initial, run, onClose }: DialogParts) {
  const t = useText();
  const required = useRequired();
  return (
    <FormDialog<MakeUp>
      title={{ zh: '安排补训', en: 'Plan a make-up' }}
      act={{ zh: '安排', en: 'Plan' }}
      done={{ zh: '补训已安排。', en: 'Planned.' }}
      initial={initial}
      onClose={onClose}
      run={run}
    >
      <Form.Item
        name="day"
        label={t({ zh: '日期', en: 'Day' })}
        rules={required({ zh: '请选择日期', en: 'Choose a day' })}
      >
        <DayInput />
      </Form.Item>
      <Form.Item
        name="place"
        label={t({ zh: '地点', en: 'Place' })}
        rules={required({ zh: '请填写地点', en: 'Enter the place' })}
      >
        <Input maxLength={100} />
      </Form.Item>
    </FormDialog>
  );
}

export function PaperListPart({ session }: { session: Opened }) {
  const t = useText();
  const say = useSay();
  const [attaching, attach] = useState(false);
  const { trainingId, scans } = session;
  const open = (position: number) =>
    call('training.open-paper-list', { trainingId: trainingId as never, position }).catch(say.failed);
  return (
    <Section
      title={{ zh: '纸质签到表', en: 'Paper list' }}
      extra={
        <Button icon={<PaperClipOutlined />} onClick={() => attach(true)}>
          {t({ zh: '上传扫描件', en: 'Attach its scan' })}
        </Button>
      }
    >
      {scans.length === 0 ? (
        <EmptyNote
          text={{
            zh: '没有扫描件。现场用纸质签到表的，请上传扫描件，再按名单登记并选择“依据纸质签到表”。',
            en: 'There is no scan. Where a paper list was signed, attach its scan, then record by list “from the paper list”.',
          }}
        />
      ) : (
        <ul className="plain-rows">
          {scans.map(({ position, size, attachedAt, attachedBy }) => (
            <li key={position}>
              <button type="button" className="row-open" onClick={() => void open(position)}>
                {t({ zh: `签到表扫描件 ${position}`, en: `Scan ${position}` })}
              </button>
              <span className="plain-row-side quiet">
                {Math.ceil(size / 1024)} KB，{attachedBy} <InstantText at={attachedAt} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {attaching && <AttachDialog session={session} onClose={() => attach(false)} />}
    </Section>
  );
}

function AttachDialog({ session, onClose }: { session: Opened; onClose: () => void }) {
  const t = useText();
  const required = useRequired();
  const act = useActWithFile('training.attach-paper-list');
  return (
    <FormDialog<{ file: File }>
      title={{ zh: '上传纸质签到表扫描件', en: 'Attach the scan of the paper list' }}
      act={{ zh: '上传', en: 'Attach' }}
      done={{ zh: '已上传。请按名单登记表上签名的人员。', en: 'Attached. Now record by list who signed.' }}
      onClose={onClose}
      run={({ file }) => act.mutateAsync({ input: { trainingId: session.trainingId as never }, file })}
    >
      <p className="quiet">
        {t({
          zh: 'PDF、JPEG 或 PNG，不超过 20 MB。上传人、时间和每次查看都会记入日志；带密级标志的不予接收。',
          en: 'PDF, JPEG or PNG, at most 20 MB. Who attached it, when, and every look is logged; what bears a secrecy mark is declined.',
        })}
      </p>
      <Form.Item
        name="file"
        label={t({ zh: '扫描件', en: 'Scan' })}
        rules={required({ zh: '请选择文件', en: 'Choose a file' })}
      >
        <FileInput accept=".pdf,.jpg,.jpeg,.png" />
      </Form.Item>
    </FormDialog>
  );
}
