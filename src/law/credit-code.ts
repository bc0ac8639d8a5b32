/** Unified social credit codes (统一社会信用代码), as GB 32100-2015 writes them: read by the unit's profile and by lists of units. */

const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** 18 characters whose check character is right. */
export function isCreditCode(code: string): boolean {
  const values = [...code].map((one) => CHARACTERS.indexOf(one));
  if (values.length !== 18 || values.includes(-1)) return false;
  let weight = 1;
  let sum = 0;
  for (const value of values.slice(0, 17)) {
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return (31 - (sum % 31)) % 31 === values[17];
}
