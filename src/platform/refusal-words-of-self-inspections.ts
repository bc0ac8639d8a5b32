/** What self-inspections decline, in words; the rest: refusal-words.ts. */
import { type Declined, fixed } from './refusal-words.ts';

export const OF_SELF_INSPECTIONS = {
  'no-self-inspections-here': {
    status: 409,
    words: fixed(
      '自查由单位开展，行业主管部门和国家安全机关不在此登记，没有保存。',
      'Self-inspections are carried out by units; a department or an organ keeps none here. Nothing was saved.',
    ),
  },
  'self-inspection-under-way': {
    status: 409,
    words: fixed(
      '已有一次自查正在进行，没有新开。请先完成签署，或者取消那一次。',
      'A self-inspection is under way already, so none was opened. Finish and certify that one first, or give it up.',
    ),
  },
  'template-faulty': {
    status: 422,
    words: ({ zh, en }) => ({
      zh: `模板有误，没有导入：${zh}。请改正后重新导入。`,
      en: `The template cannot be used and was not imported: ${en}. Please correct it and import it again.`,
    }),
  },
  'words-wanted': {
    status: 422,
    words: ({ item }) => ({
      zh: `项目${item}需要写明情况或者理由，没有保存；已填写的内容仍在页面上。`,
      en: `Item ${item} needs a few words of what is so, or why. It was not saved; what you typed is still on the page.`,
    }),
  },
  'item-files-full': {
    status: 409,
    words: ({ limit }) => ({
      zh: `一个项目最多 ${limit} 份佐证材料，新文件没有保存。请合并为一个文件，或者在说明中写明存放位置。`,
      en: `An item takes ${limit} files at the most, and the new one was not saved. Please join them into one, or say where they are kept.`,
    }),
  },
  'signed-off-already': {
    status: 409,
    words: fixed(
      '该部门已签署确认，没有保存。需要修改的，请先撤回签署。',
      'This department has signed off, so nothing was saved. To change an answer, take the signature back first.',
    ),
  },
  'signed-by-liaison': {
    status: 422,
    words: fixed(
      '部门自查由本部门联络员签署确认，没有签署。联络员空缺或者不能签署的，请写明理由后代签；理由载入自查报告。',
      'A department’s part is signed by its liaison, so it was not signed. Where there is none, or the liaison cannot, say why and sign in its place; the reason stands in the report.',
    ),
  },
  'items-unanswered': {
    status: 409,
    words: ({ zh, en }) => ({
      zh: `以下项目还没有作答：${zh}。没有报送，已填写的内容仍在页面上。请补充作答后再报送。`,
      en: `These items are not answered yet: ${en}. Nothing was sent, and what you chose is still on the page. Please answer them and send it again.`,
    }),
  },
  'self-inspection-unfinished': {
    status: 409,
    words: ({ n, zh, en }) => ({
      zh: `还有${n}处需要补全，没有提交或者签署；已作答的内容都已保存。${zh}。请逐处补全后再办理。`,
      en: `${n} points are still wanted, so nothing was submitted or signed; what was answered is kept. ${en}. Please complete each and do it again.`,
    }),
  },
  'no-without-finding': {
    status: 409,
    words: fixed(
      '有“不符合”的项目还没有列为问题整改，没有签署。请由安全防范专员重新提交。',
      'Something that is not met has not become a finding, so it was not certified. The security officer submits it again.',
    ),
  },
  'statement-missing': {
    status: 422,
    words: ({ zh, en }) => ({
      zh: `签署须逐项确认四项声明，没有签署。尚未确认：${zh}情况不符的，请退回专员处理。`,
      en: `All four statements are confirmed, each by itself; it was not certified. Not confirmed: ${en} Where one is not so, send it back to the officer.`,
    }),
  },
} as const satisfies Declined;
