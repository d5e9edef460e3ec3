export { PdfFile } from './document.js';
export { isJpeg } from './filters.js';
export {
  isDict,
  isName,
  type PdfDict,
  PdfFault,
  PdfName,
  PdfRef,
  PdfStream,
  PdfString,
  type PdfValue,
} from './values.js';
