"""The lock of a publication: hashes and versions of all it is made from, as a file, and what differs from it.

Values in, values out: hashing files and asking the machine for its versions is the pipeline's business.
"""

from bianzuan.locking.lock import (
    INPUTS,
    LOCK_FILE,
    SECTIONS,
    Difference,
    Lock,
    LockError,
    differences,
    digest,
    problems,
    read_lock,
    write_lock,
)

__all__ = [
    "INPUTS",
    "LOCK_FILE",
    "SECTIONS",
    "Difference",
    "Lock",
    "LockError",
    "differences",
    "digest",
    "problems",
    "read_lock",
    "write_lock",
]
