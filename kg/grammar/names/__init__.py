"""Plain text comes in; where a person's name starts and stops goes out."""
