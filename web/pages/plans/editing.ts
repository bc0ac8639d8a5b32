/** A version as the form holds it, and back: a step names its role by a key that stays when roles change places. */
import type { InputOf } from '../../api.ts';
import type { PastedStep } from './pasted.ts';
import type { Somebody, Version } from './words.tsx';

export type RoleRow = {
  readonly key: string;
  readonly title?: string;
  readonly task?: string;
  readonly holder?: Somebody | undefined;
  readonly phone?: string;
  readonly deputy?: Somebody | undefined;
  readonly deputyPhone?: string;
};
export type StepRow = { readonly what?: string; readonly role?: string | undefined; readonly minutes?: number | null };
export type Values = {
  readonly title: string;
  readonly purpose?: string;
  readonly roles: readonly RoleRow[];
  readonly contacts: readonly { readonly office?: string; readonly telephone?: string; readonly note?: string }[];
  readonly steps: readonly StepRow[];
};

let made = 0;
export const newKey = (): string => {
  made += 1;
  return `new-${made}`;
};

export function valuesOf({ words, holders }: Pick<Version, 'words' | 'holders'>): Values {
  const { title, purpose, roles, contacts, steps } = words!;
  const who = (role: number, deputy: boolean) => {
    const one = holders.find((holder) => holder.role === role && holder.deputy === deputy);
    return { person: one && { value: one.personId as number, label: one.name }, phone: one?.phone ?? '' };
  };
  return {
    ...{ title, purpose, contacts },
    roles: roles.map((role, at) => {
      const [holder, deputy] = [who(at, false), who(at, true)];
      return {
        ...{ key: `role-${at}`, ...role, holder: holder.person, phone: holder.phone },
        ...{ deputy: deputy.person, deputyPhone: deputy.phone },
      };
    }),
    steps: steps.map(({ what, role, withinMinutes }) => ({
      ...{ what, minutes: withinMinutes },
      role: role === null ? undefined : `role-${role}`,
    })),
  };
}

const whoOf = (person: Somebody | undefined, phone: string | undefined) =>
  person ? { personId: person.value as never, phone: phone?.trim() ?? '' } : null;

type Written = Omit<InputOf<'plans.write'>, 'planVersionId' | 'revision'>;
export function writtenOf({ title, purpose, roles, contacts, steps }: Values): Written {
  const places = new Map(roles.map(({ key }, at) => [key, at]));
  return {
    ...{ title, purpose: purpose ?? '' },
    roles: roles.map(({ title, task, holder, phone, deputy, deputyPhone }) => ({
      ...{ title: title ?? '', task: task?.trim() ?? '' },
      ...{ holder: whoOf(holder, phone), deputy: whoOf(deputy, deputyPhone) },
    })),
    contacts: contacts.map(({ office, telephone, note }) => ({
      ...{ office: office ?? '', telephone: telephone?.trim() ?? '', note: note?.trim() ?? '' },
    })),
    steps: steps.map(({ what, role, minutes }) => ({
      ...{
        what: what ?? '',
        role: role === undefined ? null : (places.get(role) ?? null),
        withinMinutes: minutes ?? null,
      },
    })),
  };
}

/** Steps that were pasted, each with the role that is called so. */
export const withRoles = (pasted: readonly PastedStep[], roles: readonly RoleRow[]): StepRow[] =>
  pasted.map(({ what, role, minutes }) => ({
    ...{ what, minutes },
    role: role === '' ? undefined : roles.find(({ title }) => title === role || title?.includes(role))?.key,
  }));
