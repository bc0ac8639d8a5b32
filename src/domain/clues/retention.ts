/**
 * What was reported goes some years after the case was closed, by two persons' certificate. How the reporter can be reached goes by itself
 * and sooner (forget.ts): whom it names must not be decided about by anybody.
 */
import type { RecordKind } from '../../platform/retention.ts';
import { destroyClues, heldClues } from './store/retention.ts';

const GROUND = {
  zh: '《反间谍安全防范工作规定》第八条第（三）项、第十九条；《个人信息保护法》第十九条、第四十七条',
  en: 'Provisions, Arts. 8(3), 19; Personal Information Protection Law, Arts. 19, 47',
};

export const CLUES_KINDS = [
  {
    code: 'clue',
    name: { zh: '线索：报告内容、转报和投诉', en: 'Clue: what was reported, its relay and complaints' },
    ground: GROUND,
    holds: {
      ...{ clue: 'rows', clue_word: 'rows', clue_file: 'rows', clue_relay: 'rows', clue_complaint: 'rows' },
    },
    ends: 'by-certificate',
    begins: { zh: '办结之日；未办结的不销毁', en: 'the day it was closed; never before it' },
    figure: 'keep.clue',
    does: {
      zh: '删除报告、补充、附件、答复、转报件和投诉，连同其密钥和盐，并删除由此产生的履责证据',
      en: 'report, additions, files, answers, relay documents and complaints are deleted with their keys and salts, and the evidence that they gave',
    },
    remains: {
      zh: '审计日志中的编号和各步的时间，不含内容和任何人',
      en: 'its number and the moments of its steps in the record; no words and nobody',
    },
    ofPeople: true,
    isFact: true,
    held: heldClues,
    destroy: destroyClues,
  },
  {
    code: 'clue-contact',
    name: { zh: '线索报告人的联系方式（密文）', en: 'Contact data of who reported a clue (ciphertext)' },
    ground: GROUND,
    holds: { clue_contact: 'rows' },
    ends: 'by-itself',
    figure: 'keep.clue-contact',
    ofPeople: true,
    when: {
      zh: '办结后按保存期限到期之日，由系统删除',
      en: 'on the day its period after the closing ends, by the system',
    },
  },
  {
    code: 'relay-key',
    name: { zh: '线索专员公钥', en: 'Public keys of relay officers' },
    ground: GROUND,
    holds: { relay_key: 'rows' },
    ends: 'stays',
    why: {
      zh: '公钥不是秘密，也不涉及报告人；已停用的留存，以说明当时的密文由谁能打开',
      en: 'public keys are no secret and say nothing of reporters; retired ones stay to show who could open what was encrypted then',
    },
  },
] as const satisfies readonly RecordKind[];
