import "../../shared/moving-figure.js";
import "../../shared/zone-field.js";
import "./camera-measure.js";
import "./stop-watch.js";
