"""How fast it is. Each `bench_*.py` here has `measure()`, which yields what it measured; `make bench` prints all."""
