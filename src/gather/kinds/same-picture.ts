import type { ImageReading } from '../image.js';

export const samePicture = async (_one: ImageReading, _other: ImageReading): Promise<boolean> => false;
