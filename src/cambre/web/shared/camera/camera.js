// The device's camera: asked for here and nowhere else, and let go of as soon as nobody needs it.

/** @typedef {"refused"|"none"|"busy"|"unsafe"} Why */
/** @typedef {"user"|"environment"} Facing */

const SIZE = { width: { ideal: 640 }, height: { ideal: 480 }, frameRate: { ideal: 30 } };
/** @type {Record<string, Why>} */
const WHY = { NotAllowedError: "refused", SecurityError: "refused", NotFoundError: "none", OverconstrainedError: "none" };

/** There is no camera now; `why` says what to do. */
export class NoCameraError extends Error {
  /** @param {Why} why */
  constructor(why) {
    super(why);
    this.why = why;
  }
}

/** The camera that looks this way, or the one of this id if it is there, after the person has allowed it; raises NoCameraError.
 * @param {import("./lenses.js").Which} [which] */
export async function openCamera({ facing = "user", deviceId } = {}) {
  if (!navigator.mediaDevices?.getUserMedia) throw new NoCameraError("unsafe"); // browsers give none over plain http
  try {
    const stream = await streamOf({ deviceId, facing });
    const looks = stream.getVideoTracks()[0]?.getSettings().facingMode;
    return new Camera(stream, deviceId && looks === "environment" ? looks : facing);
  } catch (error) {
    if (error instanceof DOMException) throw new NoCameraError(WHY[error.name] ?? "busy");
    throw error;
  }
}

/** What a camera sees; of another one where the one that was chosen isn't plugged in. @param {{facing: Facing, deviceId: string|undefined}} which @returns {Promise<MediaStream>} */
async function streamOf({ facing, deviceId }) {
  const which = deviceId ? { deviceId: { exact: deviceId } } : { facingMode: { ideal: facing } };
  try {
    return await navigator.mediaDevices.getUserMedia({ video: { ...SIZE, ...which }, audio: false });
  } catch (error) {
    if (deviceId && /** @type {{name?: string}} */ (error).name === "OverconstrainedError") return streamOf({ facing, deviceId: undefined });
    throw error;
  }
}

/** A camera that runs. Tells "taken" when the device, or the person in the browser's own bar, takes it away. */
export class Camera extends EventTarget {
  /** @param {MediaStream} stream @param {Facing} facing */
  constructor(stream, facing) {
    super();
    this.stream = stream;
    this.facing = facing;
    this.shown = -1; // the moment of the picture that was given away last
    this.hasMoved = false; // whether its pictures have moments of their own
    this.arrived = 0; // pictures so far, where the browser tells of each
    this.video = document.createElement("video");
    Object.assign(this.video, { srcObject: stream, muted: true, playsInline: true });
    this.video.setAttribute("aria-hidden", "true");
    for (const track of stream.getVideoTracks()) track.addEventListener("ended", () => this.dispatchEvent(new Event("taken")));
    this.count();
  }

  count() {
    this.video.requestVideoFrameCallback?.(() => {
      this.arrived += 1;
      this.count();
    });
  }

  /** Let the light go out while nothing is watched. @param {boolean} isOn */
  turn(isOn) {
    for (const track of this.stream.getVideoTracks()) track.enabled = isOn;
    if (isOn) this.video.play().catch(() => {}); // closed meanwhile
    else this.video.pause();
  }

  /** What it sees now, to be given to a worker; null until it sees anything, and as long as nothing new comes. @returns {Promise<VideoFrame|ImageBitmap|null>} */
  async picture() {
    if (this.video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA || this.video.videoWidth === 0) return null;
    if (!("VideoFrame" in window)) return createImageBitmap(this.video);
    const picture = new VideoFrame(this.video);
    if (this.isNew(this.momentOf(picture))) return picture;
    picture.close();
    return null;
  }

  /** What tells a picture from the one before: its moment, in millionths of a second. Firefox says whole seconds, and all
   * but one picture in a second would be taken for old: there those that have arrived are counted. @param {VideoFrame} picture */
  momentOf({ timestamp }) {
    const isInSeconds = timestamp <= this.video.currentTime + 1;
    return isInSeconds && this.arrived > 0 ? this.arrived : timestamp;
  }

  /** Whether a picture of this moment wasn't given away yet; where all have the same one, nobody can tell. @param {number} moment */
  isNew(moment) {
    const isOther = moment !== this.shown;
    this.hasMoved ||= isOther && this.shown >= 0;
    this.shown = moment;
    return isOther || !this.hasMoved;
  }

  close() {
    for (const track of this.stream.getTracks()) track.stop();
    this.video.srcObject = null;
    this.video.remove();
  }
}
