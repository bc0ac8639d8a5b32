/**
 * The year's plan, proposed: from how many people owe how much by when, to sessions in months. Pure, and it knows no names: people who
 * owe the same and belong to the same groups are one number. One session counts for every duty that it satisfies, so nobody is asked to
 * come twice for the same hours. Briefings before a journey stay with travel.
 */
import type { Audience, LineChange, PlanItem, Subject } from './training.ts';

/** People of the same groups who owe the same. */
export type Need = {
  /** Besides everyone, to whom all belong. */
  readonly groups: readonly Audience[];
  readonly people: number;
  /** Hours missing until the year's are reached; of them, or beside them, those that the own unit is to organise. */
  readonly hours: number;
  readonly ownHours: number;
  /** How often at least. */
  readonly times: number;
  /** The month by which they are to come for the first time: before a post starts, or with the year. */
  readonly firstBy: number;
};

export type Asked = {
  readonly needs: readonly Need[];
  /** The first month that can be planned. */
  readonly from: number;
  /** Of a room: as many people come at a time. */
  readonly roomSize: number;
  /** How many were taken on in a year until now. */
  readonly hiresAYear: number;
  /** Within how many days new hires are trained. */
  readonly hiresWithinDays: number;
};

/** As long as people listen; what is more is divided. */
const HOURS_OF_A_SESSION = 2;
const HOURS_AT_MOST = 4;
const LAST_MONTH = 12;

const isFor = ({ audiences }: Pick<PlanItem, 'audiences'>, { groups }: Need): boolean =>
  audiences.includes('everyone') || audiences.some((one) => groups.includes(one));

/** What is about networks alone counts for an operator's employees alone (Provisions 10(2)): it meets nobody's other needs. */
const counts = ({ subjects }: Pick<PlanItem, 'subjects'>): boolean => subjects.some((one) => one !== 'network');

const hoursOf = (items: readonly PlanItem[]): number => items.reduce((sum, { hours }) => sum + hours, 0);

/** Whether people who come to all that is planned for them owe nothing any more. */
export function isCovered(items: readonly PlanItem[], need: Need): boolean {
  const theirs = items.filter((item) => counts(item) && isFor(item, need));
  const own = theirs.filter(({ organiser }) => organiser === 'own-unit');
  const enough = theirs.length >= need.times && hoursOf(theirs) >= need.hours && hoursOf(own) >= need.ownHours;
  return enough && theirs.some(({ month }) => month <= need.firstBy);
}

export type Covered = { readonly audience: Audience; readonly owing: number; readonly covered: number };

/** Of those in each group who owe training: how many the plan covers. Who belongs to several groups is counted in each. */
export function coveredByPlan(items: readonly PlanItem[], needs: readonly Need[]): Covered[] {
  const groups: Audience[] = ['everyone', ...new Set(needs.flatMap(({ groups }) => groups))];
  return groups.map((audience) => {
    const theirs = needs.filter((need) => audience === 'everyone' || need.groups.includes(audience));
    const people = (all: readonly Need[]) => all.reduce((sum, need) => sum + need.people, 0);
    return { audience, owing: people(theirs), covered: people(theirs.filter((need) => isCovered(items, need))) };
  });
}

/** In the order of the months. */
export function proposePlan(asked: Asked): PlanItem[] {
  const everyone = forEveryone(asked);
  const items = [...everyone];
  for (const level of LEVELS) items.push(...forLevel(level, asked, items));
  return inOrder([...items, ...forNewHires(asked)]);
}

export const inOrder = <Item extends PlanItem>(items: readonly Item[]): Item[] =>
  [...items].sort((a, b) => a.month - b.month || b.people - a.people || a.topic.localeCompare(b.topic, 'zh'));

/** As many as the most often owed asks for, spread over the months, the first before the first deadline. */
function forEveryone(asked: Asked): PlanItem[] {
  const owing = asked.needs.filter(({ times, hours }) => times > 0 || hours > 0);
  const times = Math.max(0, ...owing.map((need) => need.times));
  const people = sum(owing);
  return Array.from({ length: people > 0 ? Math.max(1, times) : 0 }, (_, index) =>
    item(asked, EVERYONE, ['everyone'], people, {
      month: monthOf(asked, index, Math.max(1, times), owing),
      hours: HOURS_OF_A_SESSION,
    }),
  );
}

type Level = { readonly audiences: readonly Audience[]; readonly about: About };
type About = { readonly topic: string; readonly subjects: readonly Subject[] };

const EVERYONE: About = { topic: '年度反间谍安全防范教育', subjects: ['counter-espionage', 'situation', 'law'] };
const NEW_HIRES: About = { topic: '入职、岗前反间谍安全防范培训', subjects: ['counter-espionage', 'secrecy', 'law'] };
/** Each after what the ones before it already give the same people. */
const LEVELS: readonly Level[] = [
  {
    audiences: ['secret-core', 'secret-important', 'secret-ordinary'],
    about: { topic: '涉密人员专题培训', subjects: ['secrecy', 'counter-espionage', 'technique', 'cases'] },
  },
  {
    audiences: ['foreign-related'],
    about: { topic: '涉外人员专题培训', subjects: ['counter-espionage', 'technique', 'cases'] },
  },
  {
    audiences: ['everyone'],
    about: { topic: '反间谍安全防范补充培训', subjects: ['counter-espionage', 'technique', 'cases'] },
  },
];

