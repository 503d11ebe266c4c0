"""For people and for other programs: models and reports as text and as plain data. Nothing here prints or decides."""
