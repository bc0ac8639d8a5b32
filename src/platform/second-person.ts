/** Where the law or a right asks for another person, two accounts of one person are one person. Pure. */
export type Who = { readonly accountId: number; readonly personId: number | null | undefined };

export const isSame = (one: Who, other: Who): boolean =>
  one.accountId === other.accountId || (one.personId != null && one.personId === other.personId);
