"""Places: what a name means near its home, and the level."""

from __future__ import annotations

import pytest

from kg.identity.divisions import home_path
from kg.identity.places import spot

XINJIANG = "新疆维吾尔自治区"
PLACES = [
    ("巴州", "阿勒泰地区", (XINJIANG, "巴音郭楞蒙古自治州"), "地"),
    ("和静", "巴音郭楞蒙古自治州", (XINJIANG, "巴音郭楞蒙古自治州", "和静县"), "县"),
    ("尉犁县兴平镇", "", (XINJIANG, "巴音郭楞蒙古自治州", "尉犁县", "兴平镇"), "乡"),
    ("达西村", "云岭彝族自治州", ("云岭彝族自治州", "达西村"), "村"),
    ("达西村", "", ("达西村",), "村"),
    ("新疆", "", (XINJIANG,), "省"),
    ("北京", "", ("北京市",), "省"),
    ("法国", "", ("法国",), "国家"),
    ("巴基斯坦伊斯兰共和国", "", ("巴基斯坦",), "国家"),
    ("博斯腾湖景区", "巴音郭楞蒙古自治州", ("博斯腾湖景区",), "其他"),
    ("《", "", ("《",), "其他"),
    ("人民大会堂", "阿勒泰地区", ("人民大会堂",), "其他"),
    ("幸福社区", "和静县", (XINJIANG, "巴音郭楞蒙古自治州", "和静县", "幸福社区"), "村"),
]


@pytest.mark.parametrize(
    ("name", "home", "path", "level"), PLACES, ids=[f"{row[0]} in {row[1]}" for row in PLACES]
)
def test_what_a_name_means(name: str, home: str, path: tuple[str, ...], level: str) -> None:
    found = spot(name, home_path(home))
    assert (found.path, found.level) == (path, level)
