/** The material that is read before a departure, by country and purpose: what the security officer keeps. */
import { Button, Collapse, Form, Input, Select, Space } from 'antd';
import { useState } from 'react';
import { TRIP_PURPOSE_NAMES, TRIP_PURPOSES } from '../../../src/domain/travel/travel.ts';
import { type InputOf, type ResultOf, useAct, useQueryOf } from '../../api.ts';
import { useConfirm } from '../../kit/confirm.tsx';
import { InstantText } from '../../kit/days.tsx';
import { numberOf } from '../../kit/filters.ts';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { Link, useFilters } from '../../kit/link.tsx';
import { Await, EmptyNote } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import './travel.css';
import { countryOptions, findsCountry, placesOf } from './words.ts';

type Material = ResultOf<'travel.materials'>['materials'][number];
/** What the dialog begins with: nothing, or the version that a new one takes the place of. */
type Writing = { readonly after?: Material };

export default function Materials() {
  const t = useText();
  const { roles } = useWhoAmI();
  const [search] = useFilters();
  const [writing, write] = useState<Writing>();
  const query = useQueryOf('travel.materials', {});
  const may = roles.includes('security-officer');
  return (
    <Page
      title={{ zh: '行前教育材料', en: 'Briefing material' }}
      purpose={{
        zh: '出行人员在手机上阅读并确认的内容。可以限定国家（地区）和事由，不限定的适用于所有出行。已发布的内容不能改动，只能发布新版本；旧版本一直保留，可以查到谁读的是哪一版。',
        en: 'What travellers read and acknowledge on a phone. For some countries and purposes, or for every journey. What was published is never changed: a new version takes its place, and the old one stays, so that it is known who read which.',
      }}
      primary={
        may && (
          <Button type="primary" onClick={() => write({})}>
            {t({ zh: '添加材料', en: 'Add material' })}
          </Button>
        )
      }
    >
      <Await query={query}>
        {({ materials }) => (
          <>
            <Asked all={materials} materialId={numberOf(search.material)} />
            {materials.length === 0 && (
              <EmptyNote
                text={{
                  zh: '还没有材料，出行人员无法完成行前教育。请先添加一份适用于所有出行的材料。',
                  en: 'There is none yet, and nobody can be briefed. Please add one that is for every journey first.',
                }}
              />
            )}
            {materials
              .filter(({ materialId }) => !materials.some(({ replaces }) => replaces === materialId))
              .map((one) => (
                <OneMaterial
                  key={one.materialId}
                  one={one}
                  before={before(one, materials)}
                  onWrite={may && !one.withdrawnAt ? () => write({ after: one }) : undefined}
                />
              ))}
          </>
        )}
      </Await>
      {writing && <AddDialog writing={writing} onClose={() => write(undefined)} />}
    </Page>
  );
}

/** The versions before this one, the latest first. */
function before({ replaces }: Material, all: readonly Material[]): Material[] {
  const former = all.find(({ materialId }) => materialId === replaces);
  return former ? [former, ...before(former, all)] : [];
}

/** The version that a journey points to, on top. */
function Asked({ all, materialId }: { all: readonly Material[]; materialId: number | undefined }) {
  const t = useText();
  const one = all.find((other) => other.materialId === materialId);
  if (!one) return null;
  return (
    <Section
      title={{ zh: `所查的版本：${one.title}`, en: `The version asked for: ${one.title}` }}
      extra={<Link to="/travel/materials">{t({ zh: '全部材料', en: 'All material' })}</Link>}
    >
      <Version one={one} />
    </Section>
  );
}

function Version({ one }: { one: Material }) {
  const t = useText();
  return (
    <>
      <p className="quiet">
        {one.countries.length === 0 ? t({ zh: '所有国家（地区）', en: 'Every country' }) : t(placesOf(one.countries))} ·{' '}
        {one.purposes.length === 0
          ? t({ zh: '所有事由', en: 'every purpose' })
          : one.purposes.map((it) => t(TRIP_PURPOSE_NAMES[it])).join(t({ zh: '、', en: ', ' }))}{' '}
        · {t({ zh: '发布', en: 'published' })} <InstantText at={one.addedAt} />
        {one.withdrawnAt && (
          <>
            {' '}
            · {t({ zh: '停用', en: 'withdrawn' })} <InstantText at={one.withdrawnAt} />
          </>
        )}
      </p>
      <p className="trip-material">{one.words}</p>
    </>
  );
}

type OneParts = { one: Material; before: readonly Material[]; onWrite: (() => void) | undefined };

function OneMaterial({ one, before, onWrite }: OneParts) {
  const t = useText();
  const confirm = useConfirm();
  const withdraw = useAct('travel.withdraw-material');
  const askWithdrawing = () =>
    confirm({
      title: { zh: `停用“${one.title}”？`, en: `Withdraw “${one.title}”?` },
      consequence: {
        zh: '以后的行前教育不再包含它，不能恢复；已经读过的记录保留。',
        en: 'Later briefings do not contain it; this cannot be taken back. Who read it, read it.',
      },
      act: { zh: '停用', en: 'Withdraw' },
      run: () => withdraw.mutateAsync({ materialId: one.materialId as never }),
    });
  const number = before.length + 1;
  return (
    <Section
      title={{ zh: `${one.title}（第 ${number} 版）`, en: `${one.title} (version ${number})` }}
      extra={
        one.withdrawnAt ? (
          <ToneTag tone="ended" text={{ zh: '已停用', en: 'Withdrawn' }} />
        ) : (
          onWrite && (
            <Space wrap>
              <Button
                size="small"
                onClick={onWrite}
                aria-label={t({ zh: `发布新版本：${one.title}`, en: `New version: ${one.title}` })}
              >
                {t({ zh: '发布新版本', en: 'New version' })}
              </Button>
              <Button
                size="small"
                onClick={askWithdrawing}
                aria-label={t({ zh: `停用：${one.title}`, en: `Withdraw: ${one.title}` })}
              >
                {t({ zh: '停用', en: 'Withdraw' })}
              </Button>
            </Space>
          )
        )
      }
    >
      <Version one={one} />
      {before.length > 0 && (
        <Collapse
          size="small"
          items={before.map((former, at) => ({
            key: former.materialId,
            label: t({
              zh: `第 ${number - 1 - at} 版：${former.title}`,
              en: `Version ${number - 1 - at}: ${former.title}`,
            }),
            children: <Version one={former} />,
          }))}
        />
      )}
    </Section>
  );
}

function AddDialog({ writing: { after }, onClose }: { writing: Writing; onClose: () => void }) {
  const t = useText();
  const required = useRequired();
  const add = useAct('travel.add-material');
  return (
    <FormDialog<InputOf<'travel.add-material'>>
      title={
        after ? { zh: '发布新版本', en: 'A new version' } : { zh: '添加行前教育材料', en: 'Add briefing material' }
      }
      act={after ? { zh: '发布', en: 'Publish' } : { zh: '添加', en: 'Add' }}
      done={after ? { zh: '新版本已发布。', en: 'The new version is published.' } : { zh: '已添加。', en: 'Added.' }}
      {...(after && {
        initial: { title: after.title, words: after.words, countries: after.countries, purposes: after.purposes },
      })}
      onClose={onClose}
      run={(wish) => add.mutateAsync({ ...wish, ...(after && { materialId: after.materialId as never }) })}
      width={640}
    >
      {after && (
        <p>
          {t({
            zh: '原版本随即停用，读过的记录保留；还没有确认的出行人员要读新版本。',
            en: 'The version before is withdrawn, and who read it, read it; who has not acknowledged it yet reads the new one.',
          })}
        </p>
      )}
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
