"""The types of a source that CSL knows (csl-data.json of citation-style-language), and a rule that asks for one."""

from __future__ import annotations

from g60desk.story.evidence import Source
from g60desk.story.problems import Ledger, Path, shown

TYPES = frozenset({
    "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast", "chapter",
    "classic", "collection", "dataset", "document", "entry", "entry-dictionary", "entry-encyclopedia", "event",
    "figure", "graphic", "hearing", "interview", "legal_case", "legislation", "manuscript", "map", "motion_picture",
    "musical_score", "pamphlet", "paper-conference", "patent", "performance", "periodical", "personal_communication",
    "post", "post-weblog", "regulation", "report", "review", "review-book", "software", "song", "speech", "standard",
    "thesis", "treaty", "webpage",
})  # fmt: skip


class SourceRule:
    """Looks at sources one by one."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger

    def look(self, source: Source, path: Path) -> None:
        """One source: a type that CSL does not know is shown as it is written, and copied as a document."""
        if source.type and source.type not in TYPES:
            message = f"{shown(source.type)} is no type of CSL; it is shown as it is written"
            self.ledger.warn((*path, "type"), "unknown-type", message, self.ledger.nearest(source.type, TYPES))
