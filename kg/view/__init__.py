"""Rows of a graph come in; one offline HTML page, GraphML, GEXF or tables go out."""
