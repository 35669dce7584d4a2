"""APOC core from Maven, as neo4j-graphrag's writer needs it: for the benchmark alone."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

VERSION = "5.26.19"  # the newest published for Neo4j 5.26
_NEEDED = "apoc-core,apoc-common,json-path,json-smart,accessors-smart,RoaringBitmap,HdrHistogram,opencsv"
_WANTED = (
    ("org.neo4j.procedure", "apoc-core", VERSION),
    ("org.neo4j.procedure", "apoc-common", VERSION),
    ("com.jayway.jsonpath", "json-path", "2.9.0"),
    ("org.hdrhistogram", "HdrHistogram", "2.1.12"),
)
_DEPENDENCY = "<dependency><groupId>{}</groupId><artifactId>{}</artifactId><version>{}</version></dependency>"
_POM = f"""<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>news-kg</groupId><artifactId>apoc-jars</artifactId><version>1</version><packaging>pom</packaging>
<dependencies>{"".join(_DEPENDENCY.format(*each) for each in _WANTED)}</dependencies></project>
"""
_COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies"


def apoc_jars() -> Path:
    """A folder of APOC's jars, without those that the server has in a newer version; fetched once."""
    folder = Path.home() / ".cache" / "news-kg" / f"apoc-{VERSION}"
    if not folder.is_dir():
        folder.parent.mkdir(parents=True, exist_ok=True)
        part = Path(tempfile.mkdtemp(dir=folder.parent, prefix="part-"))
        (part / "pom.xml").write_text(_POM, "utf-8")
        maven = ["mvn", "-B", "-q", "-f", str(part / "pom.xml"), _COPY, "-DincludeScope=runtime"]
        maven += [f"-DincludeArtifactIds={_NEEDED}", f"-DoutputDirectory={part / 'lib'}"]
        subprocess.run(maven, check=True, capture_output=True)
        (part / "lib").rename(folder)
        shutil.rmtree(part)
    return folder
