"""Models read from elsewhere: a module per publisher, each imported by name.

Every reader returns a model and a :class:`~kwaliteitsmodel.readers.losses.LossReport`: what of the files did not reach
the model as it stands there, and what was assumed.
"""
