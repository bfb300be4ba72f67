"""Which tests carry which clauses, read from their source without running them."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from apparat.clauses.proofs import Claim, claims, claims_of, unknown


def read(source: str) -> list[tuple[str, str]]:
    return [(claim.clause, claim.test) for claim in claims_of(ast.parse(source), "tests/test_x.py")]


MARKED = '@pytest.mark.clause("13.6")\ndef test_a(): ...\n'


@pytest.mark.parametrize(
    ("source", "found"),
    [
        pytest.param(MARKED, [("13.6", "tests/test_x.py::test_a")], id="a mark"),
        pytest.param(
            '@pytest.mark.clause("13.6")\n@pytest.mark.clause("13.7")\nasync def test_a(): ...\n',
            [("13.6", "tests/test_x.py::test_a"), ("13.7", "tests/test_x.py::test_a")],
            id="two marks",
        ),
        pytest.param(
            f'pytestmark = [pytest.mark.django_db, pytest.mark.clause("13.9")]\n{MARKED}',
            [("13.9", "tests/test_x.py::test_a"), ("13.6", "tests/test_x.py::test_a")],
            id="marks of the module",
        ),
        pytest.param(
            'pytestmark = pytest.mark.clause("13.9")\ndef test_a(): ...\n',
            [("13.9", "tests/test_x.py::test_a")],
            id="one mark of the module",
        ),
        pytest.param(
            '@pytest.mark.clause("13.9")\nclass TestA:\n    def test_b(self): ...\n',
            [("13.9", "tests/test_x.py::TestA::test_b")],
            id="a mark of the class",
        ),
        pytest.param(
            '@pytest.mark.parametrize("n", [pytest.param(1, id="13.6: late"), pytest.param(2, id="late")])\n'
            "def test_a(n): ...\n",
            [("13.6", "tests/test_x.py::test_a[13.6: late]")],
            id="the id of a case",
        ),
        pytest.param(
            '@pytest.mark.parametrize("n", [1, 2], ids=["13.6: late", "13.7 twice"])\ndef test_a(n): ...\n',
            [("13.6", "tests/test_x.py::test_a[13.6: late]"), ("13.7", "tests/test_x.py::test_a[13.7 twice]")],
            id="a list of ids",
        ),
        pytest.param(
            'CASES: list = [pytest.param(1, id="13.6: late")]\n'
            '@pytest.mark.parametrize("n", CASES)\ndef test_a(n): ...\n',
            [("13.6", "tests/test_x.py::test_a[13.6: late]")],
            id="cases kept beside the test",
        ),
        pytest.param(
            '@pytest.mark.parametrize("n", [pytest.param(1, marks=pytest.mark.clause("13.8"))])\ndef test_a(n): ...\n',
            [("13.8", "tests/test_x.py::test_a")],
            id="a mark of one case",
        ),
        pytest.param(
            '@pytest.mark.clause("13.6")\n@pytest.mark.parametrize("n", [1], ids=["13.6: late"])\ndef test_a(n): ...\n',
            [("13.6", "tests/test_x.py::test_a[13.6: late]")],
            id="cases speak for the marked test",
        ),
        pytest.param("def test_13_6_refuses(): ...\n", [], id="a name alone claims nothing"),
        pytest.param(f'@pytest.mark.skip(reason="later")\n{MARKED}', [], id="a skipped test carries nothing"),
        pytest.param(
            '@pytest.mark.parametrize("d", [1], ids=["18.12.2026 is a Friday"])\ndef test_a(d): ...\n',
            [],
            id="a date is no clause",
        ),
        pytest.param(
            '@pytest.mark.parametrize("d", [1], ids=["99.1 degrees"])\ndef test_a(d): ...\n', [], id="nor a decimal"
        ),
        pytest.param('@pytest.mark.clause("13.6")\ndef helper(): ...\n', [], id="a helper is no test"),
    ],
)
def test_a_claim_is_a_mark_or_the_beginning_of_an_id(source: str, found: list[tuple[str, str]]) -> None:
    assert read(source) == found


def test_files_of_tests_are_read_wherever_they_stand(tmp_path: Path) -> None:
    folder = tmp_path / "tests" / "control"
    folder.mkdir(parents=True)
    (folder / "test_a.py").write_text(MARKED, encoding="utf-8")
    (folder / "factory.py").write_text(MARKED, encoding="utf-8")

    found = claims(tmp_path / "tests")

    assert found == [Claim("13.6", "tests/control/test_a.py::test_a")]


def test_a_mark_with_a_number_the_act_does_not_have_is_told() -> None:
    found = claims_of(ast.parse('@pytest.mark.clause("10.10")\ndef test_a(): ...\n'), "tests/test_x.py")

    assert unknown(found) == [Claim("10.10", "tests/test_x.py::test_a")]
