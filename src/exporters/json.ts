import { documentOf } from './document.ts';
import type { Exporter } from './exporter.ts';

export const json: Exporter = {
  id: 'json',
  title: 'JSON, as a matrix file has it: one object, or a list where there are several matrices',
  extension: '.json',
  export: async (matrices) => {
    const documents = matrices.map(documentOf);
    return `${safeJson(documents.length === 1 ? documents[0] : documents)}\n`;
  },
};

/** JSON.stringify leaves DEL, the C1 controls and the marks that reorder text as they are; a terminal obeys them. */
export function safeJson(value: unknown): string {
  return JSON.stringify(value, undefined, 2).replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069\ufeff]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
