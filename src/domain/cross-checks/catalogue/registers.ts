/** Rules that cross carriers, places and data with people, departments and days. */
import { inArea, PROVISIONS } from './rule.ts';

const item = (id: number) => `/registers/items/${id}`;
const ofCarriers = inArea('carriers', item);
const ofPlaces = inArea('places-and-data', item);
/** Where who is inside stands. */
const DOORS = () => '/registers/doors';
const NINE_THREE = PROVISIONS('九条第（三）项');

export const OF_REGISTERS = [
  ofCarriers(401, {
    severity: 'critical',
    duties: ['P9.3a'],
    because: NINE_THREE,
    title: { zh: '持有人的岗位等级低于载体的密级', en: 'The holder’s post is below the level of the carrier' },
    todo: {
      zh: '收回载体，改由相应岗位的人员持有。',
      en: 'Take the carrier back; give it to somebody whose post reaches it.',
    },
    watches: ['registers', 'people', 'units', 'rosters'],
    thing: 'carrier',
  }),
  ofCarriers(402, {
    severity: 'critical',
    duties: ['P9.3a'],
    because: NINE_THREE,
    title: { zh: '存放场所的密级低于载体的密级', en: 'The place is below the level of the carrier that is kept there' },
    todo: { zh: '移到相应密级的场所。', en: 'Move it to a place of its level.' },
    watches: ['registers'],
    thing: 'carrier',
  }),
  ofCarriers(403, {
    severity: 'major',
    duties: ['P9.3a'],
    because: { zh: '持有人不在时载体应当交回', en: 'A carrier is handed back while its holder is away' },
    title: {
      zh: '持有人出国（境）、驻外或者不在岗，载体仍在其名下',
      en: 'The holder is abroad or off post, and still has the carrier',
    },
    todo: { zh: '派人收回载体，核对存放情况。', en: 'Take the carrier back, and see where it is.' },
    watches: ['registers', 'travel', 'stationed', 'people'],
    thing: 'carrier',
  }),
  ofCarriers(404, {
    severity: 'critical',
    duties: ['P9.3a', 'C18'],
    because: { zh: '已离开的人不能持有载体', en: 'Who has left cannot hold a carrier' },
    title: { zh: '持有人已离开本单位', en: 'The holder has left the unit' },
    todo: {
      zh: '立即追回载体；追不回的，按泄密事件报告。',
      en: 'Get the carrier back at once; where that fails, report a leak.',
    },
    watches: ['registers', 'people', 'leavers', 'rosters'],
    thing: 'carrier',
  }),
  ofCarriers(405, {
    severity: 'major',
    duties: ['P9.3a'],
    because: { zh: '任职结束，持有载体的依据不再存在', en: 'The ground for holding it ended with the appointment' },
    title: { zh: '持有人的任职已结束', en: 'The holder’s appointment has ended' },
    todo: { zh: '收回载体。', en: 'Take the carrier back.' },
    watches: ['registers', 'people', 'rosters'],
    thing: 'carrier',
  }),
  ofCarriers(406, {
    severity: 'major',
    duties: ['P9.3a'],
    because: { zh: '借用到期应当归还', en: 'What was lent comes back on its day' },
    title: { zh: '借出的载体到期没有归还', en: 'A carrier that was lent did not come back in time' },
    todo: { zh: '催还载体。', en: 'Ask for it.' },
    watches: ['registers'],
    thing: 'carrier',
  }),
  ofCarriers(407, {
    severity: 'general',
    duties: ['P9.3a'],
    because: NINE_THREE,
    title: { zh: '载体、场所、数据一年以上没有核对', en: 'Not checked for more than a year' },
    todo: { zh: '安排核对。', en: 'Check it.' },
    watches: ['registers'],
  }),
  ofCarriers(408, {
    severity: 'general',
    duties: ['P9.3a'],
    because: { zh: '已撤销的部门不能保管载体', en: 'A dissolved department cannot keep anything' },
    title: { zh: '所属部门已撤销', en: 'It belongs to a department that was dissolved' },
    todo: { zh: '移交现有部门。', en: 'Transfer it to a department in use.' },
    watches: ['registers', 'units', 'rosters'],
  }),
  ofCarriers(409, {
    severity: 'general',
    duties: ['P9.3a'],
    because: { zh: '流转须当面签收', en: 'What changes hands is signed for' },
    title: { zh: '载体流转超过七天没有签收', en: 'A move was not signed for within seven days' },
    todo: { zh: '催促签收，或者撤回。', en: 'Have it signed, or withdraw it.' },
    watches: ['registers'],
    thing: 'carrier',
  }),
  ofCarriers(410, {
    severity: 'major',
    duties: ['P9.3a'],
    because: { zh: '复制件与原件同等管理', en: 'A copy is kept like its original' },
    title: { zh: '复制件的密级低于原件', en: 'A copy is of a lower level than its original' },
    todo: { zh: '更正复制件的密级。', en: 'Correct the level of the copy.' },
    watches: ['registers'],
    thing: 'carrier',
  }),
  ofCarriers(411, {
    severity: 'general',
    duties: ['P9.3a'],
    because: { zh: '有效期已过，应当处理', en: 'Its time is over: it is dealt with' },
    title: { zh: '登记的有效期已过，仍在用', en: 'Its time is over and it is still in use' },
    todo: { zh: '延长有效期、解除或者销毁。', en: 'Extend it, end it or destroy it.' },
    watches: ['registers'],
  }),
  ofCarriers(412, {
    severity: 'major',
    duties: ['P9.3a', 'P8.2'],
    because: {
      zh: '设备的外部证书（安全产品认证、型号核准等）应当在有效期内',
      en: 'The certificate that somebody outside issued for a device is within its time',
    },
    title: { zh: '设备的外部证书已过期', en: 'The outside certificate of a device has expired' },
    todo: {
      zh: '停止使用，重新检测认证后更新证书；不再使用的，注销或者销毁。',
      en: 'Stop using it, have it certified again and enter the new certificate; end or destroy what is not used any more.',
    },
    watches: ['registers'],
    thing: 'carrier',
  }),
  ofPlaces(421, {
    severity: 'major',
    duties: ['P9.3a', 'P8.2'],
    because: NINE_THREE,
    title: {
      zh: '要害部门、部位没有责任人，或者责任人已离开',
      en: 'A key place has nobody responsible, or somebody who has left',
    },
    todo: { zh: '明确责任人。', en: 'Name somebody.' },
    watches: ['registers', 'people', 'rosters'],
    thing: 'place',
  }),
  ofPlaces(422, {
    severity: 'major',
    duties: ['P8.2', 'C19'],
    because: PROVISIONS('八条第（二）项'),
    title: {
      zh: '要害部门、部位缺少人防、物防或者技防措施',
      en: 'A key place lacks human, physical or technical measures',
    },
    todo: { zh: '补充措施并登记。', en: 'Add what is missing, and record it.' },
    watches: ['registers', 'measures'],
    thing: 'place',
  }),
  ofPlaces(423, {
    severity: 'major',
    duties: ['P9.3a'],
    because: {
      zh: '《数据安全法》第二十一条、第二十七条：重要数据明确负责人',
      en: 'Data Security Law, Arts. 21, 27: somebody is responsible for important data',
    },
    title: { zh: '重要数据没有责任人', en: 'Important data has nobody responsible' },
    todo: { zh: '明确责任人。', en: 'Name somebody.' },
    watches: ['registers', 'people', 'rosters'],
    thing: 'data-set',
  }),
  ofPlaces(424, {
    severity: 'general',
    duties: ['P9.3a'],
    because: {
      zh: '《数据安全法》第二十一条：数据分类分级',
      en: 'Data Security Law, Art. 21: data is classified and graded',
    },
    title: {
      zh: '数据既没有密级，也没有标明是否重要数据，仍登记在涉密台账',
      en: 'Data without a level and not marked important stands in the register',
    },
    todo: { zh: '确定级别，或者从台账移出。', en: 'Set its level, or take it out of the register.' },
    watches: ['registers'],
    thing: 'data-set',
  }),
  ofPlaces(425, {
    severity: 'major',
    duties: ['P9.3a', 'C19'],
    because: {
      zh: '《反间谍法》第十九条：要害部门、部位实行封闭管理，外来人员须有人陪同',
      en: 'Counter-Espionage Law, Art. 19: key departments and parts are closed; visitors are escorted',
    },
    title: {
      zh: '外来人员进入要害部门、部位，没有陪同人员',
      en: 'Visitors were in a key department or part without an escort',
    },
    todo: {
      zh: '仍在场的，立即派人陪同；查明无人陪同的原因。',
      en: 'Where they are still inside, send an escort at once; find out why there was none.',
    },
    watches: ['registers'],
    thing: 'place',
    page: DOORS,
  }),
  ofPlaces(426, {
    severity: 'critical',
    duties: ['P9.3a', 'C19'],
    because: { zh: '陪同人员不在，等于无人陪同', en: 'Where the escort is away, nobody escorts' },
    title: {
      zh: '外来人员仍在场，陪同人员已出国（境）、不在岗或者已离开单位',
      en: 'Visitors are still inside, and their escort is abroad, off post or has left the unit',
    },
    todo: {
      zh: '立即核实外来人员是否仍在场，另派人陪同或者登记离开。',
      en: 'See at once whether they are inside; send another escort, or record that they left.',
    },
    watches: ['registers', 'travel', 'stationed', 'people', 'leavers'],
    thing: 'place',
    page: DOORS,
  }),
  ofPlaces(427, {
    severity: 'major',
    duties: ['P9.3a', 'C19'],
    because: {
      zh: '外来人员当日进、当日出，进出都有登记',
      en: 'Visitors leave on the day they came, and both are recorded',
    },
    title: {
      zh: '外来人员前一日以前进入，至今没有登记离开',
      en: 'Visitors came before today, and nobody recorded that they left',
    },
    todo: {
      zh: '核实是否仍在场；已离开的，登记离开。',
      en: 'See whether they are inside; if they are gone, record it.',
    },
    watches: ['registers'],
    thing: 'place',
    page: DOORS,
  }),
  ofPlaces(428, {
    severity: 'critical',
    duties: ['P9.3a'],
    because: {
      zh: '《数据安全法》第三十一条、《保守国家秘密法》第三十一条：重要数据出境须经安全评估，国家秘密不得违规出境',
      en: 'Data Security Law, Art. 31; Secrets Law, Art. 31: important data goes abroad by a security assessment, secrets not by this',
    },
    title: {
      zh: '重要数据或者涉密数据有出境记录，没有经过数据出境安全评估',
      en: 'Important or secret data went abroad without a security assessment',
    },
    todo: {
      zh: '停止出境，补做评估；可能泄露国家秘密的，按泄密事件报告。',
      en: 'Stop the transfer and have it assessed; where secrets may have leaked, report a leak.',
    },
    watches: ['registers'],
    thing: 'data-set',
  }),
] as const;
