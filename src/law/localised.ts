/**
 * A text in both languages of the product, side by side. Chinese is the language of the law and comes first;
 * both are required, so a missing translation does not compile.
 */
export type Localised = { readonly zh: string; readonly en: string };

export type Language = keyof Localised;
