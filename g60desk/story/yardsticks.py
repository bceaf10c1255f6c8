"""What the story compares sizes with: “about 336 football pitches”."""

from g60desk.story.records import NOTHING_SAID, Key, Record, Text


class Yardstick(Record, frozen=True, kw_only=True):
    """Something of which the size is known: what stands behind a number of many (`name`) and behind 1 (`one`), what a
    button says (`short`), and the figure that is its size.
    """

    id: Key
    name: Text
    one: Text = NOTHING_SAID
    short: Text = NOTHING_SAID
    figure: Key
