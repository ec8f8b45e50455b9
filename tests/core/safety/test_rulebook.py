"""The rules by themselves: each says what, why and whence, and each has tests that refuse and tests that allow."""

import ast
import subprocess
import sys
from collections import Counter
from pathlib import Path
from zipfile import ZipFile

import pytest

from cambre.core.safety.rulebook import APPLIES, CHECKED, Rule, rulebook
from tests.core.people import library
from tests.ground.checkout import ROOT

HERE = Path(__file__).parent / "rules"
RULES = ROOT / "src" / "cambre" / "core" / "safety" / "rules"

every_rule = pytest.mark.parametrize("rule", rulebook(), ids=lambda rule: rule.id)


def test_the_forty_invariants_are_there_each_once() -> None:
    ids = [rule.id for rule in rulebook()]

    assert {f"I{number:02}" for number in range(1, 41)} <= set(ids)
    assert len(ids) == len(set(ids))


def test_every_file_in_the_folder_is_a_rule() -> None:
    files = {path.stem for path in RULES.glob("*.py")} - {"__init__"}

    assert files == {rule.module for rule in rulebook()}


@every_rule
def test_a_rule_cites_sources_that_exist(rule: Rule) -> None:
    assert set(rule.sources) <= set(library().sources)


@every_rule
def test_a_rule_says_what_and_why_in_sentences(rule: Rule) -> None:
    assert rule.what.endswith(".")
    assert rule.why.endswith(".")
    assert len(rule.what) > len(rule.title)


@every_rule
def test_a_rule_checks_exactly_what_it_says_that_it_applies_to(rule: Rule) -> None:
    checked = {thing for thing in CHECKED if getattr(rule, thing) is not None}

    assert set(rule.applies_to) - {"quotes"} == checked
    assert set(rule.applies_to) <= set(APPLIES)
    assert checked


@every_rule
def test_a_file_is_named_after_its_rule(rule: Rule) -> None:
    assert rule.module.startswith(f"{rule.id.lower()}_")


@every_rule
def test_a_rule_has_tests_that_refuse_and_tests_that_allow(rule: Rule) -> None:
    said = _asserted(HERE / f"test_{rule.module}.py")

    assert said["against"] >= 1
    assert said["for"] >= 1
    assert said["against"] / (said["against"] + said["for"]) >= 0.4


@every_rule
def test_a_rule_knows_no_other_rule(rule: Rule) -> None:
    text = (RULES / f"{rule.module}.py").read_text("utf-8")

    assert "cambre.core.safety.rules" not in text


def test_the_rules_are_found_inside_a_zip_too(tmp_path: Path) -> None:
    archive = tmp_path / "cambre.zip"
    with ZipFile(archive, "w") as opened:
        for path in (ROOT / "src" / "cambre").rglob("*.py"):
            opened.write(path, path.relative_to(ROOT / "src"))
    count = "import sys; sys.path.insert(0, sys.argv[1]); from cambre.core.safety import rulebook as found; "
    count += "print(len(found.rulebook()), found.__file__)"
    done = subprocess.run(
        [sys.executable, "-I", "-c", count, str(archive)], capture_output=True, text=True, check=True
    ).stdout

    assert done.split()[0] == str(len(rulebook()))
    assert "cambre.zip" in done


def _asserted(path: Path) -> Counter[str]:
    """How many assertions of a test file expect an objection, and how many expect none."""
    count: Counter[str] = Counter()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Assert):
            test = node.test
            allows = isinstance(test, ast.UnaryOp) or (
                isinstance(test, ast.Compare) and isinstance(test.ops[0], ast.NotIn)
            )
            both = isinstance(test, ast.Compare) and isinstance(test.ops[0], ast.Is)  # parametrised both ways
            count.update(["against", "for"] if both else ["for" if allows else "against"])
    return count
