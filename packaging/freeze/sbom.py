"""The bill of materials of the frozen program, in CycloneDX 1.6 as JSON.

The same components give the same bytes when SOURCE_DATE_EPOCH says the time, as for other reproducible builds.
"""

from __future__ import annotations

import os
import uuid
from datetime import UTC, datetime

from component import Component
from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component as Part
from cyclonedx.model.component import ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

OWN = "g60-desk"


def bill(components: list[Component], version: str) -> str:
    """The bill of materials of a version of the program."""
    program = Part(
        name=OWN, version=version, type=ComponentType.APPLICATION, bom_ref=OWN,
        licenses=[LicenseFactory().make_from_string("MIT")],
    )  # fmt: skip
    moment = datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH") or datetime.now(UTC).timestamp()), UTC)
    parts = [_part(one) for one in components if one.name != OWN]
    bom = Bom(
        components=parts,
        metadata=BomMetaData(component=program, timestamp=moment),
        serial_number=uuid.uuid5(uuid.NAMESPACE_URL, "\n".join([version, *(one.purl for one in components)])),
    )
    bom.register_dependency(program, parts)
    return str(JsonV1Dot6(bom).output_as_string(indent=1))


def _part(one: Component) -> Part:
    purl = PackageURL.from_string(one.purl.replace(" ", "%20"))
    return Part(
        name=one.name, version=one.version or None, type=ComponentType.LIBRARY, purl=purl, bom_ref=one.purl,
        licenses=[LicenseFactory().make_from_string(one.licence)],
    )  # fmt: skip
