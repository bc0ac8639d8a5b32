/** A case of the list as it is looked at, for its parts and its dialogs. */
import type { ResultOf } from '../../api.ts';
import type { Localised } from '../../language.tsx';

export type Opened = ResultOf<'organ.key-unit'>;
export type Change = Opened['changes'][number];

/** The change in hand; there is one at the most. */
export const inHandOf = ({ changes }: Opened): Change | undefined => changes.find(({ step }) => step !== undefined);
/** Of the change in hand, where the dialog is about one. */
export const changeIdOf = (one: Opened) => inHandOf(one)!.changeId;

export type Doing = 'findings' | 'consult' | 'decide' | 'by-hand' | 'review' | 'propose' | 'tie';
export type Show = (doing: Doing) => void;
export type DialogParts = { readonly one: Opened; readonly onClose: () => void };

export const RECORDED: Localised = { zh: '已登记。', en: 'Recorded.' };
export const NO_SECRETS: Localised = {
  zh: '本系统不得写入国家秘密：只写等级和结论。',
  en: 'No state secret is written here: only levels and conclusions.',
};
