// The package's zip, packed again with one fixed time: the Word library stamps the local clock.
// The compressor is JavaScript on purpose; that of the system differs between versions and processors.
import { unzipSync, zipSync } from 'fflate';

/** The earliest time that a zip entry can have; without a zone, as the format stores local time. */
const ZIP_EPOCH = '1980-01-01T00:00:00';

export function zipReproducibly(packed: Uint8Array): Uint8Array {
  return zipSync(unzipSync(packed), { mtime: ZIP_EPOCH, level: 6 });
}
