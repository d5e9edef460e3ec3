/** Why a web address cannot vouch for its host. */
export type AddressFlaw = 'no-https' | 'login' | 'port' | 'spelling';

/** The part of a web address that says whose page it is. */
export interface WebAddress {
  /** As the URL standard reads it: lower case, Punycode, no trailing dot. */
  readonly host: string;
  /** The first flaw found; null for plain https on the standard port. */
  readonly flaw: AddressFlaw | null;
}

/**
 * Reads an address as browsers do (WHATWG URL Standard). Null if it is none, or names no host. Browsers also accept backslashes, percent signs,
 * full-width letters and tabs, which other programs read as another host. So a host that is not written exactly as it is read has a spelling flaw.
 * Capitals and one trailing dot are the same host and no flaw.
 */
export const webAddress = (text: string): WebAddress | null => {
  const trimmed = text.trim();
  if (!URL.canParse(trimmed)) return null;
  const url = new URL(trimmed);
  const host = withoutRootDot(url.hostname);
  return host === '' ? null : { host, flaw: flawOf(url, host, trimmed) };
};

const flawOf = ({ protocol, username, password, port }: URL, host: string, text: string): AddressFlaw | null => {
  if (protocol !== 'https:') return 'no-https';
  if (username !== '' || password !== '') return 'login';
  if (port !== '') return 'port';
  return writtenHost(text) === host ? null : 'spelling';
};

/** The host as written, without the standard port. Undefined if it holds anything but plain ASCII. */
const writtenHost = (text: string): string | undefined => {
  const [, written] = /^[Hh][Tt][Tt][Pp][Ss]:\/\/([\x21-\x7e]*?)(?:[/?#]|$)/u.exec(text) ?? [];
  return written === undefined ? undefined : withoutRootDot(written.toLowerCase().replace(/:443$/u, ''));
};

const withoutRootDot = (host: string): string => host.replace(/\.$/u, '');

/** Whether a host is the listed one or a plain name below it. Punycode may look like any other name, so it counts only as listed. */
export const isAtOrBelow = (host: string, listed: string): boolean => {
  if (host === listed) return true;
  const above = host.endsWith(`.${listed}`) ? host.slice(0, -listed.length) : '';
  return /^(?:[a-z0-9_-]+\.)+$/u.test(above) && !/(?:^|\.)xn--/u.test(host);
};
