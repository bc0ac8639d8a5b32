/** Reads a QR code out of a picture of the camera: by the browser itself where it can, otherwise by a small library that is loaded then. */

type Reader = (video: HTMLVideoElement) => Promise<string | undefined>;
type NativeDetector = new (options: {
  formats: string[];
}) => {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
};

export async function qrReader(): Promise<Reader> {
  const Native = (window as { BarcodeDetector?: NativeDetector }).BarcodeDetector;
  if (Native) {
    try {
      const detector = new Native({ formats: ['qr_code'] });
      return async (video) => (await detector.detect(video))[0]?.rawValue;
    } catch {
      // It is there and cannot read QR codes.
    }
  }
  const { decodeQR } = await import('qr/decode.js');
  const canvas = document.createElement('canvas');
  return async (video) => {
    const part = Math.min(1, 800 / Math.max(video.videoWidth, video.videoHeight));
    const [width, height] = [Math.round(video.videoWidth * part), Math.round(video.videoHeight * part)];
    if (width === 0 || height === 0) return undefined;
    Object.assign(canvas, { width, height });
    const context = canvas.getContext('2d', { willReadFrequently: true })!;
    context.drawImage(video, 0, 0, width, height);
    try {
      return decodeQR(context.getImageData(0, 0, width, height));
    } catch {
      return undefined; // nothing to be read in this picture
    }
  };
}

export const READ_EVERY_MS = 250;
