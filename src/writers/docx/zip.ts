// The package's zip, packed again with one fixed time: the Word library stamps the local clock.
// The compressor is JavaScript on purpose; that of the system differs between versions and processors.
import { unzipSync, zipSync } from 'fflate';

/** The earliest time that a zip entry can have, in local time, as the format stores it. */
const ZIP_EPOCH = new Date(1980, 0, 1);

export function zipReproducibly(packed: Uint8Array): Uint8Array {
  return zipSync(unzipSync(packed), { mtime: ZIP_EPOCH, level: 6 });
}
