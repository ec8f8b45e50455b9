"""What a person did, from 33 body points a frame: repetitions, holds, range, tempo, form; or that it can't be told."""
