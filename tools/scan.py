"""Look through the packaged plugin as plugins.qgis.org does: bandit for unsafe code, detect-secrets for secrets."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path


def main(folder: Path) -> int:
    """Run both over `folder`; 1 where either finds something."""
    problems = [*unsafe_code(folder), *secrets(folder)]
    for problem in problems:
        print(problem)
    print(f"bandit and detect-secrets: {len(problems)} findings in {folder}")
    return 1 if problems else 0


def unsafe_code(folder: Path) -> list[str]:
    """A line for each finding of bandit."""
    report = run("bandit", "--quiet", "--recursive", "--format", "json", str(folder))
    return [
        f"{found['filename']}:{found['line_number']}: {found['test_id']} {found['issue_text']}"
        for found in [
            *report["results"],
            *(
                {"filename": error["filename"], "line_number": 0, "test_id": "", "issue_text": error["reason"]}
                for error in report["errors"]
            ),
        ]
    ]


def secrets(folder: Path) -> list[str]:
    """A line for each finding of detect-secrets."""
    report = run("detect_secrets", "scan", "--all-files", str(folder))
    return [
        f"{path}:{found['line_number']}: {found['type']}"
        for path, findings in report["results"].items()
        for found in findings
    ]


def run(module: str, *arguments: str) -> dict:
    """The JSON report of a tool, which may answer with an exit code when it finds something."""
    done = subprocess.run([sys.executable, "-m", module, *arguments], capture_output=True, text=True, check=False)
    try:
        return json.loads(done.stdout)
    except ValueError:
        raise SystemExit(f"{module} failed:\n{done.stdout}\n{done.stderr}") from None


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
