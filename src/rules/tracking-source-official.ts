import type { FileFacts } from '../model/facts.js';
import { finding, gravest, notApplicable } from './outcome.js';
import { defineRule } from './rule.js';

/**
 * Where the case says which page a payload was taken from, that page is the carrier's own or a known aggregator's: https, no
 * login in the address, the standard port, and a host that the policy lists or one below it. Nobody can look that up here, so
 * another host is for a person to judge.
 */
export const trackingSourceOfficial = defineRule({
  id: 'tracking-source-official',
  element: 'tracking',
  needs: ['files', 'policy'],
  finds: ['tracking-source-unofficial'],
  source: 'official-hosts',
  judge({ files, policy }) {
    const named = files.filter(({ element, url }) => element === 'tracking' && url !== undefined);
    if (named.length === 0) return notApplicable;
    const doubtful = named.filter(({ url = '' }) => !isOfficial(url, policy.officialHosts ?? []));
    return gravest([], doubtful.map(unofficial));
  },
});

const isOfficial = (url: string, hosts: readonly string[]): boolean => {
  if (!URL.canParse(url)) return false;
  const { protocol, username, password, port, hostname } = new URL(url);
  const plain = protocol === 'https:' && username === '' && password === '' && port === '';
  return plain && hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
};

const unofficial = ({ file, url = '' }: FileFacts) => {
  const host = URL.canParse(url) ? new URL(url).host : url;
  return finding('tracking-source-unofficial', { host: host === '' ? url : host }, [{ file }]);
};
