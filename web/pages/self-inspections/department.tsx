/**
 * A department's part, on a phone first. What is answered is kept on the phone until the server has it: the line may break between two rooms. Then
 * the department signs off.
 */
import { useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { inTheWay, worthKnowing } from '../../../src/domain/self-inspections/unfinished.ts';
import { call, type ResultOf, useAct, useQueryOf, useRefresh } from '../../api.ts';
import { WordsField } from '../../kit/choice-fields.tsx';
import { useConfirm, useSay } from '../../kit/confirm.tsx';
import { DayText, InstantText } from '../../kit/days.tsx';
import { FormDialog } from '../../kit/form-dialog.tsx';
import { Link } from '../../kit/link.tsx';
import { Await, ErrorNote, InfoNote } from '../../kit/notes.tsx';
import { Page } from '../../kit/page.tsx';
import { useUnsent } from '../../kit/unsent.ts';
import { type Localised, useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { type Given, ItemPart } from './item.tsx';
import { useBroughtIntoView, useTarget } from './jump.ts';
import { Unfinished } from './unfinished.tsx';
import './words.ts';

type Part = ResultOf<'self-inspections.department'>;

export default function DepartmentPage() {
  const params = useParams({ strict: false }) as { selfInspectionId: string; departmentId: string };
  const asked = {
    selfInspectionId: Number(params.selfInspectionId),
    departmentId: Number(params.departmentId),
  } as never;
  const query = useQueryOf('self-inspections.department', asked);
  const name = query.data?.department.name;
  return (
    <Page
      narrow
      title={
        name
          ? { zh: `部门自查：${name}`, en: `Self-inspection: ${name}` }
          : { zh: '部门自查', en: 'A department’s part' }
      }
      purpose={query.data?.title}
    >
      <Await query={query}>{(part) => <Answering part={part} />}</Await>
    </Page>
  );
}

function Answering({ part }: { part: Part }) {
  const t = useText();
  const refresh = useRefresh();
  const { accountId, roles } = useWhoAmI();
  const { selfInspectionId } = part;
  const { departmentId, signedOffAt, signedOffBy } = part.department;
  const unsent = useUnsent<Given>(
    `${accountId}.self-inspection-${selfInspectionId}-${departmentId}`,
    async (item, given) => {
      await call('self-inspections.answer', { selfInspectionId, departmentId, item, ...given } as never);
      // It waits until the page has it back: in between it would look unanswered.
      await refresh();
    },
  );
  const may =
    part.state === 'open' &&
    signedOffAt === null &&
    roles.some((role) => role === 'liaison' || role === 'security-officer');
  const rowOf = (ref: string) => part.answers.find(({ item }) => item === ref);
  const waiting = Object.keys(unsent.waiting).length;
  const template = { sections: [{ ref: '', title: part.title, points: 0, items: part.items }] };
  // What waits on this device to be sent is answered.
  const answers = part.answers.map((row) => ({ ...row, ...unsent.waiting[row.item] }));
  const wanted = inTheWay({ template, answers });
  const left = wanted.filter(({ why }) => why === 'unanswered').length;
  const [isAsked, ask] = useState(false);
  const [target, jump] = useTarget();
  useBroughtIntoView(target);
  return (
    <>
      <p>
        {t({ zh: '作答期限', en: 'Answers by' })} <DayText day={part.dueOn} /> ·{' '}
        {t({ zh: `还有 ${left} 项未作答`, en: `${left} items to answer` })}
      </p>
      {signedOffAt && <InfoNote tone="success" text={signedWords(part.department, signedOffBy ?? '')} />}
      {waiting > 0 && (
        <InfoNote
          tone="warning"
          text={{
            zh: `没有网络，${waiting} 项已保存在本机，联网后自动报送。`,
            en: `No network: ${waiting} answers are kept on this device and will be sent by themselves.`,
          }}
        />
      )}
      <ErrorNote error={unsent.declined} />
      {part.items.map((item) => (
        <ItemPart
          key={item.ref}
          item={item}
          row={rowOf(item.ref)}
          waiting={unsent.waiting[item.ref]}
          files={part.files.filter((file) => file.item === item.ref)}
          selfInspectionId={selfInspectionId}
          departmentId={departmentId}
          onAnswer={
            may
              ? (given) => {
                  unsent.put(item.ref, given);
                  return true;
                }
              : undefined
          }
        />
      ))}
      {isAsked && may && (
        <Unfinished
          template={template}
          departments={[]}
          selfInspectionId={selfInspectionId}
          left={wanted}
          noted={worthKnowing({ template, answers }, part.files)}
          isHere={() => true}
          onJump={jump}
          act={{ zh: '签署', en: 'signed off' }}
        />
      )}
      <SignOff
        part={part}
        may={may}
        isSent={waiting === 0}
        onUnfinished={wanted.length > 0 ? () => ask(true) : undefined}
      />
      {signedOffAt && (
        <p className="quiet">
          <InstantText at={signedOffAt} />
        </p>
      )}
      <p>
        <Link to={`/self-inspections/${selfInspectionId}`}>
          {t({ zh: '返回这次自查', en: 'Back to the self-inspection' })}
        </Link>
      </p>
    </>
  );
}

const signedWords = ({ signedInstead, because }: Part['department'], by: string): Localised =>
  signedInstead
    ? {
        zh: `安全防范专员${by}已代本部门签署。理由：${because ?? '—'}`,
        en: `The security officer ${by} signed in the place of this department, because: ${because ?? '—'}`,
      }
    : { zh: `本部门已签署确认（${by}）。`, en: `This department has signed off (${by}).` };

type SignParts = {
  readonly part: Part;
  readonly may: boolean;
  /** Nothing waits on this device any more. */
  readonly isSent: boolean;
  /** Where something is still wanted: it is shown, and nothing is signed. */
  readonly onUnfinished: (() => void) | undefined;
};

function SignOff({ part, may, isSent, onUnfinished }: SignParts) {
  const t = useText();
  const say = useSay();
  const confirm = useConfirm();
  const sign = useAct('self-inspections.sign-off-department');
  const back = useAct('self-inspections.take-back-sign-off');
  const { roles } = useWhoAmI();
  const [instead, signInstead] = useState(false);
  const which = { selfInspectionId: part.selfInspectionId, departmentId: part.department.departmentId };
  if (part.department.signedOffAt !== null) {
    if (part.state !== 'open' || !roles.some((role) => role === 'liaison' || role === 'security-officer')) return null;
    return (
      <p>
        <Button loading={back.isPending} onClick={() => void back.mutateAsync(which).catch(say.failed)}>
          {t({ zh: '撤回签署，修改作答', en: 'Take the signature back to change an answer' })}
        </Button>
      </p>
    );
  }
  if (!may) return null;
  const ask = () =>
    confirm({
      title: { zh: '签署本部门的自查？', en: 'Sign off this department’s part?' },
      consequence: {
        zh: '签署即确认各项作答与实际情况一致。专员提交前可以撤回。',
        en: 'It says that what is answered is so. Until the officer submits, it can be taken back.',
      },
      act: { zh: '签署确认', en: 'Sign off' },
      destructive: false,
      run: () => sign.mutateAsync(which),
    });
  return (
    <p>
      <Button
        type={part.own ? 'primary' : 'default'}
        size="large"
        block
        disabled={!isSent}
        onClick={onUnfinished ?? (part.own ? ask : () => signInstead(true))}
      >
        {part.own ? t({ zh: '签署确认', en: 'Sign off' }) : t({ zh: '代部门签署', en: 'Sign in its place' })}
      </Button>
      {!isSent && (
        <span className="quiet">{t({ zh: '联网报送后才能签署。', en: 'It can be signed once all is sent.' })}</span>
      )}
      {instead && (
        <FormDialog<{ because: string }>
          title={{ zh: '代部门签署', en: 'Sign in the place of the department' }}
          act={{ zh: '代签', en: 'Sign' }}
          onClose={() => signInstead(false)}
          run={({ because }) => sign.mutateAsync({ ...which, because })}
        >
          <InfoNote
            text={{
              zh: '部门自查由本部门联络员签署。联络员空缺或者不能签署的，由专员写明理由代签，理由载入自查报告。提交前可以撤回。',
              en: 'A department’s part is signed by its liaison. Where there is none, or the liaison cannot, you sign with a reason, which stands in the report. Until you submit, it can be taken back.',
            }}
          />
          <WordsField name="because" label={{ zh: '代签理由', en: 'Why you sign' }} atMost={200} />
        </FormDialog>
      )}
    </p>
  );
}
