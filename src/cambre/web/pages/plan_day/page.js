import "../../shared/moving-figure.js";
import "../../shared/zone-field.js";
