"""Years since a beginning, in words: as sharp as the two dates are, and never sharper."""

from __future__ import annotations

from g60desk.layout.histories_list import History
from g60desk.layout.told import Told
from g60desk.story.dates import Date, Precision
from g60desk.story.days import civil
from g60desk.story.model import Event, Subject
from g60desk.story.since import Since, months_between, since

LONG = 120  # months from which no months are told beside the years
FEW_DAYS = 60


def short_name(told: Told, subject: Subject) -> str:
    """What a subject is called where there is little room."""
    return told.text(subject.short) or subject.badge or told.text(subject.name)


def label_of(told: Told, subject: Subject) -> str:
    """The same where it stands alone, as a label beside its badge."""
    name = told.text(subject.short) or told.text(subject.name)
    return name[:1].upper() + name[1:]


def since_words(told: Told, history: History, event: Event) -> str:
    """How long after the beginning of its subject an event happened; empty where one of both is not known."""
    if history.begin is None or event.when is None:
        return ""
    return date_since(told, history.begin, event.when)


def date_since(told: Told, begin: Date, when: Date) -> str:
    """How long after a beginning a date lies, in words."""
    if when.precision is not Precision.INTERVAL:
        return _told(told, since(begin, when))
    ends = [_told(told, since(begin, end)) if end is not None else "" for end in (when.start, when.end)]
    if all(ends):
        return ends[0] if ends[0] == ends[1] else told.words("since.from_to", start=ends[0], end=ends[1])
    if ends[0]:
        return told.words("since.on" if when.open_end else "since.from", start=ends[0])
    return told.words("since.to", end=ends[1])


def _told(told: Told, far: Since) -> str:
    if far.days == 0:
        said = told.words("since.begin")
    elif far.side:
        said = told.words("since.after" if far.side > 0 else "since.before", long=_long(told, far))
    else:
        said = _around(told, far)
    return _qualified(told, far, said)


def far_words(told: Told, far: Since) -> str:
    """How long, with what both dates say of themselves."""
    return _qualified(told, far, _long(told, far))


def _qualified(told: Told, far: Since, said: str) -> str:
    if far.about:
        said = told.words("since.about", said=said)
    return told.words("since.doubted", said=said) if far.doubted else said


def _around(told: Told, far: Since) -> str:
    """What may lie before the beginning or after it."""
    if far.sharp and max(far.near, far.far) < 11:
        months = max(far.near, far.far) + 1
        return told.words("since.around_months", long=told.words("since.months", n=months))
    if far.near < 12 and far.far < 12:
        return told.words("since.around_year")
    before, after = (years_words(told, months // 12 + 1) for months in (far.near, far.far))
    return told.words("since.around", before=before, after=after)


def _long(told: Told, far: Since) -> str:
    """How long, as sharply as it is known."""
    if far.days is not None and far.days < FEW_DAYS:
        return told.words("since.days", n=far.days)
    near, most = far.near, far.far
    if far.sharp and most < LONG:
        if near == most:
            return _months(told, near)
        if near > 0 and most < 12:
            return told.words("since.or_months", one=near, other=most)
        return told.words("since.or", one=_months(told, near), other=_months(told, most))
    near, most = near // 12, most // 12
    if near == most:
        return years_words(told, near) if near else told.words("since.under_year")
    if near == 0:
        return told.words("since.under", long=years_words(told, most + 1))
    return told.words("since.or_years" if most == near + 1 else "since.to_years", one=near, other=most)


def _months(told: Told, months: int) -> str:
    years, rest = divmod(months, 12)
    if not months:
        return told.words("since.under_month")
    if not years or not rest:
        return told.words("since.months", n=rest) if not years else years_words(told, years)
    return told.words("since.both", years=years_words(told, years), months=told.words("since.months", n=rest))


def years_words(told: Told, years: int) -> str:
    """So many years."""
    return told.words("since.years", n=years)


def whole_years(begin: Date, day: int) -> tuple[int, int] | None:
    """The whole years from a beginning to a day, at least and at most; None before it."""
    if begin.earliest is None or begin.latest is None or day < begin.latest:
        return None
    return months_between(begin.latest, day) // 12, months_between(begin.earliest, day) // 12


def year_of(day: float) -> int:
    """The calendar year in which a day lies."""
    return civil(int(day // 1))[0]
