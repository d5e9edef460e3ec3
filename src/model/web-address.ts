/** What keeps a web address from vouching for its host. */
export type AddressFlaw = 'no-https' | 'login' | 'port' | 'spelling';

/** The part of a web address that says whose page it is. */
export interface WebAddress {
  /** As the URL standard reads it: lower case, Punycode, no trailing dot. */
  readonly host: string;
  /** The first thing that is wrong with it; null for plain https on the standard port. */
  readonly flaw: AddressFlaw | null;
}

/**
 * Reads an address as browsers do (WHATWG URL Standard). Null where it is none, or names no host. Browsers also accept what other
 * programs read as another host: backslashes, percent signs, full-width letters, tabs. So a host that is not written out as it
 * is read is flawed by its spelling; capitals and one trailing dot are the same host and are not.
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

/** The host as it stands in the text, without the standard port; undefined where anything but plain ASCII stands there. */
const writtenHost = (text: string): string | undefined => {
  const [, written] = /^[Hh][Tt][Tt][Pp][Ss]:\/\/([\x21-\x7e]*?)(?:[/?#]|$)/u.exec(text) ?? [];
  return written === undefined ? undefined : withoutRootDot(written.toLowerCase().replace(/:443$/u, ''));
};

const withoutRootDot = (host: string): string => host.replace(/\.$/u, '');

/** Whether a host is the listed one or a plain name below it. Punycode may look like any other name: it counts only as listed. */
export const isAtOrBelow = (host: string, listed: string): boolean => {
  if (host === listed) return true;
  const above = host.endsWith(`.${listed}`) ? host.slice(0, -listed.length) : '';
  return /^(?:[a-z0-9_-]+\.)+$/u.test(above) && !/(?:^|\.)xn--/u.test(host);
};
