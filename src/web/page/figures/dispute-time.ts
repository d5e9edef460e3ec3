/** A time in the two controls: the clock time, and its zone or offset. */
export interface TypedTime {
  /** `2024-08-20T14:03`, the format of a date-and-time control. */
  readonly clock: string;
  /** An IANA name, an offset like `+03:00` or `Z`, or empty. */
  readonly zone: string;
}

const form = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d(?:\.\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?$/iu;

/** What the controls show for a session's fields. A time's own offset takes precedence over the zone. */
export const typedTime = (openedAt: string, timeZone: string): TypedTime => {
  const [, date, time, seconds = '', offset = ''] = form.exec(openedAt.trim()) ?? [];
  if (date === undefined) return { clock: '', zone: timeZone };
  const clock = /^:00/u.test(seconds) ? `${date}T${time}` : `${date}T${time}${seconds}`;
  return { clock, zone: offset === '' ? timeZone : offset };
};

export const isOffset = (zone: string): boolean => /^(?:Z|[+-]\d)/iu.test(zone);

/** The values of the controls in the server's form. */
export const timeFields = ({ clock, zone }: TypedTime): { disputeOpenedAt: string | null; timeZone: string | null } => {
  if (clock === '') return { disputeOpenedAt: null, timeZone: isOffset(zone) || zone === '' ? null : zone };
  if (isOffset(zone)) return { disputeOpenedAt: `${withSeconds(clock)}${zone}`, timeZone: null };
  return { disputeOpenedAt: clock, timeZone: zone === '' ? null : zone };
};

const withSeconds = (clock: string): string => (clock.length === 16 ? `${clock}:00` : clock);
