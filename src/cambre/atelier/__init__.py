"""The workshop: solves the figure's key poses with numpy. Nothing here is needed to run Cambré."""
