// Lesson 00: A tiny lesson (小课)
// Run it in the workbook's folder:
//   jshell --class-path target/attention-workbook.jar notebooks/jshell/00-tiny.jsh
// Made from notebooks/text/00-tiny.md by ./workbook make-notebooks: change that file.

import java.util.*;
import java.util.function.*;
import java.util.stream.*;
import attention.matrix.*;
import attention.score.*;
import attention.mask.*;
import attention.normalize.*;
import attention.exercise.*;
import attention.variant.*;
import attention.own.*;
import attention.model.*;
import attention.train.*;
import attention.study.*;
import attention.show.*;
import tech.tablesaw.api.*;
import org.knowm.xchart.*;
import java.util.random.*;
import static attention.workbook.Session.*;

say("""
A tiny lesson (小课)
====================

Prose before the first heading: emphasis, strong words, code * with * stars, a
link (https://example.org/page) and enough words to make this paragraph longer
than one line of a terminal.
""");

say("""
Numbers
-------

  book  score
  漫威      4
""");

code("""
int[] scores = {4, 3, 2, 1, 0};
int sum = 0;
for (int score : scores) {
    sum += score;
}
sum
""");
int[] scores = {4, 3, 2, 1, 0};
int sum = 0;
for (int score : scores) {
    sum += score;
}
print(sum);

say("""
  | Predict. What is the square of a backslash \\?

    a block that is
        shown, and not run
""");
riddle("Answer", """
There is none.
""");

code("""
String text = "one\\ntwo"; // a remark
text
    .toUpperCase() // and another
""");
String text = "one\ntwo"; // a remark
print(text
    .toUpperCase() // and another
);

say("""
  | Predict. How many digits of a third are shown?
""");

code("""
print(1.0 / 3);
Matrix weights = Matrix.ofRow(0.636409, 0.234122, 0.0861285);
show(weights)
""");
print(1.0 / 3);
Matrix weights = Matrix.ofRow(0.636409, 0.234122, 0.0861285);
print(show(weights));

say("""
A trace is shown as steps, a chart as a picture.
""");

code("""
Matrix keys = Matrix.of(new double[][] {{3, 1, 0}, {1, 2, 0}});
Attention dot = new Attention(new DotProduct(), Mask.none(), new Softmax());
dot.attend(Matrix.ofRow(1, 1, 0), keys, keys)
""");
Matrix keys = Matrix.of(new double[][] {{3, 1, 0}, {1, 2, 0}});
Attention dot = new Attention(new DotProduct(), Mask.none(), new Softmax());
print(dot.attend(Matrix.ofRow(1, 1, 0), keys, keys));

code("""
XYChart chart =
    new XYChartBuilder().width(300).height(200).title("漫威").build();
chart.addSeries("squares", new double[] {1, 2, 3}, new double[] {1, 4, 9});
chart
""");
XYChart chart =
    new XYChartBuilder().width(300).height(200).title("漫威").build();
chart.addSeries("squares", new double[] {1, 2, 3}, new double[] {1, 4, 9});
print(chart);

code("""
DoubleColumn three = DoubleColumn.create("score", 4, 3.5, 1.0 / 3);
Table.create("books").addColumns(three)
""");
DoubleColumn three = DoubleColumn.create("score", 4, 3.5, 1.0 / 3);
print(Table.create("books").addColumns(three));

say("""
Exercise
--------

- first
- second, with so many words that it does not fit into one line of the
  terminal at all
""");

code("""
/** A stub for the tests of the lesson pipeline. */
public class MySoftmax implements Normalizer {
    @Override
    public double[] weights(double[] scores) {
        DoubleUnaryOperator power = Math::exp;
        throw new Todo("turn the scores into weights");
    }
}
""");
say("""
Write it in your file:

    exercises/00-tiny/MySoftmax.java
""");

code("""
check("Softmax");
""");
check("Softmax");

code("""
int quiet = 5;
""");
int quiet = 5;

say("""
What to remember
----------------

That this is a test.
""");

say("""
Sources
-------

None.
""");

say("""
This is the end of the lesson, and you are in JShell now: all that it defined
is here, and /vars and /methods list it. Change a line and run it, as "Try
this" asks you to. check("Softmax") checks your file again, hint("Softmax")
gives a hint, /open with the name of your file brings its class in here, and
/exit leaves.
""");
