/** Whether a file is a video that browsers play: MP4 or WebM, by its first bytes and not by its name. It is kept as it came. */
import type { Localised } from '../../law/localised.ts';

/** As much as is needed to tell. */
export const HEAD_BYTES = 4096;

export const NO_VIDEO: Localised = {
  zh: '文件不是 MP4 或 WebM 视频（按内容判断，与文件名无关），已经删除，什么都没有保存。请用播放软件另存为 MP4（H.264）后重新上传。',
  en: 'The file is no MP4 or WebM video, whatever its name says; it was deleted and nothing was saved. Please save it as MP4 (H.264) and upload it again.',
};

/** QuickTime's own is none that every browser plays. */
const BRANDS = /^(isom|iso[2-9]|mp4[12]|avc1|M4V |MSNV|dash|f4v )$/;
const EBML = Buffer.from([0x1a, 0x45, 0xdf, 0xa3]);

export function kindOfVideo(head: Buffer): 'video/mp4' | 'video/webm' | undefined {
  if (head.length >= 16 && head.toString('latin1', 4, 8) === 'ftyp')
    return BRANDS.test(head.toString('latin1', 8, 12)) ? 'video/mp4' : undefined;
  const isWebm = head.subarray(0, 4).equals(EBML) && head.subarray(0, 128).includes('webm');
  return isWebm ? 'video/webm' : undefined;
}
