/** The material that is read before a departure, by country and purpose: what the security officer keeps. */
import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { TRIP_PURPOSE_NAMES, TRIP_PURPOSES } from '../../../src/domain/travel/travel.ts';
import { type InputOf, useAct, useQueryOf } from '../../api.ts';
import { useConfirm } from '../../kit/confirm.tsx';
import { InstantText } from '../../kit/days.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { Await, EmptyNote } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import './travel.css';
import { countryOptions, findsCountry, placesOf } from './words.ts';

export default function Materials() {
  const t = useText();
  const { roles } = useWhoAmI();
  const [adding, add] = useState(false);
  const query = useQueryOf('travel.materials', {});
  const withdraw = useAct('travel.withdraw-material');
  const confirm = useConfirm();
  const may = roles.includes('security-officer');
  return (
    <Page
      title={{ zh: '行前教育材料', en: 'Briefing material' }}
      purpose={{
        zh: '出行人员在手机上阅读并确认的内容。可以限定国家（地区）和事由，不限定的适用于所有出行。',
        en: 'What travellers read and acknowledge on a phone. For some countries and purposes, or for every journey.',
      }}
      primary={
        may && (
          <Button type="primary" onClick={() => add(true)}>
            {t({ zh: '添加材料', en: 'Add material' })}
          </Button>
        )
      }
    >
      <Await query={query}>
        {({ materials }) =>
          materials.length === 0 ? (
            <EmptyNote
              text={{
                zh: '还没有材料，出行人员无法完成行前教育。请先添加一份适用于所有出行的材料。',
                en: 'There is none yet, and nobody can be briefed. Please add one that is for every journey first.',
              }}
            />
          ) : (
            materials.map((one) => (
              <Section
                key={one.materialId}
                title={{ zh: one.title, en: one.title }}
                extra={
                  one.withdrawnAt ? (
                    <ToneTag tone="ended" text={{ zh: '已停用', en: 'Withdrawn' }} />
                  ) : (
                    may && (
                      <Button
                        size="small"
                        aria-label={t({ zh: `停用：${one.title}`, en: `Withdraw: ${one.title}` })}
                        onClick={() =>
                          confirm({
                            title: { zh: `停用“${one.title}”？`, en: `Withdraw “${one.title}”?` },
                            consequence: {
                              zh: '以后的行前教育不再包含它，不能恢复；已经读过的记录保留。',
                              en: 'Later briefings do not contain it; this cannot be taken back. Who read it, read it.',
                            },
                            act: { zh: '停用', en: 'Withdraw' },
                            run: () => withdraw.mutateAsync({ materialId: one.materialId as never }),
                          })
                        }
                      >
                        {t({ zh: '停用', en: 'Withdraw' })}
                      </Button>
                    )
                  )
                }
              >
                <p className="quiet">
                  {one.countries.length === 0
                    ? t({ zh: '所有国家（地区）', en: 'Every country' })
                    : t(placesOf(one.countries))}{' '}
                  ·{' '}
                  {one.purposes.length === 0
                    ? t({ zh: '所有事由', en: 'every purpose' })
                    : one.purposes.map((it) => t(TRIP_PURPOSE_NAMES[it])).join('、')}{' '}
                  · <InstantText at={one.addedAt} />
                </p>
                <p className="trip-material">{one.words}</p>
              </Section>
            ))
          )
        }
      </Await>
      {adding && <AddDialog onClose={() => add(false)} />}
    </Page>
  );
}

function AddDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const required = useRequired();
  const add = useAct('travel.add-material');
  return (
    <FormDialog<InputOf<'travel.add-material'>>
      title={{ zh: '添加行前教育材料', en: 'Add briefing material' }}
      act={{ zh: '添加', en: 'Add' }}
      done={{ zh: '已添加。', en: 'Added.' }}
      onClose={onClose}
      run={(wish) => add.mutateAsync(wish)}
      width={640}
    >
      <Form.Item
        name="title"
        label={t({ zh: '标题', en: 'Title' })}
        rules={required({ zh: '请填写标题', en: 'Give it a title' })}
      >
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item
        name="words"
        label={t({ zh: '内容', en: 'Words' })}
        rules={required({ zh: '请填写内容', en: 'Write it' })}
      >
        <Input.TextArea rows={10} maxLength={8000} showCount />
      </Form.Item>
      <Form.Item
        name="countries"
        label={t({ zh: '只适用于这些国家（地区）（选填）', en: 'For these countries alone (optional)' })}
      >
        <Select
          mode="multiple"
          showSearch={{ filterOption: (typed, option) => findsCountry(typed, option as never) }}
          options={countryOptions(t)}
        />
      </Form.Item>
      <Form.Item
        name="purposes"
        label={t({ zh: '只适用于这些事由（选填）', en: 'For these purposes alone (optional)' })}
      >
        <Select
          mode="multiple"
          options={TRIP_PURPOSES.map((value) => ({ value, label: t(TRIP_PURPOSE_NAMES[value]) }))}
        />
      </Form.Item>
    </FormDialog>
  );
}
