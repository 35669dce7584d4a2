"""Articles, readings and identities come in; a graph in the embedded file or in Neo4j goes out."""
