"""Pages come in; a workspace (articles, readings, judgements) and a loaded store go out."""
