/** The certificate on paper. Content only; the form is documents/attestation.ts. */
import { toBuffer } from 'qrcode';
import { type AttestationPage, attestationPaper } from '../../documents/attestation.ts';
import type { Paper } from '../../documents/paper.ts';
import type { Day, Instant } from '../../law/day.ts';
import type { Localised } from '../../law/localised.ts';
import { type Basis, hoursOf, type What } from './attestations.ts';
import type { Holder, Learnt } from './store/attestations.ts';

/** Where anybody checks a certificate, without signing in. The code stands behind `#`: it goes to no server but in what the page sends. */
export const CHECK_PATH = '/certificate';

export type Ready = {
  readonly holder: Holder;
  readonly learnt: readonly Learnt[];
  readonly code: string;
  readonly issuedOn: Day;
};

type Parts = {
  readonly unitName: string;
  /** The address that users type, where the operator has said it (BULWARK_ORIGIN). */
  readonly origin: string | undefined;
  readonly what: What;
  readonly all: readonly Ready[];
  readonly at: Instant;
};

export async function paperOf({ unitName, origin, what, all, at }: Parts): Promise<Paper> {
  const pages = await Promise.all(all.map((one) => pageOf(one, { unitName, origin, what })));
  return attestationPaper({ unitName, pages, where: whereOf(origin), at });
}

/** The picture holds the whole address where it is known; else the code alone, and the words say where it is entered. */
async function pageOf(
  { holder, learnt, code, issuedOn }: Ready,
  { unitName, origin, what }: Pick<Parts, 'unitName' | 'origin' | 'what'>,
): Promise<AttestationPage> {
  const codePicture = await toBuffer(origin ? `${origin}${CHECK_PATH}#${code}` : code, { margin: 0, scale: 8 });
  return {
    ...{ holder: holder.name, department: holder.department, code, codePicture, issuedOn },
    attests: attests(what, { holder, learnt, unitName }),
    items: learnt.map(({ day, titleZh, titleEn, hours, ownUnit }) => ({
      ...{ day, hours, title: { zh: titleZh, en: titleEn } },
      by: ownUnit ? OWN : OTHERS,
    })),
  };
}

const OWN: Localised = { zh: '本单位', en: 'this unit' };
const OTHERS: Localised = { zh: '其他单位', en: 'another body' };

type Said = { readonly holder: Holder; readonly learnt: readonly Learnt[]; readonly unitName: string };

function attests({ kind, year }: What, { holder, learnt, unitName }: Said): Localised {
  const hours = hoursOf(learnt);
  const whom = holder.department ? `${holder.name}（${holder.department}）` : holder.name;
  const who = holder.department ? `${holder.name} (${holder.department})` : holder.name;
  const [first] = learnt;
  const own = hoursOf(learnt.filter(({ ownUnit }) => ownUnit));
  switch (kind) {
    case 'year':
      return {
        zh: `兹证明${unitName}${whom}于${year}年参加反间谍安全防范教育、培训，计${hours}学时，其中本单位组织${own}学时。`,
        en: `${unitName} attests that ${who} completed ${hours} hours of counter-espionage security education and training in ${year}, ${own} of them organised by this unit.`,
      };
    case 'course':
      return {
        zh: `兹证明${unitName}${whom}于${year}年学完反间谍安全防范课程“${first!.titleZh}”，计${hours}学时。`,
        en: `${unitName} attests that ${who} finished the course “${first!.titleEn || first!.titleZh}” in ${year}: ${hours} hours.`,
      };
    case 'test':
      return {
        zh: `兹证明${unitName}${whom}于${year}年通过反间谍安全防范测试“${first!.titleZh}”，计${hours}学时。`,
        en: `${unitName} attests that ${who} passed the test “${first!.titleEn || first!.titleZh}” in ${year}: ${hours} hours.`,
      };
  }
}

const whereOf = (origin: string | undefined): Localised =>
  origin
    ? {
        zh: `验证：在单位网络内扫描二维码，或者打开 ${origin}${CHECK_PATH} 输入验证码，不需要登录。`,
        en: `To check it, scan the picture within the unit’s network, or open ${origin}${CHECK_PATH} and enter the code; nobody signs in.`,
      }
    : {
        zh: '验证：在单位网络内打开本系统的登录页，选择“验证培训证明”，输入验证码，不需要登录。',
        en: 'To check it, open the system’s sign-in page within the unit’s network, choose “Check a training certificate” and enter the code; nobody signs in.',
      };

/** Sent under a name that says what it is; the person’s name stands inside. */
export const fileNameOf = ({ kind, year }: What, today: string): string =>
  `培训证明-${kind === 'year' ? year : KIND_IN_NAME[kind]}-${today}.pdf`;
const KIND_IN_NAME = { course: '课程', test: '测试' } as const;

export type { Basis };
