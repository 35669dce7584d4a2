// The page's own script: draws the data, and puts every word in through textContent, never as markup.
(() => {
  "use strict";
  const at = (id) => document.getElementById(id);
  const data = JSON.parse(document.getElementById("data").textContent);
  const INK = "#23211e", FADED = `rgba(35,33,30,${data.nodes.length > 60 ? 0.06 : 0.16})`, FADED_EDGE = "rgba(120,115,105,0.10)";
  const FACE = '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC","Source Han Sans SC",sans-serif';
  const kindOf = new Map(data.kinds.map((kind) => [kind.label, kind]));
  const nodeOf = new Map(data.nodes.map((node) => [node.id, node]));
  const edgesOf = new Map(data.nodes.map((node) => [node.id, []]));
  for (const edge of data.edges) {
    edgesOf.get(edge.from).push(edge);
    edgesOf.get(edge.to).push(edge);
  }
  const otherEnd = (edge, id) => (edge.from === id ? edge.to : edge.from);
  const nameOf = (id) => data.about[id].name;

  function make(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) element.setAttribute(name, value);
    for (const child of children) element.append(child); // strings become text nodes
    return element;
  }

  // ── the drawing ──────────────────────────────────────────────────────────────────────────────
  const groups = {};
  for (const kind of data.kinds) {
    groups[kind.label] = {
      shape: kind.shape,
      color: { background: kind.colour, border: "#ffffff", highlight: { background: kind.colour, border: INK } },
    };
  }
  for (const node of data.nodes) {
    node.title = [nameOf(node.id), ...data.about[node.id].lines.slice(0, 2)].join("\n");
    if (data.focus.includes(node.id)) node.color = { border: INK, background: kindOf.get(node.group).colour };
  }
  const nodes = new vis.DataSet(data.nodes);
  const edges = new vis.DataSet(data.edges);
  const options = {
    physics: false,
    layout: { improvedLayout: false, randomSeed: 1 },
    groups,
    nodes: {
      borderWidth: data.nodes.length > 400 ? 0 : 1.5, borderWidthSelected: 4, labelHighlightBold: false,
      font: { face: FACE, color: INK, strokeWidth: 4, strokeColor: "#fbfaf7", vadjust: 0 },
      scaling: { label: { enabled: false, drawThreshold: data.nodes.length > 120 ? 7 : 6, maxVisible: 40 } },
    },
    edges: {
      smooth: false, arrows: { to: { enabled: false } }, selectionWidth: 0.6, hoverWidth: 1,
      font: { face: FACE, size: 12, color: "#6d6860", strokeWidth: 4, strokeColor: "#fbfaf7", align: "horizontal" },
    },
    interaction: { hover: true, hideEdgesOnDrag: true, hideEdgesOnZoom: true, tooltipDelay: 150, keyboard: false },
  };
  const network = new vis.Network(at("network"), { nodes, edges }, options);
  let moved = false;
  function showAll(animation) {
    network.fit({ animation: false, maxZoomLevel: 1.3 });
    const scale = network.getScale() * 0.94; // air for the note and the hint
    network.moveTo({ scale, animation });
    moved = false;
  }
  network.on("dragStart", () => { moved = true; });
  network.on("zoom", () => { moved = true; });
  network.on("resize", () => { if (!moved) requestAnimationFrame(() => showAll(false)); });
  showAll(false);

  // ── what is selected ─────────────────────────────────────────────────────────────────────────
  const hiddenKinds = new Set();
  let lit = null; // ids of nodes and lines that stay bright, or null for all

  function paint() {
    const dark = (id) => lit !== null && !lit.has(id);
    nodes.update(data.nodes.map((node) => ({
      id: node.id, hidden: hiddenKinds.has(node.group), opacity: dark(node.id) ? 0.16 : 1,
      font: { size: node.font.size, color: dark(node.id) ? FADED : INK, strokeWidth: dark(node.id) ? 0 : 4 },
    })));
    edges.update(data.edges.map((edge) => ({
      id: edge.id,
      hidden: hiddenKinds.has(nodeOf.get(edge.from).group) || hiddenKinds.has(nodeOf.get(edge.to).group),
      color: { color: dark(edge.id) ? FADED_EDGE : edge.color, highlight: "#7d756a", hover: "#7d756a" },
      font: { color: dark(edge.id) ? FADED : "#6d6860", strokeWidth: dark(edge.id) ? 0 : 4 },
    })));
  }

  function chooseNode(id, centre) {
    const ties = edgesOf.get(id);
    lit = new Set([id, ...ties.map((edge) => edge.id), ...ties.map((edge) => otherEnd(edge, id))]);
    showKind(nodeOf.get(id).group);
    open(nodePanel(id));
    paint();
    network.selectNodes([id], true);
    if (centre) requestAnimationFrame(() => {
      moved = true;
      const sheet = getComputedStyle(at("panel")).position === "absolute" ? at("panel").offsetHeight : 0;
      network.focus(id, { scale: Math.max(network.getScale(), 0.9), offset: { x: 0, y: -sheet / 2 }, animation: { duration: 350 } });
    });
  }

  function chooseEdge(id) {
    const edge = data.edges.find((one) => one.id === id);
    lit = new Set([id, edge.from, edge.to]);
    open(edgePanel(edge));
    paint();
    network.setSelection({ nodes: [], edges: [id] }, { highlightEdges: false });
  }

  function chooseNothing() {
    lit = null;
    at("panel").hidden = true;
    network.unselectAll();
    paint();
  }

  function open(content) {
    at("content").replaceChildren(content);
    at("panel").hidden = false;
    at("panel").scrollTop = 0;
    at("hint").hidden = true;
  }

  network.on("click", (event) => {
    at("found").hidden = true;
    if (event.nodes.length) chooseNode(event.nodes[0], false);
    else if (event.edges.length) chooseEdge(event.edges[0]);
    else chooseNothing();
  });
  at("close").addEventListener("click", chooseNothing);
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") chooseNothing(); });

  // ── the panel: evidence ──────────────────────────────────────────────────────────────────────
  function heading(id) {
    const about = data.about[id];
    const head = make("div", {}, make("h2", {}, icon(kindOf.get(nodeOf.get(id).group)), about.name));
    for (const line of about.lines) head.append(make("p", { class: "about" }, line));
    return head;
  }

  function nodePanel(id) {
    const content = make("div", {}, heading(id));
    const ties = edgesOf.get(id).map((edge) => ({ edge, other: otherEnd(edge, id) }));
    for (const kind of data.kinds) {
      const here = ties.filter((tie) => nodeOf.get(tie.other).group === kind.label);
      if (!here.length) continue;
      here.sort((a, b) => order(b.other).localeCompare(order(a.other)));
      content.append(make("h3", {}, `${kind.chinese} ${kind.english} · ${here.length}`));
      for (const tie of here) content.append(tieButton(tie.other), factList(tie.edge, 1));
    }
    return content;
  }

  // Events and articles newest first, others as they come.
  const order = (id) => (data.about[id].lines.join(" ").match(/\d{4}(-\d\d){0,2}/) || [""])[0];

  function tieButton(id) {
    const date = nodeOf.get(id).group === "Person" ? "" : order(id);
    const button = make("button", { type: "button", class: "tie" }, nameOf(id), make("small", {}, date));
    button.addEventListener("click", () => chooseNode(id, true));
    return button;
  }

  function edgePanel(edge) {
    const between = make("div", {});
    for (const id of [edge.from, edge.to]) {
      const head = heading(id);
      head.querySelector("h2").addEventListener("click", () => chooseNode(id, true));
      head.querySelector("h2").style.cursor = "pointer";
      head.style.marginBottom = "10px";
      between.append(head);
    }
    return make("div", {}, between, make("h3", {}, "依据 Evidence"), factList(edge, Infinity));
  }

  function factList(edge, most) {
    const list = make("div", {});
    const names = markable(edge);
    for (const fact of data.facts[edge.id]) {
      const words = make("p", { class: "fact" }, make("b", {}, fact.relation), " ", make("span", {}, fact.english));
      if (fact.detail.length) words.append(" · " + fact.detail.join(" · "));
      list.append(words);
      for (const [quote, article] of fact.quotes.slice(0, most)) list.append(quotation(quote, article, names));
      const left = fact.more + Math.max(0, fact.quotes.length - most);
      if (left) list.append(more(edge, left, most));
    }
    return list;
  }

  function more(edge, left, most) {
    if (most === Infinity) return make("p", { class: "more" }, `另有 ${left} 处 · ${left} more`);
    const button = make("button", { type: "button", class: "tie more" }, `另有 ${left} 处依据 · ${left} more`);
    button.addEventListener("click", () => chooseEdge(edge.id));
    return button;
  }

  function quotation(quote, article, names) {
    const seen = data.articles[article];
    const words = make("p", {});
    for (const piece of marked(data.quotes[quote], names)) {
      words.append(piece.name ? make("mark", {}, piece.text) : piece.text);
    }
    const source = [seen.headline && `《${seen.headline}》`, seen.newspaper, seen.published].filter(Boolean);
    return make("blockquote", {}, words, make("footer", {}, source.join(" · ") || seen.uid));
  }

  // The names of both ends, longest first, so that 青岭州委 is marked before 青岭州.
  function markable(edge) {
    const names = [...data.about[edge.from].names, ...data.about[edge.to].names];
    return [...new Set(names)].sort((a, b) => b.length - a.length);
  }

  function marked(text, names) {
    const pieces = [];
    let plain = "";
    for (let place = 0; place < text.length; ) {
      const name = names.find((one) => text.startsWith(one, place));
      if (!name) { plain += text[place++]; continue; }
      if (plain) pieces.push({ text: plain, name: false });
      pieces.push({ text: name, name: true });
      plain = "";
      place += name.length;
    }
    if (plain) pieces.push({ text: plain, name: false });
    return pieces;
  }

  // ── legend ───────────────────────────────────────────────────────────────────────────────────
  const OUTLINES = {
    dot: "M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0-12z", square: "M2.5 2.5h11v11h-11z", diamond: "M8 1l7 7-7 7-7-7z",
    hexagon: "M4.5 2h7L15 8l-3.500 6h-7L1 8z", triangleDown: "M1.500 3h13L8 14z", triangle: "M8 2l6.500 11h-13z",
  };
  function icon(kind) {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    svg.setAttribute("class", "kind");
    svg.setAttribute("viewBox", "0 0 16 16");
    svg.setAttribute("aria-hidden", "true");
    path.setAttribute("d", OUTLINES[kind.shape]);
    path.setAttribute("fill", kind.colour);
    svg.append(path);
    return svg;
  }

  const switches = new Map();
  for (const kind of data.kinds) {
    const count = data.nodes.filter((node) => node.group === kind.label).length;
    const button = make("button", { type: "button", "aria-pressed": "true", "data-kind": kind.label },
      icon(kind), kind.chinese, make("span", { class: "english" }, kind.english), make("span", { class: "count" }, String(count)));
    button.addEventListener("click", () => toggle(kind.label));
    switches.set(kind.label, button);
    at("legend").append(button);
  }
  function toggle(label) {
    if (!hiddenKinds.delete(label)) hiddenKinds.add(label);
    switches.get(label).setAttribute("aria-pressed", String(!hiddenKinds.has(label)));
    paint();
  }
  function showKind(label) { if (hiddenKinds.has(label)) toggle(label); }

  // ── search ───────────────────────────────────────────────────────────────────────────────────
  const MOST_FOUND = 12;
  let selected = 0;
  const fold = (text) => text.toLowerCase().replace(/[\s·•・．.]/g, "");
  const searchable = data.nodes.map((node) => ({
    id: node.id, names: [nameOf(node.id), ...data.about[node.id].names].map(fold), ties: edgesOf.get(node.id).length,
  }));

  function find(text) {
    const wanted = fold(text);
    if (!wanted) return [];
    const rank = (one) => (one.names.some((name) => name === wanted) ? 0 : one.names.some((name) => name.startsWith(wanted)) ? 1 : 2);
    return searchable.filter((one) => one.names.some((name) => name.includes(wanted)))
      .sort((a, b) => rank(a) - rank(b) || b.ties - a.ties).slice(0, MOST_FOUND).map((one) => one.id);
  }

  function showFound() {
    const list = at("found"), ids = find(at("search").value);
    list.replaceChildren(...ids.map((id, place) => {
      const about = data.about[id];
      const item = make("li", { role: "option", "aria-selected": String(place === selected) },
        icon(kindOf.get(nodeOf.get(id).group)), about.name, make("small", {}, (about.lines[0] || "").slice(0, 14)));
      item.addEventListener("mousedown", (event) => { event.preventDefault(); pick(id); });
      return item;
    }));
    if (!ids.length) list.append(make("li", { class: "none" }, "没有找到 · nothing found"));
    list.hidden = !at("search").value.trim();
    return ids;
  }

  function pick(id) {
    at("found").hidden = true;
    at("search").blur();
    chooseNode(id, true);
  }

  at("search").addEventListener("input", () => { selected = 0; showFound(); });
  at("search").addEventListener("focus", () => { if (at("search").value) showFound(); });
  at("search").addEventListener("blur", () => { at("found").hidden = true; });
  at("search").addEventListener("keydown", (event) => {
    if (event.isComposing) return; // the Enter that ends an input method's word
    const ids = find(at("search").value);
    if (event.key === "Enter" && ids.length) pick(ids[Math.min(selected, ids.length - 1)]);
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      selected = (selected + step + Math.max(ids.length, 1)) % Math.max(ids.length, 1);
      showFound();
    }
  });

  // ── the rest ─────────────────────────────────────────────────────────────────────────────────
  at("title").textContent = data.title;
  at("caption").textContent = [data.caption, data.newest && `最新文章 newest article ${data.newest}`].filter(Boolean).join(" · ");
  if (data.total > data.nodes.length) {
    const shown = data.nodes.length.toLocaleString("en-US"), total = data.total.toLocaleString("en-US");
    at("note").textContent = `仅显示 ${shown} 个节点，共 ${total} 个（关联最多的） · showing ${shown} of ${total}, the most connected`;
    at("note").hidden = false;
  }
  at("zoom").addEventListener("click", (event) => {
    const way = event.target.dataset.zoom;
    if (way === "all") showAll({ duration: 300 });
    else if (way) {
      moved = true;
      network.moveTo({ scale: network.getScale() * (way === "in" ? 1.35 : 1 / 1.35), animation: { duration: 200 } });
    }
  });
  // For tests and the curious: the drawing and what is chosen.
  window.kg = { network, nodes, edges, data, chooseNode, chooseEdge };
})();
