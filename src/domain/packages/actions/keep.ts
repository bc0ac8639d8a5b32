/** Taking in a package, and what the officer decides about it: what it is called, what it counts for, to whom it is open. */
import { z } from 'zod';
import { PackageRefused } from '../../../imports/package-archive.ts';
import { PACKAGE_BYTES_AT_MOST, PACKAGE_FAULTS } from '../../../imports/package-faults.ts';
import { readPackage } from '../../../imports/package-manifest.ts';
import { bearsSecrecyMark } from '../../../imports/secrecy-mark.ts';
import { reference } from '../../../journal/entry.ts';
import { action, done, ownUnit, type Preparing } from '../../../platform/action.ts';
import { keepFile } from '../../../platform/files.ts';
import { PackageId } from '../../../platform/ids.ts';
import { line } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { newSalt, sealedHash } from '../../../platform/sealing.ts';
import { areHours, ORGANISERS, SUBJECTS } from '../../training/training.ts';
import { PACKAGE_STATES, TITLE_AT_MOST } from '../packages.ts';
import { addPackage, changePackage, type Decided, holdPackage, unitOfPackage } from '../store/packages.ts';

export const LearntFields = {
  subjects: z
    .array(z.enum(SUBJECTS))
    .min(1)
    .max(SUBJECTS.length)
    .refine((subjects) => new Set(subjects).size === subjects.length, { message: 'twice' }),
  organiser: z.enum(ORGANISERS),
};
const DecidedFields = {
  ...LearntFields,
  hours: z.number().refine(areHours, { message: 'hours' }),
  state: z.enum(PACKAGE_STATES),
};

/** Looked through as a whole before the first byte of it is on the disk. */
async function take({ services, upload }: Preparing) {
  if (!upload || upload.bytes.length === 0) return refuse('file-refused', PACKAGE_FAULTS.none);
  if (upload.bytes.length > PACKAGE_BYTES_AT_MOST)
    refuse('too-large', { limit: `${PACKAGE_BYTES_AT_MOST / 1024 / 1024} MB` });
  const bytes = Buffer.from(upload.bytes.buffer, upload.bytes.byteOffset, upload.bytes.byteLength);
  const read = await readPackage(bytes).catch((reason: unknown) => {
    if (!(reason instanceof PackageRefused)) throw reason;
    return refuse('file-refused', PACKAGE_FAULTS[reason.fault]);
  });
  if ([read.title ?? '', ...read.items.map(({ title }) => title)].some(bearsSecrecyMark)) refuse('secrecy-mark');
  const { hash, size } = await keepFile(services.filesRoot, bytes, { protect: false });
  const named = upload.fileName.replace(/^.*[/\\]/, '').replace(/\.zip$/i, '');
  const title = [...(read.title ?? named)].slice(0, TITLE_AT_MOST).join('').trim() || 'SCORM';
  return { ...read, title, fileHash: hash, bytes: size };
}

const factsOf = ({ title, ...decided }: Decided, salt: Buffer) => ({
  title: sealedHash(salt, title, 'title'),
  ...{ subjects: decided.subjects, hours: decided.hours, organiser: decided.organiser, state: decided.state },
});

export const addPackageOf = action({
  name: 'packages.add',
  input: z.strictObject({ title: line(TITLE_AT_MOST).optional(), ...DecidedFields }),
  by: ['security-officer'],
  takesFile: true,
  bytesAtMost: PACKAGE_BYTES_AT_MOST,
  noFile: PACKAGE_FAULTS.none,
  within: ownUnit,
  prepare: take,
  async run(
    { sql, unitId, now, actor },
    { title, ...given },
    { version, title: own, items, entries, fileHash, bytes },
  ) {
    const decided = { title: title ?? own, ...given };
    if (bearsSecrecyMark(decided.title)) refuse('secrecy-mark');
    const salt = newSalt();
    const packageId = await addPackage(sql, unitId, {
      ...decided,
      ...{ scorm: version, items, entries, fileHash, bytes, salt, at: now, by: actor.accountId },
    });
    return done({
      result: { packageId, title: decided.title, scorm: version, items: items.length, files: entries.length },
      record: {
        ...{ packageId, scorm: version, file: reference(fileHash), files: entries.length },
        ...factsOf(decided, salt),
      },
      touched: 'nothing',
    });
  },
});

/** Who has completed keeps the hours that counted then. */
export const changePackageOf = action({
  name: 'packages.change',
  input: z.strictObject({ packageId: PackageId, title: line(TITLE_AT_MOST), ...DecidedFields }),
  by: ['security-officer'],
  within: ({ sql, unitId }, { packageId }) => unitOfPackage(sql, unitId, packageId),
  async run({ sql, unitId }, { packageId, ...decided }) {
    if (bearsSecrecyMark(decided.title)) refuse('secrecy-mark');
    const { salt } = await holdPackage(sql, unitId, packageId);
    await changePackage(sql, unitId, packageId, decided);
    return done({ result: {}, record: { packageId, ...factsOf(decided, salt) }, touched: 'nothing' });
  },
});
