/**
 * Evidence that comes as attachments of a mail: nobody says which file is what, so that each is read by itself first. The attachments are what
 * mail libraries give (mailparser's `attachments`, for one).
 */
import { caseFromMemory, checkCase, type Readers, type ReadResult, readFile, renderText } from 'triproof';

export interface Attachment {
  readonly filename?: string | undefined;
  readonly content: Uint8Array;
}

/** What the ticket system knows of the dispute. */
export interface Ticket {
  readonly id: string;
  readonly orderNumber: string;
  readonly sku: string;
  /** ISO 8601 with an offset. */
  readonly disputeOpenedAt: string;
}

type Element = 'order' | 'tracking' | 'label';

const elementOf = (read: ReadResult): Element | undefined => {
  if (read.kind === 'tracking') return 'tracking';
  if (read.kind === 'unreadable') return undefined;
  const { kind } = read.image.picture;
  return kind === 'order-page' || kind === 'order-list' ? 'order' : 'label';
};

/** Names from outside are not to be trusted: each file gets one of ours, with the ending that it came with. */
const nameOf = ({ filename = '' }: Attachment, index: number): string =>
  `attachment-${index + 1}${/\.[a-z0-9]{1,5}$/iu.exec(filename)?.[0].toLowerCase() ?? ''}`;

/** The answer to a mail: the checklist as text, and the attachments that are no evidence. */
export const checkMail = async (
  ticket: Ticket,
  attachments: readonly Attachment[],
  readers: Readers,
): Promise<{ readonly text: string; readonly ignored: readonly string[] }> => {
  const files = new Map(attachments.map((attachment, index) => [nameOf(attachment, index), attachment.content]));
  const evidence: Record<Element, string[]> = { order: [], tracking: [], label: [] };
  const ignored: string[] = [];
  for (const [file, content] of files) {
    const element = elementOf(await readFile(file, content, { readers: async () => readers }));
    if (element === undefined) ignored.push(attachments[[...files.keys()].indexOf(file)]?.filename ?? file);
    else evidence[element].push(file);
  }
  const caseFile = {
    id: ticket.id,
    order: { number: ticket.orderNumber, items: [{ sku: ticket.sku }] },
    dispute: { openedAt: ticket.disputeOpenedAt },
    evidence,
  };
  const report = await checkCase(await caseFromMemory({ caseFile, files }), { readers });
  return { text: renderText(report, { width: 72 }), ignored };
};
