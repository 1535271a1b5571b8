// The profile's logo: a picture that is there, and is one.
import { imageSize } from 'image-size';
import { diagnose, failure, success, type Path, type Result } from '../diagnostic.js';
import type { ProfileSettings } from '../profile-settings.js';
import { rangeOf, type Source } from '../source/source.js';
import type { Picture, ProfileFolder } from './profile.js';

const PLACE: Path = ['look', 'logo', 'file'];

/** The logo that the settings name; `undefined` where they name none. */
export function readLogo(
  folder: ProfileFolder,
  { look }: ProfileSettings,
  source: Source,
): Result<Picture | undefined> {
  if (!look.logo) return success(undefined);
  const { file } = look.logo;
  const where = { path: PLACE, file: source.file, range: rangeOf(source, PLACE) };
  const bytes = folder.pictures.get(file);
  if (!bytes) return failure([diagnose('profile/logo', { file, problem: 'missing' }, where)]);
  const size = readSize(bytes);
  if (!size) return failure([diagnose('profile/logo', { file, problem: 'unreadable' }, where)]);
  return success({ bytes, type: size.type, ratio: size.width / size.height });
}

function readSize(bytes: Uint8Array): { type: 'png' | 'jpg'; width: number; height: number } | undefined {
  try {
    const { type, width, height } = imageSize(bytes);
    return (type === 'png' || type === 'jpg') && width > 0 && height > 0
      ? { type, width, height }
      : undefined;
  } catch {
    return undefined;
  }
}
