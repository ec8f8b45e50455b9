import "../../shared/moving-figure.js";
import "../../shared/zone-field.js";
import "./stop-watch.js";
