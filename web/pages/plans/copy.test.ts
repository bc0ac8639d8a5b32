import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { COPY_POLICY, listCopy, type OwnPlan, planCopy, STYLE, STYLE_HASH } from './copy.ts';

const HOSTILE = `<script>alert(1)</script>"'><img src=x onerror=alert(1)>`;
const plan = {
  ...{ planId: 7, kind: 'network', planVersionId: 9, number: 2, effectiveFrom: '2026-11-23', document: null },
  ...{ reviewBy: null, readAt: '2026-11-23T02:00:00.000Z', unitName: `示例研究院${HOSTILE}` },
  words: {
    ...{ title: `预案${HOSTILE}`, purpose: HOSTILE },
    roles: [{ title: `处置${HOSTILE}`, task: HOSTILE }],
    contacts: [{ office: HOSTILE, telephone: '0595-2200110 转 8', note: HOSTILE }],
    steps: [{ what: HOSTILE, role: 0, withinMinutes: 15 }],
  },
  holders: [
    { role: 0, deputy: false, name: `王某${HOSTILE}`, phone: '12339', isMe: true },
    { role: 0, deputy: true, name: '李某', phone: '', isMe: false },
  ],
} as unknown as OwnPlan;

test('a copy has no script and fetches nothing, whatever was written into the plan', () => {
  for (const html of [
    planCopy(plan, 'zh', '2026-11-23 10:00'),
    planCopy(plan, 'en', '2026-11-23 10:00'),
    listCopy([{ path: '/mine/plans/7', title: HOSTILE }], 'zh'),
  ]) {
    assert.ok(!/<script|<img|<link|<iframe|\son\w+=|javascript:|https?:/i.test(html.replace(/&lt;[^<]*/g, '')), html);
    assert.ok(html.includes('&lt;script&gt;'));
    assert.ok(html.includes(`content="${COPY_POLICY}"`));
  }
});

test('the policy of a copy names the very style that stands in it', () => {
  assert.equal(STYLE_HASH, `sha256-${createHash('sha256').update(STYLE).digest('base64')}`);
  assert.ok(planCopy(plan, 'zh', '').includes(`<style>${STYLE}</style>`));
  assert.match(COPY_POLICY, /^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'$/);
});

test('a copy says who does what within which time, whom to call, which version it is and when it was read', () => {
  const html = planCopy(plan, 'zh', '2026-11-23 10:00');
  assert.ok(html.includes('15分钟内') && html.includes('（本人）') && html.includes('2026-11-23 10:00 读取。第 2 版'));
  assert.ok(html.includes('href="tel:0595"') === false, 'the number is not cut at its dash');
  assert.ok(html.includes('href="tel:05952200110"') && html.includes('href="tel:12339"'));
});
