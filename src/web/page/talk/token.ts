const tokenKey = 'triproof.token';
const sessionKey = 'triproof.session';

/** Takes the token from the link. */
export const takeLink = (): void => {
  const address = new URL(location.href);
  const given = address.searchParams.get('token');
  if (given !== null && given !== '') sessionStorage.setItem(tokenKey, given);
  if (address.search === '') return;
  // The token must not stay in the address, because addresses are copied, shown and kept in histories.
  history.replaceState(null, '', address.pathname);
};

export const token = (): string => sessionStorage.getItem(tokenKey) ?? '';

export const keptSession = (): string | undefined => sessionStorage.getItem(sessionKey) ?? undefined;

export const keepSession = (id: string): void => sessionStorage.setItem(sessionKey, id);

export const forgetSession = (): void => sessionStorage.removeItem(sessionKey);
