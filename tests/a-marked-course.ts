/** The marked unit's course: written, published, assigned, learnt, and drafted anew, with a mark wherever a text can be typed. */
import assert from 'node:assert/strict';
import { pngOf } from '../src/fixtures/signature.ts';
import type { Role } from '../src/platform/permission.ts';
import type { Outside, OutsideUnit } from './outside.ts';

type Made = { readonly courseId: number; readonly partIds: readonly number[] };
type Parts = {
  readonly does: (role: Role, name: string, input: object) => Promise<Made>;
  readonly unit: OutsideUnit;
  readonly word: (what: string) => string;
  readonly answers: { name: string; text: string }[];
  readonly today: string;
};

export async function aMarkedCourse(o: Outside, { does, unit, word, answers, today }: Parts) {
  const face = { titleZh: word('课程'), titleEn: word('course'), subjects: ['law'], hours: 1 };
  const { courseId } = await does('security-officer', 'courses.create', face);
  const sent = [
    { field: 'input', bytes: Buffer.from(JSON.stringify({ courseId, kind: 'picture' })) },
    { field: 'file', fileName: `${word('图')}.png`, bytes: pngOf(80, 60, () => [255, 255, 255, 255]) },
  ];
  const kept = await o.upload(unit.cookies['security-officer'], sent, '/upload/courses.add-file');
  assert.equal(kept.status, 200, kept.text);
  answers.push({ name: 'courses.add-file', text: kept.text });
  const { file } = (kept.body as { result: { file: string } }).result;
  const video = { courseId, upload: await aVideoSent(o, unit), fileName: `${word('视频')}.webm` };
  await does('security-officer', 'courses.add-video', video);
  const texts = { zh: word('正文'), en: word('text') };
  const blocks = [
    { kind: 'paragraph', ...texts },
    { kind: 'picture', ...texts, file },
  ];
  const page = { kind: 'page', titleZh: word('第一节'), titleEn: word('part'), blocks };
  const draft = { courseId, revision: 0, ...face, parts: [page, page] };
  const { partIds } = await does('security-officer', 'courses.save-draft', draft);
  await does('security-officer', 'courses.publish', { courseId, effectiveFrom: today });
  await does('security-officer', 'courses.assign', { courseId, group: 'everyone', dueOn: today });
  await does('security-officer', 'courses.remind', { courseId });
  await does('security-officer', 'courses.open-to-all', { courseId, open: true });
  await does('member', 'courses.start', { courseId });
  await does('member', 'courses.finish-part', { coursePartId: partIds[0] });
  await does('security-officer', 'courses.draft-version', { courseId });
  return { courseId, coursePartId: partIds[1]!, refId: 1 };
}

/** As much of a WebM as is looked at, sent by tus. Answers the name under which it came in. */
async function aVideoSent(o: Outside, unit: OutsideUnit): Promise<string> {
  const bytes = Buffer.from('1a45dfa39f4286810142f7810142f2810442f381084282847765626d', 'hex');
  const tus = { cookie: unit.cookies['security-officer'], 'tus-resumable': '1.0.0' };
  const begun = await o.request({
    method: 'POST',
    url: '/learning/video/',
    headers: { ...tus, 'upload-length': String(bytes.length) },
  });
  const url = String(begun.headers.location);
  const pieces = { 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' };
  await o.request({ method: 'PATCH', url, headers: { ...tus, ...pieces }, payload: bytes });
  return url.split('/').at(-1)!;
}
