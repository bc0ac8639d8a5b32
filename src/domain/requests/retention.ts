/** What the unit gave the authorities, of whom, on which paper: kept long, for it shows both that it assisted and that it gave no more. */
import type { RecordKind } from '../../platform/retention.ts';
import { destroyRequestPeople, destroyRequests, heldRequests } from './store/retention.ts';

const GROUND = {
  zh: '《反间谍安全防范工作规定》第八条第（四）项；《网络数据安全管理条例》第十二条；《个人信息保护法》第十九条',
  en: 'Provisions, Art. 8(4); Network Data Regulations, Art. 12; Personal Information Protection Law, Art. 19',
};

export const REQUESTS_KINDS = [
  {
    code: 'lawful-request',
    name: { zh: '协助事项', en: 'Requests of the authorities' },
    ground: GROUND,
    holds: { lawful_request: 'rows', request_item: 'rows', file: 'rows' },
    ends: 'by-certificate',
    begins: {
      zh: '办结或者未予提供之日；暂不告知本人的，自期限届满起算',
      en: 'the day it was closed or refused; where those concerned were not told, the end of that',
    },
    figure: 'keep.request',
    does: {
      zh: '删除事项、提供清单、涉及人员和回执，连同密钥',
      en: 'the request, its list, whom it concerned and the receipt are deleted, with their keys',
    },
    remains: {
      zh: '审计日志中的编号、文件校验码和各步的时间',
      en: 'numbers, file hashes and the moments of its steps in the record',
    },
    ofPeople: true,
    isFact: true,
    held: heldRequests,
    destroy: destroyRequests,
  },
  {
    code: 'request-person',
    name: { zh: '协助事项涉及的人员和查阅记录', en: 'Whose records were opened or handed over for a request' },
    ground: GROUND,
    holds: { request_person: 'rows', request_look: 'rows' },
    ends: 'with-another',
    goesWith: ['person'],
    does: { zh: '随人员记录删除', en: 'deleted with the person' },
    destroy: destroyRequestPeople,
  },
] as const satisfies readonly RecordKind[];
