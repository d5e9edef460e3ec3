import { isCalled } from '../model/carrier-name.js';
import type { FileFacts } from '../model/facts.js';
import type { Finding } from '../model/findings.js';
import type { Policy, TrackingSite } from '../model/schema/policy.js';
import { isAtOrBelow, webAddress } from '../model/web-address.js';
import { finding, notApplicable, weighed } from './outcome.js';
import { defineRule } from './rule.js';

/**
 * If the case says which page a history came from, that page is the carrier's own or a known aggregator's. Addresses are parsed as browsers do, and a
 * host matches if it is a listed one or a subdomain of one. Nobody looks the page up here, so the policy decides how much another source weighs.
 * Files without an address are noted.
 */
export const trackingSourceOfficial = defineRule({
  id: 'tracking-source-official',
  element: 'tracking',
  needs: ['files', 'policy'],
  finds: [
    'tracking-source-unofficial',
    'tracking-source-other-carrier',
    'tracking-source-flawed',
    'tracking-source-unreadable',
    'tracking-source-unstated',
  ],
  source: 'tracking-sites',
  judge({ files, policy }) {
    const supplied = files.filter(({ element }) => element === 'tracking');
    const unstated = supplied.filter(({ url }) => url === undefined);
    const places = unstated.map(({ file }) => ({ file }));
    const notes = places.length === 0 ? [] : [finding('tracking-source-unstated', {}, places)];
    if (unstated.length === supplied.length) return { ...notApplicable, notes };
    const faults = supplied.flatMap((file) => faultOf(file, policy));
    return weighed(faults, policy.weights, notes);
  },
});

type Fault = Finding<
  | 'tracking-source-unofficial'
  | 'tracking-source-other-carrier'
  | 'tracking-source-flawed'
  | 'tracking-source-unreadable'
>;

const faultOf = ({ file, url, carrier }: FileFacts, { trackingSites = [] }: Policy): readonly Fault[] => {
  if (url === undefined) return [];
  const at = [{ file }];
  const address = webAddress(url);
  if (address === null) return [finding('tracking-source-unreadable', { address: url }, at)];
  const { host } = address;
  const site = trackingSites.find((each) => isOwn(host, each));
  if (site === undefined) return [finding('tracking-source-unofficial', { host }, at)];
  const flaw = isTestHost(host, site) ? 'test-data' : address.flaw;
  if (flaw !== null) return [finding('tracking-source-flawed', { host, flaw }, at)];
  if (site.kind === 'aggregator' || carrier === undefined || isCalled(carrier, site.names)) return [];
  return [finding('tracking-source-other-carrier', { host, owner: site.names[0], carrier }, at)];
};

const isOwn = (host: string, { hosts, unconfirmed = [] }: TrackingSite): boolean =>
  hosts.some((listed) => !unconfirmed.includes(listed) && isAtOrBelow(host, listed));

const isTestHost = (host: string, { testHosts = [] }: TrackingSite): boolean =>
  testHosts.some((listed) => isAtOrBelow(host, listed));
