"""What a scene offers later stands where it was offered, and is made once, when it is asked for."""

from __future__ import annotations

from g60desk.layout.offered import Offered
from g60desk.layout.scene import Rect, Scene

HERE = Rect(0, 0, 10, 10)


def offer(scene: Offered, *keys: str) -> None:
    for key in keys:
        scene.offer("event", key, HERE, key)


def later(scene: Scene, made: list[str], *keys: str) -> None:
    def make(empty: Offered) -> None:
        made.extend(keys)
        offer(empty, *keys)
        for key in keys:
            empty.belong("event", key, HERE)

    scene.offer_later(make)


def keys_of(scene: Scene) -> str:
    return " ".join(target.key for target in scene.targets)


def test_they_stand_in_the_order_in_which_they_are_offered() -> None:
    scene, made = Scene(100, 100), list[str]()
    offer(scene, "a")
    later(scene, made, "b", "c")
    later(scene, made, "d")
    offer(scene, "e")
    later(scene, made, "f")
    assert not made
    assert keys_of(scene) == "a b c d e f"
    assert sorted(made) == ["b", "c", "d", "f"]
    assert keys_of(scene) == "a b c d e f"
    assert len(made) == 4


def test_what_belongs_to_records_is_made_with_them() -> None:
    scene, made = Scene(100, 100), list[str]()
    scene.belong("event", "b", HERE)
    later(scene, made, "b", "c")
    assert scene.belongings == {"event:b": [HERE, HERE], "event:c": [HERE]}
    assert keys_of(scene) == "b c"


def test_a_seat_is_kept_for_what_is_offered_before_it() -> None:
    scene, made = Scene(100, 100), list[str]()
    offer(scene, "a")
    seat = scene.seat
    offer(scene, "c")
    later(scene, made, "d")
    scene.offer("event", "b", HERE, "b", seat=seat)
    assert not made
    assert keys_of(scene) == "a b c d"


def test_what_is_made_later_keeps_its_place_between_others() -> None:
    ground, before, after = Scene(100, 100), Scene(100, 100), Scene(100, 100)
    offer(before, "1", "2", "3")
    offer(after, "9")
    offer(ground, "x")
    scene, made = ground.laid_over(), list[str]()
    offer(scene, "4")
    later(scene, made, "5", "6")
    offer(scene, "7")
    scene.enclose(before.targets, 1, after.targets)
    assert not made
    assert keys_of(scene) == "1 2 3 4 5 6 7 9"
