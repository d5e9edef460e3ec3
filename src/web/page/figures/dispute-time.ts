/** A time as it stands in the two controls: the clock's face, and the zone or the offset that it goes by. */
export interface TypedTime {
  /** `2024-08-20T14:03`, as a date-and-time control has it. */
  readonly clock: string;
  /** An IANA name, an offset as `+03:00` or `Z`, or empty. */
  readonly zone: string;
}

const form = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d(?:\.\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?$/iu;

/** What the controls show for the fields of a session. A time's own offset stands over the zone. */
export const typedTime = (openedAt: string, timeZone: string): TypedTime => {
  const [, date, time, seconds = '', offset = ''] = form.exec(openedAt.trim()) ?? [];
  if (date === undefined) return { clock: '', zone: timeZone };
  const clock = /^:00/u.test(seconds) ? `${date}T${time}` : `${date}T${time}${seconds}`;
  return { clock, zone: offset === '' ? timeZone : offset };
};

export const isOffset = (zone: string): boolean => /^(?:Z|[+-]\d)/iu.test(zone);

/** What the controls say, as the server takes it. */
export const timeFields = ({ clock, zone }: TypedTime): { disputeOpenedAt: string | null; timeZone: string | null } => {
  if (clock === '') return { disputeOpenedAt: null, timeZone: isOffset(zone) || zone === '' ? null : zone };
  if (isOffset(zone)) return { disputeOpenedAt: `${withSeconds(clock)}${zone}`, timeZone: null };
  return { disputeOpenedAt: clock, timeZone: zone === '' ? null : zone };
};

const withSeconds = (clock: string): string => (clock.length === 16 ? `${clock}:00` : clock);
