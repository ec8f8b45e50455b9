// Calls as often as the picture needs it: with every frame where it moves, ten times a second where it doesn't.

const CALM = 100; // milliseconds

export class Ticker {
  /** @param {(now: number) => void} onTick takes the milliseconds of a clock that nobody can set */
  constructor(onTick) {
    this.onTick = onTick;
    this.frame = 0;
    this.timer = 0;
  }

  /** @param {boolean} isCalm */
  start(isCalm) {
    this.stop();
    const next = () => {
      if (isCalm) this.timer = setTimeout(tick, CALM);
      else this.frame = requestAnimationFrame(tick);
    };
    const tick = () => {
      next();
      this.onTick(performance.now());
    };
    next();
  }

  stop() {
    cancelAnimationFrame(this.frame);
    clearTimeout(this.timer);
  }
}
