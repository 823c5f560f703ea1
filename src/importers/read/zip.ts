import { limits, limitVariables } from '../../load/limits.ts';

const mostRatio = 200;

/**
 * Looks into the directory of a ZIP archive before it is unpacked: the sentence that says why it must not be, or
 * `undefined` where nothing speaks against it.
 */
export function unpackable(content: Uint8Array): string | undefined {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const end = endOfDirectory(view);
  if (end === undefined) return 'The file is no XLSX workbook: it is not a ZIP archive';
  const entries = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let entry = 0; entry < entries; entry++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50)
      return 'The file is no XLSX workbook: its ZIP directory is broken';
    const [packed, unpacked] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    // Deflate hardly ever makes anything longer: a directory that says so hides how much there is.
    if (packed > unpacked * 1.1 + 1000) return 'The file is no XLSX workbook: its ZIP directory is broken';
    total += unpacked;
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (total > limits().unpackedBytes || total > Math.max(content.byteLength, 50_000) * mostRatio)
    return `The workbook would unpack to ${Math.round(total / 1024 / 1024)} MB; that is no matrix (${limitVariables.unpackedBytes} allows more)`;
  return undefined;
}

/** The offset of the "end of central directory" record: within the last 64 KB, after which only a comment may stand. */
function endOfDirectory(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 22 - 0xffff; at--)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  return undefined;
}
