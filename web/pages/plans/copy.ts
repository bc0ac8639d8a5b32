/**
 * A plan as one page that needs nothing else: no script, no other file, no network. It is what the phone keeps and what is saved as a file.
 * Its policy stands in it: nothing may run or be fetched, and of styles only the one whose hash is named (held by a test).
 */
import { minutesInWords, PLAN_KIND_NAMES } from '../../../src/domain/plans/plans.ts';
import type { Language, Localised } from '../../../src/law/localised.ts';
import type { ResultOf } from '../../api.ts';

export type OwnPlan = ResultOf<'plans.my-plan'>;

export const STYLE = `body{margin:0 auto;max-width:720px;padding:16px;font:16px/1.6 system-ui,"PingFang SC","Microsoft YaHei",sans-serif;color:#1c2433;background:#fff}
h1{font-size:22px;line-height:1.3;margin:8px 0}h2{font-size:17px;margin:24px 0 8px}p{margin:4px 0}
.note{background:#fff6e0;border-left:3px solid #8a5a00;padding:8px 12px}.quiet{color:#5b6472;font-size:14px}
ol,ul{padding-inline-start:24px;margin:0}li{padding:8px 0;border-bottom:1px solid #e3e7ee}
a{color:#1a56b8;font-weight:600;display:inline-block;padding:6px 0}.me{background:#eef3fb;font-weight:600;padding:0 4px}
dl{margin:0}dt{font-weight:600;margin-top:12px}dd{margin:0}
@media print{a{color:inherit}}`;
/** SHA-256 of STYLE. */
export const STYLE_HASH = 'sha256-5JjJvlGsimBijRcC69UrUkZAMHSFPSUi/CQMRLmHyoU=';
export const COPY_POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

const ESCAPED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (one) => ESCAPED[one]!);

const called = (telephone: string): string => {
  const number = /^[\d+()\-— ]+/.exec(telephone)?.[0].replace(/[^\d+]/g, '');
  return number ? `<a href="tel:${escaped(number)}">${escaped(telephone)}</a>` : escaped(telephone);
};

function document(language: Language, title: string, body: string): string {
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${COPY_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${escaped(title)}</title><style>${STYLE}</style></head><body>${body}</body></html>`;
}

/** `readAt` in words by the unit's clock. */
export function planCopy(plan: OwnPlan, language: Language, readAt: string): string {
  const t = (text: Localised) => escaped(text[language]);
  const { words, holders } = plan;
  const person = (role: number, deputy: boolean): string => {
    const one = holders.find((holder) => holder.role === role && holder.deputy === deputy);
    if (!one) return '—';
    const name = one.isMe
      ? `<span class="me">${escaped(one.name)}${t({ zh: '（本人）', en: ' (you)' })}</span>`
      : escaped(one.name);
    return `${name} ${one.phone ? called(one.phone) : ''}`;
  };
  const steps = words.steps.map(({ what, role, withinMinutes }) => {
    const by = role === null ? '' : (words.roles[role]?.title ?? '');
    const within = withinMinutes === null ? '' : minutesInWords(withinMinutes)[language];
    return `<li>${escaped(what)}<p class="quiet">${[by, within].filter(Boolean).map(escaped).join(' · ')}</p></li>`;
  });
  const roles = words.roles.map(
    ({ title, task }, role) =>
      `<dt>${escaped(title)}</dt><dd>${person(role, false)}</dd><dd>${t({ zh: '替补：', en: 'Deputy: ' })}${person(role, true)}</dd><dd class="quiet">${escaped(task)}</dd>`,
  );
  const contacts = words.contacts.map(
    ({ office, telephone, note }) =>
      `<li>${escaped(office)} ${called(telephone)}${note ? `<p class="quiet">${escaped(note)}</p>` : ''}</li>`,
  );
  return document(
    language,
    words.title,
    `<p class="quiet">${escaped(plan.unitName)} · ${t(PLAN_KIND_NAMES[plan.kind])}</p><h1>${escaped(words.title)}</h1>
<p class="note">${t({ zh: `离线副本，${readAt} 读取。第 ${plan.number} 版，${plan.effectiveFrom} 起生效。能联网时以系统中的为准。不得转发。`, en: `A copy, read ${readAt}. Version ${plan.number}, in force from ${plan.effectiveFrom}. Where there is a network, the system’s counts. Do not pass it on.` })}</p>
<h2>${t({ zh: '步骤', en: 'Steps' })}</h2><ol>${steps.join('')}</ol>
<h2>${t({ zh: '联系电话', en: 'Contacts' })}</h2><ul>${contacts.join('')}</ul>
<h2>${t({ zh: '岗位职责', en: 'Roles' })}</h2><dl>${roles.join('')}</dl>
${words.purpose ? `<h2>${t({ zh: '适用', en: 'Purpose' })}</h2><p>${escaped(words.purpose)}</p>` : ''}`,
  );
}

export type Listed = { readonly path: string; readonly title: string };
/** What is shown without a network wherever there is no copy of the page asked for. */
export function listCopy(plans: readonly Listed[], language: Language): string {
  const t = (text: Localised) => escaped(text[language]);
  const title = language === 'zh' ? '没有网络：本机保存的应急预案' : 'No network: plans kept here';
  const rows = plans.map(({ path, title }) => `<li><a href="${escaped(path)}">${escaped(title)}</a></li>`);
  return document(
    language,
    title,
    `<h1>${escaped(title)}</h1><p class="note">${t({ zh: '现在连接不到服务器。可以打开读过的应急预案；其他页面请联网后再打开。', en: 'The server cannot be reached. Plans that were read here can be opened; for other pages connect first.' })}</p><ul>${rows.join('')}</ul>`,
  );
}
