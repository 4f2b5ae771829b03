"""What the server, and the browser by itself, answer to what a reader does."""
