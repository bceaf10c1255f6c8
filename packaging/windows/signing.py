"""Sign what Windows starts, where there is a certificate; and try with one of our own how it is done.

`G60DESK_WINDOWS_CERTIFICATE` names a .p12 file and `G60DESK_WINDOWS_PASSWORD` has its password; `G60DESK_TIMESTAMP` is
the address of a server that dates signatures, without which one is worth nothing once the certificate is too old.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile

CERTIFICATE, PASSWORD, TIMESTAMP = "G60DESK_WINDOWS_CERTIFICATE", "G60DESK_WINDOWS_PASSWORD", "G60DESK_TIMESTAMP"
NAME = "G60 Desk"


@dataclass(frozen=True)
class Certificate:
    """A .p12 file with its password, and who dates what is signed by it (nobody: "")."""

    file: Path
    password: str
    timestamp: str = ""


def given(environment: Mapping[str, str] = os.environ) -> Certificate | None:
    """The certificate of the release; None where there is none."""
    file = environment.get(CERTIFICATE, "")
    if not file:
        return None
    return Certificate(Path(file), environment.get(PASSWORD, ""), environment.get(TIMESTAMP, ""))


def sign(file: Path, certificate: Certificate) -> None:
    """Sign an .exe in its place; raises CalledProcessError."""
    aside = file.with_name(f"{file.name}.signed")
    aside.unlink(missing_ok=True)
    dated = ["-ts", certificate.timestamp] if certificate.timestamp else []
    words = ["osslsigncode", "sign", "-pkcs12", str(certificate.file), "-h", "sha256", "-n", NAME, *dated]
    with NamedTemporaryFile("w", encoding="utf-8") as secret:  # which nobody else may read, nor see among programs
        secret.write(certificate.password)
        secret.flush()
        words += ["-readpass", secret.name, "-in", str(file), "-out", str(aside)]
        subprocess.run(words, check=True, capture_output=True)
    aside.replace(file)


def made_for_a_test(folder: Path) -> tuple[Certificate, Path]:
    """A certificate that nobody trusts, made in `folder`, and the same as .pem to verify with."""
    key, pem, file = folder / "key.pem", folder / "certificate.pem", folder / "certificate.p12"
    subject = ["-subj", f"/CN={NAME} test/", "-addext", "extendedKeyUsage=codeSigning", "-days", "2"]
    new = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-noenc", *subject, "-keyout", str(key), "-out", str(pem)]
    pack = ["openssl", "pkcs12", "-export", "-inkey", str(key), "-in", str(pem), "-passout", "pass:test"]
    for words in (new, [*pack, "-out", str(file)]):
        subprocess.run(words, check=True, capture_output=True)
    return Certificate(file, "test"), pem


def is_signed(file: Path, pem: Path) -> bool:
    """True where `file` has a signature that holds, by the certificate in `pem`."""
    words = ["osslsigncode", "verify", "-CAfile", str(pem), "-ignore-crl", "-in", str(file)]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    return done.returncode == 0 and "Signature verification: ok" in done.stdout
