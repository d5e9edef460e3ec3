const two = (value: number): string => String(value).padStart(2, '0');

const offsetOf = (minutes: number): string => {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.trunc(size / 60))}:${two(size % 60)}`;
};

/** A moment in local clock time, to the minute, with its offset. */
export const wallTime = (at: Date): string => {
  const date = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${date}T${two(at.getHours())}:${two(at.getMinutes())}:00${offsetOf(-at.getTimezoneOffset())}`;
};

/** The time of this device's clock. The server reads no clock and gets the time from here. */
export const nowHere = (): string => wallTime(new Date());
