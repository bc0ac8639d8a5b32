/** Why a letter or a parcel is not taken in, in words: for who brings it, and for who sent it. */
import type { Localised } from '../../law/localised.ts';

/** Why a parcel was refused, and nothing changed by it. Closed. */
export const PARCEL_FAULTS = [
  'not-a-parcel',
  'damaged',
  'wrong-receiver',
  'unknown-sender',
  'unconfirmed-sender',
  'revoked-sender',
  'wrong-signature',
  'altered-file',
  'wrong-type',
  'secrecy-mark',
  'imported-before',
  'number-used',
  'sequence-used',
  'former-line',
  'gap',
] as const;
export type ParcelFault = (typeof PARCEL_FAULTS)[number];

const kept = (zh: string, en: string): Localised => ({
  zh: `${zh}文件未导入，已有公文没有任何改变；本次拒收已记入日志。`,
  en: `${en} The file was not imported and nothing here has changed; the refusal stands in the record.`,
});

export const PARCEL_FAULT_WORDS: Record<ParcelFault, Localised> = {
  'not-a-parcel': kept(
    '这不是公文交换文件。请选择对方系统导出的文件。',
    'This is no file of dispatches. Choose the file that the other installation exported.',
  ),
  damaged: kept(
    '文件不完整或者已损坏。请重新从对方拷贝。',
    'The file is cut off or damaged. Have it copied again from the sender.',
  ),
  'wrong-receiver': kept(
    '文件不是发给本单位的，无法用本单位的密钥打开。请退给携带人或者交给正确的收文单位。',
    'The file is for another receiver and does not open with this body’s key. Give it back, or to the right receiver.',
  ),
  'unknown-sender': kept(
    '发文单位不在通讯录中。请先交换并核对对方的单位名片。',
    'The sender is not among the bodies known here. First exchange cards and compare the check codes.',
  ),
  'unconfirmed-sender': kept(
    '发文单位的校验码尚未核对。请先与对方逐组核对校验码。',
    'The sender’s check code has not been compared yet. Compare it with them first, group by group.',
  ),
  'revoked-sender': kept(
    '发文单位的密钥已停用。如对方已更换密钥，请导入新的名片并重新核对校验码。',
    'The sender’s key has been revoked here. If they have a new one, import the new card and compare its check code.',
  ),
  'wrong-signature': kept(
    '签名与发文单位的密钥不符，文件可能被改动或者冒名。请通过其他途径与对方核实。',
    'The signature is not the sender’s: the file may have been altered or forged. Ask the sender by another way.',
  ),
  'altered-file': kept(
    '附件内容与签名公文所列的校验值不符。请通过其他途径与对方核实，并请其重新导出。',
    'An attachment is not the one that the signed dispatch lists. Ask the sender by another way, and for a new export.',
  ),
  'wrong-type': kept(
    '该类公文不能由该单位发给本单位，或者其内容不符合该类公文的要求。请联系对方。',
    'A body of that kind does not send such a dispatch here, or its content is not what the type asks for. Ask the sender.',
  ),
  'secrecy-mark': kept(
    '公文内容带有密级标志。本系统不得存储国家秘密，请按保密规定处置该文件并联系对方。',
    'The dispatch bears a secrecy mark. Nothing classified may stand here: deal with the file by the secrecy rules and tell the sender.',
  ),
  'imported-before': kept('其中的公文此前均已导入。', 'All dispatches in it were imported before.'),
  'number-used': kept(
    '对方已用同一文号发来过另一份公文。请联系对方更正。',
    'Another dispatch with this number came from the sender before. Ask them to put it right.',
  ),
  'sequence-used': kept(
    '同一交换序号的公文此前已导入，但内容不同，可能被改动或者重放。请通过其他途径与对方核实；对方系统从较早的备份恢复过的，请对方在通讯录中由两人接续发文序号。',
    'A different dispatch came before under the same place in the line: it may be altered or replayed. Ask the sender by another way; where their system was restored from an older back-up, two persons there move the place of their line under Correspondents.',
  ),
  'former-line': kept(
    '文件中有序号接续之前的旧公文，本单位的收文序号已由两人接续到其后。请对方从现在的序号起重新导出；其中尚需办理的，请对方另拟发出。',
    'The file holds a dispatch from before the place to which two persons here moved the line. Ask the sender for an export from the present place on; what is still needed of it is drafted and sent anew.',
  ),
  gap: kept(
    '中间缺少较早发出的公文。请先导入缺少的文件，或者请对方从所缺的序号起重新导出；确实无法补齐的，在通讯录中由两人接续收文序号。',
    'An earlier dispatch is missing in between. Import the missing file first, or ask the sender to export again from the missing place on; where it can no longer be had, two persons move the place of the line under Correspondents.',
  ),
};

