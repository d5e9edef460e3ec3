export { PdfFile } from './document.js';
export { isJpeg, isPackedByPng } from './filters.js';
export {
  isDict,
  isName,
  PdfFault,
  PdfRef,
  PdfStream,
  PdfString,
} from './values.js';
