"""What every rule reads: plain text, its sentences, tokens, times and places."""