/**
 * Faults of the letter itself: they will not mend by waiting. Inside one installation its place in the line is taken, so that the next can
 * come; all others stop the line until somebody has acted.
 */
export const FINAL_FAULTS: readonly ParcelFault[] = ['wrong-type', 'altered-file', 'secrecy-mark', 'number-used'];

const told = (zh: string, en: string): Localised => ({ zh, en });
const ELSE = told(
  '收文单位没有收下，本单位的公文和编号保留；系统会继续尝试送达。请与收文单位联系。',
  'The receiver did not take it in; document and number stay here, and delivery is tried again. Please ask the receiver.',
);

/** For the sender: what happened, what is kept, what to do. */
export const REFUSAL_TOLD: Readonly<Record<ParcelFault, Localised>> = {
  ...(Object.fromEntries(PARCEL_FAULTS.map((fault) => [fault, ELSE])) as Record<ParcelFault, Localised>),
  'secrecy-mark': told(
    '正文带有密级标志，收文单位没有收下，本单位的公文和编号保留。请按保密规定处置，另拟不含涉密内容的公文。',
    'Its words bear a secrecy mark; the receiver did not take it in, document and number stay here. Deal with it by the secrecy rules and draft another without classified content.',
  ),
  'number-used': told(
    '本单位已用同一文号发过另一份公文，收文单位没有收下。请另拟一份，审批时使用新的文号。',
    'Another dispatch with this number went to the receiver before, who did not take this one in. Please draft it anew: it gets a new number on approval.',
  ),
  'wrong-type': told(
    '该类公文不能发给该单位，收文单位没有收下，本单位的公文和编号保留。请核对种类后另拟。',
    'A dispatch of this type does not go to that body, which did not take it in; document and number stay here. Check the type and draft it anew.',
  ),
  'altered-file': told(
    '附件与签章时不一致，收文单位没有收下。请联系系统管理员检查文件存储，再另拟发出。',
    'A file is not the one that was signed; the receiver did not take it in. Have the system administrator check the files, then draft it anew.',
  ),
  'revoked-sender': told(
    '收文单位已停用本单位的密钥，没有收下；恢复后系统自动送达。请与收文单位联系，重新加入并核对校验码。',
    'The receiver has revoked this body’s key and did not take it in; it is delivered once the key counts again. Ask them to add this body anew and compare the check code.',
  ),
  'unconfirmed-sender': told(
    '收文单位尚未核对本单位的校验码，没有收下；核对后系统自动送达。请与收文单位联系。',
    'The receiver has not compared this body’s check code yet; it is delivered once that is done. Please ask them.',
  ),
  'former-line': told(
    '发文序号接续时，这份公文还没有送达的凭据，不再随交换文件导出。请与收文单位核实；没有收到的，另拟发出。对方的回执到达后，状态自动更新。',
    'When the place of the line was moved there was no sign that this one had arrived; it is exported no more. Ask the receiver, and draft it anew if it did not come. A receipt that comes later still counts.',
  ),
};
