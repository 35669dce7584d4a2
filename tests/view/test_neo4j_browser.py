"""The kit in the real Neo4j Browser, classic and new, in Chromium, on a server with the sample pages."""

from __future__ import annotations

import base64
import threading
import time
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from kg.pipeline.build import graph_in
from kg.pipeline.workspace import Workspace
from kg.resources import cypher_path
from kg.stores.server import Neo4jStore
from kg.view.browser import CLASSIC, SAVED, STYLE
from tests.neo4j_server import Server
from tests.requirements import require

PATIENCE = 30  # seconds; the machine may be busy
_DROP = """
const [name, data] = arguments;
const transfer = new DataTransfer();
transfer.items.add(new File([Uint8Array.from(atob(data), sign => sign.charCodeAt(0))], name));
const page = document.querySelector('#mount > *');
for (const type of ['dragenter', 'dragover', 'drop'])
  page.dispatchEvent(new DragEvent(type, {bubbles: true, cancelable: true, dataTransfer: transfer}));
"""
_NEAREST = "//*[contains(normalize-space(.), '{0}')][not(*[contains(normalize-space(.), '{0}')])]"


class Page:
    """One Browser: what a user sees, drops, clicks and types."""

    def __init__(self, driver: Any) -> None:
        self.driver = driver

    def find(self, selector: str) -> Any:
        """The first element on show that matches, as soon as there is one."""
        from selenium.webdriver.support.ui import WebDriverWait

        return WebDriverWait(self.driver, PATIENCE).until(
            lambda driver: next(
                (
                    each
                    for each in driver.find_elements("css selector", selector)
                    if each.is_displayed() or each.get_attribute("type") == "file"
                ),
                None,
            ),
            selector,
        )

    def see(self, *words: str) -> None:
        """Wait until the page shows all the words."""
        assert self.sees(*words), f"{words} are not shown"

    def sees(self, *words: str, patience: float = PATIENCE) -> bool:
        """Whether the page shows all the words within `patience` seconds."""
        end = time.monotonic() + patience
        while not all(word in self._shown() for word in words):
            if time.monotonic() > end:
                return False
            time.sleep(0.2)
        return True

    def _shown(self) -> str:
        return str(self.driver.execute_script("return document.body.innerText"))

    def click(self, words: str) -> None:
        """Click what bears the words."""
        self.see(words)
        for each in self.driver.find_elements("xpath", _NEAREST.format(words)):
            if each.is_displayed():
                self.driver.execute_script("arguments[0].click()", each)
                return
        raise AssertionError(f"{words}: nothing to click")

    def run_favourite(self, name: str) -> None:
        """Press the button beside a favourite of the classic Browser."""
        self.see(name)
        row = f"//*[@data-testid='savedScriptListItem'][contains(., '{name}')]"
        button = self.driver.find_element("xpath", f"{row}//button[@data-testid='savedScriptsButton-Run']")
        self.driver.execute_script("arguments[0].click()", button)

    def unfold(self, words: str) -> None:
        """Open a folder of the new Browser."""
        row = self.driver.find_element("xpath", f"//li[@aria-expanded][contains(., '{words}')]")
        row.find_elements("tag name", "button")[-1].click()

    def drop(self, name: str) -> None:
        """Drop a file of the kit on the window."""
        content = base64.b64encode((cypher_path("browser") / name).read_bytes()).decode()
        self.driver.execute_script(_DROP, name, content)

    def fill(self, selector: str, text: str) -> None:
        """Type into a field what it does not say already."""
        field = self.find(selector)
        if field.get_attribute("value") != text:
            field.clear()
            field.send_keys(text)


class _Kit(SimpleHTTPRequestHandler):
    """The kit's folder, as a page of another origin may read it: what nginx does in docker-compose.yml."""

    def end_headers(self) -> None:
        self.send_header("Access-Control-Allow-Origin", "*")
        super().end_headers()

    def do_OPTIONS(self) -> None:
        self.send_response(204)
        self.send_header("Access-Control-Allow-Headers", "*")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def served_kit(kit_port: int) -> Iterator[None]:
    """The committed kit on the port that the server tells the Browser of."""
    handler = partial(_Kit, directory=str(cypher_path("browser")))
    with ThreadingHTTPServer(("127.0.0.1", kit_port), handler) as serving:
        thread = threading.Thread(target=serving.serve_forever)
        thread.start()
        yield
        serving.shutdown()
        thread.join()


