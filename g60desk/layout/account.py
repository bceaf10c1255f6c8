"""stub"""
from g60desk.layout.told import Told
from g60desk.state import Selection
def text_of(told: Told, about: Selection) -> str:
    return str(about)
