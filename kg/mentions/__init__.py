"""An Article comes in; the Mentions that a recogniser is sure of go out."""
