/**
 * What a course shows: pictures, papers and captions are checked whole in memory; videos come in pieces (incoming.ts). What a file is, its
 * bytes say. A picture keeps its pixels alone: where and by whom it was taken is nobody's business.
 */
import { readScan, SCAN_FAULTS } from '../../imports/scan.ts';
import { bearsSecrecyMark } from '../../imports/secrecy-mark.ts';
import type { Localised } from '../../law/localised.ts';
import type { Preparing } from '../../platform/action.ts';
import { keepFile } from '../../platform/files.ts';
import { refuse } from '../../platform/refusal.ts';
import type { FileKind } from './courses.ts';
import { jpegAlone, pngAlone } from './pictures.ts';
import type { CourseFile } from './store/parts.ts';

const CAPTIONS_AT_MOST = 1024 * 1024;

const FAULTS = {
  picture: {
    zh: '文件不是 JPEG 或 PNG 图片（按内容判断，与文件名无关），什么都没有保存。请另存为其中一种格式后重新上传。',
    en: 'The file is no JPEG or PNG picture, whatever its name says; nothing was saved. Please save it as one of these and upload it again.',
  },
  pdf: {
    zh: '文件不是 PDF（按内容判断，与文件名无关），什么都没有保存。请导出为 PDF 后重新上传。',
    en: 'The file is no PDF, whatever its name says; nothing was saved. Please export it as a PDF and upload it again.',
  },
  captions: {
    zh: '文件不是 WebVTT 字幕（应以 WEBVTT 开头、UTF-8 编码、不超过 1 MB），什么都没有保存。请另存为 .vtt 后重新上传。',
    en: 'The file is no WebVTT captions (it begins with WEBVTT, in UTF-8, of at most 1 MB); nothing was saved. Please save it as .vtt and upload it again.',
  },
} as const satisfies Record<string, Localised>;

export type KeptForCourse = CourseFile;

/** For a `prepare`: on the disk when this returns, or refused in words with nothing left of it. */
export async function keepCourseFile(
  { services, upload }: Pick<Preparing, 'services' | 'upload'>,
  kind: Exclude<FileKind, 'video'>,
): Promise<KeptForCourse> {
  if (!upload || upload.bytes.length === 0) return refuse('file-refused', SCAN_FAULTS.none);
  const { bytes, mediaType } = await checked(kind, upload.fileName, Buffer.from(upload.bytes));
  const { hash, size } = await keepFile(services.filesRoot, bytes, { protect: false });
  return { hash, size, mediaType, kind };
}

async function checked(kind: Exclude<FileKind, 'video'>, fileName: string, bytes: Buffer) {
  if (kind === 'captions') return { bytes: captions(bytes), mediaType: 'text/vtt; charset=utf-8' };
  const mediaType = await readScan(fileName, bytes);
  if ((mediaType === 'application/pdf') !== (kind === 'pdf')) refuse('file-refused', FAULTS[kind]);
  if (mediaType === 'application/pdf') return { bytes, mediaType };
  const alone = mediaType === 'image/png' ? pngAlone(bytes) : jpegAlone(bytes);
  return { bytes: alone ?? refuse('file-refused', SCAN_FAULTS.cut), mediaType };
}

function captions(bytes: Buffer): Buffer {
  if (bytes.length > CAPTIONS_AT_MOST) refuse('file-refused', FAULTS.captions);
  let text = '';
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    refuse('file-refused', FAULTS.captions);
  }
  if (!/^WEBVTT(?:[ \t\r\n]|$)/.test(text)) refuse('file-refused', FAULTS.captions);
  if (text.split(/\r\n|[\r\n]/).some(bearsSecrecyMark)) refuse('secrecy-mark');
  return Buffer.from(text);
}
