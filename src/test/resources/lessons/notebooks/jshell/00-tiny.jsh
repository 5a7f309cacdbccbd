// Lesson 00: A tiny lesson
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
import attention.show.*;
import tech.tablesaw.api.*;
import org.knowm.xchart.*;
import java.util.random.*;
import static attention.workbook.Session.*;

say("""
A tiny lesson
=============

Prose before the first heading: emphasis, strong words, code * with * stars, a
link (https://example.org/page) and enough words to make this paragraph longer
than one line of a terminal.
""");

say("""
Numbers
-------

| book | score |
|---|---|
| 漫威 | 4 |
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

Answer:

There is none.
""");

String text = "one\ntwo"; // a remark
print(text
    .toUpperCase() // and another
);

say("""
Exercise
--------

- first
- second, with so many words that it does not fit into one line of the
  terminal at all
""");

/** A stub for the tests of the lesson pipeline. */
public class MySoftmax implements Normalizer {
    @Override
    public double[] weights(double[] scores) {
        DoubleUnaryOperator power = Math::exp;
        throw new Todo("turn the scores into weights");
    }
}

check(new MySoftmax());

int quiet = 5;

/exit
