"""The rules across a story."""
from g60desk.story.problems import Ledger
class Found:
    def __init__(self): self.ledger=Ledger(); self.dangling=[]
def check(story, folder, unread, maps): return Found()
