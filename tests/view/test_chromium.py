"""The page in a real browser without a network: drawn, searched, clicked, and every word shown as text."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from kg.view.draw import write_page
from kg.view.page import page
from kg.view.picture import Picture, cut
from tests.stores.sample_graph import GRAPH, MEETING
from tests.view.crowd import crowd
from tests.view.test_page import EVIL, evil_graph, picture


class Window:
    """A page that is open: what its user would do and see."""

    def __init__(self, browser: Any, path: Path, shown: Picture) -> None:
        write_page(path, page(shown))
        browser.get_log("browser")  # what an earlier page said
        browser.get_log("performance")
        browser.get(path.as_uri())
        self.browser = browser

    def run(self, script: str, *words: Any) -> Any:
        return self.browser.execute_script(script, *words)

    def text(self, selector: str) -> str:
        return str(self.run("return document.querySelector(arguments[0]).textContent", selector))

    def texts(self, selector: str) -> list[str]:
        script = "return [...document.querySelectorAll(arguments[0])].map((found) => found.textContent)"
        return list(self.run(script, selector))

    def visible(self, selector: str) -> bool:
        return bool(self.run("return document.querySelector(arguments[0]).offsetParent !== null", selector))

    def id_of(self, name: str) -> str:
        script = "return Object.keys(kg.data.about).find((id) => kg.data.about[id].name === arguments[0])"
        return str(self.run(script, name))

    def click_at(self, x: float, y: float) -> None:
        """A real click of the mouse, at a place in the drawing's own pixels."""
        place = self.run(
            "const seen = kg.network.canvasToDOM({x: arguments[0], y: arguments[1]});"
            "const frame = document.getElementById('network').getBoundingClientRect();"
            "return [seen.x + frame.x, seen.y + frame.y]",
            x,
            y,
        )
        for kind in ("mousePressed", "mouseReleased"):
            self.browser.execute_cdp_cmd(
                "Input.dispatchMouseEvent",
                {"type": kind, "x": place[0], "y": place[1], "button": "left", "clickCount": 1},
            )
        self.run("return new Promise((done) => setTimeout(done, 400))")  # vis waits for a double click

    def place_of(self, name: str) -> tuple[float, float]:
        place = self.run("return kg.network.getPositions([arguments[0]])[arguments[0]]", self.id_of(name))
        return place["x"], place["y"]

    def click_node(self, name: str) -> None:
        self.click_at(*self.place_of(name))

    def type(self, words: str) -> None:
        """Put words into the search box, without Enter."""
        script = (
            "const box = document.getElementById('search');"
            "box.value = arguments[0]; box.dispatchEvent(new Event('input'))"
        )
        self.run(script, words)

    def search(self, words: str) -> None:
        """Type into the search box and press Enter."""
        from selenium.webdriver.common.by import By
        from selenium.webdriver.common.keys import Keys

        box = self.browser.find_element(By.ID, "search")
        box.clear()
        box.send_keys(words)
        box.send_keys(Keys.ENTER)
        self.run("return new Promise((done) => setTimeout(done, 700))")  # the way to the node


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("图 片")


@pytest.fixture
def window(browser: Any, folder: Path) -> Window:
    return Window(browser, folder / "会议.html", picture(total=1234))


def test_the_page_opens_without_an_error_and_without_asking_for_anything(window: Window) -> None:
    assert window.browser.get_log("browser") == []
    sent = [json.loads(entry["message"])["message"] for entry in window.browser.get_log("performance")]
    asked = [
        message["params"]["request"]["url"]
        for message in sent
        if message["method"] == "Network.requestWillBeSent"
    ]
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    assert asked[0].startswith("file:")


def test_the_page_says_what_it_shows(window: Window) -> None:
    assert window.browser.title == "全州质量工作会议"
    assert window.text("h1") == "全州质量工作会议"
    assert window.text("#caption") == "样例 · 最新文章 newest article 2025-10-11"
    assert window.texts("#legend button") == [
        "人物people8", "机构organisations6", "职务posts6", "事件events4", "地点places3", "文章articles5"
    ]  # fmt: skip


def test_the_nodes_are_drawn_where_python_put_them(window: Window) -> None:
    drawn = window.run("return kg.network.getPositions()")
    given = {node["id"]: (node["x"], node["y"]) for node in window.run("return kg.data.nodes")}
    assert {name: (place["x"], place["y"]) for name, place in drawn.items()} == given
    ink = """
      const canvas = document.querySelector("#network canvas");
      const pixels = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
      const counts = {};
      for (let i = 0; i < pixels.length; i += 4)
        if (pixels[i + 3] === 255) {
          const colour = [pixels[i], pixels[i + 1], pixels[i + 2]].join(",");
          counts[colour] = (counts[colour] || 0) + 1;
        }
      return ["201,67,47", "44,106,168", "133,87,168", "209,138,18", "31,138,112", "111,122,134"]
        .map((colour) => counts[colour] || 0);
    """
    assert min(window.run(ink)) > 100  # every kind in its own colour


def test_the_note_says_what_was_cut(window: Window) -> None:
    assert window.visible("#note")
    assert window.text("#note") == (
        "仅显示 32 个节点，共 1,234 个（关联最多的） · showing 32 of 1,234, the most connected"
    )


def test_no_note_where_nothing_was_cut(browser: Any, folder: Path) -> None:
    assert not Window(browser, folder / "whole.html", picture()).visible("#note")


