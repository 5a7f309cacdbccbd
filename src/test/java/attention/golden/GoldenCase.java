package attention.golden;

import attention.matrix.Matrix;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One case of the data: what is computed, from which numbers, and what PyTorch got. */
record GoldenCase(String file, JsonObject json) {
    String name() {
        return json.get("name").getAsString();
    }

    /** The operation, or the wiring of parts. */
    String of() {
        return json.get("of").getAsString();
    }

    /** Simple names of the parts of the core that take part. */
    List<String> uses() {
        List<String> names = new ArrayList<>();
        if (json.has("uses")) {
            json.getAsJsonArray("uses").forEach(name -> names.add(name.getAsString()));
        }
        return names;
    }

    boolean has(String number) {
        return json.has("numbers") && json.getAsJsonObject("numbers").has(number);
    }

    double number(String name) {
        return json.getAsJsonObject("numbers").get(name).getAsDouble();
    }

    /** A matrix among the numbers that is given and has no gradient. */
    double[][] table(String name) {
        return rows(json.getAsJsonObject("numbers").get(name));
    }

    /** Whole numbers that are given, in one row. */
    int[] indices(String name) {
        return Arrays.stream(table(name)[0]).mapToInt(index -> (int) index).toArray();
    }

    /** The inputs as parameters, so that each of them gets a gradient. */
    Map<String, Matrix> parameters() {
        Map<String, Matrix> inputs = new LinkedHashMap<>();
        matrices("inputs").forEach((name, rows) -> inputs.put(name, Matrix.of(rows).asParameter()));
        return inputs;
    }

    Matrix upstream() {
        return Matrix.of(rows(json.get("upstream")));
    }

    double[][] result() {
        return rows(json.get("result"));
    }

    Map<String, double[][]> stages() {
        return matrices("stages");
    }

    Map<String, double[][]> gradients() {
        return matrices("gradients");
    }

    private Map<String, double[][]> matrices(String group) {
        Map<String, double[][]> all = new LinkedHashMap<>();
        if (json.has(group)) {
            json.getAsJsonObject(group).asMap().forEach((name, it) -> all.put(name, rows(it)));
        }
        return all;
    }

    private static double[][] rows(JsonElement json) {
        JsonArray rows = json.getAsJsonArray();
        double[][] numbers = new double[rows.size()][];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] =
                    rows.get(i).getAsJsonArray().asList().stream()
                            .mapToDouble(JsonElement::getAsDouble)
                            .toArray();
        }
        return numbers;
    }
}
