/**
 * JupyterLab: the Python environment that the workbook prepares for itself, the kernel's settings,
 * the learner's own copies of the lessons, and the running server. It may import {@link
 * attention.workbook.home}, {@code words}, {@code box}, {@code grade} and Gson. Start reading at
 * {@link attention.workbook.lab.PythonEnvironment}, then at {@link
 * attention.workbook.lab.JupyterLab}.
 */
@NullMarked
package attention.workbook.lab;

import org.jspecify.annotations.NullMarked;
