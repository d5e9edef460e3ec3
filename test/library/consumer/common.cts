/** What a CommonJS program sees of the types: compiled, never run. */
import triproof = require('triproof');

export const verdictOf = async (opened: triproof.Case, readers: triproof.Readers): Promise<string> => {
  const { checkCase } = await import('triproof');
  const [report, same] = [await checkCase(opened, { readers }), await triproof.checkCase(opened, { readers })];
  return `${report.verdict} ${same.verdict}`;
};
