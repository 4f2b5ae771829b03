"""Stages a run's files and publishes them together."""

from pipeline.publish.manifest import PublishedFile
from pipeline.publish.publication import Publication

__all__ = ["Publication", "PublishedFile"]
