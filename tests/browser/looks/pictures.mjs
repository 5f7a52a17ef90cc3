// Pictures kept as small files, and how far two of them differ.
import pixelmatch from 'pixelmatch';
import UPNG from 'upng-js';

// A page has few colours; what lies between them is the edges of letters.
const COLOURS = 40;
// How far a pixel's colour may be off (0 to 1), so that few colours are enough and edges of letters may be put a little differently.
const PIXEL_THRESHOLD = 0.15;
/// The share of pixels that may differ: less than one changed word.
export const TOLERANCE = 0.0003;

const decode = (bytes) => {
  const image = UPNG.decode(bytes);
  return { width: image.width, height: image.height, pixels: new Uint8Array(UPNG.toRGBA8(image)[0]) };
};
const encode = ({ width, height, pixels }, colours) => Buffer.from(UPNG.encode([pixels.buffer], width, height, colours));

/// The same picture as a small file.
export const shrink = (png) => encode(decode(png), COLOURS);

/// How `now` differs from `stored`, both PNG files: {share} of differing pixels, and a {picture} of where they are.
export function difference(stored, now) {
  const before = decode(stored);
  const after = decode(now);
  if (before.width !== after.width || before.height !== after.height) return { share: 1, picture: now };
  const { width, height } = after;
  const marks = new Uint8Array(width * height * 4);
  const count = pixelmatch(before.pixels, after.pixels, marks, width, height, { threshold: PIXEL_THRESHOLD, includeAA: true });
  return { share: count / (width * height), picture: encode({ width, height, pixels: marks }, COLOURS) };
}