/** Groups of a level that miss as much come together; who misses more comes more often. */
function forLevel({ audiences, about }: Level, asked: Asked, sofar: readonly PlanItem[]): PlanItem[] {
  const missing = (need: Need) => {
    const theirs = sofar.filter((one) => isFor(one, need));
    return Math.max(need.hours - hoursOf(theirs), need.ownHours - hoursOf(theirs));
  };
  const most = audiences.map((audience) => {
    const theirs = asked.needs.filter((need) => isFor({ audiences: [audience] }, need) && missing(need) > 0);
    return { audience, needs: theirs, hours: Math.max(0, ...theirs.map(missing)) };
  });
  const amounts = [...new Set(most.map(({ hours }) => hours))].filter((hours) => hours > 0);
  return amounts.flatMap((hours) => {
    const together = most.filter((one) => one.hours === hours);
    const needs = [...new Set(together.flatMap((one) => one.needs))];
    const sessions = Math.ceil(hours / HOURS_AT_MOST);
    return Array.from({ length: sessions }, (_, index) =>
      item(
        asked,
        about,
        together.map(({ audience }) => audience),
        sum(needs),
        {
          month: monthOf(asked, index, sessions, needs, 'early'),
          hours: Math.ceil((hours / sessions) * 2) / 2,
        },
      ),
    );
  });
}

/** So often that whoever is taken on is trained within the days set; where nobody is, once for those about to take a post. */
function forNewHires({ from, hiresAYear, hiresWithinDays, ...asked }: Asked): PlanItem[] {
  const waiting = asked.needs.filter(({ groups }) => groups.includes('new-hires'));
  if (hiresAYear === 0) {
    if (waiting.length === 0) return [];
    const month = Math.max(from, Math.min(...waiting.map(({ firstBy }) => firstBy)));
    return [item(asked, NEW_HIRES, ['new-hires'], sum(waiting), { month, hours: HOURS_OF_A_SESSION })];
  }
  const every = Math.max(1, Math.floor(hiresWithinDays / 30));
  const months = Array.from({ length: LAST_MONTH - from + 1 }, (_, index) => from + index).filter(
    (month) => (month - from) % every === 0,
  );
  const people = Math.max(1, Math.ceil((hiresAYear * every) / LAST_MONTH));
  return months.map((month) => item(asked, NEW_HIRES, ['new-hires'], people, { month, hours: HOURS_OF_A_SESSION }));
}

function item(
  { roomSize }: Pick<Asked, 'roomSize'>,
  about: About,
  audiences: readonly Audience[],
  people: number,
  when: Pick<PlanItem, 'month' | 'hours'>,
): PlanItem {
  const sittings = Math.max(1, Math.ceil(people / roomSize));
  return { kind: 'session', ...about, audiences, ...when, sittings, people, organiser: 'own-unit' };
}

const sum = (needs: readonly Need[]): number => needs.reduce((all, { people }) => all + people, 0);

/** The n-th of so many, each in the middle of its part of the year; none after the first deadline of those whom it is for. */
function monthOf({ from }: Asked, index: number, of: number, needs: readonly Need[], shift?: 'early'): number {
  const months = LAST_MONTH - from + 1;
  const middle = from + Math.floor(((index + (shift === 'early' ? 0.25 : 0.5)) * months) / of);
  const waiting = needs.filter(({ groups }) => !groups.includes('new-hires')); // for the others there is a session of their own
  const first = Math.min(LAST_MONTH, ...waiting.map(({ firstBy }) => firstBy));
  return Math.max(from, Math.min(middle, index === 0 ? first : LAST_MONTH));
}

/** Several items as one: for everybody whom any of them was for, in the first of their months, as long as the longest. */
export function merged(items: readonly [PlanItem, ...PlanItem[]]): PlanItem {
  const [first] = items;
  const audiences = [...new Set(items.flatMap((one) => one.audiences))];
  const everyone = audiences.includes('everyone');
  return {
    ...first,
    audiences: everyone ? ['everyone'] : audiences,
    subjects: [...new Set(items.flatMap(({ subjects }) => subjects))],
    month: Math.min(...items.map(({ month }) => month)),
    hours: Math.max(...items.map(({ hours }) => hours)),
    sittings: Math.max(...items.map(({ sittings }) => sittings)),
    people: Math.max(...items.map(({ people }) => people)),
    organiser: items.every(({ organiser }) => organiser === 'own-unit') ? 'own-unit' : 'outside',
  };
}

type Lined = PlanItem & { readonly line: number };

/** Each line of this version beside the version before it, and those that were taken out. */
export function againstBefore<Item extends Lined>(
  now: readonly Item[],
  before: readonly Item[],
): (Item & { readonly change: LineChange })[] {
  const was = new Map(before.map((one) => [one.line, said(one)]));
  const is = new Set(now.map(({ line }) => line));
  const changeOf = (one: Item): LineChange => {
    const earlier = was.get(one.line);
    if (earlier === undefined) return 'added';
    return earlier === said(one) ? 'same' : 'changed';
  };
  return [
    ...now.map((one) => ({ ...one, change: changeOf(one) })),
    ...before.filter(({ line }) => !is.has(line)).map((one) => ({ ...one, change: 'removed' as const })),
  ];
}

const said = ({ kind, audiences, topic, subjects, month, hours, sittings, people, organiser }: PlanItem): string =>
  JSON.stringify([kind, audiences, topic, subjects, month, hours, sittings, people, organiser]);
