"""What is said in Chinese of a text that cannot be read as YAML, by the code of the problem, with what to do.

The reader's own sentence, which is in English, says more of the slip; where it is stands before both.
"""

from __future__ import annotations

from collections.abc import Mapping

IN_CHINESE: Mapping[str, str] = {
    "syntax": "从这里起无法按YAML读取；请检查缩进、引号、括号，以及冒号后的空格",
    "character": "这里有YAML不允许的控制字符；请删除",
    "alias": "这里用了别名（*）；请直接写出内容",
    "second-document": "这里用“---”开始了第二个文档；一个文件只能有一个",
    "tag": "这里用了标签（!）；请直接写出内容",
    "merge-key": "这里用了合并键“<<”；请逐项写出",
    "duplicate-key": "这个键写了两次；以第一次为准，请删除另一个",
    "key-not-a-word": "列表或映射不能用作键；请写一个词",
    "too-deep": "嵌套层次太多；请减少层次",
    "too-many-values": "内容太多；请拆分",
    "no-file": "没有这个文件；请放到这里，或改写文件名",
    "no-permission": "没有读取这个文件的权限；请给这个账户读取权限",
    "not-read": "这个文件无法读取；请检查磁盘，或重新保存",
    "not-a-file": "这不是普通文件；请换成文本文件",
    "too-large": "这个文件太大；请缩小",
    "encoding": "这不是UTF-8文本；请存为UTF-8",
    "not-text": "这不是文本；请存为UTF-8文本",
}
