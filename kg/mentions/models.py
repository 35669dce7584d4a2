"""Where HanLP's models lie on this machine, how they get there, and what to say when one is missing."""

from __future__ import annotations

import json
import tempfile
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from kg.errors import EngineError, InputError

DEFAULT_MODEL = "CLOSE_TOK_POS_NER_SRL_UDEP_SDP_CON_ELECTRA_SMALL_ZH"
# Chinese multi-task models; the download's size as HanLP shows it, rounded.
MODELS = {
    DEFAULT_MODEL: "about 120 MB",
    "CLOSE_TOK_POS_NER_SRL_DEP_SDP_CON_ELECTRA_SMALL_ZH": "about 120 MB",
    "CLOSE_TOK_POS_NER_SRL_DEP_SDP_CON_ELECTRA_BASE_ZH": "about 450 MB",
    "OPEN_TOK_POS_NER_SRL_DEP_SDP_CON_ELECTRA_SMALL_ZH": "about 50 MB",
    "OPEN_TOK_POS_NER_SRL_DEP_SDP_CON_ELECTRA_BASE_ZH": "about 400 MB",
}
LICENCE = "CC BY-NC-SA 4.0: research and teaching, not commercial use"
_NEEDED = ("config.json", "model.pt")


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """A model of HanLP: its name or path, where its files belong, the archive they come in.

    `missing` are the archives (addresses) that still lack for it to be read with; a local folder has no
    address, and lacks itself where it is not one.
    """

    name: str
    folder: Path
    url: str | None
    missing: tuple[str, ...]

    @property
    def is_there(self) -> bool:
        """Whether it can be loaded without the network."""
        return not self.missing


def has_hanlp() -> bool:
    """Whether the extra [hanlp] is installed; imports nothing."""
    return find_spec("hanlp") is not None and find_spec("torch") is not None


def models_home() -> Path:
    """HANLP_HOME, or where HanLP looks without it. Raises EngineError where HanLP is not installed."""
    _want_hanlp()
    from hanlp.utils.io_util import hanlp_home

    return Path(hanlp_home())


def find_model(name: str | None = None) -> Model:
    """The model `name` (HanLP's name, or a folder), the default one without a name; asks no network.

    Raises EngineError where HanLP is not installed or knows no such model.
    """
    name = name or DEFAULT_MODEL
    if Path(name).is_dir():
        folder = Path(name)
        there = all((folder / file).is_file() for file in _NEEDED)
        return Model(name=name, folder=folder, url=None, missing=() if there else (name,))
    _want_hanlp()
    from hanlp import pretrained

    url = pretrained.ALL.get(name)
    if url is None:
        raise EngineError(f"model {name!r}: no folder and no name of HanLP's; kg models list shows them")
    folder = _folder(url)
    if not all((folder / file).is_file() for file in _NEEDED):
        return Model(name=name, folder=folder, url=url, missing=(url,))
    return Model(name=name, folder=folder, url=url, missing=tuple(_missing_encoder(folder)))


def _want_hanlp() -> None:
    if not has_hanlp():
        raise EngineError("the HanLP engine is not installed; run: pip install 'news-kg[hanlp]'")


def _folder(url: str) -> Path:
    """Where HanLP unpacks the archive at `url`."""
    from hanlp.utils.io_util import path_from_url

    return Path(str(path_from_url(url, str(models_home()))).removesuffix(".zip"))


def _missing_encoder(folder: Path) -> Iterator[str]:
    """The archive of the words that a model's encoder reads with, which HanLP keeps by itself."""
    from hanlp.layers.transformers.resource import tokenizer_mirrors

    config = json.loads((folder / "config.json").read_text("utf-8"))
    url = tokenizer_mirrors.get(config.get("encoder", {}).get("transformer"))
    if url is not None and not _folder(url).is_dir():
        yield url


def require_model(name: str | None = None) -> Model:
    """The model `name`, ready to be loaded. Raises EngineError where it is not there."""
    model = find_model(name)
    if not model.is_there:
        raise EngineError(missing_message(model))
    return model


def missing_message(model: Model) -> str:
    """What a user without this model must know: what to run, how big it is, what its licence allows."""
    if model.url is None:
        return f"{model.folder}: no HanLP model here; a folder with config.json and model.pt is wanted"
    size = MODELS.get(model.name, "some hundred MB")
    return (
        f"HanLP's model {model.name} is not on this machine. Run once, with a network: kg models fetch "
        f"{model.name} ({size}). Without one: download {' and '.join(model.missing)} elsewhere, carry the "
        f"file over, and run: kg models add FILE. Licence of the model: {LICENCE}."
    )


def fetch_model(name: str | None = None) -> Model:
    """Download what a model lacks, with HanLP's own progress. Raises EngineError where that fails."""
    model = find_model(name)
    from hanlp.utils.io_util import get_resource

    while model.missing:
        url = model.missing[0]
        if model.url is None:
            raise EngineError(missing_message(model))
        try:
            get_resource(url, str(models_home()), verbose=True)
        except Exception as error:
            why = f"{url}: could not be downloaded ({error}); {missing_message(model)}"
            raise EngineError(why) from error
        again = find_model(name)
        if again.missing[:1] == model.missing[:1]:
            raise EngineError(f"{url}: downloaded, but {model.folder} is not a model; kg models add FILE")
        model = again
    return model


def add_archive(path: Path) -> Path:
    """Check the archive `path` (carried over from elsewhere), put it where HanLP looks; gives that folder.

    Raises InputError where it is no whole archive of HanLP's, EngineError where HanLP is not installed.
    """
    target, wanted = _place_of(path)
    if target.is_dir():
        return target
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent) as place:
        _unpacked(path, Path(place), wanted).replace(target)
    return target


def _place_of(path: Path) -> tuple[Path, tuple[str, ...]]:
    """Where an archive's folder belongs, by the name it was downloaded under, and the files it must hold."""
    _want_hanlp()
    from hanlp import pretrained
    from hanlp.layers.transformers.resource import tokenizer_mirrors

    for urls, wanted in ((pretrained.ALL, _NEEDED), (tokenizer_mirrors, ("vocab.txt",))):
        for url in urls.values():
            if url.split("#")[0].rsplit("/", 1)[-1] == path.name:
                return _folder(url), wanted
    raise InputError(
        f"{path}: no archive of HanLP's has this name; keep the name that it was downloaded under, or "
        "unpack it and give its folder: --model FOLDER"
    )


def _unpacked(path: Path, place: Path, wanted: tuple[str, ...]) -> Path:
    """The folder in `place` that holds the archive's files."""
    try:
        with zipfile.ZipFile(path) as archive:
            broken = archive.testzip()
            if broken:
                raise InputError(f"{path}: {broken} in it is damaged; download and carry it over again")
            archive.extractall(place / "files")
    except (OSError, zipfile.BadZipFile, EOFError) as error:
        raise InputError(f"{path}: not a whole zip file ({error}); download it again") from error
    root = place / "files"
    for folder in (root, *sorted(inner for inner in root.iterdir() if inner.is_dir())):
        if all((folder / file).is_file() for file in wanted):
            return folder
    raise InputError(f"{path}: {' and '.join(wanted)} are not in it; download it again")
