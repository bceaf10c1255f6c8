"""Keys that the settings wish: had where they can be, told in plain words where not."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from g60desk.actions import ACTIONS, Action
from g60desk.bindings import Fault, Why, Wished, bind

IDS = [action.id for action in ACTIONS]
KEYS = sorted({key for action in ACTIONS for key in action.keys} | {"F9", "Ctrl+J", "Media Next"})


def spell(key: str) -> str:
    return next((one for one in KEYS if one.lower() == key.lower()), "")


def bound(wished: Wished) -> tuple[dict[str, tuple[str, ...]], tuple[Fault, ...]]:
    (actions,), faults = bind((ACTIONS,), wished, spell)
    assert [action.id for action in actions] == IDS
    return {action.id: action.keys for action in actions}, faults


def test_without_wishes_the_keys_are_those_that_ship() -> None:
    assert bound({}) == ({action.id: action.keys for action in ACTIONS}, ())


def test_a_wish_is_had_and_its_old_keys_are_free() -> None:
    keys, faults = bound({"layout": ("F9", "ctrl+j"), "compare": "G"})
    assert keys["layout"] == ("F9", "Ctrl+J")
    assert keys["compare"] == ("G",)
    assert faults == ()


def test_no_key_at_all_can_be_wished() -> None:
    assert bound({"quit": ()})[0]["quit"] == ()


def test_a_key_that_ships_gives_way_and_both_actions_are_told() -> None:
    keys, faults = bound({"next_phase": "T"})
    assert keys["next_phase"] == ("T",)
    assert keys["table"] == ()
    assert faults == (Fault(Why.TAKEN, "next_phase", "T", "table"),)


def test_of_two_wishes_the_first_of_the_table_is_had() -> None:
    keys, faults = bound({"layout": ("F9",), "table": ("F9",)})
    assert (keys["table"], keys["layout"]) == (("F9",), ())
    assert faults == (Fault(Why.TAKEN, "table", "F9", "layout"),)


def test_what_is_not_there_is_told_and_leaves_the_rest_as_it_is() -> None:
    keys, faults = bound({"tabel": "F9", "table": "Hyper", "quit": ("Nonsense", "F9"), "zzz": "F9"})
    assert keys["table"] == ("T",)
    assert keys["quit"] == ("F9",)
    assert faults == (
        Fault(Why.NO_ACTION, "tabel", other="table"), Fault(Why.NO_ACTION, "zzz"),
        Fault(Why.NO_KEY, "table", "Hyper"), Fault(Why.NO_KEY, "quit", "Nonsense"),
    )  # fmt: skip


def test_another_table_has_keys_of_its_own() -> None:
    show = (Action("show_next", ("Right", "N"), ACTIONS[0].group),)
    (page, shown), faults = bind((ACTIONS, show), {"show_next": "T"}, spell)
    assert shown[0].keys == ("T",)
    assert page == ACTIONS
    assert faults == ()


@settings(max_examples=80, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from([*IDS, "nothing"]), st.lists(st.sampled_from([*KEYS, "Bad"]), max_size=3).map(tuple)
    )
)
def test_no_key_does_two_things_and_none_is_lost_in_silence(wished: dict[str, tuple[str, ...]]) -> None:
    keys, faults = bound(wished)
    all_keys = [key for those in keys.values() for key in those]
    assert len(all_keys) == len(set(all_keys))
    owner = {key: id for id, those in keys.items() for key in those}
    for id, asked in wished.items():
        for key in asked:
            said = [fault for fault in faults if key == fault.key and id in (fault.action, fault.other)]
            assert owner.get(key) == id or said or id == "nothing", (id, key)
    for action in ACTIONS:
        for key in set(action.keys) - set(keys[action.id]) if action.id not in wished else ():
            assert Fault(Why.TAKEN, owner[key], key, action.id) in faults
