export * from './cell.ts';
export * from './diagnostic.ts';
export * from './document.ts';
export * from './lookalikes.ts';
export * from './matrix.ts';
export * from './ownership.ts';
export * from './place.ts';
export * from './schemes.ts';
