/** Why an uploaded package is refused, in words. Nothing of it is on the disk then. */
import type { Localised } from '../law/localised.ts';

const AGAIN = {
  zh: '什么都没有保存。请用课件制作软件重新导出为 SCORM 1.2 或 2004 压缩包后上传。',
  en: 'nothing was saved. Please export the course anew from its authoring program as a SCORM 1.2 or 2004 zip.',
};
const said = (zh: string, en: string): Localised => ({ zh: `${zh}，${AGAIN.zh}`, en: `${en}; ${AGAIN.en}` });

export const PACKAGE_FILES_AT_MOST = 5_000;
export const PACKAGE_BYTES_AT_MOST = 64 * 1024 * 1024;
export const UNPACKED_BYTES_AT_MOST = 512 * 1024 * 1024;

export const PACKAGE_FAULTS = {
  none: {
    zh: '没有收到文件，什么都没有保存。请选择 SCORM 课件包（.zip）后重新提交。',
    en: 'No file arrived and nothing was saved. Please choose a SCORM package (.zip) and send it again.',
  },
  'no-zip': said('文件不是完整的 zip 压缩包', 'The file is no whole zip archive'),
  'too-many': {
    zh: `课件包中的文件超过 ${PACKAGE_FILES_AT_MOST} 个，什么都没有保存。请拆分课件，或者去掉不需要的文件后重新导出。`,
    en: `The package holds more than ${PACKAGE_FILES_AT_MOST} files; nothing was saved. Please split it, or leave out what is not needed, and export it again.`,
  },
  'inflates-too-far': {
    zh: `课件包解压后会超过 ${UNPACKED_BYTES_AT_MOST / 1024 / 1024} MB，或者其中有异常压缩的文件，什么都没有保存。较大的视频请放在课程的“视频”部分。`,
    en: `Unpacked, the package would exceed ${UNPACKED_BYTES_AT_MOST / 1024 / 1024} MB, or a file in it is packed as no course is; nothing was saved. Please put large videos into a course as its own video parts.`,
  },
  path: said(
    '课件包中有不允许的文件路径（指向包外、绝对路径、反斜杠或不可见字符）',
    'A path in the package is not allowed (out of it, absolute, with a backslash or invisible characters)',
  ),
  twice: said('课件包中有同名文件', 'Two files in the package bear one name'),
  link: said('课件包中有链接或特殊文件', 'The package holds a link or a special file'),
  encrypted: said('课件包已加密', 'The package is encrypted'),
  lies: said(
    '课件包的目录与内容不符（大小、校验值或位置不一致）',
    'The package’s directory is not what it holds (sizes, checksums or places differ)',
  ),
  packing: said('课件包用了不支持的压缩方式', 'The package is packed in an unsupported way'),
  'no-manifest': said(
    '课件包的根目录没有 imsmanifest.xml，不是 SCORM 课件包',
    'There is no imsmanifest.xml at the top of the archive: it is no SCORM package',
  ),
  manifest: said('课件包的 imsmanifest.xml 无法识别', 'The package’s imsmanifest.xml cannot be read'),
  defines: said(
    '课件包的 imsmanifest.xml 含有文档类型或外部定义',
    'The package’s imsmanifest.xml holds a document type or outside definitions',
  ),
  'not-scorm': said('课件包没有注明是 SCORM 1.2 还是 2004', 'The package does not say whether it is SCORM 1.2 or 2004'),
  'no-start': said(
    '课件包没有可以打开的内容，或者打开的文件不在包内',
    'The package has nothing to open, or what it opens is not in it',
  ),
} as const satisfies Record<string, Localised>;

export type PackageFault = keyof typeof PACKAGE_FAULTS;
