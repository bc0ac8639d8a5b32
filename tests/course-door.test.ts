/**
 * The files of courses through the door: videos that come in pieces, what is none of them, and who gets which; and what a player tells.
 */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { pngOf } from '../src/fixtures/signature.ts';
import { anOutside } from './outside.ts';

const o = await anOutside();
after(() => o.close());

const unit = await o.aUnit('课程单位');
const other = await o.aUnit('另一单位');
const officer = unit.cookies['security-officer'];

const TUS = { 'tus-resumable': '1.0.0' };
const WEBM = Buffer.concat([
  Buffer.from('1a45dfa39f4286810142f7810142f2810442f381084282847765626d', 'hex'),
  Buffer.alloc(5000, 7),
]);
type Asked = { method: string; url: string; cookie?: string; headers?: object; payload?: Buffer };
const ask = ({ cookie = officer, headers, payload, ...rest }: Asked) =>
  o.request({ ...rest, headers: { cookie, ...headers }, ...(payload && { payload }) } as never);

const begin = (bytes: number, cookie = officer) =>
  ask({ method: 'POST', url: '/learning/video/', cookie, headers: { ...TUS, 'upload-length': String(bytes) } });
const piece = (url: string, from: number, payload: Buffer, cookie = officer) =>
  ask({
    method: 'PATCH',
    url,
    cookie,
    headers: { ...TUS, 'upload-offset': String(from), 'content-type': 'application/offset+octet-stream' },
    payload,
  });
const incoming = () => readdirSync(join(o.w.world.services.filesRoot, '.incoming'));

const result = <T>(answer: { status: number; text: string; body?: unknown }): T => {
  assert.equal(answer.status, 200, answer.text);
  return (answer.body as { result: T }).result;
};
const does = async <T>(cookie: string, name: string, input: object) => result<T>(await o.ask(cookie, name, input));

const FACE = { titleZh: '视频课', titleEn: '', subjects: ['law'], hours: 1 };
const aCourse = async () => (await does<{ courseId: number }>(officer, 'courses.create', FACE)).courseId;

async function aVideo(courseId: number, bytes = WEBM) {
  const { headers } = await begin(bytes.length);
  const url = String(headers.location);
  await piece(url, 0, bytes);
  return o.ask(officer, 'courses.add-video', { courseId, upload: url.split('/').at(-1), fileName: 'v.webm' });
}

async function published(courseId: number, file: string, seconds = 100) {
  const part = { kind: 'video', titleZh: '视频', titleEn: '', blocks: [], file, seconds };
  const draft = { courseId, revision: 0, ...FACE, parts: [part] };
  const { partIds } = await does<{ partIds: number[] }>(officer, 'courses.save-draft', draft);
  await does(officer, 'courses.publish', { courseId, effectiveFrom: '2026-11-23' });
  await does(officer, 'courses.open-to-all', { courseId, open: true });
  return partIds[0]!;
}

describe('a video comes in', () => {
  test('cut off in the middle, it goes on at its byte, and is served in pieces as what it is', async () => {
    const courseId = await aCourse();
    const begun = await begin(WEBM.length);
    assert.equal(begun.status, 201, begun.text);
    const url = String(begun.headers.location);
    await piece(url, 0, WEBM.subarray(0, 2000));
    const early = { courseId, upload: url.split('/').at(-1), fileName: 'v.webm' };
    assert.equal((await o.ask(officer, 'courses.add-video', early)).status, 404, 'not all of it is there');
    const stands = await ask({ method: 'HEAD', url, headers: TUS });
    assert.equal(stands.headers['upload-offset'], '2000');
    assert.equal((await piece(url, 1000, WEBM.subarray(1000))).status, 409, 'not from elsewhere');
    assert.equal((await piece(url, 2000, WEBM.subarray(2000))).status, 204);
    const { file } = await does<{ file: string }>(officer, 'courses.add-video', early);
    assert.deepEqual(incoming(), []);
    const at = `/learning/file/${courseId}/${file}`;
    const whole = await ask({ method: 'GET', url: at });
    assert.equal(whole.headers['content-type'], 'video/webm');
    assert.equal(whole.headers['x-content-type-options'], 'nosniff');
    assert.match(String(whole.headers['content-security-policy']), /default-src 'none'/);
    const some = await ask({ method: 'GET', url: at, headers: { range: 'bytes=10-19' } });
    assert.deepEqual([some.status, some.headers['content-range']], [206, `bytes 10-19/${WEBM.length}`]);
    assert.equal((await ask({ method: 'GET', url: at, headers: { range: 'bytes=999999-' } })).status, 416);
  });

  test('what is no video is refused with a sentence and leaves nothing; neither is nothing, nor one too large', async () => {
    const courseId = await aCourse();
    for (const bytes of [Buffer.from('<script>alert(1)</script>'.repeat(10)), pngOf(8, 8, () => [0, 0, 0, 255])]) {
      const refused = await aVideo(courseId, Buffer.from(bytes));
      assert.equal(refused.status, 422, refused.text);
      assert.match(refused.text, /MP4.*WebM/);
    }
    const empty = await begin(0);
    const upload = String(empty.headers.location).split('/').at(-1);
    const nothing = await o.ask(officer, 'courses.add-video', { courseId, upload, fileName: '空.mp4' });
    assert.equal(nothing.status, 422, nothing.text);
    const huge = await begin(10_000_000_000);
    assert.deepEqual([huge.status, (huge.body as { code: string }).code], [413, 'too-large']);
    assert.deepEqual(incoming(), []);
    const marked = await begin(WEBM.length);
    await piece(String(marked.headers.location), 0, WEBM);
    const named = { courseId, upload: String(marked.headers.location).split('/').at(-1), fileName: '机密★.webm' };
    assert.match((await o.ask(officer, 'courses.add-video', named)).text, /secrecy-mark/);
    assert.deepEqual(incoming(), []);
  });

  test('from an officer alone, and nobody goes on with another’s, whatever name he gives', async () => {
    assert.equal((await begin(10, unit.cookies.member)).status, 403);
    assert.equal((await begin(10, unit.cookies['system-admin'])).status, 403);
    assert.equal((await begin(10, 'none=1')).status, 401);
    const { headers } = await begin(WEBM.length);
    const url = String(headers.location);
    const theirs = other.cookies['security-officer'];
    assert.equal((await piece(url, 0, WEBM, theirs)).status, 404);
    assert.equal((await ask({ method: 'HEAD', url, headers: TUS, cookie: theirs })).status, 404);
    for (const name of ['..%2f..%2fetc%2fpasswd', `${unit.unitId}-1-${'0'.repeat(32)}`])
      assert.equal((await piece(`/learning/video/${name}`, 0, WEBM)).status, 404, name);
    const courseId = await aCourse();
    const taken = { courseId, upload: '../../keys/x', fileName: 'v.webm' };
    assert.equal((await o.ask(officer, 'courses.add-video', taken)).status, 404);
    const cross = { ...TUS, 'upload-length': '10', 'sec-fetch-site': 'cross-site' };
    assert.equal((await ask({ method: 'POST', url: '/learning/video/', headers: cross })).status, 403);
    assert.equal((await ask({ method: 'DELETE', url, headers: TUS })).status, 204);
    assert.deepEqual(incoming(), []);
  });
});

