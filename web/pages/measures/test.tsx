/** One test and risk assessment: what is still missing, the facts, its two reports, the law. */
import { useParams } from '@tanstack/react-router';
import { Button, Form, Space } from 'antd';
import { useState } from 'react';
import {
  lackOfTestInWords,
  TEST_BY_NAMES,
  TEST_FILE_NAMES,
  TEST_FILES,
  type TestFile,
} from '../../../src/domain/measures/scans.ts';
import { call, useAct, useActWithFile, useQueryOf } from '../../api.ts';
import { CaseSteps, Facts, WhatNow } from '../../kit/case.tsx';
import { useSay } from '../../kit/confirm.tsx';
import { DayText, InstantText } from '../../kit/days.tsx';
import { FileInput } from '../../kit/file-input.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { Link } from '../../kit/link.tsx';
import { Await } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { useLanguage, useText } from '../../language.tsx';
import { DutyWords } from '../training/session-law.tsx';
import { TestDialog, type Tested } from './tests.tsx';
import { useKeeps } from './words.tsx';

export default function TestPage() {
  const t = useText();
  const say = useSay();
  const { language } = useLanguage();
  const technicalTestId = Number(
    (useParams({ strict: false }) as { technicalTestId: string }).technicalTestId,
  ) as Tested['technicalTestId'];
  const query = useQueryOf('measures.test', { technicalTestId });
  const [doing, act] = useState<'change' | TestFile>();
  const close = () => act(undefined);
  const one = query.data;
  return (
    <Page
      title={
        one
          ? { zh: `检测和风险评估 ${one.testedOn}`, en: `Test and risk assessment of ${one.testedOn}` }
          : { zh: '检测和风险评估', en: 'Test and risk assessment' }
      }
      purpose={{
        zh: '两份报告、结论和覆盖对象齐全后完成，台账按开展日期计入。',
        en: 'Completed once both reports, the conclusion and all infrastructure are there; it counts by its own day.',
      }}
      actions={
        <Button onClick={() => void call('measures.print-test', { technicalTestId, language }).catch(say.failed)}>
          {t({ zh: '打印记录（PDF）', en: 'Print the record (PDF)' })}
        </Button>
      }
    >
      <Await query={query}>
        {(found) => (
          <>
            <CaseSteps
              steps={[
                { title: { zh: '开展', en: 'Done' }, day: found.testedOn, state: 'done' },
                {
                  title: { zh: '报告和结论', en: 'Reports and conclusion' },
                  state: found.completedAt || found.lacks.length === 0 ? 'done' : 'now',
                },
                {
                  title: { zh: '完成', en: 'Completed' },
                  state: found.completedAt ? 'done' : found.lacks.length === 0 ? 'now' : 'later',
                },
              ]}
            />
            <ToDo one={found} onDo={act} />
            <What one={found} />
            <Reports one={found} onDo={act} />
            <Section title={{ zh: '法律依据', en: 'The law' }}>
              <DutyWords code="P10.3" />
            </Section>
            <Link to="/measures/tests" className="back-link">
              {t({ zh: '返回检测和风险评估', en: 'Back to the tests' })}
            </Link>
            {doing === 'change' && <TestDialog one={found} onClose={close} />}
            {doing !== undefined && doing !== 'change' && <ReportDialog one={found} kind={doing} onClose={close} />}
          </>
        )}
      </Await>
    </Page>
  );
}

function ToDo({ one, onDo }: { one: Tested; onDo: (what: 'change') => void }) {
  const t = useText();
  const say = useSay();
  const keeps = useKeeps();
  const complete = useAct('measures.complete-test');
  if (one.setAsideAt)
    return (
      <WhatNow
        text={{
          zh: `关键信息基础设施“${one.setAsideFor}”曾停用，因而没有纳入本次检测，后又重新登记：本次检测不再作为当年检测的依据。请对它补充检测，另行登记一次覆盖全部关键信息基础设施的检测和评估。`,
          en: `“${one.setAsideFor}”, which is critical, had been ended and so was left out of this test, and was entered anew afterwards: the test does not count for the year any more. Have it tested, and enter a test that covers all the infrastructure.`,
        }}
      />
    );
  if (one.completedAt) return null;
  const missing = one.lacks.map(lackOfTestInWords);
  return (
    <WhatNow
      text={
        missing.length === 0
          ? { zh: '已齐全，核对后完成。', en: 'nothing is missing: look it over and complete it.' }
          : {
              zh: `还缺：${missing.map(({ zh }) => zh).join('；')}。`,
              en: `still missing: ${missing.map(({ en }) => en).join('; ')}.`,
            }
      }
    >
      {keeps && (
        <Space wrap>
          <Button
            type="primary"
            disabled={missing.length > 0}
            onClick={() => void complete.mutateAsync({ technicalTestId: one.technicalTestId }).catch(say.failed)}
          >
            {t({ zh: '完成登记', en: 'Complete it' })}
          </Button>
          <Button onClick={() => onDo('change')}>{t({ zh: '更改', en: 'Change' })}</Button>
        </Space>
      )}
    </WhatNow>
  );
}

