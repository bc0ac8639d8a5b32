/** What the acts on requests of the authorities are called in the record; the others: act-names.ts. */
import type { Localised } from '../law/localised.ts';

export const ACTS_OF_REQUESTS = {
  'requests.record': { zh: '登记协助事项', en: 'Request of an authority recorded' },
  'requests.refuse': { zh: '不予提供', en: 'Request of an authority refused' },
  'requests.set-silence': { zh: '设定暂不告知期限', en: 'Silence about a request set' },
  'requests.add-item': { zh: '列入提供内容', en: 'Item of a request listed' },
  'requests.remove-item': { zh: '去掉提供内容', en: 'Item of a request removed' },
  'requests.approve': { zh: '批准提供', en: 'Hand-over approved' },
  'requests.hand-over': { zh: '登记提供', en: 'Handed over to an authority' },
  'requests.print-receipt': { zh: '打印协助事项回执', en: 'Receipt of a request made' },
  'requests.keep-receipt': { zh: '登记签名回执', en: 'Signed receipt of a request kept' },
  'requests.close-unsigned': { zh: '回执未签名办结', en: 'Request closed without signature' },
  'requests.open': { zh: '打开协助事项内容', en: 'Contents of a request opened' },
  'requests.open-file': { zh: '为协助事项查阅人员档案', en: 'Person’s file opened for a request' },
  'requests.open-receipt': { zh: '打开签名回执', en: 'Signed receipt of a request opened' },
  'requests.export': { zh: '导出协助事项登记簿', en: 'Register of requests exported' },
} as const satisfies Record<string, Localised>;
