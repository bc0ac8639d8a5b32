/** What a page may ask a browser for: nothing, but for the one on which labels are counted. */

/** It watches nobody: no page of ours asks for any of these, and none may. */
export const NO_SENSORS = [
  ...['camera', 'microphone', 'geolocation', 'accelerometer', 'gyroscope', 'magnetometer', 'display-capture'],
  ...['usb', 'serial', 'hid', 'bluetooth', 'midi', 'payment', 'idle-detection', 'local-fonts'],
]
  .map((one) => `${one}=()`)
  .join(', ');

/** Where labels are counted (web/pages/registers/scanner.tsx) the camera may be asked for, by the page alone; no picture of it is kept or sent. */
const COUNTING = '/mine/inventories/';
const CAMERA_ALONE = NO_SENSORS.replace('camera=()', 'camera=(self)');

export const sensorsOf = (url: string): string => (url.startsWith(COUNTING) ? CAMERA_ALONE : NO_SENSORS);
