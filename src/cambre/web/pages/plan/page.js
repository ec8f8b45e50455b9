import "../../shared/zone-field.js";
