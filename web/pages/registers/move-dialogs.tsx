/** A carrier is issued, lent, taken back, copied, transferred or destroyed: who signs is asked as the level demands, and why is said. */
import { Form, Input } from 'antd';
import { CUSTODY_RULES, type Move, PART_NAMES, type Part, partsOf } from '../../../src/domain/registers/custody.ts';
import { LEVEL_NAMES } from '../../../src/domain/registers/registers.ts';
import { useAct } from '../../api.ts';
import { DayInput } from '../../kit/day-input.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { MarkTag } from '../../kit/mark-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { DepartmentSelect } from '../units/department-select.tsx';
import type { OpenItem } from './item-dialog.tsx';
import { PersonField } from './words.tsx';

export type Doing = 'issue' | 'lend' | 'take-back' | 'copy' | 'transfer' | 'destroy';
const MOVE: Record<Doing, Move> = {
  ...{ issue: 'issued', lend: 'lent', 'take-back': 'returned', copy: 'copied' },
  ...{ transfer: 'transferred', destroy: 'destroyed' },
} as const;

type Parts = { readonly one: OpenItem; readonly onClose: () => void };
export type Signers = { secondId?: number; witnessId?: number };

export const SENT: Localised = {
  zh: '已登记，待有关人员在“我的载体”中签字后生效。',
  en: 'Entered; it takes effect when all have signed under My carriers.',
};

/** Who has to sign, by the rule; and the fields for the second person and the witness where they are asked. */
export function SignerFields({ move, one }: { move: Move; one: OpenItem }) {
  const t = useText();
  const parts = partsOf(move, one.level);
  const list = parts.map((part) => PART_NAMES[part]);
  const field = (part: Exclude<Part, 'receiver'>) =>
    parts.includes(part) && <PersonField asked name={`${part}Id`} label={PART_NAMES[part]} />;
  return (
    <>
      {parts.length > 0 && (
        <p className="quiet">
          {t({
            zh: `${LEVEL_NAMES[one.level].zh}：须由${list.map(({ zh }) => zh).join('、')}签字。`,
            en: `${LEVEL_NAMES[one.level].en}: signed by ${list.map(({ en }) => `the ${en.toLowerCase()}`).join(' and ')}.`,
          })}{' '}
          <MarkTag mark={CUSTODY_RULES[move].mark} />
        </p>
      )}
      {field('second')}
      {field('witness')}
    </>
  );
}

function ReceiverField() {
  return (
    <PersonField
      asked
      name="personId"
      label={PART_NAMES.receiver}
      extra={{
        zh: '岗位的涉密等级不得低于载体级别；签收后才算交到其手中。',
        en: 'The level of the post may not be below that of the carrier; it is in hand once signed for.',
      }}
    />
  );
}

function HandDialog({ one, onClose, doing }: Parts & { doing: 'issue' | 'lend' }) {
  const t = useText();
  const today = useToday();
  const required = useRequired();
  const issue = useAct('registers.issue');
  const lend = useAct('registers.lend');
  return (
    <FormDialog<Signers & { personId: number; dueBack: string }>
      title={
        doing === 'issue' ? { zh: '发放载体', en: 'Issue the carrier' } : { zh: '借出载体', en: 'Lend the carrier' }
      }
      act={doing === 'issue' ? { zh: '发放', en: 'Issue' } : { zh: '借出', en: 'Lend' }}
      done={SENT}
      onClose={onClose}
      run={({ dueBack, ...wish }) => {
        const given = { itemId: one.itemId, ...wish } as never;
        return doing === 'issue'
          ? issue.mutateAsync(given)
          : lend.mutateAsync({ ...(given as object), dueBack } as never);
      }}
    >
      <ReceiverField />
      {doing === 'lend' && (
        <Form.Item
          name="dueBack"
          label={t({ zh: '应归还日期', en: 'Due back' })}
          rules={required({ zh: '请选择日期', en: 'Choose a day' })}
        >
          <DayInput first={today} />
        </Form.Item>
      )}
      <SignerFields move={MOVE[doing]} one={one} />
    </FormDialog>
  );
}

