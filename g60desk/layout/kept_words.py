"""Words of a Chinese headline that are kept on one line.

Running Chinese text may be broken between any two characters, and no blanks tell where its words end.  In a headline a
broken word is seen from afar, so that those which headlines are commonly made of are known here, by the characters that
may not be parted; of a road it is all that follows the number.
"""

from __future__ import annotations

from collections.abc import Sequence

from g60desk.layout.atoms import Span
from g60desk.layout.names import names_in, whole_names
from g60desk.layout.text import Piece

_LINES = (
    "进入 走过 起步 增至 缩至 已超 几近 居于 多来自 来自 成立 签约 印发 公布 提出 加快 建设 写入",
    "列入 推进 验收 计划 规划 拆除 清退 腾出 淘汰 落户 建成 共建 共享 占地 占全国 企业 公路 号公路",
    "高速 铁路 花卉 市场 违法 建筑 违建 土地 地块 厂房 别墅 税收 人口 总量 经济 生产总值 全国 全区",
    "全镇 全市 城市 区域 成员 走廊 科创 科技 创新 产业 联盟 园区 基地 绿洲 大学 卫星 研发 投入",
    "强度 目标 政策 措施 方案 纲要 项目 国家 部门 每年 年间 年份 如今 起初 后来 之前 以上 以下",
    "一半 集群 沿路 来源 支撑 内容 数字 核对 发现 问题 佐证 历程 各自 用时 分钟",
)
KEPT = tuple(word for line in _LINES for word in line.split())
_WHOLE = names_in(KEPT)


def kept_words(pieces: Sequence[Piece | str]) -> list[Piece | str]:
    """The pieces of a headline, of which known words are not broken."""
    found: list[Piece | str] = []
    for piece in pieces:
        if isinstance(piece, str):
            found += whole_names(piece, _WHOLE)
        elif isinstance(piece, Span) and not piece.whole and piece.style is None and piece.ink is None:
            found += whole_names(piece.text, _WHOLE)
        else:
            found.append(piece)
    return found
