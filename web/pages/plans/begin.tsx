/** What to begin a plan from: by kind, with the time that the law gives for the report and where it says so. */
import { Button, Form, Radio, Select } from 'antd';
import { clockOf, type IncidentKind } from '../../../src/domain/incidents/incidents.ts';
import { PLAN_KIND_NAMES, PLAN_KINDS, type PlanKind } from '../../../src/domain/plans/plans.ts';
import { inUnit, parameter } from '../../../src/law/parameters.ts';
import { useAct, useQueryOf } from '../../api.ts';
import { FormDialog } from '../../kit/form-dialog.tsx';
import { useGo } from '../../kit/link.tsx';
import { MarkTags } from '../../kit/mark-tag.tsx';
import { InfoNote } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { useLanguage, useText } from '../../language.tsx';

const useStatuses = () =>
  useQueryOf('units.profile', {})
    .data?.statuses.filter((one) => one.holdsToday)
    .map((one) => one.status) ?? [];

/** Of the general plan the shortest that the law gives: all of them stand in its proposal. */
const clockFor = (kind: PlanKind, statuses: ReturnType<typeof useStatuses>) =>
  clockOf(kind === 'general' ? 'other' : (kind satisfies IncidentKind), statuses);

export function Proposals({ onBegin }: { onBegin?: ((kind: PlanKind) => void) | undefined }) {
  const t = useText();
  const statuses = useStatuses();
  return (
    <Section title={{ zh: '还没有应急预案', en: 'There is no contingency plan yet' }}>
      <InfoNote
        text={{
          zh: '每一类都有一份建议文本：步骤、岗位、联系电话和法定上报时限已经列好，请按本单位实际修改，由主要负责人批准后生效。先做综合预案，再做最可能发生的一两类。',
          en: 'For each kind there is a proposal: steps, roles, contacts and the statutory time to report stand in it. Make it your own; it holds once the head has approved it. Begin with the general plan, then one or two kinds that are most likely.',
        }}
      />
      <ul className="plan-proposals">
        {PLAN_KINDS.map((kind) => {
          const { value, unit, mark, source } = parameter(clockFor(kind, statuses));
          return (
            <li key={kind}>
              <div>
                <strong>{t(PLAN_KIND_NAMES[kind])}</strong>
                <div className="quiet">
                  {kind === 'general'
                    ? t({
                        zh: '含泄密、网络安全事件和其他情况的上报时限',
                        en: 'with the times for leaks, network incidents and the rest',
                      })
                    : `${t({ zh: '上报时限', en: 'Report within' })} ${t(inUnit(value, unit))} · ${t(source)}`}{' '}
                  {kind !== 'general' && <MarkTags marks={[mark]} />}
                </div>
              </div>
              {onBegin && (
                <Button onClick={() => onBegin(kind)}>
                  {t({ zh: '以建议文本起草', en: 'Begin from the proposal' })}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

type Begun = { readonly kind: PlanKind; readonly from: 'template' | 'none' };

export function BeginDialog({ kind, onClose }: { kind: PlanKind; onClose: () => void }) {
  const t = useText();
  const go = useGo();
  const { language } = useLanguage();
  const begin = useAct('plans.begin');
  return (
    <FormDialog<Begun>
      title={{ zh: '起草预案', en: 'Write a plan' }}
      act={{ zh: '开始起草', en: 'Begin' }}
      initial={{ kind, from: 'template' }}
      onClose={onClose}
      run={async ({ kind, from }) => {
        const empty = { title: `${t(PLAN_KIND_NAMES[kind])}${t({ zh: '应急预案', en: ': contingency plan' })}` };
        const { planVersionId } = await begin.mutateAsync(
          from === 'template' ? { kind, template: language } : { kind, template: 'none', ...empty },
        );
        go({ to: `/plans/versions/${planVersionId}` });
      }}
    >
      <Form.Item name="kind" required label={t({ zh: '用于哪类情况', en: 'For which kind' })}>
        <Select options={PLAN_KINDS.map((value) => ({ value, label: t(PLAN_KIND_NAMES[value]) }))} />
      </Form.Item>
      <Form.Item
        name="from"
        required
        label={t({ zh: '从什么开始', en: 'Begin with' })}
        extra={t({
          zh: '建议文本只是建议：除法定上报时限外都应按本单位实际修改。',
          en: 'A proposal is no more than that: all but the statutory times is to be made your own.',
        })}
      >
        <Radio.Group
          options={[
            { value: 'template', label: t({ zh: '建议文本', en: 'the proposal' }) },
            { value: 'none', label: t({ zh: '空白', en: 'nothing' }) },
          ]}
        />
      </Form.Item>
    </FormDialog>
  );
}
