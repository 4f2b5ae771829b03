"""`revops dashboard`: the published tables in a browser.

A page is a list of panels (`pages/`), a panel a title, its sources and one pure function from what
is selected to a figure. Everything else reads these lists: layout, callbacks, texts, downloads.
"""
