import "../../shared/moving-figure.js";
