"""Pose landmarks from video files: the extra `cambre[video]`. It looks nothing up and keeps no picture."""
