/** What two persons do to a correspondent: one proposes to revoke a key or to move a line, another agrees to just that. */
import { Button, Form, InputNumber, Radio, Space } from 'antd';
import { useState } from 'react';
import { type InputOf, useAct } from '../../api.ts';
import { useConfirm, useSay } from '../../kit/confirm.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { type Localised, useText } from '../../language.tsx';
import type { Known } from './correspondents.tsx';
import { useIsClerk, useMayCompare } from './may.ts';

type Change = InputOf<'dispatches.propose-change'>['change'];

/** What is asked now, as it will be agreed to. */
function askedOf({ asked, askedPlace }: Known): Change | undefined {
  if (asked === null) return undefined;
  return asked === 'revoke' ? { what: 'revoke' } : { what: asked, place: askedPlace! };
}

function wordsOf(change: Change): Localised {
  if (change.what === 'revoke') return { zh: '停用对方密钥', en: 'revoke their key' };
  return change.what === 'sent'
    ? { zh: `发文序号接续到第 ${change.place} 号`, en: `the line to them goes on at ${change.place}` }
    : { zh: `收文序号接续到第 ${change.place} 号`, en: `the line from them goes on at ${change.place}` };
}

const FOLLOWS: Record<Change['what'], Localised> = {
  revoke: {
    zh: '停用后，对方签章的公文不再接收，也不能再向其发文，直到重新加入并核对其新名片。已收发的公文和签章仍然保留、可以核验。',
    en: 'Nothing signed with it is taken in any more and nothing can be sent to them, until a card is added and compared anew. What was exchanged stays and can still be verified.',
  },
  sent: {
    zh: '请先通过已知的电话与对方核对：对方页面上的“收到”号数加一，就是这里的号数。在途、尚无送达凭据的公文不再导出，列为“未收下”；对方的回执到达后，状态自动更新。序号不能退回。',
    en: 'First ask them on a number you already know: this is one more than “Received” on their page. What is on its way without a sign that it came is exported no more and shown as not taken in; a receipt that comes later still counts. A place never moves back.',
  },
  received: {
    zh: '请先通过已知的电话与对方核实：此前缺少的公文确实不能重新导出。接续后，更早序号的公文不再接收，须由对方另拟发出。序号不能退回。',
    en: 'First ask them on a number you already know whether what is missing can no longer be exported. After this, dispatches of earlier places are not taken in; they are drafted and sent anew. A place never moves back.',
  },
};

/** What is proposed stands in the row until another agrees or it is dropped. */
export function Proposed({ one }: { one: Known }) {
  const t = useText();
  const say = useSay();
  const confirm = useConfirm();
  const mayAgree = useMayCompare();
  const agree = useAct('dispatches.agree-to-change');
  const drop = useAct('dispatches.drop-change');
  const change = askedOf(one);
  if (!change) return null;
  const { correspondentId } = one;
  const words = wordsOf(change);
  const askAgree = () =>
    confirm({
      title: { zh: `同意对“${one.name}”${words.zh}？`, en: `“${one.name}”: agree to ${words.en}?` },
      consequence: FOLLOWS[change.what],
      act: { zh: '同意', en: 'Agree' },
      run: () => agree.mutateAsync({ correspondentId, change }),
    });
  return (
    <div className="proposed-change">
      <span className="quiet">
        {t({ zh: `已提出：${words.zh}。`, en: `Proposed: ${words.en}.` })}
        {one.askedByMe && t({ zh: '由您提出，请另一人核实。', en: ' By you: another person checks it.' })}
      </span>
      {mayAgree && (
        <Space size={4}>
          {!one.askedByMe && (
            <Button type="primary" size="small" onClick={askAgree}>
              {t({ zh: '核实并同意', en: 'Check and agree' })}
            </Button>
          )}
          <Button
            size="small"
            loading={drop.isPending}
            onClick={() => void drop.mutateAsync({ correspondentId }).catch(say.failed)}
          >
            {t(one.askedByMe ? { zh: '取消', en: 'Take back' } : { zh: '不同意', en: 'Decline' })}
          </Button>
        </Space>
      )}
    </div>
  );
}

