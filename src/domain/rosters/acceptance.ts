/** How far the taking in of a proposal is. One transaction does it, which nobody else can look into; so it is said here, in memory. */
export type Phase = 'comparing' | 'people' | 'evidence' | 'ledger';
const phases = new Map<string, Phase>();
const keyOf = (unitId: number, proposalId: number): string => `${unitId}/${proposalId}`;

export const tellPhase = (unitId: number, proposalId: number, phase: Phase): void =>
  void phases.set(keyOf(unitId, proposalId), phase);
export const forgetPhase = (unitId: number, proposalId: number): void => void phases.delete(keyOf(unitId, proposalId));
export const phaseOf = (unitId: number, proposalId: number): Phase | undefined => phases.get(keyOf(unitId, proposalId));
