// A drawing that was kept is shown where it was kept.

import "../../shared/camera/drawn-loop.js";
