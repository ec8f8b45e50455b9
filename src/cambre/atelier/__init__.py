"""The workshop: solves the figure's key poses with numpy. Nothing here is needed to run Cambré."""

import os

# many small matrices: threads inside BLAS only get in each other's way (measured: five times slower)
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
