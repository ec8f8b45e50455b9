"""What git keeps tells nothing of the machines it was made on, and its words agree with each other."""

import json
import re
import tomllib
from pathlib import PurePosixPath

import pytest

import cambre
from tests.ground.checkout import ROOT, text_of, tracked

# put together here, so that this file doesn't hold them itself
HOSTS = [
    f"{name}.{top}" for name, top in (("pypi", "org"), ("pythonhosted", "org"), ("npmjs", "org"), ("npmjs", "com"))
]
MACHINE = re.compile(r"(?:^|[\s\"'`(=:])/(?:work|home|root|tmp|Users)/", re.MULTILINE)
GIVEN = {PurePosixPath("LICENSE")}  # not our words


@pytest.mark.parametrize("host", HOSTS)
def test_no_file_names_a_registry(host: str) -> None:
    assert [name for name in tracked() if host in text_of(name)] == []


def test_no_file_names_a_folder_of_the_machine_it_was_made_on() -> None:
    assert [name for name in tracked() if name not in GIVEN and MACHINE.search(text_of(name))] == []


@pytest.mark.parametrize("lock", ["requirements/run.txt", "requirements/dev.txt"])
def test_every_locked_package_has_its_hashes(lock: str) -> None:
    packages = re.split(r"(?<!\\)\n", text_of(lock).strip())

    assert all(re.match(r"[\w.-]+==\S+ .*--hash=sha256:", package, re.DOTALL) for package in packages)


def test_the_two_locks_agree() -> None:
    run, dev = (
        set(re.findall(r"^\S+==\S+", text_of(f"requirements/{name}.txt"), re.MULTILINE)) for name in ("run", "dev")
    )

    assert run <= dev


def test_the_browser_parts_are_locked_by_content_and_not_by_address() -> None:
    packages = json.loads(text_of("package-lock.json"))["packages"]
    locked = {name: package for name, package in packages.items() if name}

    assert all("integrity" in package and "resolved" not in package for package in locked.values())


def test_browser_parts_that_report_usage_stay_out() -> None:
    wanted = json.loads(text_of("package.json"))["dependencies"]

    assert wanted["@mediapipe/tasks-vision"] == "0.10.35"


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md", "ARCHITECTURE.md"])
def test_documents_name_only_targets_that_make_has(document: str) -> None:
    targets = set(re.findall(r"^([a-z-]+):", text_of("Makefile"), re.MULTILINE))
    code = "\n".join(re.findall(r"```.*?```|`[^`\n]+`", text_of(document), re.DOTALL))

    assert set(re.findall(r"\bmake ([a-z-]+)", code)) <= targets


def test_documents_link_only_to_files_that_are_there() -> None:
    documents = [name for name in tracked() if name.suffix == ".md"]
    links = {(name, link) for name in documents for link in re.findall(r"\]\((?!\w+:|#)([^)#\s]+)", text_of(name))}

    assert [(str(name), link) for name, link in links if not (ROOT / name.parent / link).exists()] == []


def test_the_changelog_tells_of_this_version_or_of_what_is_to_come() -> None:
    headings = re.findall(r"^## (\S+)", text_of("CHANGELOG.md"), re.MULTILINE)

    assert headings[0] in {"Unreleased", cambre.__version__}
    assert headings[1:2] in ([], [cambre.__version__])


def test_the_package_says_its_version_in_one_place() -> None:
    project = tomllib.loads(text_of("pyproject.toml"))["project"]

    assert "version" not in project
    assert re.fullmatch(r"\d+\.\d+\.\d+", cambre.__version__)
