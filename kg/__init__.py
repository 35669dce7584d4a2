"""Chinese newspapers and official news in, a graph of people with the proving sentences out."""
