export { PdfFile } from './document.js';
export { isJpeg } from './filters.js';
export {
  isDict,
  isName,
  PdfFault,
  PdfRef,
  PdfStream,
  PdfString,
} from './values.js';
