/** Milliseconds that a tab waits for another one to claim a session. */
const patience = 120;

const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('triproof');

let mine: string | undefined;

channel?.addEventListener('message', ({ data }: MessageEvent<{ ask?: string }>) => {
  if (data.ask !== undefined && data.ask === mine) channel.postMessage({ taken: mine });
});

/** Tells other tabs from now on that this session is in use here. */
export const claim = (id: string | undefined): void => {
  mine = id;
};

/** Whether another tab has this session. A duplicated tab starts with a copy of the first one's storage. */
export const isTaken = (id: string): Promise<boolean> =>
  new Promise((resolve) => {
    if (channel === undefined) return resolve(false);
    const answer = (taken: boolean): void => {
      channel.removeEventListener('message', hear);
      resolve(taken);
    };
    const hear = ({ data }: MessageEvent<{ taken?: string }>): void => {
      if (data.taken === id) answer(true);
    };
    channel.addEventListener('message', hear);
    channel.postMessage({ ask: id });
    setTimeout(answer, patience, false);
  });
