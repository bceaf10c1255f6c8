"""The accessible face of what is moved along a range: its value as a number and in words, which can be set."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtGui import QAccessibleValueInterface

from g60desk.layout.scene import Target


class Slider(Protocol):
    """Something with a value between a least and a most, that arrows move by a step."""

    @property
    def least(self) -> float: ...
    @property
    def most(self) -> float: ...
    @property
    def value(self) -> float: ...
    @property
    def step(self) -> float: ...
    @property
    def said(self) -> str: ...
    def slide_to(self, value: float) -> None: ...


@runtime_checkable
class HasSlider(Protocol):
    """A canvas of which a target may be such a thing."""

    def slider(self, target: Target) -> Slider | None: ...


class ValueFace(QAccessibleValueInterface):
    """The value of a slider."""

    def __init__(self, slider: Slider) -> None:
        super().__init__()
        self._slider = slider

    def currentValue(self) -> float:
        return self._slider.value

    def setCurrentValue(self, value: float) -> None:
        self._slider.slide_to(float(value))

    def minimumValue(self) -> float:
        return self._slider.least

    def maximumValue(self) -> float:
        return self._slider.most

    def minimumStepSize(self) -> float:
        return self._slider.step