function TakeBackDialog({ one, onClose }: Parts) {
  const act = useAct('registers.take-back');
  const holder = one.holderId ? { value: one.holderId, label: one.holder ?? String(one.holderId) } : undefined;
  return (
    <FormDialog<Signers & { personId: number }>
      title={{ zh: '收回载体', en: 'Take the carrier back' }}
      act={{ zh: '收回', en: 'Take back' }}
      done={{ zh: '已登记收回。', en: 'Entered.' }}
      initial={holder ? { personId: holder.value } : {}}
      onClose={onClose}
      run={(wish) => act.mutateAsync({ itemId: one.itemId, ...wish } as never)}
    >
      <PersonField
        asked
        name="personId"
        label={{ zh: '交回人', en: 'Brought back by' }}
        known={holder}
        extra={{
          zh: '须是持有人本人；他人代交的不予收回。',
          en: 'The holder alone: from anybody else it is not taken.',
        }}
      />
      <SignerFields move="returned" one={one} />
    </FormDialog>
  );
}

function CopyDialog({ one, onClose }: Parts) {
  const t = useText();
  const required = useRequired();
  const act = useAct('registers.copy');
  return (
    <FormDialog<Signers & { numbers: string }>
      title={{ zh: '复制载体', en: 'Copy the carrier' }}
      act={{ zh: '登记复制', en: 'Enter the copies' }}
      done={partsOf('copied', one.level).length > 0 ? SENT : { zh: '复制件已登记。', en: 'The copies are entered.' }}
      onClose={onClose}
      run={({ numbers, ...wish }) =>
        act.mutateAsync({
          ...{ itemId: one.itemId, ...wish },
          numbers: numbers
            .split('\n')
            .map((line) => line.trim())
            .filter(Boolean),
        } as never)
      }
    >
      <Form.Item
        name="numbers"
        label={t({ zh: '各份编号（每行一个）', en: 'Their numbers, one a line' })}
        rules={required({ zh: '请填写各份编号', en: 'Give their numbers' })}
        extra={t({
          zh: '每份成为独立的载体，级别、部门和责任人随原件。',
          en: 'Each becomes a carrier of its own, with the level, department and responsible person of this one.',
        })}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
      <SignerFields move="copied" one={one} />
    </FormDialog>
  );
}

function TransferDialog({ one, onClose }: Parts) {
  const t = useText();
  const required = useRequired();
  const act = useAct('registers.transfer');
  return (
    <FormDialog<Signers & { departmentId: number; personId: number }>
      title={{ zh: '移交其他部门', en: 'Transfer to another department' }}
      act={{ zh: '移交', en: 'Transfer' }}
      done={SENT}
      onClose={onClose}
      run={(wish) => act.mutateAsync({ itemId: one.itemId, ...wish } as never)}
    >
      <Form.Item
        name="departmentId"
        label={t({ zh: '接收部门', en: 'To the department' })}
        rules={required({ zh: '请选择部门', en: 'Choose a department' })}
      >
        <DepartmentSelect width="100%" />
      </Form.Item>
      <ReceiverField />
      <SignerFields move="transferred" one={one} />
    </FormDialog>
  );
}

function DestroyDialog({ one, onClose }: Parts) {
  const t = useText();
  const act = useAct('registers.destroy');
  return (
    <FormDialog<Signers>
      title={{ zh: '销毁载体', en: 'Destroy the carrier' }}
      act={{ zh: '登记销毁', en: 'Enter its destruction' }}
      destructive
      done={SENT}
      onClose={onClose}
      run={(wish) => act.mutateAsync({ itemId: one.itemId, ...wish } as never)}
    >
      <p>
        {t({
          zh: `“${one.number}”将登记为销毁。有关人员都签字后生效，不能恢复；此后不能再流转、核对。`,
          en: `“${one.number}” will stand as destroyed once all have signed. This cannot be undone: it does not move and is not checked any more.`,
        })}
      </p>
      <SignerFields move="destroyed" one={one} />
    </FormDialog>
  );
}

export function MoveDialog({ doing, ...parts }: Parts & { readonly doing: Doing }) {
  if (doing === 'issue' || doing === 'lend') return <HandDialog {...parts} doing={doing} />;
  if (doing === 'take-back') return <TakeBackDialog {...parts} />;
  if (doing === 'copy') return <CopyDialog {...parts} />;
  return doing === 'transfer' ? <TransferDialog {...parts} /> : <DestroyDialog {...parts} />;
}
