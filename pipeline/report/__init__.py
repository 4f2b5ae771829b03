"""`revops report`: the main figures of a run in one HTML file, to mail, print or keep."""
