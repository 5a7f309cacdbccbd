"""Puts our export into a gradebook of nbgrader and lets nbgrader export it again.

Usage: python round_trip.py OURS.csv THEIRS.csv, in an empty folder.
"""

import csv
import sys
import warnings
from datetime import datetime, timezone

from nbgrader.api import Gradebook
from nbgrader.apps.nbgraderapp import NbGraderApp

warnings.simplefilter("ignore")  # of SQLAlchemy, about nbgrader
ours, theirs = sys.argv[1:3]
with open(ours, newline="", encoding="utf-8") as file:
    rows = list(csv.DictReader(file))

with Gradebook("sqlite:///gradebook.db") as book:
    for row in rows:
        book.update_or_create_student(
            row["student_id"],
            first_name=row["first_name"],
            last_name=row["last_name"],
            email=row["email"],
        )
        name = row["assignment"]
        book.update_or_create_assignment(name)
        book.update_or_create_notebook("marks", name)
        book.update_or_create_grade_cell(
            "all", "marks", name, max_score=float(row["max_score"]), cell_type="code"
        )
    for row in rows:
        name, learner = row["assignment"], row["student_id"]
        submission = book.add_submission(
            name, learner, timestamp=datetime.now(timezone.utc).replace(tzinfo=None)
        )
        submission.notebooks[0].late_submission_penalty = float(row["late_submission_penalty"])
        grade = book.find_grade("all", "marks", name, learner)
        grade.auto_score = float(row["raw_score"])
        grade.needs_manual_grade = False
        book.db.commit()

NbGraderApp.launch_instance(["export", "--to", theirs, "--log-level=ERROR"])
