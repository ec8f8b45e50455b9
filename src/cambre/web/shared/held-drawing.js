// A drawing that moves only when its time is set.

/** Hold a drawing that was put into the page just now. @param {SVGSVGElement} svg */
export function hold(svg) {
  svg.pauseAnimations();
  // WebKit moves only those copies of a shape (<use>) that it has made when a time is set first; laying out makes all
  svg.getBoundingClientRect();
}
