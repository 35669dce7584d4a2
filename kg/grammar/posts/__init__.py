"""Plain text comes in; posts, their chains and what they share go out."""
