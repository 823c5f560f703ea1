/** 1 January 1980, midnight: the first moment that a ZIP archive can name, as time and date of MS-DOS. */
const noTime = 0x0021_0000;

const endOfDirectory = 0x0605_4b50;
const directoryEntry = 0x0201_4b50;

/**
 * Takes the times out of a ZIP archive, in place, so that the same matrices give the same bytes whenever they are
 * exported: a file under version control changes only when its content does.
 */
export function withoutTimes(archive: Uint8Array): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  let end = archive.length - 22; // the record without a comment
  while (end >= 0 && view.getUint32(end, true) !== endOfDirectory) end--;
  if (end < 0) return archive;
  const count = view.getUint16(end + 10, true);
  let entry = view.getUint32(end + 16, true);
  for (let index = 0; index < count && view.getUint32(entry, true) === directoryEntry; index++) {
    view.setUint32(entry + 12, noTime, true);
    view.setUint32(view.getUint32(entry + 42, true) + 10, noTime, true);
    const lengths = [28, 30, 32].map((offset) => view.getUint16(entry + offset, true)); // of name, extra field, comment
    entry += 46 + lengths.reduce((total, length) => total + length, 0);
  }
  return archive;
}
