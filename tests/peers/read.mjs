// Reads a file as a program of others does, and writes what it holds as JSON: node read.mjs FOLDER FORMAT FILE

import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const [folder, format, file] = process.argv.slice(2);
const require = createRequire(join(folder, "node_modules", "here.js"));
const text = readFileSync(file, "utf8");

function ofGraphology(graph) {
  return {
    directed: graph.type === "directed" || graph.everyEdge((key) => graph.isDirected(key)),
    nodes: graph.mapNodes((id, known) => ({ id, known })),
    edges: graph.mapEdges((key, known, source, target) => ({ key, source, target, known })),
  };
}

async function ofGraphviz() {
  const viz = await require("@viz-js/viz").instance();
  const drawn = viz.render(text, { format });
  if (drawn.status !== "success" || drawn.errors.length) throw new Error(JSON.stringify(drawn.errors));
  return drawn.output;
}

const readers = {
  dot_json: ofGraphviz,
  svg: ofGraphviz,
  graphml() {
    const { MultiGraph } = require("graphology");
    return ofGraphology(require("graphology-graphml").parse(MultiGraph, text));
  },
  gexf() {
    const { MultiGraph } = require("graphology");
    return ofGraphology(require("graphology-gexf").parse(MultiGraph, text, { addMissingNodes: false }));
  },
  cytoscape() {
    const { elements, data } = JSON.parse(text);
    const drawn = require("cytoscape")({ headless: true, elements, data });
    return {
      whole: drawn.data(),
      nodes: drawn.nodes().map((each) => ({ id: each.id(), known: each.data() })),
      edges: drawn.edges().map((each) => ({
        key: each.id(),
        source: each.source().id(),
        target: each.target().id(),
        known: each.data(),
      })),
    };
  },
};

console.log(JSON.stringify(await readers[format]()));
