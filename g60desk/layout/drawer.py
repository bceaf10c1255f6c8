"""stub"""
from g60desk.layout.frame import Frame
from g60desk.layout.sheet import Sheet, Writer, lay_out_head, lay_out_tools
from g60desk.layout.told import Told
def lay_out_drawer(told: Told, frame: Frame, order: tuple[str, ...]) -> Sheet:
    w = Writer(frame); w.text([str(told.state.opened)], frame.type("display")); w.gap(30); w.row("Unit", ["mu"]); w.row("Source", ["a long source that says much and much more of it again"])
    return Sheet(lay_out_head(told, frame, "Source of this figure"), w.done(), lay_out_tools(frame,[("copy","Copy")],[("step:figure:a","Previous"),("step:figure:b","Next")]))