@pytest.fixture
def page(
    loopback_browser: Any,
    neo4j_store: Neo4jStore,
    neo4j_server: Server,
    sample_workspace: Workspace,
    tmp_path: Path,
) -> Iterator[Page]:
    """A Browser not logged in yet, the sample pages on its server; a picture of the end is kept."""
    require(neo4j_server.browser, "needs a server that the tests start: KG_TEST_SERVERS=1, no KG_TEST_NEO4J")
    neo4j_store.load(graph_in(sample_workspace))
    loopback_browser.set_window_size(1500, 1000)
    yield Page(loopback_browser)
    loopback_browser.save_screenshot(str(tmp_path / "end.png"))


@pytest.mark.usefixtures("served_kit")
def test_the_classic_browser(page: Page, neo4j_server: Server) -> None:
    """Login shows the guide in our style; favourites come in folders; a favourite draws its path."""
    page.driver.get(f"{neo4j_server.browser}/browser/")
    page.fill("[data-testid=username]", "neo4j")
    page.fill("[data-testid=password]", neo4j_server.password)
    page.find("[data-testid=connect]").click()
    page.see("报纸里的人、职务与会议", "1 / 9")

    page.drop(CLASSIC)
    page.find("button[name=Favorites]").click()
    page.run_favourite("0 参数 Parameters")
    page.see(":param limit => 100")
    page.click("3 会议与活动 Events")
    for _ in range(5):  # the parameters are set one after another, in the background
        page.run_favourite("图：会议的出席者及身份 picture: attendees")
        if page.sees("Event (1)", patience=6):
            break
    page.see("全州教育大会", "阿木尔朝克", "参加", "任职", "Event (1)")
    _colours(page)

    page.drop(STYLE)
    page.see("node.Person {", 'caption: "{name}"')


def _colours(page: Page) -> None:
    """People and events have the style's colours, which the Browser took from the guide's server at login."""
    circles = page.driver.find_elements("css selector", "circle.b-outline, circle[class*=outline]")
    assert {"#c9432f", "#d18a12"} <= {circle.get_attribute("fill") for circle in circles}


def _attendees(workspace: Workspace, event: str) -> int:
    """How many persons attended, in the graph that the Browser shows."""
    graph = graph_in(workspace)
    (uid,) = (node.uid for node in graph.nodes if node.label == "Event" and node.properties["name"] == event)
    people = {node.uid for node in graph.nodes if node.label == "Person"}
    return sum(e.type == "ATTENDED" and e.stop == uid and e.start in people for e in graph.edges)


def test_the_new_browser(page: Page, neo4j_server: Server, sample_workspace: Workspace) -> None:
    """Saved Cypher is imported with its folders; a question answers, a picture is drawn."""
    page.driver.get(f"{neo4j_server.browser}/browser/preview/")
    page.fill("input[name=hostname]", neo4j_server.url.partition("//")[2])
    page.fill("input[name=username]", "neo4j")
    page.fill("input[name=password]", neo4j_server.password)
    page.find("[data-testid=connection-form-submit]").click()
    page.see("Nodes (")
    page.find('button[aria-label="Cypher panel"]').click()
    page.find("input[type=file]").send_keys(str(cypher_path("browser") / SAVED))
    page.see("0 参数 Parameters", "6 报道与核对 Reports and checking")
    page.click("0 参数 Parameters")
    page.find("[data-testid=run-button]").click()
    page.see(":param limit => 100")
    page.unfold("3 会议与活动 Events")
    page.click("图：会议的出席者及身份 picture: attendees")
    page.find("[data-testid=run-button]").click()
    there = _attendees(sample_workspace, "全州教育大会")
    page.see("Results overview", "Event (1)", f"Person ({there})", f"ATTENDED ({there})")