def test_a_click_on_a_node_shows_its_ties_and_sentences(window: Window) -> None:
    assert not window.visible("#panel")
    window.click_node("哈力克·沙吾提")
    assert window.visible("#panel")
    assert window.text("#panel h2") == "哈力克·沙吾提"
    assert window.texts("#panel .tie") == [
        "青岭州州长",
        "全州质量工作会议2025-05-12",
        "全州质量工作会议召开2025-05-13",
    ]
    assert MEETING in window.texts("#panel blockquote p")
    assert "哈力克·沙吾提" in window.texts("#panel mark")
    assert "《全州质量工作会议召开》 · 青岭日报 · 2025-05-13" in window.texts("#panel footer")


def test_a_click_on_a_line_shows_every_sentence_with_the_names_marked(window: Window) -> None:
    (ax, ay), (bx, by) = window.place_of("沈国栋"), window.place_of("青岭州委书记")
    window.click_at((ax + bx) / 2, (ay + by) / 2)
    assert window.texts("#panel h2") == ["沈国栋", "青岭州委书记"]
    assert window.texts("#panel blockquote p") == [MEETING]
    assert window.texts("#panel mark") == ["书记", "沈国栋"]


def test_a_click_on_the_ground_closes_the_panel(window: Window) -> None:
    window.click_node("沈国栋")
    xs = [place["x"] for place in window.run("return kg.network.getPositions()").values()]
    window.click_at(min(xs) - 60, window.place_of("沈国栋")[1] - 60)
    assert not window.visible("#panel")


@pytest.mark.parametrize("words", ["哈力克", "沙吾提", "哈力克沙吾提", "哈力克•沙吾提"])
def test_the_search_finds_and_centres_a_node(window: Window, words: str) -> None:
    window.search(words)
    assert window.text("#panel h2") == "哈力克·沙吾提"
    assert window.run("return kg.network.getSelectedNodes()") == [window.id_of("哈力克·沙吾提")]
    centre = window.run("return kg.network.getViewPosition()")
    assert (round(centre["x"]), round(centre["y"])) == window.place_of("哈力克·沙吾提")


def test_the_search_lists_what_it_finds(window: Window) -> None:
    window.type("林")
    assert window.texts("#found li") == ["林海", "林海"]
    window.type("王")
    assert window.texts("#found li") == ["没有找到 · nothing found"]


def test_the_legend_hides_a_kind_and_its_lines(window: Window) -> None:
    window.run("document.querySelector('[data-kind=Article]').click()")
    hidden = window.run("return kg.nodes.get({filter: (node) => node.hidden}).map((node) => node.group)")
    assert hidden == ["Article"] * 5
    assert window.run("return kg.edges.get({filter: (edge) => edge.hidden}).length") == 19
    window.run("document.querySelector('[data-kind=Article]').click()")
    assert window.run("return kg.nodes.get({filter: (node) => node.hidden}).length") == 0


def test_markup_in_the_data_is_shown_as_text(browser: Any, folder: Path) -> None:
    evil = Window(browser, folder / "evil.html", picture(evil_graph(), title=EVIL, caption=EVIL))
    evil.run("window.alerted = 0; window.alert = () => { window.alerted += 1; }")
    evil.run("for (const node of kg.data.nodes) kg.chooseNode(node.id, false)")
    assert evil.text("h1") == evil.text("#panel h2") == EVIL
    assert EVIL in evil.texts("#panel blockquote p")
    evil.run("kg.chooseEdge(kg.data.edges[0].id)")
    evil.type("<")
    x, y = evil.run("const place = kg.network.getPositions()[kg.data.nodes[0].id]; return [place.x, place.y]")
    evil.click_at(x, y)
    assert evil.run("return window.alerted") == 0
    assert evil.run("return document.querySelectorAll('img, #panel script, #found script').length") == 0
    assert evil.browser.get_log("browser") == []


def test_the_words_at_the_mouse_are_text_too(browser: Any, folder: Path) -> None:
    evil = Window(browser, folder / "hover.html", picture(evil_graph(), title=EVIL))
    evil.run(
        "kg.network.interactionHandler._checkShowPopup(kg.network.canvasToDOM("
        "kg.network.getPositions()[kg.data.nodes[0].id]))"
    )
    assert evil.texts(".vis-tooltip")[0].startswith(EVIL)
    assert evil.run("return document.querySelectorAll('.vis-tooltip img').length") == 0


def test_three_hundred_nodes(browser: Any, folder: Path) -> None:
    graph = crowd(160, 120)
    nodes, edges = cut(graph.nodes, graph.edges)
    many = Window(
        browser, folder / "many.html", picture(graph, nodes=nodes, edges=edges, focus=(), total=477)
    )
    assert many.browser.get_log("browser") == []
    assert len(many.run("return kg.network.getPositions()")) == 300
    many.search("沈国栋")
    assert many.text("#panel h2") == "沈国栋"
    assert many.text("#note").endswith("showing 300 of 477, the most connected")


def test_a_small_screen_has_the_panel_below(browser: Any, folder: Path) -> None:
    small = {"width": 390, "height": 780, "deviceScaleFactor": 2, "mobile": True}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", small)
    try:
        phone = Window(browser, folder / "phone.html", picture())
        phone.search("沈国栋")
        frame = phone.run(
            "const f = document.getElementById('panel').getBoundingClientRect(); return [f.width, f.top]"
        )
        assert frame[0] == 390
        assert frame[1] > 300
        assert phone.run("return document.documentElement.scrollWidth") == 390
    finally:
        browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def test_the_sample_is_what_these_tests_say() -> None:
    assert len(GRAPH.nodes) == 32
