/** Somebody who works without a browser: sets the system up as the first page does and sends acts as the pages do. */
import assert from 'node:assert/strict';
import { codeNow, type Installation, PASSWORD } from './journeys/installation.ts';

export async function post(address: string, path: string, body: object, cookie = '') {
  const headers = { 'content-type': 'application/json', cookie };
  const answer = await fetch(address + path, { method: 'POST', headers, body: JSON.stringify(body) });
  const cookies = answer.headers.getSetCookie().map((one) => one.split(';')[0]!);
  return { status: answer.status, body: (await answer.json()) as Record<string, never>, cookie: cookies.join('; ') };
}

/** The first day, as the first page does it; answers the officer's cookie. */
export async function setUp({ address, setUpCode }: Installation): Promise<string> {
  const made = await post(address, '/auth/set-up', {
    code: setUpCode,
    unitName: '示例研究院',
    officer: { displayName: '周明', login: 'zhouming', password: PASSWORD },
    administrators: [
      { role: 'system-admin', login: 'xitong', displayName: '系统管理员甲' },
      { role: 'security-admin', login: 'anbao', displayName: '安全管理员乙' },
      { role: 'auditor', login: 'shenji', displayName: '审计员丙' },
    ],
  });
  assert.equal(made.status, 200, JSON.stringify(made.body));
  const { secret } = made.body.enrolment as unknown as { secret: string };
  const enrolled = await post(address, '/auth/enrol', { code: codeNow(secret) }, made.cookie);
  assert.equal(enrolled.status, 200, JSON.stringify(enrolled.body));
  return enrolled.cookie || made.cookie;
}