describe('a video is watched', () => {
  test('an hour told within a minute counts as a minute; nine tenths really played are enough', async () => {
    const courseId = await aCourse();
    const { file } = result<{ file: string }>(await aVideo(courseId));
    const coursePartId = await published(courseId, file);
    const { member } = unit.cookies;
    const tell = async (told: number[][], cookie = member) =>
      ask({
        method: 'POST',
        url: '/learning/played',
        cookie,
        headers: { 'content-type': 'application/json' },
        payload: Buffer.from(JSON.stringify({ coursePartId, place: 0, told })),
      });
    const played = async (told: number[][]) => result<{ played: number; done: boolean }>(await tell(told));
    assert.equal((await tell([])).status, 404, 'not begun');
    await does(member, 'courses.start', { courseId });
    assert.equal((await tell([], other.cookies.member)).status, 404);
    assert.equal((await tell([], officer)).status, 403);
    assert.equal((await tell([[0, -1]])).status, 422);
    await played([]);
    o.w.moveTo('2026-11-23T02:01:00.000Z');
    assert.deepEqual(await played([[0, 100]]), { played: 75, done: false });
    assert.deepEqual(await played([[0, 100]]), { played: 75, done: false });
    assert.match((await o.ask(member, 'courses.finish-part', { coursePartId })).text, /not-played-enough/);
    o.w.moveTo('2026-11-23T02:01:20.000Z');
    assert.deepEqual(await played([[70, 95]]), { played: 95, done: true });
    assert.deepEqual(await played([[0, 100]]), { played: 100, done: true }, 'told again, it stays done');
    const left = await o.w.owner.query('select played, place from part_progress where done_at is not null');
    assert.deepEqual(left.rows, [{ played: [], place: 0 }], 'where it was played is kept no longer');
    const hours = await does<{ hoursThisYear: number }>(member, 'training.mine', {});
    assert.equal(hours.hoursThisYear, 1);
  });

  test('its file goes to who is on the course, and to nobody else', async () => {
    const courseId = await aCourse();
    const { file } = result<{ file: string }>(await aVideo(courseId, Buffer.concat([WEBM, Buffer.from([1])])));
    await published(courseId, file);
    const at = `/learning/file/${courseId}/${file}`;
    const status = async (cookie: string) => (await ask({ method: 'GET', url: at, cookie })).status;
    assert.equal(await status(unit.cookies.member), 404, 'not begun');
    await does(unit.cookies.member, 'courses.start', { courseId });
    assert.equal(await status(unit.cookies.member), 200);
    assert.equal(await status('none=1'), 401);
    assert.equal(await status(unit.cookies['system-admin']), 403);
    assert.equal(await status(other.cookies['security-officer']), 404);
    assert.equal(await status(other.cookies.member), 404);
    for (const wrong of ['/learning/file/0/x', `/learning/file/${courseId}/..%2f..`, `/learning/file/x/${file}`])
      assert.equal((await ask({ method: 'GET', url: wrong })).status, 404, wrong);
  });
});