function What({ one }: { one: Tested }) {
  const t = useText();
  return (
    <Section title={{ zh: '基本情况', en: 'Facts' }}>
      <Facts
        facts={[
          { title: { zh: '开展日期', en: 'Tested on' }, value: <DayText day={one.testedOn} /> },
          { title: { zh: '登记时间', en: 'Entered at' }, value: <InstantText at={one.enteredAt} /> },
          { title: { zh: '开展方式', en: 'How' }, value: t(TEST_BY_NAMES[one.doneBy]) },
          { title: { zh: '服务机构', en: 'Service' }, value: one.service ?? undefined },
          {
            title: { zh: '对象', en: 'Of what' },
            value: (
              <Space wrap size={[12, 0]}>
                {one.objects.map(({ protectedObjectId, name }) => (
                  <Link key={protectedObjectId} to={`/measures/objects/${protectedObjectId}`}>
                    {name}
                  </Link>
                ))}
              </Space>
            ),
          },
          {
            title: { zh: '完成时间', en: 'Completed at' },
            value: one.completedAt ? <InstantText at={one.completedAt} /> : undefined,
          },
          {
            title: { zh: '结论', en: 'Conclusion' },
            value: one.conclusion ? <span className="measure-said">{one.conclusion}</span> : undefined,
          },
        ]}
      />
    </Section>
  );
}

function Reports({ one, onDo }: { one: Tested; onDo: (kind: TestFile) => void }) {
  const t = useText();
  const say = useSay();
  const keeps = useKeeps() && !one.completedAt;
  return (
    <Section title={{ zh: '报告', en: 'Reports' }}>
      <ul className="measure-papers">
        {TEST_FILES.map((kind) => {
          const file = one.files.find((of) => of.kind === kind);
          return (
            <li key={kind}>
              <span>
                {t(TEST_FILE_NAMES[kind])}{' '}
                <span className="quiet measure-hash">
                  {file ? `SHA-256 ${file.contentHash}` : t({ zh: '还没有', en: 'not there yet' })}
                </span>
              </span>
              <Space>
                {file && (
                  <Button
                    size="small"
                    aria-label={t({
                      zh: `下载${TEST_FILE_NAMES[kind].zh}`,
                      en: `Download: ${TEST_FILE_NAMES[kind].en}`,
                    })}
                    onClick={() =>
                      void call('measures.open-test-file', { technicalTestId: one.technicalTestId, kind }).catch(
                        say.failed,
                      )
                    }
                  >
                    {t({ zh: '下载', en: 'Download' })}
                  </Button>
                )}
                {keeps && (
                  <Button
                    size="small"
                    aria-label={t({ zh: `上传${TEST_FILE_NAMES[kind].zh}`, en: `Bring: ${TEST_FILE_NAMES[kind].en}` })}
                    onClick={() => onDo(kind)}
                  >
                    {t({ zh: '上传', en: 'Bring it' })}
                  </Button>
                )}
              </Space>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function ReportDialog({ one, kind, onClose }: { one: Tested; kind: TestFile; onClose: () => void }) {
  const t = useText();
  const required = useRequired();
  const act = useActWithFile('measures.add-test-file');
  return (
    <FormDialog<{ file: File }>
      title={{ zh: `上传${TEST_FILE_NAMES[kind].zh}`, en: `Bring: ${TEST_FILE_NAMES[kind].en}` }}
      act={{ zh: '上传', en: 'Bring it' }}
      done={{ zh: '已上传，校验码已记入日志。', en: 'It is there; its hash stands in the record.' }}
      onClose={onClose}
      run={({ file }) => act.mutateAsync({ input: { technicalTestId: one.technicalTestId, kind }, file })}
    >
      <Form.Item
        name="file"
        label={t({ zh: '报告（PDF、JPG 或 PNG）', en: 'Report (PDF, JPG or PNG)' })}
        rules={required({ zh: '请选择文件', en: 'Choose a file' })}
        extra={t({ zh: '完成登记之前可以换新。', en: 'Until it is completed it can be replaced.' })}
      >
        <FileInput accept=".pdf,.jpg,.jpeg,.png" />
      </Form.Item>
    </FormDialog>
  );
}
