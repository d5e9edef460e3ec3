const tokenKey = 'triproof.token';
const sessionKey = 'triproof.session';

/** What the link carries: the token, and the session to join where a phone was shown its code. */
export const takeLink = (): void => {
  const address = new URL(location.href);
  keep(tokenKey, address.searchParams.get('token'));
  keep(sessionKey, address.searchParams.get('session'));
  if (address.search === '') return;
  // A token must not stay in the address: addresses are copied, shown and kept in histories.
  history.replaceState(null, '', address.pathname);
};

const keep = (key: string, value: string | null): void => {
  if (value !== null && value !== '') sessionStorage.setItem(key, value);
};

export const token = (): string => sessionStorage.getItem(tokenKey) ?? '';

export const keptSession = (): string | undefined => sessionStorage.getItem(sessionKey) ?? undefined;

export const keepSession = (id: string): void => sessionStorage.setItem(sessionKey, id);

export const forgetSession = (): void => sessionStorage.removeItem(sessionKey);
