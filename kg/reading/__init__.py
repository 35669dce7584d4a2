"""Pages and articles as files come in; Page and Article go out, with an Issue for what could not be read."""
