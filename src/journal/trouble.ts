/** What the sequencer finds wrong with a record, before a tamperer's tree can be signed as if it were the old one. */
import { instant } from '../law/day.ts';
import { type Recorded, recorded, reference } from './entry.ts';

export type Trouble = { readonly unitId: number } & (
  | {
      /** The database has fewer entries in order than a checkpoint that was signed: it was rolled back, or entries were removed. */
      readonly kind: 'shorter';
      readonly size: number;
      readonly signedSize: number;
      readonly signedRoot: string;
    }
  | {
      /** As many entries, but not the same ones. */
      readonly kind: 'other';
      readonly size: number;
      readonly root: string;
      readonly signedRoot: string;
    }
  | {
      /** A checkpoint in the database or kept apart from it that this installation's key did not sign. */ readonly kind: 'not-ours';
      readonly size: number;
    }
  | { /** Signing goes on. */ readonly kind: 'clock-went-back'; readonly before: Date; readonly now: Date }
);

/** For the terminal, the log and the page. */
export function wordsOfTrouble(trouble: Trouble): { readonly zh: string; readonly en: string } {
  const { unitId } = trouble;
  switch (trouble.kind) {
    case 'shorter':
      return {
        zh: `单位 ${unitId} 的日志只有 ${trouble.size} 条，而曾签署过 ${trouble.signedSize} 条：数据库被回退，或末尾被删除。已停止为该日志签名；请查明原因，确系恢复备份的，由主要负责人在“日志证明”页确认。`,
        en: `The record of unit ${unitId} has ${trouble.size} entries, and ${trouble.signedSize} had been signed: the database was rolled back, or the end removed. It is no longer signed. Find out why; where a back-up was restored, the head of unit confirms it on the page "Proof of the record".`,
      };
    case 'other':
      return {
        zh: `单位 ${unitId} 的日志前 ${trouble.size} 条与曾签署的不同：条目被改写或替换。已停止为该日志签名；请查明原因。`,
        en: `The first ${trouble.size} entries of the record of unit ${unitId} are not those that were signed: entries were rewritten or replaced. It is no longer signed. Find out why.`,
      };
    case 'not-ours':
      return {
        zh: `单位 ${unitId} 的日志有本系统密钥没有签署过的检查点（${trouble.size} 条）：keys 文件夹被更换，或检查点被改动。已停止为该日志签名；请恢复原来的 keys 文件夹或查明原因。`,
        en: `The record of unit ${unitId} has a checkpoint (${trouble.size} entries) that this installation's key did not sign: the keys folder was exchanged, or the checkpoint altered. It is no longer signed. Put the former keys folder back, or find out why.`,
      };
    case 'clock-went-back':
      return {
        zh: `机器时钟被拨回：上一个检查点的时间是 ${trouble.before.toISOString()}，现在是 ${trouble.now.toISOString()}。日志照常签名，请校准时钟。`,
        en: `The clock of this machine went back: the last checkpoint is of ${trouble.before.toISOString()}, and now it is ${trouble.now.toISOString()}. Signing goes on; please set the clock.`,
      };
  }
}

/** For the record: kinds, numbers and instants. */
export function factsOfTrouble(trouble: Trouble): Recorded {
  switch (trouble.kind) {
    case 'shorter': {
      const { kind, size, signedSize, signedRoot } = trouble;
      return recorded({ kind, size, signedSize, signedRoot: reference(signedRoot) });
    }
    case 'other': {
      const { kind, size, root, signedRoot } = trouble;
      return recorded({ kind, size, root: reference(root), signedRoot: reference(signedRoot) });
    }
    case 'not-ours':
      return recorded({ kind: trouble.kind, size: trouble.size });
    case 'clock-went-back':
      return recorded({ kind: trouble.kind, before: instant(trouble.before), now: instant(trouble.now) });
  }
}
