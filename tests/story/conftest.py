"""Property tests of the story take the time that the machine has: a slow first example is no failure."""

from hypothesis import settings

settings.register_profile("story", deadline=None)
settings.load_profile("story")
