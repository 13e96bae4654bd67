import { api } from '@/lib/api';
import type { Document } from './requests';

const longestSide = 2000;

/** Puts a file down; the answer's id goes with the words that are sent later. */
export async function keep(file: File): Promise<Document> {
  const form = new FormData();
  form.append('file', await lighter(file));
  return api.post<Document>('/portal/files', form);
}

/** A photo from a phone, turned upright and made smaller before it travels; what is no picture stays as it is. */
export async function lighter(file: File): Promise<File> {
  if (!file.type.startsWith('image/') || file.type === 'image/png') return file;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const bytes = await new Promise<Blob | null>((done) => {
      canvas.toBlob(done, 'image/jpeg', 0.85);
    });
    return bytes ? new File([bytes], file.name.replace(/\.\w+$/, '') + '.jpg', { type: 'image/jpeg' }) : file;
  } catch {
    return file; // the server says what it cannot take
  }
}
