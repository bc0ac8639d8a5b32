/** Which text the chosen people are given; then what was issued, and who was passed over and why. */
import { Alert, Button, Modal, Radio, Space } from 'antd';
import { useState } from 'react';
import { LEVEL_NAMES } from '../../../src/law/names.ts';
import { type ResultOf, useAct, useQueryOf } from '../../api.ts';
import { Await, ErrorNote, InfoNote } from '../../kit/notes.tsx';
import { useText } from '../../language.tsx';
import { inParts } from '../people/every-row.ts';
import { AdoptNote } from './adopt.tsx';

type Template = ResultOf<'letters.templates'>['templates'][number];
type Issued = { readonly issued: number; readonly owesNone: number; readonly otherLevel: number };

/** The server takes so many at once. */
const AT_ONCE = 2000;

export function IssueDialog({ people, onClose }: { people: readonly number[]; onClose: () => void }) {
  const t = useText();
  const templates = useQueryOf('letters.templates', {});
  const issue = useAct('letters.issue');
  const [chosen, choose] = useState<number>();
  const [issued, setIssued] = useState<Issued>();
  const inUse = templates.data?.templates.filter((one) => one.inEffect) ?? [];
  const templateId = chosen ?? inUse[0]?.templateId;
  const send = async () => {
    let sum: Issued = { issued: 0, owesNone: 0, otherLevel: 0 };
    for (const personIds of inParts(people, AT_ONCE)) {
      const part = await issue.mutateAsync({ templateId: templateId as never, personIds: personIds as never[] });
      const passed = (why: string) => part.passedOver.filter((one) => one.why === why).length;
      sum = {
        issued: sum.issued + part.issued.length,
        owesNone: sum.owesNone + passed('owes-none'),
        otherLevel: sum.otherLevel + passed('other-level'),
      };
    }
    setIssued(sum);
  };
  return (
    <Modal
      open
      width={560}
      title={t({ zh: `向 ${people.length} 人发出承诺书`, en: `Issue letters to ${people.length}` })}
      onCancel={onClose}
      footer={
        issued ? (
          <Button type="primary" onClick={onClose}>
            {t({ zh: '完成', en: 'Done' })}
          </Button>
        ) : (
          <Space>
            <Button onClick={onClose}>{t({ zh: '取消', en: 'Cancel' })}</Button>
            <Button
              type="primary"
              disabled={templateId === undefined}
              loading={issue.isPending}
              onClick={() => void send().catch(() => {})}
            >
              {t({ zh: '发出', en: 'Issue' })}
            </Button>
          </Space>
        )
      }
    >
      <ErrorNote error={issue.error} />
      {issued ? (
        <Outcome issued={issued} />
      ) : (
        <Await query={templates}>
          {({ starting }) => (
            <>
              {inUse.length === 0 && <AdoptNote starting={starting} />}
              {inUse.length > 0 && <TemplateChoice templates={inUse} chosen={templateId} onChoose={choose} />}
              <p className="quiet">
                {t({
                  zh: '本人登录后在“我的承诺书”中阅读、签署。系统不发送通知，请另行告知。不欠承诺书或已经发出的人员会自动跳过。',
                  en: 'Each finds it under “My letters”. The system sends no notice; please tell them. Who owes none or has one out is passed over.',
                })}
              </p>
            </>
          )}
        </Await>
      )}
    </Modal>
  );
}

type ChoiceParts = {
  readonly templates: readonly Template[];
  readonly chosen: number | undefined;
  readonly onChoose: (templateId: number) => void;
};

function TemplateChoice({ templates, chosen, onChoose }: ChoiceParts) {
  const t = useText();
  return (
    <Radio.Group
      value={chosen}
      onChange={(event) => onChoose(event.target.value)}
      aria-label={t({ zh: '承诺书文本', en: 'Text of the letter' })}
      className="template-choice"
    >
      <Space orientation="vertical">
        {templates.map((one) => (
          <Radio key={one.templateId} value={one.templateId}>
            {one.title.zh}
            <span className="quiet">
              {t({ zh: `（第 ${one.version} 版，适用：`, en: ` (version ${one.version}, for: ` })}
              {one.levels.map((level) => t(LEVEL_NAMES[level])).join(t({ zh: '、', en: ', ' }))}
              {t({ zh: '）', en: ')' })}
            </span>
          </Radio>
        ))}
      </Space>
    </Radio.Group>
  );
}

function Outcome({ issued: { issued, owesNone, otherLevel } }: { issued: Issued }) {
  const t = useText();
  return (
    <>
      <Alert
        type={issued > 0 ? 'success' : 'info'}
        showIcon
        className="note"
        title={t({ zh: `已发出 ${issued} 份承诺书。`, en: `${issued} letters were issued.` })}
      />
      {owesNone > 0 && (
        <InfoNote
          text={{
            zh: `${owesNone} 人目前不欠承诺书，或已有一份待签，没有重复发出。`,
            en: `${owesNone} owe none at present, or have one to sign already; nothing was issued twice.`,
          }}
        />
      )}
      {otherLevel > 0 && (
        <InfoNote
          tone="warning"
          text={{
            zh: `${otherLevel} 人的岗位涉密等级不在该文本的适用范围，没有发出。请为他们选用其他文本。`,
            en: `${otherLevel} hold posts of a level that this text is not for; nothing was issued to them. Choose another text.`,
          }}
        />
      )}
    </>
  );
}
