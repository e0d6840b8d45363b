"""The letters of posters: those of Noto Sans SC that are needed, cut out once for all sheets of a run."""

from __future__ import annotations

import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pylopdf_fonts_zh_cn
from fontTools import subset

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


@contextmanager
def font_for(texts: Iterable[str]) -> Iterator[Path]:
    """Return a font file with the letters of these texts, while it is needed.

    The whole font has 30,000 letters; reading it anew for each of 300 sheets takes minutes.
    """
    options = subset.Options(layout_features=[], notdef_outline=True)
    whole = subset.load_font(str(pylopdf_fonts_zh_cn.sans_path()), options)
    cutter = subset.Subsetter(options)
    cutter.populate(text="".join(texts))
    cutter.subset(whole)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "poster.otf"
        whole.save(path)
        whole.close()
        yield path