/** Proposing: a key that is lost or in wrong hands, or a line whose place was lost. */
export function ProposeActs({ one }: { one: Known }) {
  const t = useText();
  const confirm = useConfirm();
  const isClerk = useIsClerk();
  const [moving, move] = useState(false);
  const propose = useAct('dispatches.propose-change');
  if (!isClerk || one.state === 'revoked' || one.asked !== null) return null;
  const askRevoke = () =>
    confirm({
      title: { zh: `提出停用“${one.name}”的密钥？`, en: `Propose to revoke the key of “${one.name}”?` },
      consequence: {
        zh: `须由另一人核实同意后才停用。${FOLLOWS.revoke.zh}`,
        en: `It is revoked once another person has checked it and agrees. ${FOLLOWS.revoke.en}`,
      },
      act: { zh: '提出停用', en: 'Propose it' },
      run: () => propose.mutateAsync({ correspondentId: one.correspondentId, change: { what: 'revoke' } }),
    });
  return (
    <>
      <Button
        type="link"
        danger
        size="small"
        onClick={askRevoke}
        aria-label={t({ zh: `停用密钥：${one.name}`, en: `Revoke the key: ${one.name}` })}
      >
        {t({ zh: '停用', en: 'Revoke' })}
      </Button>
      {!one.isHere && (
        <Button
          type="link"
          size="small"
          onClick={() => move(true)}
          aria-label={t({ zh: `接续序号：${one.name}`, en: `Move a line: ${one.name}` })}
        >
          {t({ zh: '接续序号', en: 'Move a line' })}
        </Button>
      )}
      {moving && <MoveLineDialog one={one} onClose={() => move(false)} />}
    </>
  );
}

type Moved = { readonly what: 'sent' | 'received'; readonly place: number };

function MoveLineDialog({ one, onClose }: { one: Known; onClose: () => void }) {
  const t = useText();
  const required = useRequired();
  const propose = useAct('dispatches.propose-change');
  const [what, choose] = useState<Moved['what']>('sent');
  const least = what === 'sent' ? one.sent + 1 : one.received + 2;
  return (
    <FormDialog<Moved>
      title={{ zh: `接续与“${one.name}”的交换序号`, en: `Move a line with “${one.name}”` }}
      act={{ zh: '提出', en: 'Propose' }}
      done={{ zh: '已提出，请另一人核实同意。', en: 'Proposed; another person has to check it and agree.' }}
      initial={{ what: 'sent' }}
      onClose={onClose}
      onValues={(values) => values.what && choose(values.what)}
      run={(change) => propose.mutateAsync({ correspondentId: one.correspondentId, change })}
      width={560}
    >
      <p className="quiet">
        {t({
          zh: '只在一方从较早的备份恢复，或者中间的公文确实无法补齐时使用。只是缺少此前公文的，请在“交换文件”中从所缺的序号起重新导出，不必接续。',
          en: 'Only where one side was restored from an older back-up, or a dispatch in between can no longer be had. Where earlier dispatches are merely missing, export them again from the missing place on under Exchange.',
        })}
      </p>
      <Form.Item name="what" label={t({ zh: '接续哪一方向', en: 'Which line' })}>
        <Radio.Group
          options={[
            {
              value: 'sent',
              label: t({ zh: `本单位发出（现至第 ${one.sent} 号）`, en: `To them (now at ${one.sent})` }),
            },
            {
              value: 'received',
              label: t({ zh: `对方发来（现至第 ${one.received} 号）`, en: `From them (now at ${one.received})` }),
            },
          ]}
        />
      </Form.Item>
      <p className="quiet">{t(FOLLOWS[what])}</p>
      <Form.Item
        name="place"
        label={t({ zh: '下一件公文的序号', en: 'Place of the next dispatch' })}
        rules={required({ zh: '请填写序号', en: 'Enter the place' })}
        extra={t({ zh: `最小 ${least}`, en: `${least} at the least` })}
      >
        <InputNumber min={least} max={1_000_000_000} precision={0} />
      </Form.Item>
    </FormDialog>
  );
}
