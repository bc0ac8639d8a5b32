/** The marked unit's course: written, published, assigned, learnt, and drafted anew, with a mark wherever a text can be typed. */
import type { Role } from '../src/platform/permission.ts';

type Made = { readonly courseId: number; readonly partIds: readonly number[] };
type Parts = {
  readonly does: (role: Role, name: string, input: object) => Promise<Made>;
  readonly word: (what: string) => string;
  readonly today: string;
};

export async function aMarkedCourse({ does, word, today }: Parts) {
  const face = { titleZh: word('课程'), titleEn: word('course'), subjects: ['law'], hours: 1 };
  const block = { kind: 'paragraph', zh: word('正文'), en: word('text') };
  const page = { kind: 'page', titleZh: word('第一节'), titleEn: word('part'), blocks: [block] };
  const { courseId } = await does('security-officer', 'courses.create', face);
  const draft = { courseId, revision: 0, ...face, parts: [page, page] };
  const { partIds } = await does('security-officer', 'courses.save-draft', draft);
  await does('security-officer', 'courses.publish', { courseId, effectiveFrom: today });
  await does('security-officer', 'courses.assign', { courseId, group: 'everyone', dueOn: today });
  await does('security-officer', 'courses.open-to-all', { courseId, open: true });
  await does('member', 'courses.start', { courseId });
  await does('member', 'courses.finish-part', { partId: partIds[0] });
  await does('security-officer', 'courses.draft-version', { courseId });
  return { courseId, coursePartId: partIds[1]! };
}
