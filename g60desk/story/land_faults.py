"""What can be wrong with a story's own map, said in both languages: what was found, and what to do about it.

The words stand here and not with the interface's, as those of all problems stand where the problems are found; those of
a map are in two languages because whoever draws a map is seldom the one who writes the story.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from g60desk.story.problems import Problem, Said, Severity


class Wording(NamedTuple):
    """The code of a fault, and its message and hint in English and in Chinese."""

    code: str
    message: str
    hint: str
    message_zh: str
    hint_zh: str
    severity: Severity = Severity.ERROR


AGAIN = "save it anew as GeoJSON (RFC 7946) in longitude and latitude, WGS 84"
AGAIN_ZH = "请重新存为 GeoJSON（RFC 7946），坐标为 WGS 84 经纬度"
WARNING = Severity.WARNING
CLOSE = "let each ring end on the point that it begins with"
CLOSE_ZH = "让每个环的末点与起点相同"
ORDER = "a point is [longitude, latitude] in degrees, both plain numbers"
ORDER_ZH = "一个点写作[经度, 纬度]，单位为度，都是普通数字"
THINNER = "simplify it; a shore needs no more than one point for each pixel"
THINNER_ZH = "请先简化；海岸线每个像素一个点就够了"

FAULTS: dict[str, Wording] = {
    "no-file": Wording(
        "no-map", "there is no such file", "put the map there, or write the name of one that is",
        "没有这个文件", "把地图放在那里，或改写为已有文件的名字"),
    "no-permission": Wording(
        "no-permission", "this file may not be read by you", "allow yourself to read it",
        "您没有读取这个文件的权限", "请给自己读取权限"),
    "not-read": Wording("not-read", "this file cannot be read", AGAIN, "这个文件无法读取", AGAIN_ZH),
    "not-a-file": Wording(
        "not-a-file", "this is not a plain file", "name a GeoJSON file of the story's folder",
        "这不是普通文件", "请写故事文件夹里的一个 GeoJSON 文件"),
    "too-large": Wording(
        "too-large", "larger than {most} MB; a map may not be larger", THINNER,
        "超过{most} MB；地图不能更大", THINNER_ZH),
    "many-values": Wording(
        "too-large", "more than {most} values; a map may not hold more", THINNER,
        "超过{most}个值；地图不能更多", THINNER_ZH),
    "many-points": Wording(
        "too-large", "more than {most} points; a map may not hold more", THINNER,
        "超过{most}个点；地图不能更多", THINNER_ZH),
    "encoding": Wording(
        "encoding", "this is not UTF-8 text", "save the file as UTF-8",
        "这不是 UTF-8 文本", "请存为 UTF-8"),
    "empty": Wording("not-json", "the file is empty", AGAIN, "文件是空的", AGAIN_ZH),
    "not-json": Wording("not-json", "not JSON: {why}", AGAIN, "不是 JSON", AGAIN_ZH),
    "too-deep": Wording("not-json", "nested too deeply", AGAIN, "嵌套过深", AGAIN_ZH),
    "topology": Wording(
        "not-geojson", "this is TopoJSON", "turn it into GeoJSON",
        "这是 TopoJSON", "请转换为 GeoJSON"),
    "not-geojson": Wording(
        "not-geojson", "the type is {found}; a map is a FeatureCollection, a Feature or a geometry", AGAIN,
        "类型是{found}；地图应是 FeatureCollection、Feature 或几何对象", AGAIN_ZH),
    "no-features": Wording(
        "not-geojson", "features is {found}; it is a list of features", AGAIN,
        "features 是{found}；它应是要素的列表", AGAIN_ZH),
    "not-a-feature": Wording(
        "not-geojson", "the type is {found}; here stands a Feature with its geometry", AGAIN,
        "类型是{found}；这里应是带几何对象的 Feature", AGAIN_ZH),
    "crs": Wording(
        "map-crs", "the coordinates are in {found}", AGAIN,
        "坐标系是{found}", AGAIN_ZH),
    "geometry": Wording(
        "map-shape", "the geometry is {found}; it is one of {known}", AGAIN,
        "几何对象是{found}；应是{known}之一", AGAIN_ZH),
    "nesting": Wording(
        "map-shape", "the coordinates of this {found} are not nested as they should be", AGAIN,
        "这个 {found} 的坐标嵌套不对", AGAIN_ZH),
    "short-line": Wording(
        "map-ring", "a line of {n} points; a line has at least two", "leave it out, or give it its points",
        "一条线只有{n}个点；线至少有两个点", "请删去，或补上它的点"),
    "short-ring": Wording(
        "map-ring", "ring {ring} has {n} points; a ring has at least four, the first and the last the same", CLOSE,
        "第{ring}个环有{n}个点；环至少有四个点，首尾相同", CLOSE_ZH),
    "open-ring": Wording(
        "map-ring", "ring {ring} is not closed: it begins at {first} and ends at {last}", CLOSE,
        "第{ring}个环没有闭合：起于{first}，止于{last}", CLOSE_ZH),
    "not-a-point": Wording(
        "map-point", "{found} is not a point", ORDER, "{found}不是一个点", ORDER_ZH),
    "range": Wording(
        "map-point", "the point {point}; longitudes are from -180 to 180 or 0 to 360, latitudes from -90 to 90", ORDER,
        "点{point}；经度为-180到180或0到360，纬度为-90到90", ORDER_ZH),
    "metres": Wording(
        "map-point", "the point {point} is not in degrees; it looks like metres of a projection", AGAIN,
        "点{point}不是经纬度；像是投影坐标的米数", AGAIN_ZH),
    "swapped": Wording(
        "map-point", "the point {point} has no such latitude", "are the two the wrong way round? " + ORDER,
        "点{point}的纬度不存在", "两个数是否写反了？" + ORDER_ZH),
    "nothing": Wording(
        "map-empty", "there is nothing in it to draw", "give it polygons of land",
        "里面没有可画的内容", "请加入陆地的多边形", WARNING),
    "kind": Wording(
        "map-not-drawn", "the kind {found} is not drawn", "write land, region, lake or river",
        "类别{found}不会画出", "请写 land、region、lake 或 river", WARNING),
    "point": Wording(
        "map-not-drawn", "a {found} is not drawn", "places stand in the story, under network",
        "{found} 不会画出", "地点写在故事的 network 里", WARNING),
    "line": Wording(
        "map-not-drawn", "a line is drawn where its kind is river", "write kind: river, or leave the line out",
        "线只有在 kind 为 river 时才画出", "请写 kind: river，或删去这条线", WARNING),
}  # fmt: skip


def fault(
    name: str, file: str, feature: int = 0, at: tuple[int, int] = (0, 0), values: Mapping[str, object] | None = None
) -> Problem:
    """The problem for a fault of the map `file`, in the feature with that number (from 1; 0: the whole file)."""
    told, put = FAULTS[name], values or {}
    before, before_zh = (f"feature {feature}: ", f"第{feature}个要素：") if feature else ("", "")
    in_chinese = Said("zh-Hans", before_zh + told.message_zh.format(**put), told.hint_zh)
    message = before + told.message.format(**put)
    return Problem(file, *at, told.severity, told.code, message, told.hint, (in_chinese,))
