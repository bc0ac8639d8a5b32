/** A moment typed by the unit's clock, 2026-11-23 09:05, as an instant. The offset is asked of the zone, not assumed. */
export function instantIn(typed: string, timeZone: string): string {
  const asIfUtc = new Date(`${typed.replace(' ', 'T')}:00Z`);
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(asIfUtc);
  const ahead = new Date(`${shown.replace(' ', 'T')}Z`).getTime() - asIfUtc.getTime();
  return new Date(asIfUtc.getTime() - ahead).toISOString();
}
