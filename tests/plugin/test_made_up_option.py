"""An option that a job gets is a parameter in QGIS, and reaches the job, without a line in the plugin."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

import pytest
from qgis.core import QgsProcessingContext, QgsProcessingParameterDefinition, QgsProcessingParameterNumber
from revisit.core_models.contract.change_jobs import DetectChange
from revisit.core_models.contract.errors import InputRefused
from revisit.core_models.contract.jobs import Result
from revisit.core_models.contract.options import KINDS, Option, option
from revisit.qgis_plugin.algorithms.detectchange import DetectChangeAlgorithm
from revisit.qgis_plugin.algorithms.parameters import Entry, parameter


@dataclass(frozen=True)
class Patient(DetectChange):
    """A job with one option more."""

    patience: int = option(
        "How often to look again, see {min_area}.",
        default=3,
        label="Patience",
        kind="integer",
        unit="looks",
        low=1,
        high=9,
        advanced=True,
    )


class PatientAlgorithm(DetectChangeAlgorithm):
    """Detect change, with that job."""

    JOBS = (Patient,)

    def run_job(self, job: Patient, feedback: Any) -> Result:
        """Keep the job instead of running it."""
        self.kept = job
        return Result()


@pytest.fixture
def algorithm(provider) -> PatientAlgorithm:
    """The algorithm, declared as QGIS does it."""
    made = PatientAlgorithm()
    made.initAlgorithm()
    return made


@pytest.fixture
def given(pair: tuple[str, str], checkpoint: str) -> dict[str, str]:
    """What the other parameters need."""
    output = pair[0].replace("before.tif", "made-up.gpkg")
    return {"BEFORE": pair[0], "AFTER": pair[1], "CHECKPOINT": checkpoint, "OUTPUT": output}


def test_it_is_a_parameter_with_all_that_the_table_says(algorithm: PatientAlgorithm) -> None:
    made = algorithm.parameterDefinition("PATIENCE")
    assert made.description() == "Patience (looks)"
    assert made.help() == "How often to look again, see MIN_AREA."
    assert made.dataType() == QgsProcessingParameterNumber.Type.Integer and made.defaultValue() == 3
    assert (made.minimum(), made.maximum()) == (1, 9)
    assert made.flags() == QgsProcessingParameterDefinition.Flag.FlagAdvanced
    names = [definition.name() for definition in algorithm.parameterDefinitions()]
    assert len(names) == len(fields(Patient)) and names[-1] == "PATIENCE"


def test_it_reaches_the_job(algorithm: PatientAlgorithm, given: dict[str, str]) -> None:
    from test_detectchange_run import Feedback

    for chosen, found in (({}, 3), ({"PATIENCE": 7}, 7)):
        context, feedback = QgsProcessingContext(), Feedback()
        assert algorithm.prepareAlgorithm({**given, **chosen}, context, feedback)
        algorithm.processAlgorithm({**given, **chosen}, context, feedback)
        assert algorithm.kept.patience == found and algorithm.kept.before == given["BEFORE"]


def test_what_it_cannot_be_is_refused_by_its_own_check(
    algorithm: PatientAlgorithm, given: dict[str, str]
) -> None:
    with pytest.raises(InputRefused, match="patience is 11, wanted 1 to 9 looks"):
        algorithm.check({**given, "PATIENCE": 11}, QgsProcessingContext())


@pytest.mark.parametrize("kind", sorted(set(KINDS) - {"scene"}))
def test_every_kind_of_option_can_be_a_parameter(qgis_processing, kind: str) -> None:
    words = ("one", "two") if kind == "choice" else ()
    made = parameter(
        Entry(Option("What it is.", "It", kind, choices=words, name="it", parameter="IT", default=None))
    )
    assert made.name() == "IT" and made.help().startswith("What it is.")
