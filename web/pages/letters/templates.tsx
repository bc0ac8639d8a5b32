/** The texts of the letters: every version of each, which is in effect, and what to begin with where there is none. */
import { Button, Space, Tag } from 'antd';
import { useState } from 'react';
import type { Wording } from '../../../src/domain/letters/letters.ts';
import { LEVEL_NAMES } from '../../../src/law/names.ts';
import { type ResultOf, useQueryOf } from '../../api.ts';
import { SideDrawer } from '../../kit/case.tsx';
import { DayText } from '../../kit/days.tsx';
import { Await, EmptyNote } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { type Starting, useAdopt } from './adopt.tsx';
import { TemplateEditor } from './template-editor.tsx';
import { bySeries } from './wording.ts';
import { WordingText } from './wording-text.tsx';

export type Template = ResultOf<'letters.templates'>['templates'][number];

export function TemplatesPart() {
  const t = useText();
  const found = useQueryOf('letters.templates', {});
  const [shown, show] = useState<Wording>();
  const [editing, edit] = useState<{ readonly follows?: Template }>();
  return (
    <>
      <p>
        <Button type="primary" onClick={() => edit({})}>
          {t({ zh: '新建文本', en: 'Write a new text' })}
        </Button>
      </p>
      <Await query={found}>
        {({ templates, starting }) => (
          <>
            {starting && <StartingPart starting={starting} onShow={show} />}
            {templates.length === 0 && !starting && (
              <EmptyNote text={{ zh: '还没有承诺书文本，请新建。', en: 'There is no text yet; write one.' }} />
            )}
            {bySeries(templates).map((versions) => (
              <Section key={versions[0]!.series} title={versions[0]!.title}>
                <ul className="plain-list">
                  {versions.map((one, index) => (
                    <li key={one.templateId}>
                      <VersionLine template={one} />
                      <Space>
                        <Button size="small" onClick={() => show(one)}>
                          {t({ zh: '查看全文', en: 'Read' })}
                        </Button>
                        {index === 0 && (
                          <Button size="small" onClick={() => edit({ follows: one })}>
                            {t({ zh: '修订为新版本', en: 'Revise' })}
                          </Button>
                        )}
                      </Space>
                    </li>
                  ))}
                </ul>
              </Section>
            ))}
          </>
        )}
      </Await>
      <SideDrawer
        open={shown !== undefined}
        title={t({ zh: '承诺书文本', en: 'Text of the letter' })}
        onClose={() => show(undefined)}
      >
        {shown && <WordingText wording={shown} />}
      </SideDrawer>
      {editing && <TemplateEditor follows={editing.follows} onClose={() => edit(undefined)} />}
    </>
  );
}

function VersionLine({ template }: { template: Template }) {
  const today = useToday();
  const t = useText();
  return (
    <span>
      <strong>{t({ zh: `第 ${template.version} 版`, en: `Version ${template.version}` })}</strong>{' '}
      {template.inEffect ? (
        <ToneTag tone="good" text={{ zh: '施行中', en: 'In effect' }} />
      ) : template.effectiveFrom > today ? (
        <ToneTag tone="waiting" text={{ zh: '尚未施行', en: 'Not yet in effect' }} />
      ) : (
        <ToneTag tone="ended" text={{ zh: '已由新版替代', en: 'Replaced' }} />
      )}{' '}
      {template.shipped && <Tag>{t({ zh: '系统自带', en: 'As shipped' })}</Tag>}{' '}
      {template.callsAnew && <Tag color="warning">{t({ zh: '须重新签订', en: 'To be signed anew' })}</Tag>}{' '}
      <span className="quiet">
        {t({ zh: '施行 ', en: 'from ' })}
        <DayText day={template.effectiveFrom} />
        {t({ zh: '；适用：', en: '; for: ' })}
        {template.levels.map((level) => t(LEVEL_NAMES[level])).join(t({ zh: '、', en: ', ' }))}
      </span>
    </span>
  );
}

function StartingPart({ starting, onShow }: { starting: NonNullable<Starting>; onShow: (wording: Wording) => void }) {
  const t = useText();
  const adopt = useAdopt();
  return (
    <Section title={{ zh: '系统自带的文本', en: 'The text that is shipped' }}>
      <p>
        {t({
          zh: `“${starting.title.zh}”，共 ${starting.paragraphs.length} 条，附英文对照。写明依据和终止时间，不限制本人的法定权利。采用后可按本单位情况修订。`,
          en: `“${starting.title.en}”, ${starting.paragraphs.length} paragraphs with an English reading aid. It names its grounds and its end and limits no lawful right. It can be revised once taken over.`,
        })}
      </p>
      <Space>
        <Button onClick={() => onShow(starting)}>{t({ zh: '查看全文', en: 'Read' })}</Button>
        <Button type="primary" ghost onClick={adopt}>
          {t({ zh: '采用', en: 'Take it over' })}
        </Button>
      </Space>
    </Section>
  );
}
