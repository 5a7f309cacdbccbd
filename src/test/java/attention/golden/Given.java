package attention.golden;

import attention.matrix.Matrix;
import attention.model.Parameter;
import java.util.LinkedHashMap;
import java.util.Map;

/** The inputs of a case, each turned into a parameter of a layer where one is asked for. */
final class Given {
    private final Map<String, Matrix> inputs;
    private final Map<String, Matrix> leaves;

    Given(Map<String, Matrix> inputs) {
        this.inputs = inputs;
        this.leaves = new LinkedHashMap<>(inputs);
    }

    /** The parameters that were asked for, and whatever else the case gives. */
    Map<String, Matrix> leaves() {
        return leaves;
    }

    Matrix x() {
        return matrix("x");
    }

    Matrix matrix(String name) {
        return Counterparts.get(inputs, name);
    }

    Parameter parameter(String name) {
        Parameter parameter = new Parameter(name, matrix(name));
        leaves.put(name, parameter.value());
        return parameter;
    }
}
