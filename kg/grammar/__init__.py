"""An Article and its Mentions come in; a Reading with evidence for each claim goes out."""
