"""Files on whatever Spark's file systems reach: hdfs://, s3a://, gs://, abfss://, file://.

Through the Java process of this run, so not through Spark Connect.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.engine.spark.parts import uri as local_uri

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

_OBJECT_STORES = ("s3a", "s3", "gs", "oss", "cosn")


class Storage:
    """Hadoop's file systems, as far as publishing needs them."""

    def __init__(self, session: SparkSession) -> None:
        """Uses the session's Java process and its settings, credentials among them."""
        context = session.sparkContext
        self._jvm: Any = context._jvm
        self._conf: Any = context._jsc.hadoopConfiguration()
        rename = getattr(self._jvm, "org.apache.hadoop.fs.Options$Rename")
        gateway: Any = context._gateway
        self._overwrite: Any = gateway.new_array(rename, 1)
        self._overwrite[0] = rename.OVERWRITE

    def read(self, uri: str) -> bytes | None:
        """The content of a small file; None if it is not there."""
        path, system = self._at(uri)
        if not system.exists(path):
            return None
        stream = system.open(path)
        try:
            return bytes(self._jvm.org.apache.commons.io.IOUtils.toByteArray(stream))
        finally:
            stream.close()

    def replace(self, uri: str, content: bytes) -> None:
        """Writes a file so that readers see the old one or the new one, whole.

        Object stores show a file when it is closed; elsewhere it is renamed over the old one.
        """
        path, system = self._at(uri)
        fresh, _ = self._at(f"{uri}.new")
        in_place = uri.partition(":")[0] in _OBJECT_STORES
        stream = system.create(path if in_place else fresh, True)
        try:
            stream.write(bytearray(content))
        finally:
            stream.close()
        if not in_place:
            files = self._jvm.org.apache.hadoop.fs.FileContext.getFileContext(
                path.toUri(), self._conf
            )
            files.rename(fresh, path, self._overwrite)

    def upload(self, file: Path, uri: str) -> None:
        """Copies a file of this machine."""
        path, system = self._at(uri)
        source, _ = self._at(local_uri(file.absolute()))
        system.copyFromLocalFile(False, True, source, path)

    def folders(self, uri: str) -> list[str]:
        """The names of the folders directly below."""
        path, system = self._at(uri)
        if not system.exists(path):
            return []
        found = [status for status in system.listStatus(path) if status.isDirectory()]
        return [status.getPath().getName() for status in found]

    def size(self, uri: str) -> int:
        """The bytes of all files below."""
        path, system = self._at(uri)
        return int(system.getContentSummary(path).getLength())

    def delete(self, uri: str) -> None:
        """Deletes the file or the folder with all below; nothing if it is not there."""
        path, system = self._at(uri)
        system.delete(path, True)

    def _at(self, uri: str) -> tuple[Any, Any]:
        path = self._jvm.org.apache.hadoop.fs.Path(uri)
        return path, path.getFileSystem(self._conf)
