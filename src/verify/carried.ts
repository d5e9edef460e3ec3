import { fileOf } from '../bundle/index.js';
import type { Report } from '../model/schema/report.js';
import { imagesOf } from './bundle.js';
import { contentsOf } from './contents.js';
import { PdfFault } from './pdf/index.js';

/**
 * The images in a bundle by the evidence file's name, each as a file that every decoder shows upright. Empty if the bytes are not a PDF.
 * Images that the report does not name are left out.
 */
export const carriedFiles = async (report: Report, pdf: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> => {
  try {
    const images = await imagesOf(report, contentsOf(pdf));
    return new Map([...images].map(([file, image]) => [file, fileOf(image)]));
  } catch (error) {
    if (error instanceof PdfFault) return new Map();
    throw error;
  }
};
