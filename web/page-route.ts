/** What a page of the product says of itself (routes.tsx). */
import type { ComponentType, ReactNode } from 'react';
import type { BodyKind } from '../src/domain/dispatches/dispatches.ts';
import type { Role } from '../src/platform/permission.ts';
import type { Question } from './api.ts';
import type { Search } from './kit/filters.ts';
import type { Localised } from './language.tsx';

export type Group = 'work' | 'mine' | 'system';

export const GROUP_NAMES: Record<Group, Localised> = {
  work: { zh: '履责工作', en: 'Duties' },
  mine: { zh: '个人', en: 'Mine' },
  system: { zh: '系统', en: 'System' },
};

/** `asksFirst`: what the page with these filters will ask, sent while it is still being drawn. */
export type PageModule = { readonly default: ComponentType; readonly asksFirst?: (search: Search) => Question };

export type PageRoute = {
  readonly path: string;
  readonly name: Localised;
  /** What is not opened is not loaded. */
  readonly page: () => Promise<PageModule>;
  /** Where it stands in the menu and who sees it there; left out for pages reached from others. */
  readonly menu?: {
    readonly group: Group;
    readonly icon: ReactNode;
    readonly roles: readonly Role[];
    /** Where not every kind of body has it. */
    readonly bodies?: readonly BodyKind[];
    readonly waits?: ComponentType; // how many wait there
    /** Under the thumb of a member's phone, where four have room; the others stand behind “More”. */
    readonly atHand?: true;
  };
};
