/** What states and clocks mean to the reader, and the time that is left. */
import { useEffect, useState } from 'react';
import type { ClockStand, IncidentState } from '../../../src/domain/incidents/incidents.ts';
import type { ResultOf } from '../../api.ts';
import type { Tone } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import './incidents.css';

export type Incident = ResultOf<'incidents.get'>;

export const TONE_OF_INCIDENT: Record<IncidentState, Tone> = {
  opened: 'late',
  contained: 'soon',
  reported: 'working',
  reviewed: 'working',
  rectified: 'good',
  closed: 'ended',
  'set-aside': 'ended',
};
export const TONE_OF_STAND: Record<ClockStand, Tone> = {
  running: 'soon',
  overrun: 'late',
  'in-time': 'good',
  'entered-late': 'good',
  late: 'late',
  waived: 'ended',
};

const SECOND = 1000;
/** 1 h 05 min, or since when it has run out. */
export function leftIn(ms: number): Localised {
  const minutes = Math.floor(Math.abs(ms) / 60_000);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const zh = hours > 0 ? `${hours}小时${rest}分` : `${rest}分钟`;
  const en = hours > 0 ? `${hours} h ${rest} min` : `${rest} min`;
  return ms >= 0 ? { zh: `还剩${zh}`, en: `${en} left` } : { zh: `已超时${zh}`, en: `run out ${en} ago` };
}

/** The time that is left, as it passes. Read out when it changes by the minute, not by the second. */
export function TimeLeft({ until }: { until: string }) {
  const t = useText();
  const [now, set] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => set(Date.now()), 5 * SECOND);
    return () => clearInterval(timer);
  }, []);
  return <span className="running-clock">{t(leftIn(Date.parse(until) - now))}</span>;
}
