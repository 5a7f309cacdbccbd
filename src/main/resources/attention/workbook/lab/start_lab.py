# Starts JupyterLab without the settings and kernels that this system holds for every Jupyter.
import sys

from jupyter_core import paths

del paths.SYSTEM_CONFIG_PATH[:], paths.SYSTEM_JUPYTER_PATH[:]

from jupyterlab.labapp import main  # noqa: E402

sys.argv[0] = "jupyter-lab"
sys.exit(main())
