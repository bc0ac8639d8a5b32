/** Ids, each of its own kind: a person's id cannot be handed over where a department's is asked. */
import { z } from 'zod';

const id = <Kind extends string>() => z.int().positive().brand<Kind>();

export const UnitId = id<'UnitId'>();
export type UnitId = z.infer<typeof UnitId>;
export const StatusId = id<'StatusId'>();
export type StatusId = z.infer<typeof StatusId>;
export const DepartmentId = id<'DepartmentId'>();
export type DepartmentId = z.infer<typeof DepartmentId>;
export const PostId = id<'PostId'>();
export type PostId = z.infer<typeof PostId>;
export const PersonId = id<'PersonId'>();
export type PersonId = z.infer<typeof PersonId>;
export const AppointmentId = id<'AppointmentId'>();
export type AppointmentId = z.infer<typeof AppointmentId>;
export const AccountId = id<'AccountId'>();
export type AccountId = z.infer<typeof AccountId>;
export const TokenId = id<'TokenId'>();
export type TokenId = z.infer<typeof TokenId>;
export const EvidenceId = id<'EvidenceId'>();
export type EvidenceId = z.infer<typeof EvidenceId>;
export const TrainingId = id<'TrainingId'>();
export type TrainingId = z.infer<typeof TrainingId>;
export const TemplateId = id<'TemplateId'>();
export type TemplateId = z.infer<typeof TemplateId>;
export const LetterId = id<'LetterId'>();
export type LetterId = z.infer<typeof LetterId>;
export const LeaverCaseId = id<'LeaverCaseId'>();
export type LeaverCaseId = z.infer<typeof LeaverCaseId>;
export const ProposalId = id<'ProposalId'>();
export type ProposalId = z.infer<typeof ProposalId>;
export const BatchId = id<'BatchId'>();
export type BatchId = z.infer<typeof BatchId>;
export const ReviewId = id<'ReviewId'>();
export type ReviewId = z.infer<typeof ReviewId>;
export const HoldId = id<'HoldId'>();
export type HoldId = z.infer<typeof HoldId>;
